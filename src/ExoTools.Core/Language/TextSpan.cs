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
}
