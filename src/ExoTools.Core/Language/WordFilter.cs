using System.Numerics;
using System.Runtime.CompilerServices;

namespace ExoTools.Language;

/// <summary>
/// Says of most words outside a table that they are outside, by their <see cref="WordHash"/> alone: a Bloom filter (B. H. Bloom, Commun. ACM
/// 1970, 13:422) of two bits in one part, so that a question takes one place in memory. Texts are asked about every word, and it is reading
/// the letters of each that takes long.
/// </summary>
internal sealed class WordFilter
{
    // About one word in a hundred outside the table is not refused.
    private const int BitsOfWord = 16;

    private const int BitsOfPart = 64;
    private const int SecondBit = 6;
    private const int PartBits = 12;

    private readonly ulong[] _bits;

    /// <param name="words">About how many words the table has.</param>
    public WordFilter(int words) => _bits = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(BitsOfPart, words * BitsOfWord)) / BitsOfPart];

    /// <summary>Notes a word of the table.</summary>
    public void Add(uint hash) => _bits[Part(hash)] |= Bits(hash);

    /// <summary>False only for a word that is outside the table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayHold(uint hash) => (~_bits[Part(hash)] & Bits(hash)) == 0;

    // The lowest bits of the hash choose the bits of a part, the others the part.
    private static ulong Bits(uint hash) => (1UL << (int)(hash % BitsOfPart)) | (1UL << (int)((hash >> SecondBit) % BitsOfPart));

    private int Part(uint hash) => (int)(hash >> PartBits) & (_bits.Length - 1);
}
