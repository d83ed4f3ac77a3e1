namespace ExoTools.Citations.Parsing;

/// <summary>The names of study groups and organisations.</summary>
internal static class GroupNames
{
    /// <summary>Words that only the name of a group has.</summary>
    private static readonly string[] s_groupWords =
    [
        "group", "groups", "consortium", "collaboration", "collaborators", "investigators", "committee", "network", "team", "panel",
        "members", "subcommittee", "subgroup", "workgroup", "trialists", "participants", "taskforce", "initiative", "federation", "commission", "alliance", "consortia",
    ];

    /// <summary>Words that organisations have, and titles too.</summary>
    private static readonly string[] s_organisationWords =
    [
        "society", "association", "organization", "organisation", "institute", "institutes", "university", "council", "agency", "ministry", "department",
        "foundation", "center", "centre", "centers", "registry", "project", "working", "academy", "college", "program", "programme", "board", "office",
        "bureau", "administration", "laboratory", "laboratories", "union", "workshop", "authority", "nations", "study", "trial", "service", "services", "survey",
        "société", "sociedad", "sociedade", "società", "gesellschaft", "vereniging", "asociación", "associação", "associazione", "fédération", "federación", "instituto", "institut", "istituto",
        "ministerio", "ministério", "ministère", "ministerium", "bundesministerium", "grupo", "gruppo", "comité", "consejo", "akademie", "agence", "agencia",
        "conference", "division", "library", "national", "federal", "cooperative", "company", "corporation", "inc", "ltd", "government", "bank", "hospital",
    ];

    /// <summary>Words that begin the title of a journal and not the name of a group.</summary>
    private static readonly string[] s_journalWords =
        ["journal", "proceedings", "annals", "transactions", "bulletin", "archives", "acta", "review", "reviews", "letters", "research", "reports"];

    /// <summary>Whether a text names a group or an organisation.</summary>
    public static bool IsGroup(ReadOnlySpan<char> text, bool strongOnly = false)
    {
        var found = text.IndexOf("Task Force") >= 0;
        var isJournal = false;
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
            isJournal |= Contains(s_journalWords, word);
            var isStrong = Contains(s_groupWords, word);
            found |= isStrong || (!strongOnly && Contains(s_organisationWords, word));

            // "Cancer Genome Atlas Research Network": a group may do research or review, but no journal ends in such a word.
            isJournal &= !(isStrong && i == text.Length);
        }

        return found && !isJournal;
    }

    /// <summary>A group: words up to the next separator, one of which says so.</summary>
    public static int TryRead(string text, int start, int end, bool strongOnly, out ExoAuthor? author)
    {
        author = null;
        start = SkipOnBehalf(text, start, end);
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

    public static int EndOf(string text, int start, int end) => IsGroup(text.AsSpan(start, end - start)) ? end : -1;

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

    /// <summary>Goes on behind "for the", "on behalf of the" and their like, which stand before the name of a group.</summary>
    private static int SkipOnBehalf(string text, int start, int end)
    {
        foreach (var words in (ReadOnlySpan<string>)["on behalf of the ", "on behalf of ", "for the ", "for ", "and the ", "representing the ", "the "])
        {
            if (start + words.Length < end && string.CompareOrdinal(text, start, words, 0, words.Length) == 0)
            {
                return start + words.Length;
            }
        }

        return start;
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
}
