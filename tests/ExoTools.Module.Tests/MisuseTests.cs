using ExoTools.Module.Tests.Harness;
using Xunit;

namespace ExoTools.Module.Tests;

/// <summary>What users try first and the cmdlets do not take: the message says what to do, and nothing comes out that looks like an answer.</summary>
public sealed class MisuseTests : IDisposable
{
    private const string Entries = "@article{one, author = {Adams, W. H.}, title = {One thing}, year = {2011}}\n@article{two, author = {Baker, K.}, title = {Two things}, year = {2015}}\n";

    private readonly Engine _engine = new();

    public MisuseTests() => _engine.File("refs.bib", Entries);

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData("@() | Get-ExoArticle", "Import-ExoArticle")]
    [InlineData("[System.IO.FileInfo]::new(\"$PWD/refs.bib\") | Get-ExoArticle -ErrorAction SilentlyContinue | Export-ExoReference wrong.bib", "Import-ExoArticle")]
    [InlineData("'CD9' | Get-ExoVocabulary", "-Name")]
    public void WhatTakesNothingFromAPipelineGivesNothingThere(string script, string remedy)
    {
        var result = _engine.Run($"try {{ {script} }} catch {{ $_.FullyQualifiedErrorId; $_.Exception.Message }}");
        Assert.StartsWith("NoPipelineInput,", result.Output[0].ToString());
        Assert.Contains(remedy, result.Output[1].ToString());
        Assert.Equal(2, result.Output.Count);
        Assert.False(File.Exists(Path.Combine(_engine.Folder.FullName, "wrong.bib")));
    }

    [Theory]
    [InlineData("Get-ExoArticle refs.bib", true)]
    [InlineData("Get-ExoArticle papers/one", true)]
    [InlineData("Get-ExoArticle nosuch", false)]
    public void AFileIsNoShippedArticle(string script, bool isPath)
    {
        var result = _engine.Run(script);
        Assert.Empty(result.Output);
        Assert.Equal(isPath, Assert.Single(result.Errors).Exception.Message.Contains("Import-ExoArticle", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Compare-ExoReference nofile.bib refs.bib", "PathNotFound", "-ReferenceObject")]
    [InlineData("Compare-ExoReference refs.bib nofile.bib", "PathNotFound", "-InputObject")]
    [InlineData("Compare-ExoReference refs.bib no*.bib", null, "-InputObject")]
    [InlineData("Compare-ExoReference refs.bib ([datetime]::Now)", "InvalidInputObject", "-InputObject")]
    [InlineData("Compare-ExoNetwork (Get-ExoArticle) nofile.txt", "PathNotFound", "-InputObject")]
    [InlineData("'nofile.txt' | Compare-ExoNetwork (Get-ExoArticle)", "PathNotFound", "-InputObject")]
    public void ASideThatCouldNotBeReadIsNotCompared(string script, string? cause, string side)
    {
        var result = _engine.Run(script);
        Assert.Empty(result.Output);
        Assert.Equal(cause is null ? ["NotCompared"] : [cause, "NotCompared"], result.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]));
        Assert.Contains(side, result.Errors[^1].Exception.Message);
    }

    [Fact]
    public void OneDamagedEntryLeavesTheOthersToCompare()
    {
        _engine.File("damaged.bib", Entries + "@article{three, title = {Never closed\n");
        var result = _engine.Run("Compare-ExoReference refs.bib damaged.bib -IncludeEqual");
        Assert.Equal(2, result.Output.Count);
        Assert.StartsWith("MalformedReference,", Assert.Single(result.Errors).FullyQualifiedErrorId);
    }

    [Theory]
    [InlineData("Find-ExoDuplicateReference refs.bib")]
    [InlineData("[System.IO.FileInfo]::new(\"$PWD/refs.bib\") | Export-ExoReference all.bib")]
    [InlineData("'refs.bib' | ConvertTo-ExoBibliography")]
    public void TheRemedyForAFileOfReferencesWorks(string script)
    {
        var error = Assert.Single(_engine.Run(script).Errors);
        Assert.Contains("ConvertFrom-ExoBibliography -Path FILE", error.Exception.Message);
        Assert.Contains("Get-ExoReference -Path FILE", error.Exception.Message);
        Assert.Equal(2, _engine.Run("ConvertFrom-ExoBibliography -Path refs.bib").Output.Count);
    }

    [Theory]
    [InlineData("[pscustomobject]@{ FullName = \"$PWD/refs.bib\" } | Get-ExoReference")]
    [InlineData("[pscustomobject]@{ FullName = \"$PWD/refs.bib\" } | ConvertFrom-ExoBibliography")]
    [InlineData("[pscustomobject]@{ FullName = \"$PWD/refs.bib\"; Length = 9 } | Import-ExoArticle")]
    public void AFileIsTakenByItsFullName(string script)
    {
        var result = _engine.Run(script);
        Assert.Empty(result.Errors);
        Assert.Equal(2, result.Output.Count);
    }

    [Fact]
    public void AFolderIsNoTarget()
    {
        Directory.CreateDirectory(Path.Combine(_engine.Folder.FullName, "folder"));
        Assert.Contains("PathIsDirectory,", _engine.Run("try { Export-ExoReference folder } catch { $_.FullyQualifiedErrorId }").Output.Single().ToString());
    }

    [Fact]
    public void AFolderThatMayNotBeWrittenInIsNamedAndNoTemporaryFile()
    {
        // Not even the superuser makes a file there.
        Assert.SkipUnless(Directory.Exists("/sys/kernel"), "There is no sysfs.");
        var message = _engine.Run("try { Export-ExoReference /sys/refs.bib } catch { $_.Exception.Message }").Output.Single().ToString();
        Assert.StartsWith("'/sys/refs.bib' could not be written: ", message);
        Assert.Contains("folder", message);
        Assert.DoesNotContain(".tmp", message);
    }

    [Fact]
    public void InputsThatWereRefusedAreCountedBeforeItIsSaidThatNothingCame()
    {
        var result = _engine.Run("1..5 | Export-ExoReference new.bib");
        Assert.Single(result.Errors);
        Assert.Collection(result.Warnings,
            first => Assert.StartsWith("4 more of type System.Int32", first),
            second => Assert.EndsWith("new.bib' was not made.", second));
    }

    [Theory]
    [InlineData("https://pubmed.ncbi.nlm.nih.gov/29334830/", true)]
    [InlineData("29334830", true)]
    [InlineData("PMC5785125", true)]
    [InlineData("10.1000/exo.1", true)]
    [InlineData("doi:10.1000/exo.1", true)]
    [InlineData("nopage.txt", false)]
    [InlineData("https.txt", false)]
    public void NothingIsFetchedAndThatIsSaid(string path, bool isOnTheWeb)
    {
        var error = Assert.Single(_engine.Run($"Get-ExosomeMarker '{path}'").Errors);
        Assert.StartsWith("PathNotFound", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.StartsWith($"There is no file '{path}'.", error.Exception.Message, StringComparison.Ordinal);
        Assert.Equal(isOnTheWeb, error.Exception.Message.Contains("ConvertFrom-ExoText", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Get-ExoCargo -Kind Drugs", "-Kind 'Drugs' is none of those known: Protein, mRNA,")]
    [InlineData("Get-ExosomeMarker -Category 9z", "-Category '9z' is none of those known: 1a,")]
    [InlineData("Get-ExoStructure -Aspect Colour", "-Aspect 'Colour' is none of those known: Origin,")]
    [InlineData("Get-ExoVocabulary -Kind Protien", "-Kind 'Protien' is none of those known: ")]
    [InlineData("Get-ExoVocabulary CD63 -Vocabulary marker", "-Vocabulary 'marker' is none of those known: vesicles,")]
    public void WhoAsksForAValueThatThereIsNotIsToldWhichThereAre(string script, string warning)
    {
        var result = _engine.Run(script);
        Assert.Empty(result.Output);
        Assert.Contains(warning, Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get-ExoReference refs.bib -Verbose", "1 reference, 0 figures")]
    [InlineData("Import-ExoArticle refs.bib -Verbose", "2 articles, 0 problems")]
    [InlineData("Get-ExosomeMarker -Verbose", "1 article, 0 problems")]
    public void CountsAgreeWithTheirNouns(string script, string line) =>
        Assert.Contains(line, _engine.Run($"({script} 4>&1 | Where-Object {{ $_ -is [System.Management.Automation.VerboseRecord] }}) -join ' '").Output.Single().ToString());

    [Fact]
    public void EntriesOfABibliographyGoUnderItsName() =>
        Assert.Contains("ArticleTitle: refs.bib", _engine.Show("Get-ExoReference refs.bib"));

    [Theory]
    [InlineData("'line' | ConvertFrom-ExoBibliography", "1")]
    [InlineData("'', 'milk and eggs' | ConvertFrom-ExoBibliography", "2")]
    public void TextWithoutAReferenceIsAnErrorAtItsLine(string script, string line)
    {
        var result = _engine.Run(script);
        Assert.Empty(result.Output);
        var error = Assert.Single(result.Errors);
        Assert.StartsWith("NoReference,", error.FullyQualifiedErrorId);
        Assert.Equal(System.Management.Automation.ErrorCategory.ParserError, error.CategoryInfo.Category);
        Assert.Contains($"line {line}:", error.Exception.Message);
    }

    [Theory]
    [InlineData("Nature. 2003 Jan 2;421(6918):37-42")]
    [InlineData("Smith J. Title. 2010.")]
    [InlineData("doi:10.1000/xyz")]
    [InlineData("PMID: 12345678")]
    [InlineData("Smith J, Doe A. A title of some length. In press.")]
    [InlineData("https://example.org/page")]
    public void AShortReferenceIsOne(string text)
    {
        var result = _engine.Run($"'{text}' | ConvertFrom-ExoBibliography; [ExoTools.ExoReference]'{text}'");
        Assert.Empty(result.Errors);
        Assert.Equal(2, result.Output.Count);
    }

    [Fact]
    public void ACastOfOtherTextFails() =>
        Assert.Contains("Nothing of a reference", _engine.Run("try { [ExoTools.ExoReference]'foo bar' } catch { $_.Exception.Message }").Output.Single().ToString());

    [Fact]
    public void NoHelpOpensAPaper() =>
        Assert.Empty(_engine.Run("Get-Command -Module ExoTools -CommandType Cmdlet | ForEach-Object { (Get-Help $_.Name).relatedLinks.navigationLink } | Where-Object { $_.uri -or -not $_.linkText }").Output);
}
