using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ExoTools.Language;

/// <summary>
/// The strings of words that texts repeat. Each thread keeps the last ones that it met, so that the same word is not made anew
/// at every place; the pool has a fixed size, and forgets.
/// </summary>
internal sealed class WordPool
{
    private const int Size = 1 << 12;
    private const int Longest = 32;

    // The letters that an entry holds beside its string, so that comparing most words takes one place in memory.
    private const int Inlined = 8;

    [ThreadStatic]
    private static WordPool? t_pool;

    private readonly Entry[] _words = new Entry[Size];

    private WordPool()
    {
    }

    /// <summary>The pool of the thread.</summary>
    public static WordPool OfThread => t_pool ??= new WordPool();

    /// <summary>The form in which names are compared: lower case, a Greek letter by its name, American spelling; and its hash.</summary>
    public (string Word, uint Hash) Normalized(ReadOnlySpan<char> letters)
    {
        if (letters.Length > Longest)
        {
            var word = Normalize(letters.ToString());
            return (word, WordHash.Of(word));
        }

        ref var entry = ref Place(letters, WordHash.Of(letters), out var isKnown);
        if (!isKnown)
        {
            var written = letters.ToString();
            entry.Word = Normalize(written);
            entry.Hash = WordHash.Of(entry.Word);
            entry.Written = written;
        }

        return (entry.Word, entry.Hash);
    }

    /// <summary>A string of these characters, which are no letters, and its hash.</summary>
    public (string Word, uint Hash) AsWritten(ReadOnlySpan<char> characters)
    {
        var hash = WordHash.Of(characters);
        if (characters.Length > Longest)
        {
            return (characters.ToString(), hash);
        }

        ref var entry = ref Place(characters, hash, out var isKnown);
        if (!isKnown)
        {
            entry.Word = characters.ToString();
            entry.Hash = hash;
            entry.Written = entry.Word;
        }

        return (entry.Word, hash);
    }

    // The place of a word; where another has it, it is given up but for its strings, which the caller sets.
    private ref Entry Place(ReadOnlySpan<char> letters, uint hash, out bool isKnown)
    {
        ref var entry = ref _words[hash & (Size - 1)];
        var head = Head(letters);
        isKnown = entry.Head == head && entry.Length == letters.Length && (letters.Length <= Inlined || letters[Inlined..].SequenceEqual(entry.Written.AsSpan(Inlined)));
        entry.Head = head;
        entry.Length = letters.Length;
        return ref entry;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static UInt128 Head(ReadOnlySpan<char> letters)
    {
        if (letters.Length >= Inlined)
        {
            return MemoryMarshal.Read<UInt128>(MemoryMarshal.AsBytes(letters));
        }

        UInt128 head = default;
        letters.CopyTo(MemoryMarshal.Cast<UInt128, char>(new Span<UInt128>(ref head)));
        return head;
    }

    private static string Normalize(string word)
    {
        if (word.Length == 1 && GreekNames.NameOf(word[0]) is { } greek)
        {
            return greek;
        }

        var lower = word.ToLowerInvariant();
        return Spelling.American(lower == word ? word : lower);
    }

    private struct Entry
    {
        public UInt128 Head;
        public string Word;
        public string Written;
        public int Length;
        public uint Hash;
    }
}
