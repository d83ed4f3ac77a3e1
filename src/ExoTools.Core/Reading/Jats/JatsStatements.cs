using System.Xml.Linq;

namespace ExoTools.Reading.Jats;

/// <summary>Tells statements about an article (interests, funding, thanks, data) from its text, by their types and headings.</summary>
internal static class JatsStatements
{
    private static readonly string[] s_conflictHeadings =
    [
        "competing interest", "competing financial interest", "conflict of interest", "conflicts of interest", "declaration of interest", "declaration of competing interest",
        "declaration of conflict", "declarations of interest", "disclosure of interest", "disclosure of conflict", "disclosure of potential conflict", "potential conflict",
        "statement of conflict", "conflict-of-interest", "conflicting interest",
    ];

    private static readonly string[] s_statementHeadings =
    [
        "acknowledg", "author contribution", "authors contribution", "authors' contribution", "authors’ contribution", "author information", "contributor", "credit author", "funding",
        "financial", "grant", "data availab", "availability of data", "data accessib", "code availab", "supplement", "supporting information", "additional file", "additional information",
        "electronic supplement", "ethic", "consent", "disclos", "publisher", "disclaimer", "pre-publication", "prepublication", "provenance", "peer review", "open access",
        "declarations", "note added", "transparency", "patient and public",
    ];

    /// <summary>Whether a part states conflicts of interest.</summary>
    public static bool IsConflict(XElement part)
    {
        var type = (string?)part.Attribute("fn-type") ?? (string?)part.Attribute("sec-type") ?? (string?)part.Attribute("notes-type") ?? (string?)part.Attribute("content-type") ?? "";
        return type.Contains("conflict", StringComparison.OrdinalIgnoreCase) || type.Contains("coi-statement", StringComparison.OrdinalIgnoreCase)
            || type.Contains("competing-interest", StringComparison.OrdinalIgnoreCase)
            || StartsWithOne(JatsText.Of(part.Element("title")), s_conflictHeadings)
            || (part.Name.LocalName == "fn" && part.Element("title") is null && StartsWithOne(Opening(part), s_conflictHeadings));
    }

    /// <summary>Whether a section of the back matter is a statement and no text.</summary>
    public static bool IsStatement(XElement section) => IsConflict(section) || StartsWithOne(JatsText.Of(section.Element("title")), s_statementHeadings);

    /// <summary>The heading of a part that has none of its own; null where its text needs none.</summary>
    public static string? NameOf(string element) => element switch
    {
        "ack" => "Acknowledgements",
        "bio" => "Biography",
        _ => null,
    };

    /// <summary>The bold words that a footnote starts with, which are its heading.</summary>
    private static string? Opening(XElement note) => note.Element("p")?.Nodes().FirstOrDefault() is XElement { Name.LocalName: "bold" or "italic" } opening ? JatsText.Of(opening) : null;

    private static bool StartsWithOne(string? heading, string[] openings) =>
        heading is not null && Array.Exists(openings, opening => heading.StartsWith(opening, StringComparison.OrdinalIgnoreCase));
}
