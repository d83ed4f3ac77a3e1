using System.Management.Automation;

namespace ExoTools.Binding;

/// <summary>Refuses the module's own objects as paths: their text would be looked up as the name of a file.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PathTransformationAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        Refuse(inputData);
        if (inputData is not string && LanguagePrimitives.GetEnumerable(inputData) is { } items)
        {
            foreach (var item in items)
            {
                Refuse(item);
            }
        }

        return inputData;
    }

    private static void Refuse(object? value)
    {
        var inner = value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;
        var type = Rehydration.TypeOf(inner) ?? (inner?.GetType() is { } own && own.Assembly == typeof(ExoArticle).Assembly ? own : null);

        // An article is let through: refusing it here would keep it from the parameter that takes articles.
        if (type == typeof(ExoArticle) && (inner is ExoArticle || Rehydration.TryBuild(inner) is not null))
        {
            return;
        }

        if (type is not null)
        {
            throw new ArgumentTransformationMetadataException(
                type == typeof(ExoArticle) ? $"The article was stored without all of its parts. {Errors.StoredRemedy}" : $"An {type.Name} is not a path. Give a path, or pipe in an ExoArticle.");
        }
    }
}
