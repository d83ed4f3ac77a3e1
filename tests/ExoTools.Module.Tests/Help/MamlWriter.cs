using System.Globalization;
using System.Management.Automation;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ExoTools.Module.Tests.Help;

/// <summary>
/// Makes the help file that PowerShell reads (MAML) from the cmdlets themselves, the XML comments of their classes, and
/// their pages.
/// </summary>
internal sealed class MamlWriter(XmlComments comments)
{
    private const string WhatIf = "Shows what would be done, and does nothing.";
    private const string Confirm = "Asks before anything is done.";

    private static readonly XNamespace s_items = "http://msh";
    private static readonly XNamespace s_maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace s_command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace s_dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    /// <summary>The whole help file.</summary>
    public string Write(IEnumerable<(CmdletInfo Cmdlet, HelpPage Page)> cmdlets)
    {
        var root = new XElement(s_items + "helpItems",
            new XAttribute("schema", "maml"),
            new XComment(" Generated from the XML comments of the cmdlets and from the pages beside this file. Do not edit: see HelpTests. "),
            cmdlets.OrderBy(cmdlet => cmdlet.Cmdlet.Name, StringComparer.Ordinal).Select(cmdlet => Command(cmdlet.Cmdlet, cmdlet.Page)));
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
        {
            root.Save(writer);
        }

        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + text + "\n";
    }

    /// <summary>What a cmdlet's help lacks, each with the place to write it.</summary>
    public IEnumerable<string> Lacks(CmdletInfo cmdlet, HelpPage page)
    {
        var type = cmdlet.ImplementingType;
        if (comments.OfType(type).Count != 1)
        {
            yield return $"{type.Name}: the synopsis is the <summary> of the class, one paragraph.";
        }

        if (comments.OfType(type, "remarks").Count == 0)
        {
            yield return $"{type.Name}: the description is the <remarks> of the class.";
        }

        foreach (var parameter in Parameters(cmdlet).Where(parameter => ParameterText(type, parameter.Name).Count == 0))
        {
            yield return $"{type.Name}.{parameter.Name}: the parameter's text is the <summary> of the property.";
        }

        foreach (var output in cmdlet.OutputType.Where(output => OutputText(type, output.Type, page).Count == 0))
        {
            yield return $"{page.File}: '## Output' says what the {output.Type?.Name ?? output.Name} is.";
        }

        if (cmdlet.OutputType.Count == 0)
        {
            yield return $"{type.Name}: [OutputType] tells what it returns.";
        }

        if (page.Examples.Count < 2)
        {
            yield return $"{page.File}: at least two '## Example: TITLE'.";
        }

        if (!page.Examples.Any(example => example.Output is { Length: > 0 }))
        {
            yield return $"{page.File}: at least one example shows its output.";
        }

        if (page.Links.Count == 0)
        {
            yield return $"{page.File}: '## Links' names what to read next.";
        }
    }

    private XElement Command(CmdletInfo cmdlet, HelpPage page)
    {
        var type = cmdlet.ImplementingType;
        var inputs = Parameters(cmdlet).Where(parameter => IsInput(cmdlet, parameter.Name)).ToArray();
        return new XElement(s_command + "command",
            new XAttribute(XNamespace.Xmlns + "maml", s_maml), new XAttribute(XNamespace.Xmlns + "command", s_command), new XAttribute(XNamespace.Xmlns + "dev", s_dev),
            new XElement(s_command + "details",
                new XElement(s_command + "name", cmdlet.Name),
                new XElement(s_command + "verb", cmdlet.Verb),
                new XElement(s_command + "noun", cmdlet.Noun),
                Description(comments.OfType(type))),
            Description(comments.OfType(type, "remarks")),
            new XElement(s_command + "syntax", cmdlet.ParameterSets.Select(set => new XElement(s_command + "syntaxItem",
                new XElement(s_maml + "name", cmdlet.Name),
                Ordered(set).Select(parameter => Parameter(type, parameter, inSyntax: true))))),
            new XElement(s_command + "parameters", Parameters(cmdlet).Select(parameter => Parameter(type, parameter, inSyntax: false))),
            new XElement(s_command + "inputTypes", inputs.Length == 0
                ? Typed("inputType", "None", ["Nothing can be piped in."])
                : inputs.GroupBy(parameter => Element(parameter.ParameterType).FullName!, StringComparer.Ordinal).Select(group => Typed("inputType", group.Key,
                    [.. group.Select(parameter => $"-{parameter.Name}: {ParameterText(type, parameter.Name).FirstOrDefault()}")]))),
            new XElement(s_command + "returnValues", cmdlet.OutputType.Select(output => Typed("returnValue", output.Name, OutputText(type, output.Type, page)))),
            page.Notes.Count == 0 ? null : new XElement(s_maml + "alertSet", new XElement(s_maml + "alert", page.Notes.Select(Paragraph))),
            new XElement(s_command + "examples", page.Examples.Select((example, i) => new XElement(s_command + "example",
                new XElement(s_maml + "title", string.Create(CultureInfo.InvariantCulture, $"--- Example {i + 1}: {example.Title} ---")),
                new XElement(s_dev + "code", Shown(example)),
                new XElement(s_dev + "remarks", example.Remarks.Append("").Select(Paragraph))))),
            // Get-Help -Online opens the first address among the links, whatever it leads to: an address stands in the text.
            new XElement(s_command + "relatedLinks", page.Links.Select(link => new XElement(s_maml + "navigationLink",
                new XElement(s_maml + "linkText", link),
                new XElement(s_maml + "uri")))));
    }

    private static string Shown(HelpExample example)
    {
        var code = string.Join('\n', example.Code.Split('\n').Select(line => line.Length == 0 || line[0] is ' ' or '}' or ')' ? line : "PS> " + line));
        return string.IsNullOrEmpty(example.Output) ? code : code + "\n\n" + example.Output;
    }

    private XElement Parameter(Type type, CommandParameterInfo parameter, bool inSyntax)
    {
        var binding = string.Join(", ", new[] { parameter.ValueFromPipeline ? "ByValue" : null, parameter.ValueFromPipelineByPropertyName ? "ByPropertyName" : null }.Where(way => way is not null));
        var isSwitch = parameter.ParameterType == typeof(SwitchParameter);
        return new XElement(s_command + "parameter",
            new XAttribute("required", parameter.IsMandatory ? "true" : "false"),
            new XAttribute("variableLength", parameter.ParameterType.IsArray ? "true" : "false"),
            new XAttribute("globbing", parameter.Attributes.Any(attribute => attribute is SupportsWildcardsAttribute) ? "true" : "false"),
            new XAttribute("pipelineInput", binding.Length == 0 ? "False" : $"True ({binding})"),
            new XAttribute("position", parameter.Position < 0 ? "named" : parameter.Position.ToString(CultureInfo.InvariantCulture)),
            new XAttribute("aliases", parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases)),
            new XElement(s_maml + "name", parameter.Name),
            inSyntax ? null : Description([.. ParameterText(type, parameter.Name), .. Values(parameter)]),
            inSyntax && isSwitch ? null : new XElement(s_command + "parameterValue",
                new XAttribute("required", isSwitch ? "false" : "true"), new XAttribute("variableLength", parameter.ParameterType.IsArray ? "true" : "false"),
                Name(parameter.ParameterType)),
            inSyntax ? null : new XElement(s_dev + "defaultValue", isSwitch ? "False" : "None"));
    }

    private IEnumerable<string> Values(CommandParameterInfo parameter) =>
        parameter.Attributes.Select(attribute => attribute.GetType()).FirstOrDefault(type => type.Name == "EnumNameAttribute`1")?.GetGenericArguments()[0] is { } type
            ? Enum.GetNames(type).Select(value => $"- {value}: {comments.OfField(type.GetField(value)!).Single()}")
            : [];

    private static IEnumerable<CommandParameterInfo> Parameters(CmdletInfo cmdlet)
    {
        // A parameter of several sets is described once, as in the first of them; it is mandatory where it is so in all.
        var all = cmdlet.ParameterSets.SelectMany(Ordered).GroupBy(parameter => parameter.Name, StringComparer.Ordinal);
        return all.Select(sets => sets.FirstOrDefault(parameter => !parameter.IsMandatory) ?? sets.First());
    }

    private static IEnumerable<CommandParameterInfo> Ordered(CommandParameterSetInfo set) => set.Parameters
        .Where(parameter => !Cmdlet.CommonParameters.Contains(parameter.Name))
        .OrderBy(parameter => parameter.Position < 0 ? int.MaxValue : parameter.Position)
        .ThenBy(parameter => !parameter.IsMandatory)
        .ThenBy(parameter => Cmdlet.OptionalCommonParameters.Contains(parameter.Name));

    private static bool IsInput(CmdletInfo cmdlet, string parameter) => cmdlet.ParameterSets.SelectMany(set => set.Parameters)
        .Any(other => other.Name == parameter && (other.ValueFromPipeline || other.ValueFromPipelineByPropertyName));

    private IReadOnlyList<string> ParameterText(Type type, string name) => name switch
    {
        "WhatIf" => [WhatIf],
        "Confirm" => [Confirm],
        _ => comments.OfProperty(type.GetProperty(name)!),
    };

    private IReadOnlyList<string> OutputText(Type cmdlet, Type? output, HelpPage page) =>
        output is not null && comments.OfType(output) is { Count: > 0 } summary ? summary
        : page.Output.Count > 0 ? page.Output
        : output == typeof(FileInfo) && cmdlet.GetProperty("PassThru") is { } passThru ? ["With -PassThru: " + comments.OfProperty(passThru).FirstOrDefault()]
        : [];

    private static Type Element(Type type) => type.IsArray ? type.GetElementType()! : type;

    private static string Name(Type type) => type.IsArray ? Name(type.GetElementType()!) + "[]"
        : Nullable.GetUnderlyingType(type) is { } inner ? Name(inner)
        : type.Name;

    private static XElement Typed(string element, string name, IReadOnlyList<string> text) => new(s_command + element,
        new XElement(s_dev + "type", new XElement(s_maml + "name", name)),
        Description(text));

    private static XElement Description(IEnumerable<string> paragraphs) => new(s_maml + "description", paragraphs.Select(Paragraph));

    private static XElement Paragraph(string text) => new(s_maml + "para", text);
}
