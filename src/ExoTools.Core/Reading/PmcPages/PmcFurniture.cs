namespace ExoTools.Reading.PmcPages;

/// <summary>What a page of PMC prints around the article: menus, buttons, notices and its footer.</summary>
internal static class PmcFurniture
{
    private static readonly HashSet<string> s_buttons = new(StringComparer.Ordinal)
    {
        "Open in a new tab", "Open in a separate window", "Go to:", "Search in PMC", "View in NLM Catalog", "Search PMC Full-Text Archive", "PMC home page", "PMC Copyright notice",
        "Copyright and License information", "Article notes", "PMC Disclaimer", "Author information Article notes Copyright and License information PMC Disclaimer",
        "Author information Article notes Copyright and License information Disclaimer", "Advanced Search User Guide", "Search PMC Full-Text Archive Search in PMC",
    };

    private static readonly HashSet<string> s_menus = new(StringComparer.Ordinal)
    {
        "Search in PubMed", "Add to search", "Add to Search", "Author information", "Search", "Log in", "Dashboard", "Publications", "Account settings", "Log out", "Journal List", "User Guide", "Advanced Search",
        "Access keys", "NCBI Homepage", "MyNCBI Homepage", "Main Content", "Main Navigation", "An official website of the United States government", "Here's how you know", "Here’s how you know",
        "NCBI home page", "Search NCBI", "Primary site navigation", "Logged in as:", "NIH NLM Logo", "National Library of Medicine", "An external file that holds a picture, illustration, etc.",
        "Official websites use .gov", "Secure .gov websites use HTTPS", "[DOI]", "[PubMed]", "[Google Scholar]", "[PMC free article]", "[CrossRef]",
    };

    private static readonly string[] s_starts =
    [
        "As a library, NLM provides access to scientific literature.", "Learn more: PMC Disclaimer", "Object name is ", "A .gov website belongs to", "A lock", "Logo of ", "U.S. flag", "Click here for additional data file",
        "Skip to main content", "Search NCBI", "Find articles by ",
    ];

    private static readonly HashSet<string> s_ends = new(StringComparer.Ordinal)
    {
        "ACTIONS", "Actions", "RESOURCES", "Other Formats", "Formats:", "On this page", "Follow NCBI", "Add to Collections", "Cite", "Share", "Permalink", "Cited by other articles", "Links to NCBI Databases",
    };

    /// <summary>Whether a line is a button or a notice that no other site prints.</summary>
    public static bool IsButton(ReadOnlySpan<char> line) => line.Length <= 120 && s_buttons.Contains(line.ToString());

    /// <summary>Whether a line is a part of the page and not of the article.</summary>
    public static bool Is(ReadOnlySpan<char> line)
    {
        if (line.Length <= 120 && (s_buttons.Contains(line.ToString()) || s_menus.Contains(line.ToString())) || line.StartsWith("Author information Article notes"))
        {
            return true;
        }

        foreach (var start in s_starts)
        {
            if (line.StartsWith(start))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the page's footer begins with a line, below the article.</summary>
    public static bool IsEnd(ReadOnlySpan<char> line) =>
        (line.StartsWith("Articles from ") && line.Contains("provided here courtesy of", StringComparison.Ordinal)) || (line.Length <= 40 && s_ends.Contains(line.ToString()));
}
