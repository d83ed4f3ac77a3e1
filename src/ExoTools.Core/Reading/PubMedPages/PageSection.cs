namespace ExoTools.Reading.PubMedPages;

/// <summary>The parts of a page below its header that have a heading of their own, in the order of the site.</summary>
internal enum PageSection
{
    Abstract,
    PlainLanguage,
    Conflict,
    Figures,
    Linked,
    Similar,
    CitedBy,
    References,
    PublicationTypes,
    Mesh,
    Substances,
    SupplementaryConcepts,
    PersonalNames,
    AssociatedData,
    RelatedInformation,
    Grants,
    LinkOut,
}

/// <summary>A section of a page: its heading, and the lines below it up to the next heading.</summary>
/// <param name="Section">Which section it is.</param>
/// <param name="Name">The heading as the site words it.</param>
/// <param name="Start">The first line below the heading.</param>
/// <param name="End">The line after the last.</param>
/// <param name="Collapsed">Whether the heading carries a button that would unfold the section.</param>
/// <param name="Last">Whether the text of the page ends within this section.</param>
internal readonly record struct SectionSpan(PageSection Section, string Name, int Start, int End, bool Collapsed, bool Last);
