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
    private static (string Written, string Word)[]? t_words;

    /// <summary>The form in which names are compared: lower case, a Greek letter by its name, American spelling.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static string Normalized(ReadOnlySpan<char> letters)
    {
        if (letters.Length > Longest)
        {
            return Normalize(letters.ToString());
        }

        ref var entry = ref Entry(letters);
        if (entry.Written is null || !letters.SequenceEqual(entry.Written) || entry.Word is null)
        {
            var written = letters.ToString();
            entry = (written, Normalize(written));
        }

        return entry.Word;
    }

    /// <summary>A string of these characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static string AsWritten(ReadOnlySpan<char> characters)
    {
        if (characters.Length > Longest)
        {
            return characters.ToString();
        }

        ref var entry = ref Entry(characters);
        if (entry.Written is null || !characters.SequenceEqual(entry.Written))
        {
            var written = characters.ToString();
            entry = (written, written);
        }

        return entry.Written;
    }

    private static ref (string Written, string Word) Entry(ReadOnlySpan<char> characters)
    {
        var hash = 2166136261u;
        foreach (var c in characters)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return ref (t_words ??= new (string, string)[Size])[(hash ^ (hash >> 15)) & (Size - 1)];
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
}
