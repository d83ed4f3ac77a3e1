namespace ExoTools.Citations.Parsing;

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
                next = DoiReader.Read(text, i, draft);
            }
            else if (atStart && c is 'h' or 'H' or 'w' or 'f')
            {
                next = AddressReader.Read(text, i, draft);
            }
            else if (atStart && c is 'd' or 'D')
            {
                next = DoiReader.ReadLabelled(text, i, draft);
            }
            else if (atStart && c is 'p' or 'P')
            {
                next = PubMedIdReader.Read(text, i, draft);
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
        return draft.Pmid is null ? PubMedIdReader.ReadBare(result, draft) : result;
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

    public static bool StartsWith(string text, int at, string value) =>
        at + value.Length <= text.Length && string.Compare(text, at, value, 0, value.Length, StringComparison.OrdinalIgnoreCase) == 0;

    public static int DigitsEnd(string text, int start)
    {
        var i = start;
        while (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        return i;
    }
}
