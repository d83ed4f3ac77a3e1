using ExoTools.Citations.Parsing;

namespace ExoTools.Citations.Formats;

/// <summary>
/// Names as BibTeX writes them: joined by "and" outside of braces; "von Last, Jr, First", "von Last, First" or "First von Last"; a
/// name in braces is that of a group; "others" stands for more.
/// </summary>
internal static class BibNames
{
    /// <summary>The names of a field; none for null.</summary>
    public static IEnumerable<ExoAuthor> Read(string? field)
    {
        if (string.IsNullOrWhiteSpace(field))
        {
            yield break;
        }

        foreach (var name in SplitNames(field))
        {
            if (ReadName(name) is { } author)
            {
                yield return author;
            }
        }
    }

    private static ExoAuthor? ReadName(string name)
    {
        name = name.Trim();
        if (name.Length == 0)
        {
            return null;
        }

        if (name.Equals("others", StringComparison.OrdinalIgnoreCase) || IsOneGroup(name))
        {
            var whole = LatexReader.Decode(name);
            return whole.Length == 0 ? null : new ExoAuthor { Collective = whole };
        }

        var parts = Split(name, ',');
        if (parts.Count > 3)
        {
            return new ExoAuthor { Collective = LatexReader.Decode(name) };
        }

        if (parts.Count > 1)
        {
            var family = LatexReader.Decode(parts[0]);
            var given = LatexReader.Decode(parts[^1]);
            return family.Length == 0 ? (given.Length == 0 ? null : new ExoAuthor { Family = given })
                : AuthorNames.Person(family, given, parts.Count == 3 ? LatexReader.Decode(parts[1]) : null);
        }

        var words = Split(name, ' ');
        if (words.Count == 1)
        {
            return new ExoAuthor { Family = LatexReader.Decode(name) };
        }

        var plain = LatexReader.Decode(name);
        if (GroupNames.IsGroup(plain))
        {
            return new ExoAuthor { Collective = plain };
        }

        // The family name is the last word, with the particles in small letters before it.
        var start = words.Count - 1;
        for (var i = 1; i < words.Count - 1; i++)
        {
            if (char.IsLower(words[i][0]))
            {
                start = i;
                break;
            }
        }

        if (char.IsLower(words[0][0]) && words.Count > 1 && NameWords.IsParticle(words[0]))
        {
            return new ExoAuthor { Family = plain };
        }

        return AuthorNames.Person(LatexReader.Decode(string.Join(' ', words[start..])), LatexReader.Decode(string.Join(' ', words[..start])), null);
    }

    /// <summary>Whether one pair of braces holds the whole name.</summary>
    private static bool IsOneGroup(string name)
    {
        if (name[0] != '{' || name[^1] != '}')
        {
            return false;
        }

        var depth = 0;
        for (var i = 0; i < name.Length - 1; i++)
        {
            depth += IsEscaped(name, i) ? 0 : name[i] == '{' ? 1 : name[i] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return false;
            }
        }

        // "{\"O}" is a letter, not a group.
        return name.Length > 2 && name[1] != '\\';
    }

    private static bool IsEscaped(string text, int at) => at > 0 && text[at - 1] == '\\';

    private static IEnumerable<string> SplitNames(string field)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i < field.Length; i++)
        {
            depth += field[i] == '{' ? 1 : field[i] == '}' ? -1 : 0;
            if (depth > 0 || !char.IsWhiteSpace(field[i]) || i + 4 >= field.Length || !char.IsWhiteSpace(field[i + 4])
                || !field.AsSpan(i + 1, 3).Equals("and", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            yield return field[start..i];
            start = i + 5;
            i += 3;
        }

        yield return field[start..];
    }

    private static List<string> Split(string name, char separator)
    {
        var parts = new List<string>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            if (i < name.Length)
            {
                depth += name[i] == '{' ? 1 : name[i] == '}' ? -1 : 0;
            }

            var isEnd = i == name.Length || (depth <= 0 && (name[i] == separator || (separator == ' ' && name[i] is '~' or '\n' or '\t' && !IsEscaped(name, i))));
            if (isEnd)
            {
                var part = name[start..i].Trim();
                if (part.Length > 0 || separator == ',')
                {
                    parts.Add(part);
                }

                start = i + 1;
            }
        }

        return parts;
    }
}
