namespace ExoTools;

/// <summary>An abstract beside the main one: in another language, in plain words, or as a graph or teaser.</summary>
public sealed record ExoOtherAbstract
{
    /// <summary>The kind in the words of the source ("Publisher", "plain-language-summary", "graphical"); null where it does not say.</summary>
    public string? Type { get; internal init; }

    /// <summary>The language as the source codes it ("fre"); null where it does not say.</summary>
    public string? Language { get; internal init; }

    /// <summary>The parts in order.</summary>
    public IReadOnlyList<ExoAbstractSection> Sections { get; internal init => field = ExoList<ExoAbstractSection>.Of(value); } = ExoList<ExoAbstractSection>.Empty;

    /// <summary>The copyright line, as printed; null without one.</summary>
    public string? Copyright { get; internal init; }

    /// <summary>The text of all parts.</summary>
    public override string ToString() => string.Join("\n", Sections);
}
