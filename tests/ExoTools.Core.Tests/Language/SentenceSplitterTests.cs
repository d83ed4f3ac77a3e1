using CsCheck;
using ExoTools.Language;
using Xunit;

namespace ExoTools.Core.Tests.Language;

public class SentenceSplitterTests
{
    // Sentences are separated by "|" in the expected text; everything else is the text itself.
    [Theory]
    [InlineData("Exosomes were isolated.| They carried CD63.")]
    [InlineData("Exosomes carry RNA.| miR-21 was enriched.| p53 was not.| mTOR rose.| let-7a fell.| β-catenin stayed.")]
    [InlineData("Cells released miR-21.| The effect was strong.")]
    [InlineData("As shown by Sun et al. (2016) exosomes grow.| We agree.")]
    [InlineData("As reported by Sun et al. Exosomes grow there.")]
    [InlineData("This was reported by Sun et al.| We agree.")]
    [InlineData("See Fig. 1 and Figs. 2A and 3.| The blot is shown in Suppl. Table 2.")]
    [InlineData("Treated vs. Untreated cells, i.e. Controls, e.g. HeLa, cf. Methods.| It grew.")]
    [InlineData("In cancer pathways (ie, EMT, TGF-β, and Wnt).| These molecules act.")]
    [InlineData("E. coli was grown.| S. Typhi was not.| Staph. aureus was.")]
    [InlineData("Washed at St. Louis by Dr. Smith and J. Doe in approx. 10 min, ca. 5 mL.| Done.")]
    [InlineData("Values of 0.05 and 1.5 mL were used.| 10^5 cells were seeded.| [3H]thymidine was added.| (A) A blot.")]
    [InlineData("See doi 10.1000/abc.Def and www.example.org/a.b for it.| The end.")]
    [InlineData("Mice from the U.S. National stock, the U.K. stock, and i.v. injection.| It was given i.v.| The mice lived.")]
    [InlineData("Sample no. 5 was lost.| The answer was no.| Sample 6 was not.")]
    [InlineData("Salmonella spp. and others.| Found in Bacillus spp.| The rest was not.")]
    [InlineData("Treated with vitamin C.| Mice grew.| It was hepatitis B.| Most died.")]
    [InlineData("It was lower in Group C.| Plasma levels rose in Group D.| Donors gave it.")]
    [InlineData("mRNAs indicates messenger RNAs; TBS, Tris-buffered saline; ALG-2-interacting protein X (ALIX).")]
    [InlineData("\"They are small.\"| \"They are many.\"| (So it was said.)| “Well.”| Then.")]
    [InlineData("It was low (data not shown. See text) in all.| Why?| Because!| Good…| So.")]
    [InlineData("1. Exosomes are vesicles.| 2. They are small.")]
    [InlineData("Found in cells.12,13 The cells grew.", "Found in cells.12,13| The cells grew.")]
    [InlineData("Found in cells.[4, 5] The cells grew.", "Found in cells.[4, 5]| The cells grew.")]
    [InlineData("released by cells.Exosomes are small.", "released by cells.|Exosomes are small.")]
    [InlineData("The file Program.Main.cs is read. ok", "The file Program.Main.cs is read. ok")]
    [InlineData("The mean (CV) was low.| Analysed by MS.| Cells grew.")]
    [InlineData("Sold by Acme Inc. and Bolt Corp. Ltd. in Feb. 2020.| Bought.")]
    [InlineData("Results\nmiR-21 was up.\nThe rest was not", "Results|\nmiR-21 was up.|\nThe rest was not")]
    [InlineData("- CD9\n- CD63\n\n• CD81", "- CD9|\n- CD63|\n\n• CD81")]
    [InlineData("exosomes\r\nmicrovesicles\r\n\r\napoptotic bodies", "exosomes|\r\nmicrovesicles|\r\n\r\napoptotic bodies")]
    [InlineData("They were isolated from the plasma of\nCD63 knockout mice, as in Fig.\n1 and in\nthe text", "They were isolated from the plasma of\nCD63 knockout mice, as in Fig.\n1 and in\nthe text")]
    [InlineData("Exosomes that were released by tumour cells into the\nplasma of sixteen patients were collected. The\nCD63 positive ones were counted under a microscope.\nThey were few", "Exosomes that were released by tumour cells into the\nplasma of sixteen patients were collected.| The\nCD63 positive ones were counted under a microscope.|\nThey were few")]
    [InlineData("An open bracket (as here. Then it goes on.", "An open bracket (as here.| Then it goes on.")]
    [InlineData("One.  \u00a0 \ud835\udefc-SMA rose.", "One.|  \u00a0 \ud835\udefc-SMA rose.")]
    [InlineData("The dose was given i.p.| Mice were weighed.| It was given i.v. in PBS, at 4 p.m.| Nothing changed (mean ± s.e.m.).| Mice bearing s.c. Lewis tumors died.")]
    [InlineData("Mice got PKH67-EVs i.v. PKH67 stained the liver.| Cells, a.k.a. Fibroblasts, grew.")]
    [InlineData("We thank J. L. Smith, A.-M. Jones and K. O'Neil.| Funding came from NIH.")]
    [InlineData("In group A. N. gonorrhoeae was absent.", "In group A.| N. gonorrhoeae was absent.")]
    [InlineData("Values are means ± SD.| n = 3.| p < 0.05 was taken.| We used ANOVA etc.| P < 0.05 was too.")]
    [InlineData("Found in cells.¹² The cells grew.¹,³ They shed.", "Found in cells.¹²| The cells grew.¹,³| They shed.")]
    [InlineData("They carry CD63.12 The cells (EVs).13 The ratio was 2.12 The", "They carry CD63.12| The cells (EVs).13| The ratio was 2.12 The")]
    [InlineData("At pH 7.4.[12] The cells grew.", "At pH 7.4.[12]| The cells grew.")]
    [InlineData("2.1. Isolation of exosomes\nMedium was spun.", "2.1. Isolation of exosomes|\nMedium was spun.")]
    [InlineData("Fig. 2. Exosomes carry miR-21.| Bars, 10 µm.")]
    [InlineData("Supplementary Figure S1A. Uptake.| Table II. Markers.| Step 1. Spin.")]
    [InlineData("As in Section 2.1.| Exosomes were spun, see Fig. 2.| They were lost.")]
    public void Splits(string text, string? expected = null)
    {
        expected ??= text;
        text = text.Replace("|", "");
        var parts = new List<string>();
        foreach (var span in SentenceSplitter.Split(text))
        {
            parts.Add(span.In(text));
        }

        Assert.Equal(expected.Split('|').Select(part => part.Trim()), parts);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n\t ")]
    public void EmptyTextHasNone(string text) => Assert.Empty(SentenceSplitter.Split(text));

    [Theory]
    [InlineData("word ", 5_000)]
    [InlineData("w", 20_000)]
    [InlineData("\U0001F9EC", 9_000)]
    public void AStretchLongerThanAnySentenceIsCutBetweenWordsOrLetters(string part, int times)
    {
        var text = "x" + string.Concat(Enumerable.Repeat(part, times));
        var sentences = SentenceSplitter.Split(text);
        Assert.All(sentences, sentence => Assert.InRange(sentence.Length, 1, 4_001));
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(sentences.Select(sentence => sentence.In(text).Replace(" ", "", StringComparison.Ordinal))));
        Assert.All(sentences, sentence => Assert.False(char.IsLowSurrogate(text[sentence.Start])));
        Assert.All(sentences, sentence => Assert.DoesNotContain("wordw", sentence.In(text), StringComparison.Ordinal));
    }

    [Fact]
    public void OffsetsAreRightForAnyText() => TextGen.Any.Sample(AssertCoversAllButSpace);

    [Theory]
    [InlineData('(')]
    [InlineData('.')]
    [InlineData('\n')]
    [InlineData(' ')]
    [InlineData('a')]
    public void LongLinesOfOneCharacterFinish(char c) => AssertCoversAllButSpace(new string(c, 1_000_000));

    [Theory]
    [InlineData("(a")]
    [InlineData("a. ")]
    [InlineData(". A")]
    [InlineData("A.")]
    [InlineData("a\n")]
    [InlineData(" \r\n. (")]
    [InlineData("(a) ")]
    [InlineData("aaa bbb ccc ddd eee fff ggg hhh iii jjj kkk lll mmm\n")]
    public void LongRepeatedTextsFinish(string part) => AssertCoversAllButSpace(string.Concat(Enumerable.Repeat(part, 300_000)));

    private static void AssertCoversAllButSpace(string text)
    {
        var last = 0;
        foreach (var span in SentenceSplitter.Split(text))
        {
            Assert.True(span.Start >= last && span.Length > 0 && span.End <= text.Length);
            Assert.True(string.IsNullOrWhiteSpace(text[last..span.Start]));
            Assert.False(char.IsWhiteSpace(text[span.Start]) || char.IsWhiteSpace(text[span.End - 1]));
            last = span.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(text[last..]));
    }
}
