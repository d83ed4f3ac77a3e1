using CsCheck;
using ExoTools.Citations;
using Xunit;

namespace ExoTools.Core.Tests.Citations;

/// <summary>Which references are of one work, and which are not.</summary>
public class ReferenceComparisonTests
{
    private const string Vancouver = "Adams WH, Baker K. Vesicles in examples of work. J Biol Chem. 2011;12(3):1345-51.";

    [Theory]
    [InlineData("Adams, W. H., & Baker, K. (2011). Vesicles in Examples of Work. Journal of Biological Chemistry, 12(3), 1345–1351.", "the same title, year and first author")]
    [InlineData("J Biol Chem. 2011 Mar 4;12(3):1345-51", "the same journal, year, volume and first page")]
    [InlineData("W. H. Adams, K. Baker, J. Biol. Chem., 2011, 12, 1345–1351.", "the same journal, year, volume and first page")]
    [InlineData("Vesicles in examples of work. J Biol Chem. 2011;12(3):1345-51.", "the same title, year and first page")]
    [InlineData(Vancouver + " doi: 10.1000/x", "the same title, year and first author")]
    public void OtherStylesOfOneWorkAreFound(string other, string reason)
    {
        var duplicate = Assert.Single(Duplicates(Vancouver, "Cole J. Another thing altogether. J Biol Chem. 2011;12(3):45-51.", other));
        Assert.Equal(2, duplicate.Count);
        Assert.Contains(reason, duplicate.Reasons);
    }

    [Theory]
    [InlineData("Adams WH. Vesicles in examples of work. J Biol Chem. 2012;13(3):45-51.")]
    [InlineData("Cole J. Another work entirely. J Biol Chem. 2011;12(3):1345-51.")]
    [InlineData("J Cell Sci. 2011;12(3):1345-51.")]
    [InlineData("J Biol Chem. 2011;12(3):2345-51.")]
    [InlineData("Adams WH, Baker K. Erratum: Vesicles in examples of work. J Biol Chem. 2011;12(5):2001.")]
    [InlineData("Cole J. Comment on: Vesicles in examples of work. J Biol Chem. 2011;12(4):1900.")]
    [InlineData("Adams WH, Baker K. Reply to: Vesicles in examples of work. J Biol Chem. 2011;12(4):1901.")]
    [InlineData("Adams WH, Baker K. Vesicles in examples of work. Part II. J Biol Chem. 2011;12(6):2100-9.")]
    [InlineData("Adams WH, Baker K. Vesicles in examples of work. bioRxiv. 2011. doi: 10.1101/2011.01.01.123456")]
    [InlineData("Adams WH, Baker K. Vesicles in examples of work. In: Proceedings of the Example Conference; 2011. p. 12-15.")]
    public void OtherWorksAreNot(string other) => Assert.Empty(Duplicates(Vancouver, other));

    [Fact]
    public void IdentifiersDecide()
    {
        Assert.Equal("the same DOI 10.1000/x", Assert.Single(Duplicates("Adams WH. One. J X. 2011;1:2. doi: 10.1000/X", "Baker K. Two. J Y. 2012. doi:10.1000/x.")).Reasons.Single());
        Assert.Equal("the same PMID 123456", Assert.Single(Duplicates("Nature. 2011;1:2. PMID: 123456", "Baker K. Two. J Y. 2012. PMID: 123456")).Reasons.Single());

        // A preprint and its article: one title, two DOIs.
        Assert.Empty(Duplicates("Adams WH. Vesicles in examples of work. bioRxiv. 2011. doi: 10.1101/x", Vancouver + " doi: 10.1000/y"));
        Assert.Empty(Duplicates("Adams WH. Abstract of a meeting here. J X. 2011;1:2. doi: 10.1000/x. PMID: 123456", "Baker K. Other. J X. 2011;1:3. doi: 10.1000/x. PMID: 234567"));
    }

    [Fact]
    public void AReferenceMayJoinTwoGroups()
    {
        var duplicate = Assert.Single(Duplicates("Nature. 2011;1:2. PMID: 123456", "Cell. 2012;3:4. doi: 10.1000/x", "Baker K. Two. J Y. 2012. doi: 10.1000/x. PMID: 123456"));
        Assert.Equal(3, duplicate.Count);
        Assert.Equal("Two", duplicate.Title ?? "Two");
    }

    [Fact]
    public void BibliographiesAreComparedBothWays()
    {
        var first = new[] { Vancouver, Vancouver, "Cole J. Another thing altogether. J X. 2011;1:5." }.Select(ExoReference.Parse);
        var second = new[] { "J Biol Chem. 2011 Mar 4;12(3):1345-51", "Doe J. A third of its kind. J Z. 2013;1:5." }.Select(ExoReference.Parse);
        var differences = ReferenceComparison.Compare(first, second, CancellationToken.None);
        Assert.Equal(["== 2011", "<= 2011", "=> 2013"], differences.Select(difference => $"{difference.SideIndicator} {difference.Year}"));
        Assert.Equal("the same journal, year, volume and first page", differences[0].Reason);
        Assert.NotNull(differences[0].Other);
    }

    [Fact]
    public void TheOrderDoesNotMatterForWhatIsInAGroup() => Gen.Shuffle(
        new[]
        {
            Vancouver, Vancouver + " doi: 10.1000/x", Vancouver + " doi: 10.1000/x. PMID: 123456", "J Biol Chem. 2011;12(3):1345-51 PMID: 123456", "Cole J. Another thing altogether. J X. 2011;1:5.",
            "Cole J. Another thing altogether. J X. 2011;1:5.", "Doe J. Third. J Z. 2013;1:5.",
        }).Sample(texts => Assert.Equal([2, 4], Duplicates([.. texts]).Select(duplicate => duplicate.Count).Order()), iter: 200);

    [Fact]
    public void ManyAlikeTakeNoSquareOfTime()
    {
        // Every reference shares its title, year and author with all others, and none is the same work.
        var references = Enumerable.Range(0, 50_000).Select(i => new ExoReference { Title = "An introduction to it", Authors = [new() { Family = "Adams" }], Date = new() { Year = 2000, Text = "2000" }, Pmid = $"{i + 1}" });
        Assert.Empty(ReferenceComparison.Duplicates(references, CancellationToken.None));
    }

    private static IReadOnlyList<ExoDuplicateReference> Duplicates(params string[] texts) => ReferenceComparison.Duplicates(texts.Select(ExoReference.Parse), CancellationToken.None);
}
