namespace ExoTools.Reading.PubMedPages;

/// <summary>Tells from the start of a text whether it is a PubMed page, by what only such a page shows.</summary>
internal static class PageSignature
{
    private const int MostMarkup = 5;

    // First lines of formats that name PubMed articles too.
    private static readonly string[] s_otherStarts =
        ["<?xml", "<!DOCTYPE", "<html", "<Pubmed", "PMID- ", "PMID-", "TY  - ", "{\"", "[{", "{\n", "{\r", "[\n", "%PDF", "#!", "%0 ", "FN ", "PK\u0003"];

    /// <summary>Whether the text is a page, or the part of one that holds citation or identifiers, title and abstract.</summary>
    public static bool Matches(string head)
    {
        var text = PageCharacters.Trim(head);
        if (text.IsEmpty || IsOther(text))
        {
            return false;
        }

        var lines = new PageLines(head);
        return !ArticleTexts.LabelledFront.Starts(lines) && Evidence.Collect(lines).Suffices;
    }

    private static bool IsOther(ReadOnlySpan<char> text)
    {
        foreach (var start in s_otherStarts)
        {
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        if (text[0] == '@' && text[..Math.Min(text.Length, 40)].Contains('{'))
        {
            return true;
        }

        // Markup and source code, however much of a page they quote.
        var tags = 0;
        for (var at = text.IndexOf("</"); at >= 0; at = text.IndexOf("</"))
        {
            if (++tags > MostMarkup)
            {
                return true;
            }

            text = text[(at + 2)..];
        }

        return text.Contains('\0');
    }

    /// <summary>What the head shows.</summary>
    private struct Evidence
    {
        private bool _siteStart;
        private bool _banner;
        private bool _navigation;
        private bool _ownCitation;
        private bool _gluedCitation;
        private bool _ids;
        private bool _doiLabel;
        private bool _affiliations;
        private bool _abstract;
        private bool _htmlTitle;
        private bool _address;
        private int _sections;
        private int _filled;

        public readonly bool Suffices =>
            (_siteStart && (_banner || _navigation || _ownCitation || _ids))
            || (_navigation && (_ownCitation || _ids || _sections > 2))
            || (_ownCitation && (_abstract || _ids || _affiliations || _sections > 0))
            || (_gluedCitation && _abstract)
            || (_ids && (_abstract || _affiliations) && (_doiLabel || _address || _affiliations))
            || (_ids && _address)
            || (_htmlTitle && (_banner || _ownCitation || _ids));

        public static Evidence Collect(PageLines lines)
        {
            var seen = new Evidence();
            for (var line = 0; line < lines.Count; line++)
            {
                if (!lines.IsBlank(line))
                {
                    seen.Add(lines.Entry(line), line > 0 ? lines[line - 1] : default);
                    seen._filled++;
                }
            }

            return seen;
        }

        private void Add(ReadOnlySpan<char> text, ReadOnlySpan<char> before)
        {
            _banner |= text.Contains("official website of the United States government", StringComparison.Ordinal) || text.StartsWith("Official websites use .gov");
            if (text.Length > 400)
            {
                return;
            }

            _siteStart |= text.StartsWith("Skip to main page content") || text.EndsWith("Skip to main page content");
            _navigation |= before.StartsWith("Page navigation") && SectionHeadingOrTitle(text);
            _affiliations |= text.StartsWith("Affiliation") && (text.Length < 14 || text.EndsWith("xpand") || text.EndsWith("ollapse"));
            _htmlTitle |= text.IndexOfAnyExcept('=') < 0 && text.Length >= 3 && before.EndsWith(" - PubMed");
            _address |= text.StartsWith("From <https://pubmed.ncbi");
            if (ArticleIds.IsIdLine(text))
            {
                // An export of plain text prints the identifier with the state of its indexing.
                var exported = text.Contains("[Indexed for", StringComparison.Ordinal);
                _ids |= text.StartsWith("PMID:", StringComparison.OrdinalIgnoreCase) && !exported;
                _doiLabel |= text.Contains("DOI:", StringComparison.Ordinal);
            }
            else if (SectionHeading.TryRead(text, out var heading))
            {
                _sections++;
                _abstract |= heading.Section == PageSection.Abstract;
            }
            else if (text[0] == '.')
            {
                _ownCitation |= CitationLine.Read(text, gluedJournal: false) is not null;
            }
            else if (_filled < 6 && !_gluedCitation)
            {
                _gluedCitation = CitationLine.Read(text, gluedJournal: true) is not null;
            }
        }

        private static bool SectionHeadingOrTitle(ReadOnlySpan<char> text) =>
            text.StartsWith("Title & authors") || SectionHeading.TryRead(text, out _);
    }
}
