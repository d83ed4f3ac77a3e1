namespace ExoTools.Reading.Jats;

/// <summary>How PubMed heads the links that JATS marks by its own types. Source: JATS4R's and PMC's values of related-article-type.</summary>
internal static class JatsLinks
{
    private static readonly Dictionary<string, string> s_headings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["addendum"] = "Addendum in",
        ["addended-article"] = "Addendum to",
        ["commentary"] = "Comment in",
        ["commentary-article"] = "Comment on",
        ["concern-forward"] = "Expression of concern in",
        ["corrected-article"] = "Erratum for",
        ["correction-forward"] = "Erratum in",
        ["expression-of-concern"] = "Expression of concern in",
        ["object-of-concern"] = "Expression of concern for",
        ["partial-retraction-forward"] = "Partial retraction in",
        ["partially-retracted-article"] = "Partial retraction of",
        ["republished-article"] = "Republished from",
        ["retracted-article"] = "Retraction of",
        ["retraction-forward"] = "Retraction in",
        ["retraction"] = "Retraction in",
        ["update"] = "Update in",
        ["updated-article"] = "Update of",
    };

    /// <summary>The heading; a type that has none stays as it is.</summary>
    public static string HeadingOf(string type) => s_headings.GetValueOrDefault(type, type);

    /// <summary>Whether a link leads from a retracted article to the notice of its retraction.</summary>
    public static bool IsRetraction(string type) => HeadingOf(type) == "Retraction in";
}
