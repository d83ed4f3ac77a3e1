namespace ExoTools.Citations.Parsing;

/// <summary>
/// "Names, inventors; Company, assignee. Title. United States patent US 9,123,456. 2015 Sep 1." and "Names. Title. U.S. Patent
/// 9,123,456, 2015": the number of a patent is no volume and no page.
/// </summary>
internal readonly struct PatentStyle(string text, ReferenceDraft draft)
{
    private static readonly string[] s_offices = ["United States patent", "United States Patent", "U.S. Patent", "US Patent", "US patent", "U.S. patent", "European patent", "European Patent", "Patent WO", "patent WO", "WO patent", "WO Patent", "PCT patent", "World patent", "Chinese patent", "Japanese patent"];

    /// <summary>Reads the reference; false where it is no patent.</summary>
    public bool TryRead()
    {
        var sign = -1;
        foreach (var office in s_offices)
        {
            sign = sign < 0 ? text.IndexOf(office, StringComparison.Ordinal) : sign;
        }

        if (sign < 10 || text.AsSpan(sign, Math.Min(48, text.Length - sign)).IndexOfAnyInRange('0', '9') < 0)
        {
            return false;
        }

        var authors = AuthorReader.Read(text, 0, sign);
        var start = authors.End;
        var quote = sign > 0 && text[sign - 1] is '\u2018' or '\u201C' or '"';
        if (sign - start < 6 || quote)
        {
            return false;
        }

        draft.Take(authors);
        var inventor = text.IndexOf("inventor", 0, sign, StringComparison.Ordinal);
        if (inventor >= 0)
        {
            start = text.IndexOfAny(['.', ';'], inventor, sign - inventor) is var mark and >= 0 ? mark + 1 : sign;
        }

        var assignee = text.IndexOf(", assignee", start, sign - start, StringComparison.Ordinal);
        if (assignee > start)
        {
            draft.Publisher = text[start..assignee].Trim(' ', ';');
            start = text.IndexOf('.', assignee, sign - assignee) is var stop and >= 0 ? stop + 1 : sign;
        }

        if (PrintedYear.TryRead(text, ref start, sign, out var date))
        {
            draft.Date = date;
        }

        draft.TakeTitle(text, start, sign);
        for (var at = sign; at < text.Length && draft.Date is null; at++)
        {
            if (text[at - 1] is ' ' or '(' && CitationDate.Read(text, at, text.Length, out var printed) is var end and > 0 && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                draft.Date = printed;
            }
        }

        return true;
    }
}
