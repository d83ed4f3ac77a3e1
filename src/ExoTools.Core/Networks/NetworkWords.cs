using System.Globalization;

namespace ExoTools.Networks;

/// <summary>Types and signs as network files write them, the same words in each format.</summary>
internal static class NetworkWords
{
    /// <summary>The type as an interaction ("confers resistance to").</summary>
    public static string Of(ExoRelationType type) => type switch
    {
        ExoRelationType.Carries => "carries",
        ExoRelationType.Promotes => "promotes",
        ExoRelationType.Suppresses => "suppresses",
        ExoRelationType.Regulates => "regulates",
        ExoRelationType.Targets => "targets",
        ExoRelationType.ConfersResistance => "confers resistance to",
        ExoRelationType.Sensitizes => "sensitizes to",
        ExoRelationType.TransfersTo => "transfers to",
        ExoRelationType.InvolvedIn => "involved in",
        _ => "associated with",
    };

    /// <summary>The sign as words, since a lone "+" or "-" is a formula to a spreadsheet.</summary>
    public static string Of(ExoRelationSign sign) => sign switch
    {
        ExoRelationSign.Positive => "positive",
        ExoRelationSign.Negative => "negative",
        _ => "unknown",
    };

    /// <summary>What an edge does, as one word that pictures draw by: its type where that says it all, or else its sign.</summary>
    public static NetworkEffect EffectOf(ExoEdge edge) => edge.Type switch
    {
        ExoRelationType.Carries => NetworkEffect.Carriage,
        ExoRelationType.TransfersTo => NetworkEffect.Transfer,
        ExoRelationType.ConfersResistance => NetworkEffect.Resistance,
        ExoRelationType.Sensitizes => NetworkEffect.Sensitisation,
        _ => edge.Sign switch
        {
            ExoRelationSign.Positive => NetworkEffect.Activation,
            ExoRelationSign.Negative => NetworkEffect.Inhibition,
            _ => edge.Type switch
            {
                ExoRelationType.InvolvedIn => NetworkEffect.Participation,
                ExoRelationType.AssociatedWith => NetworkEffect.Association,
                _ => NetworkEffect.Regulation,
            },
        },
    };

    /// <summary>The effect as files write it ("activation").</summary>
    public static string Of(NetworkEffect effect) => effect.ToString().ToLowerInvariant();

    /// <summary>What labels add to the type of an edge whose ends other evidence gives the opposite sign; empty without.</summary>
    public static string ConflictOf(ExoEdge edge) => edge.Conflicting ? ", conflicting" : "";

    /// <summary>A count with the words for one or for several.</summary>
    public static string Count(int count, string one, string several) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : several)}");

    /// <summary>The kind of a node as legends write it.</summary>
    public static string Of(ExoEntityKind kind) => kind switch
    {
        ExoEntityKind.Vesicle => "vesicle",
        ExoEntityKind.Protein => "gene or protein",
        ExoEntityKind.MiRna => "microRNA",
        ExoEntityKind.LncRna => "lncRNA or circRNA",
        ExoEntityKind.MoleculeClass => "class of molecules",
        ExoEntityKind.Pathway => "pathway",
        ExoEntityKind.Process => "process",
        ExoEntityKind.Drug => "drug",
        ExoEntityKind.Cancer => "cancer",
        ExoEntityKind.Cell => "cell or tissue",
        ExoEntityKind.Compartment => "compartment",
        ExoEntityKind.Disease => "disease",
        _ => "other",
    };

    /// <summary>What a network holds and how to read its picture, for formats that have a place for a description.</summary>
    public static string Describe(ExoNetwork network)
    {
        var articles = new HashSet<int>();
        foreach (var edge in network.Edges)
        {
            foreach (var piece in edge.Evidence)
            {
                articles.Add(network.ByEvidence.NumberOf(piece));
            }
        }

        return $"{Count(network.Nodes.Count, "node", "nodes")} and {Count(network.Edges.Count, "edge", "edges")} "
            + $"read from {Count(articles.Count, "article", "articles")} by ExoTools. "
            + "Each edge holds the sentences that say it. Arrow: furthers; bar: hinders; circle: acts on, no sign given; diamond: makes resistant "
            + "(filled) or sensitive (open) to a drug; no head: carries or goes with. Dashed: only presumed. Double line: the articles give both signs. Width: number of articles.";
    }
}
