namespace ExoTools;

/// <summary>One labelled part of a structured abstract, or the whole of an unstructured one.</summary>
public sealed record ExoAbstractSection
{
    /// <summary>The label as printed ("Results"); null in an unstructured abstract.</summary>
    public string? Label { get; internal init; }

    /// <summary>NLM's category of the part ("RESULTS"); null where the source gives none.</summary>
    public string? NlmCategory { get; internal init; }

    /// <summary>The text without its label. Paragraphs are separated by a line feed.</summary>
    public string Text { get; internal init; } = "";

    /// <summary>The text, after its label where there is one.</summary>
    public override string ToString() => Label is null ? Text : $"{Label}: {Text}";
}
