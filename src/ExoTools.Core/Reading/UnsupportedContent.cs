using ExoTools.Citations.Formats;
using ExoTools.Reading.Xml;

namespace ExoTools.Reading;

/// <summary>
/// Names what an input is that no format recognises, and where the same articles are to be had in a format that is read. What
/// is not known is told of in general words.
/// </summary>
internal static class UnsupportedContent
{
    private const string FromPubMed = "Save the records from PubMed as XML or 'PubMed' (.nbib).";
    private const string FullText = "Get the full text as JATS from PMC or Europe PMC.";
    private const string AsHtml = "Save the page as HTML ('Webpage, HTML Only').";
    private const string AsRis = "Export the records as RIS.";

    // By the local name of the root.
    private static readonly Dictionary<string, (string What, string Remedy)> s_roots = new(StringComparer.OrdinalIgnoreCase)
    {
        ["html"] = ("a web page", "Save the article's page in PubMed or PMC, or its XML."),
        ["svg"] = ("a picture in SVG", "Give it the article that the picture stands in."),
        ["rss"] = ("a news feed (RSS)", FromPubMed),
        ["feed"] = ("a news feed (Atom)", FromPubMed),
        ["rdf"] = ("RDF", AsRis),
        ["eSearchResult"] = ("an answer of NCBI's esearch, which holds identifiers alone", "Fetch the records with efetch (retmode=xml)."),
        ["eSummaryResult"] = ("an answer of NCBI's esummary, which holds no abstracts", "Fetch the records with efetch (retmode=xml)."),
        ["eLinkResult"] = ("an answer of NCBI's elink, which holds identifiers alone", "Fetch the records with efetch (retmode=xml)."),
        ["eFetchResult"] = ("an error message of NCBI's efetch", "Ask for it again."),
        ["ERROR"] = ("an error message", "Ask for it again."),
        ["responseWrapper"] = ("a search answer of Europe PMC", "Get each full text with '/fullTextXML' (JATS), or the records from PubMed by their PMIDs."),
        ["full-text-retrieval-response"] = ("an article in the format of Elsevier's interface", FullText),
        ["converted-article"] = ("an article in Elsevier's own format", FullText),
        ["component"] = ("an article in Wiley's own format", FullText),
        ["Publisher"] = ("an article in Springer's own format", FullText),
        ["TEI"] = ("TEI, as GROBID writes it", FullText),
        ["book"] = ("a book in DocBook or BITS", "Save the chapter from PubMed as XML."),
        ["mods"] = ("MODS", AsRis),
        ["modsCollection"] = ("MODS", AsRis),
        ["doi_records"] = ("an answer of Crossref", "Ask Crossref for 'application/vnd.citationstyles.csl+json'."),
        ["crossref_result"] = ("an answer of Crossref", "Ask Crossref for 'application/vnd.citationstyles.csl+json'."),
        ["nlmcatalog"] = ("a record of NLM's catalogue of journals", FromPubMed),
        ["NLMCatalogRecordSet"] = ("records of NLM's catalogue of journals", FromPubMed),
        ["Pubmed-entry"] = ("PubMed's old ASN.1 format", FromPubMed),
        ["article"] = ("an article of another kind than JATS", FullText),
    };

    // By a piece of its text, for what starts as JSON.
    private static readonly (string Piece, string What, string Remedy)[] s_json =
    [
        ("\"esummary\"", "an answer of NCBI's esummary, which holds no abstracts", "Fetch the records with efetch (retmode=xml)."),
        ("\"esearchresult\"", "an answer of NCBI's esearch, which holds identifiers alone", "Fetch the records with efetch (retmode=xml)."),
        ("\"resultList\"", "a search answer of Europe PMC", "Get each full text with '/fullTextXML' (JATS), or the records from PubMed by their PMIDs."),
        ("\"message-type\"", "an answer of Crossref", "Ask Crossref for 'application/vnd.citationstyles.csl+json'."),
        ("\"nbformat\"", "a notebook", "Give it the article itself."),
        ("\"error\"", "an error message", "Ask for it again."),
    ];

    /// <summary>What to do with text that is no page and no export.</summary>
    public const string RunningText = "If it is the text of an article, -PlainText reads it as running text.";

    // By how it starts.
    private static readonly (string Start, string What, string Remedy)[] s_starts =
    [
        ("%PDF", "a PDF", "Save the article's page in PubMed or PMC, or its XML; or save its text, and read that with -PlainText."),
        ("{\\rtf", "a document in RTF", "Save it as plain text, and read that."),
        ("FN Clarivate", "an export of Web of Science as plain text", AsRis),
        ("FN Thomson", "an export of Web of Science as plain text", AsRis),
        ("PT J", "an export of Web of Science as plain text", AsRis),
        ("PT\tAU\t", "an export of Web of Science with tabs", AsRis),
        ("Scopus\n", "an export of Scopus as plain text", AsRis),
        ("%0 ", "an export in the format of refer and EndNote", AsRis),
        ("Pubmed-entry ::=", "PubMed's old ASN.1 format", FromPubMed),
        ("\\documentclass", "a document in LaTeX", "Give it the article's XML, or save its text, and read that with -PlainText."),
        ("From: <Saved by ", "a web page in one file (MHTML)", AsHtml),
        ("MIME-Version: 1.0", "an e-mail or a web page in one file (MHTML)", AsHtml),
        ("#!", "a script", "Give it the article itself."),
    ];

    /// <summary>What is wrong and what to do; the remedy is null where there is none beyond the list of formats.</summary>
    public static (string Message, string? Remedy) Describe(string head)
    {
        var text = head.AsSpan().TrimStart(" \t\r\n\uFEFF");
        if (Known(head, text) is { } known)
        {
            return ($"This is {known.What}.", known.Remedy);
        }

        if (XmlHead.RootName(head) is { } root)
        {
            return ($"This is XML with the root '{(root.Length > 60 ? root[..60] : root)}', which is no supported format.", null);
        }

        return text is ['{' or '[', ..] ? ("This is JSON of no supported format.", null)
            : ListsReferences(head) ? ("This is a list of references, not the article that cites them.", "Read it with ConvertFrom-ExoBibliography -Path, or pipe its text to that.")
            : ("The content is of no supported format.", HoldsEntry(text)
                ? "Save the entries of BibTeX in a file of their own, or pipe the text to ConvertFrom-ExoBibliography."
                : RunningText);
    }

    private static (string What, string Remedy)? Known(string head, ReadOnlySpan<char> text)
    {
        if (XmlHead.RootName(head) is { } root)
        {
            return s_roots.TryGetValue(root, out var known) ? known : null;
        }

        if (text is ['{' or '[', ..] && !text.StartsWith("{\\rtf"))
        {
            foreach (var (piece, what, remedy) in s_json)
            {
                if (text.Contains(piece, StringComparison.Ordinal))
                {
                    return (what, remedy);
                }
            }

            return null;
        }

        foreach (var (start, what, remedy) in s_starts)
        {
            if (text.StartsWith(start, StringComparison.Ordinal))
            {
                return (what, remedy);
            }
        }

        return null;
    }

    /// <summary>Whether a text starts as a list of printed references: most that it is divided into have a date and a place.</summary>
    private static bool ListsReferences(string head)
    {
        const int Looked = 6;
        const int LongestStart = 4_000;

        // The text of an article that ends with its references reads as one long item before theirs.
        const int LongestReference = 1_000;
        using var start = new StringReader(head.Length > LongestStart ? head[..LongestStart] : head);
        var items = new ReferenceListReader().Read(start, null, CancellationToken.None).Take(Looked).ToList();
        return items.TrueForAll(item => item.Reference is not { RawText.Length: > LongestReference })
            && 2 * items.Count(item => item.Reference is { Date: not null } read && (read.Volume ?? read.Pages ?? read.ArticleNumber ?? read.Doi ?? read.Publisher) is not null) > items.Count;
    }

    /// <summary>Whether entries of BibTeX stand amid other text.</summary>
    private static bool HoldsEntry(ReadOnlySpan<char> text) =>
        text.Contains("@article{", StringComparison.OrdinalIgnoreCase) || text.Contains("@misc{", StringComparison.OrdinalIgnoreCase)
        || text.Contains("@book{", StringComparison.OrdinalIgnoreCase) || text.Contains("@inproceedings{", StringComparison.OrdinalIgnoreCase);
}
