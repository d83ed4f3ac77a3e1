using System.Text;

namespace ExoTools.Citations;

/// <summary>A piece of a printed citation.</summary>
/// <param name="Text">The text as it is read.</param>
/// <param name="Address">Where the text leads on the web; null for plain text.</param>
internal readonly record struct CitationRun(string Text, string? Address = null);

/// <summary>
/// A reference in the Vancouver style, as the National Library of Medicine prints it (Citing Medicine; PubMed's own citations).
/// What is not known is left out; pages stand as they were printed.
/// </summary>
internal static class VancouverCitation
{
    /// <summary>The citation as one line of plain text.</summary>
    public static string Text(ExoReference reference) => string.Concat(Compose(reference).Select(run => run.Text));

    /// <summary>The citation in pieces; the raw text where nothing is known.</summary>
    public static IReadOnlyList<CitationRun> Compose(ExoReference reference)
    {
        var text = new StringBuilder();
        if (reference.Authors.Count > 0)
        {
            text.AppendJoin(", ", reference.Authors.Select(AuthorNames.Medline));
            End(text, reference.AuthorsTruncated ? ", et al." : "");
        }

        var mark = reference.Kind switch
        {
            ExoReferenceKind.Preprint => " [Preprint]",
            ExoReferenceKind.WebPage => " [Internet]",
            ExoReferenceKind.Thesis => " [dissertation]",
            _ => "",
        };
        if (reference.Title is not null)
        {
            text.Append(text.Length > 0 ? " " : "").Append(reference.Title);
            End(text, mark);
        }

        AppendContainer(text, reference);
        AppendImprint(text, reference);
        if (reference.ElectronicDate is { } electronic)
        {
            Sentence(text, $"Epub {DateParts.Medline(electronic)}");
        }

        var runs = new List<CitationRun>();
        AppendLinks(runs, text, reference);
        if (runs.Count == 0)
        {
            runs.Add(new CitationRun(PrintableText.OneLine(reference.RawText)));
        }

        return runs;
    }

    /// <summary>The issue with the supplement ("7 Suppl 1"); null where neither is known.</summary>
    public static string? Issue(ExoReference reference)
    {
        var supplement = reference.Supplement is null or "Suppl" ? reference.Supplement : $"Suppl {reference.Supplement}";
        return reference.Issue is null ? supplement : supplement is null ? reference.Issue : $"{reference.Issue} {supplement}";
    }

    private static void AppendContainer(StringBuilder text, ExoReference reference)
    {
        var container = reference.ContainerAbbreviation ?? reference.ContainerTitle;
        var isPart = reference.Kind is ExoReferenceKind.Chapter or ExoReferenceKind.ConferencePaper && (container is not null || reference.Editors.Count > 0);
        if (isPart)
        {
            Sentence(text, "In:", stop: false);
        }

        if (reference.Editors.Count > 0)
        {
            Sentence(text, $"{string.Join(", ", reference.Editors.Select(AuthorNames.Medline))}, {(reference.Editors.Count == 1 ? "editor" : "editors")}");
        }

        if (container is not null)
        {
            Sentence(text, container);
        }

        if (reference.Edition is { } edition)
        {
            Sentence(text, edition.Contains("ed", StringComparison.OrdinalIgnoreCase) ? edition : $"{edition} ed");
        }
    }

    private static void AppendImprint(StringBuilder text, ExoReference reference)
    {
        var imprint = new StringBuilder();
        imprint.AppendJoin(": ", new[] { reference.Place, reference.Publisher }.Where(part => part is not null));
        if (reference.Date is { } date)
        {
            imprint.Append(imprint.Length > 0 ? "; " : "").Append(DateParts.Medline(date));
        }

        var where = reference.Pages ?? reference.ArticleNumber;
        var issue = Issue(reference);
        var isSerial = reference.Kind is not (ExoReferenceKind.Book or ExoReferenceKind.Chapter or ExoReferenceKind.Thesis);
        if (isSerial && (reference.Volume is not null || issue is not null || where is not null))
        {
            imprint.Append(imprint.Length > 0 && (reference.Volume ?? issue) is not null ? ";" : "").Append(reference.Volume);
            imprint.Append(issue is null ? "" : $"({issue})").Append(where is null ? "" : $":{where}");
        }
        else
        {
            imprint.Append(reference.Volume is null ? "" : $"{(imprint.Length > 0 ? ". " : "")}Vol. {reference.Volume}");
            imprint.Append(issue is null ? "" : $"{(imprint.Length > 0 ? ". " : "")}No. {issue}");
            imprint.Append(where is null ? "" : $"{(imprint.Length > 0 ? ". " : "")}p. {where}");
        }

        if (imprint.Length > 0)
        {
            Sentence(text, imprint.ToString());
        }
    }

    private static void AppendLinks(List<CitationRun> runs, StringBuilder text, ExoReference reference)
    {
        void Link(string label, string? value, string address, string end)
        {
            if (value is null)
            {
                return;
            }

            text.Append(text.Length + runs.Count > 0 ? " " : "").Append(label);
            Flush(runs, text);
            runs.Add(new CitationRun(PrintableText.OneLine(value), address));
            text.Append(end);
        }

        Link("doi: ", reference.Doi, $"https://doi.org/{Encode(reference.Doi ?? "")}", ".");
        Link("PMID: ", reference.Pmid, $"https://pubmed.ncbi.nlm.nih.gov/{Encode(reference.Pmid ?? "")}/", reference.Pmcid is null ? "." : ";");
        Link("PMCID: ", reference.Pmcid, $"https://pmc.ncbi.nlm.nih.gov/articles/{Encode(reference.Pmcid ?? "")}/", ".");
        Link("Available from: ", reference.Url, reference.Url ?? "", "");
        Flush(runs, text);
    }

    private static void Flush(List<CitationRun> runs, StringBuilder text)
    {
        if (text.Length > 0)
        {
            var line = PrintableText.OneLine(text.ToString());

            // The blank that parts two pieces is not white space at the end of a line.
            runs.Add(new CitationRun((char.IsWhiteSpace(text[0]) ? " " : "") + line + (text[^1] == ' ' ? " " : "")));
            text.Clear();
        }
    }

    private static void Sentence(StringBuilder text, string sentence, bool stop = true)
    {
        text.Append(text.Length > 0 ? " " : "").Append(sentence);
        if (stop)
        {
            End(text, "");
        }
    }

    /// <summary>Ends a sentence with a mark and a full stop, where it has no end of its own.</summary>
    private static void End(StringBuilder text, string mark)
    {
        text.Append(mark);
        if (text.Length > 0 && text[^1] is not ('.' or '?' or '!'))
        {
            text.Append('.');
        }
    }

    /// <summary>An identifier as the path of an address; slashes stay.</summary>
    private static string Encode(string identifier) =>
        Uri.EscapeDataString(PrintableText.OneLine(identifier)).Replace("%2F", "/", StringComparison.Ordinal);
}
