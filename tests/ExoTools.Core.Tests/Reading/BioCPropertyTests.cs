using System.Text;
using CsCheck;
using Xunit;

namespace ExoTools.Core.Tests.Reading;

/// <summary>What holds for any bytes: nothing is thrown, reading ends, and an annotation that has a place holds its own text there.</summary>
public class BioCPropertyTests
{
    private const string Xml = "<collection><source>PubMed</source><document><id>1</id><passage><infon key=\"type\">title</infon><offset>0</offset><text>α A1</text><annotation id=\"T1\"><infon key=\"type\">Gene</infon>"
        + "<location offset=\"2\" length=\"2\"/><text>A1</text></annotation></passage><passage><infon key=\"type\">abstract</infon><offset>5</offset><sentence><offset>5</offset><text>B2 𝛼 C3.</text></sentence></passage>"
        + "<annotation id=\"T2\"><location offset=\"10\" length=\"2\"/><text>C3</text></annotation><relation id=\"R\"><node refid=\"T1\" role=\"x\"/></relation></document></collection>";

    private const string Json = "{\"source\":\"PMC\",\"documents\":[{\"id\":\"1\",\"infons\":{},\"passages\":[{\"offset\":0,\"infons\":{\"type\":\"title\"},\"text\":\"α A1\",\"sentences\":[],\"annotations\":[{\"id\":\"T1\",\"infons\":{\"type\":\"Gene\"},\"text\":\"A1\",\"locations\":[{\"offset\":2,\"length\":2}]}]}],\"relations\":[]}]}";

    private const string Text = "11|t|α A1\n11|a|B2 𝛼 C3.\n11\t2\t4\tA1\tGene\t967\n11\t10\t12\tC3\tGene\n11\tBinds\t1\t2\n\n12|t|x\n12|a|y\n";

    private static readonly string[] s_files = [Xml, Json, Text];

    private static readonly Gen<string> s_piece = Gen.OneOf(
        Gen.Const("<document>"), Gen.Const("</document>"), Gen.Const("<passage>"), Gen.Const("<text>"), Gen.Const("<offset>99999999999999999999</offset>"), Gen.Const("<location offset=\"9223372036854775807\" length=\"9223372036854775807\"/>"),
        Gen.Const("{"), Gen.Const("}"), Gen.Const("["), Gen.Const("]"), Gen.Const("\""), Gen.Const("\\"), Gen.Const("\"passages\":"), Gen.Const("\"\\ud800\""), Gen.Const(":"), Gen.Const(","), Gen.Const("null"),
        Gen.Const("\n"), Gen.Const("\t"), Gen.Const("11|t|"), Gen.Const("11|a|"), Gen.Const("11\t0\t2\tA1\tGene"), Gen.Const("𝛼"), Gen.Const("\0"), Gen.String[0, 20]);

    [Fact]
    public void ArbitraryBytes() => Gen.Select(Gen.Int[0, 2], Gen.Byte.Array[0, 300]).Sample((file, bytes) => Whole([.. Encoding.UTF8.GetBytes(s_files[file][..30]), .. bytes]), iter: 1500);

    [Fact]
    public void ArbitraryDamage() => Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2000], Gen.Int[0, 60], s_piece.Array[0, 6]).Sample(
        (file, at, length, pieces) =>
        {
            var text = s_files[file];
            at %= text.Length;
            Whole(Encoding.UTF8.GetBytes(text[..at] + string.Concat(pieces) + text[Math.Min(text.Length, at + length)..]));
        },
        iter: 4000);

    [Fact]
    public void AnyPlacesInAnyText() => Gen.Select(Gen.String[Gen.Char["aé𝛼β \n"], 0, 30], Gen.Int[-2, 40].Array[0, 6], Gen.Int[0, 40].Array[0, 6], Gen.Int[0, 30]).Sample(
        (text, starts, lengths, offset) =>
        {
            var annotations = string.Concat(starts.Zip(lengths, (start, length) => $"<annotation><location offset=\"{start}\" length=\"{length}\"/><text>a</text></annotation><annotation><location offset=\"{start}\" length=\"{length}\"/></annotation>"));
            Whole(Encoding.UTF8.GetBytes($"<collection><document><id>1</id><passage><offset>{offset}</offset><text>{text.Replace("\uD835", "", StringComparison.Ordinal).Replace("\uDEFC", "", StringComparison.Ordinal)}</text>{annotations}</passage></document></collection>"));
        },
        iter: 2000);

    [Fact]
    public void TheFilesThemselvesAreWhole()
    {
        Assert.All(s_files, file => Assert.All(PageFixtures.Items(file), item => Assert.NotNull(item.Article)));
        Assert.All(s_files, file => Assert.All(PageFixtures.Items(file).SelectMany(item => item.Article!.Annotations), annotation => Assert.NotNull(annotation.Offset)));
    }

    private static void Whole(byte[] bytes)
    {
        foreach (var item in PageFixtures.Items(bytes))
        {
            Assert.True(item.Article is not null || item.Problem is not null || item.Deleted is not null);
            foreach (var annotation in item.Article?.Annotations ?? [])
            {
                Assert.Equal(annotation.Offset is null, annotation.Length is null);
                if (annotation.Offset is not null)
                {
                    Assert.Equal(annotation.Text, BioCTests.Slice(item.Article!, annotation));
                }
            }

            Assert.True(item.Article?.Passages.All(passage => passage.Text.Length > 0) ?? true);
        }
    }
}
