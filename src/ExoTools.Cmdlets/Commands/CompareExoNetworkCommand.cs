using System.Management.Automation;
using ExoTools.Binding;
using ExoTools.Networks;

namespace ExoTools.Commands;

/// <summary>Gets the edges in which two networks differ: gained, lost, or with the opposite sign.</summary>
/// <remarks>
/// <para>Nodes are the same where their terms have the same identifier, or else where kind and name agree in any case. An edge whose ends the other network joins with the opposite sign alone is flipped.</para>
/// </remarks>
[Cmdlet(VerbsData.Compare, "ExoNetwork")]
[OutputType(typeof(ExoNetworkChange))]
public sealed class CompareExoNetworkCommand : ExoCmdlet
{
    /// <summary>The network to compare with.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNull]
    public ExoNetwork? ReferenceObject { get; set; }

    /// <summary>The network that is compared.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNull]
    public ExoNetwork? DifferenceObject { get; set; }

    /// <summary>Only changes of these kinds.</summary>
    [Parameter]
    public ExoChangeKind[]? Change { get; set; }

    /// <inheritdoc/>
    protected override void End()
    {
        var count = 0;
        foreach (var change in NetworkComparer.Compare(ReferenceObject!, DifferenceObject!, Cancellation))
        {
            count++;
            if (Change is null || Change.Contains(change.Change))
            {
                WriteObject(change);
            }
        }

        WriteVerbose($"From {ReferenceObject} to {DifferenceObject}: {count} changes.");
    }
}
