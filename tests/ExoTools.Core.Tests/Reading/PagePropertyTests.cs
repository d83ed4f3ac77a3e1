using System.Collections;
using System.Reflection;
using System.Text;
using CsCheck;
using ExoTools.Reading;
using Xunit;

namespace ExoTools.Core.Tests.Reading;

/// <summary>What holds for any text: nothing is thrown, nothing is invented, and the kind of line end does not matter.</summary>
public class PagePropertyTests
{
    private static readonly string[] s_pages = [.. PageFixtures.Names.Select(name => File.ReadAllText(PageFixtures.PathOf(name))), File.ReadAllText(TestFiles.SeedArticle)];

    private static readonly Gen<string> s_page = OneOf(s_pages);

    private static readonly Gen<string> s_fragment = Gen.OneOf(
        OneOf(
            "Skip to main page content", "Access keysNCBI HomepageMain Navigation", "Page navigation", "Title & authors", "Abstract", "Figures", "References", "Similar articles",
            "Cited by", "Comment in", "MeSH terms", "Affiliations Expand", "Affiliations", "Free PMC article", "Review", "Keywords: a; b.", "© 2020 X", "PMID: 1 DOI: 10.1/x",
            "PMID:", ". 2018 Jan 1:17:15.", "doi: 10.1/x.", ". 2018;", "Figure 1", "Figure 1. A…", "1. Foo A. Bar. - PMC", "Show all 9 references", "Ann B Example 1 2, Jo Sample # 3; G",
            "[Article in German]", "A - PubMed", "====", "From <https://pubmed.ncbi.nlm.nih.gov/1/>", "• PMID: 2", "#", "1", "No abstract available", "Background: x", "Collaborators", "\u00A0"),
        Gen.String[Gen.Char, 0, 40],
        Gen.String[Gen.Char[" \t.;:,()[]#*/0123456789abcABC\u00A0…"], 0, 60]);

    private static readonly Gen<string> s_mixture = Gen.Select(s_fragment.Array[0, 40], OneOf("\n", "\r\n", "\r", " ", ""), (parts, end) => string.Join(end, parts));

    [Fact]
    public void ArbitraryText() => Gen.OneOf(s_mixture, Gen.String).Sample(text => ReadsWhole(PageFixtures.Items(text)), iter: 3000);

    [Fact]
    public void ArbitraryTextWithinAPage() => Gen.Select(s_page, Gen.Int[0, 100_000], Gen.Int[0, 300], s_mixture).Sample(
        (page, at, length, text) =>
        {
            at %= page.Length;
            var changed = page[..at] + text + page[Math.Min(page.Length, at + length)..];
            ReadsWhole(PageFixtures.Items(changed));
            NothingIsInvented(changed);
        },
        iter: 1500);

    [Fact]
    public void ArbitraryBytes() => Gen.Select(s_page, Gen.Byte.Array[0, 60], Gen.Int[0, 100_000]).Sample(
        (page, bytes, at) =>
        {
            var all = Encoding.UTF8.GetBytes(page).ToList();
            all.InsertRange(at % all.Count, bytes);
            ReadsWhole(PageFixtures.Items([.. all]));
            ReadsWhole(PageFixtures.Items(bytes));
        },
        iter: 600);

    [Fact]
    public void PagesCutAnywhere() => Gen.Select(s_page, Gen.Int[0, 100_000]).Sample(
        (page, at) =>
        {
            var cut = page[..(at % page.Length)];
            ReadsWhole(PageFixtures.Items(cut));
            NothingIsInvented(cut);
        },
        iter: 3000);

    [Fact]
    public void PagesSpliced() => Gen.Select(s_page, s_page, Gen.Int[0, 100_000], Gen.Int[0, 100_000]).Sample(
        (first, second, end, start) => ReadsWhole(PageFixtures.Items(first[..(end % first.Length)] + second[(start % second.Length)..])),
        iter: 1500);

    [Fact]
    public void LineEndsDoNotMatter() => Gen.Select(s_page, Gen.Int[0, 100_000]).Sample(
        (page, at) =>
        {
            var text = page.Replace("\r\n", "\n", StringComparison.Ordinal)[(at % page.Length / 2)..];
            var line = Describe(PageFixtures.Items(text));
            Assert.Equal(line, Describe(PageFixtures.Items(text.Replace("\n", "\r\n", StringComparison.Ordinal))));
            Assert.Equal(line, Describe(PageFixtures.Items(text.Replace('\n', '\r'))));
        },
        iter: 400);

    [Fact]
    public void TheWidthOfALineDoesNotMatter() => Gen.Select(OneOf("dump-complete", "two-pages", "crlf-cut"), Gen.Int[60, 140]).Sample(
        (name, width) =>
        {
            var text = File.ReadAllText(PageFixtures.PathOf(name)).Replace("\r\n", "\n", StringComparison.Ordinal);
            var expected = PageFixtures.ReadText(text);
            var wrapped = PageFixtures.ReadText(Wrap(text, width));
            Assert.Equal(expected.Count, wrapped.Count);
            foreach (var (one, other) in expected.Zip(wrapped))
            {
                Assert.Equal(one.Title, other.Title);
                Assert.Equal(one.Abstract, other.Abstract);
                Assert.Equal(one.Keywords, other.Keywords);
                Assert.Equal(one.ConflictOfInterest, other.ConflictOfInterest);
                Assert.Equal(one.Figures.Select(figure => figure.Caption), other.Figures.Select(figure => figure.Caption));
                Assert.Equal(one.References.Count, other.References.Count);
            }
        },
        iter: 200);

    [Fact]
    public void NothingIsInventedOnTheFixtures() => Array.ForEach(s_pages, NothingIsInvented);

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    /// <summary>Each text that an article holds stands in its source, white space aside.</summary>
    private static void NothingIsInvented(string source)
    {
        // Line ends within a paragraph become blanks, list bullets and repeated labels between lines go.
        var folded = Fold(source);
        foreach (var item in PageFixtures.Items(source))
        {
            foreach (var (name, text) in item.Article is null ? [] : Texts(item.Article))
            {
                foreach (var part in text.Split('\n'))
                {
                    Assert.True(folded.Contains(Fold(part), StringComparison.Ordinal), $"{name} is not in the source: {part}");
                }
            }
        }
    }

    private static IEnumerable<(string Name, string Text)> Texts(ExoArticle article)
    {
        foreach (var property in article.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.Name is nameof(ExoArticle.Format) or nameof(ExoArticle.SectionStates) or nameof(ExoArticle.Passages) or nameof(ExoArticle.References))
            {
                continue;
            }

            foreach (var text in TextsOf(property.GetValue(article)))
            {
                yield return (property.Name, text);
            }
        }
    }

    private static IEnumerable<string> TextsOf(object? value) => value switch
    {
        null => [],
        string text => [text],
        IEnumerable items => items.Cast<object>().SelectMany(TextsOf),
        ExoAuthor author => new[] { author.Family, author.Given, author.Suffix, author.Collective }.OfType<string>().Concat(author.Affiliations),
        ExoAbstractSection part => new[] { part.Label, part.Text }.OfType<string>(),
        ExoFigure figure => new[] { figure.Label, figure.Number, figure.Caption }.OfType<string>(),
        ExoJournal journal => new[] { journal.Abbreviation, journal.Title }.OfType<string>(),
        PartialDate date => [date.Text],
        ExoMeshTerm term => new[] { term.Descriptor, term.Qualifier }.OfType<string>(),
        ExoLinkedArticle other => new[] { other.Kind, other.Title, other.Authors, other.Citation, other.Pmid }.OfType<string>().Concat(other.Flags),
        _ => [],
    };

    private static string Fold(string text)
    {
        var folded = new StringBuilder();
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !"\u200B\uFEFF•*·▪■◦●‣".Contains(c))
            {
                folded.Append(c);
            }
        }

        return folded.ToString();
    }

    private static void ReadsWhole(IEnumerable<ReadItem> items)
    {
        foreach (var item in items)
        {
            Assert.True(item.Article is null != item.Problem is null);
            Assert.NotNull(item.Article?.ToString() ?? item.Problem?.ToString());
            if (item.Article is { Format: PubMedPageFormat.FormatName } page)
            {
                Assert.Equal(18, page.SectionStates.Count);
            }
        }
    }

    private static string Describe(IEnumerable<ReadItem> items) => string.Join(
        '\n',
        items.Select(item => item.Problem?.ToString() ?? string.Join('|', Texts(item.Article!).Select(text => text.Text)) + string.Join('|', item.Article!.SectionStates) + item.Article.SourceLine));

    private static string Wrap(string text, int width)
    {
        var wrapped = new StringBuilder();
        foreach (var line in text.Split('\n'))
        {
            var column = 0;
            foreach (var word in line.Split(' '))
            {
                if (column > 0 && column + 1 + word.Length > width)
                {
                    wrapped.Append('\n');
                    column = 0;
                }
                else if (column > 0)
                {
                    wrapped.Append(' ');
                    column++;
                }

                wrapped.Append(word);
                column += word.Length;
            }

            wrapped.Append('\n');
        }

        return wrapped.ToString();
    }
}
