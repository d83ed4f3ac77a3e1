namespace ExoTools.Vocabulary.Formats;

/// <summary>
/// An ontology in OBO 1.2 or 1.4, such as the Disease Ontology: its terms with their exact and narrow synonyms. Broad and related
/// synonyms name something else as often and are left out. The kind follows from the prefix of the ids.
/// </summary>
internal sealed class OboFormat : IVocabularyFormat
{
    public string Name => "OBO";

    public bool Recognises(VocabularyText text) =>
        text.FirstLine.StartsWith("format-version:", StringComparison.Ordinal) || text.FirstLine.Trim() == "[Term]";

    public IReadOnlyList<Term> Read(VocabularyText text, List<string> unused, CancellationToken cancellation)
    {
        var terms = new List<Term>();
        var prefixes = new HashSet<string>(StringComparer.Ordinal);
        string? id = null, name = null, source = null;
        var names = new List<string>();
        var inTerm = false;
        var obsolete = false;
        var number = 0;
        var started = 0;
        foreach (var line in text.Content.AsSpan().EnumerateLines())
        {
            number++;
            if ((number & 1023) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (line.Length > 0 && line[0] == '[')
            {
                End();
                (inTerm, started) = (line.Trim() is "[Term]", number);
            }
            else if (!inTerm)
            {
                source ??= Tag(line, "data-version: ") ?? Tag(line, "ontology: ");
            }
            else if (Tag(line, "id: ") is { } termId)
            {
                id = termId;
            }
            else if (Tag(line, "name: ") is { } termName)
            {
                name = termName;
            }
            else if (line.StartsWith("synonym: \"", StringComparison.Ordinal))
            {
                if (Synonym(line["synonym: ".Length..], text, number) is { } synonym && !names.Contains(synonym))
                {
                    names.Add(synonym);
                }
            }
            else if (line.StartsWith("is_obsolete: true", StringComparison.Ordinal))
            {
                obsolete = true;
            }
        }

        End();
        if (prefixes.Count > 0)
        {
            unused.Add($"terms of {string.Join(", ", prefixes.Order(StringComparer.Ordinal))}, which is no ontology of a kind that findings have");
        }

        return terms;

        void End()
        {
            if (inTerm && !obsolete)
            {
                if (id is null || name is null)
                {
                    throw text.Error($"The term lacks its {(id is null ? "id" : "name")}. Add the line '{(id is null ? "id" : "name")}: …'.", started);
                }

                var prefix = id.Split(':')[0];
                if (KindOf(prefix) is { } kind)
                {
                    names.Remove(name);
                    terms.Add(new Term { Name = name, Kind = kind, Id = id, Names = [.. names], Source = source ?? "OBO" });
                }
                else
                {
                    prefixes.Add(prefix);
                }
            }

            (id, name, obsolete) = (null, null, false);
            names.Clear();
        }
    }

    private static ExoEntityKind? KindOf(string prefix) => prefix switch
    {
        "DOID" or "MONDO" or "NCIT" or "ONCOTREE" => ExoEntityKind.Cancer,
        "CHEBI" or "DRON" => ExoEntityKind.Drug,
        "CL" or "UBERON" or "BTO" or "CLO" => ExoEntityKind.Cell,
        "GO" => ExoEntityKind.Process,
        "PR" => ExoEntityKind.Protein,
        "PW" => ExoEntityKind.Pathway,
        _ => null,
    };

    private static string? Tag(ReadOnlySpan<char> line, string tag)
    {
        if (!line.StartsWith(tag, StringComparison.Ordinal))
        {
            return null;
        }

        // A comment behind " ! " tells people what an id means.
        var value = line[tag.Length..];
        var comment = value.IndexOf(" ! ", StringComparison.Ordinal);
        return (comment < 0 ? value : value[..comment]).Trim().ToString();
    }

    private static string? Synonym(ReadOnlySpan<char> value, VocabularyText text, int number)
    {
        var end = 1;
        while (end < value.Length && (value[end] != '"' || value[end - 1] == '\\'))
        {
            end++;
        }

        if (end >= value.Length)
        {
            throw text.Error("The synonym's quotes are not closed. Close them.", number, "synonym: ".Length + 1);
        }

        var scope = value[(end + 1)..].TrimStart();
        return scope.StartsWith("EXACT", StringComparison.Ordinal) || scope.StartsWith("NARROW", StringComparison.Ordinal)
            ? value[1..end].ToString().Replace("\\", "", StringComparison.Ordinal)
            : null;
    }
}
