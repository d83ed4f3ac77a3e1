using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ExoTools.Language;

/// <summary>The number that tables of words are ordered by; it depends on every letter, and is only good within one run.</summary>
internal static class WordHash
{
    private const ulong Factor = 0x9E3779B97F4A7C15;
    private const int LettersAtOnce = sizeof(ulong) / sizeof(char);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = (ulong)word.Length;
        while (word.Length >= LettersAtOnce)
        {
            hash = Mixed(hash ^ MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(word)));
            word = word[LettersAtOnce..];
        }

        var rest = 0UL;
        foreach (var c in word)
        {
            rest = (rest << 16) | c;
        }

        hash = Mixed(hash ^ rest);
        return (uint)(hash ^ (hash >> 29));
    }

    private static ulong Mixed(ulong hash) => (hash ^ (hash >> 32)) * Factor;
}
