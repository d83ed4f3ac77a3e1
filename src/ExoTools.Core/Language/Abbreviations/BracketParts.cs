namespace ExoTools.Language.Abbreviations;

/// <summary>A part of a bracket.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="IsValue">Whether a number follows as its value ("HR" in "HR: 3.1").</param>
internal readonly record struct BracketPart(TextSpan Span, bool IsValue);

/// <summary>The parts of a bracket: what stands between its commas, semicolons, colons, signs of equality and "or"s, outside inner brackets.</summary>
internal sealed class BracketParts(string text)
{
    private readonly List<BracketPart> _parts = [];

    internal int Count => _parts.Count;

    internal BracketPart this[int index] => _parts[index];

    /// <summary>A stretch without blanks and quotation marks at its ends.</summary>
    internal static TextSpan Trim(string text, int start, int end) => TextSpan.Trimmed(text, start, end, "\"“”", "\"“”,");

    /// <summary>Reads the content of a bracket.</summary>
    internal void Split(TextSpan content)
    {
        _parts.Clear();
        var start = content.Start;
        var depth = 0;
        for (var i = content.Start; i < content.End; i++)
        {
            var c = text[i];
            depth += c is '(' or '[' ? 1 : c is ')' or ']' ? -1 : 0;
            if (depth > 0)
            {
                continue;
            }

            var next = i + 1;
            if (c is ';' or '=' || (c is ',' or ':' && next < content.End && char.IsWhiteSpace(text[next])))
            {
                Add(start, i, c is '=' or ':' && StartsNumber(next, content.End));
                start = next;
            }
            else if (c == ' ' && text.AsSpan(i, content.End - i).StartsWith(" or ", StringComparison.Ordinal))
            {
                Add(start, i, false);
                start = i + 4;
            }
        }

        Add(start, content.End, false);
    }

    /// <summary>A part without the words that introduce a short form ("hereafter referred to as EVs", "or MVs", "abbreviated EV").</summary>
    internal TextSpan WithoutLead(int index)
    {
        var part = _parts[index].Span;
        var start = part.Start;
        for (var at = start; at < part.End && text[at] is not ('(' or '['); at++)
        {
            if (text[at] != ' ')
            {
                continue;
            }

            if (!EnglishWords.IntroducesShortForm(text.AsSpan(start, at - start)))
            {
                break;
            }

            start = at + 1;
        }

        return Trim(text, start, part.End);
    }

    private void Add(int from, int to, bool isValue)
    {
        var part = Trim(text, from, to);
        if (part.Length > 0)
        {
            _parts.Add(new BracketPart(part, isValue));
        }
    }

    private bool StartsNumber(int at, int end)
    {
        while (at < end && text[at] is ' ' or '.' or '-' or '−' or '<' or '>' or '~' or '±')
        {
            at++;
        }

        return at < end && char.IsAsciiDigit(text[at]);
    }
}
