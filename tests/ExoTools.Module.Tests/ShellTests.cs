using System.Text.Json;
using ExoTools.Module.Tests.Harness;
using Xunit;

namespace ExoTools.Module.Tests;

/// <summary>exotools, as built, in a process of its own.</summary>
public sealed class ShellTests
{
    [Fact]
    public void OneArgumentIsAScript()
    {
        var result = ShellProcess.Run("Get-ExoReference | Where-Object Year -ge 2015 | ForEach-Object Number");
        Assert.Equal("", result.Errors);
        Assert.Equal(["1", "4"], result.Lines);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public void SeveralArgumentsAreACommandTakenLiterally()
    {
        var result = ShellProcess.Run("Get-ExoReference", "-Journal", "$(throw 'run') *", "-Number", "1,2");
        Assert.Equal("", result.Errors);
        Assert.Equal("", result.Output.Trim());
        result = ShellProcess.Run("--json", "Get-ExoReference", "-Number", "1,2", "-Number", "5", "-Verbose:$false");
        Assert.Equal("", result.Errors);
        Assert.Equal([1, 2, 5], result.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("Number").GetInt32()));
    }

    [Fact]
    public void TheTableIsThatOfTheViewsWithoutEscapes()
    {
        var result = ShellProcess.Run("Get-ExosomeMarker");
        Assert.Contains("Name     Symbol   Category Present Section    Sentence", result.Output);
        Assert.DoesNotContain('\u001b', result.Output);
        Assert.Contains("ALIX     PDCD6IP", result.Output);
    }

    [Fact]
    public void AnAliasIsItsCommand() => Assert.Equal(ShellProcess.Run("Get-ExosomeMarker", "-Symbol", "CD9").Output, ShellProcess.Run("Get-ExoMarker", "-Symbol", "CD9").Output);

    [Fact]
    public void JsonIsOneDocumentALine()
    {
        var result = ShellProcess.Run("--json", "Get-ExosomeMarker; [pscustomobject]@{ Text = \"µ \"\"`n\"; None = $null; Kind = [System.DayOfWeek]::Friday; List = 1, 2.5 }");
        Assert.Equal(6, result.Lines.Count);
        var marker = JsonDocument.Parse(result.Lines[0]).RootElement;
        Assert.Equal("CD9", marker.GetProperty("Symbol").GetString());
        Assert.NotEmpty(marker.GetProperty("Evidence")[0].GetProperty("Article").GetProperty("Title").GetString()!);
        Assert.Equal("""{"Text":"µ \"\n","None":null,"Kind":"Friday","List":[1,2.5]}""", result.Lines[5]);
    }

    [Fact]
    public void StandardInputIsReadForAHyphenAlone()
    {
        var page = File.ReadAllBytes(Built.SeedArticle);
        Assert.Equal(5, ShellProcess.Run(page, ["--json", "Get-ExoReference", "-Path", "-"]).Lines.Count);
        Assert.Contains("EmptyInput", ShellProcess.Run([], ["Get-ExoReference", "-Path", "-"]).Errors);
    }

    [Theory]
    [InlineData("Get-ExoReference -Path - <&-", 1, "NoStandardInput")]
    [InlineData("--help > /dev/full", 1, "WriteFailed")]
    [InlineData("--version > /dev/full", 1, "WriteFailed")]
    [InlineData("Get-ExoReference > /dev/full", 1, "WriteFailed")]
    [InlineData("--json Get-ExoReference > /dev/full", 1, "WriteFailed")]
    [InlineData("'while ($true) { Get-ExoReference }' | head -n 1", 0, "")]
    public void StreamsThatAreClosedFullOrLeftEndIt(string line, int code, string message)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The line is for a shell of Unix.");
        var result = ShellProcess.RunLine(line);
        Assert.Equal(code, result.ExitCode);
        Assert.Contains(message, result.Errors);
        Assert.DoesNotContain("   at ", result.Errors);
    }

    [Fact]
    public void AHomeThatCannotBeMadeIsNotNeeded()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There the folders of the user are always there.");
        var result = ShellProcess.RunLine("--json Get-ExosomeMarker", ("HOME", "/dev/null/home"));
        Assert.Equal("", result.Errors);
        Assert.Equal(5, result.Lines.Count);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public void WhatIsWrittenAfterAnotherGoesBehindIt()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The line is for a shell of Unix.");
        using var engine = new Engine();
        var file = engine.File("versions.txt", "0\n");
        Assert.Equal("", ShellProcess.RunLine($"--version >> '{file}'").Errors);
        Assert.Equal("", ShellProcess.RunLine($"--version >> '{file}'").Errors);
        Assert.Equal(3, File.ReadAllLines(file).Length);
    }

    [Theory]
    [InlineData(1, "PathNotFound", "Get-ExoReference", "missing.txt")]
    [InlineData(1, "Get-Nothing", "Get-Nothing")]
    [InlineData(1, "pwsh", "Get-ExoReference | Sort-Object Year")]
    [InlineData(1, "pwsh", "ConvertTo-Json", "1")]
    [InlineData(1, "NamedParameterNotFound", "Get-ExoReference", "-Nope", "1")]
    [InlineData(1, "NamedParameterNotFound", "Get-ExoReference", "-Nope")]
    [InlineData(1, "mandatory", "Import-ExoArticle")]
    [InlineData(1, "stop here", "throw 'stop here'")]
    [InlineData(1, "", "1 +")]
    [InlineData(2, "--nope", "--nope")]
    [InlineData(2, "Quote the whole line", "Get-ExoReference", "|", "Where-Object", "Year")]
    [InlineData(2, "--json", "--json")]
    public void ErrorsGoToStandardErrorAndTheExitCodeSaysSo(int code, string message, params string[] arguments)
    {
        var result = ShellProcess.Run(arguments);
        Assert.Equal(code, result.ExitCode);
        Assert.Contains(message, result.Errors);
        Assert.DoesNotContain("   at ", result.Errors);
        Assert.Equal("", result.Output.Trim());
    }

    [Fact]
    public void AnErrorInOneFileLosesNoOther()
    {
        var result = ShellProcess.Run("--json", "Get-ExoReference", Built.Manifest, "-Year", "2012");
        Assert.Equal(1, result.ExitCode);
        result = ShellProcess.Run("--json", $"Get-ExoReference '{Built.Manifest}', '{Built.SeedArticle}' -Year 2012");
        Assert.Equal(1, result.ExitCode);
        Assert.Single(result.Lines);
    }

    [Fact]
    public void ExitInAScriptGivesItsCode() => Assert.Equal(7, ShellProcess.Run("exit 7").ExitCode);

    [Fact]
    public void WithoutArgumentsItTellsWhatItCanDo()
    {
        var result = ShellProcess.Run();
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Get-ExosomeMarker", result.Output);
        Assert.Contains("Examples:", result.Output);
        Assert.Equal(result.Output, ShellProcess.Run("--help").Output);
    }

    [Fact]
    public void VersionIsThatOfTheModule() => Assert.Equal(Path.GetFileName(Built.ModuleFolder), ShellProcess.Run("--version").Output.Trim());
}
