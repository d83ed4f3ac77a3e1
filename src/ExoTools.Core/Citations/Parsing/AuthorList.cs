namespace ExoTools.Citations.Parsing;

/// <summary>An author list as read: the names, whether "et al." ends it, and the position after it.</summary>
internal struct AuthorList
{
    public List<ExoAuthor> Authors;
    public bool Truncated;
    public int End;

    /// <summary>Whether a full stop, colon or "et al." ended the list, so that a title follows.</summary>
    public bool Closed;

    /// <summary>Whether the list broke off after a comma at what is no name.</summary>
    public bool BrokeOff;
}

