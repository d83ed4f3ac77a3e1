namespace ExoTools.Citations.Parsing;

/// <summary>Volumes, with the supplement or part that may follow them.</summary>
internal static class VolumeReader
{
    /// <summary>Reads a volume and what follows it without brackets. Strictly, only a number is one.</summary>
    /// <returns>The position after it; -1 where there is none.</returns>
    public static int Read(string text, int start, int end, bool strict, ref Locator locator)
    {
        var at = start;
        foreach (var sign in (ReadOnlySpan<string>)["vol. ", "Vol. ", "vol ", "Vol ", "vol.", "Vol.", "volume ", "Volume ", "v. ", "v.", "Bd. ", "Т. ", "t. ", "T. "])
        {
            if (string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0 && at + sign.Length < end && char.IsAsciiDigit(text[at + sign.Length]))
            {
                at += sign.Length;
                break;
            }
        }

        var next = strict ? NumberEnd(text, at, end) : TokenEnd(text, at, end);
        if (next < 0)
        {
            return -1;
        }

        if (next > at)
        {
            locator.Volume = text[at..next];
        }

        next = ReadPart(text, at, next, end, strict, ref locator);
        return next > start ? next : -1;
    }

    /// <summary>"12", "A12", "41B", "210-212": a number that is a volume in any text. Returns its end, or -1.</summary>
    private static int NumberEnd(string text, int start, int end)
    {
        var next = start;
        if (next < end && text[next] is >= 'A' and <= 'H' && next + 1 < end && char.IsAsciiDigit(text[next + 1]))
        {
            next++;
        }

        var digits = next;
        while (next < end && char.IsAsciiDigit(text[next]))
        {
            next++;
        }

        if (next == digits || next - digits > 4 || text[digits] == '0')
        {
            return -1;
        }

        if (next < end && char.IsAsciiLetterUpper(text[next]))
        {
            next++;
        }

        if (next + 1 < end && (Characters.IsDash(text[next]) || text[next] == '/') && char.IsAsciiDigit(text[next + 1]))
        {
            var last = next + 1;
            while (last < end && char.IsAsciiDigit(text[last]))
            {
                last++;
            }

            if (last - next <= 4 && last < end && text[last] is '(' or ':' or ',' or ' ')
            {
                next = last;
            }
        }

        if (next < end && char.IsLetterOrDigit(text[next]))
        {
            return -1;
        }

        return next;
    }

    /// <summary>What stands where a volume must: a number, a Roman number, a word that pages follow. Returns its end, which may be its start; -1 for what is none.</summary>
    private static int TokenEnd(string text, int start, int end)
    {
        var next = start;
        while (next < end && next - start < 16 && (char.IsLetterOrDigit(text[next]) || Characters.IsDash(text[next]) || text[next] is '/' or '.')
            && !IssueReader.IsSupplementAt(text, next, end))
        {
            next++;
        }

        while (next > start && text[next - 1] == '.')
        {
            next--;
        }

        var word = text.AsSpan(start, next - start);
        if (word.IndexOfAnyInRange('0', '9') < 0 && !PageReader.IsRoman(word) && word.Length > 0)
        {
            // "2019; Suppl" has no volume; a word is none either, unless pages follow it.
            if (!IssueReader.IsSupplementAt(text, start, end) && !(next < end && text[next] is '(' or ':' && word.Length <= 12 && !word.Equals("doi", StringComparison.OrdinalIgnoreCase)))
            {
                return -1;
            }
        }

        return next;
    }

    /// <summary>"9 Suppl 1", "185 Pt 1", "12 Spec No": what belongs to the issue and follows the volume without brackets. Returns the end of it.</summary>
    private static int ReadPart(string text, int start, int next, int end, bool strict, ref Locator locator)
    {
        var part = Characters.SkipBlanks(text, next, end);
        if ((part > next || next == start) && part < end)
        {
            if (IssueReader.IsSupplementAt(text, part, end))
            {
                var stop = IssueReader.PartEnd(text, part, end);
                IssueReader.Split(text[part..stop], ref locator);
                next = stop;
            }
            else if (!strict && IsPartAt(text, part, end))
            {
                var stop = IssueReader.PartEnd(text, part, end);
                locator.Issue = text[part..stop].Trim();
                next = stop;
            }
            else if (!strict && char.IsAsciiDigit(text[part]))
            {
                // "12 4 Suppl 2"
                var digits = part;
                while (digits < end && char.IsAsciiDigit(text[digits]))
                {
                    digits++;
                }

                if (digits < end && text[digits] == ' ' && IssueReader.IsSupplementAt(text, digits + 1, end))
                {
                    var stop = IssueReader.PartEnd(text, part, end);
                    IssueReader.Split(text[part..stop], ref locator);
                    next = stop;
                }
            }
        }

        return next;
    }

    private static bool IsPartAt(string text, int at, int end)
    {
        foreach (var sign in (ReadOnlySpan<string>)["Pt ", "Pt. ", "pt ", "Part ", "Spec", "No ", "Web ", "Database", "HIV"])
        {
            if (at + sign.Length <= end && string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
