namespace ExoTools.Citations.Parsing;

/// <summary>"Names (year) Title. Container …", as APA, Harvard and their relatives have it.</summary>
internal readonly struct AuthorYearStyle(string text, ReferenceDraft draft)
{
    /// <summary>Names in full, or an organisation, before a year.</summary>
    public bool TryReadNames(int end, out int start)
    {
        start = 0;
        var last = Math.Min(end - 4, 700);
        for (var i = 1; i < last; i++)
        {
            var bracket = text[i] == '(';
            if (!bracket && !(char.IsAsciiDigit(text[i]) && text[i - 1] == ' ' && i > 1 && text[i - 2] is '.' or ','))
            {
                continue;
            }

            var next = i;
            if (!PrintedYear.TryRead(text, ref next, end, out var date) || (!bracket && (next <= i + 4 || text[next - 1] == ' ' && text[next - 2] is not ('.' or ',' or ':' or ';'))))
            {
                continue;
            }

            if (!FullNames.TryRead(text, 0, i, out var names))
            {
                return false;
            }

            draft.Take(names);
            draft.Date = date;

            start = next;
            return true;
        }

        return false;
    }

    /// <summary>What follows "names (year)": a title, and a container with its place or a publisher.</summary>
    public void ReadAfterYear(int start, int end, Locator locator, bool found)
    {
        if (found && locator.Start < start)
        {
            // The year after the names may itself begin what looks like a locator ("2017, 56, 4927").
            found = LocatorReader.TryReadSuffix(text, start, end, out locator) && locator.Start > start;
        }

        if (found)
        {
            draft.Take(locator);
            end = locator.Start;
        }
        else
        {
            locator = default;
            end = ReadLoneVolume(start, end);
        }

        new TitleSplitter(text, draft).Split(start, end, locator);
    }

    /// <summary>"Microbiol Spectr 2.": a volume that nothing follows.</summary>
    private int ReadLoneVolume(int start, int end)
    {
        var last = FieldText.TrimEnd(text, start, end);
        var first = last;
        while (first > start && char.IsAsciiDigit(text[first - 1]) && last - first < 4)
        {
            first--;
        }

        if (first == last || last - first > 3 || first < start + 4 || text[first - 1] != ' ' || !char.IsLetter(text[first - 2]) || TitleBoundary.Find(text, start, first) < 0)
        {
            return end;
        }

        draft.Volume = text[first..last];
        draft.Doubt(nameof(ExoReference.Volume), "a number at the end, with no pages");
        return first;
    }
}
