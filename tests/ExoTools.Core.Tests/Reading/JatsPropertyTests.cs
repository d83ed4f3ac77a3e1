using System.Text;
using CsCheck;
using Xunit;

namespace ExoTools.Core.Tests.Reading;

/// <summary>What holds for any bytes: nothing is thrown, reading ends, and every place that is named lies in its text.</summary>
public class JatsPropertyTests
{
    private static readonly string s_file = File.ReadAllText(JatsFixture.EverythingPath);

    private static readonly string[] s_names = [.. JatsFixture.Elements.Keys];

    private static readonly Gen<string> s_piece = Gen.OneOf(
        Gen.Int[0, s_names.Length - 1].Select(at => $"<{s_names[at]}>"),
        Gen.Int[0, s_names.Length - 1].Select(at => $"</{s_names[at]}>"),
        Gen.Int[0, s_names.Length - 1].Select(at => $"<{s_names[at]} rid=\"r1 r3\" ref-type=\"bibr\" id=\"r1\" colspan=\"9\" rowspan=\"9\">x</{s_names[at]}>"),
        Gen.Const("&nbsp;"), Gen.Const("<![CDATA["), Gen.Const("]]>"), Gen.Const("<!--"), Gen.Const("\0"), Gen.Const("-"), Gen.String[0, 20]);

    [Fact]
    public void ArbitraryBytes() => Gen.Byte.Array[0, 300].Sample(bytes => Whole([.. Encoding.UTF8.GetBytes("<article><front><article-meta>"), .. bytes]), iter: 1000);

    [Fact]
    public void ElementsInAnyOrder() => Gen.Int[0, s_names.Length - 1].Array[0, 30].Sample(
        order =>
        {
            // Well-formed whatever comes: each opens, and closes at the end in turn.
            var open = new StringBuilder("<article><front><article-meta><title-group><article-title>T</article-title></title-group></article-meta></front>");
            foreach (var at in order)
            {
                open.Append('<').Append(s_names[at]).Append(" id=\"r1\" rid=\"r1\" ref-type=\"bibr\" colspan=\"3\" rowspan=\"2\">w").Append(at).Append(' ');
            }

            foreach (var at in order.Reverse())
            {
                open.Append("</").Append(s_names[at]).Append('>');
            }

            Whole(Encoding.UTF8.GetBytes(open.Append("</article>").ToString()));
        },
        iter: 2000);

    [Fact]
    public void ArbitraryDamageWithinAFile() => Gen.Select(Gen.Int[0, s_file.Length - 1], Gen.Int[0, 600], s_piece.Array[0, 5]).Sample(
        (at, length, pieces) => Whole(Encoding.UTF8.GetBytes(s_file[..at] + string.Concat(pieces) + s_file[Math.Min(s_file.Length, at + length)..])), iter: 500);

    [Fact]
    public void WellFormedInsertsWithinAFile() => Gen.Select(Gen.Int[0, s_file.Length - 1], Gen.Int[0, s_names.Length - 1], Gen.Int[0, s_names.Length - 1]).Sample(
        (at, outer, inner) =>
        {
            at = Math.Max(s_file.IndexOf('>', at), s_file.IndexOf("<journal-meta>", StringComparison.Ordinal)) + 1;
            Whole(Encoding.UTF8.GetBytes(s_file.Insert(at, $"<{s_names[outer]} rid=\"r1\" ref-type=\"bibr\">y<{s_names[inner]} id=\"r2\">z</{s_names[inner]}></{s_names[outer]}>")));
        },
        iter: 500);

    private static void Whole(byte[] bytes)
    {
        foreach (var item in PageFixtures.Items(bytes))
        {
            Assert.True(item.Article is not null || item.Problem is not null || item.Deleted is not null);
            if (item.Article is not { } article)
            {
                continue;
            }

            Assert.Equal(article.Passages.Count, article.Passages.Select(passage => passage.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
            Assert.All(article.Passages, passage => Assert.True(passage.Text.Length > 0 && passage.Name.Length > 0));
            foreach (var context in article.References.SelectMany(reference => reference.CitedIn))
            {
                var text = article.GetText(context.Section)!;
                Assert.Equal(context.Mention, text.Substring(context.Offset, context.Length));
                Assert.Equal(context.Sentence, text.Substring(context.SentenceOffset, context.Sentence.Length));
            }
        }
    }
}
