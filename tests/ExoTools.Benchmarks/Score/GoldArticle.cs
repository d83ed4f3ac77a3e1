using ExoTools.Findings.Analysis;
using ExoTools.Language;
using ExoTools.Vocabulary;

namespace ExoTools.Benchmarks.Score;

/// <summary>An entity that a gold file marks; the span counts UTF-16 units into the document's whole text.</summary>
internal sealed record GoldEntity(TextSpan Span, string Text, string Type, IReadOnlyList<string> Ids);

/// <summary>An abstract with the entities that people marked in it.</summary>
/// <param name="Id">Its name in the gold file.</param>
/// <param name="Title">The title.</param>
/// <param name="Abstract">The abstract, which starts one character after the title.</param>
/// <param name="Entities">The entities in the order of the file.</param>
internal sealed record GoldArticle(string Id, string Title, string Abstract, IReadOnlyList<GoldEntity> Entities)
{
    /// <summary>Title and abstract, into which the spans count.</summary>
    public string Text => $"{Title} {Abstract}";

    /// <summary>What the engine finds, with spans that count as those of the gold entities.</summary>
    public IEnumerable<(Mention Mention, TextSpan Span)> Find(VocabularyLibrary vocabulary)
    {
        var article = new ExoArticle { Title = Title, Abstract = [new ExoAbstractSection { Text = Abstract }] };
        var analysis = new ArticleAnalysis(article, vocabulary);
        foreach (var passage in analysis.Passages)
        {
            var shift = passage.Passage.Kind == ExoPassageKind.Title ? 0 : Title.Length + 1;
            foreach (var sentence in passage.Sentences)
            {
                foreach (var mention in analysis.Mentions.Find(sentence))
                {
                    yield return (mention, new TextSpan(mention.Span.Start + shift, mention.Span.Length));
                }
            }
        }
    }

    /// <summary>A span as an answer that shows itself in a list of errors, with a little of what stands around it.</summary>
    public string Answer(TextSpan span) => $"{span.Start}-{span.End}\t{span.In(Text)}";
}
