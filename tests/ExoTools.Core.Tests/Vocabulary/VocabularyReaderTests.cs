using System.IO.Compression;
using System.Text;
using CsCheck;
using ExoTools.Adapters;
using ExoTools.Vocabulary;
using Xunit;

namespace ExoTools.Core.Tests.Vocabulary;

public sealed class VocabularyReaderTests : IDisposable
{
    private const string Hgnc = """
        hgnc_id	symbol	name	locus_type	status	alias_symbol	alias_name	prev_symbol	prev_name	entrez_id	uniprot_ids
        HGNC:1692	CD63	CD63 molecule	gene with protein product	Approved	"ME491|TSPAN30"		MLA1	CD63 antigen (melanoma 1 antigen)	967	P08962
        HGNC:31586	MIR21	microRNA 21	RNA, micro	Approved	"hsa-mir-21|MIR-21"		MIRN21		406991	
        HGNC:1	GONE	a withdrawn entry	gene with protein product	Entry Withdrawn						
        HGNC:2	ABCP1	a pseudogene	pseudogene	Approved						
        HGNC:29665	MALAT1	metastasis associated lung adenocarcinoma transcript 1	RNA, long non-coding	Approved	NEAT2				378938	

        """;

    private const string Obo = """
        format-version: 1.2
        data-version: doid/test

        [Term]
        id: DOID:1
        name: sample cancer
        synonym: "sample \"malignant\" tumor" EXACT []
        synonym: "neoplasm" BROAD []
        is_a: DOID:162 ! cancer

        [Term]
        id: DOID:2
        name: old cancer
        is_obsolete: true

        [Typedef]
        id: part_of
        name: part of

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("exo-vocabulary").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void HgncIsRead()
    {
        var vocabulary = Read("own.txt", Hgnc);

        Assert.Equal("HGNC", vocabulary.Format);
        Assert.Equal(["CD63", "MIR21", "MALAT1"], vocabulary.Terms.Select(term => term.Name));
        var cd63 = vocabulary.Terms[0];
        Assert.Equal(("HGNC:1692", "967", "P08962", "CD63 molecule"), (cd63.Id, cd63.EntrezId, cd63.UniProt, cd63.FullName));
        Assert.Equal(["ME491", "TSPAN30", "MLA1"], cd63.Aliases);
        Assert.Equal([ExoEntityKind.Protein, ExoEntityKind.MiRna, ExoEntityKind.LncRna], vocabulary.Terms.Select(term => term.Kind));
    }

    [Fact]
    public void GzipIsUnpackedAndNamedByTheFile()
    {
        var path = Path.Combine(_folder, "hgnc_complete_set.txt.gz");
        using (var gzip = new GZipStream(File.Create(path), CompressionMode.Compress))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Hgnc));
        }

        Assert.Equal("hgnc_complete_set", VocabularyReader.ReadFile(path, () => new YamlReader(), cancellation: TestContext.Current.CancellationToken).Name);
    }

    [Fact]
    public void OboIsReadWithoutBroadSynonymsAndObsoleteTerms()
    {
        var term = Assert.Single(Read("slim.obo", Obo).Terms);

        Assert.Equal(("sample cancer", "DOID:1", ExoEntityKind.Cancer, "doid/test"), (term.Name, term.Id, term.Kind, term.Source));
        Assert.Equal(["sample \"malignant\" tumor"], term.Names);
    }

    [Fact]
    public void DiseasesOfAnOntologyAreCancersWhereItPutsThemBelowCancer()
    {
        const string Ontology = """
            format-version: 1.2

            [Term]
            id: MONDO:1
            name: sample neuropathy
            is_a: MONDO:9 ! nervous disease
            is_a: MONDO:9 ! nervous disease

            [Term]
            id: MONDO:2
            name: rare sample tumor
            is_a: MONDO:3 ! sample tumor

            [Term]
            id: MONDO:3
            name: sample tumor
            is_a: MONDO:2 ! rare sample tumor
            is_a: MONDO:0005070 {source="NCIT:C0"} ! neoplasm

            [Term]
            id: MONDO:9
            name: nervous disease

            [Term]
            id: DOID:5
            name: sampleoma
            subset: DO_cancer_slim

            [Term]
            id: DOID:6
            name: sample syndrome
            subset: DO_cancer_slim
            is_a: MONDO:9 ! nervous disease

            """;

        Assert.Equal(
            [("sample neuropathy", ExoEntityKind.Disease), ("rare sample tumor", ExoEntityKind.Cancer), ("sample tumor", ExoEntityKind.Cancer), ("nervous disease", ExoEntityKind.Disease), ("sampleoma", ExoEntityKind.Cancer), ("sample syndrome", ExoEntityKind.Disease)],
            Read("mondo.obo", Ontology).Terms.Select(term => (term.Name, term.Kind)));
    }

    [Theory]
    [InlineData("mirbase_id\tmirbase_name\tdatabase\nMI0000077\thsa-mir-21\tHGNC\n", "hsa-mir-21", "miRBase:MI0000077")]
    [InlineData("MIMAT0000076\thsa-miR-21;hsa-miR-21-5p;\n", "hsa-miR-21-5p", "miRBase:MIMAT0000076")]
    [InlineData("ID   hsa-mir-21         standard; RNA; HSA; 72 BP.\nAC   MI0000077;\nFT   miRNA           8..29\nFT                   /accession=\"MIMAT0000076\"\nFT                   /product=\"hsa-miR-21-5p\"\n//\n", "hsa-mir-21", "miRBase:MI0000077")]
    [InlineData(">hsa-miR-21-5p MIMAT0000076 Homo sapiens miR-21-5p\nUAGCUUAUCAGACUGAUGUUGA\n", "hsa-miR-21-5p", "miRBase:MIMAT0000076")]
    public void MirBaseIsReadInItsForms(string content, string name, string id)
    {
        var vocabulary = Read("mirbase.txt", content);

        Assert.Equal("miRBase", vocabulary.Format);
        Assert.Equal((name, id, ExoEntityKind.MiRna), (vocabulary.Terms[0].Name, vocabulary.Terms[0].Id, vocabulary.Terms[0].Kind));
    }

    [Theory]
    [InlineData("AKT kinases,FPLX,AKT,,,,\nPKB,FPLX,AKT,,,,\nGrb2,UP,P62993,,,,\n", "AKT", "FPLX:AKT")]
    [InlineData("TGFB_family\nAMPK_A1B1G1\n", "TGFB family", "FPLX:TGFB_family")]
    public void FamPlexIsRead(string content, string name, string id)
    {
        var vocabulary = Read("famplex.csv", content);

        Assert.Equal("FamPlex", vocabulary.Format);
        Assert.Equal((name, id), (vocabulary.Terms[0].Name, vocabulary.Terms[0].Id));
    }

    [Fact]
    public void ATableOfOnesOwnIsReadAndTellsWhatItDoesNotUse()
    {
        var vocabulary = Read("own.tsv", "# mine\nname\tkind\tnames\tcolour\nXYZ1\tProtein\txyz one|x-1\tred\n");

        Assert.True(vocabulary.IsOwn);
        Assert.Equal(["xyz one", "x-1"], Assert.Single(vocabulary.Terms).Names);
        Assert.Equal(["the column 'colour'"], vocabulary.Unused);
    }

    [Theory]
    [InlineData("name,kind,names\nXYZ1,Protein,\"xyz, one|x-1\"\n")]
    [InlineData("name;kind;names\r\nXYZ1;Protein;xyz, one|x-1\r\n")]
    public void ATableMayBeSeparatedByCommasOrSemicolons(string content) =>
        Assert.Equal(["xyz, one", "x-1"], Assert.Single(Read("own.csv", content).Terms).Names);

    [Fact]
    public void YamlIsRead() =>
        Assert.Equal("XYZ1", Assert.Single(Read("own.yaml", "# mine\nsource: me\nkind: Protein\nterms:\n  - {name: XYZ1}\n").Terms).Name);

    [Theory]
    [InlineData("", "empty", 1)]
    [InlineData("just some text\nof no form\n", "no known format", 1)]
    [InlineData("symbol\ttype\nX\tProtein\n", "the columns 'symbol', 'type', and no name and no kind", 1)]
    [InlineData("HGNC ID\tApproved symbol\nHGNC:5\tA1BG\n", "custom download of HGNC", 1)]
    [InlineData("{\"response\":{}}", "JSON", 1)]
    [InlineData("<!DOCTYPE html><html></html>", "web page", 1)]
    [InlineData("<?xml version=\"1.0\"?><rdf:RDF/>", "OBO file", 1)]
    [InlineData("PK\u0003\u0004rest", "workbook", 1)]
    [InlineData(">sp|P08962|CD63_HUMAN\nMAVE\n", "miRBase's accessions", 1)]
    [InlineData("- name: X\n  kind: Protein\n", "source, kind and terms", 1)]
    [InlineData("name\tkind\nX\t3\n", "'3' is no kind", 2)]
    [InlineData("name\tkind\nX\n", "no kind", 2)]
    [InlineData("name\tkind\nX\tProtein\nX\tProtein\n", "'X' is listed twice", 3)]
    [InlineData("source: me\nkind: Protein\nterms:\n  - {name: X}\n  - {name: X}\n", "'X' is listed twice", 5)]
    [InlineData("ID   hsa-mir-21         standard; RNA; HSA; 72 BP.\nAC   MI0000077;\n", "cut short", 2)]
    [InlineData("name\tkind\nX\tGadget\n", "'Gadget' is no kind", 2)]
    [InlineData("name\tkind\n\tProtein\n", "no name", 2)]
    [InlineData("name\tkind\nX\tProtein\tmore\n", "3 values", 2)]
    [InlineData("hgnc_id\tsymbol\tname\nHGNC:5\n", "lacks hgnc_id or symbol", 2)]
    [InlineData("format-version: 1.2\n[Term]\nid: DOID:1\n", "lacks its name", 2)]
    [InlineData("format-version: 1.2\n[Term]\nid: DOID:1\nname: x\nsynonym: \"open EXACT []\n", "quotes", 5)]
    [InlineData("source: me\nterms:\n  - {name: X, kin: Protein}\n", "kin", 3)]
    [InlineData("mirbase_id\tmirbase_name\nMI0000001\t\n", "lacks mirbase_id or mirbase_name", 2)]
    public void AFaultIsToldWithItsPlace(string content, string message, int line)
    {
        var failure = Assert.Throws<VocabularyException>(() => Read("faulty.txt", content));

        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
        Assert.Contains("faulty.txt", failure.Message, StringComparison.Ordinal);
        Assert.Equal(line, failure.Line);
    }

    [Fact]
    public void DamagedGzipIsTold()
    {
        var path = Path.Combine(_folder, "damaged.gz");
        File.WriteAllBytes(path, [0x1F, 0x8B, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);

        Assert.Throws<VocabularyException>(() => VocabularyReader.ReadFile(path, () => new YamlReader(), cancellation: TestContext.Current.CancellationToken));
    }

    // The runtime takes what is cut short for whole, and the last terms would be missing without a word.
    [Fact]
    public void GzipThatIsCutShortIsTold()
    {
        var whole = new MemoryStream();
        using (var gzip = new GZipStream(whole, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes("name\tkind\n" + string.Concat(Enumerable.Range(0, 5000).Select(i => $"term{i * 7919}\tProtein\n"))));
        }

        var path = Path.Combine(_folder, "cut.tsv.gz");
        File.WriteAllBytes(path, whole.ToArray()[..((int)whole.Length / 2)]);

        var failure = Assert.Throws<VocabularyException>(() => VocabularyReader.ReadFile(path, () => new YamlReader(), cancellation: TestContext.Current.CancellationToken));
        Assert.Contains("cut short", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnyBytesAreReadOrRefused() => Gen.OneOf(
        Gen.Byte.Array[0, 200],
        Gen.String.Select(text => Encoding.UTF8.GetBytes("name\tkind\n" + text)),
        Gen.String.Select(text => Encoding.UTF8.GetBytes("[Term]\nid: X:1\n" + text)),
        Gen.String["ab\t\",\n|\r:"].Select(text => Encoding.UTF8.GetBytes("hgnc_id\tsymbol\n" + text))).Sample(
        bytes =>
        {
            var path = Path.Combine(_folder, Guid.NewGuid().ToString("N"));
            File.WriteAllBytes(path, bytes);
            try
            {
                Assert.NotEmpty(VocabularyReader.ReadFile(path, () => new YamlReader(), cancellation: TestContext.Current.CancellationToken).Terms);
            }
            catch (VocabularyException refused)
            {
                Assert.True(refused.Line >= 1);
            }
        },
        iter: 300);

    [Fact]
    public void ImportedTermsAreKnownUntilTheyAreRemoved()
    {
        var library = new VocabularyLibrary(Path.Combine(TestFiles.Seeds, "vocabulary"), () => new YamlReader());
        var own = Read("own.tsv", "name\tkind\tid\nFROBNICATIN\tProtein\tX:1\n");

        Assert.Empty(library.Matcher.Whole("FROBNICATIN"));
        Assert.True(library.Import(own, replace: false));
        Assert.Equal("X:1", Assert.Single(library.Matcher.Whole("FROBNICATIN")).Id);
        Assert.False(library.Import(own, replace: false));
        Assert.True(library.Import(own, replace: true));
        Assert.True(library.Remove("OWN"));
        Assert.False(library.Remove("own"));
        Assert.Empty(library.Matcher.Whole("FROBNICATIN"));
    }

    private ImportedVocabulary Read(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return VocabularyReader.ReadFile(path, () => new YamlReader(), cancellation: TestContext.Current.CancellationToken);
    }
}
