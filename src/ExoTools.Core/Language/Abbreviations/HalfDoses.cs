namespace ExoTools.Language.Abbreviations;

/// <summary>
/// Doses and concentrations at which a part of an effect is seen, whose number the words name first or not at all
/// ("half maximal inhibitory concentration (IC50)", "50% lethal dose (LD50)", "median effective dose (ED50)").
/// </summary>
internal static class HalfDoses
{
    private const int FewestLetters = 2;
    private const double MostPerUnit = 0.3;

    /// <summary>Whether the last words of a window name such a dose.</summary>
    internal static bool TryMatch(string text, TextSpan window, TextSpan shortForm, LongFormMatcher matcher, out TextSpan longForm)
    {
        longForm = default;
        var letters = shortForm.Length - 2;
        if (letters < FewestLetters || !char.IsAsciiDigit(text[shortForm.End - 1]) || !char.IsAsciiDigit(text[shortForm.End - 2])
            || text.AsSpan(shortForm.Start, letters).ContainsAnyExceptInRange('A', 'Z'))
        {
            return false;
        }

        if (matcher.Match(text, window, shortForm with { Length = letters }, false, out var dose) is not { } cost || cost > MostPerUnit * matcher.UnitCount
            || !IsDose(text.AsSpan(dose.Start, dose.Length)))
        {
            return false;
        }

        var start = dose.Start;
        while (WordBefore(text, window.Start, start) is { } word && IsPart(text.AsSpan(word.Start, word.Length)))
        {
            start = word.Start;
        }

        longForm = new TextSpan(start, window.End - start);
        return true;
    }

    private static bool IsDose(ReadOnlySpan<char> words) =>
        words.EndsWith("concentration", StringComparison.Ordinal) || words.EndsWith("concentrations", StringComparison.Ordinal)
        || words.EndsWith("dose", StringComparison.Ordinal) || words.EndsWith("doses", StringComparison.Ordinal);

    private static bool IsPart(ReadOnlySpan<char> word) =>
        word.EndsWith("%", StringComparison.Ordinal) || word is "half" or "Half" or "half-maximal" or "Half-maximal" or "half-maximum" or "Half-maximum" or "maximal" or "maximum"
            or "median" or "Median" or "mean" or "percent" or "50";

    private static TextSpan? WordBefore(string text, int limit, int at)
    {
        var end = at;
        while (end > limit && text[end - 1] == ' ')
        {
            end--;
        }

        var start = end;
        while (start > limit && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        return start < end ? new TextSpan(start, end - start) : null;
    }
}
