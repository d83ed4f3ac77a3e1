namespace ExoTools.Vocabulary.Formats;

/// <summary>Says what a file is that no format takes, as far as that can be told, and what to give in its place.</summary>
internal static class UnknownVocabulary
{
    private const int MostColumns = 6;

    private const string OwnTable = "A table of your own needs a header line with the columns name and kind, separated by tabs, commas or semicolons.";

    /// <summary>What is the matter, and the remedy.</summary>
    public static string Describe(VocabularyText text)
    {
        var line = text.FirstLine;
        var start = line.TrimStart();
        if (start.Length == 0)
        {
            return "The file is empty.";
        }

        if (start.StartsWith("PK", StringComparison.Ordinal) && start.AsSpan(2).ContainsAnyInRange('\0', '\x08'))
        {
            return "This is a zip archive or a workbook. Unpack it, or save the sheet as tab-separated text.";
        }

        if (start.AsSpan().ContainsAnyInRange('\0', '\x08'))
        {
            return $"The content is no text. Give a file of one of the formats {string.Join(", ", VocabularyReader.Formats)}.";
        }

        if (start.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
        {
            return "This is a web page, not the file that it offers. Download the file itself.";
        }

        if (start[0] == '<')
        {
            return "This is XML, as ontologies in OWL are. Give the ontology's OBO file.";
        }

        if (start[0] == '{' || start.StartsWith("[{", StringComparison.Ordinal))
        {
            return $"This is JSON. Of HGNC give the table hgnc_complete_set.txt. {OwnTable}";
        }

        if (start[0] == '>')
        {
            return "These are sequences without miRBase's accessions. Give mature.fa or hairpin.fa as miRBase has them.";
        }

        if (line.Contains("Approved symbol", StringComparison.OrdinalIgnoreCase))
        {
            return "This is a custom download of HGNC. Give its complete set, hgnc_complete_set.txt, whose columns are called hgnc_id and symbol.";
        }

        if (start.StartsWith("- ", StringComparison.Ordinal) || start.StartsWith("---", StringComparison.Ordinal) || start.TrimEnd().EndsWith(':'))
        {
            return "YAML needs the keys source, kind and terms at its top, as the files of the module's seeds/vocabulary have them.";
        }

        var columns = new TableColumns(line, TermTableFormat.Separator(line)).Names;
        return columns.Count > 1
            ? $"The first line has the columns {string.Join(", ", columns.Take(MostColumns).Select(column => $"'{column}'"))}{(columns.Count > MostColumns ? " …" : "")}, and no {Missing(columns)}. {OwnTable}"
            : $"The content is of no known format ({string.Join(", ", VocabularyReader.Formats)}). {OwnTable}";
    }

    private static string Missing(List<string> columns) => string.Join(" and no ", new[] { "name", "kind" }.Where(column => !columns.Contains(column, StringComparer.OrdinalIgnoreCase)));
}
