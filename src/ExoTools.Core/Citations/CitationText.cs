using System.Globalization;
using System.Text;

namespace ExoTools.Citations;

/// <summary>A reference as one line of text, in the order that the NLM style has.</summary>
internal static class CitationText
{
    /// <summary>Authors, title, container, date, volume, issue, pages and DOI as far as they are known; the raw text where nothing is.</summary>
    public static string Format(ExoReference reference)
    {
        var text = new StringBuilder();
        if (reference.Authors.Count > 0)
        {
            text.AppendJoin(", ", reference.Authors).Append(reference.AuthorsTruncated ? ", et al. " : ". ");
        }

        AppendPart(text, reference.Title);
        AppendPart(text, reference.ContainerTitle);
        var locator = Locator(reference);
        if (locator.Length > 0)
        {
            text.Append(locator).Append('.');
        }

        if (reference.Doi is not null)
        {
            text.Append(" doi:").Append(reference.Doi);
        }

        return text.Length == 0 ? reference.RawText : text.ToString().Trim();
    }

    private static void AppendPart(StringBuilder text, string? part)
    {
        if (part is not null)
        {
            text.Append(part).Append(part[^1] is '.' or '?' or '!' ? " " : ". ");
        }
    }

    private static string Locator(ExoReference reference)
    {
        var text = new StringBuilder(reference.Date?.Text ?? reference.Year?.ToString(CultureInfo.InvariantCulture));
        var where = reference.Pages ?? reference.ArticleNumber;
        if (reference.Volume is not null || reference.Issue is not null || where is not null)
        {
            text.Append(text.Length > 0 ? ";" : "").Append(reference.Volume);
            if (reference.Issue is not null || reference.Supplement is not null)
            {
                var supplement = reference.Supplement is null or "Suppl" ? reference.Supplement : $"Suppl {reference.Supplement}";
                text.Append('(').AppendJoin(' ', new[] { reference.Issue, supplement }.Where(part => part is not null)).Append(')');
            }

            text.Append(where is null ? "" : ":").Append(where);
        }

        return text.ToString();
    }
}
