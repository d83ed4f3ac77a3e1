namespace ExoTools.Citations.Parsing;

/// <summary>Where in its container a work stands: date, volume, issue, pages; a part that is not printed is null.</summary>
internal struct Locator
{
    public int Start;
    public int End;
    public PartialDate? Date;
    public string? Volume;
    public string? Issue;
    public string? Supplement;
    public string? Pages;
    public string? ArticleNumber;

    /// <summary>Whether the year comes in brackets after the volume ("12 (2010) 34–56"), as styles with commas have it.</summary>
    public bool YearAfterVolume;

    /// <summary>Whether pages follow what may be a year, and may be a volume ("Biochim Biophys Acta 1843:1674").</summary>
    public bool YearBeforePages;

    public readonly bool HasPlace => Pages is not null || ArticleNumber is not null;
}

