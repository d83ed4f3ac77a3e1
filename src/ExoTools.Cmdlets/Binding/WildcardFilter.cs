using System.Management.Automation;

namespace ExoTools.Binding;

/// <summary>A filter of one or more wildcard patterns, without regard to case, compiled once.</summary>
internal sealed class WildcardFilter
{
    private readonly WildcardPattern[]? _patterns;

    private WildcardFilter(WildcardPattern[]? patterns) => _patterns = patterns;

    /// <summary>Compiles patterns; none let everything through.</summary>
    public static WildcardFilter Of(string[]? patterns) => new(
        patterns is null ? null : Array.ConvertAll(patterns, pattern => WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant)));

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
