using ExoTools.Networks.Layout;

namespace ExoTools.Networks.Pictures;

/// <summary>The legend of a picture: a sample of each kind and effect that it shows, in rows below it.</summary>
internal sealed class SvgLegend
{
    /// <summary>The width of a sample.</summary>
    public const int SampleWidth = 34;

    private const double Margin = 24;
    private const double RowHeight = 28;
    private const double Gap = 22;

    private readonly List<Entry> _entries = [];
    private readonly double _width;
    private double _x = Margin;
    private double _y = RowHeight / 2;

    public SvgLegend(ExoNetwork network, double width)
    {
        _width = width - Margin;
        var kinds = new SortedSet<ExoEntityKind>(network.Nodes.Select(node => node.Kind));
        foreach (var kind in kinds)
        {
            Add(new Entry { Kind = kind, Text = NetworkWords.Of(kind) });
        }

        Break();
        foreach (var effect in new SortedSet<NetworkEffect>(network.Edges.Select(NetworkWords.EffectOf)))
        {
            Add(new Entry { Effect = effect, Text = MeaningOf(effect) });
        }

        if (network.Edges.Any(edge => edge.Conflicting))
        {
            Add(new Entry { Effect = NetworkEffect.Association, Conflicting = true, Text = "articles give both signs" });
        }

        if (network.Edges.Any(edge => edge.Speculative))
        {
            Add(new Entry { Effect = NetworkEffect.Association, Speculative = true, Text = "only presumed" });
        }

        if (network.Edges.Any(edge => edge.Support > 1))
        {
            Add(new Entry { Effect = NetworkEffect.Association, Wide = true, Text = "several articles (number in brackets)" });
        }

        Break();
        Height = _entries.Count == 0 ? 0 : _y;
    }

    /// <summary>The entries, with their places below the picture.</summary>
    public IReadOnlyList<Entry> Entries => _entries;

    /// <summary>The height of all rows; 0 where there is nothing to explain.</summary>
    public double Height { get; }

    /// <summary>What an effect means to the reader.</summary>
    public static string MeaningOf(NetworkEffect effect) => effect switch
    {
        NetworkEffect.Activation => "promotes",
        NetworkEffect.Inhibition => "suppresses",
        NetworkEffect.Carriage => "carries",
        NetworkEffect.Transfer => "transfers to",
        NetworkEffect.Resistance => "confers resistance to",
        NetworkEffect.Sensitisation => "sensitizes to",
        NetworkEffect.Participation => "involved in",
        NetworkEffect.Association => "associated with",
        _ => "acts on, sign not given",
    };

    private void Add(Entry entry)
    {
        var width = SampleWidth + 6 + TextSize.WidthOf(entry.Text, 12);
        if (_x > Margin && _x + width > _width)
        {
            Break();
        }

        _entries.Add(entry with { X = _x + (SampleWidth / 2), Y = _y });
        _x += width + Gap;
    }

    private void Break()
    {
        if (_x > Margin)
        {
            (_x, _y) = (Margin, _y + RowHeight);
        }
    }

    /// <summary>A sample and what it means: of a kind or of an effect.</summary>
    internal sealed record Entry
    {
        public ExoEntityKind? Kind { get; init; }

        public NetworkEffect? Effect { get; init; }

        public bool Speculative { get; init; }

        public bool Conflicting { get; init; }

        public bool Wide { get; init; }

        public string Text { get; init; } = "";

        public double X { get; init; }

        public double Y { get; init; }
    }
}
