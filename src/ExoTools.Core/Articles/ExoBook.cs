namespace ExoTools;

/// <summary>The book that an article is, or is a part of.</summary>
public sealed record ExoBook
{
    /// <summary>The title of the book.</summary>
    public string Title { get; internal init; } = "";

    /// <summary>The authors of the whole book, in order; those of the part stand with the article.</summary>
    public IReadOnlyList<ExoAuthor> Authors { get; internal init => field = ExoList<ExoAuthor>.Of(value); } = ExoList<ExoAuthor>.Empty;

    /// <summary>The editors, in order.</summary>
    public IReadOnlyList<ExoAuthor> Editors { get; internal init => field = ExoList<ExoAuthor>.Of(value); } = ExoList<ExoAuthor>.Empty;

    /// <summary>The publisher; null where the source gives none.</summary>
    public string? Publisher { get; internal init; }

    /// <summary>The place of publication; null where the source gives none.</summary>
    public string? Place { get; internal init; }

    /// <summary>The edition as printed; null where the source gives none.</summary>
    public string? Edition { get; internal init; }

    /// <summary>The title of the volume; null where the source gives none.</summary>
    public string? VolumeTitle { get; internal init; }

    /// <summary>The title of the series; null where the source gives none.</summary>
    public string? Series { get; internal init; }

    /// <summary>The ISBNs as printed.</summary>
    public IReadOnlyList<string> Isbns { get; internal init => field = ExoList<string>.Of(value); } = ExoList<string>.Empty;

    /// <summary>The medium ("Internet"); null where the source gives none.</summary>
    public string? Medium { get; internal init; }

    /// <summary>The number of a report; null where the source gives none.</summary>
    public string? ReportNumber { get; internal init; }

    /// <summary>The headings within the part that the article is, each after its label; empty where the source lists none.</summary>
    public IReadOnlyList<string> Contents { get; internal init => field = ExoList<string>.Of(value); } = ExoList<string>.Empty;

    /// <summary>Title and publisher.</summary>
    public override string ToString() => Publisher is null ? Title : $"{Title}. {Publisher}";
}
