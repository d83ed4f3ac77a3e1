namespace ExoTools.Language;

/// <summary>A half-open stretch of a text, in UTF-16 code units.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">How long it is.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Where it ends, exclusive.</summary>
    public int End => Start + Length;

    /// <summary>Whether the other span lies within this one.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>The stretch of the text.</summary>
    public string In(string text) => text.Substring(Start, Length);

    /// <summary>A stretch without the white space and the marks at its ends.</summary>
    internal static TextSpan Trimmed(string text, int start, int end, ReadOnlySpan<char> leading, ReadOnlySpan<char> trailing)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || leading.Contains(text[start])))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || trailing.Contains(text[end - 1])))
        {
            end--;
        }

        return new TextSpan(start, end - start);
    }
}
