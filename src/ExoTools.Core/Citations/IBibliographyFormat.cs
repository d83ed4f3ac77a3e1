namespace ExoTools.Citations;

/// <summary>
/// One format that references are written in. A new format is one implementation in a file of its own and one line in
/// BibliographyFormats.
/// </summary>
public interface IBibliographyFormat
{
    /// <summary>The name that users give ("BibTeX").</summary>
    string Name { get; }

    /// <summary>What it is for, in a few words: the tools that read it.</summary>
    string Use { get; }

    /// <summary>The file extensions that stand for it, with their dot, the usual one first.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>Writes references one by one as they come; the same input gives the same text.</summary>
    void Write(IEnumerable<ExoReference> references, TextWriter writer, CancellationToken cancellation);
}
