using ExoTools.Vocabulary;

namespace ExoTools.Benchmarks.Score;

/// <summary>
/// Genes by their NCBI Gene identifiers, each once a document. Compared with a plain dictionary (symbols and aliases of the loaded
/// terms, three letters or more, in their own case), over all documents and over those that name no species but human.
/// </summary>
internal sealed class GeneIdScore : IScoreTask
{
    private const string Human = "9606";
    private const int ShortestName = 3;

    /// <inheritdoc/>
    public string Name => "gene-ids";

    /// <inheritdoc/>
    public string Gold => "PubTator with GeneOrGeneProduct and OrganismTaxon (BioRED); load HGNC's complete set with --vocabulary";

    /// <inheritdoc/>
    public IEnumerable<ScoredDocument> Score(string path) =>
        GoldFiles.PubTator(path).Where(NamesNoOtherSpecies).Select(article => Document(article, Found(article)));

    /// <inheritdoc/>
    public IEnumerable<ScoredSeries> Compare(string path)
    {
        var articles = GoldFiles.PubTator(path).ToList();
        var dictionary = new PlainDictionary(ScoreRules.Library, ShortestName);
        yield return new("plain dictionary, the same documents", [.. articles.Where(NamesNoOtherSpecies).Select(article => Document(article, dictionary.Find(article.Text)))]);
        yield return new("all species", [.. articles.Select(article => Document(article, Found(article)))]);
        yield return new("plain dictionary, all species", [.. articles.Select(article => Document(article, dictionary.Find(article.Text)))]);
    }

    private static bool NamesNoOtherSpecies(GoldArticle article) =>
        !article.Entities.Any(entity => entity.Type == "OrganismTaxon" && entity.Ids.Any(id => id != Human));

    private static ScoredDocument Document(GoldArticle article, IEnumerable<(string Id, string Text)> found)
    {
        // The name beside the id only tells the reader of the errors what it was.
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entity in article.Entities.Where(entity => entity.Type == "GeneOrGeneProduct"))
        {
            foreach (var id in entity.Ids)
            {
                names.TryAdd(id, entity.Text);
            }
        }

        var expected = names.Select(name => $"{name.Key}\t{name.Value}").ToHashSet(StringComparer.Ordinal);
        var answers = found.DistinctBy(answer => answer.Id)
            .Select(answer => names.TryGetValue(answer.Id, out var name) ? $"{answer.Id}\t{name}" : $"{answer.Id}\t{answer.Text}")
            .ToHashSet(StringComparer.Ordinal);
        return new ScoredDocument(article.Id, expected, answers);
    }

    private IEnumerable<(string Id, string Text)> Found(GoldArticle article)
    {
        foreach (var (mention, span) in article.Find(ScoreRules.Library))
        {
            if (!mention.IsOfOtherSpecies && (mention.Term?.EntrezId ?? mention.Member?.EntrezId) is { } id)
            {
                yield return (id, span.In(article.Text));
            }
        }
    }

    /// <summary>The longest name of a dictionary at each word, in the dictionary's own case; the first term that has a name keeps it.</summary>
    private sealed class PlainDictionary
    {
        private const int LongestName = 40;

        private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

        public PlainDictionary(VocabularyLibrary library, int shortest)
        {
            var terms = library.Imported.SelectMany(vocabulary => vocabulary.Terms).Where(term => term.EntrezId is not null).ToList();
            foreach (var term in terms)
            {
                _ids.TryAdd(term.Name, term.EntrezId!);
            }

            foreach (var term in terms)
            {
                foreach (var name in term.Aliases.Where(name => name.Length >= shortest && !name.Contains(' ', StringComparison.Ordinal)))
                {
                    _ids.TryAdd(name, term.EntrezId!);
                }
            }
        }

        public IEnumerable<(string Id, string Text)> Find(string text)
        {
            for (var i = 0; i < text.Length; i++)
            {
                if (!char.IsLetterOrDigit(text[i]) || (i > 0 && char.IsLetterOrDigit(text[i - 1])))
                {
                    continue;
                }

                for (var end = Math.Min(text.Length, i + LongestName); end >= i + ShortestName; end--)
                {
                    if ((end == text.Length || !char.IsLetterOrDigit(text[end])) && _ids.TryGetValue(text[i..end], out var id))
                    {
                        yield return (id, text[i..end]);
                        i = end;
                        break;
                    }
                }
            }
        }
    }
}
