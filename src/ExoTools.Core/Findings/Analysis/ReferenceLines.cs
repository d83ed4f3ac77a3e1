using ExoTools.Language;

namespace ExoTools.Findings.Analysis;

/// <summary>
/// Tells lines that are references ("1. Smith J, et al. Title. Journal. 2019;8:1-9.") from running text, so that nothing is read from the
/// titles in a pasted reference list: such a line holds a year with a volume behind it, and starts with a number or with an author.
/// </summary>
internal static class ReferenceLines
{
    private const int Longest = 600;
    private const int AuthorReach = 40;

    /// <summary>Whether the line that a sentence stands in is a reference.</summary>
    public static bool Holds(string text, TextSpan sentence)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, sentence.Start - 1), Math.Min(sentence.Start, Longest)) + 1;
        start = start == 0 && sentence.Start > Longest ? sentence.Start - Longest : start;
        var stop = text.IndexOf('\n', sentence.Start, Math.Min(text.Length - sentence.Start, Longest));
        var line = text.AsSpan(start, (stop < 0 ? Math.Min(text.Length, sentence.Start + Longest) : stop) - start).TrimStart();
        return line.Length <= Longest && StartsLikeOne(line) && (HasYearAndVolume(line) || HasBracketedYear(line));
    }

    // "12. Smith J", "[12] Smith J", "Smith J, Meyer KA,"
    private static bool StartsLikeOne(ReadOnlySpan<char> line)
    {
        var at = 0;
        while (at < line.Length && (char.IsAsciiDigit(line[at]) || line[at] is '[' or ']' or '.' or ')' or ' ' or '\t'))
        {
            at++;
        }

        var head = line[at..Math.Min(line.Length, at + AuthorReach)];
        var family = 0;
        while (family < head.Length && (char.IsLetter(head[family]) || head[family] is '-' or '\'' or '’'))
        {
            family++;
        }

        if (family < 2 || !char.IsUpper(head[0]) || family + 1 >= head.Length || head[family] is not (' ' or ','))
        {
            return false;
        }

        var initials = head[family] == ',' && head[family + 1] == ' ' ? family + 2 : family + 1;
        var end = initials;
        while (end < head.Length && (char.IsUpper(head[end]) || head[end] is '.'))
        {
            end++;
        }

        return end > initials && end - initials <= 6 && (end == head.Length || head[end] is ',' or ' ' or '.' or ';');
    }

    // "(2021). Title. Journal, 24(3), 511-522."
    private static bool HasBracketedYear(ReadOnlySpan<char> line)
    {
        for (var i = 0; i + 6 < line.Length; i++)
        {
            if (line[i] == '(' && line[i + 1] is '1' or '2' && char.IsAsciiDigit(line[i + 2]) && char.IsAsciiDigit(line[i + 3]) && char.IsAsciiDigit(line[i + 4])
                && line[i + 5] == ')' && line[i + 6] is '.' or ',')
            {
                return char.IsAsciiDigit(line.TrimEnd().TrimEnd('.')[^1]);
            }
        }

        return false;
    }

    // "2019;8", "2019 Jan 3;8"
    private static bool HasYearAndVolume(ReadOnlySpan<char> line)
    {
        const int LongestDate = 12;
        for (var i = 0; i + 5 < line.Length; i++)
        {
            if (line[i] is not ('1' or '2') || !char.IsAsciiDigit(line[i + 1]) || !char.IsAsciiDigit(line[i + 2]) || !char.IsAsciiDigit(line[i + 3]))
            {
                continue;
            }

            var rest = line[(i + 4)..Math.Min(line.Length, i + 4 + LongestDate)];
            var volume = rest.IndexOf(';');
            if (volume >= 0 && volume + 1 < rest.Length && (char.IsAsciiDigit(rest[volume + 1]) || rest[volume + 1] == ' '))
            {
                return true;
            }
        }

        return false;
    }
}
