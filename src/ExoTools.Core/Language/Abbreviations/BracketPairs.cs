namespace ExoTools.Language.Abbreviations;

/// <summary>The brackets of a text that belong together. Round and square ones are paired apart, so that one left open spoils nothing.</summary>
internal static class BracketPairs
{
    /// <summary>The pairs within a stretch of text, in the order of their closing brackets; a span holds both brackets.</summary>
    internal static void Find(string text, TextSpan within, List<TextSpan> pairs)
    {
        pairs.Clear();
        if (text.AsSpan(within.Start, within.Length).IndexOfAny('(', '[') < 0)
        {
            return;
        }

        var round = new Stack<int>();
        var square = new Stack<int>();
        for (var i = within.Start; i < within.End; i++)
        {
            switch (text[i])
            {
                case '(':
                    round.Push(i);
                    break;
                case '[':
                    square.Push(i);
                    break;
                case ')' when round.TryPop(out var start):
                    pairs.Add(new TextSpan(start, i + 1 - start));
                    break;
                case ']' when square.TryPop(out var start):
                    pairs.Add(new TextSpan(start, i + 1 - start));
                    break;
            }
        }
    }
}
