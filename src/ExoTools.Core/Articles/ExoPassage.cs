namespace ExoTools;

/// <summary>What kind of text a passage is; findings are read from all but references, keywords and statements.</summary>
public enum ExoPassageKind
{
    /// <summary>The title of the article.</summary>
    Title,

    /// <summary>The abstract or one labelled part of it.</summary>
    Abstract,

    /// <summary>The caption of a figure.</summary>
    FigureCaption,

    /// <summary>The caption or body of a table.</summary>
    Table,

    /// <summary>Running text of the article's body.</summary>
    Body,
}

/// <summary>
/// A named stretch of an article's own text. Offsets of evidence count into <see cref="Text"/>, in UTF-16 code units from zero.
/// </summary>
public sealed record ExoPassage
{
    /// <summary>The name that evidence gives as its section ("Title", "Abstract", "Abstract/Results", "Figure 1").</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The kind of text.</summary>
    public ExoPassageKind Kind { get; internal init; }

    /// <summary>The text, as printed.</summary>
    public string Text { get; internal init; } = "";

    /// <summary>Name and text.</summary>
    public override string ToString() => $"{Name}: {Text}";
}
