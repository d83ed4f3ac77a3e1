using System.Management.Automation;
using ExoTools.Binding;
using ExoTools.Citations;

namespace ExoTools.Commands;

/// <summary>Compares two bibliographies: what each has that the other lacks.</summary>
/// <remarks>
/// <para>
/// Works are the same by the rules of <see cref="FindExoDuplicateReferenceCommand"/>, so that the bibliographies may be of different
/// formats and styles. As with Compare-Object, the side indicator is &lt;= for a work of the first alone and =&gt; for one of the second alone.
/// </para>
/// <para>A work that a bibliography names twice is compared once.</para>
/// </remarks>
[Cmdlet(VerbsData.Compare, "ExoReference")]
[OutputType(typeof(ExoReferenceDifference))]
public sealed class CompareExoReferenceCommand : ExoCmdlet
{
    private readonly List<ExoReference> _difference = [];
    private ReferenceInput? _input;

    /// <summary>The first bibliography: references, articles, or the paths of files that hold a bibliography. Wildcards are allowed in paths.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [AllowNull]
    [AllowEmptyCollection]
    [SupportsWildcards]
    public object?[]? ReferenceObject { get; set; }

    /// <summary>The second bibliography, given in the same ways, or by pipeline.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [Alias("DifferenceObject")]
    [AllowNull]
    [AllowEmptyCollection]
    [SupportsWildcards]
    public object?[]? InputObject { get; set; }

    /// <summary>Returns the works of both too, with ==.</summary>
    [Parameter]
    public SwitchParameter IncludeEqual { get; set; }

    /// <summary>Leaves out what only one of the two has. Implies -IncludeEqual.</summary>
    [Parameter]
    public SwitchParameter ExcludeDifferent { get; set; }

    /// <inheritdoc/>
    protected override void Begin() => _input = new ReferenceInput(this, Cancellation);

    /// <inheritdoc/>
    protected override void Process() => _difference.AddRange(_input!.References(InputObject, filesToo: true));

    /// <inheritdoc/>
    protected override void End()
    {
        var input = new ReferenceInput(this, Cancellation);
        ExoReference[] reference = [.. input.References(ReferenceObject, filesToo: true)];
        if (input.IsIncomplete || _input!.IsIncomplete)
        {
            WriteError(Errors.NotCompared(input.IsIncomplete ? nameof(ReferenceObject) : nameof(InputObject)));
            return;
        }

        int equal = 0, different = 0;
        foreach (var difference in ReferenceComparison.Compare(reference, _difference, Cancellation))
        {
            var isEqual = difference.SideIndicator == "==";
            _ = isEqual ? equal++ : different++;
            if (isEqual ? IncludeEqual || ExcludeDifferent : !ExcludeDifferent)
            {
                WriteObject(difference);
            }
        }

        WriteVerbose($"In both: {Amount.Of(equal, "work")}; in one alone: {different}.");
    }
}
