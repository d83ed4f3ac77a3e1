using System.Management.Automation;
using ExoTools.Binding;
using ExoTools.Citations;

namespace ExoTools.Commands;

/// <summary>Finds works that more than one reference names.</summary>
/// <remarks>
/// <para>
/// References are of the same work when they share a PMID, DOI or PMCID; and, where their identifiers do not contradict, when title,
/// year and first author are the same, or title, year and first page, or journal, year, volume and first page. Case, accents and
/// punctuation do not count. Reasons says why.
/// </para>
/// <para>A preprint and the article that came of it are two works: each has a DOI of its own.</para>
/// </remarks>
[Cmdlet(VerbsCommon.Find, "ExoDuplicateReference")]
[OutputType(typeof(ExoDuplicateReference))]
public sealed class FindExoDuplicateReferenceCommand : ExoCmdlet
{
    private readonly List<ExoReference> _references = [];

    /// <summary>References, as Get-ExoReference and ConvertFrom-ExoBibliography return them, or articles, which stand for themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public object?[]? InputObject { get; set; }

    /// <inheritdoc/>
    protected override void Process() => _references.AddRange(new ReferenceInput(this, Cancellation).References(InputObject, filesToo: false));

    /// <inheritdoc/>
    protected override void End()
    {
        var count = 0;
        foreach (var duplicate in ReferenceComparison.Duplicates(_references, Cancellation))
        {
            count++;
            WriteObject(duplicate);
        }

        WriteVerbose($"{Amount.Of(_references.Count, "reference")}; {Amount.Of(count, "work")} named more than once.");
    }
}
