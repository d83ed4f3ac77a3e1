using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CsCheck;
using ExoTools.Citations;
using Xunit;

namespace ExoTools.Core.Tests.Citations;

/// <summary>The formats beside BibTeX: what each writes for references that formats tend to break, and what holds for any text.</summary>
public class BibliographyFormatTests
{
    [Fact]
    public void RisHasOneTagALine()
    {
        const string expected = """
            TY  - JOUR
            ID  - vanderBerg2018P53
            AU  - van der Berg, S. A.
            AU  - Smith, J. A., Jr
            AU  - Research and Development Group,
            AU  - Šimánek, Öyvind Łukasz
            TI  - A p53 & BRCA1 study in 50% of TGF-β~{x} #1 $5_2^ \alpha <b>
            JF  - Journal of Examples & Tests
            JA  - J Examp & Test
            PY  - 2018
            DA  - 2018/01//Jan-Feb
            VL  - 9
            IS  - 7 Suppl 1
            SP  - 1382
            EP  - 1391
            LA  - German
            SN  - 0028-0836
            DO  - 10.1002/(SICI)1097-0142(1996)77:1<1::AID-X_1>3.0.CO;2-Z
            AN  - 123
            DB  - PubMed
            C2  - PMC9
            KW  - exosome
            KW  - CD63
            AB  - AIM: To test. RESULTS: It works.
            N1  - The list of authors is shortened (et al.).
            ER  - 

            """;
        Assert.Equal(expected.ReplaceLineEndings("\r\n"), Write("RIS", HardReferences.Article));
        var numbered = Write("RIS", HardReferences.Numbered);
        Assert.Contains("SP  - 28083\r\nC7  - 28083\r\n", numbered);
        Assert.Contains("DA  - 2016/06/09\r\n", numbered);
        Assert.DoesNotContain("EP  -", numbered);
        Assert.DoesNotContain("DA  -", Write("RIS", HardReferences.Thesis));
    }

    [Fact]
    public void CslJsonHasTypedNamesAndDates()
    {
        using var json = JsonDocument.Parse(Write("CSL-JSON", [.. HardReferences.All]));
        var items = json.RootElement.EnumerateArray().ToArray();
        Assert.Equal(["article-journal", "article-journal", "chapter", "webpage", "article", "thesis", "document"], items.Select(item => item.GetProperty("type").GetString()));
        Assert.Equal(
            """[{"family":"Berg","given":"S. A.","non-dropping-particle":"van der"},{"family":"Smith","given":"J. A.","suffix":"Jr"},{"literal":"Research and Development Group"},{"family":"Šimánek","given":"Öyvind Łukasz"}]""",
            Compact(items[0].GetProperty("author")));
        Assert.Equal("The list of authors is shortened (et al.).", items[0].GetProperty("note").GetString());
        Assert.Equal("""{"date-parts":[[2018,1],[2018,2]]}""", Compact(items[0].GetProperty("issued")));
        Assert.Equal("""{"date-parts":[[2017,12,3]]}""", Compact(items[0].GetProperty("available-date")));
        Assert.Equal("""{"date-parts":[[2019]],"season":"2"}""", Compact(items[3].GetProperty("issued")));
        Assert.Equal("""{"date-parts":[[2020,12],[2021,1]]}""", Compact(items[4].GetProperty("issued")));
        Assert.Equal("1382–91", items[0].GetProperty("page").GetString());
        Assert.Equal("28083", items[1].GetProperty("number").GetString());
        Assert.False(items[0].TryGetProperty("number", out _));
        Assert.Equal("[]\n", Write("CSL-JSON"));
    }

    [Fact]
    public void MedlineKeepsItsOrderAndWrapsAtBlanks()
    {
        const string expected = """
            PMID- 123
            IS  - 0028-0836
            VI  - 9
            IP  - 7 Suppl 1
            DP  - 2018 Jan-Feb
            TI  - A p53 & BRCA1 study in 50% of TGF-β~{x} #1 $5_2^ \alpha <b>
            PG  - 1382-91
            LID - 10.1002/(SICI)1097-0142(1996)77:1<1::AID-X_1>3.0.CO;2-Z [doi]
            AB  - AIM: To test. RESULTS: It works.
            FAU - van der Berg, S A
            AU  - van der Berg SA
            FAU - Smith, J A Jr
            AU  - Smith JA Jr
            CN  - Research and Development Group
            FAU - Šimánek, Öyvind Łukasz
            AU  - Šimánek ÖŁ
            LA  - ger
            PT  - Journal Article
            DEP - 20171203
            TA  - J Examp & Test
            JT  - Journal of Examples & Tests
            GN  - The list of authors is shortened (et al.).
            PMC - PMC9
            OT  - exosome
            OT  - CD63
            AID - 10.1002/(SICI)1097-0142(1996)77:1<1::AID-X_1>3.0.CO;2-Z [doi]
            SO  - J Examp & Test. 2018 Jan-Feb;9(7 Suppl 1):1382-91. doi:
                  10.1002/(SICI)1097-0142(1996)77:1<1::AID-X_1>3.0.CO;2-Z.

            """;
        Assert.Equal(expected.ReplaceLineEndings("\r\n"), Write("MEDLINE", HardReferences.Article));
        Assert.Contains("TI  - Ibid., op. cit.", Write("MEDLINE", HardReferences.Unread));
        Assert.Contains("BTI - Textbook of Examples", Write("nbib", HardReferences.Chapter));
    }

    [Fact]
    public void EndNoteXmlNamesTypesAndParts()
    {
        var records = XDocument.Parse(Write("EndNoteXML", [.. HardReferences.All])).Descendants("record").ToArray();
        Assert.Equal(["17", "17", "5", "12", "34", "32", "13"], records.Select(record => record.Element("ref-type")!.Value));
        Assert.Equal(
            ["van der Berg, S. A.", "Smith, J. A., Jr", "Research and Development Group,", "Šimánek, Öyvind Łukasz"],
            records[0].Descendants("authors").Elements("author").Select(author => author.Value));
        Assert.Equal(HardReferences.Article.Title, records[0].Descendants("title").Single().Value);
        Assert.Equal(("Journal of Examples & Tests", "J Examp & Test"), (records[0].Descendants("full-title").Single().Value, records[0].Descendants("abbr-1").Single().Value));
        Assert.Equal("1382-1391", records[0].Element("pages")!.Value);
        Assert.Equal(HardReferences.Article.Doi, records[0].Element("electronic-resource-num")!.Value);
        Assert.Equal(["exosome", "CD63"], records[0].Descendants("keyword").Select(keyword => keyword.Value));
        Assert.Equal(["Guyton, A. C.", "Koeppen, B. M."], records[2].Descendants("secondary-authors").Elements("author").Select(author => author.Value));
    }

    [Fact]
    public void BibLatexHasIsoDatesAndEprints()
    {
        var text = Write("BibLaTeX", [.. HardReferences.All]);
        Assert.Contains("date = {2018-01/2018-02}", text);
        Assert.Contains("date = {2020-12/2021-01}", text);
        Assert.Contains("date = {2019-22}", text);
        Assert.Contains("date = {2016-06-09}", text);
        Assert.Contains("eid = {28083}", text);
        Assert.Contains("eprint = {123},\n  eprinttype = {pubmed},\n  note = {PMCID: PMC9}", text);
        Assert.Contains("journaltitle = {Journal of Examples \\& Tests},\n  shortjournal = {J Examp \\& Test}", text);
        Assert.Contains("@online{WorldExampleOrganization2019Guide,\n  author = {{World Example Organization}}", text);
        Assert.DoesNotContain("year =", text);
    }

    [Fact]
    public void VancouverFollowsTheNlmStyle()
    {
        const string expected = """
            1. van der Berg SA, Smith JA Jr, Research and Development Group, Šimánek ÖŁ, et al. A p53 & BRCA1 study in 50% of TGF-β~{x} #1 $5_2^ \alpha <b>. J Examp & Test. 2018 Jan-Feb;9(7 Suppl 1):1382–91. Epub 2017 Dec 3. doi: 10.1002/(SICI)1097-0142(1996)77:1<1::AID-X_1>3.0.CO;2-Z. PMID: 123; PMCID: PMC9.
            2. Sun Y. A novel thing? Sci Examp. 2016 Jun 9;6:28083.
            3. Hall JE. Transport. In: Guyton AC, Koeppen BM, editors. Textbook of Examples. 2nd ed. Philadelphia: Saunders; 2001. p. 64-78.
            4. World Example Organization. 2011. A guide_line [Internet]. WEO; 2019 Summer. Available from: https://example.org/a_b?x=1&y=2
            5. O'Neil AM. On vesicles [Preprint]. bioRxiv. 2020 Dec-2021 Jan. doi: 10.1101/2020.12.01.123456.
            6. de la Cruz M. Vesicles, and more [dissertation]. Boston: University of Examples; 2010.
            7. Ibid., op. cit.

            """;
        Assert.Equal(expected.ReplaceLineEndings("\n"), Write("Vancouver", [.. HardReferences.All]));
        Assert.Equal("Sun Y. A novel thing? Sci Examp. 2016 Jun 9;6:28083.", HardReferences.Numbered.ToString());
    }

    [Fact]
    public void MarkdownAndHtmlEscapeAndLink()
    {
        var markdown = Write("Markdown", [.. HardReferences.All]);
        Assert.Contains("TGF-β\\~{x} \\#1 \\$5\\_2\\^ \\\\alpha \\<b\\>", markdown);
        Assert.Contains("[10.1101/2020.12.01.123456](<https://doi.org/10.1101/2020.12.01.123456>)", markdown);
        Assert.Contains("%28SICI%291097-0142%281996%2977%3A1%3C1%3A%3AAID-X_1%3E3.0.CO%3B2-Z>)", markdown);
        Assert.Contains("1. 2011\\. A title.\n", Write("Markdown", new ExoReference { Title = "2011. A title" }));
        Assert.Contains("1. \\- A title.\n", Write("Markdown", new ExoReference { Title = "- A title" }));
        var html = Write("HTML", [.. HardReferences.All]);
        Assert.Contains("<li id=\"Sun2016Novel\">Sun Y. A novel thing? Sci Examp. 2016 Jun 9;6:28083.</li>", html);
        Assert.Contains("<a href=\"https://example.org/a_b?x=1&amp;y=2\">https://example.org/a_b?x=1&amp;y=2</a>", html);
        Assert.DoesNotContain("href", Write("HTML", new ExoReference { Title = "x", Url = "javascript:alert(1)" }));
    }

    [Fact]
    public void AKeyOfItsOwnIsKept() =>
        Assert.Equal(
            ["a:b-1", "a:b-1b", "New"],
            Write("RIS", new ExoReference { CitationKey = "a:b-1" }, new ExoReference { CitationKey = "a:b-1" }, new ExoReference { CitationKey = "no key", Title = "The new" })
                .Split("\r\n").Where(line => line.StartsWith("ID", StringComparison.Ordinal)).Select(line => line[6..]));

    [Fact]
    public void AnyTextGivesAFileOfTheFormat() => Gen.Select(Gen.String, Gen.String, Gen.String, (a, b, c) => (a, b, c)).Sample(
        parts =>
        {
            var (a, b, c) = parts;
            var reference = new ExoReference
            {
                Authors = [new() { Family = a, Given = b }, new() { Collective = c }, new() { Family = c, Suffix = a }, new() { Family = b, Initials = c }, new()],
                Editors = [new() { Family = c }],
                Title = a,
                ContainerTitle = b,
                ContainerAbbreviation = c,
                Pages = c,
                Issue = a,
                Doi = a,
                Url = b,
                Pmid = c,
                Pmcid = b,
                Language = b,
                RawText = a,
                Keywords = [a, b],
                Abstract = c,
                CitationKey = b,
                Date = new() { Text = c, Year = 2000, Month = 2 },
            };
            foreach (var format in BibliographyFormats.All)
            {
                var text = Write(format.Name, reference, reference);
                _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(text);
                Assert.DoesNotContain(text, character => char.IsControl(character) && character is not ('\n' or '\r'));
                switch (format.Name)
                {
                    case "RIS":
                        Assert.All(text.Split("\r\n")[..^1], line => Assert.Matches("^[A-Z][A-Z0-9]  - ", line));
                        Assert.Equal(2, text.Split("\r\nER  - \r\n").Length - 1);
                        break;
                    case "CSL-JSON":
                        using (var json = JsonDocument.Parse(text))
                        {
                            Assert.Equal(2, json.RootElement.GetArrayLength());
                        }

                        break;
                    case "EndNoteXML":
                        Assert.Equal(2, XDocument.Parse(text).Descendants("record").Count());
                        break;
                    case "MEDLINE":
                        Assert.All(text.Split("\r\n"), line => Assert.Matches("^([A-Z]{2,4} *- |      |$)", line));
                        break;
                    case "Vancouver" or "Markdown":
                        Assert.Equal(2, text.Split('\n').Length - 1);
                        break;
                }
            }
        },
        iter: 1_000);

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element, s_compact);

    private static readonly JsonSerializerOptions s_compact = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Write(string format, params ExoReference[] references)
    {
        using var writer = new StringWriter();
        BibliographyFormats.Find(format)!.Write(references, writer, CancellationToken.None);
        return writer.ToString();
    }
}
