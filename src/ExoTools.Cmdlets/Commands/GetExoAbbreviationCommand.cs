using System.Management.Automation;
using ExoTools.Binding;
using ExoTools.Findings;

namespace ExoTools.Commands;

/// <summary>Gets the abbreviations that articles define, in brackets and in the glossaries of legends.</summary>
/// <remarks>
/// <para>
/// An abbreviation is returned with its long form and the place where the article defines it: "multivesicular bodies (MVBs)" in a
/// sentence, or an entry of a glossary, as legends of figures have. Each definition is returned once for an article.
/// </para>
/// <para>Without a source the articles shipped with the module are read.</para>
/// </remarks>
[Cmdlet(VerbsCommon.Get, "ExoAbbreviation", DefaultParameterSetName = PathSet)]
[OutputType(typeof(ExoAbbreviation))]
public sealed class GetExoAbbreviationCommand : FindingCommand<ExoAbbreviation>
{
    private WildcardFilter _shortForm = WildcardFilter.Of(null);
    private WildcardFilter _longForm = WildcardFilter.Of(null);

    /// <summary>Only abbreviations with these short forms. Wildcards are allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ShortFormCompleter))]
    public string[]? ShortForm { get; set; }

    /// <summary>Only abbreviations with these long forms. Wildcards are allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LongFormCompleter))]
    public string[]? LongForm { get; set; }

    /// <inheritdoc/>
    protected override void Begin()
    {
        _shortForm = WildcardFilter.Of(ShortForm);
        _longForm = WildcardFilter.Of(LongForm);
    }

    /// <inheritdoc/>
    protected override IEnumerable<ExoAbbreviation> Find(ExoArticle article) => AbbreviationFindings.Read(article, Cancellation);

    /// <inheritdoc/>
    protected override bool Passes(ExoAbbreviation finding) => _shortForm.Matches(finding.ShortForm) && _longForm.Matches(finding.LongForm);
}
