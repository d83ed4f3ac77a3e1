using System.Text;
using ExoTools.Reading;

namespace ExoTools.Citations.Formats;

/// <summary>MEDLINE text and PubMed XML, which the readers of articles know: each record is a reference to its article.</summary>
internal sealed class ArticleRecordReader : IBibliographyReader
{
    /// <inheritdoc/>
    public string Name => "MEDLINE, PubMed XML";

    /// <inheritdoc/>
    public bool Recognizes(string head)
    {
        foreach (var line in head.AsSpan().EnumerateLines())
        {
            var start = line.Trim(" \t\uFEFF");
            if (!start.IsEmpty)
            {
                return IsTag(start) || start.StartsWith("<?xml", StringComparison.Ordinal) || start.StartsWith("<Pub", StringComparison.Ordinal);
            }
        }

        return false;
    }

    /// <summary>"PMID- ", "TI  - ": a tag of MEDLINE fills four characters before its hyphen.</summary>
    private static bool IsTag(ReadOnlySpan<char> line) =>
        line.Length > 4 && line[4] == '-' && (line.Length == 5 || line[5] == ' ') && line[..4].IndexOfAnyExceptInRange('A', 'Z') is < 0 or > 1
        && line[..4].TrimEnd().IndexOfAnyExceptInRange('A', 'Z') < 0;

    /// <inheritdoc/>
    public IEnumerable<BibliographyItem> Read(TextReader text, string? source, CancellationToken cancellation)
    {
        // The readers of articles look at their input more than once.
        var bytes = Encoding.UTF8.GetBytes(text.ReadToEnd());
        foreach (var item in ArticleReader.ReadBytes(bytes, source, cancellation))
        {
            yield return item.Article is { } article
                ? new BibliographyItem(ArticleReference.Of(article), null, article.SourceLine)
                : new BibliographyItem(null, item.Problem, item.Problem!.Line ?? 1);
        }
    }
}
