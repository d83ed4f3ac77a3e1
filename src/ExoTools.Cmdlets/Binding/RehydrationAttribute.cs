using System.Collections;
using System.Management.Automation;

namespace ExoTools.Binding;

/// <summary>Takes the module's objects as jobs, remoting and Import-Clixml return them; what cannot be made again is left to the cmdlet to refuse.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RehydrationAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        if (Rehydration.TryBuild(inputData) is { } built)
        {
            return built;
        }

        var list = (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) as IList;
        return list is not null && list.Cast<object?>().Any(item => Rehydration.TypeOf(item) is not null)
            ? list.Cast<object?>().Select(item => Rehydration.TryBuild(item) ?? item).ToArray()
            : inputData;
    }
}
