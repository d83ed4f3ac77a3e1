namespace ExoTools.Reading;

/// <summary>Why something could not be read. The name is part of the error id that users see; it does not change.</summary>
public enum ReadProblemKind
{
    /// <summary>The file has no content, or only white space.</summary>
    EmptyInput,

    /// <summary>The file is not text.</summary>
    BinaryInput,

    /// <summary>The content is of no supported format.</summary>
    UnsupportedFormat,

    /// <summary>The content is of a supported format, and damaged.</summary>
    MalformedArticle,

    /// <summary>An entry of a bibliography is damaged.</summary>
    MalformedReference,

    /// <summary>An item of a list of references shows nothing of a reference.</summary>
    NoReference,

    /// <summary>A stated limit of size or depth is exceeded.</summary>
    LimitExceeded,

    /// <summary>Compressed data is damaged, cut short, or locked.</summary>
    DamagedArchive,

    /// <summary>The operating system refused to read the file.</summary>
    ReadFailed,
}

/// <summary>One thing that went wrong while reading, with its place and a remedy. It never hides what else the source holds.</summary>
public sealed record ReadProblem
{
    /// <summary>The kind of problem.</summary>
    public required ReadProblemKind Kind { get; init; }

    /// <summary>What was wrong, in a full sentence without the file's name.</summary>
    public required string Message { get; init; }

    /// <summary>What to do about it, in a full sentence.</summary>
    public required string Remedy { get; init; }

    /// <summary>The file's path, or what the caller named; null for text without a name.</summary>
    public string? Source { get; init; }

    /// <summary>The line, from 1; null where the problem has no place.</summary>
    public int? Line { get; init; }

    /// <summary>The record within the source, by its identifier ("PMID 29309248") or else its number ("record 17"); null where there are no records.</summary>
    public string? Record { get; init; }

    /// <summary>The column, from 1; null where the problem has no place.</summary>
    public int? Column { get; init; }

    /// <summary>The text of the line; null where the problem has no place.</summary>
    public string? LineText { get; init; }

    /// <summary>Whether it is text of no format, which may be running text: a manuscript, or an abstract on its own.</summary>
    public bool MayBeRunningText { get; init; }

    /// <summary>Whether it is that the input ends too early; damage to what it was unpacked from explains that.</summary>
    internal bool IsCutShort { get; init; }

    /// <summary>Source, place, message and remedy in one line.</summary>
    public override string ToString()
    {
        var place = Line is null ? "" : Column is null ? $", line {Line}" : $", line {Line}, column {Column}";
        return $"{Source ?? "text"}{place}{(Record is null ? "" : $", {Record}")}: {Message} {Remedy}";
    }
}

/// <summary>
/// What a reader yields: an article, the notice that a citation was withdrawn, or a problem. A problem ends nothing; the next item
/// may be an article.
/// </summary>
public readonly record struct ReadItem
{
    private ReadItem(ExoArticle? article, ExoDeletedCitation? deleted, ReadProblem? problem) => (Article, Deleted, Problem) = (article, deleted, problem);

    /// <summary>The article; null for anything else.</summary>
    public ExoArticle? Article { get; }

    /// <summary>The citation that was withdrawn; null for anything else.</summary>
    public ExoDeletedCitation? Deleted { get; }

    /// <summary>The problem; null for anything else.</summary>
    public ReadProblem? Problem { get; }

    /// <summary>An article as an item.</summary>
    public static implicit operator ReadItem(ExoArticle article) => new(article, null, null);

    /// <summary>A withdrawn citation as an item.</summary>
    public static implicit operator ReadItem(ExoDeletedCitation deleted) => new(null, deleted, null);

    /// <summary>A problem as an item.</summary>
    public static implicit operator ReadItem(ReadProblem problem) => new(null, null, problem);
}
