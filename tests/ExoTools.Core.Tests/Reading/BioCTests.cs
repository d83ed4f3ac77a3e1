using ExoTools.Reading;
using Xunit;

namespace ExoTools.Core.Tests.Reading;

/// <summary>BioC in both forms, and PubTator: texts, annotations with their places, relations.</summary>
public class BioCTests
{
    private const string TwoPassages =
        "<passage><infon key=\"type\">title</infon><offset>0</offset><text>β-vesicles 𝛼 of A1</text>{0}</passage>"
        + "<passage><infon key=\"type\">abstract</infon><offset>{1}</offset><text>A1 is naïve to B2.</text>{2}</passage>";

    [Theory]
    [InlineData(16, 19, 34)]
    [InlineData(17, 20, 35)]
    [InlineData(20, 23, 39)]
    public void OffsetsCountWhateverFitsTheTexts(int inTitle, int start, int inAbstract)
    {
        // Code points, UTF-16 units and UTF-8 bytes in turn.
        var article = ReadXml(string.Format(
            null, TwoPassages,
            Annotation("T1", "A1", inTitle, 2, "Gene"), start, Annotation("T2", "A1", start, 2, "Gene") + Annotation("T3", "B2", inAbstract, 2, "Gene")));
        Assert.Equal([("Title", "A1"), ("Abstract", "A1"), ("Abstract", "B2")], article.Annotations.Select(annotation => (annotation.Section!, Slice(article, annotation))));
    }

    [Fact]
    public void AnOffsetThatFitsNothingIsLeftOut()
    {
        var article = ReadXml(string.Format(null, TwoPassages, Annotation("T1", "A9", 0, 2, "Gene"), 20, ""));
        var annotation = Assert.Single(article.Annotations);
        Assert.Equal(("A9", "Title", null, null), (annotation.Text, annotation.Section, annotation.Offset, annotation.Length));
        Assert.Contains("location: 0+2", annotation.Details);
    }

    [Fact]
    public void ConceptsAndDetails()
    {
        var article = ReadXml(
            "<passage><infon key=\"type\">abstract</infon><offset>0</offset><text>Gene A1 binds B2 in mice.</text>"
            + "<annotation id=\"1\"><infon key=\"type\">Gene</infon><infon key=\"NCBI Gene\">967</infon><infon key=\"note\">sure</infon><location offset=\"5\" length=\"2\"/><text>A1</text></annotation>"
            + "<annotation id=\"2\"><infon key=\"identifier\">MESH:D1</infon><infon key=\"type\">Disease</infon><location offset=\"14\" length=\"2\"/><text>B2</text></annotation>"
            + "<annotation id=\"3\"><infon key=\"type\">Species</infon><infon key=\"identifier\">-</infon><location offset=\"20\" length=\"4\"/><text>mice</text></annotation>"
            + "<relation id=\"R1\"><infon key=\"type\">Binds</infon><infon key=\"score\">0.9</infon><node refid=\"1\" role=\"agent\"/><node refid=\"2\" role=\"\"/></relation></passage>");
        Assert.Equal(["NCBI Gene:967", "MESH:D1", null], article.Annotations.Select(annotation => annotation.ConceptId));
        Assert.Equal(["note: sure"], article.Annotations[0].Details);
        var relation = Assert.Single(article.AnnotatedRelations);
        Assert.Equal("Binds(agent: 1, 2)", relation.ToString());
        Assert.Equal(("R1", "score: 0.9"), (relation.Id, Assert.Single(relation.Details)));
    }

    [Fact]
    public void SentencesWithoutThePassagesOwnText()
    {
        var article = ReadXml(
            "<passage><offset>0</offset><sentence><offset>0</offset><text>First A1.</text></sentence><sentence><offset>12</offset><text>Then B2.</text>" + Annotation("T", "B2", 17, 2, "Gene") + "</sentence></passage>");
        Assert.Equal("First A1. Then B2.", article.Sections[0].Text);
        Assert.Equal("B2", Slice(article, article.Annotations[0]));
    }

    [Fact]
    public void MentionsInPieces()
    {
        var article = ReadXml(
            "<passage><offset>0</offset><text>renal and liver cancer</text><annotation id=\"T\"><infon key=\"type\">Disease</infon><location offset=\"0\" length=\"5\"/><location offset=\"16\" length=\"6\"/><text>renal cancer</text></annotation></passage>");
        var annotation = Assert.Single(article.Annotations);
        Assert.Equal((null, "renal cancer"), (annotation.Offset, annotation.Text));
        Assert.Equal(["location: 0+5", "location: 16+6"], annotation.Details);
    }

    [Fact]
    public void FullTextOfPmc()
    {
        static string Passage(string section, string type, string text, string more = "") =>
            $"<passage><infon key=\"section_type\">{section}</infon><infon key=\"type\">{type}</infon>{more}<offset>0</offset><text>{text}</text></passage>";
        var article = ReadXml(
            Passage("TITLE", "front", "A title", "<infon key=\"article-id_pmid\">77</infon><infon key=\"article-id_doi\">10.1/x</infon><infon key=\"name_0\">surname:Doe;given-names:Jane B</infon><infon key=\"year\">2020</infon><infon key=\"kwd\">one; two</infon><infon key=\"fpage\">1</infon><infon key=\"lpage\">9</infon>")
            + Passage("ABSTRACT", "abstract_title_1", "Aims") + Passage("ABSTRACT", "abstract", "To know.") + Passage("ABSTRACT", "abstract_title_1", "Results") + Passage("ABSTRACT", "abstract", "Known.")
            + Passage("INTRO", "title_1", "Introduction") + Passage("INTRO", "paragraph", "One.") + Passage("INTRO", "paragraph", "Two.") + Passage("INTRO", "title_2", "Aim") + Passage("INTRO", "paragraph", "Three.")
            + Passage("FIG", "fig_caption", "What is seen.", "<infon key=\"id\">F1</infon>")
            + Passage("TABLE", "table_caption", "Numbers.", "<infon key=\"id\">T1</infon>") + Passage("TABLE", "table", "a\tb\t\nc\td", "<infon key=\"id\">T1</infon>") + Passage("TABLE", "table_foot", "Note.", "<infon key=\"id\">T1</infon>")
            + Passage("REF", "ref", "Cited title", "<infon key=\"source\">J X</infon><infon key=\"year\">1999</infon><infon key=\"pub-id_pmid\">55</infon><infon key=\"name_0\">surname:Roe;given-names:R</infon>"),
            id: "PMC123", source: "PMC");
        Assert.Equal(("A title", "77", "PMC123", "10.1/x", 2020, "1-9"), (article.Title, article.Pmid, article.Pmcid, article.Doi, article.Year!.Value, article.Pages));
        Assert.Equal(("Doe JB", "one|two"), (article.Authors[0].ToString(), string.Join('|', article.Keywords)));
        Assert.Equal(["Aims: To know.", "Results: Known."], article.Abstract.Select(part => part.ToString()));
        Assert.Equal(["Introduction: One.\nTwo.", "Introduction/Aim: Three."], article.Sections.Select(section => section.ToString()));
        Assert.Equal("F1. What is seen.", Assert.Single(article.Figures).ToString());
        var table = Assert.Single(article.Tables);
        Assert.Equal(("T1. Numbers.", "a|b/c|d", "Note."), (table.ToString(), string.Join('/', table.Rows.Select(row => string.Join('|', row))), table.Footnotes));
        var reference = Assert.Single(article.References);
        Assert.Equal(("Cited title", "J X", 1999, "55", "Roe R"), (reference.Title, reference.ContainerTitle, reference.Year!.Value, reference.Pmid, reference.Authors[0].ToString()));
    }

    [Theory]
    [InlineData("77", "PubMed", "77", null)]
    [InlineData("77", "PMC", null, "PMC77")]
    [InlineData("PMC77", "x", null, "PMC77")]
    [InlineData("77", "my corpus", null, null)]
    [InlineData("doc-1", "PubMed", null, null)]
    public void TheIdIsReadByWhereTheCollectionIsFrom(string id, string source, string? pmid, string? pmcid)
    {
        var article = ReadXml("<passage><offset>0</offset><text>x</text></passage>", id, source);
        Assert.Equal((pmid, pmcid), (article.Pmid, article.Pmcid));
        Assert.Equal(pmid is null && pmcid is null ? 1 : 0, article.OtherIds.Count);
    }

    [Theory]
    [InlineData("{0}", 1)]
    [InlineData("[{0},{0}]", 2)]
    [InlineData("{0}\n{0}\n", 2)]
    [InlineData("{{\"source\":\"PubMed\",\"documents\":[{0},{0}],\"infons\":{{}}}}", 2)]
    [InlineData("{{\"PubTator3\":[{0}]}}", 1)]
    [InlineData("[{{\"documents\":[{0}]}},{{\"documents\":[{0}]}}]", 2)]
    public void JsonOfAllShapes(string shape, int count)
    {
        const string Document = """{"id":20516115,"infons":{},"passages":[{"infons":{"type":"title","journal":"Cancer Res. 2010 Jun 15;70(12):4880-90. doi: 10.1158/x. Epub ","authors":"Lee MS, Green R","year":"2010"},"offset":0,"text":"On \"A1\" {x]","annotations":[{"id":"1","infons":{"identifier":"672","type":"Gene","valid":true,"normalized":[672]},"text":"A1","locations":[{"offset":4,"length":2}]}]}],"relations":[{"id":"R1","infons":{"type":"Association","role1":{"identifier":"672","type":"Gene"},"role2":{"identifier":"MESH:D1","type":"Disease"}}}]}""";
        var articles = PageFixtures.ReadText(string.Format(null, shape, Document));
        Assert.Equal(count, articles.Count);
        foreach (var article in articles)
        {
            Assert.Equal("On \"A1\" {x]", article.Title);
            Assert.Equal(("Cancer Res", "70", "12", "4880-90", "10.1158/x"), (article.Journal!.Abbreviation, article.Volume, article.Issue, article.Pages, article.Doi));
            Assert.Equal(["Lee MS", "Green R"], article.Authors.Select(author => author.ToString()));
            Assert.Equal("A1", Slice(article, Assert.Single(article.Annotations)));
            Assert.Equal("Association(Gene: 672, Disease: MESH:D1)", Assert.Single(article.AnnotatedRelations).ToString());
        }
    }

    [Fact]
    public void ABadDocumentLosesNoOther()
    {
        var items = PageFixtures.Items("{\"id\":\"1\",\"passages\":[{\"text\":\"x\"}]}\n{\"id\":\"2\",\"passages\":[tru]}\n{\"id\":\"3\",\"passages\":[{\"text\":\"y\"}]}\n{\"id\":\"4\",\"pass").ToList();
        Assert.Equal([true, false, true, false], items.Select(item => item.Article is not null));
        Assert.Equal((ReadProblemKind.MalformedArticle, 2), (items[1].Problem!.Kind, items[1].Problem!.Line!.Value));
        Assert.Equal(4, items[3].Problem!.Line);
        var xml = PageFixtures.Items("<collection><document><id>1</id><passage><text>a</text></passage></document><document><passage><b></passage></document><document><passage><text>c</text></passage></document></collection>").ToList();
        Assert.Equal([true, false, true], xml.Select(item => item.Article is not null));
    }

    [Fact]
    public void PubTatorText()
    {
        const string Text = "# comment\n11|t|A naïve 𝛼 | title\n11|a|Of A1 and B2.\n11\t21\t23\tA1\tGene\t967\n11\t28\t30\tB2\tDisease\tMESH:D1\textra\n11\tAssociation\t967\tMESH:D1\tNovel\n\n12|t|\n12|a|C3\0 here.\n12\t1\t3\tC3\tGene\n13|t|Glued\n13|a|\nwhat is this\n";
        var items = PageFixtures.Items(Text).ToList();
        var articles = items.Where(item => item.Article is not null).Select(item => item.Article!).ToList();
        Assert.Equal(["11", "12", "13"], articles.Select(article => article.Pmid));
        Assert.Equal(("A naïve 𝛼 | title", "Of A1 and B2.", 2), (articles[0].Title, articles[0].Abstract[0].Text, articles[0].SourceLine));
        Assert.Equal(["A1", "B2"], articles[0].Annotations.Select(annotation => Slice(articles[0], annotation)));
        Assert.Equal(["967", "MESH:D1"], articles[0].Annotations.Select(annotation => annotation.ConceptId));
        Assert.Equal("Association(967, MESH:D1)", Assert.Single(articles[0].AnnotatedRelations).ToString());
        Assert.Equal("C3", Slice(articles[1], Assert.Single(articles[1].Annotations)));
        Assert.Equal(("Glued", 0), (articles[2].Title, articles[2].Abstract.Count));
        Assert.Equal((ReadProblemKind.MalformedArticle, 13), (items.Single(item => item.Problem is not null).Problem!.Kind, items.Single(item => item.Problem is not null).Problem!.Line!.Value));
    }

    internal static string Slice(ExoArticle article, ExoAnnotation annotation) => article.GetText(annotation.Section!)!.Substring(annotation.Offset!.Value, annotation.Length!.Value);

    private static string Annotation(string id, string text, int offset, int length, string type) =>
        $"<annotation id=\"{id}\"><infon key=\"type\">{type}</infon><location offset=\"{offset}\" length=\"{length}\"/><text>{text}</text></annotation>";

    private static ExoArticle ReadXml(string passages, string id = "1", string source = "PubMed") =>
        Assert.Single(PageFixtures.ReadText($"<?xml version=\"1.0\"?><!DOCTYPE collection SYSTEM 'BioC.dtd'><collection><source>{source}</source><document><id>{id}</id>{passages}</document></collection>"));
}
