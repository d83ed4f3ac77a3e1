namespace ExoTools.Reading.PubMedPages;

/// <summary>
/// The citation of the article as the header prints it, on one line or several: ". 2018 Jan 1:17:1533033818763450.",
/// "doi: 10.1177/1533033818763450.", "Epub 2018 Jan 9.".
/// </summary>
internal sealed class CitationLine
{
    private const int LongestJournal = 300;
    private const int LongestVolume = 4;

    /// <summary>What stands before the date on the same line: the journal, and maybe publication types.</summary>
    public string? Journal { get; private set; }

    public PartialDate? Date { get; private set; }

    public string? Volume { get; private set; }

    public string? Issue { get; private set; }

    public string? Pages { get; private set; }

    public string? Doi { get; private set; }

    public PartialDate? ElectronicDate { get; private set; }

    /// <summary>Whether the line gives more than a journal and a date.</summary>
    public bool HasLocator => Volume is not null || Issue is not null || Pages is not null || Doi is not null;

    /// <summary>Reads a line that starts with the period after the journal, or with journal and period; null for another line.</summary>
    /// <param name="line">The line, without blanks at its ends.</param>
    /// <param name="gluedJournal">Whether the journal may stand before the period.</param>
    public static CitationLine? Read(ReadOnlySpan<char> line, bool gluedJournal)
    {
        if (line.Length < 5)
        {
            return null;
        }

        if (line[0] == '.')
        {
            var rest = PageCharacters.Trim(line[1..]);
            var citation = new CitationLine();
            return rest.Length < line.Length - 1 && citation.ReadFromDate(rest) ? citation : null;
        }

        if (!gluedJournal || !char.IsLetter(line[0]))
        {
            return null;
        }

        // A name in brackets may hold a period; the first period that a date follows is the one.
        var head = line[..Math.Min(line.Length, LongestJournal)];
        for (var at = 1; at + 6 < head.Length; at++)
        {
            if (head[at] == '.' && head[at + 1] == ' ' && char.IsAsciiDigit(head[at + 2]))
            {
                var citation = new CitationLine();
                if (citation.ReadFromDate(line[(at + 2)..]) && citation.HasLocator)
                {
                    citation.Journal = PageCharacters.Fold(line[..at]);
                    return citation;
                }
            }
        }

        return null;
    }

    /// <summary>Reads a line that follows the citation line and goes on with it; false for any other line.</summary>
    public bool Continue(ReadOnlySpan<char> line)
    {
        var clauses = new CitationLine { Doi = Doi, ElectronicDate = ElectronicDate };
        if (!clauses.ReadClauses(line))
        {
            return false;
        }

        (Doi, ElectronicDate) = (clauses.Doi, clauses.ElectronicDate);
        return true;
    }

    private bool ReadFromDate(ReadOnlySpan<char> text)
    {
        Date = PrintedDate.Read(text, out var length);
        if (Date is null)
        {
            return false;
        }

        text = text[length..];
        if (text.IsEmpty)
        {
            return true;
        }

        switch (text[0])
        {
            case ';' or ':':
                text = ReadLocator(text[1..], text[0] == ':');
                break;
            case '.':
                text = text[1..];
                break;
            default:
                return false;
        }

        // What cannot be read after the locator is no reason to doubt the rest.
        ReadClauses(text);
        return true;
    }

    /// <summary>Reads volume, issue and pages; gives what follows the period after them.</summary>
    private ReadOnlySpan<char> ReadLocator(ReadOnlySpan<char> text, bool afterColon)
    {
        var end = LocatorEnd(text);
        var locator = PageCharacters.Trim(text[..end]);
        var rest = end < text.Length ? text[(end + 1)..] : default;
        var colon = IndexOutsideParentheses(locator, ':');
        var volume = PageCharacters.Trim(colon < 0 ? locator : locator[..colon]);
        if (colon >= 0)
        {
            Pages = NullIfEmpty(locator[(colon + 1)..]);
        }
        else if (afterColon)
        {
            // After a day the colon stands before the volume, or without one before the pages. One number alone is taken as the
            // volume, where it is short enough.
            if (PageCharacters.CountDigits(volume) != volume.Length || volume.Length > LongestVolume)
            {
                Pages = NullIfEmpty(volume);
                return rest;
            }
        }

        var supplement = SupplementStart(volume);
        var open = volume.IndexOf('(');
        if (supplement >= 0 && (open < 0 || supplement < open))
        {
            Issue = NullIfEmpty(volume[supplement..]);
            volume = volume[..supplement];
        }
        else if (open >= 0)
        {
            var close = volume.LastIndexOf(')');
            Issue = NullIfEmpty(close > open ? volume[(open + 1)..close] : volume[(open + 1)..]);
            volume = volume[..open];
        }

        Volume = NullIfEmpty(volume);
        return rest;
    }

    private static int SupplementStart(ReadOnlySpan<char> volume)
    {
        foreach (var word in (string[])["Suppl", "Pt", "Spec No", "Special Issue", "Spec Issue", "Supplement"])
        {
            var at = volume.IndexOf(word);
            if (at == 0 || (at > 0 && PageCharacters.IsBlank(volume[at - 1])))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>The period that ends the locator: one that a blank or the end follows.</summary>
    private static int LocatorEnd(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '.' && (at + 1 == text.Length || PageCharacters.IsBlank(text[at + 1])))
            {
                return at;
            }

            // The period before the DOI may be missing.
            if (at > 0 && PageCharacters.IsBlank(text[at - 1]) && text[at] is 'd' or 'D' && text[at..].StartsWith("doi:", StringComparison.OrdinalIgnoreCase))
            {
                return at - 1;
            }
        }

        return text.Length;
    }

    private static int IndexOutsideParentheses(ReadOnlySpan<char> text, char sought)
    {
        var depth = 0;
        for (var at = 0; at < text.Length; at++)
        {
            depth += text[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth <= 0 && text[at] == sought)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Reads DOI and further dates in any order; false where something else stands between or behind.</summary>
    private bool ReadClauses(ReadOnlySpan<char> text)
    {
        text = PageCharacters.Trim(text);
        if (text.IsEmpty)
        {
            return false;
        }

        while (!text.IsEmpty)
        {
            if (text.StartsWith("doi:", StringComparison.OrdinalIgnoreCase))
            {
                if (ReadDoi(PageCharacters.Trim(text[4..]), out text) is not { } doi)
                {
                    return false;
                }

                // Where a damaged line holds two, the first is the article's own.
                Doi ??= doi;
            }
            else if (text.StartsWith("pii:", StringComparison.OrdinalIgnoreCase))
            {
                // An item number of the publisher, which no field holds.
                var item = PageCharacters.Trim(text[4..]);
                var end = item.IndexOfAny(' ', '\u00A0');
                text = end < 0 ? default : PageCharacters.Trim(item[end..]);
            }
            else if (ReadDated(text, "Epub ahead of print", out var rest, out var date) || ReadDated(text, "Epub", out rest, out date))
            {
                ElectronicDate ??= date;
                text = rest;
            }
            else if (ReadDated(text, "eCollection", out rest, out _) || ReadDated(text, "Print", out rest, out _)
                || ReadDated(text, "Online ahead of print", out rest, out _) || ReadDated(text, "Published online", out rest, out _))
            {
                text = rest;
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private static bool ReadDated(ReadOnlySpan<char> text, string word, out ReadOnlySpan<char> rest, out PartialDate? date)
    {
        rest = default;
        date = null;
        if (!text.StartsWith(word))
        {
            return false;
        }

        var after = PageCharacters.Trim(text[word.Length..]);
        date = PrintedDate.Read(after, out var length);
        after = PageCharacters.Trim(after[length..]);
        if (!after.IsEmpty && after[0] != '.')
        {
            return false;
        }

        rest = after.IsEmpty ? default : PageCharacters.Trim(after[1..]);

        // "Print" or "Epub" alone may start a title; the phrases that need no date are longer.
        return date is not null || word.Contains(' ', StringComparison.Ordinal);
    }

    /// <summary>Reads a DOI up to the next blank, without the one period that closes it.</summary>
    public static string? ReadDoi(ReadOnlySpan<char> text, out ReadOnlySpan<char> rest)
    {
        var end = 0;
        while (end < text.Length && !PageCharacters.IsBlank(text[end]))
        {
            end++;
        }

        var doi = text[..end];
        rest = PageCharacters.Trim(text[end..]);
        foreach (var next in (string[])[".Epub", ".eCollection", ".Online", ".Print"])
        {
            // The blank after the period got lost.
            if (doi.EndsWith(next))
            {
                rest = PageCharacters.Trim(text[(end - next.Length + 1)..]);
                doi = doi[..(end - next.Length + 1)];
                break;
            }
        }

        if (doi.EndsWith("."))
        {
            doi = doi[..^1];
        }

        return doi.StartsWith("10.") && doi.Length > 4 ? doi.ToString() : null;
    }

    private static string? NullIfEmpty(ReadOnlySpan<char> text)
    {
        var folded = PageCharacters.Fold(text);
        return folded.Length == 0 ? null : folded;
    }
}
