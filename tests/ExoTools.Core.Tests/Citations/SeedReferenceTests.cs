using ExoTools.Citations;
using Xunit;

namespace ExoTools.Core.Tests.Citations;

/// <summary>The five references of the source page, as the page prints them.</summary>
public class SeedReferenceTests
{
    private static readonly List<ExoReference> s_references = [.. File.ReadAllLines(TestFiles.SeedArticle)
        .Where(line => line.StartsWith("    1. ", StringComparison.Ordinal))
        .Select((line, index) => ReferenceParser.Parse(line, index + 1))];

    [Theory]
    [InlineData(1, "Sun Y; Zheng W; Guo Z", true, "A novel TP53 pathway influences the HGS-mediated exosome formation in colorectal cancer", "Sci Rep", 2016, "6", null, null, "28083", "10.1038/srep28083", "PMC, PubMed")]
    [InlineData(2, "Hurley JH; Odorizzi G", false, "Get on the exosome bus with ALIX", "Nat Cell Biol", 2012, "14", "7", "654–655", null, "10.1038/ncb2530", "PubMed")]
    [InlineData(3, "Urbanelli L; Magini A; Buratta S", true, "Signaling pathways in exosomes biogenesis, secretion and fate", "Genes", 2013, "4", "2", "152–170", null, "10.3390/genes4020152", "PMC, PubMed")]
    [InlineData(4, "Yanez-Mo M; Siljander PR; Andreu Z", true, "Biological properties of extracellular vesicles and their physiological functions", "J Extracell Vesicles", 2015, "4", null, null, "27066", "10.3402/jev.v4.27066", "PMC, PubMed")]
    [InlineData(5, "Gonzalez-Begne M; Lu B; Han X", true, "Proteomic analysis of human parotid gland exosomes by multidimensional protein identification technology (MudPIT)", "J Proteome Res", 2009, "8", "3", "1304–1314", null, "10.1021/pr800658c", "PMC, PubMed")]
    public void EveryFieldIsRead(int number, string authors, bool truncated, string title, string container, int year, string volume, string? issue, string? pages, string? article, string doi, string links)
    {
        Assert.Equal(5, s_references.Count);
        var reference = s_references[number - 1];
        Assert.Equal(number, reference.Number);
        Assert.Equal("1.", reference.Label);
        Assert.Equal(authors, string.Join("; ", reference.Authors));
        Assert.Equal(truncated, reference.AuthorsTruncated);
        Assert.Equal(title, reference.Title);
        Assert.Equal(container, reference.ContainerTitle);
        Assert.Equal(year, reference.Year);
        Assert.Equal(volume, reference.Volume);
        Assert.Equal(issue, reference.Issue);
        Assert.Equal(pages, reference.Pages);
        Assert.Equal(article, reference.ArticleNumber);
        Assert.Equal(doi, reference.Doi);
        Assert.Null(reference.Pmid);
        Assert.Null(reference.Pmcid);
        Assert.Null(reference.Supplement);
        Assert.Equal(links, string.Join(", ", reference.Links));
        Assert.EndsWith($"doi:{doi}", reference.RawText);
        Assert.Equal(ExoConfidence.High, reference.Confidence);
    }
}
