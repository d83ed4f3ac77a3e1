using System.Management.Automation;
using ExoTools.Binding;
using ExoTools.Findings;
using ExoTools.Findings.Analysis;

namespace ExoTools.Commands;

/// <summary>Finds every sentence about a term, or about two terms together.</summary>
/// <remarks>
/// <para>
/// A term that the vocabulary lists is found under each of its names: PDCD6IP finds ALIX too. A microRNA without an arm finds both arms
/// and any species: miR-21 finds hsa-miR-21-5p, and not miR-210. Where an article defines a short form for the term, or the term is such a
/// short form, both are found in it. Any other term is found as a whole word, in any case, in the plural, with or without hyphens, and in
/// British or American spelling. A name that may mean several molecules is found under the name that is printed; the Candidates of an
/// entity, as Get-ExoRelation gives them, tell which. A term with wildcards (miR-2*) is matched against the names of the molecules,
/// vesicles, processes and other things that sentences name. With two terms a sentence must name both.
/// </para>
/// <para>
/// Rows of tables are searched as well: the evidence then holds the row, its Section names table and row ("Table 1/Row 3"), and its Column
/// the header of the column.
/// </para>
/// <para>Without a source the articles shipped with the module are read.</para>
/// </remarks>
[Cmdlet(VerbsCommon.Find, "ExoEvidence", DefaultParameterSetName = PathSet)]
[OutputType(typeof(ExoEvidence))]
public sealed class FindExoEvidenceCommand : AnalysisCommand<ExoEvidence>
{
    private EvidenceTerm[] _terms = [];

    /// <summary>One term, or two that a sentence must name together. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [ValidateCount(1, 2)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(EntityNameCompleter))]
    public string[] Term { get; set; } = [];

    /// <inheritdoc/>
    [Parameter(ParameterSetName = PathSet, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [PathTransformation]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    [SupportsWildcards]
    public override string[]? Path { get => base.Path; set => base.Path = value; }

    /// <inheritdoc/>
    [Parameter(ParameterSetName = ArticleSet, Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [Rehydration]
    [ValidateNotNull]
    public override ExoArticle[]? Article { get => base.Article; set => base.Article = value; }

    /// <inheritdoc/>
    protected override void Begin()
    {
        _terms = Array.ConvertAll(Term, Read);
    }

    /// <inheritdoc/>
    protected override IEnumerable<ExoEvidence> Find(ArticleAnalysis article) => EvidenceFinder.Find(article, _terms);

    private EvidenceTerm Read(string term) =>
        WildcardPattern.ContainsWildcardCharacters(term)
            ? EvidenceTerm.Like(new WildcardPattern(term, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant).IsMatch)
            : EvidenceTerm.Of(term, SeedStore.Library, Cancellation);
}
