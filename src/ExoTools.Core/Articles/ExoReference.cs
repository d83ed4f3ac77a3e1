namespace ExoTools;

/// <summary>A work that an article cites or a bibliography lists. A field that the source does not show is null.</summary>
public sealed class ExoReference
{
    /// <summary>The position in the article's list, from 1; null for a reference that stands alone.</summary>
    public int? Number { get; internal init; }

    /// <summary>The list label as printed ("1."; pages print "1." before every item); null without one.</summary>
    public string? Label { get; internal init; }

    /// <summary>The authors that the source prints, in order.</summary>
    public IReadOnlyList<ExoAuthor> Authors { get; internal init => field = ExoList<ExoAuthor>.Of(value); } = ExoList<ExoAuthor>.Empty;

    /// <summary>Whether the author list ends in "et al.".</summary>
    public bool AuthorsTruncated { get; internal init; }

    /// <summary>The title of the work, without its closing period.</summary>
    public string? Title { get; internal init; }

    /// <summary>The journal, book or proceedings that holds the work, as printed.</summary>
    public string? ContainerTitle { get; internal init; }

    /// <summary>The NLM abbreviation of the container, where the source gives it beside the full title; null otherwise.</summary>
    public string? ContainerAbbreviation { get; internal init; }

    /// <summary>The date as far as printed.</summary>
    public PartialDate? Date { get; internal init; }

    /// <summary>The year of <see cref="Date"/>.</summary>
    public int? Year => Date?.Year;

    /// <summary>The date of electronic publication ("Epub 2015 Feb 11"); null where none is printed.</summary>
    public PartialDate? ElectronicDate { get; internal init; }

    /// <summary>The volume.</summary>
    public string? Volume { get; internal init; }

    /// <summary>The issue, without a supplement ("7" of "7(Suppl 2)").</summary>
    public string? Issue { get; internal init; }

    /// <summary>The supplement ("2" of "7(Suppl 2)", "Suppl" where it has no number).</summary>
    public string? Supplement { get; internal init; }

    /// <summary>The pages as printed ("654–655", "1382-91"); null where the work has an article number.</summary>
    public string? Pages { get; internal init; }

    /// <summary>The article number that stands where pages would ("28083", "e12345").</summary>
    public string? ArticleNumber { get; internal init; }

    /// <summary>The DOI without a resolver or prefix, as printed.</summary>
    public string? Doi { get; internal init; }

    /// <summary>The PubMed identifier.</summary>
    public string? Pmid { get; internal init; }

    /// <summary>The PubMed Central identifier with its prefix ("PMC1234567").</summary>
    public string? Pmcid { get; internal init; }

    /// <summary>Further identifiers under which the source knows the work, each under the name of its system ("pii", "bookaccession", "arxiv").</summary>
    public IReadOnlyList<ExoIdentifier> OtherIds { get; internal init => field = ExoList<ExoIdentifier>.Of(value); } = ExoList<ExoIdentifier>.Empty;

    /// <summary>The ISSN of the journal, as the source has it; null where it shows none.</summary>
    public string? Issn { get; internal init; }

    /// <summary>The ISBN of the book, as the source has it; null where it shows none.</summary>
    public string? Isbn { get; internal init; }

    /// <summary>The web address that the reference prints; null where it prints none, or only the resolver of its DOI.</summary>
    public string? Url { get; internal init; }

    /// <summary>The kind of work, as far as the reference shows it.</summary>
    public ExoReferenceKind Kind { get; internal init; }

    /// <summary>The editors of the book that holds a chapter.</summary>
    public IReadOnlyList<ExoAuthor> Editors { get; internal init => field = ExoList<ExoAuthor>.Of(value); } = ExoList<ExoAuthor>.Empty;

    /// <summary>The edition of a book as printed ("2nd"); null where none is printed.</summary>
    public string? Edition { get; internal init; }

    /// <summary>The publisher of a book or report; null where none is printed.</summary>
    public string? Publisher { get; internal init; }

    /// <summary>The place of publication; null where none is printed.</summary>
    public string? Place { get; internal init; }

    /// <summary>The note on the language of the work ("Russian" of "[in Russian]"); null without one.</summary>
    public string? Language { get; internal init; }

    /// <summary>The abstract, where a bibliography carries it; paragraphs and labelled parts are separated by a line feed.</summary>
    public string? Abstract { get; internal init; }

    /// <summary>The keywords, where a bibliography carries them.</summary>
    public IReadOnlyList<string> Keywords { get; internal init => field = ExoList<string>.Of(value); } = ExoList<string>.Empty;

    /// <summary>The key by which a bibliography cites the work ("Zhang2018Exosome"); null for a reference that has none.</summary>
    public string? CitationKey { get; internal init; }

    /// <summary>How sure the reading is; High for a reference that its source tags field by field.</summary>
    public ExoConfidence Confidence { get; internal init; } = ExoConfidence.High;

    /// <summary>The fields that were guessed, and why; empty where none was.</summary>
    public IReadOnlyList<ExoFieldDoubt> Doubts { get; internal init => field = ExoList<ExoFieldDoubt>.Of(value); } = ExoList<ExoFieldDoubt>.Empty;

    /// <summary>The names of the links that a page shows after the reference ("DOI", "PMC", "PubMed"); they carry no identifiers.</summary>
    public IReadOnlyList<string> Links { get; internal init => field = ExoList<string>.Of(value); } = ExoList<string>.Empty;

    /// <summary>The sentences that cite the work, in the order of the article; empty where the source is no full text, or ties none.</summary>
    public IReadOnlyList<ExoEvidence> CitedIn { get; internal set => field = ExoList<ExoEvidence>.Of(value); } = ExoList<ExoEvidence>.Empty;

    /// <summary>The reference as printed, without list number and page links; where the source tags its fields and prints nothing, the line that they make.</summary>
    public string RawText { get; internal init; } = "";

    /// <summary>The title of the citing article; null for a reference that stands alone.</summary>
    public string? ArticleTitle { get; internal init; }

    /// <summary>Where the citing article was read from, or the bibliography of which the reference is an entry; null for a reference that stands alone.</summary>
    public string? ArticleSource { get; internal init; }

    /// <summary>The identifiers that the reference has, each with its kind ("PMID:123", "DOI:10.1000/x", "PMCID:PMC9").</summary>
    public IReadOnlyList<string> Identifiers => ExoList<string>.Of(
        [.. Pmid is null ? [] : new[] { $"PMID:{Pmid}" }, .. Doi is null ? [] : new[] { $"DOI:{Doi}" }, .. Pmcid is null ? [] : new[] { $"PMCID:{Pmcid}" }]);

    /// <summary>Reads a printed reference of any style, so that the shell can convert a text. A field that the text does not show is null.</summary>
    /// <exception cref="FormatException">Nothing of a reference was recognised in the text.</exception>
    public static ExoReference Parse(string text)
    {
        var read = Citations.ReferenceParser.Parse(text);
        return Citations.ReferenceParser.ShowsReference(read)
            ? read
            : throw new FormatException("Nothing of a reference was recognised in the text: no authors with a title, no date, no volume or pages, no identifier.");
    }

    /// <summary>A one-line citation in the Vancouver style.</summary>
    public override string ToString() => Citations.VancouverCitation.Text(this);
}
