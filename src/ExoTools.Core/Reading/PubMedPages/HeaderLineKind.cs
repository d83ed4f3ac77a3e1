namespace ExoTools.Reading.PubMedPages;

/// <summary>What a line of the header is, as far as the line itself tells.</summary>
internal enum HeaderLineKind
{
    /// <summary>Nothing is printed on it.</summary>
    Blank,

    /// <summary>Running text: a part of the title, of the authors, of an affiliation.</summary>
    Text,

    /// <summary>"[Article in German]".</summary>
    Language,

    /// <summary>The heading of the affiliations.</summary>
    Affiliations,

    /// <summary>The heading of the members of the group authors.</summary>
    Collaborators,

    /// <summary>The one heading of both lists, each of which has its own below: "Collaborators, Affiliations".</summary>
    CollaboratorsAndAffiliations,

    /// <summary>Identifiers under their labels.</summary>
    Ids,

    /// <summary>"Free PMC article" and the like.</summary>
    Access,

    /// <summary>A publication type.</summary>
    Type,

    /// <summary>The label of the keywords with them, where the page has no abstract above them.</summary>
    Keywords,

    /// <summary>"No abstract available".</summary>
    NoAbstract,

    /// <summary>A button or a link of the site.</summary>
    Button,
}
