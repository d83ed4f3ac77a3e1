using System.Globalization;

namespace ExoTools.Benchmarks.Speed;

/// <summary>Relations of a made-up corpus: a few nodes with many edges and many with few, as in articles. The same figures give the same relations.</summary>
internal static class NetworkData
{
    private static readonly ExoEntityKind[] s_kinds =
    [
        ExoEntityKind.MiRna, ExoEntityKind.Protein, ExoEntityKind.Protein, ExoEntityKind.Process, ExoEntityKind.Pathway,
        ExoEntityKind.LncRna, ExoEntityKind.Drug, ExoEntityKind.Cancer, ExoEntityKind.Cell, ExoEntityKind.Vesicle,
    ];

    private static readonly ExoRelationType[] s_types =
    [
        ExoRelationType.Promotes, ExoRelationType.Suppresses, ExoRelationType.Regulates, ExoRelationType.Targets, ExoRelationType.AssociatedWith,
    ];

    /// <summary>Relations between a number of nodes, over a number of pairs; every node and every pair occurs where there are relations enough.</summary>
    public static IReadOnlyList<ExoRelation> Relations(int relationCount, int nodeCount, int pairCount, int articleCount)
    {
        var random = new Random(7);
        var articles = new ExoArticleKey[articleCount];
        for (var i = 0; i < articles.Length; i++)
        {
            articles[i] = new ExoArticleKey
            {
                Title = $"Vesicles of tumour {i} and what they carry",
                Pmid = (20_000_000 + i).ToString(CultureInfo.InvariantCulture),
                Doi = $"10.1000/j.ev.{i}",
                Year = 2000 + (i % 25),
                Source = $"article{i}.xml",
            };
        }

        var pairs = new (int Source, int Target)[pairCount];
        for (var i = 0; i < pairs.Length; i++)
        {
            pairs[i] = i < nodeCount ? (Skewed(random, nodeCount), i) : (Skewed(random, nodeCount), random.Next(nodeCount));
        }

        var relations = new ExoRelation[relationCount];
        for (var i = 0; i < relations.Length; i++)
        {
            var (source, target) = pairs[i % pairCount];
            var type = s_types[(i % pairCount) % s_types.Length];
            var (from, to) = (EntityOf(source), EntityOf(target));
            var sentence = $"In article {i}, {from.Text} of vesicles was found to act upon {to.Text} in cells taken from {1 + (i % 90)} patients, and <more> & \"more\" so in β-cells.";
            var evidence = new ExoEvidence
            {
                Sentence = sentence,
                Section = i % 4 == 0 ? "Title" : "Abstract/Results",
                SentenceOffset = i,
                Offset = i,
                Length = from.Text.Length,
                Mention = from.Text,
                Article = articles[random.Next(articleCount)],
            };
            relations[i] = new ExoRelation(from, type, to, [evidence])
            {
                Sign = type switch { ExoRelationType.Promotes => ExoRelationSign.Positive, ExoRelationType.Suppresses => ExoRelationSign.Negative, _ => ExoRelationSign.Unknown },
                Speculative = i % 11 == 0,
                Trigger = type.ToString(),
            };
        }

        return relations;
    }

    // A cube puts many edges on the first few nodes, and few on each of the rest.
    private static int Skewed(Random random, int count) => (int)(Math.Pow(random.NextDouble(), 3) * count);

    private static ExoEntity EntityOf(int number)
    {
        var kind = s_kinds[number % s_kinds.Length];
        var name = $"{kind switch { ExoEntityKind.MiRna => "miR", ExoEntityKind.Protein => "GENE", _ => kind.ToString() }}-{number}";
        return new ExoEntity { Name = name, Term = name, Kind = kind, Id = number % 3 == 0 ? null : $"EXO:{number:D6}", Text = name };
    }
}
