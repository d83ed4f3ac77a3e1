namespace ExoTools.Language;

/// <summary>Brings the spellings of a word together: British to American, plural to singular. Input is in lower case.</summary>
internal static class Spelling
{
    /// <summary>The American spelling of the words that this field writes both ways.</summary>
    public static string American(string word)
    {
        if (word.Length < 6)
        {
            return word;
        }

        if (word.StartsWith("tumour", StringComparison.Ordinal))
        {
            return string.Concat("tumor", word.AsSpan(6));
        }

        if (word.StartsWith("haem", StringComparison.Ordinal))
        {
            return string.Concat("hem", word.AsSpan(4));
        }

        if (word.StartsWith("oesoph", StringComparison.Ordinal) || word.StartsWith("oedem", StringComparison.Ordinal))
        {
            return word[1..];
        }

        if (word.EndsWith("signalling", StringComparison.Ordinal) || word.EndsWith("modelling", StringComparison.Ordinal))
        {
            return string.Concat(word.AsSpan(0, word.Length - 4), "ing");
        }

        if (word.EndsWith("isation", StringComparison.Ordinal))
        {
            return string.Concat(word.AsSpan(0, word.Length - 7), "ization");
        }

        var ligature = word.IndexOf("aemi", StringComparison.Ordinal);
        return ligature > 0 ? word.Remove(ligature, 1) : word;
    }

    /// <summary>The singular of a regular plural; the word itself where it is none.</summary>
    public static string Singular(string word)
    {
        Span<char> room = stackalloc char[64];
        var singular = Singular(word, room);
        return singular.Length == word.Length ? word : singular.ToString();
    }

    /// <summary>The singular of a regular plural, without making a string; the word itself where it is none.</summary>
    /// <param name="word">The word.</param>
    /// <param name="room">Room for the singular of most words; those that are longer are no plurals.</param>
    public static ReadOnlySpan<char> Singular(ReadOnlySpan<char> word, Span<char> room)
    {
        if (word.Length < 3 || word[^1] != 's' || word[^2] is 's' or 'u' or 'i')
        {
            return word;
        }

        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 && word.Length <= room.Length)
        {
            word[..^3].CopyTo(room);
            room[word.Length - 3] = 'y';
            return room[..(word.Length - 2)];
        }

        return word.EndsWith("oes", StringComparison.Ordinal) || word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal)
            ? word[..^2]
            : word[..^1];
    }
}
