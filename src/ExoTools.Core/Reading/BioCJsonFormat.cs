using System.Text;
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

    // Each costs a look at all that follows.
    private const int MostUnclosed = 20;

    private static readonly string[] s_wrappers = ["documents", "PubTator3"];

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public bool Recognizes(InputHead head) => head.Text.AsSpan().TrimStart() is ['{' or '[', ..]
        && (Has(head.Text, "\"PubTator3\"") || (Has(head.Text, "\"passages\"") && (Has(head.Text, "\"infons\"") || Has(head.Text, "\"offset\"") || Has(head.Text, "\"text\""))));

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(ArticleInput input, CancellationToken cancellation)
    {
        var problems = new RecordProblems(input.Source, "document");
        using var text = input.OpenText();
        var splitter = new JsonSplitter(text, s_wrappers, longestRecord);
        var cutShort = false;
        while (splitter.TryNext(out var record, cancellation))
        {
            cutShort = record.State == JsonRecordState.CutShort;
            var item = record.State switch
            {
                JsonRecordState.TooLong => problems.TooLong(record.Line, record.Column, longestRecord),
                JsonRecordState.CutShort => problems.CutShort(record.Line, record.Column),
                _ => ReadRecord(record, splitter.Origin, input.Source, problems),
            };
            yield return item;
            foreach (var inner in item.Article is null ? LookInside(record, cancellation) : [])
            {
                if (ReadRecord(inner, splitter.Origin, input.Source, problems) is { Article: not null } found)
                {
                    yield return found;
                }
            }
        }

        if (splitter.Open > 0 && !cutShort)
        {
            yield return problems.InputCutShort(splitter.Line);
        }
    }

    /// <summary>The objects that start a line within a record that is damaged: braces that are not closed make them seem a part of it.</summary>
    private static IEnumerable<JsonRecord> LookInside(JsonRecord record, CancellationToken cancellation)
    {
        var (at, line, unclosed) = (0, record.Line, 0);
        while (unclosed < MostUnclosed && record.Text.IndexOf('\n', at) is >= 0 and var end)
        {
            (at, line) = (end + 1, line + 1);
            var start = at;
            while (start < record.Text.Length && record.Text[start] is ' ' or '\t' or ',')
            {
                start++;
            }

            if (start == record.Text.Length || record.Text[start] != '{')
            {
                continue;
            }

            var splitter = new JsonSplitter(new StringReader(record.Text[start..]), [], record.Text.Length + 1);
            if (splitter.TryNext(out var inner, cancellation) && inner.State == JsonRecordState.Whole)
            {
                yield return inner with { Line = line };
                line += inner.Text.AsSpan().Count('\n');
                at = start + inner.Text.Length;
            }
            else
            {
                unclosed++;
            }
        }
    }

    private static bool Has(string head, string key) => head.Contains(key, StringComparison.Ordinal);

    private static ReadItem ReadRecord(JsonRecord record, string? origin, string? source, RecordProblems problems)
    {
        try
        {
            using var parsed = JsonDocument.Parse(record.Text, new JsonDocumentOptions { AllowTrailingCommas = true });
            if (BioCJson.Read(parsed.RootElement) is not { } document)
            {
                return problems.Malformed(record.Line, record.Column, "The object holds no passages: it is no BioC document.", "It is passed over.");
            }

            document.Origin ??= origin ?? (parsed.RootElement.TryGetProperty("_id", out _) ? "PubTator3" : null);
            return BioCArticle.Build(document, source, FormatName, record.Line) is { } article
                ? article
                : problems.Malformed(record.Line, record.Column, "The document holds neither a title nor a text.", "The document is passed over.");
        }
        catch (JsonException malformed)
        {
            var line = (int)(malformed.LineNumber ?? 0);
            var text = LineOf(record, line);
            return problems.Malformed(record.Line + line, ColumnOf(text, malformed, line == 0 ? record.Column : 1), $"The document is not JSON: {Sentence(malformed)}") with { LineText = text };
        }
        catch (InvalidOperationException damaged)
        {
            // A string with half of a surrogate pair.
            return problems.Malformed(record.Line, record.Column, $"The document holds text that is none: {damaged.Message}");
        }
    }

    /// <summary>A line of a document, with blanks in place of what stands before it on its first line.</summary>
    private static string LineOf(JsonRecord record, int line)
    {
        var start = 0;
        for (var i = 0; i < line; i++)
        {
            start = record.Text.IndexOf('\n', start) + 1;
        }

        var end = record.Text.IndexOf('\n', start);
        return new string(' ', line == 0 ? record.Column - 1 : 0) + record.Text[start..(end < 0 ? record.Text.Length : end)].TrimEnd('\r');
    }

    /// <summary>The parser counts the bytes of the line in UTF-8.</summary>
    private static int ColumnOf(string text, JsonException malformed, int first)
    {
        var bytes = Encoding.UTF8.GetBytes(text[(first - 1)..]);
        return first + Encoding.UTF8.GetCharCount(bytes, 0, (int)Math.Min(malformed.BytePositionInLine ?? 0, bytes.Length));
    }

    private static string Sentence(JsonException malformed)
    {
        var place = malformed.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return place < 0 ? malformed.Message : malformed.Message[..place];
    }
}
