using ExoTools.Citations;

namespace ExoTools.Reading.PubMedXml;

/// <summary>A cited work as PubMed gives it: the printed string, and identifiers that PubMed matched.</summary>
internal readonly record struct TaggedReference(string Text, string? Pmid, string? Doi, string? Pmcid, IReadOnlyList<ExoIdentifier> OtherIds)
{
    /// <summary>The works, numbered by their place, to be read when they are looked at.</summary>
    public static UnreadReferenceList List(List<TaggedReference> tagged, string? articleTitle, string? articleSource) => new(tagged.Count, i =>
    {
        var (text, pmid, doi, pmcid, others) = tagged[i];
        return ReferenceParser.Parse(text, pmid, doi, pmcid, others, i + 1, articleTitle, articleSource);
    });
}
