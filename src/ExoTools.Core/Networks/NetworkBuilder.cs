using ExoTools.Findings;
using ExoTools.Findings.Analysis;

namespace ExoTools.Networks;

/// <summary>
/// Merges findings of any number of articles into one network. Nodes merge by the identifier of their term, or else by kind and
/// name in any case; edges by ends, type, sign and negation. Identifiers follow the order in which things first come, so that the
/// same findings in the same order give the same network.
/// </summary>
public sealed class NetworkBuilder
{
    private readonly List<NodeDraft> _nodes = [];
    private readonly List<EdgeDraft> _edges = [];
    private readonly Dictionary<string, NodeDraft> _nodesById = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(ExoEntityKind Kind, string Name), NodeDraft> _nodesByName = new(NodeNameComparer.Instance);
    private readonly Dictionary<(int Source, int Target, ExoRelationType Type, ExoRelationSign Sign, bool Negated), EdgeDraft> _edgesByKey = [];
    private readonly ArticleNumbers _articles = new();
    private readonly HashSet<(int Node, int Article)> _articlesOfNodes = [];
    private readonly HashSet<(int Node, int Article, string Section, int Sentence)> _mentions = [];
    private readonly HashSet<(int Edge, int Article, string Section, int Offset, int Length, string Sentence)> _pieces = [];
    private readonly List<(EdgeDraft Edge, ExoEvidence Piece, ExoEdgeClaim Claim)> _evidence = [];
    private readonly List<(int Article, string Cancer)> _cancers = [];
    private readonly string? _name;

    /// <summary>Starts an empty network.</summary>
    /// <param name="name">The name of the network; null for none.</param>
    public NetworkBuilder(string? name = null) => _name = name;

    /// <summary>The network of some relations.</summary>
    public static ExoNetwork Build(IEnumerable<ExoRelation> relations, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(relations);
        var builder = new NetworkBuilder();
        foreach (var relation in relations)
        {
            cancellation.ThrowIfCancellationRequested();
            builder.AddRelation(relation);
        }

        return builder.Build(cancellation);
    }

    /// <summary>Adds all that an article says: its relations, pathways, cargo and markers, and which cancers it names.</summary>
    public void AddArticle(ArticleAnalysis article)
    {
        ArgumentNullException.ThrowIfNull(article);
        foreach (var relation in RelationFinder.Find(article))
        {
            AddRelation(relation);
        }

        foreach (var pathway in PathwayFinder.Find(article))
        {
            AddPathway(pathway);
        }

        foreach (var cargo in CargoFinder.Find(article))
        {
            AddCargo(cargo);
        }

        foreach (var marker in MarkerFinder.Find(article))
        {
            AddMarker(marker);
        }

        foreach (var passage in article.Passages)
        {
            var number = _articles.Of(passage.Article);
            foreach (var mention in passage.Sentences.SelectMany(article.MentionsOf))
            {
                if (EntityClass.IsDisease(mention.Kind))
                {
                    _cancers.Add((number, mention.Name));
                }
            }
        }
    }

    /// <summary>Adds a relation with its two ends; what was added before merges with it.</summary>
    public void AddRelation(ExoRelation relation)
    {
        ArgumentNullException.ThrowIfNull(relation);
        AddEdge(relation.SourceEntity, relation.Type, relation.TargetEntity, relation.Sign, relation.Negated, ExoEdgeClaim.Of(relation), relation.Evidence, relation.Trigger);
    }

    /// <summary>Adds a pathway with its relations; it is a node even where it has none.</summary>
    public void AddPathway(ExoPathway pathway)
    {
        ArgumentNullException.ThrowIfNull(pathway);
        var node = NodeOf(new ExoEntity { Name = pathway.Name, Term = pathway.Name, Kind = ExoEntityKind.Pathway, Id = pathway.Id, Text = pathway.Text });
        node.StandsAlone = true;
        foreach (var piece in pathway.Evidence)
        {
            Mention(node, _articles.Of(piece.Article), piece);
        }

        foreach (var relation in pathway.Relations)
        {
            AddRelation(relation);
        }
    }

    /// <summary>Adds cargo as an edge from the vesicle that carries it ("extracellular vesicle" where the article names none).</summary>
    public void AddCargo(ExoCargo cargo)
    {
        ArgumentNullException.ThrowIfNull(cargo);
        var kind = cargo.IsClass ? ExoEntityKind.MoleculeClass : KindOf(cargo.Kind);
        var target = new ExoEntity { Name = cargo.Name, Term = cargo.Name, Kind = kind, Id = cargo.Id, Text = cargo.Text };
        AddEdge(VesicleOf(cargo.Vesicle ?? "extracellular vesicle"), ExoRelationType.Carries, target, ExoRelationSign.Unknown, negated: false, ExoEdgeClaim.Plain, cargo.Evidence, "");
    }

    /// <summary>Adds a marker as an edge from the vesicle; one that the article reports as absent is a negated edge.</summary>
    /// <param name="marker">The marker.</param>
    /// <param name="vesicle">The vesicle that it marks.</param>
    public void AddMarker(ExosomeMarker marker, string vesicle = "exosome")
    {
        ArgumentNullException.ThrowIfNull(marker);
        ArgumentException.ThrowIfNullOrEmpty(vesicle);
        var target = new ExoEntity { Name = marker.Symbol, Term = marker.Symbol, Kind = ExoEntityKind.Protein, Id = marker.HgncId, Text = marker.Name };
        AddEdge(VesicleOf(vesicle), ExoRelationType.Carries, target, ExoRelationSign.Unknown, !marker.Present, ExoEdgeClaim.Plain, marker.Evidence, "");
    }

    /// <summary>The network of what was added so far; adding may go on afterwards.</summary>
    public ExoNetwork Build(CancellationToken cancellation = default)
    {
        var nodes = _nodes.ConvertAll(node => node.ToNode());
        var evidence = _edges.ConvertAll(edge => new ExoEvidence[edge.EvidenceCount]);
        var claims = _edges.ConvertAll(edge => new ExoEdgeClaim[edge.EvidenceCount]);
        var filled = new int[_edges.Count];
        foreach (var (edge, piece, claim) in _evidence)
        {
            var next = filled[edge.Index]++;
            (evidence[edge.Index][next], claims[edge.Index][next]) = (piece, claim);
        }

        cancellation.ThrowIfCancellationRequested();
        var edges = _edges.ConvertAll(edge => edge.ToEdge(nodes, evidence[edge.Index], claims[edge.Index]));
        return NetworkCounts.Of(new ExoNetwork { Name = _name, Nodes = nodes, Edges = edges, Articles = Articles() }, cancellation);
    }

    private ExoNetworkArticle[] Articles()
    {
        var keys = new HashSet<ExoArticleKey>[_articles.Count];
        foreach (var (key, article) in _articles.ByKey)
        {
            (keys[article] ??= new(NetworkArticles.KeyComparer.Instance)).Add(key);
        }

        return [.. CancersByArticle().Select((cancers, i) => new ExoNetworkArticle { Keys = [.. keys[i]], Cancers = cancers })];
    }

    /// <summary>The cancers that each article names: those that are nodes, in their order, and then those that it only mentions.</summary>
    private IReadOnlyList<string>[] CancersByArticle()
    {
        var cancers = new DistinctTexts[_articles.Count];
        foreach (var (node, article) in _articlesOfNodes.Where(pair => EntityClass.IsDisease(_nodes[pair.Node].Kind)).OrderBy(pair => pair.Node))
        {
            cancers[article].Add(_nodes[node].Name);
        }

        foreach (var (article, cancer) in _cancers)
        {
            cancers[article].Add(cancer);
        }

        return Array.ConvertAll(cancers, names => (IReadOnlyList<string>)names.ToArray());
    }

    private static ExoEntity VesicleOf(string name) => new() { Name = name, Term = name, Kind = ExoEntityKind.Vesicle, Text = name };

    private static ExoEntityKind KindOf(string cargoKind) => cargoKind switch
    {
        "Protein" => ExoEntityKind.Protein,
        "miRNA" => ExoEntityKind.MiRna,
        "lncRNA" or "circRNA" => ExoEntityKind.LncRna,
        _ => ExoEntityKind.Unknown,
    };

    private NodeDraft NodeOf(ExoEntity entity)
    {
        var name = entity.Term.Length > 0 ? entity.Term : entity.Name;
        NodeDraft? node = null;
        if (entity.Id is not null)
        {
            _nodesById.TryGetValue(entity.Id, out node);
        }

        // A finding without the identifier means the same thing as one of that kind and name with it.
        if (node is null && _nodesByName.TryGetValue((entity.Kind, name), out var sameName) && (entity.Id is null || sameName.TermId is null))
        {
            node = sameName;
        }

        if (node is null)
        {
            node = new NodeDraft(_nodes.Count, name, entity.Kind);
            _nodes.Add(node);
            _nodesByName.TryAdd((entity.Kind, name), node);
        }

        if (entity.Id is not null && node.TermId is null)
        {
            node.TermId = entity.Id;
            _nodesById.Add(entity.Id, node);
        }

        node.AddText(entity.Text);
        return node;
    }

    private EdgeDraft EdgeOf(NodeDraft source, NodeDraft target, ExoRelationType type, ExoRelationSign sign, bool negated)
    {
        var key = (source.Index, target.Index, type, sign, negated);
        if (!_edgesByKey.TryGetValue(key, out var edge))
        {
            edge = new EdgeDraft(_edges.Count, source.Index, target.Index, type, sign, negated);
            _edges.Add(edge);
            _edgesByKey.Add(key, edge);
        }

        return edge;
    }

    /// <summary>Counts a sentence, and its article, as a mention of a node, unless it is counted already.</summary>
    private void Mention(NodeDraft node, int article, ExoEvidence piece)
    {
        node.ArticleCount += _articlesOfNodes.Add((node.Index, article)) ? 1 : 0;
        node.MentionCount += _mentions.Add((node.Index, article, piece.Section, piece.SentenceOffset)) ? 1 : 0;
    }

    private void AddEdge(
        ExoEntity source, ExoRelationType type, ExoEntity target, ExoRelationSign sign, bool negated, ExoEdgeClaim claim, IReadOnlyList<ExoEvidence> evidence, string trigger)
    {
        var (from, to) = (NodeOf(source), NodeOf(target));
        var edge = EdgeOf(from, to, type, sign, negated);
        edge.AddTexts(source.Text, target.Text, trigger);
        foreach (var piece in evidence)
        {
            var article = _articles.Of(piece.Article);
            Mention(from, article, piece);
            Mention(to, article, piece);

            // A pathway brings relations that may have been added on their own, and an article may be read from two files.
            if (_pieces.Add((edge.Index, article, piece.Section, piece.Offset, piece.Length, piece.Sentence)))
            {
                _evidence.Add((edge, piece, claim));
                edge.EvidenceCount++;
            }
        }
    }

    private sealed class NodeNameComparer : IEqualityComparer<(ExoEntityKind Kind, string Name)>
    {
        public static NodeNameComparer Instance { get; } = new();

        public bool Equals((ExoEntityKind Kind, string Name) x, (ExoEntityKind Kind, string Name) y) =>
            x.Kind == y.Kind && string.Equals(x.Name, y.Name, StringComparison.OrdinalIgnoreCase);

        public int GetHashCode((ExoEntityKind Kind, string Name) key) =>
            HashCode.Combine(key.Kind, StringComparer.OrdinalIgnoreCase.GetHashCode(key.Name));
    }
}
