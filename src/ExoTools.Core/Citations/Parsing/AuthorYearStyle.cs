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

    /// <summary>A few words of which no name was read, before a year in brackets and a title ("hooks bell. (2000). All about love"): the author as printed.</summary>
    public bool TryReadPrinted(int end, out int start)
    {
        const int Longest = 120;
        start = 0;
        var open = text.IndexOf('(', 0, Math.Min(end, Longest));
        var next = Math.Max(open, 0);
        if (open < 3 || open + 6 > end || !char.IsLetter(text[0]) || !char.IsAsciiDigit(text[open + 1]) || !PrintedYear.TryRead(text, ref next, end, out var date) || date is null || next + 3 >= end)
        {
            return false;
        }

        // Prose goes on in small letters: "exosomes of Smith (2009) were".
        var isStopped = text.AsSpan(open, next - open).TrimEnd(' ') is [.., '.' or ',' or ':' or ';'];
        var author = text.AsSpan(0, open).TrimEnd(" ,").ToString();
        author = author is [.., not (>= 'A' and <= 'Z'), '.'] ? author[..^1] : author;
        if ((!isStopped && !char.IsUpper(text[next])) || author.Contains(". ", StringComparison.Ordinal) || author.Contains(IdentifierScanner.Blank, StringComparison.Ordinal) || author.AsSpan().Count(' ') > 9)
        {
            return false;
        }

        draft.Authors = [new ExoAuthor { Collective = author }];
        draft.Doubt(nameof(ExoReference.Authors), "no name was recognised in what stands before the year");
        draft.Date = date;
        start = next;
        return true;
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
