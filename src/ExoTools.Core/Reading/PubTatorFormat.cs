using System.Buffers;
using ExoTools.Reading.BioC;

namespace ExoTools.Reading;

/// <summary>
/// PubTator's text: "PMID|t|title", "PMID|a|abstract", and a line with tabs for each annotation and relation; a blank line, or the
/// next title, ends a document.
/// </summary>
internal sealed class PubTatorFormat : IArticleFormat
{
    /// <summary>The name that users see, and that articles carry.</summary>
    public const string FormatName = "PubTator";

    private const int LongestQuote = 120;

    // In characters; no document of PubTator comes near.
    private const int LongestLine = 16_000_000;

    // PMIDs, PMCIDs, and the names that other collections give their documents.
    private static readonly SearchValues<char> s_idCharacters = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-.:/");

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public bool Recognizes(InputHead head)
    {
        string? id = null;
        foreach (var line in head.Text.AsSpan().EnumerateLines())
        {
            var text = line.Trim("\0 \t");
            if (text.IsEmpty || text[0] == '#')
            {
                continue;
            }

            if (id is not null)
            {
                // Other tables have bars too: the second line belongs to the same document, or starts the next.
                return TextLine(text, out _, out _, out _) || (text.StartsWith(id) && text.Length > id.Length && text[id.Length] == '\t');
            }

            if (!TextLine(text, out id, out _, out _))
            {
                return false;
            }
        }

        return id is not null;
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(ArticleInput input, CancellationToken cancellation)
    {
        using var text = input.OpenText();
        PubTatorDocument? document = null;
        var number = 0;
        while (text.ReadLine() is { } raw)
        {
            cancellation.ThrowIfCancellationRequested();
            number++;

            // The bulk file holds NUL characters.
            var line = raw.Replace("\0", "", StringComparison.Ordinal);
            if (string.IsNullOrWhiteSpace(line))
            {
                if (document is not null)
                {
                    yield return document.Build(input.Source);
                }

                document = null;
                continue;
            }

            if (TextLine(line, out var id, out var kind, out var content))
            {
                if (document is not null && (document.Id != id || document.Has(kind)))
                {
                    yield return document.Build(input.Source);
                    document = null;
                }

                document ??= new PubTatorDocument(id, number);
                document.Add(kind, content);
            }
            else if (line[0] != '#' && (document is null || line.Length > LongestLine || !document.TryAddRow(line)))
            {
                yield return new ReadProblem
                {
                    Kind = ReadProblemKind.MalformedArticle,
                    Source = input.Source,
                    Line = number,
                    LineText = line.Length > LongestQuote ? line[..LongestQuote] : line,
                    Message = "The line is neither a title or abstract (\"PMID|t|…\") nor a row of an annotation or relation of the document above it.",
                    Remedy = "The line is passed over.",
                };
            }
        }

        if (document is not null)
        {
            yield return input.Damage is null
                ? document.Build(input.Source)
                : new RecordProblems(input.Source, "document").CutShort(document.Line, 1) with { Record = $"PMID {document.Id}" };
        }
    }

    /// <summary>"PMID|t|text" or "PMID|a|text"; the text may hold bars of its own.</summary>
    private static bool TextLine(ReadOnlySpan<char> line, out string id, out char kind, out string content)
    {
        (id, kind, content) = ("", '\0', "");
        var bar = line.IndexOf('|');
        if (bar is < 1 or > 40 || line.Length < bar + 3 || line[bar + 1] is not ('t' or 'a') || line[bar + 2] != '|' || line[..bar].IndexOfAnyExcept(s_idCharacters) >= 0)
        {
            return false;
        }

        (id, kind, content) = (line[..bar].ToString(), line[bar + 1], line[(bar + 3)..].ToString());
        return true;
    }
}
