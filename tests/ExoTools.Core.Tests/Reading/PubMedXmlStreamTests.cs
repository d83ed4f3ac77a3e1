using System.Text;
using ExoTools.Reading;
using Xunit;
using static ExoTools.Core.Tests.Reading.PubMedXmlText;

namespace ExoTools.Core.Tests.Reading;

/// <summary>Whole files: what they are wrapped in, and what damage in them costs.</summary>
public class PubMedXmlStreamTests
{
    [Fact]
    public void ReferencesAreReadWhenTheyAreLookedAt()
    {
        var read = new List<int>();
        var article = new ExoArticle { References = new UnreadReferenceList(3, i => Read(i)) };
        Assert.Equal((3, 0), (article.References.Count, read.Count));
        Assert.Equal((2, 1), (article.References[1].Number, read.Count));
        Assert.Equal([1, 2, 3], article.References.Select(reference => reference.Number ?? 0));
        Assert.Same(article.References[2], article.References[2]);
        Assert.Equal([1, 0, 2], read);

        ExoReference Read(int i)
        {
            read.Add(i);
            return new ExoReference { Number = i + 1 };
        }
    }

    [Fact]
    public void RootsMayStandOneAfterTheOther()
    {
        var items = PageFixtures.Items(Set(Article("1"), Article("2")) + Set(Article("3")) + "\n" + Article("4"));
        Assert.Equal(["1", "2", "3", "4"], Pmids(items));
        Assert.All(items, item => Assert.Equal("PubMed XML", item.Article!.Format));
    }

    [Fact]
    public void OldSetsAndBareCitationsAreRead()
    {
        const string Citation = "<MedlineCitation Owner=\"NLM\" Status=\"MEDLINE\"><PMID Version=\"1\">5</PMID><DateCreated><Year>2016</Year><Month>1</Month><Day>2</Day></DateCreated><Article><Journal><JournalIssue><PubDate><Year>2016</Year></PubDate></JournalIssue></Journal><ArticleTitle>T</ArticleTitle></Article></MedlineCitation>\n";
        var articles = PageFixtures.ReadText($"<?xml version=\"1.1\"?>\n<MedlineCitationSet>\n{Citation}{Citation}</MedlineCitationSet>");
        Assert.Equal(["5", "5"], articles.Select(article => article.Pmid));
        Assert.Equal("DateCreated: 2016-01-02", Assert.Single(articles[0].History).ToString());
        Assert.Equal("5", Read(Citation).Pmid);
    }

    [Fact]
    public void WithdrawnCitationsAreToldApart()
    {
        var items = PageFixtures.Items(Set(Article("1"), "<DeleteCitation>\n<PMID Version=\"1\">2</PMID>\n<PMID Version=\"2\">3</PMID>\n</DeleteCitation>\n"), "up.xml");
        Assert.Equal(["1", "2", "3"], Pmids(items));
        Assert.Equal(("2", "up.xml"), (items[2].Deleted!.Version, items[2].Deleted!.Source));
    }

    [Theory]
    [InlineData("<Oops>")]
    [InlineData("<b>x</i>")]
    [InlineData("&lol;")]
    [InlineData("a < b")]
    [InlineData("&#1;")]
    [InlineData("<!DOCTYPE x>")]
    public void ABadRecordIsOneErrorThatNamesIt(string damage)
    {
        var bad = Article("2").Replace("A title", damage, StringComparison.Ordinal);
        var text = Set(Article("1"), bad, Article("3"));
        var items = PageFixtures.Items(text, "set.xml");
        Assert.Equal(["1", "problem", "3"], Pmids(items));
        var problem = Problem(items);
        Assert.Equal((ReadProblemKind.MalformedArticle, "set.xml", "PMID 2"), (problem.Kind, problem.Source, problem.Record));
        var first = 1 + text[..text.IndexOf("<PMID Version=\"1\">2", StringComparison.Ordinal)].Count(c => c == '\n');
        Assert.InRange(problem.Line!.Value, first - 1, first + 5);
        Assert.Equal(1 + text[..text.LastIndexOf("<PubmedArticle>", StringComparison.Ordinal)].Count(c => c == '\n'), items[2].Article!.SourceLine);
    }

    [Fact]
    public void ThePlaceOfDamageIsQuoted()
    {
        var text = Set(Article("1"), Article("2", article: "\n<Abstract>\n  <AbstractText>one & two</AbstractText></Abstract>"));
        var problem = Problem(PageFixtures.Items(text));
        var line = text.Split('\n')[problem.Line!.Value - 1];
        Assert.Equal(line, problem.LineText);
        Assert.Equal('&', line[problem.Column!.Value - 2]);
    }

    [Theory]
    [InlineData("</PubmedArticle>")]
    [InlineData("</MedlineCitation>")]
    [InlineData("</PMID>")]
    [InlineData("<PMID Version=\"1\">")]
    public void AMissingTagCostsItsRecordAlone(string tag)
    {
        var bad = Article("2").Replace(tag, "", StringComparison.Ordinal);
        Assert.Equal(["1", "problem", "3", "4"], Pmids(PageFixtures.Items(Set(Article("1"), bad, Article("3"), Article("4")))));
        Assert.Equal(["1", "problem"], Pmids(PageFixtures.Items(Set(Article("1"), bad))).Take(2));
    }

    [Theory]
    [InlineData("<PubmedArticle/>")]
    [InlineData("<PubmedArticle></PubmedArticle>")]
    [InlineData("<PubmedArticle><Other><PMID>2</PMID></Other></PubmedArticle>")]
    public void ARecordThatHoldsNoCitationIsToldOf(string empty) => Assert.Equal(["1", "problem", "3"], Pmids(PageFixtures.Items(Set(Article("1"), empty, Article("3")))));

    [Fact]
    public void ARecordThatLacksPartsIsAnArticle()
    {
        var article = Read("<PubmedArticle><MedlineCitation><PMID>2</PMID><Article/></MedlineCitation></PubmedArticle>");
        Assert.Equal(("2", null, null), (article.Pmid, article.Title, article.Journal));
    }

    [Fact]
    public void AFileThatIsCutGivesAllWholeRecordsAndOneError()
    {
        var text = Set(Article("1"), Article("2"), Article("3"));
        var third = text.LastIndexOf("<PubmedArticle>", StringComparison.Ordinal);
        var end = text.LastIndexOf("</PubmedArticleSet>", StringComparison.Ordinal);
        for (var length = third; length <= end; length++)
        {
            var items = PageFixtures.Items(text[..length]);
            Assert.Equal(["1", "2"], Pmids(items).Take(2));
            Assert.True(items.Count <= 4, $"cut at {length}");
            Problem(items);
        }
    }

    [Fact]
    public void EntitiesOfADocumentTypeAreNeverFetched()
    {
        const string Bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE PubmedArticleSet [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n<PubmedArticleSet>";
        var items = PageFixtures.Items($"{Bomb}{Article("1", "T &b;")}{Article("2", "T &x;")}{Article("3")}</PubmedArticleSet>");
        Assert.Equal(["1", "problem", "3"], Pmids(items));
        Assert.Contains("'x'", items[1].Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DepthAndLengthAreBounded()
    {
        var deep = string.Concat(Enumerable.Repeat("<i>", 5000)) + string.Concat(Enumerable.Repeat("</i>", 5000));
        var lists = string.Concat(Enumerable.Repeat("<ReferenceList>", 5000)) + string.Concat(Enumerable.Repeat("</ReferenceList>", 5000));
        var unknown = string.Concat(Enumerable.Repeat("<x>", 5000)) + string.Concat(Enumerable.Repeat("</x>", 5000));
        var items = PageFixtures.Items(Set(Article("1", deep), Article("2", data: lists), Article("3", citation: unknown), Article("4")));
        Assert.Equal(["problem", "problem", "problem", "4"], Pmids(items));
        Assert.All(items.Take(3), item => Assert.Equal(ReadProblemKind.LimitExceeded, item.Problem!.Kind));

        var format = new PubMedXmlFormat(longestRecord: 100_000);
        var longOnes = format.Read(ArticleInput.FromText(Set(Article("1"), Article("2", new string('x', 300_000)), Article("3")), null), TestContext.Current.CancellationToken).ToList();
        Assert.Equal(["1", "problem", "3"], Pmids(longOnes));
        Assert.Equal((ReadProblemKind.LimitExceeded, "PMID 2"), (longOnes[1].Problem!.Kind, longOnes[1].Problem!.Record));
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("iso-8859-1", false)]
    [InlineData("gb2312", false)]
    public void Encodings(string name, bool mark)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var title = name == "gb2312" ? "外泌体 exosome" : "Weiß é";
        var text = Set(Article("1", title)).Replace("encoding=\"UTF-8\"", $"encoding=\"{name}\"", StringComparison.Ordinal);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
        Assert.Equal(title, Assert.Single(PageFixtures.Items(bytes)).Article?.Title);
    }

    [Fact]
    public void ADeclarationThatNoLongerHoldsIsNotBelieved()
    {
        var text = Set(Article("1", "Weiß é")).Replace("UTF-8", "utf-16", StringComparison.Ordinal);
        Assert.Equal("Weiß é", Assert.Single(PageFixtures.Items(Encoding.UTF8.GetBytes(text))).Article?.Title);
    }

    [Fact]
    public void TheFirstRecordComesBeforeTheRestIsRead()
    {
        using var text = new EndlessText(Head + "<PubmedArticleSet>", Article("1"));
        var splitter = new ExoTools.Reading.Xml.RecordSplitter(text, new(["PubmedArticle"], null, []), 1 << 20);
        for (var i = 0; i < 1000; i++)
        {
            Assert.True(splitter.TryNext(out var record, TestContext.Current.CancellationToken));
            Assert.Equal(Article("1").TrimEnd(), record.Text.ToString());
        }

        Assert.InRange(text.Given, 1000 * Article("1").Length, (1000 * Article("1").Length) + (1 << 18));
    }

    [Fact]
    public void ReadingStopsWhenAsked()
    {
        using var stop = new CancellationTokenSource();
        using var items = ArticleReader.ReadText(Set(Article("1"), Article("2")), cancellation: stop.Token).GetEnumerator();
        Assert.True(items.MoveNext());
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => items.MoveNext());
    }

    /// <summary>A head and then one text again and again.</summary>
    private sealed class EndlessText(string head, string again) : TextReader
    {
        private string _current = head;
        private int _at;

        public long Given { get; private set; }

        public override int Read(char[] buffer, int index, int count)
        {
            if (_at == _current.Length)
            {
                (_current, _at) = (again, 0);
            }

            var length = Math.Min(count, _current.Length - _at);
            _current.CopyTo(_at, buffer, index, length);
            _at += length;
            Given += length;
            return length;
        }
    }
}
