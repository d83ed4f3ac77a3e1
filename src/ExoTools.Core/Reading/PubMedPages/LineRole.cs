namespace ExoTools.Reading.PubMedPages;

/// <summary>What a line of running text does to the paragraph before it.</summary>
internal enum LineRole
{
    /// <summary>It goes on with it, or not, as the text around tells.</summary>
    Any,

    /// <summary>It starts another.</summary>
    Starts,

    /// <summary>It is one by itself.</summary>
    Alone,
}
