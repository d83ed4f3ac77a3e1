namespace ExoTools.Vocabulary;

/// <summary>
/// Reads a file of terms: <c>source</c> and <c>kind</c> for all, then <c>terms</c>, each with a name and what else is known of it.
/// </summary>
internal static class TermFile
{
    public static IReadOnlyList<Term> Read(YamlNode root, string file, CancellationToken cancellation = default)
    {
        var map = new YamlMapping(root, file);
        var source = map.Required("source");
        var kind = map.Enumeration<ExoEntityKind>("kind");
        var terms = new List<Term>();
        var seen = new HashSet<(string, ExoEntityKind, string?)>();
        foreach (var entry in map.Mappings("terms"))
        {
            cancellation.ThrowIfCancellationRequested();
            terms.Add(new Term
            {
                Name = entry.Required("name"),
                Kind = entry.Enumeration<ExoEntityKind>("kind") ?? kind ?? throw entry.Error("The kind is missing. Give it here or for the whole file."),
                Id = entry.Optional("id"),
                FullName = entry.Optional("fullName"),
                Names = entry.Strings("names"),
                Aliases = entry.Strings("aliases"),
                Group = entry.Optional("group"),
                Members = entry.Strings("members"),
                Generic = entry.Flag("generic"),
                Adjectives = entry.Strings("adjectives"),
                UniProt = entry.Optional("uniprot"),
                EntrezId = entry.Optional("entrez"),
                Category = entry.Optional("category"),
                Source = entry.Optional("source") ?? source,
            });
            if (!seen.Add((terms[^1].Name, terms[^1].Kind, terms[^1].Id)))
            {
                throw entry.Error($"'{terms[^1].Name}' is listed twice. Join the two entries.");
            }

            entry.NothingElse();
        }

        map.NothingElse();
        return terms;
    }
}
