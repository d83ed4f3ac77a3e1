namespace ExoTools.Citations.Parsing;

/// <summary>PMIDs and PMCIDs, with their label and without.</summary>
internal static class PubMedIdReader
{
    /// <summary>"PMID: 123", "PMID 123", "PMCID: PMC123", "PMC123", "PMCPMC123".</summary>
    public static int Read(string text, int start, ReferenceDraft draft)
    {
        if (!IdentifierScanner.StartsWith(text, start, "pm"))
        {
            // "PubMed: 123456"
            if (IdentifierScanner.StartsWith(text, start, "pubmed:"))
            {
                return ReadPmid(text, start, start + 7, draft);
            }

            return start;
        }

        if (IdentifierScanner.StartsWith(text, start, "pmid"))
        {
            return ReadPmid(text, start, start + 4, draft);
        }

        var at = start;
        if (IdentifierScanner.StartsWith(text, at, "pmcid"))
        {
            at += 5;
            while (at < text.Length && text[at] is ' ' or ':')
            {
                at++;
            }
        }

        var digits = at;
        while (IdentifierScanner.StartsWith(text, digits, "pmc"))
        {
            digits += 3;
        }

        if (digits > at && digits < text.Length && text[digits] is ' ' && at > start)
        {
            digits++;
        }

        var end = IdentifierScanner.DigitsEnd(text, digits);
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

        var end = IdentifierScanner.DigitsEnd(text, at);
        if (end == at || end - at > 8 || text[at] == '0')
        {
            return start;
        }

        draft.Pmid ??= text[at..end];
        return end;
    }

    /// <summary>A number that stands alone at the end, after a DOI or a full stop, is how many journals print the PMID.</summary>
    public static string ReadBare(string text, ReferenceDraft draft)
    {
        var end = text.Length;
        while (end > 0 && text[end - 1] is ' ' or '.' or ',' or ';' or IdentifierScanner.Blank or ']')
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

        var afterDoi = before >= 0 && (text[before] == IdentifierScanner.Blank || (before > 0 && text[before] is '.' or ';' or ',' && text[before - 1] == IdentifierScanner.Blank));
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
        return string.Concat(text.AsSpan(0, start), new string(IdentifierScanner.Blank, end - start), text.AsSpan(end));
    }

    /// <summary>"…:1234A. 12345678": a letter after a digit, which ends a page.</summary>
    private static bool IsPageLetter(string text, int at) => at > 0 && char.IsLetter(text[at]) && char.IsAsciiDigit(text[at - 1]);

    private static bool HasDigitNear(string text, int before)
    {
        for (var i = before; i >= 0 && i > before - 12; i--)
        {
            if (char.IsAsciiDigit(text[i]) || text[i] == IdentifierScanner.Blank)
            {
                return true;
            }
        }

        return false;
    }
}
