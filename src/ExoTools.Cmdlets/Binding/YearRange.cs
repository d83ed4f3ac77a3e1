using System.Globalization;
using System.Management.Automation;

namespace ExoTools.Binding;

/// <summary>Years to filter by: one ("2015"), a range with or without an end ("2010..2015", "2015..", "..2010"), or a pattern ("201*").</summary>
public sealed class YearRange
{
    private readonly int _first;
    private readonly int _last;
    private readonly WildcardPattern? _pattern;

    /// <summary>One year.</summary>
    public YearRange(int year) => (_first, _last) = (year, year);

    /// <summary>A year, a range or a pattern.</summary>
    /// <exception cref="FormatException">The text is none of them.</exception>
    public YearRange(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var range = text.Trim();
        if (WildcardPattern.ContainsWildcardCharacters(range))
        {
            _pattern = WildcardPattern.Get(range, WildcardOptions.None);
            return;
        }

        var dots = range.IndexOf("..", StringComparison.Ordinal);
        var (first, last) = dots < 0 ? (range, range) : (range[..dots], range[(dots + 2)..]);
        _first = first.Length == 0 && last.Length > 0 ? int.MinValue : Number(first, text);
        _last = last.Length == 0 && first.Length > 0 ? int.MaxValue : Number(last, text);

        // As 5..1 counts down in PowerShell.
        (_first, _last) = _first <= _last ? (_first, _last) : (_last, _first);
    }

    /// <summary>Whether a year is one of them; null is none.</summary>
    public bool Contains(int? year) => year is { } value
        && (_pattern?.IsMatch(value.ToString(CultureInfo.InvariantCulture)) ?? (value >= _first && value <= _last));

    private static int Number(string part, string text) => int.TryParse(part.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        ? year
        : throw new FormatException($"'{text}' names no years. Give a year (2015), a range (2010..2015, 2015.., ..2010) or a pattern ('201*').");
}
