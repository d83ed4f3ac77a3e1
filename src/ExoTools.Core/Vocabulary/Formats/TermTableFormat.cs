namespace ExoTools.Vocabulary.Formats;

/// <summary>
/// A table of a user's own, separated by tabs, commas or semicolons, with a header line: <c>name</c> and <c>kind</c> must be there; <c>id</c>, <c>fullName</c>,
/// <c>names</c>, <c>aliases</c>, <c>group</c>, <c>category</c>, <c>uniprot</c>, <c>entrez</c> and <c>source</c> may. Lists are joined by "|".
/// Other columns are not used. Lines that start with "#" are comments.
/// </summary>
internal sealed class TermTableFormat : IVocabularyFormat
{
    private static readonly string[] s_known = ["name", "kind", "id", "fullName", "names", "aliases", "group", "category", "uniprot", "entrez", "source"];

    public string Name => "Table";

    public bool IsOwn => true;

    /// <summary>What separates the columns of a header line: tabs where there are any, else commas, else semicolons.</summary>
    public static char Separator(string header) => Array.Find(['\t', ',', ';'], header.Contains) is var separator and not '\0' ? separator : '\t';

    public bool Recognises(VocabularyText text) => Header(text) is { } header && new TableColumns(header, Separator(header)) is var columns && columns["name"] >= 0 && columns["kind"] >= 0;

    public IReadOnlyList<Term> Read(VocabularyText text, List<string> unused, CancellationToken cancellation)
    {
        var terms = new List<Term>();
        var seen = new HashSet<(string, ExoEntityKind, string?)>();
        TableColumns? columns = null;
        var separator = '\t';
        var number = 0;
        foreach (var line in text.Content.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace() || line[0] == '#')
            {
                continue;
            }

            if (columns is null)
            {
                separator = Separator(line.ToString());
                columns = new TableColumns(line.ToString(), separator);
                unused.AddRange(columns.Names.Where(name => name.Length > 0 && !s_known.Contains(name, StringComparer.OrdinalIgnoreCase)).Select(name => $"the column '{name}'"));
                continue;
            }

            cancellation.ThrowIfCancellationRequested();
            terms.Add(Term(line, columns, separator, text, number));
            if (!seen.Add((terms[^1].Name, terms[^1].Kind, terms[^1].Id)))
            {
                throw text.Error($"'{terms[^1].Name}' is listed twice. Join the two lines.", number);
            }
        }

        return terms;
    }

    private static string? Header(VocabularyText text)
    {
        foreach (var line in text.Content.AsSpan().EnumerateLines())
        {
            if (!line.IsWhiteSpace() && line[0] != '#')
            {
                return line.ToString();
            }
        }

        return null;
    }

    private static Term Term(ReadOnlySpan<char> line, TableColumns columns, char separator, VocabularyText text, int number)
    {
        var values = new List<string>(columns.Names.Count);
        var fields = new FieldReader(line, separator);
        while (fields.Next(out var field))
        {
            values.Add(field.Trim().ToString());
        }

        if (values.Count > columns.Names.Count)
        {
            throw text.Error($"The line has {values.Count} values and the header {columns.Names.Count}. Make them equal.", number);
        }

        var kind = Value("kind");
        return new Term
        {
            Name = Value("name") ?? throw text.Error("The line has no name. Fill it in, or take the line out.", number),
            Kind = Enum.TryParse<ExoEntityKind>(kind, ignoreCase: true, out var parsed) && Enum.IsDefined(parsed) && !char.IsAsciiDigit(kind![0])
                ? parsed
                : throw text.Error($"{(kind is null ? "The line has no kind" : $"'{kind}' is no kind")}. Known: {string.Join(", ", Enum.GetNames<ExoEntityKind>())}.", number),
            Id = Value("id"),
            FullName = Value("fullName"),
            Names = List("names"),
            Aliases = List("aliases"),
            Group = Value("group"),
            Category = Value("category"),
            UniProt = Value("uniprot"),
            EntrezId = Value("entrez"),
            Source = Value("source") ?? Path.GetFileName(text.File),
        };

        string? Value(string column) => columns[column] is var i and >= 0 && i < values.Count && values[i].Length > 0 ? values[i] : null;

        string[] List(string column) => Value(column)?.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
    }
}
