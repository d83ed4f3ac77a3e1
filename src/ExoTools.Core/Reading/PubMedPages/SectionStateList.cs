using System.Globalization;

namespace ExoTools.Reading.PubMedPages;

/// <summary>Collects the state of each section that a page may show, in the order of the page.</summary>
internal sealed class SectionStateList
{
    private const string TextEnds = "text ends here";

    private static readonly string[] s_sections =
    [
        "Authors", "Affiliations", "Abstract", "Keywords", "Conflict of interest statement", "Figures", "Comments and corrections",
        "Similar articles", "Cited by", "References", "Publication types", "MeSH terms", "Substances", "Supplementary concepts",
        "Associated data", "Grants and funding", "LinkOut - more resources",
    ];

    private readonly Dictionary<string, ExoSectionStatus> _states = new(StringComparer.Ordinal);

    public SectionStateList(PageHeader header, bool endsInHeader)
    {
        SetAuthors(header, endsInHeader);
        SetAffiliations(header, endsInHeader);
        if (header.NoAbstract)
        {
            Set("Abstract", ExoSectionState.Empty, "No abstract available");
        }

        if (header.Keywords.Seen)
        {
            Set("Keywords", header.Keywords.Words.Count == 0 ? ExoSectionState.Empty : ExoSectionState.Present, null);
        }
    }

    /// <summary>The states, one for each section.</summary>
    public List<ExoSectionStatus> ToList() =>
        [.. Array.ConvertAll(s_sections, section => _states.TryGetValue(section, out var state) ? state : new ExoSectionStatus(section, ExoSectionState.NotPresent))];

    public void SetAbstract(SectionSpan section, AbstractReader read)
    {
        var cut = EndsWithin(section, read.LastPrinted);
        var cutInKeywords = cut && read.Keywords.Seen && read.LastPrinted.StartsWith("Keywords", StringComparison.OrdinalIgnoreCase);
        if (read.Parts.Count == 0)
        {
            Set("Abstract", section.Collapsed ? ExoSectionState.Collapsed : ExoSectionState.Empty, read.NoAbstract || _states.ContainsKey("Abstract") ? "No abstract available" : null);
        }
        else
        {
            Set("Abstract", cut && !cutInKeywords ? ExoSectionState.Partial : ExoSectionState.Present, cut && !cutInKeywords ? TextEnds : null);
        }

        if (read.Keywords.Seen)
        {
            Set("Keywords", read.Keywords.Words.Count == 0 ? ExoSectionState.Empty : cutInKeywords ? ExoSectionState.Partial : ExoSectionState.Present, cutInKeywords ? TextEnds : null);
        }
    }

    public void SetText(SectionSpan section, string name, string? text)
    {
        var cut = text is not null && EndsWithin(section, text);
        Set(name, State(section, text is null ? 0 : 1, cut), cut ? TextEnds : null);
    }

    public void SetFigures(SectionSpan section, List<PrintedFigure> figures)
    {
        // A caption that the end of the text cut is marked like one that the page cut.
        var cut = figures.Count > 0 && EndsWithin(section, figures[^1].Caption);
        if (cut)
        {
            figures[^1] = figures[^1] with { Truncated = true };
        }

        var details = figures.FindAll(figure => figure.Truncated).ConvertAll(figure => $"caption of {figure.Label} cut short");
        if (cut)
        {
            details.Add(TextEnds);
        }

        Set("Figures", State(section, figures.Count, details.Count > 0), details.Count == 0 ? null : string.Join("; ", details));
    }

    public void SetLinked(SectionSpan section, string name, List<ExoLinkedArticle> articles, bool more)
    {
        var cut = section.Last && articles.Count > 0 && articles[^1].Pmid is null;
        Set(name, State(section, articles.Count, cut || (more && articles.Count > 0)), cut ? TextEnds : more && articles.Count > 0 ? Invariant($"{articles.Count} shown, more on the site") : null);
    }

    public void SetReferences(SectionSpan section, ReferenceListReader read)
    {
        var count = read.Items.Count;
        var more = read.Total > count || (read.More && read.Total is null);
        var cut = !read.More && count > 0 && EndsWithin(section, read.Items[^1]) && !EndsWithLink(read.Items[^1]);
        var detail = more ? read.Total is { } total ? Invariant($"{count} of {total} shown") : Invariant($"{count} shown, more on the site") : cut ? TextEnds : null;
        Set("References", State(section, count, more || cut), detail);
    }

    public void SetList(SectionSpan section, string name, int count) => Set(name, State(section, count, partial: false), null);

    private static ExoSectionState State(SectionSpan section, int count, bool partial) =>
        count == 0 ? (section.Collapsed ? ExoSectionState.Collapsed : partial ? ExoSectionState.Partial : ExoSectionState.Empty)
        : partial ? ExoSectionState.Partial : ExoSectionState.Present;

    /// <summary>Whether the text of the page ends in the middle of the section's last sentence.</summary>
    private static bool EndsWithin(SectionSpan section, string last) => section.Last && last.Length > 0 && !Paragraphs.EndsSentence(last);

    private static bool EndsWithLink(string item) =>
        item.EndsWith("- PubMed", StringComparison.Ordinal) || item.EndsWith("- PMC", StringComparison.Ordinal) || item.EndsWith("- DOI", StringComparison.Ordinal);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void SetAuthors(PageHeader header, bool endsInHeader)
    {
        if (header.Authors.Count == 0)
        {
            return;
        }

        var below = header.AffiliationsSeen || header.IdsSeen || header.ShortView is not null || header.NoAbstract;
        if (header.AuthorsTruncated)
        {
            Set("Authors", ExoSectionState.Partial, header.FullAuthorList ? "list ends in et al." : "first author only: list ends in et al.");
        }
        else if (endsInHeader && !below)
        {
            Set("Authors", ExoSectionState.Partial, TextEnds);
        }
        else
        {
            Set("Authors", ExoSectionState.Present, null);
        }
    }

    private void SetAffiliations(PageHeader header, bool endsInHeader)
    {
        if (!header.AffiliationsSeen)
        {
            return;
        }

        var cut = endsInHeader && header.Affiliations.Count > 0 && !header.IdsSeen && !Paragraphs.EndsSentence(header.Affiliations[^1].Text);
        Set(
            "Affiliations",
            header.Affiliations.Count == 0 ? (header.AffiliationsCollapsed ? ExoSectionState.Collapsed : ExoSectionState.Empty)
                : cut ? ExoSectionState.Partial : ExoSectionState.Present,
            cut ? TextEnds : null);
    }

    private void Set(string section, ExoSectionState state, string? detail) => _states[section] = new ExoSectionStatus(section, state, detail);
}
