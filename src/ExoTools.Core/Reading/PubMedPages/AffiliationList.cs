using System.Globalization;

namespace ExoTools.Reading.PubMedPages;

/// <summary>Reads the lines below "Affiliations": "1 Dept of …", "2Dept of …", and the note that explains the number sign.</summary>
internal static class AffiliationList
{
    /// <summary>Reads the lines.</summary>
    /// <param name="printed">The lines, none of them blank, each with its place on the page.</param>
    /// <param name="equalContribution">Whether a note says what the number sign stands for, and it is an equal contribution; null without a note.</param>
    public static List<Affiliation> Read(IReadOnlyList<(int Line, string Text)> printed, out bool? equalContribution)
    {
        equalContribution = null;
        var list = new List<Affiliation>();
        var next = 1;
        for (var i = 0; i < printed.Count; i++)
        {
            var line = PageCharacters.WithoutBullet(printed[i].Text);
            if (line[0] is '#' or '†' or '‡' or '*')
            {
                var equal = line.Contains("equal", StringComparison.OrdinalIgnoreCase);
                equalContribution = line[0] == '#' ? equal : equalContribution;
                continue;
            }

            if (CutNumber(line, next, out var key, out var text) || CutLetter(line, list, out key, out text))
            {
                next = int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number + 1 : next;
                list.Add(new Affiliation(key, text));
            }
            else if (list.Count > 0 && i > 0 && printed[i].Line == printed[i - 1].Line + 1 && printed[i - 1].Text[0] is not ('#' or '†' or '‡' or '*') && GoesOn(list[^1].Text, line))
            {
                list[^1] = list[^1] with { Text = list[^1].Text + " " + line.ToString() };
            }
            else
            {
                // The first key gets lost where the list starts with it: what follows tells it.
                var first = list.Count == 0 && i + 1 < printed.Count && CutNumber(PageCharacters.WithoutBullet(printed[i + 1].Text), 2, out var second, out _) && second == "2";
                list.Add(new Affiliation(first ? "1" : null, line.ToString()));
                next = first ? 2 : next;
            }
        }

        return list;
    }

    /// <summary>Whether a line could be an affiliation that stands without a heading.</summary>
    public static bool LooksLikeAffiliation(ReadOnlySpan<char> line) =>
        line.Length > 12 && line.Contains(',') && (char.IsAsciiDigit(line[0]) || line.EndsWith("."));

    private static bool CutNumber(ReadOnlySpan<char> line, int expected, out string key, out string text)
    {
        (key, text) = ("", "");
        var digits = PageCharacters.CountDigits(line);
        if (digits == 0)
        {
            return false;
        }

        // "12nd Department" is key 1 of the "2nd Department", "22School" key 2 of a text that brings its own: the number that is
        // due decides where the key ends.
        var due = expected.ToString(CultureInfo.InvariantCulture);
        var length = line[..digits].StartsWith(due) && (digits == due.Length || IsOrdinal(line[due.Length..]) || (digits < line.Length && char.IsUpper(line[digits]))) ? due.Length : digits;
        var rest = line[length..];
        if (length > 4 || rest.IsEmpty || (length == digits && IsOrdinal(line) && !char.IsUpper(rest[0])))
        {
            return false;
        }

        if (!PageCharacters.IsBlank(rest[0]) && !char.IsUpper(rest[0]) && length == digits && rest[0] is not ('.' or '(' or '"' or '“') && !char.IsLetter(rest[0]))
        {
            return false;
        }

        key = line[..length].ToString();
        text = PageCharacters.Trim(rest).ToString();
        return text.Length > 0;
    }

    private static bool CutLetter(ReadOnlySpan<char> line, List<Affiliation> before, out string key, out string text)
    {
        (key, text) = ("", "");
        var due = before.Count == 0 ? 'a' : before[^1].Key is [var last] && char.IsAsciiLetterLower(last) ? (char)(last + 1) : '\0';
        if (line.Length < 3 || line[0] != due || !PageCharacters.IsBlank(line[1]) || !char.IsUpper(line[2]))
        {
            return false;
        }

        key = due.ToString();
        text = PageCharacters.Trim(line[1..]).ToString();
        return true;
    }

    private static bool IsOrdinal(ReadOnlySpan<char> text)
    {
        var digits = PageCharacters.CountDigits(text);
        var rest = text[digits..];
        return digits > 0 && rest.Length > 2 && PageCharacters.IsBlank(rest[2])
            && (rest.StartsWith("st") || rest.StartsWith("nd") || rest.StartsWith("rd") || rest.StartsWith("th"));
    }

    /// <summary>Whether a line without a key continues the one before, which the width of a terminal broke.</summary>
    private static bool GoesOn(string before, ReadOnlySpan<char> line) =>
        before.Length < 200 && (char.IsLower(line[0]) || before[^1] is not ('.' or ';'));
}
