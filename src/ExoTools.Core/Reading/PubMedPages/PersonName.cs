using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace ExoTools.Reading.PubMedPages;

/// <summary>Reads a name that is printed forename first ("Tom van den Berg Jr"), and tells names of persons from names of groups.</summary>
internal static class PersonName
{
    private const int MostTokens = 9;

    private static readonly FrozenSet<string> s_suffixes = new[]
    {
        "Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV", "2nd", "3rd", "4th", "5th", "6th",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_particles = new[]
    {
        "van", "der", "den", "de", "la", "le", "las", "los", "von", "vom", "zu", "zum", "zur", "da", "das", "do", "dos", "del", "della", "delle", "dello",
        "degli", "dei", "dal", "dalla", "di", "du", "des", "ten", "ter", "te", "tot", "het", "op", "in", "'t", "’t", "af", "av", "el", "al", "bin", "bint", "ibn", "ben",
        "abu", "san", "santa", "st", "st.", "ter", "thoe", "und", "lo", "li", "mac", "mc",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_capitalParticles = new[]
    {
        "Van", "Von", "Der", "Den", "De", "Del", "Della", "Dello", "Di", "Da", "Dal", "Dos", "Du", "Des", "La", "Le", "Lo", "El", "Al", "Bin", "Ibn", "Ben", "Abu",
        "Abd", "St", "St.", "Ste", "Ter", "Ten", "Vande", "Vander", "Vanden", "Mac",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_connectors = new[] { "y", "i", "e" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_generations = new[] { "Filho", "Neto", "Netto", "Sobrinho", "Júnior", "Junior" }.ToFrozenSet(StringComparer.Ordinal);

    // In these family names' country "Van" and the like are middle names.
    private static readonly FrozenSet<string> s_vietnamese = new[]
    {
        "Nguyen", "Nguyễn", "Tran", "Trần", "Pham", "Phạm", "Hoang", "Hoàng", "Huynh", "Vu", "Vo", "Bui", "Do", "Dang", "Ngo", "Duong", "Ly", "Dinh", "Truong", "Phan",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_groupWords = new[]
    {
        "Group", "Groups", "Consortium", "Consortia", "Collaboration", "Collaborative", "Collaborators", "Investigators", "Network", "Committee",
        "Society", "Association", "Initiative", "Team", "Project", "Programme", "Program", "Registry", "Foundation", "Federation", "Council",
        "Study", "Trial", "Trialists", "Taskforce", "Force", "Panel", "Institute", "University", "Hospital", "Centre", "Center", "Alliance", "Organization", "Organisation",
        "Committees", "Members", "Centers", "Consorzio", "Participants", "Researchers", "Academy", "College", "Department", "Ministry", "Agency", "Unit",
        "group", "consortium", "investigators", "network", "collaborators", "study", "members", "team", "committee", "collaboration",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads a name without keys.</summary>
    public static ExoAuthor Read(ReadOnlySpan<char> printed)
    {
        var tokens = PageCharacters.Fold(printed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string? suffix = null;
        if (tokens.Length > 2 && s_suffixes.Contains(tokens[^1]))
        {
            suffix = tokens[^1];
            tokens = tokens[..^1];
        }

        var family = tokens.Length - 1;
        if (family > 1 && s_generations.Contains(tokens[family]))
        {
            // "Abdo Filho": the word for the son or grandson of one belongs to the family name before it.
            family--;
        }

        while (family > 1)
        {
            if (IsParticleAt(tokens, family - 1, tokens[^1]))
            {
                family--;
            }
            else if (family > 2 && s_connectors.Contains(tokens[family - 1]))
            {
                // "Ramón y Cajal": the name before the conjunction belongs to the family name.
                family -= 2;
            }
            else
            {
                break;
            }
        }

        // A particle may stand first where no given name is printed.
        if (family == 1 && s_particles.Contains(tokens[0]))
        {
            family = 0;
        }

        var given = family == 0 ? null : string.Join(' ', tokens[..family]);
        return new ExoAuthor
        {
            Family = family < 0 ? null : string.Join(' ', tokens[family..]),
            Given = given,
            Initials = given is null ? null : Initials(given),
            Suffix = suffix,
        };
    }

    /// <summary>Reads a name that is printed family first with initials behind ("van den Berg TA Jr").</summary>
    public static ExoAuthor ReadInverted(string printed)
    {
        var tokens = printed.TrimEnd('.').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var suffixed = tokens.Length > 2 && s_suffixes.Contains(tokens[^1]);
        var names = suffixed ? tokens[..^1] : tokens;
        return new ExoAuthor { Family = string.Join(' ', names[..^1]), Initials = names[^1], Suffix = suffixed ? tokens[^1] : null };
    }

    /// <summary>Whether a name ends in initials, with or without a suffix, and starts with more than an initial.</summary>
    public static bool IsInverted(ReadOnlySpan<char> printed)
    {
        var tokens = PageCharacters.Fold(printed).TrimEnd('.').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (tokens.Length > 2 && s_suffixes.Contains(tokens[^1]))
        {
            tokens = tokens[..^1];
        }

        return tokens.Length >= 2 && tokens[^1].Length <= 3 && IsAllUpper(tokens[^1]) && tokens[0].Length > 1 && !IsAllUpper(tokens[0]);
    }

    /// <summary>The initials of given names without dots, blanks and hyphens: "Jean-Pierre A" gives "JPA".</summary>
    public static string? Initials(string given)
    {
        var initials = new StringBuilder();
        foreach (var part in given.Split([' ', '-', '.', '‐', '\u2011'], StringSplitOptions.RemoveEmptyEntries))
        {
            // Two or three capitals without dots are initials already.
            if (part.Length is 2 or 3 && given.Length <= 3 && IsAllUpper(part))
            {
                initials.Append(part);
                continue;
            }

            var first = Rune.GetRuneAt(part, 0);
            if (Rune.IsLetter(first))
            {
                initials.Append(Rune.ToUpperInvariant(first).ToString());
            }
        }

        return initials.Length == 0 ? null : initials.ToString();
    }

    /// <summary>Whether a text, freed of keys, could be the name of a person or a group.</summary>
    public static bool LooksLikeName(ReadOnlySpan<char> text)
    {
        int tokens = 0, letters = 0;
        while (!text.IsEmpty)
        {
            var end = 0;
            while (end < text.Length && !PageCharacters.IsBlank(text[end]))
            {
                end++;
            }

            var token = text[..end];
            text = PageCharacters.Trim(text[end..]);
            tokens++;
            if (tokens > MostTokens || token.Length > 40 || !IsNameToken(token, ref letters))
            {
                return false;
            }
        }

        return tokens >= 2 && letters >= 2;
    }

    /// <summary>Whether a text could be what the end of a line left of a name: one word or two.</summary>
    public static bool CouldBePartOfName(ReadOnlySpan<char> text) =>
        text.Length < 40 && !char.IsLower(text[0]) && text.IndexOfAny(".:?!()[]") < 0 && text.Count(' ') < 2;

    /// <summary>Whether a name has a word that only groups have.</summary>
    public static bool IsGroup(string name)
    {
        var tokens = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return tokens.Length > 1 && Array.Exists(tokens, token => s_groupWords.Contains(token.Trim(',', '(', ')')));
    }

    private static bool IsParticleAt(string[] tokens, int at, string family) =>
        s_particles.Contains(tokens[at]) || (s_capitalParticles.Contains(tokens[at]) && !s_vietnamese.Contains(family));

    private static bool IsNameToken(ReadOnlySpan<char> token, ref int letters)
    {
        foreach (var c in token)
        {
            if (char.IsLetter(c) || char.IsSurrogate(c))
            {
                letters++;
            }
            else if (c is not ('-' or '.' or '\'' or '’' or '‘' or '´' or '`' or '‐' or '\u2011' or '(' or ')' or '&')
                && !char.IsDigit(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                return false;
            }
        }

        if (!char.IsLower(token[0]))
        {
            return true;
        }

        // "d'Arc", "al-Rashid", "van", "and" within the name of a group.
        var text = token.ToString();
        return s_particles.Contains(text) || s_connectors.Contains(text) || text is "and" or "of" or "for" or "on" or "the" || text.AsSpan().IndexOfAny('\'', '’', '-') > 0;
    }

    private static bool IsAllUpper(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsUpper(c))
            {
                return false;
            }
        }

        return true;
    }
}
