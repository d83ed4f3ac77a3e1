namespace ExoTools.Citations.Parsing;

/// <summary>Web addresses, and the identifiers that they hold.</summary>
internal static class AddressReader
{
    public static int Read(string text, int start, ReferenceDraft draft)
    {
        var isAddress = IdentifierScanner.StartsWith(text, start, "http://") || IdentifierScanner.StartsWith(text, start, "https://") || IdentifierScanner.StartsWith(text, start, "www.")
            || IdentifierScanner.StartsWith(text, start, "ftp://");
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
                if (IdentifierScanner.StartsWith(text, at, again))
                {
                    at += again.Length;
                }
            }

            var doiEnd = at < text.Length ? DoiReader.End(text, at) : at;
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
            var digits = IdentifierScanner.DigitsEnd(text, start + pmc + 4);
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
}
