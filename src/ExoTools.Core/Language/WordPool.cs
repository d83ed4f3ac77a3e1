using System.Runtime.CompilerServices;

namespace ExoTools.Language;

/// <summary>
/// The strings of words that texts repeat. Each thread keeps the last ones that it met, so that the same word is not made anew
/// at every place; the pool has a fixed size, and forgets.
/// </summary>
internal static class WordPool
{
    private const int Size = 1 << 13;
    private const int Longest = 32;

    [ThreadStatic]
    private static Entry[]? t_words;

    /// <summary>The form in which names are compared: lower case, a Greek letter by its name, American spelling; and its hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (string Word, uint Hash) Normalized(ReadOnlySpan<char> letters)
    {
        if (letters.Length > Longest)
        {
            var word = Normalize(letters.ToString());
            return (word, WordHash.Of(word));
        }

        ref var entry = ref (t_words ??= new Entry[Size])[WordHash.Of(letters) & (Size - 1)];
        if (entry.Written is null || !letters.SequenceEqual(entry.Written))
        {
            var written = letters.ToString();
            var word = Normalize(written);
            entry = new Entry(written, word, WordHash.Of(word));
        }

        return (entry.Word, entry.Hash);
    }

    /// <summary>A string of these characters, which are no letters, and its hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (string Word, uint Hash) AsWritten(ReadOnlySpan<char> characters)
    {
        var hash = WordHash.Of(characters);
        if (characters.Length > Longest)
        {
            return (characters.ToString(), hash);
        }

        ref var entry = ref (t_words ??= new Entry[Size])[hash & (Size - 1)];
        if (entry.Written is null || !characters.SequenceEqual(entry.Written))
        {
            var written = characters.ToString();
            entry = new Entry(written, written, hash);
        }

        return (entry.Written, hash);
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

    private readonly record struct Entry(string Written, string Word, uint Hash);
}
