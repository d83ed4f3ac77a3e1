using System.Text;

namespace ExoTools.Citations.Parsing;

/// <summary>Takes from a printed reference what belongs to the page and not to the work: the list number and the links.</summary>
internal static class ReferenceFurniture
{
    private static readonly string[] s_links =
        ["PubMed", "PMC", "DOI", "PMC free article", "Google Scholar", "CrossRef", "Cross Ref", "Crossref", "Medline", "MEDLINE", "Web of Science", "Scopus", "View Article", "Full Text", "ISI"];

    /// <summary>Takes them off. Sets label, links and raw text, and returns the text with single blanks and no control characters.</summary>
    public static string Strip(string text, ReferenceDraft draft)
    {
        var start = 0;
        var end = text.Length;
        Trim(text, ref start, ref end);
        start = StripLabel(text, start, end, draft);
        end = StripLinks(text, start, end, draft);
        draft.RawText = text[start..end];
        return WithoutStatus(WithoutLinkedWorks(SingleBlanks(WithoutAnonymous(draft.RawText))));
    }

    /// <summary>Takes off what stands in the place of authors where there are none.</summary>
    private static string WithoutAnonymous(string text)
    {
        foreach (var mark in (ReadOnlySpan<string>)["[No authors listed]", "[no authors listed]", "[Anonymous]", "Anonymous", "[Anon]", "Anon."])
        {
            if (text.StartsWith(mark, StringComparison.Ordinal) && text.Length > mark.Length && text[mark.Length] is '.' or ',' or ':')
            {
                return text[mark.Length..].TrimStart('.', ' ', ',', ':');
            }
        }

        return text;
    }

    /// <summary>Takes off ". Erratum in: J Example. 2019;…", where PubMed names other works that correct or discuss this one; what comes behind with a PMID is this one's.</summary>
    private static string WithoutLinkedWorks(string text)
    {
        var first = -1;
        foreach (var link in (ReadOnlySpan<string>)["Erratum in", "Erratum for", "Comment in", "Comment on", "Retraction in", "Retraction of", "Retracted in", "Corrected and republished", "Republished in", "Republished from", "Expression of concern in", "Update in", "Update of"])
        {
            var at = text.IndexOf(link, StringComparison.Ordinal);
            if (at > 20 && text[at - 1] is ' ' or '[' && text.AsSpan(0, at).TrimEnd(" [") is [.., '.' or ';'] && at + link.Length < text.Length && (text[at + link.Length] == ':' || text[at - 1] == '['))
            {
                first = first < 0 ? at : Math.Min(first, at);
            }
        }

        if (first < 0)
        {
            return text;
        }

        var close = text[first - 1] == '[' ? text.IndexOf(']', first) : -1;
        if (close > 0)
        {
            // What comes behind the brackets is again of this work.
            return $"{text[..(first - 1)]}{IdentifierScanner.Blank}{text[(close + 1)..].TrimStart(' ', '.')}";
        }

        var own = text.LastIndexOf(". PMID:", StringComparison.Ordinal);
        return own > first && text.AsSpan(0, first).IndexOf("PMID") < 0 ? $"{text[..first].TrimEnd(' ', '[')}{IdentifierScanner.Blank}{text[(own + 2)..]}" : text[..first].TrimEnd(' ', '[');
    }

    /// <summary>Takes out "(Epub ahead of print)" that stands in the middle of a reference.</summary>
    private static string WithoutStatus(string text)
    {
        foreach (var status in (ReadOnlySpan<string>)[" (in press)", " (In press)", " (in the press)", " [in press]", ", in press", ". In press", ". Forthcoming"])
        {
            // Only what ends the reference, or stands before an identifier: titles have such words too.
            var at = text.LastIndexOf(status, StringComparison.Ordinal);
            if (at > 20 && text.AsSpan(at + status.Length).TrimStart(" .,;:") is var rest && (rest.IsEmpty || rest.StartsWith("doi", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("http", StringComparison.Ordinal)))
            {
                text = $"{text[..at]}{IdentifierScanner.Blank}{rest}";
                break;
            }
        }

        foreach (var status in (ReadOnlySpan<string>)[" (Epub ahead of print)", " (epub ahead of print)", " (online ahead of print)", " (ahead of print)"])
        {
            text = text.Replace(status, "", StringComparison.Ordinal);
        }

        return text;
    }

    private static void Trim(string text, ref int start, ref int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || char.IsControl(text[start]) || text[start] is '\uFEFF' or '\u200B'))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || char.IsControl(text[end - 1]) || text[end - 1] is '\uFEFF' or '\u200B'))
        {
            end--;
        }
    }

    private static int StripLabel(string text, int start, int end, ReferenceDraft draft)
    {
        var i = start;
        while (i + 1 < end && text[i] is '\u2022' or '\u00B7' or '\u25AA' or '\u25CF' or '\u2023' or '*' && char.IsWhiteSpace(text[i + 1]))
        {
            // A bullet tells nothing of the order, and is no label.
            i++;
            while (i < end && char.IsWhiteSpace(text[i]))
            {
                i++;
            }
        }

        start = i;

        // "(a)" of a footnote that cites several works.
        var letter = i < end && text[i] == '(' ? i + 1 : i;
        if (letter + 3 < end && char.IsAsciiLetterLower(text[letter]) && text[letter + 1] == ')' && text[letter + 2] == ' ')
        {
            draft.Label = text[i..(letter + 2)];
            return letter + 3;
        }

        var open = i < end && text[i] is '[' or '(' ? text[i++] : '\0';
        var digits = i;
        while (i < end && char.IsAsciiDigit(text[i]) && i - digits < 4)
        {
            i++;
        }

        if (i == digits || i - digits > 3 || i >= end)
        {
            return start;
        }

        var closed = open switch
        {
            '[' => text[i] == ']',
            '(' => text[i] == ')',
            _ => text[i] is '.' or ')',
        };
        if (!closed && open == '\0' && i + 2 < end && text[i] == ' ' && char.IsUpper(text[i + 1]) && text[i + 2] == '.')
        {
            // "22 M. Y. Smith and …": a number before initials.
            draft.Label = text[start..i];
            return i + 1;
        }

        if (!closed)
        {
            return start;
        }

        i++;
        var blank = i;
        while (i < end && (text[i] is '.' || char.IsWhiteSpace(text[i])))
        {
            i++;
        }

        // "1.5 million" is no label, and a label alone is no reference.
        if (i == end || (i == blank && open == '\0'))
        {
            return start;
        }

        draft.Label = text[start..blank];
        return i;
    }

    private static int StripLinks(string text, int start, int end, ReferenceDraft draft)
    {
        List<string>? links = null;
        while (true)
        {
            var found = false;
            foreach (var link in s_links)
            {
                var linkStart = end - link.Length;
                if (linkStart <= start || string.CompareOrdinal(text, linkStart, link, 0, link.Length) != 0)
                {
                    continue;
                }

                // " - PMC": the dash stands between blanks, so that "a-PMC" stays.
                var i = linkStart;
                while (i > start && char.IsWhiteSpace(text[i - 1]))
                {
                    i--;
                }

                if (i == linkStart || i <= start || !Characters.IsDash(text[i - 1]))
                {
                    continue;
                }

                i--;
                if (i <= start || !char.IsWhiteSpace(text[i - 1]))
                {
                    continue;
                }

                links ??= [];
                links.Add(link);
                end = i;
                found = true;
                break;
            }

            found = found || StripBracketedLink(text, start, ref end, ref links);
            if (!found)
            {
                break;
            }

            var ignored = start;
            Trim(text, ref ignored, ref end);
        }

        if (links is not null)
        {
            links.Reverse();
            draft.Links = links;
        }

        return end;
    }

    /// <summary>"[PubMed]", "[Google Scholar]", as PMC's pages have them.</summary>
    private static bool StripBracketedLink(string text, int start, ref int end, ref List<string>? links)
    {
        if (end <= start || text[end - 1] != ']')
        {
            return false;
        }

        foreach (var link in s_links)
        {
            var linkStart = end - 1 - link.Length;
            if (linkStart > start + 1 && text[linkStart - 1] == '[' && string.CompareOrdinal(text, linkStart, link, 0, link.Length) == 0)
            {
                links ??= [];
                links.Add(link);
                end = linkStart - 1;
                return true;
            }
        }

        return false;
    }

    private static string SingleBlanks(string text)
    {
        var i = 0;
        while (i < text.Length && !IsBlank(text[i]) && !(text[i] == ' ' && i + 1 < text.Length && (text[i + 1] == ' ' || IsBlank(text[i + 1]))))
        {
            i++;
        }

        if (i == text.Length)
        {
            return text;
        }

        var result = new StringBuilder(text.Length).Append(text, 0, i);
        for (; i < text.Length; i++)
        {
            if (text[i] != ' ' && !IsBlank(text[i]))
            {
                result.Append(text[i]);
            }
            else
            {
                var next = i;
                var isLineEnd = false;
                while (next < text.Length && (text[next] == ' ' || IsBlank(text[next])))
                {
                    isLineEnd |= text[next] is '\n' or '\r';
                    next++;
                }

                if (isLineEnd && next < text.Length)
                {
                    LineBreaks.Join(result, text.AsSpan(next, 1));
                    i = next;
                }
                else
                {
                    result.Append(result.Length > 0 && next < text.Length ? " " : "");
                    i = next - 1;
                }
            }
        }

        return result.ToString();
    }

    private static bool IsBlank(char c) => c != ' ' && (char.IsWhiteSpace(c) || char.IsControl(c));
}
