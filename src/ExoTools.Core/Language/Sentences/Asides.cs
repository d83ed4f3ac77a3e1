using System.Buffers;

namespace ExoTools.Language.Sentences;

/// <summary>The stretches of a text that stand in brackets, which no sentence ends within: the outermost balanced ones of each line.</summary>
internal struct Asides(string text)
{
    /// <summary>Longer than any aside, in UTF-16 units: beyond this a bracket was left open by mistake, and sentences end within it again.</summary>
    private const int LongestAside = 400;

    private static readonly SearchValues<char> s_marks = SearchValues.Create("()[]" + Punctuation.LineBreaks);

    private readonly List<TextSpan> _asides = Find(text);
    private int _next;
    private int _end;

    /// <summary>Where the aside ends that a place stands in; no further than the place where it stands in none. Places are asked for in their order.</summary>
    internal int EndAround(int at)
    {
        while (_next < _asides.Count && _asides[_next].Start <= at)
        {
            _end = Math.Max(_end, _asides[_next++].End);
        }

        return _end;
    }

    private static List<TextSpan> Find(string text)
    {
        var found = new List<TextSpan>();
        var open = new Stack<int>();
        for (var i = Next(text, 0); i < text.Length; i = Next(text, i + 1))
        {
            switch (text[i])
            {
                case '(' or '[':
                    open.Push(i);
                    break;
                case ')' or ']' when open.TryPop(out var start) && i + 1 - start <= LongestAside:
                    while (found.Count > 0 && found[^1].Start > start)
                    {
                        found.RemoveAt(found.Count - 1);
                    }

                    found.Add(new TextSpan(start, i + 1 - start));
                    break;
                case not (')' or ']'):
                    open.Clear();
                    break;
            }
        }

        return found;
    }

    private static int Next(string text, int from)
    {
        var next = text.AsSpan(from).IndexOfAny(s_marks);
        return next < 0 ? text.Length : from + next;
    }
}
