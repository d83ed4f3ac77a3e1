using ExoTools.Citations.Parsing;

namespace ExoTools.Reading.PubMedXml;

/// <summary>How PubMed's pages head the links to comments, errata and other versions of an article.</summary>
internal static class LinkKinds
{
    private static readonly Dictionary<string, string> s_headings = new(StringComparer.Ordinal)
    {
        ["AssociatedDataset"] = "Associated dataset",
        ["AssociatedPublication"] = "Associated publication",
        ["Cites"] = "Cites",
        ["CommentIn"] = "Comment in",
        ["CommentOn"] = "Comment on",
        ["CorrectedandRepublishedIn"] = "Corrected and republished in",
        ["CorrectedandRepublishedFrom"] = "Corrected and republished from",
        ["ErratumIn"] = "Erratum in",
        ["ErratumFor"] = "Erratum for",
        ["ExpressionOfConcernIn"] = "Expression of concern in",
        ["ExpressionOfConcernFor"] = "Expression of concern for",
        ["OriginalReportIn"] = "Original report in",
        ["PartialRetractionIn"] = "Partial retraction in",
        ["PartialRetractionOf"] = "Partial retraction of",
        ["ReprintIn"] = "Reprint in",
        ["ReprintOf"] = "Reprint of",
        ["RepublishedIn"] = "Republished in",
        ["RepublishedFrom"] = "Republished from",
        ["RetractedandRepublishedIn"] = "Retracted and republished in",
        ["RetractedandRepublishedFrom"] = "Retracted and republished from",
        ["RetractionIn"] = "Retraction in",
        ["RetractionOf"] = "Retraction of",
        ["SummaryForPatientsIn"] = "Summary for patients in",
        ["UpdateIn"] = "Update in",
        ["UpdateOf"] = "Update of",
    };

    private static readonly HashSet<string> s_known = new(s_headings.Values, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a line is one of the headings.</summary>
    public static bool IsHeading(string line) => s_known.Contains(line);

    /// <summary>The heading of a RefType; a type that is not known stays as it is.</summary>
    public static string HeadingOf(string refType) => s_headings.GetValueOrDefault(refType, refType);

    /// <summary>The DOI that a printed source ends in ("… doi: 10.1000/x"); null without one.</summary>
    public static string? DoiIn(string citation)
    {
        var label = citation.IndexOf("doi:", StringComparison.OrdinalIgnoreCase);
        var start = label < 0 ? -1 : citation.IndexOf("10.", label, StringComparison.Ordinal);
        var end = start < 0 ? start : DoiReader.End(citation, start);
        return end > start ? citation[start..end] : null;
    }
}
