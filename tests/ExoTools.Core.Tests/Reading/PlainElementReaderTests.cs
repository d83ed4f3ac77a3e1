using System.Text.Json;
using System.Xml;
using CsCheck;
using ExoTools.Reading;
using ExoTools.Reading.PubMedXml;
using ExoTools.Reading.Xml;
using Xunit;
using static ExoTools.Core.Tests.Reading.PubMedXmlText;

namespace ExoTools.Core.Tests.Reading;

/// <summary>The reader of plain records takes them as the parser of all XML does, or refuses them.</summary>
public class PlainElementReaderTests
{
    private static readonly XmlReaderSettings s_settings = new() { ConformanceLevel = ConformanceLevel.Fragment, IgnoreComments = true, IgnoreProcessingInstructions = true };

    private static readonly string s_record = Article(
        "1",
        "One <i>of</i> 10<sup>5</sup>, x&#178; &lt; 3&#x3b1;<sub/> in\r\n  2<sup>&#8722;1</sup>",
        "<Abstract><AbstractText Label=\"A\" NlmCategory='METHODS'>Text &amp; more.<DispFormula>a = b</DispFormula> end</AbstractText></Abstract><AuthorList CompleteYN=\"N\"><Author ValidYN=\"Y\" ><LastName> Ö&quot;Brien </LastName></Author ></AuthorList>",
        "<Unknown a=\"1\"><Deeper/>a &apos; b</Unknown><KeywordList Owner=\"NOTNLM\"><Keyword MajorTopicYN=\"Y\">k</Keyword></KeywordList>",
        "<ReferenceList><Reference><Citation>Foo A. Bar. 2001;1:2.</Citation></Reference></ReferenceList>").Trim();

    private static readonly Gen<string> s_piece = Gen.OneOf(
        Gen.Const("<i>"), Gen.Const("</i>"), Gen.Const("<sup>"), Gen.Const("</sup>"), Gen.Const("<a/>"), Gen.Const("<a b=\"c\">"), Gen.Const("</a>"), Gen.Const(" d='e'"), Gen.Const("&amp;"), Gen.Const("&#9;"),
        Gen.Const("&#x1F600;"), Gen.Const("&#xD800;"), Gen.Const("&#0;"), Gen.Const("&x;"), Gen.Const("]]>"), Gen.Const("<!-- c -->"), Gen.Const("<![CDATA[x]]>"), Gen.Const("\uFFFE"), Gen.Const("\u0001"),
        Gen.String[Gen.Char["<>&;/= \"'a1\r\n#x"], 0, 6]);

    [Fact]
    public void APlainRecordIsTaken() => Assert.Equal(Parsed(s_record), Plain(s_record));

    [Theory]
    [InlineData("<![CDATA[x]]>")]
    [InlineData("<!-- c -->")]
    [InlineData("<?a b?>")]
    [InlineData("<m:math xmlns:m=\"x\"/>")]
    [InlineData("<math><mi>x</mi></math>")]
    [InlineData("&nbsp;")]
    [InlineData("&#0;")]
    [InlineData("&#xFFFE;")]
    [InlineData("&#-5;")]
    [InlineData("a > b")]
    [InlineData("]]>")]
    [InlineData("<a b=\"1\" b=\"2\"/>")]
    [InlineData("<a b=\"1\"c=\"2\"/>")]
    [InlineData("<a b=1/>")]
    [InlineData("<a b=\"x &lt; y\"/>")]
    [InlineData("<a b=\"x\ny\"/>")]
    [InlineData("<a xmlns=\"x\"/>")]
    [InlineData("<a></b>")]
    [InlineData("<a></ab>")]
    [InlineData("</a>")]
    [InlineData("<1/>")]
    [InlineData("< a/>")]
    [InlineData("\u0001")]
    [InlineData("\uFFFF")]
    public void AnythingElseIsRefused(string text) => Assert.Null(Plain(Article("1", $"A {text} title.").Trim()));

    [Theory]
    [InlineData("&nbsp;")]
    [InlineData("]]>")]
    [InlineData("<a></b>")]
    [InlineData("<a b=1/>")]
    [InlineData("<![CDATA[x]]>")]
    public void NorIsItPassedOver(string text) => Assert.Null(Plain(Article("1", citation: $"<Unknown>{text}</Unknown>").Trim()));

    [Fact]
    public void AttributesBeyondTheLimitAreRefused() =>
        Assert.Null(Plain(Article("1", citation: $"<Unknown {string.Join(' ', Enumerable.Range(0, 9).Select(i => $"a{i}=\"1\""))}/>").Trim()));

    [Fact]
    public void NothingIsReadOtherwise() => Gen.Select(Gen.Int[0, s_record.Length], Gen.Int[0, 12], s_piece.Array[0, 4]).Sample(
        (at, length, pieces) =>
        {
            var record = s_record[..at] + string.Concat(pieces) + s_record[Math.Min(s_record.Length, at + length)..];
            if (Plain(record) is { } plain)
            {
                Assert.Equal(Parsed(record), plain);
            }
        },
        iter: 5000);

    /// <summary>What a record gives, as JSON; null where it is refused.</summary>
    private static string? Plain(string record)
    {
        var reader = new PlainElementReader();
        try
        {
            return reader.TryStart(record.AsMemory()) ? Read(reader, record) : null;
        }
        catch (UnplainRecordException)
        {
            return null;
        }
    }

    private static string Parsed(string record)
    {
        using var xml = XmlReader.Create(new StringReader(record), s_settings);
        xml.Read();
        return Read(new XmlElementReader(xml), record);
    }

    private static string Read(ElementReader reader, string record)
    {
        var items = new List<ReadItem>();
        new CitationReader(reader, null).Read(new XmlRecord("PubmedArticle", record.AsMemory(), 1, 1, XmlRecordState.Whole), items);
        return JsonSerializer.Serialize(items.Select(item => item.Article));
    }
}
