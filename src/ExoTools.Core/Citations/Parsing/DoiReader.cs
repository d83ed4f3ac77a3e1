namespace ExoTools.Citations.Parsing;

/// <summary>DOIs, bare and with their label.</summary>
internal static class DoiReader
{
    /// <summary>The end of a DOI that starts at a position; the position itself where none does.</summary>
    public static int End(string text, int start)
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

    public static int Read(string text, int start, ReferenceDraft draft)
    {
        var end = End(text, start);
        if (end > start)
        {
            draft.Doi ??= text[start..end];
        }

        return end;
    }

    /// <summary>"doi:" with what follows; something that is no DOI ("doi: Paor.2006.12") is blanked out and not taken.</summary>
    public static int ReadLabelled(string text, int start, ReferenceDraft draft)
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

        if (i < text.Length && text[i] == '1' && End(text, i) is var end && end > i)
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
}
