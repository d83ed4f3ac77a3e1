namespace ExoTools.Networks;

/// <summary>A node that findings are being added to.</summary>
internal sealed class NodeDraft(int index, string name, ExoEntityKind kind)
{
    private DistinctTexts _texts;

    public int Index { get; } = index;

    public ExoEntityKind Kind { get; } = kind;

    public string Name { get; } = name;

    public string? TermId { get; set; }

    public int MentionCount { get; set; }

    public int ArticleCount { get; set; }

    /// <summary>Whether it was found as itself, and not only as the end of an edge.</summary>
    public bool StandsAlone { get; set; }

    public void AddText(string text) => _texts.Add(text);

    /// <summary>The node as it stands; its degree is for the network to tell.</summary>
    public ExoNode ToNode() => new()
    {
        Id = $"n{Index + 1}",
        Name = Name,
        Kind = Kind,
        TermId = TermId,
        Texts = _texts.ToArray(),
        MentionCount = MentionCount,
        ArticleCount = ArticleCount,
        StandsAlone = StandsAlone,
    };
}

/// <summary>An edge that findings are being added to. A network has many: it holds no more than it must, and the builder its evidence.</summary>
internal sealed class EdgeDraft(int index, int source, int target, ExoRelationType type, ExoRelationSign sign, bool negated)
{
    private DistinctTexts _sourceTexts;
    private DistinctTexts _targetTexts;
    private DistinctTexts _triggers;

    public int Index { get; } = index;

    public int EvidenceCount { get; set; }

    public void AddTexts(string sourceText, string targetText, string trigger)
    {
        _sourceTexts.Add(sourceText);
        _targetTexts.Add(targetText);
        _triggers.Add(trigger);
    }

    /// <summary>The edge as it stands, between nodes that are finished; what follows from its evidence is for the network to count.</summary>
    public ExoEdge ToEdge(IReadOnlyList<ExoNode> nodes, ExoEvidence[] evidence, ExoEdgeClaim[] claims) => new()
    {
        Id = $"e{Index + 1}",
        Source = nodes[source],
        Target = nodes[target],
        Type = type,
        Sign = sign,
        Negated = negated,
        SourceTexts = _sourceTexts.ToArray(),
        TargetTexts = _targetTexts.ToArray(),
        Triggers = _triggers.ToArray(),
        Evidence = evidence,
        Claims = claims,
    };
}

/// <summary>Texts in the order in which they came, each once. There is seldom more than one, for which nothing is allocated.</summary>
internal struct DistinctTexts
{
    private string? _first;
    private List<string>? _all;
    private HashSet<string>? _seen;

    /// <summary>Adds a text, unless it is there or empty.</summary>
    public void Add(string text)
    {
        if (text.Length == 0 || text == _first)
        {
            return;
        }

        if (_first is null)
        {
            _first = text;
            return;
        }

        _seen ??= new HashSet<string>(StringComparer.Ordinal) { _first };
        if (_seen.Add(text))
        {
            (_all ??= [_first]).Add(text);
        }
    }

    /// <summary>The texts so far.</summary>
    public readonly string[] ToArray() => _all?.ToArray() ?? (_first is null ? [] : [_first]);
}
