namespace ExoTools.Language;

/// <summary>Endings that tell what a word is ("-mab", "-sarcoma"), in small letters. Most words are refused by their last three letters.</summary>
internal sealed class WordEndings
{
    private const int Shortest = 3;
    private const int LetterBits = 5;

    private readonly WordSet _endings;
    private readonly int[] _lengths;
    private readonly bool[] _lastLetters = new bool[1 << (Shortest * LetterBits)];

    public WordEndings(IReadOnlyList<string> endings)
    {
        _endings = new WordSet(endings);
        _lengths = endings.Select(ending => ending.Length).Distinct().Order().ToArray();
        foreach (var ending in endings)
        {
            if (ending.Length < Shortest)
            {
                throw new ArgumentException($"The ending '{ending}' is shorter than three letters.", nameof(endings));
            }

            _lastLetters[Last(ending)] = true;
        }
    }

    /// <summary>Whether a word ends with one of them, or is one.</summary>
    public bool EndWord(ReadOnlySpan<char> word)
    {
        if (word.Length < Shortest || !_lastLetters[Last(word)])
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
        var written = text.AsSpan(piece.Start, piece.Length);
        if (written.Length < Shortest)
        {
            return false;
        }

        // The plurals of Spelling.Singular.
        return MayEnd(written) || (written[^1] is 's' or 'S' && (MayEnd(written[..^1]) || MayEnd(written[..^2]) || written[^3] is 'i' or 'I'));
    }

    private bool MayEnd(ReadOnlySpan<char> written) =>
        written.Length >= Shortest && (_lastLetters[Last(written)] || !(char.IsAscii(written[^1]) && char.IsAscii(written[^2]) && char.IsAscii(written[^3])));

    // Letters of ASCII are told by their last five bits, but for their case.
    private static int Last(ReadOnlySpan<char> word)
    {
        const int Letter = (1 << LetterBits) - 1;
        return ((((word[^3] & Letter) << LetterBits) | (word[^2] & Letter)) << LetterBits) | (word[^1] & Letter);
    }
}
