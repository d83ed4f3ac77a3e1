using System.Management.Automation;

namespace ExoTools.Binding;

/// <summary>A filter of one or more wildcard patterns, without regard to case, compiled once.</summary>
internal sealed class WildcardFilter
{
    private readonly WildcardPattern[]? _patterns;
    private readonly HashSet<string> _names;

    private WildcardFilter(WildcardPattern[]? patterns, HashSet<string> names) => (_patterns, _names) = (patterns, names);

    /// <summary>Compiles patterns, each of which passes itself too ("J Med [Online]"); none let everything through.</summary>
    public static WildcardFilter Of(string[]? patterns) => new(
        patterns is null ? null : Array.ConvertAll(patterns, pattern => WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant)),
        new HashSet<string>(patterns ?? [], StringComparer.OrdinalIgnoreCase));

    /// <summary>Compiles patterns for the names of things: what matches any name of a term matches the one that findings return it under.</summary>
    public static WildcardFilter OfNames(string[]? patterns, CancellationToken cancellation)
    {
        var filter = Of(patterns);
        if (patterns is null)
        {
            return filter;
        }

        var names = new HashSet<string>(patterns, StringComparer.OrdinalIgnoreCase);
        foreach (var literal in patterns.Where(pattern => !WildcardPattern.ContainsWildcardCharacters(pattern)))
        {
            names.UnionWith(SeedStore.Library.PreferredNames(literal, cancellation));
        }

        var wild = Of([.. patterns.Where(WildcardPattern.ContainsWildcardCharacters)]);
        foreach (var term in wild._patterns!.Length == 0 ? [] : SeedStore.Library.Sets().SelectMany(set => set.Terms))
        {
            cancellation.ThrowIfCancellationRequested();
            if (wild.Matches(term.FullName) || term.Names.Any(wild.Matches))
            {
                names.Add(term.Name);
            }
        }

        return new WildcardFilter(filter._patterns, names);
    }

    /// <summary>Whether there is anything to filter by.</summary>
    public bool IsSet => _patterns is not null;

    /// <summary>Whether a value passes; null passes only where nothing is filtered.</summary>
    public bool Matches(string? value)
    {
        if (_patterns is null)
        {
            return true;
        }

        if (value is not null)
        {
            if (_names.Contains(value))
            {
                return true;
            }

            foreach (var pattern in _patterns)
            {
                if (pattern.IsMatch(value))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether one of the values passes.</summary>
    public bool MatchesAny(params string?[] values) => !IsSet || Array.Exists(values, Matches);
}
