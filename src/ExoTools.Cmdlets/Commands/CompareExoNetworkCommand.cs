using System.Management.Automation;
using ExoTools.Binding;
using ExoTools.Export;
using ExoTools.Networks;

namespace ExoTools.Commands;

/// <summary>Gets the edges in which two networks differ: gained, lost, or flipped.</summary>
/// <remarks>
/// <para>Each side is a network, or what makes one: relations, pathways, cargo, markers, articles, or the paths of articles. The second side may come by pipeline.</para>
/// <para>Nodes are the same where their terms have the same identifier, or else where kind and name agree in any case. An edge is flipped where the other network has its opposite in its place: between the same ends, the opposite sign or the denial of what is stated.</para>
/// </remarks>
[Cmdlet(VerbsData.Compare, "ExoNetwork")]
[OutputType(typeof(ExoNetworkChange))]
public sealed class CompareExoNetworkCommand : ExoCmdlet
{
    private readonly NetworkContent _difference = new();
    private ContentInput? _input;

    /// <summary>What to compare with: a network, or findings, articles or the paths of articles. Wildcards are allowed in paths.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNull]
    [SupportsWildcards]
    public object?[]? ReferenceObject { get; set; }

    /// <summary>What is compared, given in the same ways, or by pipeline.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [Alias("DifferenceObject")]
    [AllowNull]
    [AllowEmptyCollection]
    [SupportsWildcards]
    public object?[]? InputObject { get; set; }

    /// <summary>Only changes of these kinds.</summary>
    [Parameter]
    [EnumName<ExoChangeKind>]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(EnumCompleter<ExoChangeKind>))]
    public string[]? Change { get; set; }

    /// <inheritdoc/>
    protected override void Begin() => _input = new ContentInput(this, _difference, Meter, Cancellation);

    /// <inheritdoc/>
    protected override void Process() => _input!.Add(InputObject);

    /// <inheritdoc/>
    protected override void End()
    {
        var reference = new NetworkContent();
        var input = new ContentInput(this, reference, Meter, Cancellation);
        input.Add(ReferenceObject);
        if (reference.IsEmpty)
        {
            ThrowTerminatingError(Errors.NothingToCompare(nameof(ReferenceObject)));
        }

        if (input.IsIncomplete || _input!.IsIncomplete)
        {
            WriteError(Errors.NotCompared(input.IsIncomplete ? nameof(ReferenceObject) : nameof(InputObject)));
            return;
        }

        var (before, after) = (reference.Build(Cancellation), _difference.Build(Cancellation));
        var count = 0;
        foreach (var change in NetworkComparer.Compare(before, after, Cancellation))
        {
            count++;
            if (Change is null || Change.Contains(change.Change.ToString()))
            {
                WriteObject(change);
            }
        }

        WriteVerbose($"From {before} to {after}: {Amount.Of(count, "change")}.");
    }
}
