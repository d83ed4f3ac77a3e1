using System.Text;
using CsCheck;
using ExoTools.Citations;
using Xunit;

namespace ExoTools.Core.Tests.Citations;

public class ReferencePropertyTests
{
    private static readonly string[] s_pieces =
    [
        "Adams WH", "Baker, K. L.", "et al", "et al.", " and ", " & ", "van der Berg SA", "Study Group", "A title", "E. coli", "J. Biol. Chem", "Nature", "2011", "2011 Mar 4", "(2011)", ";", ":", ",", ".", ". ", " ",
        "12(3)", "45-51", "45–51", "e12345", "Suppl 1", "doi:", "10.1000/x(1)2", "10.1000/", "https://doi.org/", "PMID: 12", "PMC12", "- PMC", " - PubMed", "In: ", "editors", "New York: Press", "“", "”", "‘", "’", "(", ")", "[", "]",
        "<", ">", "Epub ", "\u0001", "\uD800", "\uFFFF", "عنوان", "標題", "1.", "12. ", "pp. ", "vol. ", "\r\n", "\t", "…", ". In ", ", eds. ", "(Eds.), ", "(2nd ed., pp. 3–9)", " (Academic, New York, 2008).", ") J Biol Chem. ", "mice.Mol. Pharmacol", ", DOI:", "\u202E", "\u200F",
        ". Vol. ", " // ", "[J]", ", inventor; X Inc, assignee. ", "United States patent US 9,123,456", "Preprint at ", " y ", ", n° 5", "• ", "(a) ", "«", "»", "[dissertation]", "Chapter 3:Unit 3.22", "王伟, 李娜", ". . . ",
        "Anonymous. ", "Turner, James. ", ". Published 2011", ", Nr. 4", ", Wiley, New York", "; Press: Basel", ", edited by ", "Dissertation, ", ". Spanish.", "pii: ", "S0140-6736(22)00123-4", ", v. 62, n. 3, p. ", ", ed. 2", " and  and ",
        " (2021).", "[Erratum in ", ". Erratum in: ", " // ", "arXiv:2105.01234", " (in press)", "WHO. ", "U.S. ", " (eds ", ". in ", ". JSTOR", "ublished online ", "; A 2018, 57, 1–8",
    ];

    private static readonly Gen<string> s_piece = Gen.Int[0, s_pieces.Length - 1].Select(index => s_pieces[index]);

    private static readonly Gen<string> s_mixed = Gen.Select(s_piece, Gen.String[0, 3], (piece, noise) => piece + noise).Array[0, 30].Select(string.Concat);

    private static readonly Gen<string> s_any = Gen.OneOf(Gen.String, s_mixed, s_piece.Array[0, 40].Select(string.Concat));

    [Fact]
    public void NothingThrowsAndEveryFieldIsInTheText() => s_any.Sample(
        text =>
        {
            var read = ReferenceParser.Parse(text);
            var printed = Plain(read.RawText);
            foreach (var value in Printed(read))
            {
                // Over the end of a line, blanks and the hyphen of a divided word are not the field's own.
                Assert.Contains(Joined(value), Joined(read.RawText), StringComparison.Ordinal);
            }

            // A supplement without a number is named "Suppl", and a PMCID always has its prefix.
            Assert.True(read.Supplement is null or "Suppl" || printed.Contains(Plain(read.Supplement), StringComparison.Ordinal));
            Assert.True(read.Pmcid is null || printed.Contains(read.Pmcid["PMC".Length..], StringComparison.Ordinal));
            Assert.NotNull(read.ToString());
        },
        iter: 5_000);

    [Theory]
    [InlineData(";")]
    [InlineData("A. ")]
    [InlineData("J. ")]
    [InlineData("Smith J, ")]
    [InlineData("(")]
    [InlineData("10.1000/x")]
    [InlineData("2011;")]
    [InlineData("a and ")]
    [InlineData("U. S. ")]
    [InlineData("https://doi.org/")]
    [InlineData("doi:")]
    [InlineData("PMC")]
    [InlineData("1")]
    [InlineData(" - PMC")]
    [InlineData("et al")]
    [InlineData("In: ")]
    [InlineData("Study Group ")]
    [InlineData("“A” ")]
    [InlineData("x")]
    [InlineData(" ")]
    [InlineData("12(3):")]
    [InlineData(") J Biol ")]
    [InlineData("a.J")]
    [InlineData(". In A (Eds.), ")]
    [InlineData(" (A, B, 2008)")]
    [InlineData("‘a’. In ")]
    [InlineData("• ")]
    [InlineData("a // ")]
    [InlineData("[J]")]
    [InlineData("A, Bc and ")]
    [InlineData("United States patent 1")]
    [InlineData("; (b) ")]
    [InlineData("-\n")]
    public void AMegabyteOfAnythingIsRead(string piece)
    {
        var text = new StringBuilder().Insert(0, piece, (1 << 20) / piece.Length).ToString();
        Assert.NotNull(ReferenceParser.Parse(text));
        Assert.NotNull(ReferenceParser.Parse("Adams WH. A title. J Example Biol. 2011;12(3):45-51. " + text));
        Assert.NotNull(ReferenceParser.Parse(text + " J Example Biol. 2011;12(3):45-51."));
    }

    private static string Joined(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && c is not ('-' or '\u00AD' or '\u2010')));

    private static IEnumerable<string> Printed(ExoReference read)
    {
        string?[] values =
        [
            read.Title, read.ContainerTitle, read.Date?.Text, read.ElectronicDate?.Text, read.Volume, read.Issue, read.Pages, read.ArticleNumber, read.Doi, read.Pmid, read.Url, read.Edition,
            read.Publisher, read.Place, read.Language, .. read.Authors.Concat(read.Editors).SelectMany(author => new[] { author.Family, author.Given, author.Suffix, author.Collective }),
        ];
        return values.OfType<string>();
    }

    /// <summary>Runs of blanks and control characters count as one blank, as the parser documents.</summary>
    private static string Plain(string text)
    {
        var result = new StringBuilder();
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
            {
                result.Append(c);
            }
            else if (result.Length > 0 && result[^1] != ' ')
            {
                result.Append(' ');
            }
        }

        return result.ToString().Trim();
    }
}
