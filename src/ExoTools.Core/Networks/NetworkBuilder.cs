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
    private readonly Dictionary<ExoArticleKey, int> _articles = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _articlesByIdentity = new(StringComparer.Ordinal);
    private readonly string? _name;

    /// <summary>Starts an empty network.</summary>
    /// <param name="name">The name of the network; null for none.</param>
    public NetworkBuilder(string? name = null) => _name = name;

    /// <summary>The network of some relations.</summary>
    public static ExoNetwork Build(IEnumerable<ExoRelation> relations)
    {
        ArgumentNullException.ThrowIfNull(relations);
        var builder = new NetworkBuilder();
        foreach (var relation in relations)
        {
            builder.AddRelation(relation);
        }

        return builder.Build();
    }

    /// <summary>Adds a relation with its two ends; what was added before merges with it.</summary>
    public void AddRelation(ExoRelation relation)
    {
        ArgumentNullException.ThrowIfNull(relation);
        var source = NodeOf(relation.SourceEntity, relation.Evidence);
        var target = NodeOf(relation.TargetEntity, relation.Evidence);
        AddEdge(source, target, relation.Type, relation.Sign, relation.Negated, relation.Speculative, relation.Evidence, relation.SourceEntity.Text, relation.TargetEntity.Text, relation.Trigger);
    }

    /// <summary>Adds a pathway with its relations; it is a node even where it has none.</summary>
    public void AddPathway(ExoPathway pathway)
    {
        ArgumentNullException.ThrowIfNull(pathway);
        NodeOf(new ExoEntity { Name = pathway.Name, Term = pathway.Name, Kind = ExoEntityKind.Pathway, Id = pathway.Id, Text = pathway.Text }, pathway.Evidence);
        foreach (var relation in pathway.Relations)
        {
            AddRelation(relation);
        }
    }

    /// <summary>Adds cargo as an edge from the vesicle that carries it ("extracellular vesicle" where the article names none).</summary>
    public void AddCargo(ExoCargo cargo)
    {
        ArgumentNullException.ThrowIfNull(cargo);
        var vesicle = cargo.Vesicle ?? "extracellular vesicle";
        var source = NodeOf(VesicleOf(vesicle), cargo.Evidence);
        var kind = cargo.IsClass ? ExoEntityKind.MoleculeClass : KindOf(cargo.Kind);
        var target = NodeOf(new ExoEntity { Name = cargo.Name, Term = cargo.Name, Kind = kind, Id = cargo.Id, Text = cargo.Text }, cargo.Evidence);
        AddEdge(source, target, ExoRelationType.Carries, ExoRelationSign.Unknown, negated: false, speculative: false, cargo.Evidence, vesicle, cargo.Text, "");
    }

    /// <summary>Adds a marker as an edge from the vesicle; one that the article reports as absent is a negated edge.</summary>
    /// <param name="marker">The marker.</param>
    /// <param name="vesicle">The vesicle that it marks.</param>
    public void AddMarker(ExosomeMarker marker, string vesicle = "exosome")
    {
        ArgumentNullException.ThrowIfNull(marker);
        ArgumentException.ThrowIfNullOrEmpty(vesicle);
        var source = NodeOf(VesicleOf(vesicle), marker.Evidence);
        var target = NodeOf(new ExoEntity { Name = marker.Symbol, Term = marker.Symbol, Kind = ExoEntityKind.Protein, Id = marker.HgncId, Text = marker.Name }, marker.Evidence);
        AddEdge(source, target, ExoRelationType.Carries, ExoRelationSign.Unknown, !marker.Present, speculative: false, marker.Evidence, vesicle, marker.Name, "");
    }

    /// <summary>The network of what was added so far; adding may go on afterwards.</summary>
    public ExoNetwork Build()
    {
        var nodes = _nodes.ConvertAll(node => new ExoNode
        {
            Id = $"n{node.Index + 1}",
            Name = node.Name,
            Kind = node.Kind,
            TermId = node.TermId,
            Texts = node.Texts.ToArray(),
            MentionCount = node.Mentions.Count,
            ArticleCount = node.Articles.Count,
        });
        var edges = _edges.ConvertAll(edge => new ExoEdge
        {
            Id = $"e{edge.Index + 1}",
            Source = nodes[edge.Source.Index],
            Target = nodes[edge.Target.Index],
            Type = edge.Type,
            Sign = edge.Sign,
            Negated = edge.Negated,
            SourceTexts = edge.SourceTexts.ToArray(),
            TargetTexts = edge.TargetTexts.ToArray(),
            Triggers = edge.Triggers.ToArray(),
            Evidence = edge.Evidence.ToArray(),
            SpeculativeEvidence = edge.SpeculativeEvidence.ToArray(),
        });
        return NetworkCounts.Of(new ExoNetwork { Name = _name, Nodes = nodes, Edges = edges, CancersByArticle = CancersByArticle() });
    }

    /// <summary>The cancers that each article names, in the order of the nodes.</summary>
    private Dictionary<string, IReadOnlyList<string>> CancersByArticle()
    {
        var identities = new string[_articlesByIdentity.Count];
        foreach (var (identity, number) in _articlesByIdentity)
        {
            identities[number] = identity;
        }

        var cancers = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var node in _nodes)
        {
            if (node.Kind != ExoEntityKind.Cancer)
            {
                continue;
            }

            foreach (var article in node.Articles)
            {
                if (!cancers.TryGetValue(identities[article], out var names))
                {
                    cancers.Add(identities[article], names = []);
                }

                names.Add(node.Name);
            }
        }

        return cancers.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value, StringComparer.Ordinal);
    }

    /// <summary>What tells articles apart: an identifier, or else where the article was read and its title.</summary>
    internal static string IdentityOf(ExoArticleKey article) =>
        article.Pmid is not null ? $"pmid:{article.Pmid}"
        : article.Doi is not null ? $"doi:{article.Doi.ToUpperInvariant()}"
        : $"{article.Source}\n{article.Title}";

    private static ExoEntity VesicleOf(string name) => new() { Name = name, Term = name, Kind = ExoEntityKind.Vesicle, Text = name };

    private static ExoEntityKind KindOf(string cargoKind) => cargoKind switch
    {
        "Protein" => ExoEntityKind.Protein,
        "miRNA" => ExoEntityKind.MiRna,
        "lncRNA" or "circRNA" => ExoEntityKind.LncRna,
        _ => ExoEntityKind.Unknown,
    };

    /// <summary>A number for each article. The findings of one article share its key, so that most are known by reference.</summary>
    private int ArticleOf(ExoArticleKey article)
    {
        if (!_articles.TryGetValue(article, out var number))
        {
            var identity = IdentityOf(article);
            if (!_articlesByIdentity.TryGetValue(identity, out number))
            {
                number = _articlesByIdentity.Count;
                _articlesByIdentity.Add(identity, number);
            }

            _articles.Add(article, number);
        }

        return number;
    }

    private NodeDraft NodeOf(ExoEntity entity, IReadOnlyList<ExoEvidence> evidence)
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

        if (entity.Text.Length > 0)
        {
            node.Texts.Add(entity.Text);
        }

        foreach (var piece in evidence)
        {
            var article = ArticleOf(piece.Article);
            node.Articles.Add(article);
            node.Mentions.Add((article, piece.Section, piece.SentenceOffset));
        }

        return node;
    }

    private void AddEdge(
        NodeDraft source,
        NodeDraft target,
        ExoRelationType type,
        ExoRelationSign sign,
        bool negated,
        bool speculative,
        IReadOnlyList<ExoEvidence> evidence,
        string sourceText,
        string targetText,
        string trigger)
    {
        var key = (source.Index, target.Index, type, sign, negated);
        if (!_edgesByKey.TryGetValue(key, out var edge))
        {
            edge = new EdgeDraft(_edges.Count, source, target, type, sign, negated);
            _edges.Add(edge);
            _edgesByKey.Add(key, edge);
        }

        foreach (var piece in evidence)
        {
            // A pathway brings relations that may have been added on their own.
            edge.AddEvidence(piece, speculative);
        }

        AddText(edge.SourceTexts, sourceText);
        AddText(edge.TargetTexts, targetText);
        AddText(edge.Triggers, trigger);
    }

    private static void AddText(OrderedTexts texts, string text)
    {
        if (text.Length > 0)
        {
            texts.Add(text);
        }
    }

    /// <summary>Distinct texts in the order in which they came; there are few.</summary>
    private sealed class OrderedTexts : List<string>
    {
        private HashSet<string>? _seen;

        public new void Add(string text)
        {
            if (Count == 0 || (Count == 1 && this[0] == text))
            {
                if (Count == 0)
                {
                    base.Add(text);
                }

                return;
            }

            _seen ??= [.. this];
            if (_seen.Add(text))
            {
                base.Add(text);
            }
        }
    }

    private sealed class NodeDraft(int index, string name, ExoEntityKind kind)
    {
        public int Index { get; } = index;

        public string Name { get; } = name;

        public ExoEntityKind Kind { get; } = kind;

        public string? TermId { get; set; }

        public OrderedTexts Texts { get; } = [];

        public HashSet<int> Articles { get; } = [];

        public HashSet<(int Article, string Section, int Sentence)> Mentions { get; } = [];
    }

    private sealed class EdgeDraft(int index, NodeDraft source, NodeDraft target, ExoRelationType type, ExoRelationSign sign, bool negated)
    {
        private const int FewPieces = 8;

        private HashSet<ExoEvidence>? _seen;

        public int Index { get; } = index;

        public NodeDraft Source { get; } = source;

        public NodeDraft Target { get; } = target;

        public ExoRelationType Type { get; } = type;

        public ExoRelationSign Sign { get; } = sign;

        public bool Negated { get; } = negated;

        public List<ExoEvidence> Evidence { get; } = [];

        public List<bool> SpeculativeEvidence { get; } = [];

        public OrderedTexts SourceTexts { get; } = [];

        public OrderedTexts TargetTexts { get; } = [];

        public OrderedTexts Triggers { get; } = [];

        /// <summary>Adds a piece of evidence, unless the edge has it.</summary>
        public void AddEvidence(ExoEvidence piece, bool speculative)
        {
            // Most edges have few pieces, and to hash one is to read its whole sentence.
            if (_seen is null)
            {
                foreach (var known in Evidence)
                {
                    if (ReferenceEquals(known, piece) || known == piece)
                    {
                        return;
                    }
                }

                if (Evidence.Count == FewPieces)
                {
                    _seen = [.. Evidence];
                }
            }

            if (_seen?.Add(piece) == false)
            {
                return;
            }

            Evidence.Add(piece);
            SpeculativeEvidence.Add(speculative);
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
