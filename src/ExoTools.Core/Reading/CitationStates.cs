namespace ExoTools.Reading;

/// <summary>
/// Tells which sections a citation of PubMed has. The formats of whole citations have a place for each, so that a section which is not
/// there is not in PubMed either, but for what NLM says it left out.
/// </summary>
internal static class CitationStates
{
    private const string Truncation = "(ABSTRACT TRUNCATED";

    // One status serves all articles: a baseline file has 30,000.
    private static readonly ExoSectionStatus[] s_authors = States("Authors");
    private static readonly ExoSectionStatus[] s_affiliations = States("Affiliations");
    private static readonly ExoSectionStatus[] s_abstract = States("Abstract");
    private static readonly ExoSectionStatus[] s_keywords = States("Keywords");
    private static readonly ExoSectionStatus[] s_conflict = States("Conflict of interest statement");
    private static readonly ExoSectionStatus[] s_comments = States("Comments and corrections");
    private static readonly ExoSectionStatus[] s_references = States("References");
    private static readonly ExoSectionStatus[] s_types = States("Publication types");
    private static readonly ExoSectionStatus[] s_mesh = States("MeSH terms");
    private static readonly ExoSectionStatus[] s_substances = States("Substances");
    private static readonly ExoSectionStatus[] s_concepts = States("Supplementary concepts");
    private static readonly ExoSectionStatus[] s_data = States("Associated data");
    private static readonly ExoSectionStatus[] s_grants = States("Grants and funding");

    private static readonly ExoSectionStatus s_someAuthors = new("Authors", ExoSectionState.Partial, "the list is marked as incomplete");
    private static readonly ExoSectionStatus s_someAbstract = new("Abstract", ExoSectionState.Partial, "NLM cut it short");
    private static readonly ExoSectionStatus s_someData = new("Associated data", ExoSectionState.Partial, "the list is marked as incomplete");
    private static readonly ExoSectionStatus s_someGrants = new("Grants and funding", ExoSectionState.Partial, "the list is marked as incomplete");

    /// <summary>The states, in the order of PubMed's pages.</summary>
    public static ExoSectionStatus[] Of(CitationDraft draft) =>
    [
        draft.AuthorsTruncated ? s_someAuthors : s_authors[Index(draft.Authors)],
        s_affiliations[draft.Authors?.Exists(author => author.Affiliations.Count > 0) == true ? 1 : 0],
        IsTruncated(draft.Abstract) ? s_someAbstract : s_abstract[Index(draft.Abstract)],
        s_keywords[Index(draft.Keywords)],
        s_conflict[draft.ConflictOfInterest is null ? 0 : 1],
        s_comments[Index(draft.CommentsCorrections)],
        s_references[Index(draft.References)],
        s_types[Index(draft.PublicationTypes)],
        s_mesh[Index(draft.MeshTerms)],
        s_substances[Index(draft.Substances)],
        s_concepts[Index(draft.SupplementaryConcepts)],
        draft.AssociatedDataTruncated ? s_someData : s_data[Index(draft.AssociatedData)],
        draft.GrantsTruncated ? s_someGrants : s_grants[Index(draft.Grants)],
    ];

    private static ExoSectionStatus[] States(string section) => [new(section, ExoSectionState.NotPresent), new(section, ExoSectionState.Present)];

    private static int Index<T>(List<T>? items) => items is { Count: > 0 } ? 1 : 0;

    // NLM cut long abstracts until 2000, and says so behind the last words. Source: its element descriptions, AbstractText.
    private static bool IsTruncated(List<ExoAbstractSection>? sections) => sections is { Count: > 0 } && sections[^1].Text is var text
        && text.LastIndexOf(Truncation, StringComparison.Ordinal) is >= 0 and var at && text.Length - at <= 40;
}
