using System.Collections;
using System.Xml.Linq;

namespace ExoTools.Binding;

/// <summary>Completes the values of an enumeration, each with the summary of its documentation.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public class EnumCompleter<T> : ValueCompleter
    where T : struct, Enum
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Value, string ToolTip)> Values(IDictionary bound) =>
        Enum.GetNames<T>().Select(name => (name, ValueSummaries.Of($"F:{typeof(T).FullName}.{name}")));
}

/// <summary>The documentation of the values of Core's enumerations, which the build takes from its XML comments; see ExoTools.Cmdlets.csproj.</summary>
internal static class ValueSummaries
{
    private static readonly Lazy<Dictionary<string, string>> s_summaries = new(Read);

    /// <summary>The summary of a member, by its identifier in XML comments; empty where it has none.</summary>
    public static string Of(string id) => s_summaries.Value.GetValueOrDefault(id, "");

    private static Dictionary<string, string> Read()
    {
        using var stream = typeof(ValueSummaries).Assembly.GetManifestResourceStream("ValueSummaries.xml")!;
        return XDocument.Load(stream).Descendants("member").ToDictionary(
            member => (string)member.Attribute("name")!,
            member => string.Join(' ', ((string?)member.Element("summary") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            StringComparer.Ordinal);
    }
}
