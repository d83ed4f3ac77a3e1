using CsCheck;
using ExoTools.Language;
using Xunit;

namespace ExoTools.Core.Tests.Language;

public class WordSetTests
{
    private static readonly Gen<string[]> s_words = Gen.String[Gen.Char["abcdefgimnorsuy"], 1, 40].Array[0, 60];

    // A word is looked for by the hash of its piece first; that must never lose one.
    [Fact]
    public void Contains_Piece_AgreesWithTheLetters() =>
        s_words.SelectMany(words => s_words.Select(others => (words, others))).Sample(
            (words, others) =>
            {
                var set = new WordSet(words);
                foreach (var word in words.Concat(others))
                {
                    foreach (var piece in PieceTokenizer.Tokenize(word, new TextSpan(0, word.Length)))
                    {
                        Assert.Equal(words.Contains(piece.Word), set.Contains(piece));
                    }
                }
            },
            iter: 300);

    [Fact]
    public void Filter_RefusesMostOtherWords()
    {
        var filter = new WordFilter(1000);
        for (var i = 0; i < 1000; i++)
        {
            filter.Add(WordHash.Of("in" + i));
        }

        Assert.All(Enumerable.Range(0, 1000), i => Assert.True(filter.MayHold(WordHash.Of("in" + i))));
        Assert.InRange(Enumerable.Range(0, 10000).Count(i => filter.MayHold(WordHash.Of("out" + i))), 0, 1500);
    }
}
