namespace ExoTools;

/// <summary>An identifier under the name of the system that issued it.</summary>
public sealed record ExoIdentifier
{
    /// <summary>The system in the words of the source ("pii", "mid", "publisher-id", "ORCID", "ROR").</summary>
    public string Type { get; internal init; } = "";

    /// <summary>The identifier as the source has it.</summary>
    public string Value { get; internal init; } = "";

    /// <summary>Type and value.</summary>
    public override string ToString() => $"{Type}:{Value}";
}
