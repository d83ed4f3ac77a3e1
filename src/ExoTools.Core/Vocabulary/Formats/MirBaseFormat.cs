namespace ExoTools.Vocabulary.Formats;

/// <summary>
/// miRBase: its database file ("miRNA.dat"), its names ("aliases.txt"), its sequences ("mature.fa", "hairpin.fa"), or a table with
/// the columns mirbase_id and mirbase_name. Hairpins have ids of MI, mature sequences of MIMAT.
/// </summary>
internal sealed class MirBaseFormat : IVocabularyFormat
{
    public string Name => "miRBase";

    public bool Recognises(VocabularyText text)
    {
        var line = text.FirstLine;
        return (line.StartsWith("ID   ", StringComparison.Ordinal) && line.Contains("RNA;", StringComparison.Ordinal))
            || (line[..Math.Min(line.Length, 5)] is ['M', 'I', _, _, _] && line.Contains('\t', StringComparison.Ordinal) && line.TrimEnd().EndsWith(';'))
            || (line.StartsWith('>') && line.Contains(" MI", StringComparison.Ordinal))
            || (new TableColumns(line, '\t') is var columns && columns["mirbase_id"] >= 0 && columns["mirbase_name"] >= 0);
    }

    public IReadOnlyList<Term> Read(VocabularyText text, List<string> unused, CancellationToken cancellation)
    {
        var first = text.FirstLine;
        var reader = new Collector();
        Action<string, int> take = first.StartsWith("ID   ", StringComparison.Ordinal) ? reader.Flat
            : first.StartsWith('>') ? reader.Fasta
            : new TableColumns(first, '\t') is var columns && columns["mirbase_id"] >= 0 ? Table(reader, columns, text)
            : (line, number) => Aliases(reader, line, number, text);
        var (number, last) = (0, 1);
        foreach (var line in text.Content.AsSpan().EnumerateLines())
        {
            number++;
            if ((number & 1023) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (!line.IsWhiteSpace())
            {
                last = number;
                take(line.ToString(), number);
            }
        }

        return reader.IsOpen ? throw text.Error("The last entry does not end with '//': the file is cut short. Download it again.", last) : reader.Terms();
    }

    private static Action<string, int> Table(Collector reader, TableColumns columns, VocabularyText text) => (line, number) =>
    {
        string id = "", name = "";
        var fields = new FieldReader(line, '\t');
        for (var i = 0; fields.Next(out var field); i++)
        {
            (id, name) = i == columns["mirbase_id"] ? (field.ToString(), name) : i == columns["mirbase_name"] ? (id, field.ToString()) : (id, name);
        }

        if (id == "mirbase_id")
        {
            return;
        }

        if (id.Length == 0 || name.Length == 0)
        {
            throw text.Error("The line lacks mirbase_id or mirbase_name. Fill it in, or take the line out.", number);
        }

        reader.Add(id, name);
    };

    private static void Aliases(Collector reader, string line, int number, VocabularyText text)
    {
        if (line.Split('\t') is not [var id, var names])
        {
            throw text.Error("A line must hold an accession, a tab, and names that end in semicolons.", number);
        }

        foreach (var name in names.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            reader.Add(id, name);
        }
    }

    private sealed class Collector
    {
        private readonly Dictionary<string, List<string>> _names = new(StringComparer.Ordinal);
        private string? _entry, _accession;

        /// <summary>Whether an entry of the database file has begun and not ended.</summary>
        public bool IsOpen => _entry is not null;

        public void Add(string id, string name)
        {
            // Families and dead entries have accessions of other forms.
            if (!id.StartsWith("MI", StringComparison.Ordinal) || id.StartsWith("MIPF", StringComparison.Ordinal))
            {
                return;
            }

            if (!_names.TryGetValue(id, out var names))
            {
                _names.Add(id, names = []);
            }

            if (!names.Contains(name))
            {
                names.Add(name);
            }
        }

        public void Fasta(string line, int number)
        {
            if (line[0] == '>' && line[1..].Split(' ', 3) is [var name, var id, ..])
            {
                Add(id, name);
            }
        }

        public void Flat(string line, int number)
        {
            if (line.StartsWith("ID   ", StringComparison.Ordinal))
            {
                (_entry, _accession) = (line[5..].Split(' ', 2)[0], null);
            }
            else if (line.StartsWith("//", StringComparison.Ordinal))
            {
                _entry = null;
            }
            else if (line.StartsWith("AC   ", StringComparison.Ordinal) && _entry is not null)
            {
                Add(line[5..].Trim().TrimEnd(';'), _entry);
            }
            else if (Quoted(line, "/accession=") is { } accession)
            {
                _accession = accession;
            }
            else if (Quoted(line, "/product=") is { } product && _accession is not null)
            {
                Add(_accession, product);
            }
        }

        // The newest name stands last in aliases.txt and first elsewhere; in both it is the one with the arm, where there is one.
        public List<Term> Terms() =>
        [
            .. _names.Select(entry => new Term
            {
                Name = entry.Value.Find(name => name.EndsWith('p')) ?? entry.Value[^1],
                Kind = ExoEntityKind.MiRna,
                Id = $"miRBase:{entry.Key}",
                Names = entry.Value,
                Group = entry.Key.StartsWith("MIMAT", StringComparison.Ordinal) ? "mature" : "hairpin",
                Source = "miRBase",
            }),
        ];

        private static string? Quoted(string line, string key)
        {
            var at = line.IndexOf(key, StringComparison.Ordinal);
            return at < 0 ? null : line[(at + key.Length)..].Trim().Trim('"');
        }
    }
}
