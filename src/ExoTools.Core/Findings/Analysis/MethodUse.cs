using ExoTools.Language;

namespace ExoTools.Findings.Analysis;

/// <summary>A method where a sentence, or a cell of a table, names it.</summary>
internal sealed class MethodUse(string name, TextSpan span, SentenceAnalysis sentence)
{
    // What only an ultracentrifuge reaches, in g.
    private const double UltraForce = 100_000;

    private readonly Dictionary<ExoMethodParameter, string> _parameters = [];

    /// <summary>The normalised name.</summary>
    public string Name { get; private set; } = name;

    /// <summary>Where it stands.</summary>
    public TextSpan Span => span;

    public SentenceAnalysis Sentence => sentence;

    public string? Vendor { get; set; }

    /// <summary>The antibodies as printed.</summary>
    public List<string> Antibodies { get; } = [];

    public bool IsCentrifugation => Name.EndsWith("centrifugation", StringComparison.Ordinal) || Name == "density gradient";

    public bool HasParameters => _parameters.Count > 0 || Vendor is not null;

    public string? this[ExoMethodParameter kind] => _parameters.GetValueOrDefault(kind);

    /// <summary>Adds a parameter. "300 × g for 10 min, then 2,000 × g for 20 min": each number has its place, in the order of the steps.</summary>
    public void Add(ExoMethodParameter kind, string printed) =>
        _parameters[kind] = _parameters.TryGetValue(kind, out var earlier) ? $"{earlier}; {printed}" : printed;

    /// <summary>A centrifugation of which every force printed is that of an ultracentrifuge is one, whatever the text calls it.</summary>
    public void NameByForce()
    {
        if (Name == "centrifugation" && this[ExoMethodParameter.Force] is { } forces && forces.Split("; ").All(force => MethodParameters.Force(force) >= UltraForce))
        {
            Name = "ultracentrifugation";
        }
    }

    /// <summary>What tells this use from others of the same method.</summary>
    public string Key(List<MethodUse> all)
    {
        var told = HasParameters ? this : all.Find(other => other.Name == Name && other.HasParameters) ?? this;
        return string.Join('|', told._parameters.OrderBy(parameter => parameter.Key).Select(parameter => parameter.Value).Append(told.Vendor));
    }
}
