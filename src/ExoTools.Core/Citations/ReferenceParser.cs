using ExoTools.Citations.Parsing;

namespace ExoTools.Citations;

/// <summary>
/// Reads a reference string into its fields. Styles differ in order and marks, so that what is certain is read first:
/// identifiers, then the locator from the right, then the authors from the left; title and container share what remains.
/// </summary>
public static class ReferenceParser
{
    /// <summary>Reads one reference. Never throws; a field that the string does not show is null.</summary>
    /// <param name="text">The string as printed, with or without list number and page links.</param>
    /// <param name="number">The position in the list, from 1; null for a reference that stands alone.</param>
    /// <param name="articleTitle">The title of the citing article; null for a reference that stands alone.</param>
    /// <param name="articleSource">Where the citing article was read from; null for a reference that stands alone.</param>
    public static ExoReference Parse(string text, int? number = null, string? articleTitle = null, string? articleSource = null)
    {
        var draft = new ReferenceDraft();
        var printed = ReferenceFurniture.Strip(text ?? "", draft);
        var masked = IdentifierScanner.Scan(printed, draft);
        new ReferenceReading(masked, draft).Read();
        return draft.Build(number, articleTitle, articleSource);
    }

    /// <summary>
    /// Whether anything of a reference was recognised in a text: an identifier or an address, a date, a locator, a container, or
    /// authors before a title. Of other text only the words remain.
    /// </summary>
    internal static bool ShowsReference(ExoReference read) =>
        (read.Pmid ?? read.Doi ?? read.Pmcid ?? read.Url ?? read.Isbn ?? read.Issn) is not null
        || read.OtherIds.Count > 0
        || (read.Date ?? read.ElectronicDate) is not null
        || (read.Volume ?? read.Issue ?? read.Supplement ?? read.Pages ?? read.ArticleNumber) is not null
        || (read.ContainerTitle ?? read.Publisher) is not null
        || (read.Authors.Count > 0 && read.Title is not null);

    /// <summary>Reads a reference of a bibliography, where a long dash stands for the authors of the one before.</summary>
    internal static ExoReference Parse(string text, int number, IReadOnlyList<ExoAuthor> authorsBefore)
    {
        var mark = authorsBefore.Count == 0 ? 0 : RepeatedAuthors.MarkLength(text);
        if (mark == 0)
        {
            return Parse(text, number);
        }

        var draft = new ReferenceDraft();
        var masked = IdentifierScanner.Scan(ReferenceFurniture.Strip(RepeatedAuthors.Replace(text, mark), draft), draft);
        new ReferenceReading(masked, draft).Read();
        (draft.Authors, draft.RawText) = (RepeatedAuthors.Resolve(draft.Authors, authorsBefore), text);
        return draft.Build(number, null, null);
    }

    /// <summary>Reads a reference whose identifiers its source tags: those stand before any that the string prints.</summary>
    internal static ExoReference Parse(
        string text, string? pmid, string? doi, string? pmcid, IReadOnlyList<ExoIdentifier> otherIds, int number, string? articleTitle, string? articleSource)
    {
        var draft = new ReferenceDraft();
        var masked = IdentifierScanner.Scan(ReferenceFurniture.Strip(text, draft), draft);
        new ReferenceReading(masked, draft).Read();
        (draft.Pmid, draft.Doi, draft.Pmcid, draft.RawText) = (pmid ?? draft.Pmid, doi ?? draft.Doi, pmcid ?? draft.Pmcid, text);
        draft.OtherIds = otherIds;
        return draft.Build(number, articleTitle, articleSource);
    }
}
