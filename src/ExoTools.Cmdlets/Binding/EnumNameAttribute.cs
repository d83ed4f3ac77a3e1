using System.Management.Automation;

namespace ExoTools.Binding;

/// <summary>
/// Takes the values of an enumeration under their names, with the shell's own rules and errors. The parameter itself is of text: the shell
/// completes one of an enumeration on its own, and says nothing of its values.
/// </summary>
/// <typeparam name="T">The enumeration.</typeparam>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EnumNameAttribute<T> : ArgumentTransformationAttribute
    where T : struct, Enum
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        try
        {
            var names = Array.ConvertAll(LanguagePrimitives.ConvertTo<T[]>(inputData) ?? [], value => value.ToString());
            return names is [var only] ? only : names;
        }
        catch (PSInvalidCastException failure)
        {
            // What is around the innermost message tells of arrays and types, and says the same again in quotes.
            throw new ArgumentTransformationMetadataException(failure.GetBaseException().Message, failure);
        }
    }
}
