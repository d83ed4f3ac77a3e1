using System.Management.Automation;
using System.Management.Automation.Language;
using ExoTools.Module.Tests.Harness;
using Xunit;

namespace ExoTools.Module.Tests.Help;

/// <summary>
/// The help of every cmdlet: whole, fresh, and true. Synopsis, description and parameters are written as XML comments of the
/// cmdlet's class; examples, notes and links in module/help/en-US/NAME.md; about topics in about_TOPIC.help.txt beside it.
/// </summary>
public sealed class HelpTests : IDisposable
{
    private const string Remedy = "Write the outputs of the examples and the help file anew with: dotnet run --project tests/ExoTools.Module.Tests -- -explicit only";

    private static readonly string s_folder = Path.Combine(Built.Repository, "module", "help", "en-US");
    private static readonly string s_readme = Path.Combine(Built.Repository, "README.md");
    private static readonly string s_maml = Path.Combine(s_folder, "ExoTools.dll-Help.xml");

    private readonly Engine _engine = new(width: 80);
    private readonly MamlWriter _writer = new(new XmlComments(Built.Comments));

    public static TheoryData<string> Pages => [.. Names("*.md")];

    public static TheoryData<string> Topics => [.. Names("about_*.help.txt")];

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void EveryCmdletHasAPageAndEveryPageACmdlet() => Assert.Equal(
        Cmdlets().Select(cmdlet => cmdlet.Name).Order(StringComparer.Ordinal), Names("*.md"));

    [Fact]
    public void NoHelpLacksAnything() => Assert.Empty(Cmdlets().SelectMany(cmdlet => _writer.Lacks(cmdlet, Page(cmdlet.Name))));

    [Fact]
    public void TheHelpFileIsFresh()
    {
        var committed = File.Exists(s_maml) ? File.ReadAllText(s_maml).ReplaceLineEndings("\n") : "";
        Assert.True(Maml() == committed, $"{s_maml} is stale. {Remedy}");
    }

    [Fact]
    public void EveryLinkLeadsSomewhere()
    {
        var known = Cmdlets().Select(cmdlet => cmdlet.Name).Concat(Names("about_*.help.txt")).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Cmdlets().SelectMany(cmdlet => Page(cmdlet.Name).Links
            .Where(link => !known.Contains(link) && !Uri.TryCreate(link, UriKind.Absolute, out _))
            .Select(link => $"{cmdlet.Name}: {link}")));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryParameterInAnExampleExists(string name)
    {
        foreach (var example in Page(name).Examples)
        {
            foreach (var command in ExampleRunner.Commands(example.Code))
            {
                var cmdlet = Cmdlets().FirstOrDefault(cmdlet => string.Equals(cmdlet.Name, command.GetCommandName(), StringComparison.OrdinalIgnoreCase));
                foreach (var parameter in command.CommandElements.OfType<CommandParameterAst>())
                {
                    Assert.True(cmdlet is null || cmdlet.Parameters.ContainsKey(parameter.ParameterName), $"{name}, line {example.Line}: {command.GetCommandName()} has no parameter {parameter.ParameterName}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryExampleShowsWhatItIsSaidToShow(string name)
    {
        foreach (var example in Page(name).Examples.Where(example => example.Output is not null && ExampleRunner.EngineSuffices(_engine, example)))
        {
            AssertShows(name, example, ExampleRunner.RunInEngine(example));
        }
    }

    [Fact]
    public void EveryExampleForPwshShowsWhatItIsSaidToShow()
    {
        Assert.SkipWhen(ExampleRunner.Pwsh is null, "pwsh is not installed.");
        var examples = PwshExamples();
        var shown = ExampleRunner.RunInPwsh(examples.Select(example => example.Example));
        foreach (var ((name, example), output) in examples.Zip(shown))
        {
            AssertShows(name, example, output);
        }
    }

    [Fact]
    public void TheReadmeShowsWhatItIsSaidToShow()
    {
        var examples = ReadmePage.Examples(File.ReadAllText(s_readme));
        Assert.True(examples.Count >= 4);
        foreach (var (example, shown) in examples.Zip(ShownByReadme(examples)).Where(pair => pair.Second is not null))
        {
            AssertShows("README.md", example, shown!);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void TheHelpReadsWellAt80Columns(string name)
    {
        var text = _engine.Show($"Get-Help {name} -Full");
        Assert.DoesNotContain(text.Split('\n'), line => line.Length > 80);
        var lines = text.Split('\n').Select(line => line.Trim()).ToHashSet(StringComparer.Ordinal);
        foreach (var example in Page(name).Examples)
        {
            Assert.Contains(example.Title, text);
            // What is longer than the screen, such as a sentence, is broken by words.
            Assert.All((example.Output ?? "").Split('\n').Where(line => line.Length < ExampleRunner.Width), line => Assert.Contains(line.Trim(), lines));
            Assert.Contains(Squash(example.Output ?? ""), Squash(text));
        }
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void AboutTopicsAreFoundAndReadWell(string topic)
    {
        Assert.Contains(topic, _engine.Show($"Get-Help {topic}"));
        var lines = File.ReadAllLines(Path.Combine(s_folder, topic + ".help.txt"));
        Assert.Equal(["TOPIC", "    " + topic, "", "SHORT DESCRIPTION"], lines[..4]);
        Assert.DoesNotContain(lines, line => line.Length > 80);
    }

    [Theory]
    [InlineData("Get-X", "starts with")]
    [InlineData("# Get-X\ntext", "line 2")]
    [InlineData("# Get-X\n\n## Example: a\n\n```powershell\nGet-X", "not closed")]
    [InlineData("# Get-X\n\n## Example: a\n\n```output\n```", "```powershell")]
    [InlineData("# Get-X\n\n## Links\nGet-Y", "line 4")]
    public void APageThatIsWrongIsToldOf(string text, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => HelpPage.Parse("Get-X.md", text)).Message);

    [Fact]
    public void NewOutputsReplaceOldOnes()
    {
        const string Text = "# Get-X\n\n## Example: a\n\n```powershell\na\n```\n\n```output\nold\nold\n```\n\n## Example: b\n\n```powershell\nb\n```\n\n## Example: c\n\n```powershell\nc\n```\n\n```output\n```\n";
        var page = HelpPage.Parse("Get-X.md", Text);
        Assert.Equal(Text, page.WithOutputs([null, null, null]));
        Assert.Equal(["new", null, "more"], HelpPage.Parse("Get-X.md", page.WithOutputs(["new", null, "more"])).Examples.Select(example => example.Output));
    }

    /// <summary>No test: writes the outputs of the examples into the pages, and then the help file.</summary>
    [Fact(Explicit = true)]
    public void WriteTheHelpAnew()
    {
        var forPwsh = PwshExamples();
        var shown = ExampleRunner.Pwsh is null ? [] : ExampleRunner.RunInPwsh(forPwsh.Select(example => example.Example));
        foreach (var cmdlet in Cmdlets())
        {
            var page = Page(cmdlet.Name);
            var outputs = page.Examples.Select(example =>
                example.Output is null ? null
                : forPwsh.FindIndex(other => other.Page == cmdlet.Name && other.Example.Line == example.Line) is >= 0 and var i
                    ? shown.ElementAtOrDefault(i)
                    : ExampleRunner.RunInEngine(example));
            File.WriteAllText(page.File, page.WithOutputs([.. outputs]));
        }

        File.WriteAllText(s_maml, Maml());
        var readme = File.ReadAllText(s_readme);
        File.WriteAllText(s_readme, ReadmePage.WithOutputs(readme, ShownByReadme(ReadmePage.Examples(readme))));
    }

    private static void AssertShows(string name, HelpExample example, string shown) => Assert.True(
        shown == example.Output, $"{name}, line {example.Line}, shows:\n{shown}\nand is said to show:\n{example.Output}\n{Remedy}");

    private static IEnumerable<string> Names(string pattern) =>
        Directory.GetFiles(s_folder, pattern).Select(file => Path.GetFileName(file).Split('.')[0]).Order(StringComparer.Ordinal);

    private static string Squash(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    private static HelpPage Page(string name) => HelpPage.Read(Path.Combine(s_folder, name + ".md"));

    private List<(string Page, HelpExample Example)> PwshExamples() =>
        [.. from page in Names("*.md")
            from example in Page(page).Examples
            where example.Output is not null && !ExampleRunner.EngineSuffices(_engine, example)
            select (page, example)];

    // Null for what needs a pwsh that is not there.
    private IReadOnlyList<string?> ShownByReadme(IReadOnlyList<HelpExample> examples)
    {
        var forPwsh = examples.Where(example => !ExampleRunner.EngineSuffices(_engine, example)).ToList();
        var shown = ExampleRunner.Pwsh is null || forPwsh.Count == 0 ? [] : ExampleRunner.RunInPwsh(forPwsh, ReadmePage.Width);
        return [.. examples.Select(example => forPwsh.IndexOf(example) is >= 0 and var i ? shown.ElementAtOrDefault(i) : ExampleRunner.RunInEngine(example, ReadmePage.Width))];
    }

    private string Maml() => _writer.Write(Cmdlets().Select(cmdlet => (cmdlet, Page(cmdlet.Name))));

    private IReadOnlyList<CmdletInfo> Cmdlets() => [.. ((PSModuleInfo)_engine.Run("Get-Module ExoTools").Output.Single().BaseObject).ExportedCmdlets.Values];
}
