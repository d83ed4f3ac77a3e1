namespace ExoTools.Citations;

/// <summary>Finds DOIs, PMIDs, PMCIDs and addresses in a reference, and blanks them out for the readers of the other fields.</summary>
internal static class IdentifierScanner
{
    /// <summary>What stands in the place of an identifier: nothing reads across it.</summary>
    public const char Blank = '\u0001';

    private static readonly string[] s_prefixes =
    [
        "doi", "doi.org", "dx.doi.org", "http", "https", "pmid", "pmcid", "pubmed", "central", "medline", "pmc", "epub", "url",
    ];

    /// <summary>Reads the identifiers into the draft.</summary>
    /// <returns>The text at the same length, with each identifier and its prefix blanked out.</returns>
    public static string Scan(string text, ReferenceDraft draft)
    {
        char[]? masked = null;
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            var atStart = i == 0 || !char.IsLetterOrDigit(text[i - 1]);
            var next = i;
            if (c == '1' && atStart)
            {
                next = ReadDoi(text, i, draft);
            }
            else if (atStart && c is 'h' or 'H' or 'w' or 'f')
            {
                next = ReadUrl(text, i, draft);
            }
            else if (atStart && c is 'd' or 'D')
            {
                next = ReadLabelledDoi(text, i, draft);
            }
            else if (atStart && c is 'p' or 'P')
            {
                next = ReadPubMed(text, i, draft);
            }

            if (next > i)
            {
                masked ??= text.ToCharArray();
                var start = PrefixStart(masked, i);
                Array.Fill(masked, Blank, start, next - start);
                i = next;
            }
            else
            {
                i++;
            }
        }

        var result = masked is null ? text : new string(masked);
        return draft.Pmid is null ? ReadBarePmid(result, draft) : result;
    }

    /// <summary>The end of a DOI that starts at a position; the position itself where none does.</summary>
    internal static int DoiEnd(string text, int start)
    {
        var i = start + 3;
        if (i >= text.Length || text[start] != '1' || text[start + 1] != '0' || text[start + 2] != '.')
        {
            return start;
        }

        var digits = 0;
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || (text[i] == '.' && digits >= 4)))
        {
            digits++;
            i++;
        }

        if (digits < 4 || i >= text.Length || text[i] != '/')
        {
            return start;
        }

        var suffix = ++i;
        int round = 0, square = 0, angle = 0;
        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (c <= ' ' || Characters.IsQuote(c) || char.IsWhiteSpace(c) || c is '\u200B' or '\u201A' or '{' or '}' or '|' or '\\' or '^' or '\u2026')
            {
                break;
            }

            // A bracket that the DOI did not open belongs to the text around it.
            if (c == '(')
            {
                round++;
            }
            else if (c == '[')
            {
                // "10.1000/x[PubMed]" is a DOI and a link.
                if (i + 1 < text.Length && text[i + 1] is 'P' or 'p' or 'C' or 'G')
                {
                    break;
                }

                square++;
            }
            else if (c == '<')
            {
                angle++;
            }
            else if ((c == ')' && --round < 0) || (c == ']' && --square < 0) || (c == '>' && --angle < 0))
            {
                break;
            }
        }

        while (i > suffix && (text[i - 1] is '.' or ',' or ';' or ':' or '\'' or '\u2019' or '*' or '-' or '\u2013' || (text[i - 1] is '(' or '[' or '<')))
        {
            i--;
        }

        // What was glued on after the DOI's own full stop: "10.1000/x.PMID:1".
        var glued = text.AsSpan(suffix, i - suffix).IndexOf(".PMID", StringComparison.OrdinalIgnoreCase);
        if (glued > 0)
        {
            i = suffix + glued;
        }

        return i > suffix ? i : start;
    }

    private static int ReadDoi(string text, int start, ReferenceDraft draft)
    {
        var end = DoiEnd(text, start);
        if (end > start)
        {
            draft.Doi ??= text[start..end];
        }

        return end;
    }

    /// <summary>"doi:" with what follows; something that is no DOI ("doi: Paor.2006.12") is blanked out and not taken.</summary>
    private static int ReadLabelledDoi(string text, int start, ReferenceDraft draft)
    {
        if (string.Compare(text, start, "doi", 0, 3, StringComparison.OrdinalIgnoreCase) != 0)
        {
            return start;
        }

        var i = start + 3;
        if (string.Compare(text, i, ".org/", 0, 5, StringComparison.OrdinalIgnoreCase) == 0)
        {
            i += 5;
        }

        var marked = i < text.Length && text[i] is ':' or '/';
        while (i < text.Length && text[i] is ' ' or ':' or '.' or '/' or '[' or '(' or '<' or '\u00A0')
        {
            i++;
        }

        if (i < text.Length && text[i] == '1' && DoiEnd(text, i) is var end && end > i)
        {
            draft.Doi ??= text[i..end];
            return end;
        }

        // A resolver after the label is read as an address.
        if (!marked || i >= text.Length || string.Compare(text, i, "http", 0, 4, StringComparison.OrdinalIgnoreCase) == 0
            || string.Compare(text, i, "dx.doi", 0, 6, StringComparison.OrdinalIgnoreCase) == 0
            || string.Compare(text, i, "doi", 0, 3, StringComparison.OrdinalIgnoreCase) == 0)
        {
            return start;
        }

        while (i < text.Length && text[i] > ' ')
        {
            i++;
        }

        return i;
    }

    private static int ReadUrl(string text, int start, ReferenceDraft draft)
    {
        var isAddress = StartsWith(text, start, "http://") || StartsWith(text, start, "https://") || StartsWith(text, start, "www.")
            || StartsWith(text, start, "ftp://");
        if (!isAddress)
        {
            return start;
        }

        var end = start;
        while (end < text.Length && text[end] > ' ' && text[end] is not '<' and not '>' && !Characters.IsQuote(text[end]) && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        var address = text.AsSpan(start, end - start);
        var resolver = address.IndexOf("doi.org/", StringComparison.OrdinalIgnoreCase);
        if (resolver >= 0 && resolver <= 14)
        {
            var at = start + resolver + 8;
            while (at < text.Length && text[at] is ' ' or '/')
            {
                at++;
            }

            // "https://doi.org/doi:10.…" and "https://doi.org/https://doi.org/10.…"
            foreach (var again in (ReadOnlySpan<string>)["https://doi.org/", "http://dx.doi.org/", "https://dx.doi.org/", "http://doi.org/", "doi:", " "])
            {
                if (StartsWith(text, at, again))
                {
                    at += again.Length;
                }
            }

            var doiEnd = at < text.Length ? DoiEnd(text, at) : at;
            if (doiEnd > at)
            {
                draft.Doi ??= text[at..doiEnd];
                return doiEnd;
            }
        }

        end = TrimAddress(text, start, end);
        address = text.AsSpan(start, end - start);
        if (address.IndexOf("pubmed", StringComparison.OrdinalIgnoreCase) >= 0 && ReadTrailingId(address) is { } pmid)
        {
            draft.Pmid ??= pmid;
        }
        else if (address.IndexOf("/PMC", StringComparison.Ordinal) is var pmc and >= 0)
        {
            var digits = DigitsEnd(text, start + pmc + 4);
            if (digits > start + pmc + 4)
            {
                draft.Pmcid ??= text[(start + pmc + 1)..digits];
            }
        }

        draft.Url ??= address.ToString();
        return end;
    }

    private static int TrimAddress(string text, int start, int end)
    {
        var opens = text.AsSpan(start, end - start).IndexOf('(') >= 0;
        while (end > start && (text[end - 1] is '.' or ',' or ';' or ':' or ']' or '\'' or '\u2019' || (text[end - 1] == ')' && !opens)))
        {
            end--;
        }

        return end;
    }

    private static string? ReadTrailingId(ReadOnlySpan<char> address)
    {
        var end = address.Length;
        while (end > 0 && address[end - 1] == '/')
        {
            end--;
        }

        var start = end;
        while (start > 0 && char.IsAsciiDigit(address[start - 1]))
        {
            start--;
        }

        return end - start is >= 1 and <= 8 && start > 0 && address[start - 1] is '/' or '=' && address[start] != '0' ? address[start..end].ToString() : null;
    }

    /// <summary>"PMID: 123", "PMID 123", "PMCID: PMC123", "PMC123", "PMCPMC123".</summary>
    private static int ReadPubMed(string text, int start, ReferenceDraft draft)
    {
        if (!StartsWith(text, start, "pm"))
        {
            // "PubMed: 123456"
            if (StartsWith(text, start, "pubmed:"))
            {
                return ReadPmid(text, start, start + 7, draft);
            }

            return start;
        }

        if (StartsWith(text, start, "pmid"))
        {
            return ReadPmid(text, start, start + 4, draft);
        }

        var at = start;
        if (StartsWith(text, at, "pmcid"))
        {
            at += 5;
            while (at < text.Length && text[at] is ' ' or ':')
            {
                at++;
            }
        }

        var digits = at;
        while (StartsWith(text, digits, "pmc"))
        {
            digits += 3;
        }

        if (digits > at && digits < text.Length && text[digits] is ' ' && at > start)
        {
            digits++;
        }

        var end = DigitsEnd(text, digits);
        if (end == digits || end - digits > 9 || text[digits] == '0' || (digits == start && at == start) || (end < text.Length && char.IsLetter(text[end])))
        {
            return start;
        }

        draft.Pmcid ??= "PMC" + text[digits..end];
        return end;
    }

    private static int ReadPmid(string text, int start, int at, ReferenceDraft draft)
    {
        while (at < text.Length && text[at] is ' ' or ':' or '\u00A0' or '#')
        {
            at++;
        }

        var end = DigitsEnd(text, at);
        if (end == at || end - at > 8 || text[at] == '0')
        {
            return start;
        }

        draft.Pmid ??= text[at..end];
        return end;
    }

    /// <summary>A number that stands alone at the end, after a DOI or a full stop, is how many journals print the PMID.</summary>
    private static string ReadBarePmid(string text, ReferenceDraft draft)
    {
        var end = text.Length;
        while (end > 0 && text[end - 1] is ' ' or '.' or ',' or ';' or Blank or ']')
        {
            end--;
        }

        var start = end;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        if (end - start is < 6 or > 8 || text[start] == '0' || start == 0)
        {
            return text;
        }

        var before = start - 1;
        while (before >= 0 && text[before] is ' ' or '[')
        {
            before--;
        }

        var afterDoi = before >= 0 && (text[before] == Blank || (before > 0 && text[before] is '.' or ';' or ',' && text[before - 1] == Blank));
        var afterSentence = before > 1 && before < start - 1 && (text[before] == '.' || text[before] == ']')
            && end - start >= 7 && (char.IsAsciiDigit(text[before - 1]) || text[before - 1] == ')' || text[before] == ']' || IsPageLetter(text, before - 1));
        if (!afterDoi && !afterSentence)
        {
            return text;
        }

        // "…: 1234. 1234567": the number before the stop must itself end a locator.
        if (afterSentence && !afterDoi && !HasDigitNear(text, before))
        {
            return text;
        }

        draft.Pmid = text[start..end];
        return string.Concat(text.AsSpan(0, start), new string(Blank, end - start), text.AsSpan(end));
    }

    /// <summary>"…:1234A. 12345678": a letter after a digit, which ends a page.</summary>
    private static bool IsPageLetter(string text, int at) => at > 0 && char.IsLetter(text[at]) && char.IsAsciiDigit(text[at - 1]);

    private static bool HasDigitNear(string text, int before)
    {
        for (var i = before; i >= 0 && i > before - 12; i--)
        {
            if (char.IsAsciiDigit(text[i]) || text[i] == Blank)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Goes back over the words that only introduce an identifier.</summary>
    private static int PrefixStart(char[] text, int start)
    {
        while (true)
        {
            var i = start;
            while (i > 0 && text[i - 1] is ' ' or ':' or '[' or '(' or '<' or '/')
            {
                i--;
            }

            var wordEnd = i;
            while (i > 0 && (char.IsLetter(text[i - 1]) || text[i - 1] == '.') && wordEnd - i < 12)
            {
                i--;
            }

            if (i > 0 && char.IsLetterOrDigit(text[i - 1]))
            {
                return start;
            }

            var word = text.AsSpan(i, wordEnd - i).TrimStart('.');
            i = wordEnd - word.Length;
            var known = false;
            foreach (var prefix in s_prefixes)
            {
                known |= word.Equals(prefix, StringComparison.OrdinalIgnoreCase);
            }

            if (!known || word.Length == 0)
            {
                return start;
            }

            start = i;
        }
    }

    private static int DigitsEnd(string text, int start)
    {
        var i = start;
        while (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        return i;
    }

    private static bool StartsWith(string text, int at, string value) =>
        at + value.Length <= text.Length && string.Compare(text, at, value, 0, value.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
