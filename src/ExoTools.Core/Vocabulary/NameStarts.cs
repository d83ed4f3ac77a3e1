using System.Runtime.CompilerServices;
using ExoTools.Language;

namespace ExoTools.Vocabulary;

/// <summary>
/// Says of most places of a text that no name of a vocabulary starts there, by the hashes of one word or two. Names of several words often
/// start with a common one ("in situ hybridization"), which the word behind it refuses.
/// </summary>
internal sealed class NameStarts
{
    // What may stand in a text for the last word of a name beside the word itself.
    private const int Plurals = 3;

    // The fractional part of the golden ratio, so that the order of two words counts.
    private const uint Spread = 2654435769;

    private readonly WordFilter _names;
    private readonly WordFilter _pairs;

    /// <param name="names">How many names are one word.</param>
    /// <param name="pairs">How many pairs of words longer names start with.</param>
    /// <param name="pairNames">How many of them are a whole name.</param>
    public NameStarts(int names, int pairs, int pairNames)
    {
        _names = new WordFilter(names * (1 + Plurals));
        _pairs = new WordFilter(pairs + (pairNames * Plurals));
    }

    /// <summary>Notes a word that is a whole name.</summary>
    public void AddName(string word, uint hash)
    {
        _names.Add(hash);
        AddPlurals(word, static (filter, _, plural) => filter.Add(plural), _names, 0);
    }

    /// <summary>Notes the first two words of a name.</summary>
    /// <param name="first">The hash of the first.</param>
    /// <param name="word">The second.</param>
    /// <param name="second">Its hash.</param>
    /// <param name="isName">Whether the two are a whole name, of which a text may write the plural.</param>
    public void AddPair(uint first, string word, uint second, bool isName)
    {
        _pairs.Add(Pair(first, second));
        if (isName)
        {
            AddPlurals(word, static (filter, before, plural) => filter.Add(Pair(before, plural)), _pairs, first);
        }
    }

    /// <summary>False only where no name starts with a piece.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayStartAt(ReadOnlySpan<Piece> pieces, int i) =>
        _names.MayHold(pieces[i].Hash) || (i + 1 < pieces.Length && _pairs.MayHold(Pair(pieces[i].Hash, pieces[i + 1].Hash)));

    private static uint Pair(uint first, uint second)
    {
        var pair = ((first * Spread) ^ second) * Spread;
        return pair ^ (pair >> 15);
    }

    // What Spelling.Singular takes for plurals of a word.
    private static void AddPlurals(string word, Action<WordFilter, uint, uint> add, WordFilter filter, uint before)
    {
        const int Longest = 64;
        Span<char> plural = word.Length + 2 <= Longest ? stackalloc char[Longest] : new char[word.Length + 2];
        word.CopyTo(plural);
        plural[word.Length] = 's';
        add(filter, before, WordHash.Of(plural[..(word.Length + 1)]));
        "es".CopyTo(plural[word.Length..]);
        add(filter, before, WordHash.Of(plural[..(word.Length + 2)]));
        if (word.EndsWith('y'))
        {
            "ies".CopyTo(plural[(word.Length - 1)..]);
            add(filter, before, WordHash.Of(plural[..(word.Length + 2)]));
        }
    }
}
