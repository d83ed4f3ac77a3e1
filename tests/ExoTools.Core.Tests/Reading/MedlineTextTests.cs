using CsCheck;
using ExoTools.Reading;
using Xunit;

namespace ExoTools.Core.Tests.Reading;

public class MedlineTextTests
{
    private const string Record = """
        PMID- 91234567
        OWN - NLM
        STAT- MEDLINE
        DCOM- 20200305
        IS  - 1234-5678 (Electronic)
        IS  - 1234-5670 (Print)
        IS  - 1234-5679 (Linking)
        VI  - 12
        IP  - 4
        DP  - 2018 Jan-Feb
        TI  - A title of vesicles that is longer than one line and goes on
              in the next.
        LID - e0209483 [pii]
        LID - 10.5555/exo.9 [doi]
        AB  - BACKGROUND: First part: with a colon. METHODS AND RESULTS: Second
              part (NOTE: no label). CONCLUSIONS: Third.
        CI  - (c) 2018 X.
        FAU - van der Berg, Ann B Jr
        AU  - van der Berg AB Jr
        AUID- ORCID: 0000000218250097
        AD  - Dept A.
        AD  - Dept B.
        CN  - Vesicle Study Group
        FAU - Sample, Jo
        AU  - Sample J
        AD  - Dept C.
        LA  - eng
        SI  - GEO/GSE1
        GR  - R01 CA1/CA/NCI NIH HHS/United States
        PT  - Journal Article
        PT  - Retracted Publication
        DEP - 20180128
        PL  - Norway
        TA  - J Exo Test
        JT  - Journal of tests
        JID - 101
        RN  - 0 (MicroRNAs)
        RN  - SY7Q814VUP (Calcium (2+))
        RIN - J Exo Test. 2019;13:1. doi: 10.5555/exo.10. PMID: 91234568
        MH  - *Exosomes/metabolism/genetics
        MH  - Humans
        MH  - MicroRNAs/*blood
        PMC - PMC5
        MID - NIHMS1
        OTO - NOTNLM
        OT  - *vesicle
        OT  - cargo
        COIS- None.
        FIR - Member, M
        IR  - Member M
        EDAT- 2018/01/29 06:00
        PHST- 2018/12/06 00:00 [accepted]
        AID - 10.5555/exo.9 [doi]
        PST - ppublish
        SO  - J Exo Test. 2018 Jan-Feb;12(4):e0209483.
        XYZ - a tag of tomorrow
        """;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void FieldsAreRead(string end)
    {
        var article = Assert.Single(PageFixtures.ReadText(Record.ReplaceLineEndings(end)));
        Assert.Equal(("91234567", "MEDLINE", "A title of vesicles that is longer than one line and goes on in the next.", "MEDLINE"), (article.Pmid, article.Status, article.Title, article.Format));
        Assert.Equal(("12", "4", "e0209483", "10.5555/exo.9", "PMC5"), (article.Volume, article.Issue, article.Pages, article.Doi, article.Pmcid));
        Assert.Equal((2018, 1, "2018 Jan-Feb"), (article.Year, article.PublicationDate!.Month, article.PublicationDate.Text));
        Assert.Equal("2018-01-28", article.ElectronicDate?.ToString());
        Assert.Equal(["DateCompleted: 2020-03-05", "EDAT: 2018-01-29", "accepted: 2018-12-06"], article.History.Select(date => date.ToString()));
        Assert.Equal(("J Exo Test", "Journal of tests", "1234-5678", "1234-5670", "1234-5679", "101", "Norway"), (article.Journal!.Abbreviation, article.Journal.Title, article.Journal.Issn, article.Journal.OtherIssn, article.Journal.LinkingIssn, article.Journal.NlmId, article.Journal.Country));
        Assert.Equal(
            [("BACKGROUND", "First part: with a colon."), ("METHODS AND RESULTS", "Second part (NOTE: no label)."), ("CONCLUSIONS", "Third.")],
            article.Abstract.Select(part => (part.Label, part.Text)));
        Assert.Equal("(c) 2018 X.", article.Copyright);
        Assert.Equal(["van der Berg AB Jr", "Vesicle Study Group", "Sample J"], article.Authors.Select(author => author.ToString()));
        var first = article.Authors[0];
        Assert.Equal(("Ann B", "0000-0002-1825-0097"), (first.Given, first.Orcid));
        Assert.Equal(["Dept A.", "Dept B."], first.Affiliations);
        Assert.Equal(["Dept C."], article.Authors[2].Affiliations);
        Assert.Equal("Member M", Assert.Single(article.Collaborators).ToString());
        Assert.Equal([("MicroRNAs", null), ("Calcium (2+)", "SY7Q814VUP")], article.Substances.Select(substance => (substance.Name, substance.RegistryNumber)));
        Assert.Equal(["Exosomes / metabolism*", "Exosomes / genetics*", "Humans", "MicroRNAs / blood*"], article.MeshTerms.Select(term => term.ToString()));
        Assert.Equal(("R01 CA1", "CA", "NCI NIH HHS", "United States"), article.Grants.Select(grant => (grant.Id, grant.Acronym, grant.Agency, grant.Country)).Single());
        var link = Assert.Single(article.CommentsCorrections);
        Assert.Equal(("Retraction in", "91234568", "10.5555/exo.10"), (link.Kind, link.Pmid, link.Doi));
        Assert.True(article.IsRetracted);
        Assert.Equal([("vesicle", "NOTNLM", true), ("cargo", "NOTNLM", false)], article.KeywordEntries.Select(keyword => (keyword.Text, keyword.Owner, keyword.Major)));
        Assert.Equal(["XYZ: a tag of tomorrow"], article.Notes);
        Assert.Equal("None.", article.ConflictOfInterest);
    }

    [Fact]
    public void RecordsArePartedWithOrWithoutEmptyLines()
    {
        const string Two = "\nPMID- 1\nTI  - One\n\nPMID- 2\nTI  - Two\nPMID- 3\nTI  - Three\n      goes on\n\nOWN - ERIC\nTI  - x\n";
        var articles = PageFixtures.ReadText(Two);
        Assert.Equal(["1", "2", "3"], articles.Select(article => article.Pmid));
        Assert.Equal([2, 5, 7], articles.Select(article => article.SourceLine));
        Assert.Equal("Three goes on", articles[2].Title);
    }

    [Fact]
    public void OtherDatabasesHaveNoPmid()
    {
        var articles = PageFixtures.ReadText("OWN - ERIC\nTI  - One\nAU  - Smith, John\nDP  - 2001\n\nOWN - ERIC\nTI  - Two\n");
        Assert.Equal(["One", "Two"], articles.Select(article => article.Title));
        Assert.Equal(["", ""], articles.Select(article => article.Pmid ?? ""));
    }

    [Theory]
    [InlineData("VI  - 1\nTI  - One\nSO  - x\n\nIS  - 1234-5678\nIS  - 1234-5679\nTI  - Two\n\nAU  - Doe J\nAU  - Roe P\nTI  - Three\n")]
    [InlineData("AU  - Doe J\nAU  - Roe P\nTI  - One\n\nAU  - Doe J\nTI  - Two\n\nTI  - Three\nAU  - Roe P\n")]
    [InlineData("PMID- 1\nTI  - One\nSO  - x\n\nTI  - Two\nSO  - y\n\nDP  - 2001\nTI  - Three\n")]
    [InlineData("PMID- 1\n\nTI  - One\n\n      \nAU  - Doe J\n\nPMID- 2\n\nTI  - Two\n\nSO  - y\n\nDP  - 2001\n\nTI  - Three\n")]
    [InlineData("TI  - One\nAB  - A part.\n\n      Another part.\nAU  - Doe J\n\nTI  - Two\nAU  - Doe J\n\nVI  - 3\nTI  - Three\nAU  - Roe P")]
    public void RecordsWithoutAPmidArePartedByEmptyLines(string text) =>
        Assert.Equal(["One", "Two", "Three"], PageFixtures.ReadText(text).Select(article => article.Title));

    [Fact]
    public void ABadRecordLosesNoOther()
    {
        var items = PageFixtures.Items("PMID- 1\nTI  - One\n\nPMID-\nOWN - NLM\n\nPMID- 3\nTI  - " + new string('x', 5_000_000) + "\n\nPMID- 4\n", "x.nbib");
        Assert.Equal([true, false, false, true], items.Select(item => item.Article is not null));
        Assert.Equal([(ReadProblemKind.MalformedArticle, 4, "record 2"), (ReadProblemKind.LimitExceeded, 7, "PMID 3")], items.Skip(1).Take(2).Select(item => (item.Problem!.Kind, item.Problem.Line!.Value, item.Problem.Record!)));
    }

    [Fact]
    public void ABookIsToldFromAJournal()
    {
        var article = Assert.Single(PageFixtures.ReadText("PMID- 1\nTI  - Chapter\nBTI - The book\nPB  - Univ\nPL  - Oslo\nISBN- 123\nFED - Editor, E\nED  - Editor E\nEN  - 2nd\n"));
        Assert.Equal(("Chapter", "The book", "Univ", "Oslo", "2nd", null), (article.Title, article.Book!.Title, article.Book.Publisher, article.Book.Place, article.Book.Edition, article.Journal));
        Assert.Equal(["Editor E"], article.Book.Editors.Select(editor => editor.ToString()));
    }

    private static readonly string[] s_lines = [.. Record.Split('\n'), "PMID- ", "AU  - ", "AD  - x", "AUID- y", "", "MH  - */*/", "RN  - (", "GR  - /", "OT  - *", "DEP - 2018", "OABL- x", "TI  -"];

    [Fact]
    public void ArbitraryLines() => Gen.OneOf(Gen.Int[0, s_lines.Length - 1].Select(i => s_lines[i]), Gen.String[0, 30]).Array[0, 30].Sample(
        lines => Assert.All(PageFixtures.Items("PMID- 1\n" + string.Join('\n', lines)), item => Assert.True(item.Article is not null || item.Problem is not null)), iter: 3000);
}
