using System.Collections;
using System.Globalization;
using System.Management.Automation;
using ExoTools.Module.Tests.Harness;
using Xunit;

namespace ExoTools.Module.Tests;

/// <summary>What Export-Clixml, jobs and remoting store, and what the cmdlets take when it comes back.</summary>
public sealed class StoredObjectTests : IDisposable
{
    private const string StoreAndFetch = "[System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($object))";

    // What cmdlets return besides what AllThatIsReturned calls.
    private const string Others = """
        Find-ExoEvidence exosome
        'Exosomes were isolated by ultracentrifugation at 100,000 g for 70 min.' | ConvertFrom-ExoText -PlainText | Get-ExoMethod
        Compare-ExoNetwork (Get-ExoNetwork -Center exosome) (Get-ExoNetwork)
        Find-ExoDuplicateReference (Get-ExoReference), (Get-ExoReference)
        Compare-ExoReference (Get-ExoReference -Year 2009) (Get-ExoReference)
        Import-ExoArticle $deleted -IncludeDeleted
        """;

    // What stands for files of vocabulary stays with them.
    private static readonly string[] s_kept = ["ExoTerm", "ExoVocabulary"];

    private readonly Engine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void WhatTheCmdletsReturnComesBackAsItWas()
    {
        var deleted = _engine.File("deleted.xml", "<PubmedArticleSet><DeleteCitation><PMID Version=\"1\">12345</PMID></DeleteCitation></PubmedArticleSet>");
        var others = _engine.Run(Others, ("deleted", deleted));
        Assert.Empty(others.Errors);
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var value in ModuleTests.AllThatIsReturned(_engine).Concat(others.Output.Select(output => output.BaseObject)).Where(value => !s_kept.Contains(value.GetType().Name)))
        {
            var back = _engine.Run(StoreAndFetch, ("object", value)).Output.Single().BaseObject;
            Assert.IsType(value.GetType(), back);
            Assert.Equal(Leaves(value, ""), Leaves(back, ""));
            seen.Add(value.GetType().Name);
        }

        var module = (PSModuleInfo)_engine.Run("Get-Module ExoTools").Output.Single().BaseObject;
        var returned = module.ExportedCmdlets.Values.SelectMany(cmdlet => cmdlet.OutputType).Select(output => output.Type).Where(type => type?.Namespace == "ExoTools");
        Assert.Equal(returned.Select(type => type.Name).Except(s_kept).Order(StringComparer.Ordinal), seen);
    }

    [Fact]
    public void AStoredNetworkIsWrittenFilteredAndComparedLikeTheNetworkItself()
    {
        var result = _engine.Run(
            """
            $network = @(Get-ExoArticle) + @(Import-ExoArticle $files -PlainText) | Get-ExoNetwork
            $stored = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($network))
            foreach ($format in $formats) {
                if (($stored | ConvertTo-ExoNetworkText -Format $format -WarningAction Ignore) -cne ($network | ConvertTo-ExoNetworkText -Format $format -WarningAction Ignore)) { $format }
            }
            foreach ($filters in @{ ExcludeSpeculative = $true }, @{ Cancer = 'breast cancer' }, @{ Evidence = 'PerSentence' }, @{ Center = 'exosome'; Depth = 2 }, @{ Year = '2018..' }) {
                $same = ($stored | Get-ExoNetwork @filters | ConvertTo-ExoNetworkText) -ceq ($network | Get-ExoNetwork @filters | ConvertTo-ExoNetworkText)
                if (-not $same) { "$($filters.Keys)" }
            }
            Compare-ExoNetwork $network $stored
            if ($stored.Articles.Count -ne 3 -or -not $stored.Edges.Context) { 'no articles or no context' }
            """,
            ("files", new[]
            {
                _engine.File("breast.txt", "In breast cancer, exosomes of MCF-7 cells may promote metastasis."),
                _engine.File("gastric.txt", "Exosomes carry miR-21 and suppress apoptosis in gastric cancer."),
            }),
            ("formats", _engine.Complete("ConvertTo-ExoNetworkText -Format ").Select(match => match.ListItemText).ToArray()));
        Assert.Empty(result.Errors);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void WhatWasFetchedBeforeTheModuleWasImportedIsTakenToo()
    {
        using var bare = new Engine(import: false);
        var stored = new[] { "Get-ExoArticle", "Get-ExoRelation", "Get-ExoReference" }.Select(script =>
            _engine.Run($"[System.Management.Automation.PSSerializer]::Serialize(@({script}))").Output.Single().ToString()).ToArray();
        var result = bare.Run(
            """
            $article, $relations, $references = $stored | ForEach-Object { , [System.Management.Automation.PSSerializer]::Deserialize($_) }
            $article[0].pstypenames[0]
            Import-Module $manifest
            ($article | Get-ExosomeMarker).Count
            (Get-ExosomeMarker $article).Count
            (Get-ExosomeMarker -Article $article[0]).Count
            ($relations | ConvertTo-ExoNetworkText -Format SIF -WarningAction Ignore) -ceq (Get-ExoRelation | ConvertTo-ExoNetworkText -Format SIF -WarningAction Ignore)
            ($references | ConvertTo-ExoBibliography) -ceq (Get-ExoReference | ConvertTo-ExoBibliography)
            (Compare-ExoReference $references $references).Count
            """,
            ("stored", stored), ("manifest", Built.Manifest));
        Assert.Empty(result.Errors);
        Assert.Equal(["Deserialized.ExoTools.ExoArticle", "5", "5", "5", "True", "True", "0"], result.Output.Select(output => output.ToString()));
    }

    [Theory]
    [InlineData("Get-ExoNetwork", "$back.Edges[0].Evidence = 'cut'; $back | ConvertTo-ExoNetworkText", "InvalidInputObject", "-Depth")]
    [InlineData("Get-ExoRelation", "$back.Evidence = 'cut'; $back | ConvertTo-ExoNetworkText", "InvalidInputObject", "-Depth")]
    [InlineData("Get-ExoArticle", "$back.Authors = 'cut'; $back | Get-ExosomeMarker", "ParameterArgumentTransformationError", "-Depth")]
    [InlineData("Get-ExoReference", "$back | Get-ExosomeMarker", "ParameterArgumentTransformationError", "ExoReference is not a path")]
    public void WhatLacksAPartIsRefusedWithTheRemedy(string made, string used, string id, string remedy)
    {
        using var bare = new Engine(import: false);
        var stored = _engine.Run($"[System.Management.Automation.PSSerializer]::Serialize(@({made})[0])").Output.Single().ToString();
        var result = bare.Run(
            $"$back = [System.Management.Automation.PSSerializer]::Deserialize($stored); Import-Module $manifest; {used}", ("stored", stored), ("manifest", Built.Manifest));
        Assert.Equal([id], result.ErrorIds);
        Assert.Contains(remedy, result.Errors[0].Exception.Message);
    }

    [Fact]
    public void ManyWrongInputsAreOneErrorAndACount()
    {
        var result = _engine.Run("1..5 | ConvertTo-ExoBibliography; 'a', 'b' | Find-ExoDuplicateReference");
        Assert.Equal(["InvalidInputObject", "InvalidInputObject"], result.ErrorIds);
        Assert.Equal(["4 more of type System.Int32 could not be used either.", "1 more of type System.String could not be used either."], result.Warnings);
    }

    [Fact]
    public void EveryListReadsAsText()
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var value in ModuleTests.AllThatIsReturned(_engine))
        {
            foreach (var property in value.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0))
            {
                if (property.GetValue(value) is { } inner and not string && inner.ToString() is { } text && text.StartsWith(inner.GetType().Namespace + "." + inner.GetType().Name, StringComparison.Ordinal))
                {
                    found.Add($"{value.GetType().Name}.{property.Name}");
                }
            }
        }

        Assert.Empty(found);
    }

    // Every value that an object holds, however deep, with the way to it.
    private static IEnumerable<string> Leaves(object? value, string path)
    {
        switch (value)
        {
            case null:
                return [path + " null"];
            case string or ValueType:
                return [string.Create(CultureInfo.InvariantCulture, $"{path} {value}")];
            case IEnumerable items:
                return items.Cast<object?>().SelectMany((item, i) => Leaves(item, $"{path}[{i}]"));
            default:
                return value.GetType().GetProperties().SelectMany(property => Leaves(property.GetValue(value), $"{path}.{property.Name}"));
        }
    }
}
