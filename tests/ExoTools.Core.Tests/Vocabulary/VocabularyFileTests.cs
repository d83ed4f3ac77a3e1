using ExoTools.Adapters;
using ExoTools.Core.Tests.Findings;
using ExoTools.Vocabulary;
using Xunit;

namespace ExoTools.Core.Tests.Vocabulary;

public class VocabularyFileTests
{
    public static TheoryData<string> TermFiles => [.. VocabularyLibrary.TermFiles];

    [Theory]
    [MemberData(nameof(TermFiles))]
    public void EveryTermHasASourceAndItsIdsAreWellFormed(string file)
    {
        var terms = Texts.Library.Terms(file);

        Assert.NotEmpty(terms);
        foreach (var term in terms)
        {
            Assert.False(string.IsNullOrWhiteSpace(term.Source), term.Name);
            Assert.True(term.Id is null || System.Text.RegularExpressions.Regex.IsMatch(term.Id, @"^(HGNC:\d+|GO:\d{7}|SO:\d{7}|CHEBI:\d+|DOID:\d+|MESH:D\d{6,9}|FPLX:\w+|UniProt:[A-Z][0-9][A-Z0-9]{3}[0-9])$"), $"{term.Name}: {term.Id}");
            Assert.True(term.UniProt is null || System.Text.RegularExpressions.Regex.IsMatch(term.UniProt, "^[OPQ][0-9][A-Z0-9]{3}[0-9]$|^[A-NR-Z][0-9]([A-Z][A-Z0-9]{2}[0-9]){1,2}$"), $"{term.Name}: {term.UniProt}");
            Assert.True(term.EntrezId is null || term.EntrezId.All(char.IsAsciiDigit), term.Name);
            Assert.True(term.Category is null || Texts.Library.MarkerCategories.ContainsKey(term.Category), $"{term.Name}: {term.Category}");
            Assert.Equal(term.Names.Distinct(StringComparer.Ordinal).Count(), term.Names.Count);
        }
    }

    [Theory]
    [MemberData(nameof(TermFiles))]
    public void NoTwoTermsOfAFileShareAnIdOrAName(string file)
    {
        var terms = Texts.Library.Terms(file);
        Assert.Equal([], terms.Where(term => term.Id is not null).GroupBy(term => term.Id).Where(same => same.Count() > 1 && file != "pathways").Select(same => same.Key));
        Assert.Equal([], terms.GroupBy(term => term.Name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    // The kind of a class of molecules as cargo is its group; single lipids and metabolites have groups of their own.
    [Fact]
    public void EveryClassOfMoleculesIsAKnownKindOfCargo()
    {
        string[] known = [.. Texts.Library.CargoKinds.Select(kind => kind.Key), "lipid", "metabolite"];
        Assert.Empty(VocabularyLibrary.TermFiles.SelectMany(Texts.Library.Terms)
            .Where(term => term.Kind == ExoEntityKind.MoleculeClass && !term.Generic && !known.Contains(term.Group))
            .Select(term => $"{term.Name}: {term.Group}"));
    }

    [Fact]
    public void TheRulesRead()
    {
        Assert.NotEmpty(Texts.Library.RelationRules.Frames);
        Assert.NotEmpty(Texts.Library.EvidenceRules.Structure.All);
        Assert.NotNull(Texts.Library.TableRules.Topic("mirna"));
        Assert.All(Texts.Library.MethodRules.Methods.Values.SelectMany(method => method.PartOf), whole => Assert.Contains(whole, Texts.Library.MethodRules.Methods.Keys));
    }

    [Theory]
    [InlineData("source: x\nterms:\n  - {nam: CD63}", "'name' is missing", 3)]
    [InlineData("source: x\nkind: Protein\nterms:\n  - {name: CD63, colour: red}", "'colour' is not known", 4)]
    [InlineData("source: x\nkind: Proteins\nterms:\n  - {name: CD63}", "'Proteins' is no kind", 2)]
    [InlineData("terms: []", "'source' is missing", 1)]
    [InlineData("source: a: b", "not valid YAML", 1)]
    [InlineData("", "empty", 1)]
    [InlineData("source: a\nsource: b", "occurs twice", 2)]
    [InlineData("source: &a x\nkind: *a", "Anchors", 2)]
    public void AFaultyFileIsRefusedWithItsPlace(string yaml, string message, int line)
    {
        var failure = Assert.Throws<VocabularyException>(() => TermFile.Read(new YamlReader().Read(yaml, "own.yaml"), "own.yaml"));

        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
        Assert.Contains("own.yaml", failure.Message, StringComparison.Ordinal);
        Assert.Equal(line, failure.Line);
    }
}
