using System.Management.Automation;
using ExoTools.Module.Tests.Harness;
using Xunit;

namespace ExoTools.Module.Tests;

/// <summary>Export: formats, targets, and that an old file survives what goes wrong.</summary>
public sealed class ExportTests : IDisposable
{
    private readonly Engine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData("Get-ExoReference | Export-ExoReference out.bib", "out.bib", "@article")]
    [InlineData("Export-ExoReference out.bib", "out.bib", "Hurley")]
    [InlineData("Get-ExoArticle | Export-ExoReference out.bib", "out.bib", "Drug")]
    [InlineData("Export-ExoReference out.txt -Format BibTeX", "out.txt", "@article")]
    [InlineData("Export-ExoReference out.txt -Format bib", "out.txt", "@article")]
    [InlineData("Export-ExoReference -LiteralPath '[1].bib'", "[1].bib", "@article")]
    [InlineData("Get-ExoReference | Export-ExoReference out.ris", "out.ris", "TY  - JOUR")]
    [InlineData("Get-ExoArticle | Export-ExoReference out.nbib", "out.nbib", "FAU - ")]
    [InlineData("Export-ExoReference out.json", "out.json", "\"DOI\"")]
    [InlineData("Export-ExoReference out.xml", "out.xml", "<record>")]
    [InlineData("Export-ExoReference out.md", "out.md", "1. Sun Y, Zheng W, Guo Z, et al.")]
    [InlineData("Export-ExoReference out.bib -Format BibLaTeX", "out.bib", "journaltitle")]
    [InlineData("Get-ExoRelation | Export-ExoPathway out.graphml", "out.graphml", "<graphml")]
    [InlineData("Get-ExoPathway | Export-ExoPathway out.graphml", "out.graphml", "<graphml")]
    [InlineData("Get-ExoArticle | Export-ExoPathway out.graphml", "out.graphml", "<graphml")]
    [InlineData("Export-ExoPathway out.graphml", "out.graphml", "<graphml")]
    [InlineData("Get-ExosomeMarker | Export-ExoPathway out.graphml", "out.graphml", "PDCD6IP")]
    [InlineData("Get-ExoCargo | Export-ExoPathway out.graphml", "out.graphml", "<graphml")]
    public void WritesAFileInUtf8WithoutAMark(string script, string file, string holds)
    {
        var result = _engine.Run(script);
        Assert.Empty(result.Errors);
        Assert.Empty(result.Output);
        var bytes = File.ReadAllBytes(Path.Combine(_engine.Folder.FullName, file));
        Assert.NotEqual(0xEF, bytes[0]);
        Assert.Contains(holds, System.Text.Encoding.UTF8.GetString(bytes));
        Assert.Single(_engine.Folder.GetFiles());
    }

    [Theory]
    [InlineData("Export-ExoReference out.foo", "UnknownFormat", ErrorCategory.InvalidArgument)]
    [InlineData("Export-ExoReference out.bib -Format nope", "UnknownFormat", ErrorCategory.InvalidArgument)]
    [InlineData("ConvertTo-ExoBibliography -Format nope", "UnknownFormat", ErrorCategory.InvalidArgument)]
    [InlineData("Export-ExoReference missing/out.bib", "PathNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("Export-ExoReference folder -Format BibTeX", "PathIsDirectory", ErrorCategory.InvalidArgument)]
    [InlineData("Export-ExoReference Env:out.bib", "PathNotFileSystem", ErrorCategory.InvalidArgument)]
    [InlineData("Export-ExoReference '[1].bib'", "AmbiguousTarget", ErrorCategory.InvalidArgument)]
    [InlineData("Export-ExoReference old.bib -NoClobber", "FileExists", ErrorCategory.ResourceExists)]
    [InlineData("Export-ExoReference old.bib -NoClobber -Force", "FileExists", ErrorCategory.ResourceExists)]
    [InlineData("1 | Export-ExoReference old.bib", "InvalidInputObject", ErrorCategory.InvalidArgument)]
    [InlineData("Get-ExoFigure | Export-ExoPathway old.graphml", "InvalidInputObject", ErrorCategory.InvalidArgument)]
    public void AnErrorLeavesTheOldFile(string script, string id, ErrorCategory category)
    {
        _engine.Folder.CreateSubdirectory("folder");
        var old = _engine.File("old.bib", "old");
        var result = _engine.Run(script);
        Assert.Equal(id, result.ErrorIds.Distinct().Single());
        Assert.Equal(category, result.Errors[0].CategoryInfo.Category);
        Assert.Equal("old", File.ReadAllText(old));
        Assert.Single(_engine.Folder.GetFiles());
    }

    [Fact]
    public void AReadOnlyFileIsReplacedByForceAlone()
    {
        var old = _engine.File("old.bib", "old");
        File.SetAttributes(old, FileAttributes.ReadOnly);
        Assert.Equal("FileReadOnly", _engine.Run("Export-ExoReference old.bib").ErrorIds.Single());
        Assert.Equal("old", File.ReadAllText(old));
        Assert.Empty(_engine.Run("Export-ExoReference old.bib -Force").Errors);
        Assert.StartsWith("@", File.ReadAllText(old));
        Assert.True(File.GetAttributes(old).HasFlag(FileAttributes.ReadOnly));
        File.SetAttributes(old, FileAttributes.Normal);
    }

    [Fact]
    public void WhatIfWritesNothing()
    {
        Assert.Empty(_engine.Run("Export-ExoReference out.bib -WhatIf; Export-ExoPathway out.graphml -WhatIf").Errors);
        Assert.Empty(_engine.Folder.GetFiles());
    }

    [Fact]
    public void PassThruReturnsTheFile()
    {
        var file = Assert.IsType<FileInfo>(_engine.Run("Export-ExoReference out.bib -PassThru").Output.Single().BaseObject);
        Assert.Equal(Path.Combine(_engine.Folder.FullName, "out.bib"), file.FullName);
    }

    [Theory]
    [InlineData("$null | Export-ExoReference old.bib")]
    [InlineData("@() | Export-ExoReference old.bib")]
    [InlineData("Get-ExoReference -Year 1066 | Export-ExoReference old.bib")]
    public void NothingPipedInLeavesTheOldFileAndSaysSo(string script)
    {
        var old = _engine.File("old.bib", "old");
        var result = _engine.Run(script);
        Assert.Empty(result.Errors);
        Assert.Contains("nothing to write", Assert.Single(result.Warnings));
        Assert.Equal("old", File.ReadAllText(old));
    }

    [Fact]
    public void AForgottenPipelineIsToldOfWhereAFileIsThere()
    {
        Assert.Empty(_engine.Run("Export-ExoReference new.bib").Warnings);
        Assert.Contains("Nothing was piped in", Assert.Single(_engine.Run("Export-ExoReference new.bib").Warnings));
        Assert.Empty(_engine.Run("Get-ExoReference | Export-ExoReference new.bib").Warnings);
    }

    [Fact]
    public void StoppingLeavesTheOldFileAndNoOther()
    {
        var old = _engine.File("old.bib", "old");
        using var shell = PowerShell.Create(_engine.Runspace);
        var running = shell.AddScript("$r = (Get-ExoReference)[0]; & { while ($true) { $r } } | Export-ExoReference old.bib").BeginInvoke();
        Assert.False(running.AsyncWaitHandle.WaitOne(TimeSpan.FromMilliseconds(300)));
        shell.Stop();
        Assert.Equal("old", File.ReadAllText(old));
        Assert.Single(_engine.Folder.GetFiles());
    }

    [Fact]
    public void ALinkStaysALink()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making links needs rights on Windows.");
        var old = _engine.File("old.bib", "old");
        var link = Path.Combine(_engine.Folder.FullName, "link.bib");
        File.CreateSymbolicLink(link, old);
        Assert.Empty(_engine.Run("Export-ExoReference link.bib").Errors);
        Assert.Equal(old, new FileInfo(link).LinkTarget);
        Assert.StartsWith("@", File.ReadAllText(old));
    }

    [Theory]
    [InlineData("Get-ExoReference | ConvertTo-ExoBibliography", "@article")]
    [InlineData("ConvertTo-ExoBibliography (Get-ExoReference)", "@article")]
    [InlineData("ConvertTo-ExoNetworkText", "<graphml")]
    public void TextIsOneString(string script, string holds) => Assert.Contains(holds, Assert.IsType<string>(_engine.Run(script).Output.Single().BaseObject));
}
