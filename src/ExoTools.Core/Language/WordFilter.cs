using System.Numerics;
using System.Runtime.CompilerServices;

namespace ExoTools.Language;

/// <summary>
/// Says of most words outside a table that they are outside, by their <see cref="WordHash"/> alone: a Bloom filter of one hash
/// (B. H. Bloom, Commun. ACM 1970, 13:422). Texts are asked about every word, and it is reading the letters of each that takes long.
/// </summary>
internal sealed class WordFilter
{
    // One word in sixteen to thirty-two outside the table is not refused.
    private const int BitsOfWord = 16;

    private const int BitsOfPart = 64;

    private readonly ulong[] _bits;

    /// <param name="words">About how many words the table has.</param>
    public WordFilter(int words) => _bits = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(BitsOfPart, words * BitsOfWord)) / BitsOfPart];

    /// <summary>Notes a word of the table.</summary>
    public void Add(uint hash) => _bits[Part(hash)] |= 1UL << (int)(hash % BitsOfPart);

    /// <summary>False only for a word that is outside the table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayHold(uint hash) => (_bits[Part(hash)] & (1UL << (int)(hash % BitsOfPart))) != 0;

    private int Part(uint hash) => (int)(hash / BitsOfPart) & (_bits.Length - 1);
}
