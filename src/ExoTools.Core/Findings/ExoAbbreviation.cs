namespace ExoTools;

/// <summary>How an article defines an abbreviation.</summary>
public enum ExoAbbreviationForm
{
    /// <summary>The long form, then the short form in brackets.</summary>
    Brackets,

    /// <summary>The short form, then the long form in brackets.</summary>
    Reversed,

    /// <summary>An item of a glossary, as legends have it ("EMT, epithelial–mesenchymal transition;").</summary>
    Glossary,
}

/// <summary>An abbreviation that an article defines.</summary>
public sealed class ExoAbbreviation : ExoFinding
{
    internal ExoAbbreviation(IReadOnlyList<ExoEvidence> evidence)
        : base(evidence)
    {
    }

    /// <summary>The short form as printed ("MVBs").</summary>
    public string ShortForm { get; internal init; } = "";

    /// <summary>The long form as printed ("multivesicular bodies").</summary>
    public string LongForm { get; internal init; } = "";

    /// <summary>How the article defines it.</summary>
    public ExoAbbreviationForm Form { get; internal init; }

    /// <summary>Where the short form starts in the section's text, in UTF-16 code units.</summary>
    public int ShortFormOffset { get; internal init; }

    /// <summary>Where the long form starts in the section's text, in UTF-16 code units.</summary>
    public int LongFormOffset { get; internal init; }

    /// <summary>Short form = long form.</summary>
    public override string ToString() => $"{ShortForm} = {LongForm}";
}
