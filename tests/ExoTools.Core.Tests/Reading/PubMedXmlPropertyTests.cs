using System.Text;
using CsCheck;
using Xunit;
using static ExoTools.Core.Tests.Reading.PubMedXmlText;

namespace ExoTools.Core.Tests.Reading;

/// <summary>What holds for any bytes: nothing is thrown, reading ends, and whole records beside the damage come through.</summary>
public class PubMedXmlPropertyTests
{
    private static readonly string s_file = Set(
        Article("1", "One <i>of</i> 10<sup>5</sup>", "<Abstract><AbstractText Label=\"A\">Text &amp; more.</AbstractText></Abstract>"),
        Article("2", citation: "<CommentsCorrectionsList><CommentsCorrections RefType=\"Cites\"><RefSource>X</RefSource></CommentsCorrections></CommentsCorrectionsList>"),
        "<DeleteCitation><PMID>3</PMID></DeleteCitation>",
        Article("4", data: "<ReferenceList><Reference><Citation>Foo A. Bar. 2001;1:2.</Citation></Reference></ReferenceList>"));

    private static readonly Gen<string> s_piece = Gen.OneOf(
        Gen.Const("<PubmedArticle>"), Gen.Const("</PubmedArticle>"), Gen.Const("<PubmedArticleSet>"), Gen.Const("</PubmedArticleSet>"), Gen.Const("<PMID>"), Gen.Const("<!--"), Gen.Const("-->"),
        Gen.Const("<![CDATA["), Gen.Const("]]>"), Gen.Const("&nbsp;"), Gen.Const("&x;"), Gen.Const("<"), Gen.Const("</"), Gen.Const("<sup>"), Gen.Const("<DeleteCitation>"), Gen.Const("<MedlineCitation>"),
        Gen.Const("<PubmedArticle/>"), Gen.Const("<?xml?>"), Gen.Const("\0"), Gen.String[0, 20]);

    [Fact]
    public void ArbitraryBytes() => Gen.Byte.Array[0, 400].Sample(bytes => Whole([.. Encoding.UTF8.GetBytes("<PubmedArticleSet>"), .. bytes]), iter: 2000);

    [Fact]
    public void ArbitraryPieces() => s_piece.Array[0, 40].Sample(pieces => Whole(Encoding.UTF8.GetBytes("<PubmedArticle>" + string.Concat(pieces))), iter: 3000);

    [Fact]
    public void ArbitraryDamageWithinAFile() => Gen.Select(Gen.Int[0, s_file.Length - 1], Gen.Int[0, 400], s_piece.Array[0, 5]).Sample(
        (at, length, pieces) => Whole(Encoding.UTF8.GetBytes(s_file[..at] + string.Concat(pieces) + s_file[Math.Min(s_file.Length, at + length)..])), iter: 3000);

    [Fact]
    public void DamageWithinOneRecordLeavesTheOthers() => Gen.Select(Gen.Int[1, 500], Gen.String[Gen.Char["<>&;ab/ \"\0"], 1, 12]).Sample(
        (at, damage) =>
        {
            var middle = Article("2");
            at %= middle.Length - 20;
            var pmids = Pmids(PageFixtures.Items(Set(Article("1"), middle[..(at + 1)] + damage + middle[(at + 1)..], Article("3")))).ToList();
            Assert.Equal("1", pmids[0]);
            Assert.Equal("3", pmids[^1]);
            Assert.InRange(pmids.Count, 3, 4);
        },
        iter: 2000);

    private static void Whole(byte[] bytes)
    {
        foreach (var item in PageFixtures.Items(bytes))
        {
            Assert.True(item.Article is not null || item.Deleted is not null || item.Problem is not null);
            Assert.NotEqual("", item.Problem?.ToString());
            _ = item.Article?.References.Select(reference => reference.ToString()).ToList();
            Assert.True(item.Article?.Passages.All(passage => passage.Text.Length > 0) ?? true);
        }
    }
}
