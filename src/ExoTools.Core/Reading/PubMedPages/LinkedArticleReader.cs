namespace ExoTools.Reading.PubMedPages;

/// <summary>
/// Reads a list of other articles. An entry is a title, the authors, the citation, and "PMID: n" with flags that may be glued to the
/// number; title or authors may be missing, and the identifier may stand behind the citation.
/// </summary>
internal static class LinkedArticleReader
{
    private const string Label = "PMID:";

    /// <summary>Reads the section.</summary>
    /// <param name="lines">The page.</param>
    /// <param name="section">The section.</param>
    /// <param name="more">Whether a line leads to more of the list.</param>
    public static List<ExoLinkedArticle> Read(PageLines lines, SectionSpan section, out bool more)
    {
        more = false;
        var articles = new List<ExoLinkedArticle>();
        var entry = new List<string>();
        for (var line = section.Start; line < section.End; line++)
        {
            var text = lines.Entry(line);
            if (text.IsEmpty)
            {
                continue;
            }

            if (IsMoreLine(text))
            {
                more = true;
                FinishPending();
                continue;
            }

            if (PageFurniture.IsMenu(text))
            {
                // Menus follow terms: what stood above is no entry of this list.
                entry.Clear();
                continue;
            }

            if (text.StartsWith(Label))
            {
                articles.Add(Finish(section.Name, entry, text[Label.Length..]));
                entry.Clear();
                continue;
            }

            // A citation with no identifier below it ended the entry before.
            if (entry.Count > 0 && IsCitation(entry[^1]) && !IsCitationTail(text) && !IsBroken(entry[^1], lines.WrapWidth > 0))
            {
                FinishPending();
            }

            var at = text.IndexOf(" " + Label);
            if (at > 0)
            {
                entry.Add(PageCharacters.Trim(text[..at]).ToString());
                articles.Add(Finish(section.Name, entry, text[(at + 1 + Label.Length)..]));
                entry.Clear();
            }
            else
            {
                entry.Add(text.ToString());
            }
        }

        FinishPending();
        return articles;

        void FinishPending()
        {
            if (entry.Count > 0)
            {
                articles.Add(Finish(section.Name, entry, default));
                entry.Clear();
            }
        }
    }

    /// <summary>Whether a line is an identifier with the flags that only lists print behind it: "PMID: 12345678 Review.", "PMID: 12345678French."</summary>
    public static bool HasFlags(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith(Label) || !line.EndsWith("."))
        {
            return false;
        }

        var id = PageCharacters.Trim(line[Label.Length..]);
        var flags = PageCharacters.Trim(id[PageCharacters.CountDigits(id)..]);
        return flags.Length < id.Length && flags.Length > 1 && char.IsUpper(flags[0]) && !flags.Contains(':');
    }

    private static bool IsMoreLine(ReadOnlySpan<char> line) =>
        line.Length < 60 && (line.StartsWith("See all similar articles") || (line.StartsWith("See all") && line.EndsWith("articles")) || line.StartsWith("Show more"));

    private static bool IsCitation(string line) => CitationLine.Read(line, gluedJournal: true) is not null;

    /// <summary>Whether a citation goes on below, because the width of the page broke it.</summary>
    private static bool IsBroken(string citation, bool wrapped) => wrapped && !citation.EndsWith('.');

    private static bool IsCitationTail(ReadOnlySpan<char> line) =>
        line.StartsWith("doi:", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Epub ") || line.StartsWith("eCollection ") || line.StartsWith("PMCID:")
        || line.StartsWith("10.") || line.StartsWith("Print ") || line.StartsWith("Online ahead of print") || IsDate(line)
        || (char.IsLower(line[0]) && CitationLine.Read(line, gluedJournal: true) is null);

    private static bool IsDate(ReadOnlySpan<char> line) => PrintedDate.Read(line, out var length) is not null && line[length..] is ".";

    private static ExoLinkedArticle Finish(string kind, List<string> entry, ReadOnlySpan<char> id)
    {
        // The citation is the last line, or the last with what wrapped below it.
        var citation = entry.Count - 1;
        while (citation > 0 && !IsCitation(entry[citation]) && IsCitationTail(entry[citation]))
        {
            citation--;
        }

        string? title = null, authors = null, printed = null;
        if (entry.Count > 0)
        {
            printed = string.Join(' ', entry.GetRange(citation, entry.Count - citation));
            if (citation >= 2)
            {
                // Wrapped authors start below the last line that ends a sentence: none of theirs does but the last.
                var first = citation - 1;
                while (first > 1 && !Paragraphs.EndsSentence(entry[first - 1]))
                {
                    first--;
                }

                authors = string.Join(' ', entry.GetRange(first, citation - first));
                title = string.Join(' ', entry.GetRange(0, first));
            }
            else if (citation == 1)
            {
                title = entry[0];
            }

            if (!IsCitation(entry[citation]) && id.IsEmpty && entry.Count <= 2)
            {
                // The text ends within the entry: what came first is the title.
                title = entry[0];
                authors = entry.Count > 1 ? entry[1] : null;
                printed = null;
            }
        }

        id = PageCharacters.Trim(id);
        return new ExoLinkedArticle
        {
            Kind = kind,
            Title = title is null ? null : WithoutOnePeriod(title),
            Authors = authors,
            Citation = printed,
            Pmid = ArticleIds.Number(id),
            Flags = Flags(id[PageCharacters.CountDigits(id)..]),
        };
    }

    private static string WithoutOnePeriod(string title) => title.EndsWith('.') ? title[..^1] : title;

    private static List<string> Flags(ReadOnlySpan<char> text)
    {
        var flags = new List<string>();
        foreach (var flag in text.ToString().Split('.'))
        {
            var name = PageCharacters.Fold(flag);
            if (name.Length > 0)
            {
                flags.Add(name);
            }
        }

        return flags;
    }
}
