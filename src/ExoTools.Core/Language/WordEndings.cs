namespace ExoTools.Language;

/// <summary>Endings that tell what a word is ("-mab", "-sarcoma"), in small letters. Most words are refused by their last two letters.</summary>
internal sealed class WordEndings
{
    private const int Letters = 32;

    private readonly WordSet _endings;
    private readonly int[] _lengths;
    private readonly bool[] _lastTwo = new bool[Letters * Letters];

    public WordEndings(IReadOnlyList<string> endings)
    {
        _endings = new WordSet(endings);
        _lengths = endings.Select(ending => ending.Length).Distinct().Order().ToArray();
        foreach (var ending in endings)
        {
            if (ending.Length < 2)
            {
                throw new ArgumentException($"The ending '{ending}' is shorter than two letters.", nameof(endings));
            }

            _lastTwo[Pair(ending)] = true;
        }
    }

    /// <summary>Whether a word ends with one of them, or is one.</summary>
    public bool EndWord(ReadOnlySpan<char> word)
    {
        if (word.Length < 2 || !_lastTwo[Pair(word)])
        {
            return false;
        }

        foreach (var length in _lengths)
        {
            if (length > word.Length)
            {
                break;
            }

            if (_endings.Contains(word[^length..]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>False only for a piece of which neither the word nor its singular ends so; by the letters that are printed.</summary>
    public bool MayEnd(string text, in Piece piece)
    {
        if (piece.Length < 2)
        {
            return false;
        }

        var (before, last) = (text[piece.End - 2], text[piece.End - 1]);
        return last is 's' or 'S' || !char.IsAscii(before) || !char.IsAscii(last) || _lastTwo[Pair(text.AsSpan(piece.End - 2, 2))];
    }

    private static int Pair(ReadOnlySpan<char> word) => ((word[^2] & (Letters - 1)) * Letters) + (word[^1] & (Letters - 1));
}
