using System.Management.Automation;
using System.Management.Automation.Host;

namespace ExoTools.Display;

/// <summary>Heads the findings of one article in tables.</summary>
public static class ArticleHeading
{
    // What the shell puts before the text: its indentation, the label, a colon and a blank.
    private const int Lead = 17;
    private const int FewestCharacters = 40;

    /// <summary>
    /// The title of the article of a finding, or else its file, or "none" for a reference that no article cites. What is longer than a line is
    /// cut, with the PMID behind it, so that articles whose titles start alike can be told apart.
    /// </summary>
    /// <param name="finding">A finding.</param>
    /// <param name="host">The host that shows it.</param>
    public static string Format(PSObject? finding, PSHost? host)
    {
        // A piece of evidence names its article by a key.
        var key = finding?.Properties["Article"]?.Value is { } article ? PSObject.AsPSObject(article) : null;
        var isReference = finding?.TypeNames.Any(name => name.EndsWith("ExoTools.ExoReference", StringComparison.Ordinal)) == true;
        var title = Text(finding, "ArticleTitle") ?? Text(key, "Title")
            ?? ((Text(finding, "ArticleSource") ?? Text(key, "Source")) is { } source ? Path.GetFileName(source) : isReference ? "none" : "untitled");
        title = string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var room = Math.Max(EvidenceColumn.Width(host) - Lead - 1, FewestCharacters);
        if (title.Length <= room)
        {
            return title;
        }

        // A reference has the PMID of the work, and not that of the article that cites it.
        var behind = !isReference && (Text(finding, "Pmid") ?? Text(key, "Pmid")) is { } pmid ? $"… (PMID {pmid})" : "…";
        var kept = room - behind.Length;
        return title[..(char.IsHighSurrogate(title[kept - 1]) ? kept - 1 : kept)].TrimEnd() + behind;
    }

    private static string? Text(PSObject? finding, string name) => finding?.Properties[name]?.Value is string { Length: > 0 } text ? text : null;
}
