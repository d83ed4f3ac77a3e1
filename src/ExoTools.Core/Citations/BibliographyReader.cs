using ExoTools.Citations.Formats;
using ExoTools.Reading;

namespace ExoTools.Citations;

/// <summary>What a reader of bibliographies yields: a reference or a problem. A problem ends nothing; the next item may be a reference.</summary>
/// <param name="Reference">The reference; null for a problem.</param>
/// <param name="Problem">The problem; null for a reference.</param>
/// <param name="Line">The line on which the entry starts, from 1.</param>
/// <param name="Format">The name of the format that was told; null where nothing could be read.</param>
public readonly record struct BibliographyItem(ExoReference? Reference, ReadProblem? Problem, int Line, string? Format = null);

/// <summary>
/// Reads references from bibliographies; the format is told by the content. What is of no format with tags is taken as a list of
/// printed references.
/// </summary>
public static class BibliographyReader
{
    private const int HeadLength = 1 << 14;

    // A new format is one line here; the first that recognises the head reads the text.
    private static readonly IBibliographyReader[] s_readers =
    [
        new RisReader(),
        new EndNoteXmlReader(),
        new CslJsonReader(),
        new BibTexReader(),
        new ArticleRecordReader(),
        new ArticlePageReader(),
        new ReferenceListReader(),
    ];

    /// <summary>The names of the formats that can be read, in the order in which they are tried.</summary>
    public static IReadOnlyList<string> FormatNames { get; } = Array.ConvertAll(s_readers, reader => reader.Name);

    /// <summary>Reads the references of a text.</summary>
    /// <param name="text">The text, as pasted.</param>
    /// <param name="source">What to name as the source; null for none.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static IEnumerable<BibliographyItem> ReadText(string text, string? source = null, CancellationToken cancellation = default) =>
        Read(ArticleInput.FromText(text, source), cancellation);

    /// <summary>Reads the references of a file, one by one as they are asked for.</summary>
    /// <param name="path">The path in the file system.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static IEnumerable<BibliographyItem> ReadFile(string path, CancellationToken cancellation = default) =>
        Read(ArticleInput.FromFile(path), cancellation);

    private static IEnumerable<BibliographyItem> Read(ArticleInput input, CancellationToken cancellation)
    {
        var text = Open(input, out var reader, out var problem);
        using (text)
        {
            if (problem is not null)
            {
                yield return new BibliographyItem(null, problem, 1);
                yield break;
            }

            using var items = reader!.Read(text!, input.Source, cancellation).GetEnumerator();
            while (true)
            {
                cancellation.ThrowIfCancellationRequested();
                try
                {
                    if (!items.MoveNext())
                    {
                        yield break;
                    }
                }
                catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
                {
                    problem = ReadFailed(input.Source, failure);
                }

                if (problem is not null)
                {
                    yield return new BibliographyItem(null, problem, 1);
                    yield break;
                }

                yield return items.Current with { Format = reader.Name };
            }
        }
    }

    private static TextReader? Open(ArticleInput input, out IBibliographyReader? reader, out ReadProblem? problem)
    {
        (reader, problem) = (null, null);
        try
        {
            var head = input.ReadHead(HeadLength).Text;
            if (string.IsNullOrWhiteSpace(head))
            {
                problem = new ReadProblem
                {
                    Kind = ReadProblemKind.EmptyInput,
                    Source = input.Source,
                    Message = "There is nothing to read: the input is empty.",
                    Remedy = "Give it the text of a bibliography.",
                };
                return null;
            }

            if (head.Contains('\0', StringComparison.Ordinal))
            {
                problem = new ReadProblem
                {
                    Kind = ReadProblemKind.BinaryInput,
                    Source = input.Source,
                    Message = "This is binary data, not text.",
                    Remedy = $"Supported: {string.Join(", ", FormatNames)}.",
                };
                return null;
            }

            reader = Array.Find(s_readers, reader => reader.Recognizes(head))!;
            return input.OpenText();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problem = ReadFailed(input.Source, failure);
            return null;
        }
    }

    private static ReadProblem ReadFailed(string? source, Exception failure) => new()
    {
        Kind = ReadProblemKind.ReadFailed,
        Source = source,
        Message = $"The file cannot be read: {failure.Message}",
        Remedy = "Check that it exists, that you may read it, and that no other program holds it.",
    };
}
