namespace ExoTools.Citations;

/// <summary>An author list as read: the names, whether "et al." ends it, and the position after it.</summary>
internal struct AuthorList
{
    public List<ExoAuthor> Authors;
    public bool Truncated;
    public int End;

    /// <summary>Whether a full stop, colon or "et al." ended the list, so that a title follows.</summary>
    public bool Closed;

    /// <summary>Whether the list broke off after a comma at what is no name.</summary>
    public bool BrokeOff;
}

/// <summary>
/// Reads author lists from the left as long as they look like names: "Sun Y, Zheng W", "Shi Y., Staats K.A.",
/// "Cantez, S., Gross, G. J. &amp; Feldman, B. M.", "J.-P. Martin and A. Smith", groups among them, with or without "et al".
/// </summary>
internal static class AuthorReader
{
    private static readonly HashSet<string> s_particles = new(StringComparer.OrdinalIgnoreCase)
    {
        "van", "von", "vom", "los", "las", "zu", "zur", "der", "den", "de", "del", "della", "delle", "dello", "degli", "dei", "di", "da", "das", "dos", "do", "du",
        "des", "la", "le", "les", "lo", "li", "el", "al", "ul", "bin", "ibn", "ben", "abu", "ter", "ten", "te", "op", "in", "'t", "’t", "y", "e", "af", "av",
        "st", "san", "santa", "ver", "het", "vander", "vanden", "d", "dal", "dalla",
    };

    /// <summary>Words that only the name of a group has.</summary>
    private static readonly string[] s_groupWords =
    [
        "group", "groups", "consortium", "collaboration", "collaborators", "investigators", "committee", "network", "team", "panel",
        "members", "trialists", "participants", "taskforce", "initiative", "federation", "commission", "alliance", "consortia",
    ];

    /// <summary>Words that organisations have, and titles too.</summary>
    private static readonly string[] s_organisationWords =
    [
        "society", "association", "organization", "organisation", "institute", "institutes", "university", "council", "agency", "ministry", "department",
        "foundation", "center", "centre", "centers", "registry", "project", "working", "academy", "college", "program", "programme", "board", "office",
        "bureau", "administration", "laboratory", "laboratories", "union", "workshop", "authority", "nations", "study", "trial", "service", "services", "survey",
        "conference", "division", "library", "national", "federal", "cooperative", "company", "corporation", "inc", "ltd", "government", "bank", "hospital",
    ];

    /// <summary>Words that begin the title of a journal and not the name of a group.</summary>
    private static readonly string[] s_journalWords =
        ["journal", "proceedings", "annals", "transactions", "bulletin", "archives", "acta", "review", "reviews", "letters", "research", "reports"];

    private enum NameForm
    {
        Unknown,

        /// <summary>"Sun Y", "Shi Y.", "Staats K. A."</summary>
        FamilyInitials,

        /// <summary>"Cantez, S."</summary>
        Inverted,

        /// <summary>"J. A. Smith"</summary>
        InitialsFamily,
    }

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
            if (last && !TryEtAl(text, at, end, out _))
            {
                // "A, B and C, Journal": the name after "and" is the last; only a group may follow.
                var lastGroup = TryGroup(text, at, end, strongOnly: true, out var group);
                if (lastGroup > 0 && lastGroup < end)
                {
                    list.Authors.Add(group!);
                    list.End = lastGroup;
                    list.Closed = true;
                }

                return list;
            }

            if (TryEtAl(text, at, end, out var afterEtAl))
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
                    var afterAll = TryGroup(text, afterEtAl, end, strongOnly: true, out var group);
                    if (afterAll > 0 && afterAll < end && text.AsSpan(at, afterEtAl - at).IndexOfAny(';', ',') >= 0)
                    {
                        list.Authors.Add(group!);
                        list.End = afterAll;
                    }
                }

                return list;
            }

            var next = TryPerson(text, at, end, ref form, ref dotted, list.Authors.Count, out var author);
            if (next > 0 && author?.Family is not null && author.Family.Contains(' ', StringComparison.Ordinal) && GroupEnd(text, at, next) is var groupEnd and > 0)
            {
                author = new ExoAuthor { Collective = text[at..groupEnd] };
            }

            if (next < 0)
            {
                next = TryGroup(text, at, end, strongOnly: false, out author);
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
            var after = SkipBlanks(text, next, end);
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
                case '.' when TryEtAl(text, SkipBlanks(text, after + 1, end), end, out _):
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
                    if (IsJoiner(text, after, end) || TryEtAl(text, after, end, out _))
                    {
                        at = after;
                        continue;
                    }

                    return list;
            }
        }
    }

    /// <summary>Whether a text names a group or an organisation.</summary>
    public static bool IsGroup(ReadOnlySpan<char> text, bool strongOnly = false)
    {
        var found = false;
        var i = 0;
        while (i < text.Length)
        {
            if (!char.IsLetter(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && char.IsLetter(text[i]))
            {
                i++;
            }

            var word = text[start..i];
            if (Contains(s_journalWords, word))
            {
                return false;
            }

            found |= Contains(s_groupWords, word) || (!strongOnly && Contains(s_organisationWords, word));
        }

        return found;
    }

    private static bool Contains(string[] words, ReadOnlySpan<char> word)
    {
        foreach (var known in words)
        {
            if (known.Length == word.Length && (known[0] | 0x20) == (word[0] | 0x20) && word.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int GroupEnd(string text, int start, int end) => IsGroup(text.AsSpan(start, end - start)) ? end : -1;

    private static int SkipBlanks(string text, int at, int end)
    {
        while (at < end && text[at] == ' ')
        {
            at++;
        }

        return at;
    }

    private static int SkipJoiners(string text, int at, int end, out bool joined)
    {
        joined = false;
        while (true)
        {
            at = SkipBlanks(text, at, end);
            if (at < end && text[at] is '&' or '+' or ',' or ';' or '*')
            {
                joined |= text[at] == '&';
                at++;
            }
            else if (at < end && IsJoiner(text, at, end) && !TryEtAl(text, at, end, out _))
            {
                at = WordEnd(text, at, end);
                joined = true;
            }
            else
            {
                return at;
            }
        }
    }

    private static bool IsJoiner(string text, int at, int end)
    {
        if (text[at] == '&')
        {
            return true;
        }

        var word = text.AsSpan(at, WordEnd(text, at, end) - at);
        return word.Length is 1 or 3 && at + word.Length < end && text[at + word.Length] == ' '
            && (word.SequenceEqual("and") || word.SequenceEqual("und") || word.SequenceEqual("AND"));
    }

    private static bool TryEtAl(string text, int at, int end, out int next)
    {
        next = at;
        if (at >= end)
        {
            return false;
        }

        int length;
        if (string.Compare(text, at, "et al", 0, 5, StringComparison.OrdinalIgnoreCase) == 0)
        {
            length = 5;
        }
        else if (string.Compare(text, at, "et. al", 0, 6, StringComparison.OrdinalIgnoreCase) == 0)
        {
            length = 6;
        }
        else if (string.Compare(text, at, "and others", 0, 10, StringComparison.OrdinalIgnoreCase) == 0)
        {
            length = 10;
        }
        else if (text[at] == '\u2026' || string.CompareOrdinal(text, at, "...", 0, 3) == 0)
        {
            // An ellipsis before the last author of a long list.
            length = text[at] == '\u2026' ? 1 : 3;
        }
        else
        {
            return false;
        }

        next = at + length;
        if (next > end || (next < end && char.IsLetterOrDigit(text[next])))
        {
            return false;
        }

        while (next < end && text[next] is '.' or ',' or ' ' or ':' or ';')
        {
            next++;
        }

        next = Math.Min(next, end);
        return true;
    }

    /// <summary>One person's name. Returns the position after it, -1 where there is none.</summary>
    private static int TryPerson(string text, int start, int end, ref NameForm form, ref bool dotted, int count, out ExoAuthor? author)
    {
        author = null;
        var at = start;
        if (form is NameForm.Unknown or NameForm.InitialsFamily && TryInitialsFirst(text, start, end, form == NameForm.InitialsFamily, out var afterName, out author))
        {
            form = NameForm.InitialsFamily;
            return afterName;
        }

        // "Papp, B., C. Pál, and L. D. Hurst": only the first name is inverted.
        if (form == NameForm.Inverted && count > 0 && TryInitialsFirst(text, start, end, true, out afterName, out author))
        {
            return afterName;
        }

        if (form == NameForm.InitialsFamily)
        {
            return -1;
        }

        var familyEnd = -1;
        var words = 0;
        var capital = false;
        while (words < 7)
        {
            var wordEnd = WordEnd(text, at, end);
            if (wordEnd == at)
            {
                break;
            }

            var word = text.AsSpan(at, wordEnd - at);
            var dotAfter = wordEnd < end && text[wordEnd] == '.';
            if (words > 0 && capital && IsInitials(word, dotAfter) && !(word.Length == 1 && word[0] == 'y'))
            {
                // "Human T cell leukemia" is no name where the names before it had stops ("Koito A.").
                if (form == NameForm.Inverted || (dotted && count > 0 && !dotAfter && !IsSeparator(text, wordEnd, end)))
                {
                    return -1;
                }

                var initialsStart = at;
                var initialsEnd = InitialsEnd(text, at, end, dotted || count == 0, ref dotted);
                var suffixEnd = SuffixEnd(text, initialsEnd, end, afterComma: false, out var suffix);
                if (suffix is null)
                {
                    // "Nucifora F. C., Jr, Sasaki M."
                    suffixEnd = SuffixEnd(text, initialsEnd, end, afterComma: true, out suffix);
                }

                form = NameForm.FamilyInitials;
                author = new ExoAuthor
                {
                    Family = text[start..familyEnd].TrimEnd(','),
                    Initials = PlainInitials(text.AsSpan(initialsStart, initialsEnd - initialsStart)),
                    Suffix = suffix,
                };
                return suffixEnd;
            }

            var isParticle = (!capital && IsParticle(word)) || (capital && IsInnerParticle(text, wordEnd, end, word));
            if (!isParticle && !IsNameWord(word))
            {
                return -1;
            }

            capital |= !isParticle || char.IsUpper(word[0]);
            familyEnd = wordEnd;
            words++;
            at = wordEnd;
            if (dotAfter && (word is "St" or "Ste"))
            {
                at++;
            }

            if (at < end && text[at] == ' ')
            {
                at++;
                continue;
            }

            break;
        }

        // "Cantez, S."
        if (words is > 0 and <= 5 && capital && form is NameForm.Unknown or NameForm.Inverted && familyEnd < end && text[familyEnd] == ',')
        {
            var suffixEnd = SuffixEnd(text, familyEnd, end, afterComma: true, out var suffix);
            var given = SkipBlanks(text, (suffix is null ? familyEnd : suffixEnd) + 1, end);
            if (given < end && char.IsUpper(text[given]))
            {
                var wordEnd = WordEnd(text, given, end);
                var word = text.AsSpan(given, wordEnd - given);
                var dotAfter = wordEnd < end && text[wordEnd] == '.';
                if (IsInitials(word, dotAfter) && (dotAfter || form == NameForm.Inverted || (word.Length <= 3 && IsSeparator(text, wordEnd, end))))
                {
                    var isDotted = true;
                    var initialsEnd = InitialsEnd(text, given, end, true, ref isDotted);
                    var next = initialsEnd;
                    if (suffix is null)
                    {
                        next = SuffixEnd(text, initialsEnd, end, afterComma: true, out suffix);
                    }

                    form = NameForm.Inverted;
                    author = new ExoAuthor
                    {
                        Family = text[start..familyEnd],
                        Initials = PlainInitials(text.AsSpan(given, initialsEnd - given)),
                        Suffix = suffix,
                    };
                    return next;
                }
            }
        }

        return -1;
    }

    private static bool IsSeparator(string text, int at, int end) =>
        at >= end || text[at] is ',' or ';' or '.' or '(' || IsJoiner(text, SkipBlanks(text, at, end) is var next && next < end ? next : at, end);

    /// <summary>"J.-P. Martin", "A. B. van der Berg": initials with their stops, since "J Chem" is no name.</summary>
    private static bool TryInitialsFirst(string text, int start, int end, bool known, out int next, out ExoAuthor? author)
    {
        (next, author) = (-1, null);
        var wordEnd = WordEnd(text, start, end);
        if (wordEnd == start || wordEnd >= end)
        {
            return false;
        }

        var word = text.AsSpan(start, wordEnd - start);
        var dotAfter = text[wordEnd] == '.';
        if (!dotAfter || word.Length > 4 || !IsInitials(word, dotAfter))
        {
            return false;
        }

        var dotted = true;
        var initialsEnd = InitialsEnd(text, start, end, true, ref dotted);
        var at = SkipBlanks(text, initialsEnd, end);
        var familyStart = at;
        var familyEnd = at;
        var capital = false;
        for (var words = 0; words < 5; words++)
        {
            wordEnd = WordEnd(text, at, end);
            if (wordEnd == at)
            {
                break;
            }

            word = text.AsSpan(at, wordEnd - at);
            if (IsJoiner(text, at, end) || (string.Compare(text, at, "et al", 0, 5, StringComparison.OrdinalIgnoreCase) == 0))
            {
                break;
            }

            var isParticle = !capital && IsParticle(word) && char.IsLower(word[0]);
            if (!isParticle && !IsNameWord(word))
            {
                return false;
            }

            capital |= !isParticle;
            familyEnd = wordEnd;
            at = wordEnd;
            if (at < end && text[at] == ' ')
            {
                at++;
                continue;
            }

            break;
        }

        if (!capital)
        {
            return false;
        }

        // A name of this form ends at a separator; "J. Chem. Phys." does not.
        var after = SkipBlanks(text, familyEnd, end);
        if (after < end && text[after] is not (',' or ';' or '(' or '&' or ':' or '.') && !char.IsAsciiDigit(text[after]) && !IsJoiner(text, after, end) && !TryEtAl(text, after, end, out _))
        {
            return false;
        }

        if (after < end && text[after] == '.' && !known)
        {
            return false;
        }

        next = SuffixEnd(text, familyEnd, end, afterComma: true, out var suffix);
        author = new ExoAuthor
        {
            Family = text[familyStart..familyEnd],
            Initials = PlainInitials(text.AsSpan(start, initialsEnd - start)),
            Suffix = suffix,
        };
        return true;
    }

    /// <summary>A group: words up to the next separator, one of which says so.</summary>
    private static int TryGroup(string text, int start, int end, bool strongOnly, out ExoAuthor? author)
    {
        author = null;
        if (start >= end || !(char.IsUpper(text[start]) || char.IsAsciiDigit(text[start])))
        {
            return -1;
        }

        var limit = Math.Min(end, start + 160);
        var i = start;
        var depth = 0;
        while (i < limit && (depth > 0 || !(text[i] is ',' or ';' or ':' || (text[i] == '.' && (i + 1 >= end || text[i + 1] is ' ' or '(')))))
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (text[i] is '?' or '!' or IdentifierScanner.Blank || (text[i] == '(' && CitationDate.IsYear(text, i + 1, end, out _)))
            {
                break;
            }

            i++;
        }

        while (i > start && text[i - 1] == ' ')
        {
            i--;
        }

        if (i >= limit && i < end)
        {
            return -1;
        }

        // A title that happens to hold such a word is longer, or stands where the names have ended.
        var name = text.AsSpan(start, i - start);
        if (name.Length < 4 || (i < end && text[i] is '?' or '!') || !(IsGroup(name, strongOnly: true) ? MostlyCapitals(name, 24, IsGroupFor(name) ? 8 : 2) : !strongOnly && IsGroup(name) && MostlyCapitals(name, 9, 1)))
        {
            return -1;
        }

        author = new ExoAuthor { Collective = name.ToString() };
        return i;
    }

    /// <summary>"Study Group on the activity and resistance …": a group with what it is for, which may be long.</summary>
    private static bool IsGroupFor(ReadOnlySpan<char> name)
    {
        foreach (var words in (ReadOnlySpan<string>)["Group on ", "Group for ", "Group of ", "Consortium on ", "Consortium for ", "Consortium of ", "Committee on ", "Committee for ", "Committee of ", "Network for ", "Panel on ", "Commission on ", "Force on ", "Team for "])
        {
            if (name.IndexOf(words) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool MostlyCapitals(ReadOnlySpan<char> name, int mostWords, int mostLower)
    {
        int lower = 0, words = 0;
        var i = 0;
        while (i < name.Length)
        {
            if (!char.IsLetterOrDigit(name[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < name.Length && char.IsLetterOrDigit(name[i]))
            {
                i++;
            }

            // Small words do not count: "and", "of", "for", "the".
            if (i - start > 3 || char.IsUpper(name[start]))
            {
                words++;
                lower += char.IsLower(name[start]) ? 1 : 0;
            }
        }

        return words > 0 && words <= mostWords && lower <= mostLower && lower < words;
    }

    /// <summary>A particle within a family name ("Gey van Pittius", "Brandão de Paiva"), which a capital or another particle follows.</summary>
    private static bool IsInnerParticle(string text, int wordEnd, int end, ReadOnlySpan<char> word) =>
        char.IsLower(word[0]) && word is not ("in" or "op" or "al" or "st") && IsParticle(word) && wordEnd + 1 < end && text[wordEnd] == ' '
        && (char.IsUpper(text[wordEnd + 1]) || IsParticle(text.AsSpan(wordEnd + 1, WordEnd(text, wordEnd + 1, end) - wordEnd - 1)));

    public static bool IsParticle(ReadOnlySpan<char> word)
    {
        if (word.Length > 6)
        {
            return false;
        }

        foreach (var particle in s_particles)
        {
            if (particle.Length == word.Length && word.Equals(particle, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A word of a family name: a capital first, or after an apostrophe ("d'Angelo", "O'Neil"), and no digits.</summary>
    private static bool IsNameWord(ReadOnlySpan<char> word)
    {
        if (char.IsUpper(word[0]) || char.GetUnicodeCategory(word[0]) == System.Globalization.UnicodeCategory.OtherLetter)
        {
            return true;
        }

        for (var i = 0; i < word.Length - 1; i++)
        {
            if ((Characters.IsApostrophe(word[i]) || Characters.IsDash(word[i])) && char.IsUpper(word[i + 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Up to four capitals, with hyphens ("HJ", "J-P"), or a dotted transliteration ("Yu.").</summary>
    private static bool IsInitials(ReadOnlySpan<char> word, bool dotAfter)
    {
        var letters = 0;
        foreach (var c in word)
        {
            if (char.IsUpper(c))
            {
                letters++;
            }
            else if (!Characters.IsDash(c))
            {
                return dotAfter && word.Length == 2 && char.IsUpper(word[0]) && word is "Yu" or "Ch" or "Th" or "Ya" or "Ph" or "Ju" or "Zh" or "Sh" or "Kh" or "St";
            }
        }

        return letters is >= 1 and <= 4 && !Characters.IsDash(word[0]);
    }

    /// <summary>Goes on over "A.B.", "A. B.", "A.-B." and spaced initials.</summary>
    /// <summary>"A. (2015)", "A., ": one more initial, after which the name ends.</summary>
    private static bool IsLastInitial(string text, int at, int end)
    {
        if (at + 2 >= end || !char.IsUpper(text[at]) || text[at + 1] != '.')
        {
            return false;
        }

        var next = SkipBlanks(text, at + 2, end);
        return next < end && (text[next] is '(' or ',' or ';' or '&' || IsJoiner(text, next, end));
    }

    private static int InitialsEnd(string text, int start, int end, bool mayContinue, ref bool dotted)
    {
        var at = WordEnd(text, start, end);
        if (at < end && text[at] == '.')
        {
            var after = at + 1;

            // The stop belongs to the initials when something that ends or goes on with a name follows it.
            var follows = SkipBlanks(text, after, end);
            var belongs = after < end && (char.IsUpper(text[after]) || Characters.IsDash(text[after]) || text[after] is ',' or ';' or '.' or '&' or ')')
                || (follows < end && (text[follows] is '(' or '&' || IsJoiner(text, follows, end) || char.IsLower(text[follows])))
                || dotted;
            if (!mayContinue && !belongs && !IsLastInitial(text, follows, end))
            {
                return at;
            }

            var chain = after;
            while (chain < end)
            {
                var next = SkipBlanks(text, chain, end);
                if (next < end && Characters.IsDash(text[next]))
                {
                    next++;
                }

                var wordEnd = WordEnd(text, next, end);
                if (wordEnd == next || wordEnd >= end || text[wordEnd] != '.' || !IsInitials(text.AsSpan(next, wordEnd - next), true) || wordEnd - next > 3
                    || chain - start > 16)
                {
                    // "K.A" without its last stop
                    if (next == chain && wordEnd > next && wordEnd - next <= 2 && IsInitials(text.AsSpan(next, wordEnd - next), false))
                    {
                        chain = wordEnd;
                        dotted = true;
                    }

                    break;
                }

                chain = wordEnd + 1;
                dotted = true;
            }

            if (belongs || chain > after)
            {
                dotted |= chain == after && after < end && text[after] is ',' or ';';
                return chain;
            }

            return at;
        }

        // "Smith J A, …": spaced initials without stops.
        var spaced = at;
        while (spaced + 1 < end && text[spaced] == ' ' && char.IsUpper(text[spaced + 1]) && spaced - start < 12)
        {
            var wordEnd = WordEnd(text, spaced + 1, end);
            if (wordEnd - spaced - 1 > 2 || !IsInitials(text.AsSpan(spaced + 1, wordEnd - spaced - 1), false) || !(wordEnd >= end || text[wordEnd] is ',' or ';' or '.' or ' ' or '('))
            {
                break;
            }

            if (wordEnd < end && text[wordEnd] == ' ' && !IsJoiner(text, wordEnd + 1 < end ? wordEnd + 1 : wordEnd, end) && !TryEtAl(text, wordEnd + 1, end, out _)
                && !(wordEnd + 2 < end && char.IsUpper(text[wordEnd + 1]) && (text[wordEnd + 2] is ',' or ';' or '.')) && !(wordEnd + 1 < end && text[wordEnd + 1] == '('))
            {
                break;
            }

            spaced = wordEnd;
        }

        return spaced;
    }

    private static int SuffixEnd(string text, int at, int end, bool afterComma, out string? suffix)
    {
        suffix = null;
        var i = at;
        while (i < end && (text[i] == ' ' || (afterComma && text[i] == ',')))
        {
            i++;
        }

        if (i == at || i >= end)
        {
            return at;
        }

        foreach (var known in (ReadOnlySpan<string>)["Jr.", "Jr", "JR", "Sr.", "Sr", "III", "II", "IV", "1st", "2nd", "3rd", "4th", "5th", "2d", "3d"])
        {
            if (string.CompareOrdinal(text, i, known, 0, known.Length) != 0)
            {
                continue;
            }

            var next = i + known.Length;
            if (next > end || (next < end && char.IsLetterOrDigit(text[next])))
            {
                continue;
            }

            // The stop of "Jr." is its own only if the list goes on.
            if (known[^1] == '.' && !(next < end && text[next] is ',' or ';'))
            {
                suffix = known[..^1];
                return next - 1;
            }

            suffix = known.TrimEnd('.');
            return next;
        }

        return at;
    }

    private static string PlainInitials(ReadOnlySpan<char> printed)
    {
        Span<char> buffer = stackalloc char[32];
        var length = 0;
        foreach (var c in printed)
        {
            if (char.IsLetter(c) && length < buffer.Length)
            {
                buffer[length++] = c;
            }
        }

        return buffer[..length].ToString();
    }

    /// <summary>The end of a word of letters, apostrophes, combining marks and inner hyphens.</summary>
    private static int WordEnd(string text, int start, int end)
    {
        var i = start;
        while (i < end)
        {
            var c = text[i];
            if (char.IsLetter(c) || Characters.IsApostrophe(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.Surrogate
                || (Characters.IsDash(c) && i > start && i + 1 < end && char.IsLetter(text[i + 1])))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return i;
    }
}
