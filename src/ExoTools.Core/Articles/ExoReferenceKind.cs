namespace ExoTools;

/// <summary>What kind of work a reference names.</summary>
public enum ExoReferenceKind
{
    /// <summary>The reference does not show it.</summary>
    Unknown,

    /// <summary>An article in a journal.</summary>
    JournalArticle,

    /// <summary>An article on a preprint server.</summary>
    Preprint,

    /// <summary>A book or report.</summary>
    Book,

    /// <summary>A chapter of a book.</summary>
    Chapter,

    /// <summary>A paper in proceedings.</summary>
    ConferencePaper,

    /// <summary>A thesis or dissertation.</summary>
    Thesis,

    /// <summary>A page or document on the web.</summary>
    WebPage,
}

/// <summary>How sure the reading of a printed reference is.</summary>
public enum ExoConfidence
{
    /// <summary>Nothing could be read but, at most, identifiers.</summary>
    None,

    /// <summary>Several fields were guessed.</summary>
    Low,

    /// <summary>One field was guessed, or little was there to read.</summary>
    Medium,

    /// <summary>Every field stood where its style puts it.</summary>
    High,
}

/// <summary>A field of a reference that was guessed.</summary>
/// <param name="Field">The name of the property ("Title").</param>
/// <param name="Reason">Why it may be wrong.</param>
public sealed record ExoFieldDoubt(string Field, string Reason)
{
    /// <summary>Field and reason.</summary>
    public override string ToString() => $"{Field}: {Reason}";
}
