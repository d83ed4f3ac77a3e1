using System.Buffers;
using ExoTools.Language;

namespace ExoTools.Vocabulary;

/// <summary>The names of a term, and those that follow from them by how the field writes names.</summary>
internal static class NameVariants
{
    private static readonly SearchValues<char> s_symbolCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

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

        if (term.Kind == ExoEntityKind.Protein && GreekFor(term.Name) is { } greek)
        {
            yield return (greek, true, false);
        }

        if (term.FullName is not null)
        {
            foreach (var name in Written(term.FullName).Concat(Turned(term.FullName)))
            {
                yield return (name, false, false);
            }

            if (WithoutFirst(term.FullName) is { } first)
            {
                yield return (first, true, false);
            }
        }

        foreach (var listed in term.Names)
        {
            foreach (var name in Written(listed))
            {
                yield return (name, false, false);
            }
        }

        foreach (var listed in term.Aliases)
        {
            foreach (var name in Written(listed))
            {
                yield return (name, true, false);
            }
        }

        foreach (var adjective in term.Adjectives)
        {
            yield return (adjective, false, true);
        }
    }

    /// <summary>What full names leave in front of a final "2": the names of families, of which a term with a final "1" is one member.</summary>
    public static IReadOnlySet<string> Families(IEnumerable<Term> terms) =>
        terms.Where(term => term.FullName?.EndsWith(" 2", StringComparison.Ordinal) == true).Select(term => term.FullName![..^2]).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Written(string name)
    {
        yield return name;
        var isPhrase = name.Contains(' ', StringComparison.Ordinal);

        // "matrix metalloproteinase 9 (gelatinase B)", "transforming growth factor, beta 1": articles write neither comma nor bracket.
        if (isPhrase && name.AsSpan().IndexOfAny(',', '(') > 0)
        {
            yield return WithoutAsides(name);
        }

        // The enzyme commission's two words for one kind of enzyme.
        if (isPhrase && name.EndsWith("synthetase", StringComparison.Ordinal))
        {
            yield return string.Concat(name.AsSpan(0, name.Length - "synthetase".Length), "synthase");
        }

        // "TNF-α" is printed "TNF-a" and "TNFa" where Greek letters are not to be had.
        if (!isPhrase && LatinFor(name) is { } latin)
        {
            yield return latin;
        }
    }

    private static string? LatinFor(string name)
    {
        var last = name[^1];
        if (name.Length > 3 && GreekNames.IsLetter(last))
        {
            return Latin(GreekNames.NameOf(last)) is { } letter ? name[..^1] + letter : null;
        }

        var cut = name.LastIndexOf('-');
        return cut > 1 && Latin(name[(cut + 1)..].ToLowerInvariant()) is { } spelled ? name[..(cut + 1)] + spelled : null;

        static char? Latin(string? greek) => greek switch
        {
            "alpha" => 'a',
            "beta" => 'b',
            "gamma" => 'g',
            "delta" => 'd',
            "kappa" => 'k',
            _ => null,
        };
    }

    // Symbols spell Greek letters with Latin ones: the "PPARα" of papers is PPARA, their "TGF-β1" TGFB1.
    private static string? GreekFor(string symbol)
    {
        var end = symbol.Length;
        while (end > 0 && char.IsAsciiDigit(symbol[end - 1]))
        {
            end--;
        }

        if (end < 4 || symbol.AsSpan().IndexOfAnyExcept(s_symbolCharacters) >= 0)
        {
            return null;
        }

        char? greek = symbol[end - 1] switch
        {
            'A' => 'α',
            'B' => 'β',
            'G' => 'γ',
            'D' => 'δ',
            _ => null,
        };
        return greek is null ? null : $"{symbol[..(end - 1)]}{greek}{symbol[end..]}";
    }

    // A gene's full name often ends in a number that papers leave out where there is no second: "ornithine decarboxylase 1".
    private static string? WithoutFirst(string fullName) =>
        fullName.EndsWith(" 1", StringComparison.Ordinal) && fullName.AsSpan(0, fullName.Length - 2).Contains(' ') ? fullName[..^2] : null;

    // "catenin beta 1" is the beta-catenin of papers, "integrin subunit beta 1" their β1 integrin.
    private static IEnumerable<string> Turned(string fullName)
    {
        if (fullName.AsSpan().Count(' ') is < 1 or > 3)
        {
            yield break;
        }

        var words = fullName.Split(' ');
        if (words.Length is 2 or 3 && GreekNames.Contains(words[1]) && words[^1] is "1" == (words.Length == 3))
        {
            yield return $"{words[1]} {words[0]}";
        }
        else if (words is [var family, "subunit", var letter, var number] && GreekNames.Contains(letter))
        {
            yield return $"{family} {letter} {number}";
            yield return $"{letter} {number} {family}";
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
