using System.Management.Automation;
using System.Management.Automation.Language;
using ExoTools.Module.Tests.Harness;
using Xunit;

namespace ExoTools.Module.Tests;

/// <summary>Completion, over all the cmdlets there are.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly Engine _engine = new();

    public void Dispose()
    {
        _engine.Run("Remove-ExoVocabulary ct-*");
        _engine.Dispose();
    }

    // What only the article knows. All other filters take values that the module knows, and complete them.
    private static readonly string[] s_free =
    [
        "Author", "Doi", "Id", "InputObject", "Journal", "Label", "LongForm", "Number", "Pmid", "ReferenceObject", "ShortForm",
    ];

    [Fact]
    public void EveryParameterWithKnownValuesCompletes() => Assert.Empty(
        from cmdlet in Cmdlets()
        from parameter in cmdlet.Parameters.Values
        where parameter.Attributes.OfType<SupportsWildcardsAttribute>().Any() && parameter.Name != "Path" && !s_free.Contains(parameter.Name)
        where !parameter.Attributes.Any(attribute => attribute is ArgumentCompleterAttribute or ValidateSetAttribute)
        select $"{cmdlet.Name} -{parameter.Name} has no completer.");

    [Fact]
    public void EveryCompletionHasAToolTipAndIsOneArgument()
    {
        // What was imported completes too.
        var file = _engine.File("ct-own.tsv", "name\tkind\nCTFROB\tProtein\n");
        Assert.Empty(_engine.Run("Import-ExoVocabulary $file -Force", ("file", file)).Errors);
        var lines = from cmdlet in Cmdlets()
                    from parameter in cmdlet.Parameters.Values
                    where parameter.Attributes.OfType<ArgumentCompleterAttribute>().Any() || (parameter.ParameterType.GetElementType() ?? parameter.ParameterType).IsEnum
                    where !Cmdlet.CommonParameters.Contains(parameter.Name)
                    select $"{cmdlet.Name} -{parameter.Name} ";
        foreach (var line in lines)
        {
            foreach (var typed in new[] { "", "'", "\"" })
            {
                var matches = _engine.Complete(line + typed);
                Assert.True(matches.Count > 0, $"Nothing completes {line}{typed}");
                foreach (var match in matches)
                {
                    // A tip says more than the name: what it stands for, its other names, or how often it is there.
                    Assert.False(string.IsNullOrWhiteSpace(match.ToolTip) || match.ToolTip.Equals(match.ListItemText, StringComparison.OrdinalIgnoreCase), $"{line}{match.CompletionText} has no tool tip");
                    var tree = Parser.ParseInput(line + match.CompletionText, out _, out var errors);
                    Assert.True(errors.Length == 0, $"{line}{match.CompletionText} does not parse");
                    var command = (CommandAst)tree.Find(ast => ast is CommandAst, searchNestedScriptBlocks: false);
                    var value = Assert.IsType<ConstantExpressionAst>(Assert.Single(command.CommandElements.Skip(2)), exactMatch: false);
                    Assert.Equal(match.ListItemText, value.Value.ToString());
                }
            }
        }
    }

    // An article with cargo of every kind there is, and with all that findings tell of from lists of their own.
    private const string OfAllKinds = """
        Exosomes contained miR-21. EVs carried lncRNA HOTAIR and circHIPK3. Exosomal piR-823 was elevated. Exosomes carried tRF-Gly-GCC.
        EVs contained MMP9 mRNA. Exosomes are enriched in phosphatidylserine. Exosomes carried ATP. EVs were loaded with doxorubicin.
        Exosomes contain DNA, siRNA, rRNA, tRNA, snoRNA, nucleic acids, ncRNA, RNA, lipids, metabolites and proteins. Exosomes contained PD-L1.
        Exosomes were isolated by ultracentrifugation and seen in TEM. They were positive for CD63, TSG101 and HSP70, and negative for calnexin.
        Exosomes are released from multivesicular bodies into the extracellular space and have a membrane rich in cholesterol.
        Exosomes activate the Wnt pathway.
        """;

    [Theory]
    [InlineData("Get-ExoCargo", "Kind")]
    [InlineData("Get-ExoCargo", "Name", "miR-21", "HOTAIR", "circHIPK3", "piR-823", "tRF-Gly-GCC")]
    [InlineData("Get-ExosomeMarker", "Symbol")]
    [InlineData("Get-ExosomeMarker", "Category")]
    [InlineData("Get-ExoMethod", "Name")]
    [InlineData("Get-ExoMethod", "Use")]
    [InlineData("Get-ExoPathway", "Name")]
    [InlineData("Get-ExoRelation", "Type")]
    [InlineData("Get-ExoStructure", "Aspect")]
    [InlineData("Get-ExoStructure", "Component")]
    public void WhatAFindingHasCompletes(string cmdlet, string parameter, params string[] namedByTheArticleAlone)
    {
        var values = _engine.Run($"ConvertFrom-ExoText $text -PlainText | {cmdlet} | ForEach-Object {parameter}", ("text", OfAllKinds))
            .Output.Select(value => value.ToString()!).Distinct().Except(namedByTheArticleAlone).ToArray();

        Assert.NotEmpty(values);
        Assert.Empty(values.Except(_engine.Complete($"{cmdlet} -{parameter} ").Select(match => match.ListItemText)));
    }

    [Fact]
    public void TheArticleOfAllKindsHasCargoOfEveryKind() => Assert.Empty(
        _engine.Complete("Get-ExoCargo -Kind ").Select(match => match.ListItemText)
            .Except(_engine.Run("ConvertFrom-ExoText $text -PlainText | Get-ExoCargo | ForEach-Object Kind", ("text", OfAllKinds)).Output.Select(value => value.ToString()!)));

    // What was imported is named by findings too.
    [Theory]
    [InlineData("Get-ExoCargo -Name ")]
    [InlineData("Get-ExoCargo -Kind ", "CT glycan")]
    [InlineData("Get-ExoRelation -Source ")]
    [InlineData("Find-ExoEvidence -Term ")]
    [InlineData("Get-ExoVocabulary -Name ")]
    public void WhatWasImportedCompletes(string line, string name = "CTFROB")
    {
        var file = _engine.File("ct-more.tsv", "name\tkind\nCTFROB\tProtein\nCT glycan\tMoleculeClass\n");
        Assert.Empty(_engine.Run("Import-ExoVocabulary $file -Force", ("file", file)).Errors);

        Assert.Contains(name, _engine.Complete(line).Select(match => match.ListItemText));
    }

    // Quotes of print are quotes to the shell, and brackets are wildcards to a filter.
    [Theory]
    [InlineData("O'Brien")]
    [InlineData("O’Brien")]
    [InlineData("von “Moss”")]
    [InlineData("Price $5 `n")]
    [InlineData("Miller [Editor]")]
    [InlineData("Group, The; A & B (C) #1 {x}")]
    public void WhatACompletionGivesFindsItsReference(string author)
    {
        _engine.File("odd.ris", $"TY  - JOUR\nA1  - {author}\nTI  - A title of something\nJO  - {author}\nPY  - 2001\nER  - \n");
        foreach (var typed in new[] { "", "'", "\"" })
        {
            var match = Assert.Single(_engine.Complete($"Get-ExoReference odd.ris -Journal {typed}"));
            Assert.Equal(author, match.ListItemText);
            Assert.Single(_engine.Run($"Get-ExoReference odd.ris -Journal {match.CompletionText}").Output);
        }
    }

    // Whoever types another name of a term is offered it, and told what it stands for.
    [Theory]
    [InlineData("Get-ExosomeMarker -Symbol al", "ALIX", "= PDCD6IP")]
    [InlineData("Find-ExoEvidence -Term non-small", "'non-small cell lung cancer'", "= ")]
    [InlineData("Get-ExoCargo -Name PD-L", "PD-L1", "= CD274")]
    public void OtherNamesComplete(string line, string expected, string toolTip) =>
        Assert.StartsWith(toolTip, Assert.Single(_engine.Complete(line), match => match.CompletionText.Equals(expected, StringComparison.OrdinalIgnoreCase)).ToolTip, StringComparison.Ordinal);

    // What a command reads tells what can be asked of it.
    [Theory]
    [InlineData("Get-ExosomeMarker note.txt -PlainText -Symbol ", "CD63")]
    [InlineData("Get-ExoCargo note.txt -PlainText -Name ", "miR-21")]
    [InlineData("Get-ExoRelation note.txt -PlainText -Target ", "miR-21", "PTEN")]
    [InlineData("Get-ExoRelation $article -Source ", "exosome", "miR-21")]
    [InlineData("Get-ExoNetwork $network -Center ", "CD63", "exosome", "miR-21", "PTEN")]
    [InlineData("Get-ExoAbbreviation note.txt -PlainText -ShortForm ", "EVs")]
    [InlineData("Get-ExoReference $seed -Number ", "1", "2", "3", "4", "5")]
    [InlineData("Get-ExoFigure $seed -Label ", "Figure 1", "Figure 2")]
    public void WhatIsReadCompletes(string line, params string[] expected)
    {
        var file = _engine.File("note.txt", "Exosomes were positive for CD63. Exosomes carried miR-21. miR-21 suppressed PTEN. Extracellular vesicles (EVs) were seen.");
        _engine.Run("$article = Import-ExoArticle $file -PlainText; $network = Get-ExoNetwork $article; $seed = Get-ExoArticle", ("file", file));
        Assert.Equal(expected, _engine.Complete(line).Select(match => match.ListItemText).Order(StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void NoCompletionThrowsWhateverIsTyped()
    {
        foreach (var line in from cmdlet in Cmdlets() from parameter in cmdlet.Parameters.Values select $"{cmdlet.Name} -{parameter.Name} ")
        {
            foreach (var typed in new[] { "[", "*", "`", "$(", "'a b", "\"$x", "@(" })
            {
                Assert.NotNull(_engine.Complete(line + typed));
            }
        }
    }

    [Theory]
    [InlineData("Export-ExoReference x -Format b", "BibTeX")]
    [InlineData("Export-ExoReference x -Format 'b", "'BibTeX'")]
    [InlineData("Export-ExoReference x -Format \"B", "\"BibTeX\"")]
    [InlineData("Find-ExoEvidence -Term 'Alzheimer''s", "'Alzheimer''s disease'")]
    [InlineData("ConvertTo-ExoNetworkText -Format graph", "GraphML")]
    [InlineData("Get-ExoArticle 000", "000_a86765afb2f92000")]
    public void CompletionKeepsTheQuotesThatWereTyped(string line, string expected) =>
        Assert.Contains(expected, _engine.Complete(line).Select(match => match.CompletionText));

    [Fact]
    public void WhatMatchesNothingCompletesToNothing() => Assert.Empty(_engine.Complete("ConvertTo-ExoNetworkText -Format [zzz"));

    private IEnumerable<CmdletInfo> Cmdlets() => ((PSModuleInfo)_engine.Run("Get-Module ExoTools").Output.Single().BaseObject).ExportedCmdlets.Values;
}
