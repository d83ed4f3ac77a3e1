using System.Globalization;

namespace ExoTools.Networks;

/// <summary>The type of a column of a network file.</summary>
internal enum ColumnType
{
    Text,
    Integer,
    Boolean,
    TextList,
}

/// <summary>One attribute of nodes or edges, under the same name in every format that has attributes.</summary>
/// <param name="Name">The name of the column.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Value">Its value: a string, an int, a bool or a list of strings, by the type; null where there is none.</param>
internal sealed record NetworkColumn<T>(string Name, ColumnType Type, Func<T, object?> Value)
{
    /// <summary>The clean value as one text, lists joined by the separator; null where there is none.</summary>
    public string? TextOf(T item, string separator = "; ")
    {
        var text = Value(item) switch
        {
            string one => one,
            int number => number.ToString(CultureInfo.InvariantCulture),
            bool yes => yes ? "true" : "false",
            IReadOnlyList<string> list => string.Join(separator, list),
            _ => null,
        };
        return string.IsNullOrEmpty(text) ? null : CleanText.Of(text);
    }
}

/// <summary>What network files say of nodes and edges: one list, so that all formats carry the same.</summary>
internal static class NetworkColumns
{
    /// <summary>The columns of nodes; "name" comes first.</summary>
    public static IReadOnlyList<NetworkColumn<ExoNode>> Nodes { get; } =
    [
        new("name", ColumnType.Text, node => node.Name),
        new("kind", ColumnType.Text, node => node.Kind.ToString()),
        new("term_id", ColumnType.Text, node => node.TermId),
        new("written_as", ColumnType.TextList, node => node.Texts),
        new("mentions", ColumnType.Integer, node => node.MentionCount),
        new("articles", ColumnType.Integer, node => node.ArticleCount),
        new("degree", ColumnType.Integer, node => node.Degree),
    ];

    /// <summary>The columns of edges; "name" comes first, as Cytoscape builds it: source (interaction) target.</summary>
    public static IReadOnlyList<NetworkColumn<ExoEdge>> Edges { get; } =
    [
        new("name", ColumnType.Text, edge => $"{edge.Source.Name} ({NetworkWords.Of(edge.Type)}) {edge.Target.Name}"),
        new("interaction", ColumnType.Text, edge => NetworkWords.Of(edge.Type)),
        new("sign", ColumnType.Text, edge => NetworkWords.Of(edge.Sign)),
        new("effect", ColumnType.Text, edge => NetworkWords.Of(NetworkWords.EffectOf(edge))),
        new("speculative", ColumnType.Boolean, edge => edge.Speculative),
        new("conflicting", ColumnType.Boolean, edge => edge.Conflicting),
        new("support", ColumnType.Integer, edge => edge.Support),
        new("evidence_count", ColumnType.Integer, edge => edge.Evidence.Count),
        new("speculative_count", ColumnType.Integer, edge => edge.SpeculativeCount),
        new("negated_count", ColumnType.Integer, edge => edge.NegatedCount),
        new("first_year", ColumnType.Integer, edge => edge.FirstYear),
        new("last_year", ColumnType.Integer, edge => edge.LastYear),
        new("context", ColumnType.TextList, edge => edge.Context),
        new("donor", ColumnType.TextList, edge => edge.Donors),
        new("recipient_cell", ColumnType.TextList, edge => edge.RecipientCells),
        new("drug", ColumnType.TextList, edge => edge.Drugs),
        new("source_text", ColumnType.TextList, edge => edge.SourceTexts),
        new("target_text", ColumnType.TextList, edge => edge.TargetTexts),
        new("trigger", ColumnType.TextList, edge => edge.Triggers),
        new("sentence", ColumnType.Text, edge => edge.Evidence.Count == 0 ? null : edge.Evidence[0].Sentence),
        new("section", ColumnType.Text, edge => edge.Evidence.Count == 0 ? null : edge.Evidence[0].Section),
        new("pmid", ColumnType.TextList, edge => Distinct(edge, piece => piece.Article.Pmid)),
        new("doi", ColumnType.TextList, edge => Distinct(edge, piece => piece.Article.Doi)),
        new("evidence", ColumnType.TextList, EvidenceLines),
    ];

    /// <summary>Each piece of evidence on one line, with its article and section before the sentence.</summary>
    public static IReadOnlyList<string> EvidenceLines(ExoEdge edge)
    {
        var lines = new string[edge.Evidence.Count];
        for (var i = 0; i < lines.Length; i++)
        {
            var piece = edge.Evidence[i];
            lines[i] = CleanText.Line($"[{piece.Article}; {piece.Section}] {piece.Sentence}");
        }

        return lines;
    }

    /// <summary>Where the first article of an edge can be read: its PubMed page, or else its DOI; null where it has neither.</summary>
    public static string? UrlOf(ExoEdge edge)
    {
        foreach (var piece in edge.Evidence)
        {
            if (UrlOf(piece.Article) is { } url)
            {
                return url;
            }
        }

        return null;
    }

    /// <summary>The PubMed page of an article, or else its DOI as a link; null where it has neither.</summary>
    public static string? UrlOf(ExoArticleKey article) => PubMedUrl(article) ?? DoiUrl(article);

    /// <summary>The PubMed page of an article; null without a PMID.</summary>
    public static string? PubMedUrl(ExoArticleKey article) =>
        article.Pmid is { Length: > 0 } pmid ? $"https://pubmed.ncbi.nlm.nih.gov/{Uri.EscapeDataString(CleanText.Of(pmid))}/" : null;

    /// <summary>The DOI of an article as a link; null without one.</summary>
    public static string? DoiUrl(ExoArticleKey article) =>
        article.Doi is { Length: > 0 } doi ? $"https://doi.org/{Uri.EscapeDataString(CleanText.Of(doi)).Replace("%2F", "/", StringComparison.Ordinal)}" : null;

    private static List<string> Distinct(ExoEdge edge, Func<ExoEvidence, string?> field)
    {
        var values = new List<string>();
        foreach (var piece in edge.Evidence)
        {
            if (field(piece) is { Length: > 0 } value && !values.Contains(value))
            {
                values.Add(value);
            }
        }

        return values;
    }
}
