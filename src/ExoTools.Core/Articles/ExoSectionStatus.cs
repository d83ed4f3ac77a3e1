namespace ExoTools;

/// <summary>How much of a section the source shows.</summary>
public enum ExoSectionState
{
    /// <summary>The heading is not there; says nothing about the article itself.</summary>
    NotPresent,

    /// <summary>The heading is there with nothing under it, as when a page had not loaded that part.</summary>
    Empty,

    /// <summary>The section was folded when the page was copied.</summary>
    Collapsed,

    /// <summary>Some of it is there: a "show all" line, "et al.", a caption cut short, or the end of the text.</summary>
    Partial,

    /// <summary>It is there.</summary>
    Present,
}

/// <summary>The state of one section of an article's source.</summary>
/// <param name="Section">The name of the section as PubMed's page navigation has it.</param>
/// <param name="State">How much of it the source shows.</param>
/// <param name="Detail">What is missing ("5 of 48 shown"); null where there is nothing to say.</param>
public sealed record ExoSectionStatus(string Section, ExoSectionState State, string? Detail = null)
{
    /// <summary>Section, state and detail in one line.</summary>
    public override string ToString() => Detail is null ? $"{Section}: {State}" : $"{Section}: {State} ({Detail})";
}
