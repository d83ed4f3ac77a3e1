using System.Management.Automation;
using ExoTools.Module.Tests.Harness;
using Xunit;

namespace ExoTools.Module.Tests;

/// <summary>Completion, over all the cmdlets there are.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly Engine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void EveryCompleterGivesValuesWithToolTips()
    {
        var module = (PSModuleInfo)_engine.Run("Get-Module ExoTools").Output.Single().BaseObject;
        var completed = 0;
        foreach (var cmdlet in module.ExportedCmdlets.Values)
        {
            foreach (var parameter in cmdlet.Parameters.Values.Where(parameter => parameter.Attributes.OfType<ArgumentCompleterAttribute>().Any()))
            {
                var line = $"{cmdlet.Name} -{parameter.Name} ";
                var matches = _engine.Complete(line);
                Assert.True(matches.Count > 0, $"Nothing completes '{line}'");
                Assert.All(matches, match => Assert.NotEmpty(match.ToolTip));
                completed++;
            }
        }

        Assert.True(completed >= 5);
    }

    [Theory]
    [InlineData("Export-ExoReference x -Format b", "BibTeX")]
    [InlineData("Export-ExoReference x -Format 'b", "'BibTeX'")]
    [InlineData("Export-ExoReference x -Format \"B", "\"BibTeX\"")]
    [InlineData("ConvertTo-ExoNetworkText -Format graph", "GraphML")]
    [InlineData("Get-ExoArticle 000", "000_a86765afb2f92000")]
    public void CompletionKeepsTheQuotesThatWereTyped(string line, string expected) =>
        Assert.Contains(expected, _engine.Complete(line).Select(match => match.CompletionText));

    [Fact]
    public void WhatMatchesNothingCompletesToNothing() => Assert.Empty(_engine.Complete("ConvertTo-ExoNetworkText -Format [zzz"));
}
