namespace ExoTools.Language.Abbreviations;

/// <summary>What stands in brackets, or before them, and defines nothing.</summary>
internal static class OtherBrackets
{
    private const int LongestSign = 8;

    /// <summary>Whether a bracket holds a value ("P = .003", "n=12"): a letter, a sign of equality, a number.</summary>
    internal static bool IsStatistic(string text, TextSpan content)
    {
        var i = content.Start;
        while (i < content.End && (char.IsLetter(text[i]) || text[i] == ' ') && i < content.Start + LongestSign)
        {
            i++;
        }

        if (i == content.End || text[i] is not ('=' or '<' or '>' or '≤' or '≥'))
        {
            return false;
        }

        while (++i < content.End && (text[i] is ' ' or '=' or '.' or '-'))
        {
        }

        return i < content.End && char.IsAsciiDigit(text[i]);
    }

    /// <summary>Whether a bracket names a town and its state or a like place ("(Qiagen, Carlsbad, CA)"): two capitals after capitalised words.</summary>
    internal static bool IsPlace(string text, TextSpan words, TextSpan state)
    {
        if (state.Length != 2)
        {
            return false;
        }

        for (var i = words.Start; i < words.End; i++)
        {
            if (char.IsLower(text[i]) && (i == words.Start || char.IsWhiteSpace(text[i - 1])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a bracket belongs to the word that it is glued to: "substance(s)", "SCS(Tk)", "p27(Kip1)".</summary>
    internal static bool IsAttached(string text, TextSpan before, int bracket, TextSpan shortForm) =>
        before.Length > 0 && before.End == bracket && (shortForm.Length < 3 || !EndsInWord(text, before));

    /// <summary>Whether a stretch ends in a word or in a number that stands alone, not in a name with a number ("p27").</summary>
    private static bool EndsInWord(string text, TextSpan span)
    {
        var end = span.End;
        while (end > span.Start && char.IsAsciiDigit(text[end - 1]))
        {
            end--;
        }

        return end == span.End ? char.IsLower(text[end - 1]) : end == span.Start || char.IsWhiteSpace(text[end - 1]);
    }
}
