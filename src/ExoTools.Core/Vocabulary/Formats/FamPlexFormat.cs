namespace ExoTools.Vocabulary.Formats;

/// <summary>
/// FamPlex's protein families and complexes: "grounding_map.csv" (a name, then pairs of database and identifier) or "entities.csv"
/// (an identifier a line). Of the names that it gives to single proteins those with a UniProt accession are taken too.
/// </summary>
internal sealed class FamPlexFormat : IVocabularyFormat
{
    public string Name => "FamPlex";

    public bool Recognises(VocabularyText text) => IsGrounding(text) || IsEntities(text);

    public IReadOnlyList<Term> Read(VocabularyText text, List<string> unused, CancellationToken cancellation)
    {
        var names = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var others = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in text.Content.AsSpan().EnumerateLines())
        {
            number++;
            cancellation.ThrowIfCancellationRequested();
            if (line.IsWhiteSpace())
            {
                continue;
            }

            var fields = new FieldReader(line, ',');
            fields.Next(out var written);
            var name = written.ToString();
            string? id = null;
            while (fields.Next(out var database) && fields.Next(out var identifier))
            {
                if (database is "FPLX" or "UP" or "CHEBI")
                {
                    id ??= database is "CHEBI" ? identifier.ToString() : $"{database}:{identifier}";
                }
                else if (!database.IsEmpty)
                {
                    others.Add(database.ToString());
                }
            }

            if (id is null && line.IndexOf(',') < 0)
            {
                id = $"FPLX:{name}";
                name = name.Replace('_', ' ');
            }

            if (id is not null)
            {
                if (!names.TryGetValue(id, out var same))
                {
                    names.Add(id, same = []);
                }

                same.Add(name);
            }
        }

        if (others.Count > 0)
        {
            unused.Add($"names that have only an identifier of {string.Join(", ", others.Order(StringComparer.Ordinal))}");
        }

        return [.. names.Select(entry => Term(entry.Key, entry.Value))];
    }

    private static Term Term(string id, List<string> names)
    {
        var isFamily = id.StartsWith("FPLX:", StringComparison.Ordinal);
        return new Term
        {
            Name = isFamily ? id[5..].Replace('_', ' ') : names[0],
            Kind = id.StartsWith("CHEBI:", StringComparison.Ordinal) ? ExoEntityKind.Drug : ExoEntityKind.Protein,
            Id = id.StartsWith("UP:", StringComparison.Ordinal) ? null : id,
            UniProt = id.StartsWith("UP:", StringComparison.Ordinal) ? id[3..] : null,
            Names = [.. names.Distinct(StringComparer.Ordinal)],
            Group = isFamily ? "family" : null,
            Source = "FamPlex",
        };
    }

    private static bool IsGrounding(VocabularyText text)
    {
        var seen = 0;
        foreach (var line in text.Content.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                continue;
            }

            var fields = new FieldReader(line, ',');
            if (!fields.Next(out _) || !fields.Next(out var database) || !fields.Next(out _))
            {
                return false;
            }

            if (database is "FPLX")
            {
                return true;
            }

            // A list of relations has its identifier before its database.
            if (database is not ("UP" or "HGNC" or "CHEBI" or "PUBCHEM" or "MESH" or "GO" or "IP" or "PF" or "NXP" or "CHEMBL" or "HMDB" or "ECCODE" or "NCIT" or "EFO") || ++seen > 5000)
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsEntities(VocabularyText text)
    {
        int lines = 0, joined = 0;
        foreach (var line in text.Content.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                continue;
            }

            foreach (var c in line)
            {
                if (!char.IsAsciiLetterOrDigit(c) && c != '_')
                {
                    return false;
                }
            }

            lines++;
            joined += line.Contains('_') ? 1 : 0;
        }

        return lines > 1 && joined * 4 > lines;
    }
}
