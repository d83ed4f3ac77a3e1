namespace ExoTools.Reading.PubMedPages;

/// <summary>Reads the full author list of the header: "Ann B Example 1 2, Jo Sample # 3; EXO Study Group".</summary>
internal static class AuthorList
{
    // Nobody has more affiliations; what looks so is no author list.
    private const int MostKeys = 64;
    private const int LongestSample = 1 << 14;
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private static readonly char[] s_separators = [',', ';'];

    /// <summary>Reads the list.</summary>
    /// <param name="text">The list, which may have been broken into lines.</param>
    /// <param name="affiliationKeys">The keys that the affiliations carry; empty where none are shown.</param>
    /// <param name="cancellation">Stops the reading: one line may hold all of a long text.</param>
    /// <param name="truncated">Whether the list ends in "et al.".</param>
    public static List<PrintedAuthor> Read(string text, IReadOnlyCollection<string> affiliationKeys, CancellationToken cancellation, out bool truncated)
    {
        var list = PageCharacters.Trim(text);
        truncated = CutEtAl(ref list);
        var authors = new List<PrintedAuthor>();
        if (list.StartsWith("[No authors listed]", StringComparison.OrdinalIgnoreCase))
        {
            return authors;
        }

        var lettered = AllCarryLetter(list);
        var inverted = AllInverted(list);
        var segments = list.ToString().Split(';');
        var afterPersons = false;
        foreach (var printed in segments)
        {
            cancellation.ThrowIfCancellationRequested();
            var part = PageCharacters.Trim(printed);
            if (part.IsEmpty)
            {
                continue;
            }

            // Semicolons stand around a group, whose name may hold commas: behind persons stands a group, behind a group either.
            if (segments.Length > 1 && (StartsWithGroup(part) || (authors.Count > 0 && !LooksLikePersons(part, alone: !afterPersons))))
            {
                AddGroup(authors, inverted ? PageCharacters.WithoutPeriod(part) : part, affiliationKeys);
                afterPersons = false;
                continue;
            }

            afterPersons = true;

            foreach (var piece in part.ToString().Split(','))
            {
                cancellation.ThrowIfCancellationRequested();
                Add(authors, PageCharacters.Trim(piece), affiliationKeys, lettered, inverted);
            }
        }

        return authors;
    }

    /// <summary>Whether a line could be one of an author list.</summary>
    public static bool LooksLikeList(ReadOnlySpan<char> line)
    {
        CutEtAl(ref line);
        if (line.Length > LongestSample)
        {
            // The start of a long line tells as much as all of it, but for the name that the cut falls into.
            line = line[..LongestSample];
            line = line[..Math.Max(0, line.LastIndexOfAny(s_separators))];
        }

        if (line.StartsWith("[No authors listed]", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var pieces = line.ToString().Split(s_separators);
        int names = 0, others = 0, keyed = 0;
        for (var i = 0; i < pieces.Length; i++)
        {
            var piece = PageCharacters.Trim(pieces[i]);
            keyed += CutKeys(ref piece, null) ? 1 : 0;
            if (piece.IsEmpty)
            {
                continue;
            }

            if (PersonName.LooksLikeName(piece))
            {
                names++;
            }
            else if ((i > 0 && i < pieces.Length - 1) || (pieces.Length < 3 && keyed == 0) || !PersonName.CouldBePartOfName(piece))
            {
                // The end of a line may have broken the first or the last name in two.
                others++;
            }
        }

        return names > 0 && names >= others * 5;
    }

    private static bool StartsWithGroup(ReadOnlySpan<char> part)
    {
        var comma = part.IndexOf(',');
        var first = PageCharacters.Trim(comma < 0 ? part : part[..comma]);
        CutKeys(ref first, null);
        return PersonName.IsGroup(PageCharacters.Fold(first));
    }

    /// <summary>Whether a part of the list names persons.</summary>
    /// <param name="part">The text between two semicolons.</param>
    /// <param name="alone">Whether one name alone may be a person's.</param>
    private static bool LooksLikePersons(ReadOnlySpan<char> part, bool alone)
    {
        foreach (var printed in part.ToString().Split(','))
        {
            var piece = PageCharacters.Trim(printed);
            if (piece.IsEmpty || (CutKeys(ref piece, null) && piece.IsEmpty))
            {
                continue;
            }

            if (!PersonName.LooksLikeName(piece) || PersonName.IsGroup(PageCharacters.Fold(piece)))
            {
                return false;
            }
        }

        return alone || part.Contains(',');
    }

    private static void Add(List<PrintedAuthor> authors, ReadOnlySpan<char> piece, IReadOnlyCollection<string> affiliationKeys, bool lettered, bool inverted)
    {
        if (piece.StartsWith("and ") && piece.Length > 4)
        {
            piece = PageCharacters.Trim(piece[4..]);
        }

        piece = inverted ? PageCharacters.WithoutPeriod(piece) : piece;
        var keys = new List<string>();
        CutKeys(ref piece, keys);
        CutLetterKeys(ref piece, keys, affiliationKeys, lettered);
        piece = inverted ? PageCharacters.WithoutPeriod(piece) : piece;
        if (piece.IsEmpty)
        {
            // A comma between two keys of one author.
            if (authors.Count > 0 && keys.Count > 0)
            {
                var last = authors[^1];
                if (last.Keys.Count >= MostKeys)
                {
                    return;
                }

                authors[^1] = last with { Keys = [.. last.Keys, .. Numbered(keys)], Equal = last.Equal || keys.Contains("#") };
            }

            return;
        }

        var name = PageCharacters.Fold(piece);
        var author = PersonName.IsGroup(name) ? new ExoAuthor { Collective = name } : inverted && PersonName.IsInverted(name) ? PersonName.ReadInverted(name) : PersonName.Read(name);
        authors.Add(new PrintedAuthor(author, Numbered(keys), keys.Contains("#")));
    }

    private static void AddGroup(List<PrintedAuthor> authors, ReadOnlySpan<char> part, IReadOnlyCollection<string> affiliationKeys)
    {
        // The name of a group may end in a number of its own ("Group 2"): it is a key only if there is such an affiliation.
        var keys = new List<string>();
        var name = part;
        CutKeys(ref name, keys);
        if (name.IsEmpty || !keys.TrueForAll(key => key == "#" || affiliationKeys.Contains(key)))
        {
            keys.Clear();
            name = part;
        }

        authors.Add(new PrintedAuthor(new ExoAuthor { Collective = PageCharacters.Fold(name) }, Numbered(keys), keys.Contains("#")));
    }

    private static List<string> Numbered(List<string> keys) => keys.FindAll(key => key != "#");

    /// <summary>
    /// Takes numbers and signs off the end of a name, glued or not: no name ends in one. "3rd" is not a number.
    /// </summary>
    private static bool CutKeys(ref ReadOnlySpan<char> name, List<string>? keys)
    {
        var any = false;
        while (!name.IsEmpty)
        {
            var last = name[^1];
            if (last is '#' or '*' or '†' or '‡' or '§' or '¶' or '‖')
            {
                Keep(keys, last.ToString());
                name = PageCharacters.Trim(name[..^1]);
            }
            else if (char.IsAsciiDigit(last) || Superscripts.AsSpan().Contains(last))
            {
                var start = name.Length;
                while (start > 0 && (char.IsAsciiDigit(name[start - 1]) || Superscripts.AsSpan().Contains(name[start - 1])))
                {
                    start--;
                }

                Keep(keys, PlainDigits(name[start..]));
                name = PageCharacters.Trim(name[..start]);
            }
            else
            {
                break;
            }

            any = true;
        }

        return any;
    }

    /// <summary>Takes single small letters off the end of a name, if affiliations carry them or each name of the list has one.</summary>
    private static void CutLetterKeys(ref ReadOnlySpan<char> name, List<string> keys, IReadOnlyCollection<string> affiliationKeys, bool lettered)
    {
        while (name.Length > 2 && char.IsAsciiLetterLower(name[^1]) && PageCharacters.IsBlank(name[^2]))
        {
            var key = name[^1].ToString();
            if (!lettered && !affiliationKeys.Contains(key))
            {
                break;
            }

            Keep(keys, key);
            name = PageCharacters.Trim(name[..^1]);
        }
    }

    /// <summary>Keys are found from the last to the first.</summary>
    private static void Keep(List<string>? keys, string key)
    {
        if (keys?.Count < MostKeys)
        {
            keys.Insert(0, key);
        }
    }

    private static bool AllCarryLetter(ReadOnlySpan<char> list)
    {
        var names = 0;
        foreach (var printed in list.ToString().Split(s_separators))
        {
            var piece = PageCharacters.Trim(printed);
            CutKeys(ref piece, null);
            if (piece.IsEmpty)
            {
                continue;
            }

            if (piece.Length < 3 || !char.IsAsciiLetterLower(piece[^1]) || !PageCharacters.IsBlank(piece[^2]))
            {
                return false;
            }

            names++;
        }

        return names > 1;
    }

    /// <summary>Whether each name is a family name with initials behind it, as the site printed them before 2020.</summary>
    private static bool AllInverted(ReadOnlySpan<char> list)
    {
        var names = 0;
        foreach (var printed in list.ToString().Split(s_separators))
        {
            var piece = PageCharacters.WithoutPeriod(PageCharacters.Trim(printed));
            CutKeys(ref piece, null);
            piece = PageCharacters.WithoutPeriod(piece);
            if (piece.IsEmpty || PersonName.IsGroup(PageCharacters.Fold(piece)))
            {
                continue;
            }

            if (!PersonName.IsInverted(piece))
            {
                return false;
            }

            names++;
        }

        return names > 0;
    }

    private static bool CutEtAl(ref ReadOnlySpan<char> list)
    {
        foreach (var end in (string[])["et al.", "et al"])
        {
            if (list.EndsWith(end) && list.Length > end.Length && (PageCharacters.IsBlank(list[^(end.Length + 1)]) || list[^(end.Length + 1)] == ','))
            {
                list = PageCharacters.Trim(list[..^end.Length]).TrimEnd(',');
                return true;
            }
        }

        return false;
    }

    private static string PlainDigits(ReadOnlySpan<char> digits)
    {
        var plain = new char[digits.Length];
        for (var i = 0; i < digits.Length; i++)
        {
            var raised = Superscripts.IndexOf(digits[i], StringComparison.Ordinal);
            plain[i] = raised < 0 ? digits[i] : (char)('0' + raised);
        }

        return new string(plain);
    }
}
