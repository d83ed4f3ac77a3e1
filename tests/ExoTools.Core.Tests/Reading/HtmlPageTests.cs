using System.Runtime.CompilerServices;
using System.Text;
using CsCheck;
using ExoTools.Adapters;
using ExoTools.Reading;
using Xunit;

namespace ExoTools.Core.Tests.Reading;

/// <summary>Saved pages of PubMed, of PMC in its two layouts, and of journals.</summary>
public class HtmlPageTests
{
    private const string PubMed = """
        <!DOCTYPE html><html lang="en"><head><title>x - PubMed</title><meta name="citation_title" content="Invented vesicles carry nothing"><meta name="citation_pmid" content="99000001"><style>p { x }</style></head><body>
        <header class="ncbi-header">Skip to main page content</header><div class="page-sidebar"><button>Full text links</button></div>
        <main class="article-details" id="article-details"><header class="heading" id="heading">
        <div id="full-view-heading" class="full-view"><div class="article-citation"><div class="publication-type">Review</div><div class="article-source"><div class="journal-actions dropdown-block"><button id="full-view-journal-trigger" class="journal-actions-trigger trigger">J Invent Ves</button><div class="journal-actions-dropdown dropdown dropdown-container"><ul><li>Search in PubMed</li></ul></div></div><span class="period">. </span><span class="cit">2021 Jun;12(4):341-7.</span><span class="citation-doi"> doi: 10.9999/inv.1.</span><span class="secondary-date"> Epub 2021 May 4. </span></div></div>
        <h1 class="heading-title"> Invented vesicles carry <i>nothing</i> </h1>
        <div class="inline-authors"><div class="authors"><h2 class="usa-sr-only">Authors</h2><div class="authors-list"><span class="authors-list-item "><a class="full-name">Anna B Example</a><sup class="affiliation-links"><span class="author-sup-separator">&nbsp;</span><a class="affiliation-link" href="#full-view-affiliation-1"> 1 </a></sup><span class="comma">,&nbsp;</span></span><span class="authors-list-item "><a class="full-name">Jo Sample</a><sup class="affiliation-links"><span class="author-sup-separator">&nbsp;</span><a class="affiliation-link"> 2 </a></sup></span></div></div></div>
        <div class="extended-article-details"><div class="affiliations"><h3 class="title">Affiliations</h3><ul class="item-list"><li><sup class="key">1</sup>Department of Air, Nowhere.</li><li><sup class="key">2</sup>Institute of Wind.</li></ul></div></div>
        <ul id="full-view-identifiers" class="identifiers"><li><span class="identifier pubmed"><span class="id-label">PMID:</span><strong class="current-id">99000001</strong></span></li><li><span class="identifier pmc"><span class="id-label">PMCID:</span><a class="id-link">PMC9900001</a></span></li><li><span class="identifier doi"><span class="id-label">DOI:</span><a class="id-link">10.9999/inv.1</a></span></li></ul></div>
        <div id="short-view-heading" class="short-view"><h1 class="heading-title">Invented vesicles carry nothing</h1><span>Anna B Example et al.</span></div></header>
        <div class="abstract" id="abstract"><h2 class="title">Abstract</h2><div class="abstract-content selected" id="eng-abstract"><p><strong class="sub-title">Background:</strong> Air is light.</p><p><strong class="sub-title">Results:</strong> It rose to 10<sup>5</sup>.</p></div><p><strong class="sub-title">Keywords:</strong> air; wind.</p><p class="copyright">© 2021 The Inventors.</p></div>
        <div class="conflict-of-interest" id="conflict-of-interest"><h2 class="title">Conflict of interest statement</h2><div class="statement"><p>None at all.</p></div></div>
        <div class="references" id="references"><h2 class="title">References</h2><ol class="references-list" id="top-references-list-1"><li><ol class="references-list"><li class="skip-numbering">Foo A. A cited title. J X. 2001;5:12-9. - <a>PubMed</a></li></ol></li></ol></div>
        <div class="mesh-terms keywords-section" id="mesh-terms"><h2 class="title">MeSH terms</h2><ul class="keywords-list"><li><div class="keyword-actions dropdown-block"><button class="keyword-actions-trigger trigger keyword-link major">Exosomes / metabolism*</button><div class="keyword-actions-dropdown dropdown dropdown-container">Search in MeSH</div></div></li></ul></div>
        <div class="linkout" id="linkout"><h2>LinkOut - more resources</h2></div></main></body></html>
        """;

    private const string Pmc = """
        <!DOCTYPE html><html><head><meta name="citation_title" content="Full text of nothing"><meta name="citation_author" content="Anna B Example"><meta name="citation_author_institution" content="Department of Air"><meta name="citation_author" content="Air Study Group">
        <meta name="citation_journal_title" content="Journal of Air"><meta name="citation_publication_date" content="2021/05/04"><meta name="citation_volume" content="3"><meta name="citation_firstpage" content="7"><meta name="citation_doi" content="10.9999/air.3"><meta name="citation_pmid" content="99000003"><link rel="canonical" href="https://pmc.ncbi.nlm.nih.gov/articles/PMC9900003/"></head>
        <body><nav>Skip</nav><main id="main-content"><article><hgroup><h1>Full text of nothing</h1></hgroup><section aria-label="Article content"><section class="body main-article-body">
        <section class="abstract" id="abstract1"><h2>Abstract</h2><section><h3>Background</h3><p>Air is light.</p></section><section><h3>Results</h3><p>It rose.</p></section></section>
        <section class="kwd-group"><p><strong>Keywords:</strong> air, wind</p></section>
        <section id="s1"><h2 class="pmc_sec_title">1. Introduction</h2><p>CD-none rose<sup><a href="#B1">1</a>,<a href="#B2">2</a></sup>. Others fell [<a href="#B2">2</a>].</p><section><h3>Aim</h3><p>To rise.</p></section>
        <figure class="fig xbox" id="f1"><h4 class="obj_head">Figure 1.</h4><p class="img-box"><img src="x"></p><figcaption><p>How it rose.</p></figcaption></figure>
        <section class="tw xbox" id="t1"><h4 class="obj_head">Table 1.</h4><div class="caption p"><p>Heights.</p></div><div class="tbl-box"><table><thead><tr><th>When</th><th>High</th></tr></thead><tbody><tr><td>Noon</td><td>5</td></tr></tbody></table></div><div class="tw-foot p"><p>In metres.</p></div></section></section>
        <section><h2>Conflicts of interest</h2><p>None.</p></section>
        <section class="ref-list"><h2>References</h2><section><ul class="ref-list"><li id="B1"><span class="label">1.</span><cite>Foo A. A cited title. J X. 2001;5:12-9.</cite> [<a href="https://doi.org/10.1/x1">DOI</a>] [<a href="https://pubmed.ncbi.nlm.nih.gov/55/">PubMed</a>]</li><li id="B2"><span class="label">2.</span><cite>Bar B. Other title. J Y. 2002;6:1.</cite></li></ul></section></section>
        </section></section></article></main><footer>Follow NCBI</footer></body></html>
        """;

    private const string OldPmc = """
        <html><head><meta name="citation_title" content="Old full text"><meta name="citation_doi" content="10.9999/old"></head><body><div id="mc" class="article"><div class="jig-ncbiinpagenav"><div class="fm-sec"><h1 class="content-title">Old full text</h1></div>
        <div class="tsec sec" id="a"><h2 class="head">Abstract</h2><div><p class="p">Old air.</p></div></div><div class="tsec sec" id="b"><h2 class="head">Results</h2><p class="p">It sank (<a href="#R1">Foo, 2001</a>).</p><div class="fig iconblock" id="F1"><div class="icnblk_cntnt"><div><a class="figpopup">Figure 1</a></div><div class="caption"><p>Sinking.</p></div></div></div></div>
        <div class="tsec sec" id="ref"><h2 class="head">References</h2><div class="ref-list-sec sec"><div class="ref-cit-blk half_rhythm" id="R1"><span class="element-citation">Foo A. A cited title. J X. 2001;5:12-9.</span> [<a href="https://www.ncbi.nlm.nih.gov/pubmed/56">PubMed</a>]</div></div></div></div></div></body></html>
        """;

    private static readonly string[] s_tags = ["<table><tr><td colspan=9 rowspan=9>", "</section>", "<li>", "<h2>", "<figure>", "<p>", "&#0;", "\0", "<a b:c=d x\u0001=y>"];

    [ModuleInitializer]
    internal static void UseTheAdapter() => HtmlPageFormat.CreateParser = () => new HtmlParser();

    [Theory]
    [InlineData(" - <a href=\"https://doi.org/10.9999/a%28b%29\">DOI</a> - <a href=\"/articles/PMC77/\">PMC</a> - <a href=\"/55/\">PubMed</a>", "10.9999/a(b)", "55", "PMC77")]
    [InlineData(" doi: 10.9999/x. - <a href=\"https://doi.org/10.9999/x\">DOI</a> - <a href=\"https://pubmed.ncbi.nlm.nih.gov/55/\">PubMed</a>", "10.9999/x", "55", null)]
    [InlineData(" - <a href=\"https://example.org/55\">PubMed</a>", null, null, null)]
    [InlineData(" - <a>PubMed</a>", null, null, null)]
    public void TheLinksOfReferencesGiveTheirIds(string links, string? doi, string? pmid, string? pmcid)
    {
        var reference = Assert.Single(Read(PubMed.Replace(" - <a>PubMed</a>", links, StringComparison.Ordinal)).References);
        Assert.Equal(("A cited title", "J X", doi, pmid, pmcid), (reference.Title, reference.ContainerTitle ?? reference.ContainerAbbreviation, reference.Doi, reference.Pmid, reference.Pmcid));
    }

    [Fact]
    public void TheTitleOfACaptionIsALineOfIt()
    {
        var article = Read(Pmc.Replace("<figcaption><p>How it rose.</p>", "<figcaption><h5>Rising of CD63</h5><p>How it rose.</p><p>And fell.</p>", StringComparison.Ordinal));
        Assert.Equal(("Figure 1", "Rising of CD63\nHow it rose.\nAnd fell."), (Assert.Single(article.Figures).Label, article.Figures[0].Caption));
    }

    [Fact]
    public void PubMedsPage()
    {
        var article = Read(PubMed);
        Assert.Equal("Invented vesicles carry nothing", article.Title);
        Assert.Equal(["Example AB", "Sample J"], article.Authors.Select(author => author.ToString()));
        Assert.Equal(["Department of Air, Nowhere."], article.Authors[0].Affiliations);
        Assert.Equal(("J Invent Ves", "2021-06", "12", "4", "341-7"), (article.Journal!.ToString(), article.PublicationDate!.ToString(), article.Volume, article.Issue, article.Pages));
        Assert.Equal(("99000001", "PMC9900001", "10.9999/inv.1", "2021-05-04"), (article.Pmid, article.Pmcid, article.Doi, article.ElectronicDate!.ToString()));
        Assert.Equal(["Background: Air is light.", "Results: It rose to 10^5."], article.Abstract.Select(part => part.ToString()));
        Assert.Equal(("air|wind", "None at all.", "Review"), (string.Join('|', article.Keywords), article.ConflictOfInterest, string.Join('|', article.PublicationTypes)));
        Assert.Equal("A cited title", Assert.Single(article.References).Title);
        Assert.Equal("Exosomes / metabolism*", Assert.Single(article.MeshTerms).ToString());
    }

    [Fact]
    public void PmcsPage()
    {
        var article = Read(Pmc);
        Assert.Equal(("Full text of nothing", "HTML page"), (article.Title, article.Format));
        Assert.Equal(("99000003", "PMC9900003", "10.9999/air.3", "2021-05-04", "3", "7"), (article.Pmid, article.Pmcid, article.Doi, article.PublicationDate!.ToString(), article.Volume, article.Pages));
        Assert.Equal(["Example AB", "Air Study Group"], article.Authors.Select(author => author.ToString()));
        Assert.Equal(["Department of Air"], article.Authors[0].Affiliations);
        Assert.Equal(["Background: Air is light.", "Results: It rose."], article.Abstract.Select(part => part.ToString()));
        Assert.Equal(["air", "wind"], article.Keywords);
        Assert.Equal(["1. Introduction: CD-none rose. Others fell [2].", "1. Introduction/Aim: To rise."], article.Sections.Select(section => section.ToString()));
        Assert.Equal("Figure 1. How it rose.", Assert.Single(article.Figures).ToString());
        var table = Assert.Single(article.Tables);
        Assert.Equal(("Table 1. Heights.", "When|High", "Noon|5", "In metres."), (table.ToString(), string.Join('|', table.Headers[0]), string.Join('|', table.Rows[0]), table.Footnotes));
        Assert.Equal("None.", article.ConflictOfInterest);
        Assert.Equal([("1.", "A cited title", "10.1/x1", "55"), ("2.", "Other title", null, null)], article.References.Select(reference => (reference.Label!, reference.Title!, reference.Doi, reference.Pmid)));
        Assert.Equal(["CD-none rose.", "Others fell [2]."], article.References[1].CitedIn.Select(context => context.Sentence));
    }

    [Fact]
    public void WhatThePageDoesNotShowIsReadFromItsEntries()
    {
        var article = Read("""
            <html><head><meta name="citation_title" content="Bare full text"><meta name="citation_abstract" content="Air is thin."><meta name="citation_keywords" content="air; wind"><meta name="citation_abstract_html_url" content="https://pmc.ncbi.nlm.nih.gov/articles/PMC9900004/?report=abstract"></head>
            <body><div id="mc" class="article"><div class="jig-ncbiinpagenav"><div class="fm-sec"><h1 class="content-title">Bare full text</h1></div><div class="tsec sec" id="b"><h2 class="head">Results</h2><p class="p">It sank.</p></div></div></div></body></html>
            """);
        Assert.Equal("Air is thin.", Assert.Single(article.Abstract).Text);
        Assert.Equal(["air", "wind"], article.Keywords);
        Assert.Equal("PMC9900004", article.Pmcid);
    }

    [Fact]
    public void PmcsOldPage()
    {
        var article = Read(OldPmc);
        Assert.Equal(("Old air.", "Results: It sank (Foo, 2001)."), (Assert.Single(article.Abstract).Text, Assert.Single(article.Sections).ToString()));
        Assert.Equal("Figure 1. Sinking.", Assert.Single(article.Figures).ToString());
        var reference = Assert.Single(article.References);
        Assert.Equal(("A cited title", "56", "It sank (Foo, 2001)."), (reference.Title, reference.Pmid, Assert.Single(reference.CitedIn).Sentence));
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><head><title>502</title></head><body><h1>Bad Gateway</h1></body></html>")]
    [InlineData("<HTML><BODY>Error</BODY></HTML>")]
    [InlineData("<html>")]
    public void APageWithoutAnArticleIsAProblem(string page) => Assert.NotNull(Assert.Single(PageFixtures.Items(page)).Problem);

    [Fact]
    public void DeepAndDamagedPagesEnd() => Gen.Select(Gen.OneOf(Gen.Const(PubMed), Gen.Const(Pmc), Gen.Const(OldPmc)), Gen.Int[0, 5000], Gen.Int[0, 300], Gen.OneOf(Gen.String[0, 30], Gen.Int[0, 3000].Select(depth => string.Concat(Enumerable.Repeat("<div>", depth))), Gen.OneOf(Array.ConvertAll(s_tags, tag => Gen.Const(tag))))).Sample(
        (page, at, length, piece) =>
        {
            at %= page.Length;
            foreach (var item in PageFixtures.Items(Encoding.UTF8.GetBytes(page[..at] + piece + page[Math.Min(page.Length, at + length)..])))
            {
                Assert.True(item.Article is not null || item.Problem is not null);
                Assert.True(item.Article?.Passages.All(passage => passage.Text.Length > 0) ?? true);
            }
        },
        iter: 300);

    private static ExoArticle Read(string page) => Assert.Single(PageFixtures.ReadText(page));
}
