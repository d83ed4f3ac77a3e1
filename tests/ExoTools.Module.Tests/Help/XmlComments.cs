using System.Management.Automation;
using System.Reflection;
using System.Xml.Linq;

namespace ExoTools.Module.Tests.Help;

/// <summary>The XML documentation comments of the module's assemblies, as paragraphs of plain text.</summary>
internal sealed class XmlComments
{
    private readonly Dictionary<string, XElement> _members = new(StringComparer.Ordinal);

    public XmlComments(params string[] files)
    {
        foreach (var member in files.SelectMany(file => XDocument.Load(file).Descendants("member")))
        {
            _members[(string)member.Attribute("name")!] = member;
        }
    }

    /// <summary>The paragraphs of a part of a type's comment; none where it has none.</summary>
    public IReadOnlyList<string> OfType(Type type, string part = "summary") => Paragraphs(_members.GetValueOrDefault("T:" + type.FullName)?.Element(part));

    /// <summary>The paragraphs of a property's summary, which may be inherited.</summary>
    public IReadOnlyList<string> OfProperty(PropertyInfo property)
    {
        for (var type = property.DeclaringType; type is not null; type = type.BaseType)
        {
            var declared = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
            if (Paragraphs(_members.GetValueOrDefault($"P:{declared.FullName}.{property.Name}")?.Element("summary")) is { Count: > 0 } paragraphs)
            {
                return paragraphs;
            }
        }

        return [];
    }

    /// <summary>The paragraphs of a field's summary; none where it has none.</summary>
    public IReadOnlyList<string> OfField(FieldInfo field) => Paragraphs(_members.GetValueOrDefault($"F:{field.DeclaringType!.FullName}.{field.Name}")?.Element("summary"));

    private static IReadOnlyList<string> Paragraphs(XElement? element)
    {
        var paragraphs = new List<string>();
        var open = "";
        foreach (var node in element?.Nodes() ?? [])
        {
            if (node is XElement { Name.LocalName: "para" or "item" or "list" } block)
            {
                Close();
                paragraphs.AddRange(Paragraphs(block).Select(text => block.Name.LocalName == "item" ? "- " + text : text));
            }
            else
            {
                open += Text(node);
            }
        }

        Close();
        return paragraphs;

        void Close()
        {
            if (string.Join(' ', open.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } text)
            {
                paragraphs.Add(text);
            }

            open = "";
        }
    }

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "seealso" or "paramref" } link when !link.Nodes().Any() =>
            link.Attribute("cref") is { } cref ? Reference(cref.Value) : ((string?)link.Attribute("langword") ?? (string?)link.Attribute("href") ?? "-" + (string?)link.Attribute("name")),
        XElement element => string.Concat(element.Nodes().Select(Text)),
        _ => "",
    };

    // In the help a cmdlet's class goes by the cmdlet's name, and one of its properties is a parameter.
    private static string Reference(string cref)
    {
        // A method's identifier ends in the types of its parameters.
        var member = cref.Split('(')[0];
        var name = member[(member.LastIndexOf('.') + 1)..];
        if (!cref.Contains(".Commands.", StringComparison.Ordinal) && !cref.Contains(".Binding.", StringComparison.Ordinal))
        {
            return name;
        }

        return cref[0] == 'P' ? "-" + name : CmdletName(ModuleTests.ModuleAssembly().GetType(cref[2..])) ?? name;
    }

    private static string? CmdletName(Type? type) => type?.GetCustomAttribute<CmdletAttribute>() is { } cmdlet ? $"{cmdlet.VerbName}-{cmdlet.NounName}" : null;
}
