using System.Management.Automation;
using ExoTools.Module.Tests.Harness;
using Xunit;

namespace ExoTools.Module.Tests;

/// <summary>Bibliographies at the prompt: in by pipeline and by file, as references and as articles.</summary>
public sealed class BibliographyTests : IDisposable
{
    private const string Entries = "@article{one, author = {Adams, W. H.}, title = {One thing}, year = {2011}}\n@article{two, author = {Baker, K.}, title = {Two things}, year = {2015}, doi = {10.1000/x}}\n";

    private readonly Engine _engine = new();

    public BibliographyTests()
    {
        _engine.File("refs.bib", Entries);
        _engine.File("[1].ris", "TY  - JOUR\r\nTI  - Three\r\nER  - \r\n");
    }

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData("ConvertFrom-ExoBibliography -Path refs.bib", 2)]
    [InlineData("ConvertFrom-ExoBibliography -Path *.*", 3)]
    [InlineData("ConvertFrom-ExoBibliography -LiteralPath '[1].ris'", 1)]
    [InlineData("[pscustomobject]@{ PSPath = '[1].ris' } | ConvertFrom-ExoBibliography", 1)]
    [InlineData("[System.IO.FileInfo]::new(\"$PWD/refs.bib\") | ConvertFrom-ExoBibliography -LiteralPath { $_.FullName }", 2)]
    [InlineData("[System.IO.File]::ReadAllLines(\"$PWD/refs.bib\") | ConvertFrom-ExoBibliography", 2)]
    [InlineData("ConvertFrom-ExoBibliography ([System.IO.File]::ReadAllText(\"$PWD/refs.bib\"))", 2)]
    [InlineData("\"1. Adams WH. One thing. J Examp. 2011;1:2.`n2. Baker K. Two things. J Examp. 2012;1:2.\" | ConvertFrom-ExoBibliography", 2)]
    [InlineData("Get-ExoReference | ConvertTo-ExoBibliography | ConvertFrom-ExoBibliography", 5)]
    [InlineData("Get-ExoReference | ConvertTo-ExoBibliography -Format Vancouver | ConvertFrom-ExoBibliography", 5)]
    [InlineData("Get-ExoReference | ConvertTo-ExoBibliography -Format ris | ConvertFrom-ExoBibliography | Where-Object Doi -eq '10.1038/srep28083'", 1)]
    [InlineData("Import-ExoArticle refs.bib", 2)]
    [InlineData("Import-ExoArticle refs.bib | ConvertTo-ExoBibliography | ConvertFrom-ExoBibliography", 2)]
    public void BibliographiesAreRead(string script, int count)
    {
        var result = _engine.Run(script);
        Assert.Empty(result.Errors);
        Assert.Equal(count, result.Output.Count);
    }

    [Fact]
    public void ADamagedEntryIsAnErrorWithItsLine()
    {
        var result = _engine.Run("\"@article{a, title = {A}}`n@article{b, title = {B}`n@article{c, title = {C}}\" | ConvertFrom-ExoBibliography");
        Assert.Equal(2, result.Output.Count);
        Assert.Equal("MalformedReference", result.ErrorIds.Single());
        Assert.Equal(ErrorCategory.ParserError, result.Errors[0].CategoryInfo.Category);
        Assert.Contains("line 2", result.Errors[0].ToString());
    }

    [Theory]
    [InlineData("Get-ExoReference -Year 2016", 1)]
    [InlineData("Get-ExoReference -Year 2012, 2016", 2)]
    [InlineData("Get-ExoReference -Year (2012..2015)", 3)]
    [InlineData("Get-ExoReference -Year 2012..2015", 3)]
    [InlineData("Get-ExoReference -Year 2015..", 2)]
    [InlineData("Get-ExoReference -Year ..2012, 2016", 3)]
    [InlineData("Get-ExoReference -Year 201*", 4)]
    [InlineData("Get-ExoReference -Author hurley -Journal 'nat *'", 1)]
    [InlineData("Get-ExoReference -Pmid *", 0)]
    [InlineData("$a = Get-ExoArticle; Get-ExoReference $a, $a", 10)]
    [InlineData("$a = Get-ExoArticle; Get-ExoReference $a, $a -Unique", 5)]
    [InlineData("$a = Get-ExoArticle; Get-ExoReference $a, $a | Find-ExoDuplicateReference", 5)]
    [InlineData("Get-ExoReference | Find-ExoDuplicateReference", 0)]
    [InlineData("Compare-ExoReference (Get-ExoReference) (Get-ExoReference -Number 1, 2)", 3)]
    [InlineData("Get-ExoReference -Number 1, 2 | Compare-ExoReference (Get-ExoReference) -IncludeEqual", 5)]
    [InlineData("Compare-ExoReference refs.bib (Get-ExoReference) -ExcludeDifferent", 0)]
    [InlineData("Compare-ExoReference refs.bib refs.bib -IncludeEqual", 2)]
    [InlineData("Compare-ExoReference refs.bib -DifferenceObject (ConvertFrom-ExoBibliography -Path refs.bib)", 0)]
    public void ReferencesAreFilteredAndCompared(string script, int count)
    {
        var result = _engine.Run(script);
        Assert.Empty(result.Errors);
        Assert.Equal(count, result.Output.Count);
    }

    [Theory]
    [InlineData("Get-ExoReference -Year soon", "ParameterArgumentTransformationError|CannotConvertArgumentNoMessage")]
    [InlineData("1 | Find-ExoDuplicateReference", "InvalidInputObject")]
    [InlineData("Compare-ExoReference missing.bib refs.bib", "PathNotFound")]
    public void WrongInputIsToldOf(string script, string ids) => Assert.Contains(_engine.Run(script).ErrorIds.First(), ids.Split('|'));

    [Fact]
    public void ATextIsConvertedToAReference()
    {
        var result = _engine.Run("([ExoTools.ExoReference]'Sun Y, Zheng W, et al. A novel pathway of examples. Sci Rep. 2016;6:28083.').ArticleNumber; [string][ExoTools.ExoReference]'Nature. 2003 Jan 2;421(6918):37-42'");
        Assert.Empty(result.Errors);
        Assert.Equal(["28083", "Nature. 2003 Jan 2;421(6918):37-42."], result.Output.Select(output => output.ToString()));
    }

    [Theory]
    [InlineData("Get-ExoReference -Author Hur", "Hurley")]
    [InlineData("Get-ExoReference -Journal 'J Prot", "'J Proteome Res'")]
    [InlineData("Get-ExoReference -Year 201", "2016")]
    [InlineData("Import-ExoArticle refs.bib | Get-ExoReference -Doi 10.1038", "10.1038/srep28083")]
    public void FiltersAreCompleted(string line, string expected) => Assert.Contains(expected, _engine.Complete(line).Select(match => match.CompletionText));
}
