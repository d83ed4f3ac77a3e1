using ExoTools.Findings.Analysis;

namespace ExoTools.Findings;

/// <summary>Finds what an article says that vesicles carry: in relations of carrying, and in "exosomal X".</summary>
public static class CargoFinder
{
    /// <summary>The cargo of an article: one for each molecule or class, with all its evidence, in the order of the text.</summary>
    public static IReadOnlyList<ExoCargo> Find(ArticleAnalysis article)
    {
        var found = new List<(Mention Cargo, Mention? Vesicle, SentenceAnalysis Sentence)>();
        foreach (var passage in article.Passages)
        {
            IReadOnlyList<Mention> before = [];
            foreach (var sentence in passage.Sentences)
            {
                var mentions = article.MentionsOf(sentence);
                if (mentions.Count == 0)
                {
                    continue;
                }

                var rules = article.Vocabulary.RelationRules;
                var units = ClauseUnits.Read(sentence, mentions, before, rules);
                before = [.. units.SelectMany(unit => unit.Mentions)];
                if (passage.Passage.Kind == ExoPassageKind.Title)
                {
                    continue;
                }

                foreach (var (cargo, vesicle) in new FrameMatcher(units, sentence, rules).Carried())
                {
                    found.Add((cargo, vesicle, sentence));
                }

                foreach (var mention in before)
                {
                    // "exosomal miR-21": said in the name itself. A reference back ("these molecules") is said elsewhere.
                    if (mention.Vesicle is not null && mention.Span.Start >= sentence.Span.Start && mention.Span.End <= sentence.Span.End && !mention.IsGeneric)
                    {
                        found.Add((mention, mention.Vesicle, sentence));
                    }
                }
            }
        }

        return
        [
            .. found
                .GroupBy(item => (item.Cargo.Name, item.Cargo.Kind))
                .Select(same => Cargo([.. same.DistinctBy(item => (item.Sentence, item.Cargo.Span))])),
        ];
    }

    private static ExoCargo Cargo((Mention Cargo, Mention? Vesicle, SentenceAnalysis Sentence)[] same)
    {
        var (first, vesicle, sentence) = same[0];
        return new ExoCargo([.. same.Select(item => item.Sentence.Evidence(item.Cargo.Span))])
        {
            Name = first.Name,
            Kind = KindName(first),
            IsClass = first.Kind == ExoEntityKind.MoleculeClass,
            Id = first.Id,
            Text = first.Span.In(sentence.Text),
            Vesicle = vesicle?.Name,
        };
    }

    private static string KindName(Mention mention) => mention.Kind switch
    {
        ExoEntityKind.MiRna => "miRNA",
        ExoEntityKind.LncRna => "lncRNA",
        ExoEntityKind.MoleculeClass => mention.Term?.Group ?? mention.Name,
        var kind => kind.ToString(),
    };
}
