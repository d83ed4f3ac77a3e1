using System.Xml.Linq;
using ExoTools.Module.Tests.Harness;
using Xunit;

namespace ExoTools.Module.Tests;

/// <summary>The views: every type has them, and every header is a property.</summary>
public sealed class ViewTests
{
    private static readonly XElement s_format = XElement.Load(Path.Combine(Built.ModuleFolder, "ExoTools.Format.ps1xml"));
    private static readonly XElement s_types = XElement.Load(Path.Combine(Built.ModuleFolder, "ExoTools.Types.ps1xml"));

    [Fact]
    public void EveryPublicTypeHasATableAndAList()
    {
        foreach (var type in ModuleTests.PublicTypes())
        {
            var views = Views().Where(view => view.Type == type.FullName).Select(view => view.View).ToArray();
            Assert.True(views.Any(view => view.Element("TableControl") is not null), $"{type.Name} has no table view");
            Assert.True(views.Any(view => view.Element("ListControl") is not null), $"{type.Name} has no list view");
        }
    }

    [Fact]
    public void EveryHeaderIsAPropertyAndNumbersAreRight()
    {
        var types = ModuleTests.PublicTypes().ToDictionary(type => type.FullName!);
        foreach (var (name, view) in Views().Where(view => view.View.Element("TableControl") is not null))
        {
            Assert.True(types.TryGetValue(name, out var type), $"There is no type {name}");
            var headers = view.Descendants("TableColumnHeader").ToArray();
            Assert.True(headers.Length is >= 2 and <= 6, $"{name} has {headers.Length} columns");
            Assert.Equal(headers.Length, view.Descendants("TableColumnItem").Count());
            foreach (var header in headers)
            {
                var label = (string)header.Element("Label")!;
                var property = type.GetProperty(Aliases(name).GetValueOrDefault(label, label));
                Assert.True(property is not null, $"{name} has a header {label}, which is no property");
                var numeric = (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) == typeof(int);
                Assert.True(!numeric || (string?)header.Element("Alignment") == "Right", $"{name}.{label} is a number and not on the right");
            }
        }
    }

    [Fact]
    public void EveryListItemIsAPropertyAndNothingIsLeftOut()
    {
        foreach (var (name, view) in Views().Where(view => view.View.Element("ListControl") is not null))
        {
            var type = ModuleTests.PublicTypes().Single(type => type.FullName == name);
            var shown = view.Descendants("PropertyName").Select(property => property.Value).ToArray();
            Assert.All(shown, property => Assert.NotNull(type.GetProperty(property)));

            // Texts and evidence come again elsewhere in the list; all else is shown.
            string[] again = ["Passages", "Year", "Evidence", "SourceEntity", "TargetEntity", "SourceKind", "SourceId", "TargetKind", "TargetId"];
            Assert.Empty(type.GetProperties().Select(property => property.Name).Except(shown).Except(again).Select(property => $"{name}.{property}"));
        }
    }

    [Theory]
    [InlineData("Get-ExoReference", "Number Authors          Year Title")]
    [InlineData("Get-ExosomeMarker", "Name     Symbol   HgncId     Category Section    Sentence")]
    public void TablesHaveTheirHeaders(string script, string header)
    {
        using var engine = new Engine();
        Assert.Contains(header, engine.Show(script));
    }

    [Theory]
    [InlineData("Get-ExoArticle")]
    [InlineData("Get-ExoReference")]
    [InlineData("Get-ExoFigure")]
    [InlineData("Get-ExosomeMarker")]
    [InlineData("Get-ExoCargo")]
    [InlineData("Get-ExoStructure")]
    [InlineData("Get-ExoPathway")]
    [InlineData("Get-ExoRelation")]
    [InlineData("(Get-ExosomeMarker)[0].Evidence")]
    [InlineData("(Get-ExoRelation)[0].SourceEntity")]
    [InlineData("(Get-ExoArticle).Authors")]
    [InlineData("(Get-ExoArticle).SectionStates")]
    [InlineData("(Get-ExoArticle).Abstract")]
    [InlineData("(Get-ExoArticle).PublicationDate")]
    public void TablesFitTheScreenAndHoldNoTypeNames(string script)
    {
        using var engine = new Engine();
        var text = engine.Show(script);
        Assert.NotEmpty(text.Trim());
        Assert.DoesNotContain("ExoTools.", text.Replace("ExoTools/", "", StringComparison.Ordinal));
        Assert.All(text.Split('\n'), line => Assert.True(line.TrimEnd().Length <= 120, line));
    }

    [Fact]
    public void TheMentionIsSeenInTheSentenceColumn()
    {
        using var engine = new Engine();
        foreach (var marker in engine.Run("Get-ExosomeMarker").Output)
        {
            var shown = engine.Run("[ExoTools.Display.EvidenceColumn]::Format($marker, $Host, $null, 60)", ("marker", marker)).Output.Single();
            var mention = engine.Run("$marker.Evidence[0].Mention", ("marker", marker)).Output.Single();
            Assert.InRange(shown.ToString().IndexOf(mention.ToString(), StringComparison.Ordinal), 0, 59);
            Assert.DoesNotContain('\u001b', shown.ToString());
        }
    }

    [Fact]
    public void TheMentionIsMarkedInTheStyleOfTheSession()
    {
        using var engine = new Engine();
        var shown = engine.Run("$m = @(Get-ExosomeMarker)[0]; [ExoTools.Display.EvidenceColumn]::Format($m, $Host, [pscustomobject]@{ Formatting = [pscustomobject]@{ FormatAccent = \"<\" } }, 60)").Output.Single();
        var mention = engine.Run("@(Get-ExosomeMarker)[0].Evidence[0].Mention").Output.Single();
        Assert.Contains($"<{mention}\u001b[0m", shown.ToString());
    }

    [Fact]
    public void JournalIsAnAliasThatSortsAndFilters()
    {
        using var engine = new Engine();
        Assert.Single(engine.Run("Get-ExoReference | Where-Object Journal -eq 'Genes'").Output);
    }

    private static IEnumerable<(string Type, XElement View)> Views() => s_format.Descendants("View")
        .Select(view => (view.Element("ViewSelectedBy")!.Elements("TypeName").Select(name => name.Value).Single(name => !name.StartsWith("Deserialized", StringComparison.Ordinal)), view));

    private static Dictionary<string, string> Aliases(string type) => s_types.Elements("Type")
        .Where(element => (string?)element.Element("Name") == type)
        .SelectMany(element => element.Descendants("AliasProperty"))
        .ToDictionary(alias => (string)alias.Element("Name")!, alias => (string)alias.Element("ReferencedMemberName")!);
}
