using ExoTools.Citations.Formats;

namespace ExoTools.Reading;

/// <summary>Reads articles from files and text; the format is told by the content, never by the name.</summary>
public static class ArticleReader
{
    private const int HeadLength = 1 << 16;

    // A new format is one line here; the first that recognises the head reads the input.
    private static readonly IArticleFormat[] s_formats =
    [
        new PubMedXmlFormat(),
        new JatsFormat(),
        new BioCXmlFormat(),
        new BioCJsonFormat(),
        new PubTatorFormat(),
        new BibliographyArticles(new RisReader()),
        new BibliographyArticles(new EndNoteXmlReader()),
        new BibliographyArticles(new CslJsonReader()),
        new BibliographyArticles(new BibTexReader()),
        new PubMedPageFormat(),
    ];

    /// <summary>The names of the formats that can be read, in the order in which they are tried.</summary>
    public static IReadOnlyList<string> FormatNames { get; } = Array.ConvertAll(s_formats, format => format.Name);

    /// <summary>Reads the articles of a file, one by one as they are asked for.</summary>
    /// <param name="path">The path in the file system.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static IEnumerable<ReadItem> ReadFile(string path, CancellationToken cancellation = default) =>
        Read(ArticleInput.FromFile(path), cancellation);

    /// <summary>Reads the articles of a text.</summary>
    /// <param name="text">The text, as pasted.</param>
    /// <param name="source">What to name as the source; null for none.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static IEnumerable<ReadItem> ReadText(string text, string? source = null, CancellationToken cancellation = default) =>
        Read(ArticleInput.FromText(text, source), cancellation);

    /// <summary>
    /// Takes text as running text that is of no article format: one article with one body passage named "Text". No content tells
    /// such text from a format that is not supported, so it is read only when the caller says so.
    /// </summary>
    /// <param name="text">The text; one of white space alone is a problem.</param>
    /// <param name="source">What to name as the source; null for none.</param>
    public static IEnumerable<ReadItem> ReadPlainText(string text, string? source = null) => string.IsNullOrWhiteSpace(text)
        ? [NothingToRead(source, "There is nothing to read: the input is empty.")]
        : [new ExoArticle { Sections = [new ExoPassage { Name = "Text", Kind = ExoPassageKind.Body, Text = text }], Source = source, Format = "plain text" }];

    /// <summary>Reads the articles of bytes in memory.</summary>
    /// <param name="bytes">The bytes of a file.</param>
    /// <param name="source">What to name as the source; null for none.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static IEnumerable<ReadItem> ReadBytes(byte[] bytes, string? source = null, CancellationToken cancellation = default) =>
        Read(ArticleInput.FromBytes(bytes, source), cancellation);

    private static IEnumerable<ReadItem> Read(ArticleInput input, CancellationToken cancellation)
    {
        var (format, problem) = Detect(input);
        if (problem is not null)
        {
            yield return problem;
            yield break;
        }

        using var items = format!.Read(input, cancellation).GetEnumerator();
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
                problem = ReadFailed(input, failure);
            }

            if (problem is not null)
            {
                yield return problem;
                yield break;
            }

            yield return items.Current;
        }
    }

    private static (IArticleFormat? Format, ReadProblem? Problem) Detect(ArticleInput input)
    {
        try
        {
            var head = input.ReadHead(HeadLength);
            if (string.IsNullOrWhiteSpace(head.Text))
            {
                return (null, NothingToRead(input.Source, head.Bytes.Length < HeadLength
                    ? "There is nothing to read: the input is empty."
                    : "The input starts with nothing but white space."));
            }

            foreach (var format in s_formats)
            {
                if (format.Recognizes(head))
                {
                    return (format, null);
                }
            }

            return (null, LooksBinary(head.Text)
                ? new ReadProblem
                {
                    Kind = ReadProblemKind.BinaryInput,
                    Source = input.Source,
                    Message = "This is binary data, not text.",
                    Remedy = $"Supported: {string.Join(", ", FormatNames)}.",
                }
                : new ReadProblem
                {
                    Kind = ReadProblemKind.UnsupportedFormat,
                    Source = input.Source,
                    Message = "The content is of no supported format.",
                    Remedy = $"Supported: {string.Join(", ", FormatNames)}.",
                });
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return (null, ReadFailed(input, failure));
        }
    }

    private static ReadProblem NothingToRead(string? source, string message) =>
        new() { Kind = ReadProblemKind.EmptyInput, Source = source, Message = message, Remedy = "Save the page or the export again." };

    private static ReadProblem ReadFailed(ArticleInput input, Exception failure) => new()
    {
        Kind = ReadProblemKind.ReadFailed,
        Source = input.Source,
        Message = $"The file cannot be read: {failure.Message}",
        Remedy = "Check that it exists, that you may read it, and that no other program holds it.",
    };

    private static bool LooksBinary(string text)
    {
        var controls = 0;
        foreach (var c in text)
        {
            if (c == '\0')
            {
                return true;
            }

            if (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f'))
            {
                controls++;
            }
        }

        return controls > text.Length / 20;
    }
}
