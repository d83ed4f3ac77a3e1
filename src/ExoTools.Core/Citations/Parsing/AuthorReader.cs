namespace ExoTools.Citations.Parsing;

/// <summary>
/// Reads author lists from the left as long as they look like names: "Sun Y, Zheng W", "Shi Y., Staats K.A.",
/// "Cantez, S., Gross, G. J. &amp; Feldman, B. M.", "J.-P. Martin and A. Smith", groups among them, with or without "et al".
/// </summary>
internal static class AuthorReader
{
    /// <summary>Reads names from a position on.</summary>
    public static AuthorList Read(string text, int start, int end)
    {
        var list = new AuthorList { Authors = [], End = start };
        var form = NameForm.Unknown;
        var dotted = false;
        var at = start;
        var last = false;
        var previousPlain = true;
        while (true)
        {
            at = SkipJoiners(text, at, end, out var joined);
            if (last && !NameWords.TryEtAl(text, at, end, out _))
            {
                // "A, B and C, Journal": the name after "and" is the last; only a group may follow.
                var lastGroup = GroupNames.TryRead(text, at, end, strongOnly: true, out var group);
                if (lastGroup > 0 && lastGroup < end)
                {
                    list.Authors.Add(group!);
                    list.End = lastGroup;
                    list.Closed = true;
                }

                return list;
            }

            if (NameWords.TryEtAl(text, at, end, out var afterEtAl))
            {
                if (list.Authors.Count > 0 && text[at] is '\u2026' or '.')
                {
                    // An ellipsis stands for names, and the last one follows it.
                    list.Truncated = true;
                    list.End = afterEtAl;
                    at = afterEtAl;
                    continue;
                }

                if (list.Authors.Count > 0)
                {
                    list.Truncated = true;
                    list.End = afterEtAl;
                    list.Closed = true;

                    // "et al; DCVAS Study Group ."
                    var afterAll = GroupNames.TryRead(text, afterEtAl, end, strongOnly: true, out var group);
                    if (afterAll > 0 && afterAll < end && text.AsSpan(at, afterEtAl - at).IndexOfAny(';', ',') >= 0)
                    {
                        list.Authors.Add(group!);
                        list.End = afterAll;
                    }
                }

                return list;
            }

            ExoAuthor? author = null;
            var next = list.Authors.Count == 0 ? OrganisationSign.TryRead(text, at, end, out author) : -1;
            next = next > 0 ? next : PersonReader.TryRead(text, at, end, ref form, ref dotted, list.Authors.Count, out author);
            if (next > 0 && author?.Family is { } family && (family.Contains(' ', StringComparison.Ordinal) || author.Given?.Contains(' ', StringComparison.Ordinal) == true) && GroupNames.EndOf(text, at, next) is var groupEnd and > 0)
            {
                author = new ExoAuthor { Collective = text[at..groupEnd] };
            }

            if (next < 0)
            {
                next = GroupNames.TryRead(text, at, end, strongOnly: false, out author);
                if (next == end && list.Authors.Count > 0)
                {
                    // What ends the text is the container.
                    return list;
                }
            }

            if (next < 0 || author is null)
            {
                list.BrokeOff = list.Authors.Count > 0 && form == NameForm.FamilyInitials && !dotted;
                return list;
            }

            list.Authors.Add(author);
            list.End = next;
            last = joined && list.Authors.Count > 1 && author.Collective is null && previousPlain;
            previousPlain = !joined;
            var after = Characters.SkipBlanks(text, next, end);
            if (after >= end)
            {
                list.Closed = true;
                list.End = end;
                return list;
            }

            switch (text[after])
            {
                case ',' or ';':
                    at = after + 1;
                    list.End = at;
                    continue;
                case '.' when NameWords.TryEtAl(text, Characters.SkipBlanks(text, after + 1, end), end, out _):
                    at = after + 1;
                    continue;
                case '.' or ':':
                    list.End = after + 1;
                    list.Closed = true;
                    return list;
                case '&':
                    at = after;
                    continue;
                case '+':
                    at = after;
                    continue;
                default:
                    if (NameWords.IsJoiner(text, after, end) || NameWords.IsForeignJoiner(text, after, end) || NameWords.TryEtAl(text, after, end, out _))
                    {
                        at = after;
                        continue;
                    }

                    return list;
            }
        }
    }

    private static int SkipJoiners(string text, int at, int end, out bool joined)
    {
        joined = false;
        while (true)
        {
            at = Characters.SkipBlanks(text, at, end);
            if (at < end && text[at] is '&' or '+' or ',' or ';' or '*')
            {
                joined |= text[at] == '&';
                at++;
            }
            else if (at < end && (NameWords.IsJoiner(text, at, end) || (at > 0 && NameWords.IsForeignJoiner(text, at, end))) && !NameWords.TryEtAl(text, at, end, out _))
            {
                at = NameWords.End(text, at, end);
                joined = true;
            }
            else
            {
                return at;
            }
        }
    }
}
