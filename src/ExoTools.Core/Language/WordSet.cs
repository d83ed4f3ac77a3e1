namespace ExoTools.Language;

/// <summary>
/// A set of words, case-sensitive, that says quickly that a word is none of them: texts are asked about every word, and nearly every
/// answer is no. Three letters and the length find the place of a word; only what stands at the same place is compared in full.
/// </summary>
internal sealed class WordSet
{
    private readonly string[] _words;

    // The first word of each place, by its number from 1, and the next of the same place behind each word.
    private readonly ushort[] _first;
    private readonly ushort[] _next;
    private readonly WordFilter _filter;

    public WordSet(IEnumerable<string> words)
    {
        _words = words.Distinct(StringComparer.Ordinal).ToArray();
        var size = 8;
        while (size < _words.Length * 4)
        {
            size *= 2;
        }

        _first = new ushort[size];
        _next = new ushort[_words.Length + 1];
        _filter = new WordFilter(_words.Length);
        for (var i = 0; i < _words.Length; i++)
        {
            _filter.Add(WordHash.Of(_words[i]));
            ref var first = ref _first[Place(_words[i])];
            _next[i + 1] = first;
            first = checked((ushort)(i + 1));
        }
    }

    /// <summary>A set without words.</summary>
    public static WordSet Empty { get; } = new([]);

    /// <summary>How many words there are.</summary>
    public int Count => _words.Length;

    /// <summary>The words in their order.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>Whether a word is of the set.</summary>
    public bool Contains(ReadOnlySpan<char> word) => IndexOf(word) >= 0;

    /// <summary>Whether the word of a piece is of the set; the letters of most are not looked at.</summary>
    public bool Contains(in Piece piece) => _filter.MayHold(piece.Hash) && IndexOf(piece.Word) >= 0;

    /// <summary>The place of a word in their order; -1 for one that is not of the set.</summary>
    public int IndexOf(ReadOnlySpan<char> word)
    {
        for (int i = _first[Place(word)]; i > 0; i = _next[i])
        {
            if (word.SequenceEqual(_words[i - 1]))
            {
                return i - 1;
            }
        }

        return -1;
    }

    private uint Place(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
        {
            return 0;
        }

        var letters = ((uint)word[0] << 16) ^ ((uint)word[word.Length / 2] << 8) ^ word[^1] ^ ((uint)word.Length << 24);
        return ((letters * 2654435769u) >> 16) & (uint)(_first.Length - 1);
    }
}
