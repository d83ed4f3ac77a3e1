using System.Management.Automation;
using ExoTools.Module.Tests.Harness;
using Xunit;

namespace ExoTools.Module.Tests;

/// <summary>What the cmdlets that read have in common: sources, errors, streaming, stopping.</summary>
public sealed class ReadingTests : IDisposable
{
    private readonly Engine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData("Get-ExoReference a.txt", 5)]
    [InlineData("Get-ExoReference -Path a.txt, b.txt", 10)]
    [InlineData("Get-ExoReference *.txt", 15)]
    [InlineData("Get-ExoReference '[ab].txt'", 10)]
    [InlineData("Get-ExoReference -LiteralPath '[1].txt'", 5)]
    [InlineData("Get-ExoReference -LP a.txt", 5)]
    [InlineData("'a.txt', 'b.txt' | Get-ExoReference", 10)]
    [InlineData("[pscustomobject]@{ Path = 'a.txt' } | Get-ExoReference", 5)]
    [InlineData("[pscustomobject]@{ PSPath = '[1].txt' } | Get-ExoReference", 5)]
    [InlineData("Import-ExoArticle a.txt, b.txt | Get-ExoReference", 10)]
    [InlineData("$articles = Import-ExoArticle a.txt, b.txt; Get-ExoReference $articles", 10)]
    [InlineData("$article = Import-ExoArticle a.txt; Get-ExoReference $article", 5)]
    [InlineData("Get-ExoReference -Article (Import-ExoArticle a.txt)", 5)]
    [InlineData("Get-ExoReference", 5)]
    [InlineData("Get-ExoArticle | Get-ExoReference", 5)]
    [InlineData("[System.IO.File]::ReadAllText((Get-ExoArticle).Source) | ConvertFrom-ExoText | Get-ExoReference", 5)]
    [InlineData("[System.IO.File]::ReadAllLines((Get-ExoArticle).Source) | ConvertFrom-ExoText | Get-ExoReference", 5)]
    [InlineData("@() | Get-ExoReference", 0)]
    [InlineData("Get-ExoReference nothing*", 0)]
    [InlineData("Get-ExoReference *", 15)]
    [InlineData("Get-ExoReference -Number 2, 4", 2)]
    [InlineData("Get-ExoReference -Author 'hurley*'", 1)]
    [InlineData("Get-ExoReference -Journal 'j *'", 2)]
    [InlineData("Get-ExoReference -Doi '10.1038/*'", 2)]
    [InlineData("Get-ExoFigure -Number 1", 1)]
    [InlineData("Get-ExoArticle 000*", 1)]
    public void SourcesAndFiltersGiveWhatTheyShould(string script, int count)
    {
        _engine.File("a.txt");
        _engine.File("b.txt");
        _engine.File("[1].txt");
        _engine.Folder.CreateSubdirectory("folder");
        var result = _engine.Run(script);
        Assert.Empty(result.Errors);
        Assert.Equal(count, result.Output.Count);
    }

    [Fact]
    public void AFolderThatMayNotBeEnteredIsToldOf()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("A privileged process may enter every folder.");
            return;
        }

        var folder = _engine.Folder.CreateSubdirectory("closed");
        File.WriteAllText(Path.Combine(folder.FullName, "page.txt"), "text");
        File.SetUnixFileMode(folder.FullName, UnixFileMode.None);
        try
        {
            var result = _engine.Run("Get-ExosomeMarker closed/page.txt; Get-ExosomeMarker -LiteralPath closed/page.txt");
            Assert.Equal(["ReadFailed", "ReadFailed"], result.ErrorIds);
            Assert.All(result.Errors, error => Assert.Contains("no permission to look into the folder", error.Exception.Message));
        }
        finally
        {
            File.SetUnixFileMode(folder.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void RunningTextIsReadWhereTheUserSaysThatItIs()
    {
        var result = _engine.Run("'Exosomes were positive for CD63', 'but negative for calnexin.' | ConvertFrom-ExoText -PlainText -Source note | Get-ExosomeMarker | ForEach-Object { \"$($_.Symbol) $($_.Present) $($_.Section) $($_.ArticleSource)\" }");
        Assert.Empty(result.Errors);
        Assert.Equal(["CD63 True Text note", "CANX False Text note"], result.Output.Select(line => line.ToString()));
        Assert.Contains("-PlainText", _engine.Run("ConvertFrom-ExoText 'no page'").Errors.Single().Exception.Message);
    }

    [Theory]
    [InlineData("Get-ExoReference missing.txt", "PathNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("Get-ExoReference -LiteralPath 'missing*.txt'", "PathNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("Get-ExoReference folder", "PathIsDirectory", ErrorCategory.InvalidArgument)]
    [InlineData("Get-ExoReference Env:PATH", "PathNotFileSystem", ErrorCategory.InvalidArgument)]
    [InlineData("Get-ExoReference nodrive:x.txt", "DriveNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("Get-ExoReference empty.txt", "EmptyInput", ErrorCategory.InvalidData)]
    [InlineData("Get-ExoReference blank.txt", "EmptyInput", ErrorCategory.InvalidData)]
    [InlineData("Get-ExoReference binary.bin", "BinaryInput", ErrorCategory.InvalidData)]
    [InlineData("Get-ExoReference other.txt", "UnsupportedFormat", ErrorCategory.InvalidData)]
    [InlineData("ConvertFrom-ExoText 'no page'", "UnsupportedFormat", ErrorCategory.InvalidData)]
    [InlineData("ConvertFrom-ExoText ''", "EmptyInput", ErrorCategory.InvalidData)]
    [InlineData("ConvertFrom-ExoText ' ' -PlainText", "EmptyInput", ErrorCategory.InvalidData)]
    [InlineData("Get-ExoArticle nothing", "ArticleNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("Get-ExoReference -Path $unset", "EmptyPath", ErrorCategory.InvalidArgument)]
    [InlineData("Get-ExoReference -LiteralPath $unset", "EmptyPath", ErrorCategory.InvalidArgument)]
    [InlineData("Import-ExoArticle -Path $unset", "EmptyPath", ErrorCategory.InvalidArgument)]
    [InlineData("Get-ExoReference ''", "EmptyPath", ErrorCategory.InvalidArgument)]
    [InlineData("(Get-ExoReference)[0] | Get-ExoFigure", "ParameterArgumentTransformationError", ErrorCategory.InvalidData)]
    public void ErrorsHaveStableIdsAndCategories(string script, string id, ErrorCategory category)
    {
        _engine.Folder.CreateSubdirectory("folder");
        _engine.File("empty.txt", "");
        _engine.File("blank.txt", " \r\n\t\n");
        _engine.File("binary.bin", "\u007FELF\0\0\0\0");
        _engine.File("other.txt", "A shopping list.\nMilk.\n");
        var result = _engine.Run(script);
        Assert.Empty(result.Output);
        Assert.Equal(id, Assert.Single(result.ErrorIds));
        Assert.Equal(category, result.Errors[0].CategoryInfo.Category);
    }

    [Theory]
    [InlineData("$null | ConvertFrom-ExoText")]
    [InlineData("$null | Get-ExoReference")]
    [InlineData("$null | Import-ExoArticle")]
    [InlineData("@() | Get-ExoReference")]
    public void NothingIsReadWhereAPipelineGivesNothing(string script)
    {
        var result = _engine.Run(script);
        Assert.Empty(result.Output);
        Assert.Empty(result.Errors);
    }

    [Fact]
    public void AProblemEndsNothing()
    {
        _engine.File("a.txt");
        _engine.File("bad.txt", "nothing of the kind");
        _engine.File("c.txt");
        var result = _engine.Run("Get-ExoReference a.txt, bad.txt, missing.txt, c.txt");
        Assert.Equal(10, result.Output.Count);
        Assert.Equal(["UnsupportedFormat", "PathNotFound"], result.ErrorIds);
        Assert.EndsWith("bad.txt", (string)result.Errors[0].TargetObject);
    }

    [Fact]
    public void TheFirstObjectLeavesBeforeTheLastFileIsLookedAt()
    {
        _engine.File("a.txt");
        var result = _engine.Run(
            "Import-ExoArticle a.txt, b.txt | ForEach-Object { if (-not [System.IO.File]::Exists($b)) { [System.IO.File]::Copy($a, $b) }; $_ }",
            ("a", Path.Combine(_engine.Folder.FullName, "a.txt")), ("b", Path.Combine(_engine.Folder.FullName, "b.txt")));
        Assert.Empty(result.Errors);
        Assert.Equal(2, result.Output.Count);
    }

    [Fact]
    public void StoppingEndsAReadInTheMiddle()
    {
        const int Copies = 3000;
        var page = File.ReadAllText(Built.SeedArticle);
        using (var writer = new StreamWriter(Path.Combine(_engine.Folder.FullName, "many.txt")))
        {
            for (var i = 0; i < Copies; i++)
            {
                writer.Write(page);
            }
        }

        using var shell = PowerShell.Create(_engine.Runspace);
        var output = new PSDataCollection<PSObject>();
        using var first = new ManualResetEventSlim();
        output.DataAdded += (_, _) => first.Set();
        var running = shell.AddScript("Get-ExosomeMarker many.txt").BeginInvoke<PSObject, PSObject>(null, output);
        Assert.True(first.Wait(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
        shell.Stop();
        Assert.True(running.AsyncWaitHandle.WaitOne(TimeSpan.FromMinutes(1)));
        Assert.Equal(PSInvocationState.Stopped, shell.InvocationStateInfo.State);
        Assert.InRange(output.Count, 1, (Copies * 5) - 1);
    }

    [Fact]
    public void RecordsOfAFileAreReadBesideABadOne()
    {
        _engine.File("set.xml", PubMedSet);
        var result = _engine.Run("Import-ExoArticle set.xml");
        Assert.Equal(["11", "13"], result.Output.Select(article => article.Properties["Pmid"].Value));
        var error = Assert.Single(result.Errors);
        Assert.Equal(("MalformedArticle", ErrorCategory.ParserError), (error.FullyQualifiedErrorId.Split(',')[0], error.CategoryInfo.Category));
        Assert.Contains("set.xml, line 3", error.Exception.Message, StringComparison.Ordinal);
        Assert.Contains("PMID 12", error.Exception.Message, StringComparison.Ordinal);
        Assert.Contains("withdraws 2 citations", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void WithdrawnCitationsAreReturnedWhereTheUserAsks()
    {
        _engine.File("set.xml", PubMedSet);
        var result = _engine.Run("Import-ExoArticle set.xml -IncludeDeleted -ErrorAction SilentlyContinue | Where-Object { $_ -is [ExoTools.ExoDeletedCitation] } | ForEach-Object Pmid");
        Assert.Equal(["7", "8"], result.Output.Select(pmid => pmid.BaseObject));
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public void VerboseCountsWhatEachFileHolds()
    {
        _engine.File("set.xml", PubMedSet);
        var result = _engine.Run("Import-ExoArticle set.xml -Verbose -WarningAction SilentlyContinue -ErrorAction SilentlyContinue");
        Assert.Contains(result.Verbose, line => line.EndsWith("set.xml: PubMed XML; 2 articles, 1 problem.", StringComparison.Ordinal));
        Assert.Empty(_engine.Run("Import-ExoArticle set.xml -WarningAction SilentlyContinue -ErrorAction SilentlyContinue").Verbose);
    }

    private const string PubMedSet = """
        <PubmedArticleSet>
        <PubmedArticle><MedlineCitation><PMID>11</PMID></MedlineCitation></PubmedArticle>
        <PubmedArticle><MedlineCitation><PMID>12</PMID><Article><ArticleTitle>a & b</ArticleTitle></Article></MedlineCitation></PubmedArticle>
        <PubmedArticle><MedlineCitation><PMID>13</PMID></MedlineCitation></PubmedArticle>
        <DeleteCitation><PMID>7</PMID><PMID>8</PMID></DeleteCitation>
        </PubmedArticleSet>
        """;

    [Fact]
    public void VerboseTellsOnceWhyANameIsNoFinding()
    {
        var told = _engine.Run("'Exosomes were seen. CD8+ T cells grew. CD8+ T cells died. CD8+ cells slept.' | ConvertFrom-ExoText -PlainText | Get-ExosomeMarker -Verbose").Verbose;
        Assert.Equal("No marker 'CD8': it marks cells here (3 times). Text: CD8+ T cells grew.", Assert.Single(told, line => line.Contains("CD8", StringComparison.Ordinal)));
    }

    [Fact]
    public void VerboseTellsTheFormatAndWhatIsNotShown()
    {
        var result = _engine.Run("Get-ExoFigure -Verbose");
        Assert.Contains(result.Verbose, line => line.Contains("PubMed page", StringComparison.Ordinal) && line.Contains("Affiliations: Empty", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Get-ExosomeMarker", "it's [1].txt", "CD63")]
    [InlineData("Find-ExoEvidence CD63", "a.txt", "Text")]
    [InlineData("Get-ExoCargo", "b.txt", "miR-21")]
    public void TheRemedyForRunningTextWorks(string command, string name, string found)
    {
        var file = _engine.File(name, "Exosomes were positive for CD63 and carried miR-21 into the cells.");
        var error = Assert.Single(_engine.Run($"{command} -LiteralPath $file", ("file", file)).Errors).Exception.Message;
        Assert.Contains("-PlainText reads it as running text", error);
        var result = _engine.Run($"{command} -LiteralPath $file -PlainText");
        Assert.Empty(result.Errors);
        Assert.Contains(found, result.Output.Select(output => output.Properties["Symbol"]?.Value ?? output.Properties["Name"]?.Value ?? output.Properties["Section"]?.Value));
    }

    [Fact]
    public void ANetworkOfRunningTextIsMadeByTheLineThatItsErrorGives()
    {
        var file = _engine.File("it's mine.txt", "Exosomes carried miR-21 into the cells.");
        var error = Assert.Single(_engine.Run("Get-ExoNetwork $file", ("file", file)).Errors).Exception.Message;
        Assert.NotEmpty(_engine.Run(error[(error.IndexOf("For this one: ", StringComparison.Ordinal) + 14)..]).Output);
    }

    [Fact]
    public void PlainTextIsOfFilesAlone()
    {
        Assert.Equal(["EmptyPath"], _engine.Run("Get-ExosomeMarker -PlainText").ErrorIds);
        Assert.NotEmpty(_engine.Run("Get-ExoArticle | Get-ExosomeMarker -PlainText").Errors);
    }

    [Theory]
    [InlineData("Get-ExoRelation -Target", "PDCD6IP", "ALIX", "AL?X", "pdcd6*")]
    [InlineData("Get-ExoRelation -Source", "PDCD6IP", "ALIX", "AL?X", "pdcd6*")]
    [InlineData("Get-ExosomeMarker -Symbol", "PDCD6IP", "ALIX", "AL?X", "pdcd6*")]
    [InlineData("Get-ExoCargo -Name", "CD274", "PD-L1", "PD?L1", "cd27*")]
    public void AFilterTakesAnyNameOfATermAlike(string command, string symbol, params string[] others)
    {
        const string Text = "Exosomes contained ALIX. PDCD6IP promotes metastasis. ALIX suppresses invasion. Exosomes promote PDCD6IP. Exosomes suppress ALIX. Exosomes carried PD-L1.";
        int Count(string name) => _engine.Run($"ConvertFrom-ExoText $text -PlainText | {command} '{name}'", ("text", Text)).Output.Count;
        var expected = Count(symbol);
        Assert.True(expected > 0, "Nothing was found to filter.");
        Assert.All(others, other => Assert.Equal(expected, Count(other)));
        Assert.Equal(0, Count("CD9"));
    }

    [Fact]
    public void AMicroRnaWithoutAnArmIsBothOfItsArms()
    {
        string Names(string name) => string.Join(' ', _engine.Run($"ConvertFrom-ExoText $text -PlainText | Get-ExoCargo -Name {name} | ForEach-Object Name", ("text", "Exosomes carried miR-21-5p, miR-21-3p and miR-210.")).Output);
        Assert.Equal("miR-21-5p miR-21-3p", Names("miR-21"));
        Assert.Equal("miR-21-3p", Names("miR-21-3p"));
    }

    [Fact]
    public void EvidenceOfSeveralArticlesStandsUnderEach()
    {
        var file = _engine.File("untitled-note.txt", "Exosomes were positive for CD63.");
        var shown = _engine.Show("Get-ExoArticle | Find-ExoEvidence CD63; Import-ExoArticle untitled-note.txt -PlainText | Find-ExoEvidence CD63");
        Assert.Contains("ArticleTitle: Exosome: Function", shown);
        Assert.Contains("ArticleTitle: " + Path.GetFileName(file), shown);
    }
}
