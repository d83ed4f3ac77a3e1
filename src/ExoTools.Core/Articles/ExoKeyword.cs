namespace ExoTools;

/// <summary>A keyword with who gave it.</summary>
public sealed record ExoKeyword
{
    /// <summary>The keyword, in the case as printed.</summary>
    public string Text { get; internal init; } = "";

    /// <summary>Who gave it: "NOTNLM" for the authors, or the NLM's partner ("NASA", "KIE"); the group's type in JATS; null where the source does not say.</summary>
    public string? Owner { get; internal init; }

    /// <summary>Whether it is marked as a major topic.</summary>
    public bool Major { get; internal init; }

    /// <summary>The keyword.</summary>
    public override string ToString() => Text;
}
