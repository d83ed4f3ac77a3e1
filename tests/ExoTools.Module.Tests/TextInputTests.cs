using System.Collections;
using System.Management.Automation;
using ExoTools.Module.Tests.Harness;
using Xunit;

namespace ExoTools.Module.Tests;

/// <summary>Text where a path or an object is wanted, files that are broken, and what -Verbose tells.</summary>
public sealed class TextInputTests : IDisposable
{
    // Where networks are made of articles, their paths are taken too.
    private static readonly string[] s_refusals = ["InvalidInputObject", "PathNotFound"];

    private readonly Engine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData("hello", "PathNotFound")]
    [InlineData("Exosomes were isolated [see 1]", "PathNotFound")]
    [InlineData("Methods: exosomes were isolated", "DriveNotFound")]
    [InlineData("one line\nCD63* and [x]\n", "PathNotFound")]
    public void TextIsNoPathAndTheErrorTellsWhatReadsIt(string text, string id)
    {
        foreach (var name in NamesOf("Article").Append("Import-ExoArticle"))
        {
            var term = name == "Find-ExoEvidence" ? "-Term CD63" : "";
            var result = _engine.Run($"$text | {name} {term}", ("text", text));
            if (WildcardPattern.ContainsWildcardCharacters(text) && !text.Contains('\n'))
            {
                // A pattern that matches nothing is silent, as everywhere in the shell.
                Assert.Empty(result.Errors);
                continue;
            }

            var error = Assert.Single(result.Errors);
            Assert.Equal(id, result.ErrorIds.Single());
            Assert.Equal(ErrorCategory.ObjectNotFound, error.CategoryInfo.Category);
            Assert.Contains("ConvertFrom-ExoText", error.Exception.Message);
        }
    }

    [Fact]
    public void AWholeArticleTakenForAPathIsShortenedInTheMessage()
    {
        var error = Assert.Single(_engine.Run("[System.IO.File]::ReadAllText((Get-ExoArticle).Source) | Get-ExosomeMarker").Errors);
        Assert.InRange(error.Exception.Message.Length, 50, 400);
    }

    [Fact]
    public void APathThatIsTypedIsNotTakenForText() =>
        Assert.DoesNotContain("ConvertFrom-ExoText", _engine.Run("Get-ExosomeMarker missing.txt").Errors.Single().Exception.Message);

    [Fact]
    public void TextWhereObjectsAreWantedIsRefused()
    {
        foreach (var name in NamesOf("InputObject").Except(["ConvertFrom-ExoText", "ConvertFrom-ExoBibliography", "Compare-ExoReference", "Compare-ExoNetwork"]))
        {
            var path = name.StartsWith("Export", StringComparison.Ordinal) ? "-Path out.ris -Format " + (name == "Export-ExoReference" ? "RIS" : "SIF") : "";
            var result = _engine.Run($"'hello' | {name} {path}");
            Assert.Contains(result.ErrorIds.First(), s_refusals);
            var remedy = name is "Export-ExoReference" or "ConvertTo-ExoBibliography" or "Find-ExoDuplicateReference" ? "ConvertFrom-ExoBibliography -Path" : "ConvertFrom-ExoText";
            Assert.Contains(remedy, result.Errors[0].Exception.Message);
        }
    }

    [Theory]
    [InlineData("Import-ExoArticle", "a.xml", "<PubmedArticleSet>\n<PubmedArticle><MedlineCitation>\n  <PMID>2</PMID><Article><ArticleTitle>A <b>title</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>", "MalformedArticle", 3)]
    [InlineData("Import-ExoArticle", "a.nxml", "<article><front><article-meta>\n<title-group><article-title>T</article-title></title-grou>\n</article-meta></front></article>", "MalformedArticle", 2)]
    [InlineData("Import-ExoArticle", "a.json", "{\"source\":\"x\",\"documents\":[\n{\"id\":\"2\",\"passages\":[{\"offset\":0 \"text\":\"x\"}]}\n]}", "MalformedArticle", 2)]
    [InlineData("Import-ExoArticle", "a.nbib", "PMID- 1\nTI  - One\nSO  - x\n\nOWN - NLM\nSTAT- MEDLINE\nSO  - y\n\nPMID- 3\nTI  - Three\n", "MalformedArticle", 5)]
    [InlineData("Import-ExoArticle", "a.csv", "PMID,Title,Authors\n1,\"One, \"\"and\"\"\nmore\",A B\n2,\"Two \"\"and\"\" half\",A B,C\n3,Three,A B\n", "MalformedArticle", 4)]
    [InlineData("ConvertFrom-ExoBibliography -Path", "a.bib", "@article{a, title={fine}}\n@article{b,\n title={open\n}\n", "MalformedReference", 2)]
    [InlineData("Import-ExoVocabulary", "a.yaml", "source: own\nkind: Protein\nterms:\n  - {name: FROB1, names: [a}\n", "InvalidVocabulary", 4)]
    [InlineData("Import-ExoVocabulary", "b.yaml", "source: own\nkind: Protien\nterms:\n  - {name: FROB1}\n", "InvalidVocabulary", 2)]
    public void AMistakeIsShownInItsLine(string command, string name, string text, string id, int line)
    {
        var file = _engine.File(name, text);
        var result = _engine.Run($"{command} {name}");
        var error = Assert.Single(result.Errors);
        Assert.Equal(id, result.ErrorIds.Single());
        Assert.Equal(ErrorCategory.ParserError, error.CategoryInfo.Category);
        Assert.Contains(file, error.Exception.Message);
        Assert.Contains($"line {line}", error.Exception.Message);

        // What the shell draws the frame from.
        var place = Assert.IsType<Hashtable>(error.TargetObject);
        Assert.Equal(line, place["Line"]);
        Assert.Equal(file, place["File"]);
        Assert.Contains(((string)place["LineText"]!).Trim(), text);
        Assert.InRange((int)place["StartColumn"]!, 1, (int)place["EndColumn"]!);
    }

    [Theory]
    [InlineData("Get-ExosomeMarker -Symbol CD9", "No source given", "PubMed page; 5 references, 2 figures", "5 found, 4 of them left out by the filters")]
    [InlineData("Import-ExoArticle a.txt", "PubMed page; 5 references, 2 figures")]
    [InlineData("ConvertFrom-ExoText ([System.IO.File]::ReadAllText((Get-ExoArticle).Source))", "PubMed page; 5 references, 2 figures")]
    [InlineData("ConvertTo-ExoBibliography -Format RIS", "the articles shipped with the module are taken")]
    [InlineData("ConvertFrom-ExoBibliography '@article{a, title={A title}}'", "BibTeX; 1 reference, 0 problems")]
    [InlineData("$references | Find-ExoDuplicateReference", "2 references; 1 work named more than once")]
    [InlineData("Compare-ExoReference $references $references", "In both: 1 work; in one alone: 0.")]
    [InlineData("Get-ExoNetwork -MinimumSupport 2", "The whole network: ", "After the filters: 0 nodes")]
    [InlineData("Compare-ExoNetwork $network $network", ": 0 changes.")]
    [InlineData("Get-ExoVocabulary CD63", "markers: ")]
    [InlineData("Export-ExoPathway a.sif", "written as SIF")]
    public void VerboseTellsWhatWasDone(string command, params string[] lines)
    {
        _engine.File("a.txt");
        _engine.Run("$reference = Get-ExoReference -Number 1; $references = $reference, $reference; $network = Get-ExoNetwork");
        var verbose = _engine.Run(command + " -Verbose").Verbose;
        Assert.All(lines, expected => Assert.Contains(verbose, line => line.Contains(expected, StringComparison.Ordinal)));
        Assert.Empty(_engine.Run(command).Verbose);
    }

    private IEnumerable<string> NamesOf(string parameter) =>
        [.. ((PSModuleInfo)_engine.Run("Get-Module ExoTools").Output.Single().BaseObject).ExportedCmdlets.Values.Where(cmdlet => cmdlet.Parameters.ContainsKey(parameter)).Select(cmdlet => cmdlet.Name)];
}
