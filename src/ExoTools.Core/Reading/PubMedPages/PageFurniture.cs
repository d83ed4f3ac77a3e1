using System.Collections.Frozen;

namespace ExoTools.Reading.PubMedPages;

/// <summary>The lines of a page that belong to the site and not to the article.</summary>
internal static class PageFurniture
{
    /// <summary>What the title of the page adds to the title of the article.</summary>
    public const string TitleSuffix = " - PubMed";

    private const int LinesToHtmlTitle = 60;

    private static readonly FrozenSet<string> s_menu = new[]
    {
        "Actions", "Search in PubMed", "Search in MeSH", "Search in NLM Catalog", "Add to Search",
        "ActionsSearch in PubMedSearch in MeSHAdd to Search", "ActionsSearch in PubMedSearch in NLM CatalogAdd to Search",
        "Actions Search in PubMed Search in MeSH Add to Search", "Actions Search in PubMed Search in NLM Catalog Add to Search",
        "PubMed Disclaimer", "[x]",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_header = new[]
    {
        "Full text links", "Full text linksCite", "Full text links Cite", "Cite", "Collections", "Share", "Permalink", "Copy", "CiteCollections",
        "Permalink Copy", "Display options", "Save", "Email", "Send to", "SaveEmailSend to", "Save Email", "Search", "Search:", "Search: Search",
        "Advanced", "User Guide", "Clipboard", "AdvancedClipboard", "pubmed logo", "Log in", "NIH NLM Logo", "NIH NLM LogoLog in", "Format",
        "Abstract PubMed PMID", "Page navigation", "Title & authors", "Add to Collections", "Create a new collection", "Add Cancel",
        "Add to an existing collection", "Close", "Account", "Dashboard", "Publications", "Account settings", "Log out", "username",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] s_footerStarts = ["NCBI Literature Resources", "Full text links[x]", "The PubMed wordmark and PubMed logo", "From <http"];

    private static readonly FrozenSet<string> s_footer = new[]
    {
        "Full text links", "Follow NCBI", "Connect with NLM", "National Library of Medicine", "Web Policies", "[x]", "Cite",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The title that an HTML page had in its head: the line "Title - PubMed"; null where there is none.</summary>
    public static string? HtmlTitle(PageLines lines)
    {
        for (var line = 0; line < Math.Min(lines.Count, LinesToHtmlTitle); line++)
        {
            if (lines[line].EndsWith(TitleSuffix) && lines[line].Length > TitleSuffix.Length && !lines[line].Contains("selected item", StringComparison.Ordinal))
            {
                var title = lines[line][..^TitleSuffix.Length];
                return PageCharacters.Fold(title.StartsWith("Title: ") ? title[7..] : title);
            }
        }

        return null;
    }

    /// <summary>Whether a line is an entry of the menus that follow terms, or a link that the site sets below a text.</summary>
    public static bool IsMenu(ReadOnlySpan<char> line) => line.Length <= 80 && s_menu.Contains(line.ToString());

    /// <summary>Whether a line is a button or a link of the header.</summary>
    public static bool IsHeaderButton(ReadOnlySpan<char> line) =>
        (line.Length <= 40 && s_header.Contains(line.ToString())) || IsMenu(line) || (line.Length < 120 && line.Contains("full text link", StringComparison.OrdinalIgnoreCase));

    /// <summary>The line at which the footer starts; the number of lines where there is none.</summary>
    public static int FindFooter(PageLines lines, int from)
    {
        for (var line = from; line < lines.Count; line++)
        {
            var text = lines[line];
            if (text.Length is > 0 and <= 40 && s_footer.Contains(text.ToString()))
            {
                return line;
            }

            foreach (var start in s_footerStarts)
            {
                if (text.StartsWith(start))
                {
                    return line;
                }
            }
        }

        return lines.Count;
    }

    /// <summary>The first line after the banner and the keys of the site; zero where the page shows neither.</summary>
    public static int AfterBanner(PageLines lines)
    {
        var after = 0;
        for (var line = 0; line < Math.Min(lines.Count, 400); line++)
        {
            var text = lines[line];
            if (text.StartsWith("Access keys"))
            {
                after = line + 1;
            }
            else if (text.EndsWith("Main Navigation") && text.Length < 120 && after > 0)
            {
                // The keys may stand one on a line.
                return line + 1;
            }
            else if (SectionHeading.TryRead(text, out _))
            {
                break;
            }
        }

        return after;
    }
}
