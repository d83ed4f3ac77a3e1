using CsCheck;
using ExoTools.Adapters;
using ExoTools.Core.Tests.Language;
using ExoTools.Findings;
using ExoTools.Findings.Analysis;
using ExoTools.Language;
using ExoTools.Vocabulary;
using Xunit;

namespace ExoTools.Core.Tests.Findings;

public class MentionFinderTests
{
    private static readonly VocabularyLibrary s_withGenes = WithGenes();

    private static readonly string[] s_parts =
    [
        "TGF-β1", "TGFbeta", "NFkappaB", "miR-21", "anti-miR-21", "CAT", "SOD9", "breast cancer", "tumor", " cells", "invasive ", "of the ", "cisplatin", "5-fluorouracil", "valproic acid", "sodium chloride",
        "exosome", "EVs", " (", ")", ", ", " and ", "-", "–", " ", ".", "Cd63", "HER2/neu", "p53", "β-catenin", "leukemia virus", "K562", "'s", "\ud83e\uddec", "\ud800", "e\u0301", "ER", "(ER)", "estrogen receptor",
    ];

    // As a database would have them.
    private static VocabularyLibrary WithGenes()
    {
        var library = new VocabularyLibrary(Path.Combine(TestFiles.Seeds, "vocabulary"), () => new YamlReader());
        Term Gene(string name, string entrez, string fullName, params string[] aliases) =>
            new() { Name = name, Kind = ExoEntityKind.Protein, Id = "HGNC:9900" + entrez, EntrezId = entrez, FullName = fullName, Aliases = aliases, Source = "test" };
        library.Import(
            new ImportedVocabulary
            {
                Name = "genes-of-test",
                Format = "HGNC",
                Source = "test",
                IsOwn = false,
                Terms =
                [
                    Gene("CAT", "847", "catalase"), Gene("SOD9", "111", "superoxide dismutase 9"), Gene("XYZA1", "112", "xylose zymase 1", "XZ1", "DUP9"), Gene("QRSB2", "113", "quasi regulator B2", "DUP9"),
                    Gene("WNKX7", "114", "WNK kinase of test 7"), Gene("SPATIALX", "115", "spatial organizer of test", "spatial"), Gene("VEGFAX", "116", "vascular endothelial growth factor of test", "VEGF"),
                    Gene("TGFQ1", "117", "transforming quality factor 1"), Gene("ABCXB3", "118", "ATP binding cassette of test", "MRI"),
                    Gene("NOXS1", "119", "nitroxide synthase 1"), Gene("NOXS2", "120", "nitroxide synthase 2"), Gene("QDCX", "121", "quinone decarboxylase 1"), Gene("PCSKX1", "122", "convertase of test", "PX-3"),
                    Gene("PRKXA2", "123", "protein kinase of test", "AMPK"),
                ],
            },
            replace: true);
        return library;
    }

    [Theory]
    [InlineData("Exosomes were given to mice lacking SOD9.", "")]
    [InlineData("Exosomes lacked SOD9.", "")]
    [InlineData("Exosomes expressed CD63 and lacked SOD9.", "CD63 SOD9")]
    [InlineData("SOD9 was used as a marker of exosomes.", "SOD9")]
    public void AnyGeneOfADatabaseIsNoMarker(string text, string expected)
    {
        var article = new ArticleAnalysis(Texts.Abstract(text).Article, s_withGenes);

        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), MarkerFinder.Find(article).Select(marker => marker.Symbol).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("The CAT scan was normal.", "CAT", null)]
    [InlineData("CAT gene variants were found.", "CAT", "CAT")]
    [InlineData("We typed CAT, SOD9 and others.", "CAT", "CAT")]
    [InlineData("Catalase protects. CAT was high.", "CAT", "CAT")]
    [InlineData("Computed axial tomography (CAT) was used. CAT showed it.", "CAT", null)]
    [InlineData("MRI was used.", "MRI", null)]
    [InlineData("The spatial order was kept.", "spatial", null)]
    [InlineData("Xylose zymase 1 rose, and DUP9 too.", "DUP9", "XYZA1")]
    [InlineData("WNK kinase of test 7 (WKT7) was cut. WKT7 rose.", "WKT7", "WNKX7")]
    [InlineData("SOD9 is CD63-positive.", "CD63", "CD63")]
    [InlineData("TGFQ1 and TGFQ10 differ.", "TGFQ1", "TGFQ1")]
    [InlineData("A quinone decarboxylase was high.", "quinone decarboxylase", "QDCX")]
    [InlineData("A nitroxide synthase was high.", "nitroxide synthase", null)]
    [InlineData("PX-3 was high.", "PX-3", "PCSKX1")]
    [InlineData("PX-3 cells were grown.", "PX-3", null)]
    public void ASymbolMeansItsGeneWhereTheArticleSupportsIt(string text, string name, string? expected) =>
        Assert.Equal(expected, Find(text, s_withGenes).LastOrDefault(found => found.Text == name).Mention?.Term?.Name);

    [Theory]
    [InlineData("miR-30d acts by targeting ZQX11.", "ZQX11")]
    [InlineData("Knockdown of ZQX11 and QZW4 was done.", "ZQX11 QZW4")]
    [InlineData("The ZQXA gene and ZQXB mRNA rose.", "ZQXA ZQXB")]
    [InlineData("Zqx11 expression rose.", "Zqx11")]
    [InlineData("Six proteins (ZQX11, QZW4) were seen.", "ZQX11 QZW4")]
    [InlineData("CD63, ZQX11 and QZW4 were seen.", "CD63 ZQX11 QZW4")]
    [InlineData("We treated ZQX11 cells, ZQX12 and Fig2 with ZQX4869.", "")]
    [InlineData("ZQX11-positive cells grew by targeting QZW4 mice.", "")]
    [InlineData("Zonal quick xenon 11 (ZQX11) was used. Expression of ZQX11 was seen.", "")]
    [InlineData("Silencing of A549 and HCT116 failed.", "")]
    public void AnUnlistedSymbolIsAMoleculeWhereTheTextSaysSo(string text, string expected)
    {
        var found = Find(text, Texts.Library).Where(found => found.Mention!.Kind == ExoEntityKind.Protein).ToList();
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), found.Select(found => found.Text));
        Assert.All(found.Where(found => found.Text != "CD63"), found => Assert.Null(found.Mention!.Id));
    }

    [Theory]
    [InlineData("circ-ITCH rose.", "circ-ITCH=circ-ITCH")]
    [InlineData("Cdr1as and ciRS-7 rose.", "Cdr1as=LINC00632 ciRS-7=LINC00632")]
    [InlineData("Exosomal let-7a–c fell.", "let-7a=let-7a c=let-7b c=let-7c")]
    public void NonCodingRnasAreToldFromTheGenesTheyAreCalledAfter(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Find(text, Texts.Library).Where(found => found.Mention!.Kind is ExoEntityKind.LncRna or ExoEntityKind.MiRna or ExoEntityKind.Protein).Select(found => $"{found.Text}={found.Mention!.Name}")));

    [Fact]
    public void ANameOfTwoGenesStaysInDoubt()
    {
        var (mention, _) = Assert.Single(Find("DUP9 rose.", s_withGenes));
        Assert.Null(mention.Term);
        Assert.Equal("DUP9", mention.Name);
        Assert.Equal(["XYZA1", "QRSB2"], mention.Candidates.Select(term => term.Name));
        var entity = mention.ToEntity("DUP9 rose.");
        Assert.Equal(("DUP9", null), (entity.Name, entity.Id));
        Assert.Equal(["XYZA1", "QRSB2"], entity.Candidates.Select(candidate => candidate.Name));
        Assert.All(entity.Candidates, candidate => Assert.StartsWith("HGNC:", candidate.Id));
    }

    [Fact]
    public void AFamilyKeepsTheGeneThatADatabaseNamesSo()
    {
        var (mention, _) = Assert.Single(Find("VEGF rose.", s_withGenes));
        Assert.Equal(("FPLX:VEGF", "VEGFAX"), (mention.Id, mention.Member?.Name));

        // That a database lists "AMPK" for one of its kinases does not make it that one.
        Assert.Null(Find("AMPK was high.", s_withGenes).Single().Mention?.Member);
    }

    [Fact]
    public void SymbolsOfMouseGiveNoHumanIdentifier()
    {
        var found = Find("Wnkx7, Tgfq1 and Sod9 were cut in the brain.", s_withGenes);
        Assert.Equal(3, found.Count);
        Assert.All(found, item => Assert.True(item.Mention.IsOfOtherSpecies && item.Mention.Id is null));
    }

    [Theory]
    [InlineData("invasive ductal breast carcinoma grew", "ductal breast carcinoma", ExoEntityKind.Cancer)]
    [InlineData("a small tumor of the lung", "tumor", ExoEntityKind.Cancer)]
    [InlineData("tongue tumors were seen", "tongue tumors", ExoEntityKind.Cancer)]
    [InlineData("non-small cell lung cancers were seen", "non-small cell lung cancers", ExoEntityKind.Cancer)]
    [InlineData("the head and neck squamous cell carcinoma", "head and neck squamous cell carcinoma", ExoEntityKind.Cancer)]
    [InlineData("gallbladder cancer cell lines", "gallbladder cancer cell lines", ExoEntityKind.Cell)]
    [InlineData("neuroblastoma SK-N-SH cells", "neuroblastoma SK-N-SH cells", ExoEntityKind.Cell)]
    [InlineData("carcinoma in situ", "carcinoma in situ", ExoEntityKind.Cancer)]
    [InlineData("in stage III neuroblastoma", "stage III neuroblastoma", ExoEntityKind.Cancer)]
    [InlineData("of T2 gastric cancer", "T2 gastric cancer", ExoEntityKind.Cancer)]
    [InlineData("a urological malignancy was seen", "urological malignancy", ExoEntityKind.Cancer)]
    [InlineData("treated with zanotinib daily", "zanotinib", ExoEntityKind.Drug)]
    [InlineData("treated with valproic acid daily", "valproic acid", ExoEntityKind.Drug)]
    [InlineData("treated with cadmium chloride daily", "cadmium chloride", ExoEntityKind.Drug)]
    [InlineData("treated with alpha-methyldopa daily", "alpha-methyldopa", ExoEntityKind.Drug)]
    public void NamesAreKnownByTheirForm(string text, string expected, ExoEntityKind kind)
    {
        var (mention, printed) = Assert.Single(Find(text), found => found.Mention.Kind is ExoEntityKind.Cancer or ExoEntityKind.Drug or ExoEntityKind.Cell);
        Assert.Equal((expected, kind), (printed, mention.Kind));
    }

    [Theory]
    [InlineData("the tumor vessels and the Rous sarcoma virus")]
    [InlineData("the retinoblastoma protein")]
    [InlineData("nucleic acids in medicine and a routine vaccine")]
    public void WhatOnlyLooksSoIsNone(string text) =>
        Assert.DoesNotContain(Find(text), found => found.Mention.Kind is ExoEntityKind.Cancer or ExoEntityKind.Drug);

    [Theory]
    [InlineData("Transcripts of MMP9 were found in urinary exosomes.", "exosome")]
    [InlineData("The RNA exosome degrades RNA.", "exosome complex")]
    [InlineData("EXOSC3 and Rrp6 are subunits. The exosome acts in mRNA decay.", "exosome complex")]
    [InlineData("The nuclear exosome and exosome component 5 act.", "exosome complex")]
    [InlineData("Exosome-mediated decay of transcripts was slow.", "exosome complex")]
    [InlineData("Extracellular vesicles such as exosomes carry rRNA.", "exosome")]
    [InlineData("Exosomes carry CD63.", "exosome")]
    public void ExosomesThatDegradeRnaAreNoVesicles(string text, string expected)
    {
        var found = Find(text).Where(found => found.Text.Contains("xosome", StringComparison.Ordinal)).Select(found => found.Mention.Name).Distinct();
        Assert.Equal([expected], found);
        Assert.Equal(expected == "exosome", Find(text).Any(item => item.Mention.Kind == ExoEntityKind.Vesicle));
    }

    [Theory]
    [InlineData("Stx2 was found in OMVs of bacteria.", "Shiga toxin")]
    [InlineData("Stx2 is a SNARE. It was found in exosomes.", "STX2")]
    public void AToxinIsNoSyntaxin(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(Find(text), found => found.Text == "Stx2").Mention.Name);

    [Theory]
    [InlineData("EVs were isolated.", true)]
    [InlineData("Cells were transfected with empty vector (EV). EV had no effect.", false)]
    [InlineData("EV was the control plasmid, an empty vector.", false)]
    public void EvIsNoVesicleWhereTheArticleSaysSo(string text, bool expected) =>
        Assert.Equal(expected, Find(text).Any(found => found.Mention.Kind == ExoEntityKind.Vesicle));

    [Theory]
    [InlineData("anti-miR-21", "Loss")]
    [InlineData("antagomiR-21", "Loss")]
    [InlineData("miR-21 inhibitor", "Loss")]
    [InlineData("miR-21 sponges", "Loss")]
    [InlineData("miR-21 mimics", "Gain")]
    [InlineData("agomiR-21", "Gain")]
    [InlineData("exosomal miR-21 levels", "None")]
    public void WhatIsDoneToAMicroRnaIsRead(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(Find(text), found => found.Mention.Kind == ExoEntityKind.MiRna).Mention.Perturbation.ToString());

    [Fact]
    public void MentionsOfAnyTextAreInOrderAndPointAtTheirNames() => Gen.OneOf(Gen.Int[0, s_parts.Length - 1].Select(i => s_parts[i]).Array[0, 40].Select(string.Concat), TextGen.Any).Sample(
        text =>
        {
            var analysis = new ArticleAnalysis(new ExoArticle { Title = "Made up", Abstract = [new ExoAbstractSection { Text = text }] }, s_withGenes);
            foreach (var sentence in analysis.Passages.SelectMany(passage => passage.Sentences))
            {
                var piece = -1;
                foreach (var mention in analysis.Mentions.Find(sentence))
                {
                    Assert.True(mention.FirstPiece > piece && mention.LastPiece >= mention.FirstPiece && mention.LastPiece < sentence.Pieces.Count);

                    // A listed microRNA ("-155") starts with its dash, which is no piece.
                    var dash = mention.Kind == ExoEntityKind.MiRna && PieceTokenizer.IsDash(sentence.Text[mention.Span.Start]) ? 1 : 0;
                    Assert.InRange(mention.Span.Start + dash, sentence.Pieces[mention.FirstPiece].Start, sentence.Pieces[mention.FirstPiece].End - 1);
                    Assert.Equal(sentence.Pieces[mention.LastPiece].End, mention.Span.End);
                    Assert.NotEmpty(mention.Name);
                    piece = mention.LastPiece;
                }
            }
        },
        iter: 2000);

    [Theory]
    [InlineData("breast ")]
    [InlineData("cancer ")]
    [InlineData("CAT, ")]
    [InlineData("tumor K562 ")]
    [InlineData("DUP9 ")]
    [InlineData("alpha-")]
    [InlineData("VEGF/")]
    [InlineData("miR-1-")]
    [InlineData("-21")]
    [InlineData("miR-21/")]
    [InlineData("ZQX1, ")]
    public void EndlessNamesAreRead(string part)
    {
        var analysis = new ArticleAnalysis(new ExoArticle { Title = "Made up", Abstract = [new ExoAbstractSection { Text = string.Concat(Enumerable.Repeat(part, 20_000)) }] }, s_withGenes);
        foreach (var sentence in analysis.Passages.SelectMany(passage => passage.Sentences))
        {
            _ = analysis.Mentions.Find(sentence);
        }
    }

    private static List<(Mention Mention, string Text)> Find(string text, VocabularyLibrary? library = null)
    {
        var analysis = new ArticleAnalysis(new ExoArticle { Title = "", Abstract = [new ExoAbstractSection { Text = text }] }, library ?? Texts.Library);
        return [.. analysis.Passages.SelectMany(passage => passage.Sentences).SelectMany(sentence => analysis.Mentions.Find(sentence).Select(mention => (mention, mention.Span.In(sentence.Text))))];
    }
}
