using ExoTools.Citations.Formats;

namespace ExoTools.Reading;

/// <summary>Reads articles from files and text; the format is told by the content, never by the name.</summary>
public static class ArticleReader
{
    private const int HeadLength = 1 << 16;
    private const int LongestPlainText = 16_000_000;

    // A new format is one line here; the first that recognises the head reads the input.
    private static readonly IArticleFormat[] s_formats =
    [
        new PubMedXmlFormat(),
        new JatsFormat(),
        new MedlineTextFormat(),
        new PubMedAbstractFormat(),
        new PubMedSummaryFormat(),
        new PubMedCsvFormat(),
        new BioCXmlFormat(),
        new BioCJsonFormat(),
        new PubTatorFormat(),
        new HtmlPageFormat(),
        new BibliographyArticles(new RisReader()),
        new BibliographyArticles(new EndNoteXmlReader()),
        new BibliographyArticles(new CslJsonReader()),
        new BibliographyArticles(new BibTexReader(amidProse: false)),
        new PmcPageFormat(),
        new PubMedPageFormat(),
        new ArticleTextFormat(),
    ];

    /// <summary>The names of the formats that can be read, in the order in which they are tried.</summary>
    public static IReadOnlyList<string> FormatNames { get; } = Array.ConvertAll(s_formats, format => format.Name);

    /// <summary>Whether a format, by its name, is a list of works, as bibliographies are.</summary>
    internal static bool ListsWorks(string format) => Array.Exists(s_formats, known => known.Name == format && known.ListsWorks);

    /// <summary>Whether an input that starts so is the page of an article.</summary>
    internal static bool IsPage(InputHead head) => Array.Exists(s_formats, format => format.IsPage && format.Recognizes(head));

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
    /// Takes text as running text that is of no article format: one article with one body passage named "Text". A first line that stands
    /// alone above an empty line and ends no sentence is its title. No content tells such text from a format that is not supported, so it
    /// is read only when the caller says so.
    /// </summary>
    /// <param name="text">The text; one of white space alone is a problem.</param>
    /// <param name="source">What to name as the source; null for none.</param>
    public static IEnumerable<ReadItem> ReadPlainText(string text, string? source = null) => string.IsNullOrWhiteSpace(text)
        ? [NothingToRead(source, "There is nothing to read: the input is empty.")]
        : [PlainArticle(text, source)];

    /// <summary>Takes a file as running text that is of no article format, as <see cref="ReadPlainText(string, string?)"/> does.</summary>
    /// <param name="path">The path in the file system.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static IEnumerable<ReadItem> ReadPlainTextFile(string path, CancellationToken cancellation = default) => ReadPlainText(ArticleInput.FromFile(path), cancellation);

    /// <summary>Takes a stream as running text that is of no article format, as <see cref="ReadPlainText(string, string?)"/> does. The caller disposes of the stream.</summary>
    /// <param name="stream">The bytes of a file; read once, and forward only.</param>
    /// <param name="source">What to name as the source; null for none.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static IEnumerable<ReadItem> ReadPlainTextStream(Stream stream, string? source = null, CancellationToken cancellation = default) =>
        ReadPlainText(ArticleInput.FromStream(new CancellableStream(stream, cancellation), source), cancellation);

    private static ExoArticle PlainArticle(string text, string? source)
    {
        var (title, body) = PlainTitle.Split(text);
        return new ExoArticle { Title = title, Sections = [new ExoPassage { Name = "Text", Kind = ExoPassageKind.Body, Text = body }], Source = source, Format = "plain text" };
    }

    private static IEnumerable<ReadItem> ReadPlainText(ArticleInput input, CancellationToken cancellation)
    {
        try
        {
            var head = input.ReadHead(HeadLength);
            if (IsPdf(head) || LooksBinary(head.Text))
            {
                return [NoText(input, head)];
            }

            using var text = input.OpenText();
            return BoundedText.Read(text, LongestPlainText, cancellation) is { } whole ? ReadPlainText(whole, input.Source)
                : [new ReadProblem
                {
                    Kind = ReadProblemKind.LimitExceeded,
                    Source = input.Source,
                    Message = $"The text is longer than {LongestPlainText} characters and was passed over.",
                    Remedy = "Save it in smaller parts.",
                }];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [ReadFailed(input, failure)];
        }
    }

    /// <summary>Reads the articles of bytes in memory.</summary>
    /// <param name="bytes">The bytes of a file.</param>
    /// <param name="source">What to name as the source; null for none.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static IEnumerable<ReadItem> ReadBytes(byte[] bytes, string? source = null, CancellationToken cancellation = default) =>
        Read(ArticleInput.FromBytes(bytes, source), cancellation);

    /// <summary>Reads the articles of a stream as they arrive, and waits for none once it is cancelled. The caller disposes of the stream.</summary>
    /// <param name="stream">The bytes of a file; read once, and forward only.</param>
    /// <param name="source">What to name as the source; null for none.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static IEnumerable<ReadItem> ReadStream(Stream stream, string? source = null, CancellationToken cancellation = default) =>
        Read(ArticleInput.FromStream(new CancellableStream(stream, cancellation), source), cancellation);

    private static IEnumerable<ReadItem> Read(ArticleInput input, CancellationToken cancellation, int depth = 0)
    {
        var found = Detect(input, depth);
        if (found.Problem is { } unreadable)
        {
            yield return unreadable;
            yield break;
        }

        using var archive = found.Archive;
        foreach (var entry in archive?.Entries ?? [])
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var item in Read(entry, cancellation, depth + 1))
            {
                yield return item;
            }
        }

        using var items = (found.Format?.Read(found.Input, cancellation) ?? []).GetEnumerator();
        ReadProblem? problem = null, cutRecord = null;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                if (!items.MoveNext())
                {
                    // The record within which the data ends is the place of the damage.
                    problem = found.Input.Damage is { } damage ? ReadFailed(input, damage) with { Line = cutRecord?.Line, Record = cutRecord?.Record } : null;
                    break;
                }
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                problem = ReadFailed(input, failure);
                break;
            }

            if (items.Current.Problem is { IsCutShort: true } cut && found.Input.Damage is not null)
            {
                cutRecord = cut;
            }
            else
            {
                yield return items.Current;
            }
        }

        if (problem is not null)
        {
            yield return problem;
        }
    }

    /// <summary>What an input is: of a format, once what it is packed in is taken off; an archive of other inputs; or unreadable.</summary>
    private static Detected Detect(ArticleInput input, int depth)
    {
        try
        {
            var head = input.ReadHead(HeadLength);
            for (; Archives.IsGzip(head.Bytes.Span) && depth < Archives.DeepestNesting; depth++)
            {
                input = Archives.Gunzip(input);
                head = input.ReadHead(HeadLength);
            }

            if (Archives.IsZip(head.Bytes.Span) && depth < Archives.DeepestNesting)
            {
                var archive = ZipInput.Open(input);
                if (!archive.IsPackage)
                {
                    return new Detected(input, Archive: archive);
                }

                archive.Dispose();
                return new Detected(input, Problem: Unsupported(input, "This is an office document or an electronic book.", "Save it as plain text, and read that with -PlainText."));
            }

            if (input.Damage is { } damage && string.IsNullOrWhiteSpace(head.Text))
            {
                return new Detected(input, Problem: ReadFailed(input, damage));
            }

            if (string.IsNullOrWhiteSpace(head.Text))
            {
                return new Detected(input, Problem: NothingToRead(input.Source, head.Bytes.Length < HeadLength
                    ? "There is nothing to read: the input is empty."
                    : "The input starts with nothing but white space."));
            }

            foreach (var format in s_formats)
            {
                if (format.Recognizes(head))
                {
                    return new Detected(input, format);
                }
            }

            var (message, remedy) = UnsupportedContent.Describe(head.Text);
            return new Detected(input, Problem: input.Damage is { } cause ? ReadFailed(input, cause)
                : depth == Archives.DeepestNesting ? TooDeep(input)
                : IsPdf(head) || LooksBinary(head.Text) ? NoText(input, head)
                : Unsupported(input, message, remedy));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Detected(input, Problem: ReadFailed(input, failure));
        }
    }

    private static ReadProblem Unsupported(ArticleInput input, string message, string? remedy = null)
    {
        const string Formats = "Get-Help about_ExoTools_Formats tells what is read.";
        return new()
        {
            Kind = ReadProblemKind.UnsupportedFormat,
            Source = input.Source,
            Message = message,
            Remedy = remedy is null ? Formats : $"{remedy} {Formats}",
            MayBeRunningText = remedy == UnsupportedContent.RunningText,
        };
    }

    // Most of a PDF is binary; what it is says more than that.
    private static bool IsPdf(InputHead head) => head.Bytes.Span.StartsWith("%PDF"u8);

    private static ReadProblem NoText(ArticleInput input, InputHead head)
    {
        if (!IsPdf(head))
        {
            return Unsupported(input, "This is binary data, not text.") with { Kind = ReadProblemKind.BinaryInput };
        }

        var (message, remedy) = UnsupportedContent.Describe("%PDF");
        return Unsupported(input, message, remedy);
    }

    private static ReadProblem TooDeep(ArticleInput input) => new()
    {
        Kind = ReadProblemKind.LimitExceeded,
        Source = input.Source,
        Message = $"Archives are nested more than {Archives.DeepestNesting} deep.",
        Remedy = "Unpack the inner ones.",
    };

    private static ReadProblem NothingToRead(string? source, string message) =>
        new() { Kind = ReadProblemKind.EmptyInput, Source = source, Message = message, Remedy = "Save the page or the export again." };

    private static ReadProblem ReadFailed(ArticleInput input, Exception failure) => failure is DamagedArchiveException ? new()
    {
        Kind = ReadProblemKind.DamagedArchive,
        Source = input.Source,
        Message = failure.Message,
        Remedy = "What could be unpacked was read; get the file again.",
    }
    : new()
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

    /// <summary>What was told of an input by its head: one of the three.</summary>
    private readonly record struct Detected(ArticleInput Input, IArticleFormat? Format = null, ZipInput? Archive = null, ReadProblem? Problem = null);
}
