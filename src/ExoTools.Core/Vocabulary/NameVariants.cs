namespace ExoTools.Vocabulary;

/// <summary>The names of a term, and those that follow from them by how the field writes names.</summary>
internal static class NameVariants
{
    /// <summary>Every name to look for, whether it is an alias, and whether it is an adjective.</summary>
    public static IEnumerable<(string Written, bool IsAlias, bool IsAdjective)> Of(Term term)
    {
        // MicroRNAs are known by the form of their names; their terms only give the ids.
        if (term.Kind == ExoEntityKind.MiRna)
        {
            yield break;
        }

        foreach (var name in Written(term.Name))
        {
            yield return (name, false, false);
        }

        if (term.FullName is not null)
        {
            foreach (var name in Written(term.FullName))
            {
                yield return (name, false, false);
            }
        }

        foreach (var listed in term.Names)
        {
            foreach (var name in Written(listed))
            {
                yield return (name, false, false);
            }
        }

        foreach (var alias in term.Aliases)
        {
            yield return (alias, true, false);
        }

        foreach (var adjective in term.Adjectives)
        {
            yield return (adjective, false, true);
        }
    }

    private static IEnumerable<string> Written(string name)
    {
        yield return name;

        // "matrix metalloproteinase 9 (gelatinase B)", "transforming growth factor, beta 1": articles write neither comma nor bracket.
        if (name.Contains(' ', StringComparison.Ordinal) && name.AsSpan().IndexOfAny(',', '(') > 0)
        {
            yield return WithoutAsides(name);
        }
    }

    private static string WithoutAsides(string name)
    {
        var kept = new char[name.Length];
        var length = 0;
        var depth = 0;
        foreach (var c in name)
        {
            depth += c == '(' ? 1 : 0;
            if (depth == 0 && c != ',')
            {
                kept[length++] = c;
            }

            depth -= c == ')' && depth > 0 ? 1 : 0;
        }

        return new string(kept, 0, length).Trim();
    }
}
