using ExoTools.Language;

namespace ExoTools.Findings;

/// <summary>Reads the abbreviations that an article defines.</summary>
public static class AbbreviationFindings
{
    /// <summary>
    /// The abbreviations of an article in the order of their first definitions: one for each short form and long form, with the evidence of
    /// every definition. Long forms are the same where they differ in case or blanks alone; they are given as first printed.
    /// </summary>
    /// <param name="article">The article; nothing is read from it before the first abbreviation is asked for.</param>
    /// <param name="cancellation">Stops within a long article.</param>
    public static IEnumerable<ExoAbbreviation> Read(ExoArticle article, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        return ReadPassages(article, cancellation);
    }

    private static IEnumerable<ExoAbbreviation> ReadPassages(ExoArticle article, CancellationToken cancellation)
    {
        var found = new List<Abbreviation>();
        var byForms = new Dictionary<(string, string), Abbreviation>();
        var key = ExoArticleKey.Of(article);
        foreach (var passage in article.Passages)
        {
            var sentences = SentenceSplitter.Split(passage.Text, cancellation);
            var next = 0;
            string? sentence = null;
            foreach (var definition in AbbreviationFinder.Find(passage.Text, sentences, cancellation).Definitions)
            {
                // Both are in the order of the text, and a definition lies within one sentence.
                while (next < sentences.Count - 1 && sentences[next].End <= definition.Start)
                {
                    next++;
                    sentence = null;
                }

                var shortForm = definition.ShortForm.In(passage.Text);
                var longForm = definition.LongForm.In(passage.Text);
                var forms = (shortForm, Normalize(longForm));
                if (!byForms.TryGetValue(forms, out var abbreviation))
                {
                    abbreviation = new Abbreviation(shortForm, longForm, definition, []);
                    byForms.Add(forms, abbreviation);
                    found.Add(abbreviation);
                }

                abbreviation.Evidence.Add(new ExoEvidence
                {
                    Sentence = sentence ??= sentences[next].In(passage.Text),
                    Section = passage.Name,
                    SentenceOffset = sentences[next].Start,
                    Offset = definition.ShortForm.Start,
                    Length = definition.ShortForm.Length,
                    Mention = shortForm,
                    Article = key,
                });
            }
        }

        foreach (var (shortForm, longForm, first, evidence) in found)
        {
            yield return new ExoAbbreviation(evidence)
            {
                ShortForm = shortForm,
                LongForm = longForm,
                Form = first.Form,
                ShortFormOffset = first.ShortForm.Start,
                LongFormOffset = first.LongForm.Start,
            };
        }
    }

    private static string Normalize(string longForm) =>
        string.Join(' ', longForm.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private sealed record Abbreviation(string ShortForm, string LongForm, AbbreviationDefinition First, List<ExoEvidence> Evidence);
}
