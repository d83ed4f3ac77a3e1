namespace ExoTools.Reading.BioC;

/// <summary>A document of BioC or PubTator as its source has it. Offsets count in the source's own units.</summary>
internal sealed class BioCDocument
{
    public string? Id { get; set; }

    /// <summary>Where the collection says that its documents are from ("PubMed", "PMC"); null where it does not.</summary>
    public string? Origin { get; set; }

    public BioCInfons Infons { get; } = new();

    public List<BioCPassage> Passages { get; } = [];

    /// <summary>The annotations of all levels, in order; the passage that holds one is found by its place.</summary>
    public List<BioCAnnotation> Annotations { get; } = [];

    public List<ExoAnnotatedRelation> Relations { get; } = [];
}

/// <summary>A passage: one stretch of text, or several sentences with gaps between them.</summary>
internal sealed class BioCPassage
{
    public BioCInfons Infons { get; } = new();

    /// <summary>The stretches of text, each with its offset in the document; null where it follows the stretch before it by one separator.</summary>
    public List<(string Text, long? Offset)> Stretches { get; } = [];

    public string Text => Stretches.Count == 1 ? Stretches[0].Text : string.Join(' ', Stretches.Select(stretch => stretch.Text));
}

/// <summary>An annotation, and the passage that it was written in.</summary>
internal sealed class BioCAnnotation
{
    public string? Id { get; set; }

    public string? Text { get; set; }

    public BioCInfons Infons { get; } = new();

    public List<(long Offset, long Length)> Locations { get; } = [];

    /// <summary>The passage that holds the annotation in the source; null where it stands in the document.</summary>
    public BioCPassage? Passage { get; set; }
}

/// <summary>The "infons" of an element: keys and values in their order.</summary>
internal sealed class BioCInfons
{
    private readonly List<(string Key, string Value)> _pairs = [];

    public IReadOnlyList<(string Key, string Value)> Pairs => _pairs;

    /// <summary>The value of the first of some keys that is there and not empty; null for none.</summary>
    public string? this[params ReadOnlySpan<string> keys]
    {
        get
        {
            foreach (var key in keys)
            {
                foreach (var pair in _pairs)
                {
                    if (string.Equals(pair.Key, key, StringComparison.OrdinalIgnoreCase))
                    {
                        return pair.Value;
                    }
                }
            }

            return null;
        }
    }

    public void Add(string key, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            _pairs.Add((key, value.Trim()));
        }
    }

    /// <summary>"key: value" for all pairs but those of some keys.</summary>
    public List<string> Details(params ReadOnlySpan<string> without)
    {
        var details = new List<string>();
        foreach (var (key, value) in _pairs)
        {
            var skipped = false;
            foreach (var other in without)
            {
                skipped |= string.Equals(key, other, StringComparison.OrdinalIgnoreCase);
            }

            if (!skipped)
            {
                details.Add($"{key}: {value}");
            }
        }

        return details;
    }
}
