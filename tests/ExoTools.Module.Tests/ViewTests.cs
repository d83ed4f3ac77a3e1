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

    // "ConfersResista…" reads as well as nothing.
    [Fact]
    public void AHeadingIsOneLineThatTellsArticlesApart()
    {
        using var engine = new Engine(width: 80);
        var title = string.Concat(Enumerable.Repeat("vesicles of very many cells ", 10));
        var files = new[] { "11111111", "22222222" }.Select(pmid => engine.File($"{pmid}.nbib", $"PMID- {pmid}\nTI  - {title}\nAB  - Exosomes carried miR-21. Exosomes contained PTEN.\n")).ToArray();
        var lines = engine.Show("Import-ExoArticle $files | Get-ExoCargo".Replace("$files", string.Join(", ", files.Select(file => $"'{file}'")), StringComparison.Ordinal)).Split('\n');
        var headings = lines.Where(line => line.Contains("ArticleTitle: ", StringComparison.Ordinal)).ToArray();
        Assert.Equal(2, headings.Length);
        Assert.All(headings, heading => Assert.InRange(heading.TrimEnd().Length, 60, 79));
        Assert.EndsWith("… (PMID 11111111)", headings[0].TrimEnd());
        Assert.EndsWith("… (PMID 22222222)", headings[1].TrimEnd());
        Assert.DoesNotContain(lines, line => line.StartsWith("vesicles", StringComparison.Ordinal));
    }

    [Fact]
    public void ReferencesOfOneArticleStandUnderOneHeading()
    {
        using var engine = new Engine(width: 40);
        var shown = engine.Show("Get-ExoReference; Get-ExoFigure | Out-Null");
        Assert.Single(shown.Split('\n'), line => line.Contains("ArticleTitle: ", StringComparison.Ordinal));
    }

    [Fact]
    public void NoColumnCutsAValueOfAnEnumeration() => Assert.Empty(
        from view in Views()
        from header in view.View.Descendants("TableColumnHeader")
        let type = ModuleTests.PublicTypes().Single(type => type.FullName == view.Type).GetProperty((string)header.Element("Label")!)?.PropertyType
        where type?.IsEnum == true && header.Element("Width") is not null
        from value in type.GetEnumNames()
        where value.Length > (int)header.Element("Width")!
        select $"{view.Type}.{(string?)header.Element("Label")} cuts {value}");

    [Fact]
    public void EveryListItemIsAPropertyAndNothingIsLeftOut()
    {
        foreach (var (name, view) in Views().Where(view => view.View.Element("ListControl") is not null))
        {
            var type = ModuleTests.PublicTypes().Single(type => type.FullName == name);
            var shown = view.Descendants("PropertyName").Select(property => property.Value).ToArray();
            Assert.All(shown, property => Assert.NotNull(type.GetProperty(property)));

            // Texts and evidence come again elsewhere in the list; all else is shown.
            string[] again = ["Passages", "Year", "Evidence", "Context", "SourceEntity", "TargetEntity", "SourceKind", "SourceId", "TargetKind", "TargetId"];
            Assert.Empty(type.GetProperties().Select(property => property.Name).Except(shown).Except(again).Select(property => $"{name}.{property}"));
        }
    }

    [Theory]
    [InlineData("Get-ExoReference", "Number Authors          Year Title")]
    [InlineData("Get-ExosomeMarker", "Name     Symbol   Category Present Section    Sentence")]
    public void TablesHaveTheirHeaders(string script, string header)
    {
        using var engine = new Engine();
        Assert.Contains(header, engine.Show(script));
    }

    [Theory]
    [InlineData(80)]
    [InlineData(200)]
    public void TheTableOfEveryTypeThatIsMetFitsTheScreenAndHoldsNoTypeNames(int width)
    {
        using var engine = new Engine(width: width);
        var met = new Dictionary<Type, List<object>>();
        foreach (var output in ModuleTests.AllThatIsReturned(engine))
        {
            Meet(output, 0, met);
        }

        Assert.True(met.Count >= 15);
        foreach (var (type, items) in met)
        {
            engine.Runspace.SessionStateProxy.SetVariable("items", items);
            var text = engine.Show("$items");
            Assert.NotEmpty(text.Trim());
            Assert.False(text.Contains("ExoTools." + "Exo", StringComparison.Ordinal), $"{type.Name} is shown with the name of a type:\n{text}");
            Assert.All(text.Split('\n'), line => Assert.True(line.TrimEnd().Length <= width, $"{type.Name}: {line}"));
        }
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(200, 60)]
    public void ASentenceHasRoomInEveryTable(int width, int room)
    {
        foreach (var (name, view) in Views().Where(view => view.View.Descendants("Label").Any(label => label.Value == "Sentence")))
        {
            var left = view.Descendants("TableColumnHeader").Sum(header => (int?)header.Element("Width") + 1 ?? 0);
            Assert.True(width - left - 1 >= room, $"{name} leaves {width - left - 1} columns to its sentence");
            Assert.Contains($", {left})", view.Descendants("ScriptBlock").Select(block => block.Value).Single(block => block.Contains("EvidenceColumn", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void WhatWeakensAFindingStandsBeforeItsSentence()
    {
        using var engine = new Engine();
        Assert.Contains("[Speculative] ", engine.Show("Get-ExoRelation | Where-Object Speculative"));
        Assert.DoesNotContain("[Speculative] ", engine.Show("Get-ExoRelation -ExcludeSpeculative"));
        Assert.Contains("[Negated] ", engine.Show("'Exosomes did not promote metastasis.' | ConvertFrom-ExoText -PlainText | Get-ExoRelation"));
    }

    [Theory]
    [InlineData("(Get-ExoNetwork $denied).Edges", " not Carries ")]
    [InlineData("Compare-ExoNetwork $stated $denied", "Flipped .* not Carries ")]
    [InlineData("Compare-ExoNetwork $denied $stated", "Flipped .*[^t] Carries ")]
    [InlineData("[System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize((Get-ExoNetwork $denied).Edges, 3))", " not Carries ")]
    [InlineData("Get-ExosomeMarker $denied", " False ")]
    public void WhatIsDeniedIsNotShownAsStated(string script, string shown)
    {
        using var engine = new Engine();
        const string Articles = "$stated = 'Exosomes carry GM130.' | ConvertFrom-ExoText -PlainText; $denied = 'Exosomes did not carry GM130.' | ConvertFrom-ExoText -PlainText; ";
        Assert.Matches(shown, engine.Show(Articles + script));
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
        var shown = engine.Run("$m = @(Get-ExosomeMarker)[0]; [ExoTools.Display.EvidenceColumn]::Format($m, $Host, [pscustomobject]@{ Bold = '<'; BoldOff = '>' }, 60)").Output.Single();
        var mention = engine.Run("@(Get-ExosomeMarker)[0].Evidence[0].Mention").Output.Single();
        Assert.Contains($"<{mention}>", shown.ToString());
    }

    [Theory]
    [InlineData("Get-ExosomeMarker", "ArticleTitle: Exosome: Function .* The exosomes contain")]
    [InlineData("Get-ExoReference", "ArticleTitle: Exosome: Function .* 2016 A novel TP53")]
    [InlineData("Get-ExoFigure", "ArticleTitle: Exosome: Function .* Generation and the structure")]
    [InlineData("Get-ExoArticle", "000_a86765afb2f.* Exosome: Function")]
    [InlineData("Find-ExoEvidence ALIX", "ArticleTitle: Exosome: Function .* The exosomes contain")]
    [InlineData("(Get-ExoNetwork).Edges", "exosome +Carries +protein ")]
    [InlineData("'Exosomes may not carry GM130.' | ConvertFrom-ExoText -PlainText | Get-ExoRelation", @"\[Negated\] \[Speculative\] Exosomes may")]
    public void AConstrainedLanguageHidesNothing(string script, string shown)
    {
        using var engine = new Engine();
        engine.Run("$ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'");
        Assert.NotEmpty(engine.Run("[System.IO.Path]::GetFileName('x')").Errors);
        Assert.Matches("(?s)" + shown, engine.Show(script));
    }

    [Fact]
    public void JournalIsAnAliasThatSortsAndFilters()
    {
        using var engine = new Engine();
        Assert.Single(engine.Run("Get-ExoReference | Where-Object Journal -eq 'Genes'").Output);
    }

    // A few of each type, as deep as they lie in what is returned.
    private static void Meet(object value, int depth, Dictionary<Type, List<object>> met)
    {
        var type = value.GetType();
        if (value is System.Collections.IEnumerable items and not string)
        {
            foreach (var item in items)
            {
                Meet(item, depth, met);
            }
        }
        else if (type is { Namespace: "ExoTools", IsEnum: false } && depth < 5)
        {
            if (!met.TryGetValue(type, out var others))
            {
                met[type] = others = [];
            }

            if (others.Count < 3)
            {
                others.Add(value);
                foreach (var inner in type.GetProperties().Select(property => property.GetValue(value)).Where(inner => inner is not null))
                {
                    Meet(inner!, depth + 1, met);
                }
            }
        }
    }

    private static IEnumerable<(string Type, XElement View)> Views() => s_format.Descendants("View")
        .Select(view => (view.Element("ViewSelectedBy")!.Elements("TypeName").Select(name => name.Value).Single(name => !name.StartsWith("Deserialized", StringComparison.Ordinal)), view));

    private static Dictionary<string, string> Aliases(string type) => s_types.Elements("Type")
        .Where(element => (string?)element.Element("Name") == type)
        .SelectMany(element => element.Descendants("AliasProperty"))
        .ToDictionary(alias => (string)alias.Element("Name")!, alias => (string)alias.Element("ReferencedMemberName")!);
}
