using System.Globalization;

namespace ExoTools.Citations.Formats;

/// <summary>Divides an item that names several works: "(a) …; (b) …" in the footnotes of chemistry, and "1. … 2. …" in lists that lost their lines.</summary>
internal static class SeveralWorks
{
    /// <summary>What is shorter than this is no reference.</summary>
    private const int Shortest = 18;

    /// <summary>The works of an item in order; the item itself where it names one.</summary>
    public static IReadOnlyList<string> Split(string item)
    {
        var works = SplitLetters(item);
        return works.Count > 1 ? works : SplitNumbers(item);
    }

    /// <summary>"5 (a) …; (b) …; c) …": letters in order, each after a semicolon.</summary>
    private static List<string> SplitLetters(string item)
    {
        var works = new List<string>();
        var start = FirstLetter(item);
        for (var letter = 'b'; start >= 0 && letter <= 'z'; letter++)
        {
            var next = NextLetter(item, start, letter);
            if (next < 0)
            {
                break;
            }

            works.Add(item[start..next].TrimEnd(' ', ';'));
            start = next;
        }

        if (works.Count > 0)
        {
            works.Add(item[start..]);
        }

        return works;
    }

    private static int FirstLetter(string item)
    {
        var at = item.IndexOf("(a) ", StringComparison.Ordinal);
        at = at < 0 ? item.IndexOf("a) ", StringComparison.Ordinal) : at;

        // Nothing but the number of the footnote stands before it.
        return at is >= 0 and < 8 && !item.AsSpan(0, at).ContainsAnyExceptInRange(' ', '9') ? at : -1;
    }

    private static int NextLetter(string item, int from, char letter)
    {
        for (var at = item.IndexOf(';', from); at >= 0; at = item.IndexOf(';', at + 1))
        {
            var next = at + 1;
            while (next < item.Length && item[next] == ' ')
            {
                next++;
            }

            var mark = next < item.Length && item[next] == '(' ? next + 1 : next;
            if (mark + 2 < item.Length && item[mark] == letter && item[mark + 1] == ')' && item[mark + 2] == ' ')
            {
                return next;
            }
        }

        return -1;
    }

    /// <summary>"1. Smith J. … 2. Brown K. …": each number follows the end of a sentence, and what is between them names a year.</summary>
    private static List<string> SplitNumbers(string item)
    {
        var works = new List<string>();
        var digits = 0;
        while (digits < item.Length && digits < 3 && char.IsAsciiDigit(item[digits]))
        {
            digits++;
        }

        if (digits == 0 || digits + 1 >= item.Length || item[digits] != '.' || item[digits + 1] != ' ')
        {
            return [item];
        }

        var number = int.Parse(item.AsSpan(0, digits), CultureInfo.InvariantCulture);
        var start = 0;
        while (true)
        {
            var mark = string.Create(CultureInfo.InvariantCulture, $" {++number}. ");
            var next = item.IndexOf(mark, start + digits, StringComparison.Ordinal);
            if (next < 0 || next - start < Shortest || item[next - 1] is not ('.' or ')' or ']') || next + mark.Length >= item.Length || !char.IsUpper(item[next + mark.Length])
                || TaggedRecord.YearOf(item[start..next]) is null || TaggedRecord.YearOf(item[next..]) is null)
            {
                break;
            }

            works.Add(item[start..next]);
            start = next + 1;
        }

        works.Add(item[start..]);
        return works;
    }
}
