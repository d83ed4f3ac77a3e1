using System.Management.Automation;
using ExoTools.Module.Tests.Harness;
using Xunit;

namespace ExoTools.Module.Tests;

/// <summary>The vocabularies at the prompt. Names are those of this class alone: imported terms serve the whole process.</summary>
public sealed class VocabularyTests : IDisposable
{
    private readonly Engine _engine = new();

    public void Dispose()
    {
        _engine.Run("Remove-ExoVocabulary vt-*");
        _engine.Dispose();
    }

    [Theory]
    [InlineData("Get-ExoVocabulary ALIX | ForEach-Object Name", "PDCD6IP")]
    [InlineData("Get-ExoVocabulary -Id HGNC:1692 | ForEach-Object Name", "CD63")]
    [InlineData("Get-ExoVocabulary CD6? -Vocabulary markers -Kind prot* -Id *:1692 | ForEach-Object Name", "CD63")]
    [InlineData("Get-ExoVocabulary 'breast cancer' | ForEach-Object { \"$($_.Id) $($_.Vocabulary)\" }", "DOID:1612 cancers")]
    public void TermsAreFoundByAnyName(string script, string expected)
    {
        var result = _engine.Run(script);
        Assert.Empty(result.Errors);
        Assert.Equal([expected], result.Output.Select(output => output.ToString()));
    }

    [Theory]
    [InlineData("Get-ExosomeMarker -Category 9z", "-Category '9z'", "1a, ")]
    [InlineData("Get-ExoCargo -Kind microRNA", "-Kind 'microRNA'", "miRNA, ")]
    [InlineData("Get-ExoStructure -Aspect colour", "-Aspect 'colour'", "Origin")]
    public void AValueThatNoArticleCanHaveIsToldOf(string script, string value, string known)
    {
        var warning = Assert.Single(_engine.Run(script).Warnings);
        Assert.Contains(value, warning);
        Assert.Contains(known, warning);
    }

    [Theory]
    [InlineData("Get-ExosomeMarker -Category 9*")]
    [InlineData("Get-ExosomeMarker -Category 5b")]
    [InlineData("Get-ExoCargo -Kind miRNA, nonesuch")]
    public void AValueThatAnArticleMayLackIsNot(string script) => Assert.Empty(_engine.Run(script).Warnings);

    [Fact]
    public void WhatIfImportsNothing()
    {
        Furnish();
        Assert.Empty(_engine.Run("Import-ExoVocabulary vt-a.tsv -WhatIf").Errors);
        Assert.Equal(["VocabularyNotFound"], _engine.Run("Remove-ExoVocabulary vt-a").ErrorIds);
    }

    [Fact]
    public void RemoveCompletesWhatItRemoves()
    {
        Furnish();
        _engine.Run("Import-ExoVocabulary vt-a.tsv");
        Assert.Equal(["vt-a"], _engine.Complete("Remove-ExoVocabulary ").Select(match => match.CompletionText).Where(name => name.StartsWith("vt-", StringComparison.Ordinal)));
        Assert.DoesNotContain("markers", _engine.Complete("Remove-ExoVocabulary ").Select(match => match.CompletionText));
    }

    [Theory]
    [InlineData("Get-ExoVocabulary no-such-name", "TermNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("Remove-ExoVocabulary no-such-name", "VocabularyNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("Import-ExoVocabulary faulty.tsv", "InvalidVocabulary", ErrorCategory.ParserError)]
    [InlineData("Import-ExoVocabulary prose.txt", "InvalidVocabulary", ErrorCategory.ParserError)]
    [InlineData("Import-ExoVocabulary missing.tsv", "PathNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("Import-ExoVocabulary vt-a.tsv, vt-b.tsv -Name vt-one", "NameForSeveral", ErrorCategory.InvalidArgument)]
    [InlineData("Import-ExoVocabulary vt-a.tsv; Import-ExoVocabulary vt-a.tsv", "VocabularyExists", ErrorCategory.ResourceExists)]
    public void ErrorsHaveTheirIds(string script, string id, ErrorCategory category)
    {
        Furnish();
        var error = Assert.Single(_engine.Run(script).Errors);
        Assert.Equal(id, error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Equal(category, error.CategoryInfo.Category);
    }

    [Fact]
    public void AFaultyFileNamesItsLineAndLosesNothingElse()
    {
        Furnish();
        var result = _engine.Run("Import-ExoVocabulary vt-a.tsv, faulty.tsv, vt-b.tsv -PassThru | ForEach-Object { \"$_\" }");
        Assert.Equal(["vt-a (Table, 1 terms)", "vt-b (Table, 1 terms)"], result.Output.Select(output => output.ToString()));
        Assert.Contains("faulty.tsv, line 2", Assert.Single(result.Errors).Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ImportedTermsServeFindingsOfEveryRunspaceUntilTheyAreRemoved()
    {
        Furnish();
        using var other = new Engine();
        const string Script = "'Exosomes carry vtfrobnicatin to tumor cells.' | ConvertFrom-ExoText -PlainText | Get-ExoCargo | ForEach-Object { \"$($_.Name) $($_.Id)\" }";

        Assert.Empty(_engine.Run(Script).Output);
        Assert.Empty(_engine.Run("Import-ExoVocabulary vt-a.tsv").Errors);
        Assert.Equal(["VTFROB vt:1"], _engine.Run(Script).Output.Select(output => output.ToString()));
        Assert.Equal(["VTFROB vt:1"], other.Run(Script).Output.Select(output => output.ToString()));
        Assert.Empty(_engine.Run("Remove-ExoVocabulary vt-a -WhatIf").Errors);
        Assert.Single(_engine.Run(Script).Output);
        Assert.Empty(_engine.Run("Remove-ExoVocabulary vt-a").Errors);
        Assert.Empty(other.Run(Script).Output);
    }

    [Fact]
    public void ColumnsThatAreNotUsedAreTold()
    {
        Furnish();
        Assert.Contains("colour", Assert.Single(_engine.Run("Import-ExoVocabulary vt-b.tsv").Warnings), StringComparison.Ordinal);
    }

    private void Furnish()
    {
        _engine.File("vt-a.tsv", "name\tkind\tid\tnames\nVTFROB\tProtein\tvt:1\tvtfrobnicatin\n");
        _engine.File("vt-b.tsv", "name\tkind\tcolour\nVTNOBB\tProtein\tred\n");
        _engine.File("faulty.tsv", "name\tkind\nX\tGadget\n");
        _engine.File("prose.txt", "There is nothing to import here.");
    }
}
