using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using System.Reflection;

namespace ExoTools.Binding;

/// <summary>
/// Makes the module's objects again from what jobs, remoting and Export-Clixml leave of them: their properties, under the name of their
/// type. Nothing is made of an object that was stored without all of its parts.
/// </summary>
internal static class Rehydration
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
    private const string Mark = "Deserialized.";

    private static readonly Assembly s_core = typeof(ExoArticle).Assembly;

    /// <summary>The type of the module that an object had before it was stored; null for anything else.</summary>
    public static Type? TypeOf(object? value) =>
        value is PSObject { BaseObject: PSCustomObject, TypeNames: [var name, ..] } && name.StartsWith(Mark, StringComparison.Ordinal) ? s_core.GetType(name[Mark.Length..]) : null;

    /// <summary>The object as it was; null where it is no stored object of the module, or lacks a part.</summary>
    public static object? TryBuild(object? value) => TypeOf(value) is { } type && TryBuild((PSObject)value!, type, out var built) ? built : null;

    /// <summary>An input as the module takes it: made again where it was stored, and without the shell's wrapping.</summary>
    public static object? Unwrap(object? item) => TryBuild(item) ?? (item is PSObject { BaseObject: not PSCustomObject and var inner } ? inner : item);

    private static bool TryBuild(PSObject source, Type type, [NotNullWhen(true)] out object? built)
    {
        built = null;
        var constructor = type.GetConstructors(Declared).Where(one => one.GetParameters() is not [var only] || only.ParameterType != type)
            .MaxBy(one => one.GetParameters().Length);
        if (constructor is null)
        {
            return false;
        }

        var parameters = constructor.GetParameters();
        var arguments = new object?[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            if (!TryConvert(source.Properties[parameters[i].Name]?.Value, parameters[i].ParameterType, out arguments[i]))
            {
                return false;
            }
        }

        built = constructor.Invoke(arguments);
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            if (property.SetMethod is null || Array.Exists(parameters, given => string.Equals(given.Name, property.Name, StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            // A property that another version of the module does not have keeps its default.
            if (source.Properties[property.Name]?.Value is { } stored)
            {
                if (!TryConvert(stored, property.PropertyType, out var value))
                {
                    return false;
                }

                property.SetValue(built, value);
            }
        }

        return true;
    }

    private static bool TryConvert(object? stored, Type target, out object? value)
    {
        value = null;
        if (stored is null)
        {
            return true;
        }

        var inner = stored is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : stored;
        target = Nullable.GetUnderlyingType(target) ?? target;
        if (target.IsInstanceOfType(inner))
        {
            value = inner;
            return true;
        }

        if (target.IsEnum)
        {
            // By name: the numbers may differ from version to version.
            return Enum.TryParse(target, stored.ToString(), ignoreCase: false, out value);
        }

        if (target.IsGenericType && target.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            return inner is not string && TryConvertList(inner as IEnumerable, target.GetGenericArguments()[0], out value);
        }

        // What lay deeper than was stored is there as text.
        return TypeOf(inner) == target && TryBuild((PSObject)inner, target, out value);
    }

    private static bool TryConvertList(IEnumerable? items, Type element, [NotNullWhen(true)] out object? list)
    {
        list = null;
        if (items is null)
        {
            return false;
        }

        var values = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        foreach (var item in items)
        {
            if (!TryConvert(item, element, out var value))
            {
                return false;
            }

            values.Add(value);
        }

        list = values;
        return true;
    }
}
