using System.Collections;
using System.Management.Automation.Language;
using System.Reflection;
using System.Xml;
using System.Xml.Linq;

namespace ExoTools.Shell;

/// <summary>Says what exotools can do.</summary>
internal static class Usage
{
    private const string Head = """
        exotools: the exosome literature at the command line, offline.

        Usage:
          exotools [--json] "<script>"                 one argument is a PowerShell script
          exotools [--json] <cmdlet> [<argument> ...]  several are a command; its values are taken literally
          exotools --help | --version

        --json writes one JSON document a line instead of tables. A parameter that is given twice gets both values.
        Errors go to standard error. Exit code: 0 done, 1 there were errors, 2 wrong usage, 130 stopped by Ctrl-C.
        Standard input is read only for '-Path -'.

        """;

    private const string Tail = """

        Examples:
          exotools Get-ExoReference
          exotools Get-ExoFigure -Path page.txt -Number 1
          exotools "Get-ExoReference | Where-Object Year -ge 2015"
          exotools --json Get-ExoReference -Path - < page.txt

        Without a source the Get cmdlets read the article shipped with the module.
        Cmdlets such as Sort-Object and ConvertTo-Json come with pwsh (PowerShell 7.4 or later); import the module there:
        """;

    /// <summary>Prints usage, the cmdlets and examples.</summary>
    public static int Print(OutputStreams streams)
    {
        var output = new StringWriter();
        output.WriteLine(Head);
        output.WriteLine("Cmdlets:");
        var synopses = Synopses();
        var names = Cmdlets();
        var width = names.Select(name => name.Length).DefaultIfEmpty(0).Max();
        foreach (var name in names)
        {
            output.WriteLine($"  {name.PadRight(width)}  {synopses.GetValueOrDefault(name)}".TrimEnd());
        }

        output.WriteLine(Tail);
        output.WriteLine($"  Import-Module '{Session.Manifest}'");
        streams.Write(output.ToString());
        return 0;
    }

    /// <summary>Prints the version.</summary>
    public static int PrintVersion(OutputStreams streams)
    {
        streams.Write(typeof(Usage).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion + Environment.NewLine);
        return 0;
    }

    /// <summary>Tells what is wrong with the command line.</summary>
    public static int Fail(OutputStreams streams, string message)
    {
        streams.WriteError($"exotools: {message}");
        streams.WriteError("'exotools --help' tells how it is used.");
        return 2;
    }

    private static string[] Cmdlets()
    {
        // The manifest is data: it is read as such, and nothing is run for it.
        var tree = Parser.ParseFile(Session.Manifest, out _, out _);
        var table = (HashtableAst?)tree.Find(ast => ast is HashtableAst, searchNestedScriptBlocks: false);
        return table?.SafeGetValue() is Hashtable manifest && manifest["CmdletsToExport"] is object[] names
            ? [.. names.Select(name => name.ToString()!).Order(StringComparer.Ordinal)]
            : [];
    }

    private static Dictionary<string, string> Synopses()
    {
        var synopses = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var file = Path.Combine(Path.GetDirectoryName(Session.Manifest)!, "en-US", "ExoTools.dll-Help.xml");
        if (!File.Exists(file))
        {
            return synopses;
        }

        try
        {
            foreach (var details in XDocument.Load(file).Descendants().Where(element => element.Name.LocalName == "details"))
            {
                var name = details.Elements().FirstOrDefault(element => element.Name.LocalName == "name")?.Value.Trim();
                var synopsis = details.Elements().FirstOrDefault(element => element.Name.LocalName == "description")?.Value.Trim();
                if (!string.IsNullOrEmpty(name) && synopsis is not null)
                {
                    synopses[name] = synopsis;
                }
            }
        }
        catch (XmlException)
        {
            // Names without a synopsis are better than no help.
        }

        return synopses;
    }
}
