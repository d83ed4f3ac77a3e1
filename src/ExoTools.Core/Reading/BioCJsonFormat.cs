using System.Globalization;
using System.Text.Json;
using ExoTools.Reading.BioC;

namespace ExoTools.Reading;

/// <summary>BioC JSON: one collection or document, an array of them, one a line, or PubTator3's answer that wraps them.</summary>
/// <param name="longestRecord">In characters; a longer document is told of and passed over.</param>
internal sealed class BioCJsonFormat(int longestRecord = BioCJsonFormat.LongestRecord) : IArticleFormat
{
    /// <summary>The name that users see, and that articles carry.</summary>
    public const string FormatName = "BioC JSON";

    private const int LongestRecord = 64_000_000;

    private static readonly string[] s_wrappers = ["documents", "PubTator3"];

    private static readonly string[] s_keys = ["\"documents\"", "\"passages\"", "\"PubTator3\"", "\"infons\""];

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public bool Recognizes(InputHead head) =>
        head.Text.AsSpan().TrimStart() is ['{' or '[', ..] && Array.Exists(s_keys, key => head.Text.Contains(key, StringComparison.Ordinal));

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(ArticleInput input, CancellationToken cancellation)
    {
        using var text = input.OpenText();
        var splitter = new JsonSplitter(text, s_wrappers, longestRecord);
        var cutShort = false;
        while (splitter.TryNext(out var record, cancellation))
        {
            cutShort = record.State == JsonRecordState.CutShort;
            yield return ReadRecord(record, splitter.Origin, input.Source);
        }

        if (splitter.Open > 0 && !cutShort)
        {
            yield return new ReadProblem
            {
                Kind = ReadProblemKind.MalformedArticle,
                Source = input.Source,
                Message = "The file ends before its list of documents does: it is cut short.",
                Remedy = "What comes after was not saved; get the file again.",
            };
        }
    }

    private ReadItem ReadRecord(JsonRecord record, string? origin, string? source)
    {
        if (record.State != JsonRecordState.Whole)
        {
            return record.State == JsonRecordState.CutShort
                ? Problem(record, source, ReadProblemKind.MalformedArticle, "The text ends within the document: it is cut short.", "Get the file again.")
                : Problem(
                    record, source, ReadProblemKind.LimitExceeded,
                    string.Create(CultureInfo.InvariantCulture, $"The document is longer than {longestRecord:N0} characters and was passed over."), "Save it in smaller parts.");
        }

        try
        {
            using var parsed = JsonDocument.Parse(record.Text, new JsonDocumentOptions { AllowTrailingCommas = true });
            if (BioCJson.Read(parsed.RootElement) is not { } document)
            {
                return Problem(record, source, ReadProblemKind.MalformedArticle, "The object holds no passages: it is no BioC document.", "It is passed over.");
            }

            document.Origin ??= origin ?? (parsed.RootElement.TryGetProperty("_id", out _) ? "PubTator3" : null);
            return BioCArticle.Build(document, source, FormatName, record.Line) is { } article
                ? article
                : Problem(record, source, ReadProblemKind.MalformedArticle, "The document holds no passage.", "It is passed over.");
        }
        catch (JsonException malformed)
        {
            var line = (int)(malformed.LineNumber ?? 0);
            return Problem(record, source, ReadProblemKind.MalformedArticle, $"The document is not JSON: {Sentence(malformed)}", "It is passed over; get the file again.")
                with { Line = record.Line + line, Column = (int)(malformed.BytePositionInLine ?? 0) + (line == 0 ? record.Column : 1) };
        }
        catch (InvalidOperationException damaged)
        {
            // A string with half of a surrogate pair.
            return Problem(record, source, ReadProblemKind.MalformedArticle, $"The document holds text that is none: {damaged.Message}", "It is passed over; get the file again.");
        }
    }

    private static string Sentence(JsonException malformed)
    {
        var place = malformed.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return place < 0 ? malformed.Message : malformed.Message[..place];
    }

    private static ReadProblem Problem(JsonRecord record, string? source, ReadProblemKind kind, string message, string remedy) =>
        new() { Kind = kind, Source = source, Line = record.Line, Column = record.Column, Message = message, Remedy = remedy };
}
