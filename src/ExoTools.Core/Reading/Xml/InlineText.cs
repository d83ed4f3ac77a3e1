using System.Text;

namespace ExoTools.Reading.Xml;

/// <summary>
/// Builds the plain text of an element with inline markup, by one rule for every XML format: the text of all descendants in
/// order, white space folded to single blanks. Raised and lowered text stays in line ("CD63+", "Ca2+", "IC50"), but where it
/// would run into a number before it, it is marked: "10^5", "2^-ΔΔCt", "x1_2".
/// </summary>
internal sealed class InlineText
{
    private readonly StringBuilder _text = new();
    private bool _blank;
    private char _mark;

    /// <summary>Starts a new text.</summary>
    public void Clear()
    {
        _text.Clear();
        _blank = false;
        _mark = '\0';
    }

    /// <summary>How long the text is so far, without white space that may follow.</summary>
    public int Length => _text.Length;

    /// <summary>Starts raised ('^') or lowered ('_') text.</summary>
    public void Shift(char mark) => _mark = mark;

    /// <summary>Ends raised or lowered text that turned out to be empty.</summary>
    public void EndShift() => _mark = '\0';

    /// <summary>Adds a space between blocks (two paragraphs of one element).</summary>
    public void Break() => _blank = true;

    /// <summary>Adds text.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var blanks = CountBlanks(text);
            if (blanks > 0)
            {
                _blank = true;
                text = text[blanks..];
                continue;
            }

            var length = text.IndexOfAny(" \t\r\n");
            var word = length < 0 ? text : text[..length];
            if (_blank && _text.Length > 0)
            {
                _text.Append(' ');
            }

            if (_mark != '\0')
            {
                if (!_blank)
                {
                    MarkShift(_text, _mark, word);
                }

                _mark = '\0';
            }

            _blank = false;
            _text.Append(word);
            text = text[word.Length..];
        }
    }

    /// <summary>The text; an empty string for none.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>The text folded; the same string where there is nothing to fold.</summary>
    public static string Fold(string text) => IsFolded(text) ? text : Fold(text.AsSpan());

    /// <summary>The text folded.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new InlineText();
        folded.Add(text);
        return folded.ToString();
    }

    /// <summary>Whether there is nothing to fold in a text.</summary>
    public static bool IsFolded(ReadOnlySpan<char> text) => text.IsEmpty
        || (!IsBlank(text[0]) && !IsBlank(text[^1]) && !text.ContainsAny('\n', '\t', '\r') && text.IndexOf("  ") < 0);

    private static int CountBlanks(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && IsBlank(text[count]))
        {
            count++;
        }

        return count;
    }

    // The white space of XML; a no-break or thin space is a character of the text.
    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r';

    /// <summary>Marks the start of raised ('^') or lowered ('_') text behind a number that it would run into: 10$^{5}$ is not 105.</summary>
    public static void MarkShift(StringBuilder before, char mark, ReadOnlySpan<char> shifted)
    {
        if (!shifted.IsEmpty && before.Length > 0 && char.IsAsciiDigit(before[^1]) && RunsInto(shifted))
        {
            before.Append(mark);
        }
    }

    /// <summary>Whether shifted text would change a number before it: a number, or a signed number or quantity.</summary>
    public static bool RunsInto(ReadOnlySpan<char> text)
    {
        var signed = text[0] is '-' or '+' or '\u2212' or '\u2013';
        var first = signed ? (text.Length > 1 ? text[1] : ' ') : text[0];
        return char.IsDigit(first) || (signed && char.IsLetter(first));
    }
}
