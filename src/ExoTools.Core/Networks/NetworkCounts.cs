namespace ExoTools.Networks;

/// <summary>
/// What follows from the evidence of a network: support, years, context, speculation, denials, conflicts and degrees. Whoever builds or
/// filters a network has it counted anew here, so that the figures always belong to the evidence that is shown.
/// </summary>
internal static class NetworkCounts
{
    /// <summary>The network with all that follows from its nodes, edges and evidence.</summary>
    public static ExoNetwork Of(ExoNetwork network)
    {
        var degrees = new Dictionary<string, int>(StringComparer.Ordinal);
        var signs = new Dictionary<(string Source, string Target), int>();
        var denials = new Dictionary<(string Source, string Target, ExoRelationType Type), int>();
        foreach (var edge in network.Edges)
        {
            degrees[edge.Source.Id] = degrees.GetValueOrDefault(edge.Source.Id) + 1;
            degrees[edge.Target.Id] = degrees.GetValueOrDefault(edge.Target.Id) + 1;
            if (edge.Negated)
            {
                var key = (edge.Source.Id, edge.Target.Id, edge.Type);
                denials[key] = denials.GetValueOrDefault(key) + edge.Evidence.Count;
            }
            else
            {
                var pair = (edge.Source.Id, edge.Target.Id);
                signs[pair] = signs.GetValueOrDefault(pair) | Bit(edge.Sign);
            }
        }

        var nodes = network.Nodes.Select(node => node with { Degree = degrees.GetValueOrDefault(node.Id) }).ToArray();
        var byId = nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
        return network with { Nodes = nodes, Edges = network.Edges.Select(edge => Count(edge)).ToArray() };

        ExoEdge Count(ExoEdge edge)
        {
            var pair = (edge.Source.Id, edge.Target.Id);
            var (support, years, context) = ArticlesOf(edge, network);
            var speculative = edge.SpeculativeEvidence.Count(piece => piece);
            return edge with
            {
                Source = byId[edge.Source.Id],
                Target = byId[edge.Target.Id],
                Support = support,
                FirstYear = years.First,
                LastYear = years.Last,
                Context = context,
                SpeculativeCount = speculative,
                Speculative = speculative > 0 && speculative == edge.Evidence.Count,
                NegatedCount = edge.Negated ? 0 : denials.GetValueOrDefault((edge.Source.Id, edge.Target.Id, edge.Type)),
                Conflicting = !edge.Negated && Bit(edge.Sign) != 0 && signs[pair] == (Bit(ExoRelationSign.Positive) | Bit(ExoRelationSign.Negative)),
            };
        }
    }

    private static int Bit(ExoRelationSign sign) => sign switch { ExoRelationSign.Positive => 1, ExoRelationSign.Negative => 2, _ => 0 };

    private static (int Support, (int? First, int? Last) Years, IReadOnlyList<string> Context) ArticlesOf(ExoEdge edge, ExoNetwork network)
    {
        (int? First, int? Last) years = default;
        List<string>? context = null;
        HashSet<string>? seen = null;
        string? only = null;
        foreach (var piece in edge.Evidence)
        {
            // Most edges have one article, for which no set is needed.
            var article = NetworkBuilder.IdentityOf(piece.Article);
            if (article == only)
            {
                continue;
            }

            if (only is null)
            {
                only = article;
            }
            else if (!(seen ??= new HashSet<string>(StringComparer.Ordinal) { only }).Add(article))
            {
                continue;
            }

            if (piece.Article.Year is { } year)
            {
                years = (years.First is { } first && first < year ? first : year, years.Last is { } last && last > year ? last : year);
            }

            if (network.CancersByArticle.TryGetValue(article, out var cancers))
            {
                context ??= [];
                context.AddRange(cancers.Where(cancer => !context.Contains(cancer)));
            }
        }

        return (seen?.Count ?? (only is null ? 0 : 1), years, context?.ToArray() ?? []);
    }
}
