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
}
