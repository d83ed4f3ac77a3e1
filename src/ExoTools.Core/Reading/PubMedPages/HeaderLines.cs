namespace ExoTools.Reading.PubMedPages;

/// <summary>The lines of a page between its banner and the first heading of a section, with what each of them is.</summary>
internal sealed class HeaderLines
{
    private const int LongestHeading = 60;
    private const int LongestLanguageNote = 200;

    private readonly PageLines _page;

    /// <summary>Takes the lines of a header.</summary>
    /// <param name="page">The page.</param>
    /// <param name="start">The first line after banner and navigation.</param>
    /// <param name="end">The line of the first heading of a section, or where the footer starts.</param>
    public HeaderLines(PageLines page, int start, int end) => (_page, Start, End) = (page, start, end);

    public int Start { get; }

    public int End { get; }

    /// <summary>The title that an HTML page had in its head, which some tools print on the first line; null without it.</summary>
    public string? HtmlTitle => PageFurniture.HtmlTitle(_page);

    /// <summary>A line, without the blanks at its ends.</summary>
    public ReadOnlySpan<char> this[int line] => _page[line];

    /// <summary>A line without a list bullet.</summary>
    public ReadOnlySpan<char> Entry(int line) => _page.Entry(line);

    public bool IsBlank(int line) => _page.IsBlank(line);

    /// <summary>The first line from a place on that prints something; the end of the header where there is none.</summary>
    public int NextFilled(int from) => _page.NextFilled(from, End);

    /// <summary>The text of some lines, without bullets and blank ones, joined by blanks.</summary>
    public string Join(int from, int to)
    {
        var parts = new List<string>();
        for (var line = from; line < to; line++)
        {
            if (!IsBlank(line))
            {
                parts.Add(Entry(line).ToString());
            }
        }

        return string.Join(' ', parts);
    }

    /// <summary>What a line is.</summary>
    public HeaderLineKind KindOf(int line)
    {
        var text = Entry(line);
        if (text.IsEmpty)
        {
            return HeaderLineKind.Blank;
        }

        if (text[0] == '[' && text.Length < LongestLanguageNote && text.StartsWith("[Article in ") && text.EndsWith("]"))
        {
            return HeaderLineKind.Language;
        }

        if (ArticleIds.IsIdLine(text))
        {
            return HeaderLineKind.Ids;
        }

        if (KeywordList.LabelLength(text) > 0)
        {
            return HeaderLineKind.Keywords;
        }

        return text.Length > LongestHeading ? HeaderLineKind.Text : Heading(text) ?? Phrase(text);
    }

    private static HeaderLineKind? Heading(ReadOnlySpan<char> text)
    {
        var name = text;
        if (!SectionHeading.CutButton(ref name, "Expand"))
        {
            SectionHeading.CutButton(ref name, "Collapse");
        }

        return name switch
        {
            "Affiliations" or "Affiliation" or "Author information" => HeaderLineKind.Affiliations,
            "Collaborators" or "Collaborator" => HeaderLineKind.Collaborators,
            "Collaborators, Affiliations" or "Collaborators, Affiliation" => HeaderLineKind.CollaboratorsAndAffiliations,
            _ => null,
        };
    }

    private static HeaderLineKind Phrase(ReadOnlySpan<char> text)
    {
        switch (PageCharacters.WithoutPeriod(text))
        {
            case "No abstract available":
                return HeaderLineKind.NoAbstract;
            case "Free PMC article" or "Free article" or "Free Books & Documents":
                return HeaderLineKind.Access;
            default:
                break;
        }

        if (text.Equals("Expand", StringComparison.OrdinalIgnoreCase) || text.Equals("Collapse", StringComparison.OrdinalIgnoreCase))
        {
            return HeaderLineKind.Button;
        }

        return PublicationTypeNames.IsType(text) ? HeaderLineKind.Type : PageFurniture.IsHeaderButton(text) ? HeaderLineKind.Button : HeaderLineKind.Text;
    }
}
