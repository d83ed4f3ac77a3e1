using System.Management.Automation;
using System.Management.Automation.Host;
using System.Text;

namespace ExoTools.Display;

/// <summary>Heads the findings of one article in tables.</summary>
public static class ArticleHeading
{
    // What the shell puts before the text: its indentation, the label, a colon and a blank.
    private const int Lead = 17;
    private const int Indentation = 3;

    /// <summary>The title of the article of a finding, or else its file, or "none" for a reference that no article cites, broken between words where it is longer than a line.</summary>
    /// <param name="finding">A finding.</param>
    /// <param name="host">The host that shows it.</param>
    public static string Format(PSObject? finding, PSHost? host)
    {
        // A piece of evidence names its article by a key.
        var key = finding?.Properties["Article"]?.Value is { } article ? PSObject.AsPSObject(article) : null;
        var title = Text(finding, "ArticleTitle") ?? Text(key, "Title")
            ?? ((Text(finding, "ArticleSource") ?? Text(key, "Source")) is { } source ? Path.GetFileName(source) : finding?.BaseObject is ExoReference ? "none" : "untitled");
        var text = new StringBuilder();
        var room = EvidenceColumn.Width(host) - Lead - 1;
        foreach (var word in title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (text.Length > 0 && word.Length >= room)
            {
                text.Append('\n');
                room = EvidenceColumn.Width(host) - Indentation - 1;
            }
            else if (text.Length > 0)
            {
                text.Append(' ');
                room--;
            }

            text.Append(word);
            room -= word.Length;
        }

        return text.ToString();
    }

    private static string? Text(PSObject? finding, string name) => finding?.Properties[name]?.Value is string { Length: > 0 } text ? text : null;
}
