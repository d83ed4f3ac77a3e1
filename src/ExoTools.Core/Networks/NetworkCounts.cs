namespace ExoTools.Networks;

/// <summary>
/// What follows from the evidence of a network: support, years, context, speculation, denials, conflicts and degrees. Whoever builds or
/// filters a network has it counted anew here, so that the figures always belong to the evidence that is shown.
/// </summary>
internal sealed class NetworkCounts
{
    private const int BothSigns = 3;

    private readonly ExoNetwork _network;
    private readonly Dictionary<string, int> _indexes;
    private readonly int[] _degrees;
    private readonly Dictionary<(int Source, int Target), int> _signs = [];
    private readonly Dictionary<(int Source, int Target, ExoRelationType Type), int> _denials = [];

    /// <summary>For each article the last edge, counted from 1, in whose evidence it was met.</summary>
    private readonly int[] _lastEdge;

    private NetworkCounts(ExoNetwork network)
    {
        _network = network;
        _degrees = new int[network.Nodes.Count];
        _lastEdge = new int[network.Articles.Count];
        _indexes = new Dictionary<string, int>(network.Nodes.Count, StringComparer.Ordinal);
        for (var i = 0; i < network.Nodes.Count; i++)
        {
            _indexes.Add(network.Nodes[i].Id, i);
        }
    }

    /// <summary>The network with all that follows from its nodes, edges and evidence.</summary>
    public static ExoNetwork Of(ExoNetwork network, CancellationToken cancellation = default) => new NetworkCounts(network).Count(cancellation);

    private static int Bit(ExoRelationSign sign) => sign switch { ExoRelationSign.Positive => 1, ExoRelationSign.Negative => 2, _ => 0 };

    private ExoNetwork Count(CancellationToken cancellation)
    {
        var ends = new (int Source, int Target)[_network.Edges.Count];
        for (var i = 0; i < ends.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            ends[i] = CountEnds(_network.Edges[i]);
        }

        var nodes = new ExoNode[_network.Nodes.Count];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = _network.Nodes[i] with { Degree = _degrees[i] };
        }

        var edges = new ExoEdge[ends.Length];
        for (var i = 0; i < edges.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            edges[i] = CountEvidence(i, ends[i], nodes);
        }

        return _network with { Nodes = nodes, Edges = edges };
    }

    private (int Source, int Target) CountEnds(ExoEdge edge)
    {
        var ends = (Source: _indexes[edge.Source.Id], Target: _indexes[edge.Target.Id]);
        _degrees[ends.Source]++;
        _degrees[ends.Target]++;
        if (edge.Negated)
        {
            var key = (ends.Source, ends.Target, edge.Type);
            _denials[key] = _denials.GetValueOrDefault(key) + edge.Evidence.Count;
        }
        else
        {
            _signs[ends] = _signs.GetValueOrDefault(ends) | Bit(edge.Sign);
        }

        return ends;
    }

    private ExoEdge CountEvidence(int index, (int Source, int Target) ends, ExoNode[] nodes)
    {
        var edge = _network.Edges[index];
        var (support, speculative) = (0, 0);
        (int? First, int? Last) years = default;
        var cancers = default(DistinctTexts);
        var (donors, cells, drugs) = (default(DistinctTexts), default(DistinctTexts), default(DistinctTexts));
        for (var i = 0; i < edge.Evidence.Count; i++)
        {
            var piece = edge.Evidence[i];
            var context = edge.Claims[i].Context;
            speculative += edge.Claims[i].Speculative ? 1 : 0;
            if (context is not null)
            {
                cancers.Add(context.Cancer?.Name ?? "");
                donors.Add(context.Donor ?? "");
                cells.Add(context.RecipientCell?.Name ?? "");
                drugs.Add(context.Drug?.Name ?? "");
            }

            var article = _network.ByEvidence.NumberOf(piece);
            if (_lastEdge[article] == index + 1)
            {
                continue;
            }

            _lastEdge[article] = index + 1;
            support++;
            if (piece.Article.Year is { } year)
            {
                years = (years.First is { } first && first < year ? first : year, years.Last is { } last && last > year ? last : year);
            }

            if (context?.Cancer is null)
            {
                foreach (var cancer in _network.Articles[article].Cancers)
                {
                    cancers.Add(cancer);
                }
            }
        }

        return edge with
        {
            Source = nodes[ends.Source],
            Target = nodes[ends.Target],
            Support = support,
            FirstYear = years.First,
            LastYear = years.Last,
            Context = cancers.ToArray(),
            Donors = donors.ToArray(),
            RecipientCells = cells.ToArray(),
            Drugs = drugs.ToArray(),
            SpeculativeCount = speculative,
            Speculative = speculative > 0 && speculative == edge.Evidence.Count,
            NegatedCount = edge.Negated ? 0 : _denials.GetValueOrDefault((ends.Source, ends.Target, edge.Type)),
            Conflicting = !edge.Negated && Bit(edge.Sign) != 0 && _signs[ends] == BothSigns,
        };
    }
}
