using ExoTools.Reading.PubMedPages;

namespace ExoTools.Reading.PmcPages;

/// <summary>Reads the author line: "Anna Example 1, 2, *, Jo Sample 2", or of the old layout "Anna Example,1,2,* Jo Sample,2 and Third Person1".</summary>
internal static class PmcAuthors
{
    private const string Signs = "*†‡§¶#✉∗";
    private const int MostNames = 5000;

    /// <summary>The names, each with its keys: numbers and letters of institutions, signs of notes.</summary>
    public static List<(string Name, List<string> Keys)> Read(ReadOnlySpan<char> line)
    {
        var authors = new List<(string Name, List<string> Keys)>();
        foreach (var piece in line.ToString().Replace(" and ", ",", StringComparison.Ordinal).Replace(" & ", ",", StringComparison.Ordinal).Split([',', ';', '·']))
        {
            var name = PageCharacters.Trim(piece);

            // In the old layout the keys of an author stand before the next one, behind the comma.
            while (!name.IsEmpty && authors.Count > 0 && CutKey(ref name, atStart: true) is { } leading)
            {
                authors[^1].Keys.Add(leading);
            }

            var keys = new List<string>();
            while (!name.IsEmpty && CutKey(ref name, atStart: false) is { } trailing)
            {
                keys.Insert(0, trailing);
            }

            if (!name.IsEmpty && authors.Count < MostNames)
            {
                authors.Add((PageCharacters.Fold(name), keys));
            }
            else if (authors.Count > 0)
            {
                authors[^1].Keys.AddRange(keys);
            }
        }

        return authors;
    }

    /// <summary>Whether a line could be the author line.</summary>
    public static bool LooksLikeList(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line[^1] is '.' or '?' or ':' || line.Contains('('))
        {
            return false;
        }

        int names = 0, others = 0, keyed = 0;
        foreach (var (name, keys) in Read(line))
        {
            keyed += keys.Count > 0 ? 1 : 0;
            _ = PersonName.LooksLikeName(name) || PersonName.IsGroup(name) || char.IsUpper(name[0]) && !name.Contains(' ', StringComparison.Ordinal) ? names++ : others++;
        }

        // One name without a key could be a title.
        return names > 0 && names >= others * 5 && (names > 1 || keyed > 0 || line.Count(' ') is > 0 and < 4);
    }

    /// <summary>Takes one key off an end of a name; null where there is none.</summary>
    private static string? CutKey(ref ReadOnlySpan<char> name, bool atStart)
    {
        var length = KeyLength(name, atStart);
        if (length == 0)
        {
            return null;
        }

        var key = (atStart ? name[..length] : name[^length..]).ToString();
        name = PageCharacters.Trim(atStart ? name[length..] : name[..^length]);
        return key;
    }

    private static int KeyLength(ReadOnlySpan<char> name, bool atStart)
    {
        var c = atStart ? name[0] : name[^1];
        if (Signs.Contains(c, StringComparison.Ordinal))
        {
            return 1;
        }

        var digits = 0;
        while (digits < name.Length && char.IsAsciiDigit(atStart ? name[digits] : name[name.Length - 1 - digits]))
        {
            digits++;
        }

        if (digits > 0)
        {
            return digits;
        }

        // A small letter that stands alone.
        var alone = name.Length == 1 || PageCharacters.IsBlank(atStart ? name[1] : name[^2]);
        return char.IsAsciiLetterLower(c) && alone ? 1 : 0;
    }
}
