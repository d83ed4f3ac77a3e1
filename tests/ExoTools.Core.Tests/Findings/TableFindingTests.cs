using CsCheck;
using ExoTools.Findings;
using ExoTools.Findings.Analysis;
using ExoTools.Reading;
using Xunit;

namespace ExoTools.Core.Tests.Findings;

/// <summary>What the rows of tables say, and that tables of other things say nothing.</summary>
public class TableFindingTests
{
    private static ExoTable Table(string caption, string headers, params string[] rows) => new()
    {
        Label = "Table 1",
        Caption = caption,
        Headers = headers.Length == 0 ? [] : [Cells(headers)],
        Rows = [.. rows.Select(Cells)],
    };

    private static IReadOnlyList<string> Cells(string row) => [.. row.Split('|').Select(cell => cell.Trim())];

    private static ArticleAnalysis Article(params ExoTable[] tables) => Texts.Analyse(new ExoArticle
    {
        Title = "A made-up review", Abstract = [new ExoAbstractSection { Text = "We speak of exosomes." }], Tables = tables,
    });

    private static string[] Cargo(ArticleAnalysis article) => [.. CargoFinder.Find(article).Where(cargo => !cargo.IsClass).Select(cargo => cargo.Donor is null ? cargo.Name : $"{cargo.Name} from {cargo.Donor}")];

    private static string[] Markers(ArticleAnalysis article) => [.. MarkerFinder.Find(article).Select(marker => (marker.Present ? "+" : "-") + marker.Symbol)];

    private static string[] Relations(ArticleAnalysis article) => [.. RelationFinder.Find(article).Where(relation => relation.Type != ExoRelationType.Carries).Select(relation => $"{relation.Source} {relation.Type} {relation.Target}")];

    [Fact]
    public void ARowGivesCargoAndRelationsWithTheirContext()
    {
        var article = Article(Table(
            "Exosomal miRNAs in gastric cancer",
            "miRNA | Source | Target gene(s) | Recipient cells | Effect | Reference",
            "miR-21 | M2 macrophages | PTEN | Gastric cancer cells | Promotes cisplatin resistance | [12]",
            "miR-34c | Serum | MAPT/AKT | HNE1 | Inhibits invasion; induces apoptosis | [4]"));

        Assert.Equal(["miR-21 from M2 macrophages", "miR-34c from serum"], Cargo(article));
        Assert.Equal(
            ["miR-21 Targets PTEN", "miR-21 ConfersResistance cisplatin", "miR-34c Suppresses invasion", "miR-34c Promotes apoptosis"],
            Relations(article));
        var relation = RelationFinder.Find(article).Single(relation => relation.Type == ExoRelationType.ConfersResistance);
        Assert.Equal(("M2 macrophages", "stomach cancer cell"), (relation.Context.Donor, relation.Context.RecipientCell?.Name));
        var evidence = Assert.Single(relation.Evidence);
        Assert.Equal(("Table 1/Row 1", "Effect", "miR-21 | M2 macrophages | PTEN | Gastric cancer cells | Promotes cisplatin resistance | [12]"), (evidence.Section, evidence.Column, evidence.Sentence));
        Texts.AssertEvidence(article, [.. CargoFinder.Find(article), .. RelationFinder.Find(article)]);
    }

    [Theory]
    [InlineData("Exosomal miRNAs and their targets", "miRNA | Target", "miR-21 | PTEN", "miR-21")]
    [InlineData("miRNAs identified in serum exosomes", "miRNA | Fold change", "hsa-miR-1246 | 3.1", "miR-1246")]
    [InlineData("EV proteins", "Gene symbol | P", "TNFAIP8 | 0.01", "TNFAIP8")]
    [InlineData("Roles of cargo in resistance", "Exosomal cargo | Donor cell", "lncRNA UCA1 | LCC2 cells", "UCA1 from LCC2 cells")]
    [InlineData("Exosomes in therapy", "Cargo | Cancer", "Doxorubicin | Glioma", "doxorubicin")]
    [InlineData("RNAs in cancer", "Molecule | Cancer", "Exosomal miR-155 | Glioma", "miR-155")]
    [InlineData("Primers used for exosomal RNA", "Gene | Forward primer", "miR-21 | ACGT", "")]
    [InlineData("Genes changed in cells treated with exosomes", "Gene symbol | Fold change", "VEGFA | 2.1", "")]
    [InlineData("Proteins involved in exosome biogenesis", "Protein | Function", "RAB27A | Secretion", "")]
    [InlineData("miRNAs in cancer", "miRNA | Cancer", "miR-21 | Glioma", "")]
    [InlineData("Exosomal miRNAs", "Column | Other", "miR-21 | Glioma", "")]
    [InlineData("Exosomal miRNAs", "miRNA | Cancer", "not miR-21 | Glioma", "")]
    public void CargoIsOfTablesThatPlaceItInVesicles(string caption, string headers, string row, string expected) =>
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), Cargo(Article(Table(caption, headers, row))));

    [Fact]
    public void MarksTellWhetherAMarkerWasThere() => Assert.Equal(
        ["+CD63", "+TSG101", "-CANX", "-GOLGA2"],
        Markers(Article(Table(
            "Markers of the vesicles", "Marker | MISEV category | Detected | Antibody",
            "CD63 | 1a | + | ab1", "TSG101 | 2a | yes | ab2", "Calnexin | 4c | − | ab3", "GM130 | 4c | not detected | ab4", "ApoA1 | 3a | ± | ab5"))));

    [Theory]
    [InlineData("Proteins of fractions", "Protein marker | sEV | Cell lysate", "CD9 | + | +;Calnexin | - | +", "+CD9,-CANX")]
    [InlineData("Kinds of vesicles", "EV subtype | Size | Markers", "Exosomes | 100 nm | CD63, Alix;Lipoproteins | 30 nm | ApoB", "+CD63,+PDCD6IP")]
    [InlineData("Kinds of vesicles", " | Exosomes | Microvesicles", "Size | 100 nm | 500 nm;Marker proteins | CD63, CD81 | ARF6", "+CD63,+CD81,+ARF6")]
    [InlineData("Kinds of vesicles", "EV subtype | Markers", "Exosomes | CD9+, calnexin−", "+CD9,-CANX")]
    [InlineData("Negative markers of exosomes", "Negative markers | Category", "Calnexin | 4c", "-CANX")]
    [InlineData("Antibodies against exosome markers", "Marker | Company", "CD63 | Abcam", "")]
    [InlineData("Markers of cells", "Marker | Detected", "CD63 | +", "")]
    public void MarkersAreOfTablesOfVesicles(string caption, string headers, string rows, string expected) =>
        Assert.Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries), Markers(Article(Table(caption, headers, rows.Split(';')))));

    [Fact]
    public void MethodsHaveTheNumbersOfTheirRow()
    {
        var article = Article(Table(
            "Isolation methods of exosomes", "Method | Force (× g) | Time | Disadvantages",
            "Differential ultracentrifugation | 100,000 | 70 min | Less pure than a density gradient", "SEC | - | 30 min | Dilution"));
        var methods = MethodFinder.Find(article);
        Assert.Equal(["ultracentrifugation, 100,000 × g, 70 min", "size-exclusion chromatography, 30 min"], methods.Select(method => method.ToString()));
        Assert.Equal("Method", methods[0].Evidence[0].Column);
        Texts.AssertEvidence(article, methods);
    }

    [Fact]
    public void AnUnmarkedFirstRowMayBeTheHeader() =>
        Assert.Equal(["miR-21"], Cargo(Article(Table("Exosomal miRNAs", "", "miRNA | Target", "miR-21 | PTEN"))));

    [Fact]
    public void PredictedTargetsAreNone() =>
        Assert.Empty(Relations(Article(Table("Exosomal miRNAs and predicted targets", "miRNA | Target gene", "miR-200c | ZEB1"))));

    [Fact]
    public void TermsAreFoundInRows()
    {
        var article = Article(Table("Anything", "A | B", "x | y", "ALIX | blorkin"), Table("Other", "A |", "PDCD6IP | z"));
        var found = EvidenceFinder.Find(article, [EvidenceTerm.Of("ALIX", Texts.Library)]).ToList();
        Assert.Equal([("Table 1/Row 2", "A", "ALIX"), ("Table 1 (2)/Row 1", "A", "PDCD6IP")], found.Select(evidence => (evidence.Section, evidence.Column!, evidence.Mention)));
        Assert.Equal("ALIX | blorkin", Assert.Single(EvidenceFinder.Find(article, [EvidenceTerm.Of("blorkin", Texts.Library), EvidenceTerm.Of("ALIX", Texts.Library)])).Mention);
        Assert.Equal("column 2", Assert.Single(EvidenceFinder.Find(article, [EvidenceTerm.Of("z", Texts.Library)])).Column);
    }

    private const string Rows = "<thead><tr><th>miRNA</th><th>Source</th></tr></thead><tbody><tr><td>miR-21</td><td>Serum</td></tr></tbody>";

    [Theory]
    [InlineData("<article><front><article-meta><article-id pub-id-type=\"pmid\">1</article-id><title-group><article-title>Made up</article-title></title-group></article-meta></front><body><table-wrap><label>Table 1</label><caption><p>Exosomal miRNAs</p></caption><table>" + Rows + "</table></table-wrap></body></article>")]
    [InlineData("<!DOCTYPE html><html><head><meta name=\"citation_title\" content=\"Made up\"><meta name=\"citation_pmid\" content=\"1\"><link rel=\"canonical\" href=\"https://pmc.ncbi.nlm.nih.gov/articles/PMC9900003/\"></head><body><main id=\"main-content\"><article><hgroup><h1>Made up</h1></hgroup><section aria-label=\"Article content\"><section class=\"body main-article-body\"><section id=\"s1\"><h2 class=\"pmc_sec_title\">1. Results</h2><p>It rose.</p><section class=\"tw xbox\" id=\"t1\"><h4 class=\"obj_head\">Table 1.</h4><div class=\"caption p\"><p>Exosomal miRNAs</p></div><div class=\"tbl-box\"><table>" + Rows + "</table></div></section></section></section></section></article></main></body></html>")]
    [InlineData("Old J Wind\n\nOld J Wind. 2016; 9(4): 341–347.\nPublished online 2016 Apr 7. doi: 10.9999/ojw.2016.9\nPMCID: PMC99000020\nPMID: 99000020\nMade up of air\nAnna Example,1 Jo Sample,1\nAuthor information Article notes Copyright and License info\nAbstract\nAir is light.\n\nGo to:\nResults\nIt rose.\n\nTable 1\nExosomal miRNAs\n\nmiRNA\tSource\nmiR-21\tSerum\n\nGo to:\nReferences\n1. Foo A, Bar B. Air and its weight. J Exo Test. 2001;5(2):12–9. [PubMed] [Google Scholar]\n")]
    public void RowsAreReadFromEachKindOfSource(string source)
    {
        var article = Texts.Analyse(Assert.Single(ArticleReader.ReadBytes(System.Text.Encoding.UTF8.GetBytes(source), "made-up", TestContext.Current.CancellationToken)).Article!);
        Assert.Equal(["miR-21 from serum"], Cargo(article));
        Texts.AssertEvidence(article, CargoFinder.Find(article));
    }

    [Theory]
    [InlineData("Table 1/Row 0")]
    [InlineData("Table 1/Row 3")]
    [InlineData("Table 1/Row x")]
    [InlineData("Table 2/Row 1")]
    public void ARowThatIsNotThereHasNoText(string section) => Assert.Null(Article(Table("", "A", "x", "y")).Article.GetText(section));

    private static readonly string[] s_cells = ["miRNA", "Marker", "Detected", "Method", "Effect", "Target", "EV subtype", "miR-21", "CD63, CD9+", "+", "-", "promotes invasion; ", "PTEN", "100,000 × g", "UC", "exosomes", "", "|", "\uD800", ";", "β"];

    [Fact]
    public void AnyTableIsReadAndEvidenceIsRight() => Gen.Select(Gen.Int[0, s_cells.Length - 1].Select(i => s_cells[i]).Array[0, 5].Array[1, 6], Gen.Bool, (rows, headed) => (rows, headed)).Sample(
        table =>
        {
            var article = Article(new ExoTable { Label = "Table 1", Caption = "Exosomal miRNAs", Headers = table.headed ? [table.rows[0]] : [], Rows = table.rows });
            Texts.AssertEvidence(article, CargoFinder.Find(article));
            Texts.AssertEvidence(article, MarkerFinder.Find(article));
            Texts.AssertEvidence(article, RelationFinder.Find(article));
            Texts.AssertEvidence(article, MethodFinder.Find(article));
            foreach (var evidence in EvidenceFinder.Find(article, [EvidenceTerm.Of("CD63", Texts.Library)]))
            {
                Assert.Equal(evidence.Mention, article.Article.GetText(evidence.Section)!.Substring(evidence.Offset, evidence.Length));
            }
        },
        iter: 1000);

    [Fact]
    public void ALongTableCanBeStopped()
    {
        using var stop = new CancellationTokenSource();
        var rows = Enumerable.Range(0, 50_000).Select(_ => "miR-21 | PTEN").ToArray();
        var analysis = new ArticleAnalysis(new ExoArticle { Title = "t", Tables = [Table("Exosomal miRNAs", "miRNA | Target", rows)] }, Texts.Library, stop.Token);
        using var reading = EvidenceFinder.Find(analysis, [EvidenceTerm.Of("miR-21", Texts.Library)]).GetEnumerator();
        Assert.True(reading.MoveNext());
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => reading.MoveNext());
    }
}
