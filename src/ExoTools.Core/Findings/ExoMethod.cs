namespace ExoTools;

/// <summary>What a method is used for.</summary>
public enum ExoMethodUse
{
    /// <summary>It separates vesicles from what else there is.</summary>
    Isolation,

    /// <summary>It shows what the vesicles are.</summary>
    Characterization,
}

/// <summary>What a number beside a method is.</summary>
internal enum ExoMethodParameter
{
    Force,
    Duration,
    Temperature,
    PoreSize,
    Rotor,
}

/// <summary>A method by which an article isolates or characterises vesicles, with its parameters as printed.</summary>
public sealed class ExoMethod : ExoFinding
{
    internal ExoMethod(IReadOnlyList<ExoEvidence> evidence)
        : base(evidence)
    {
    }

    /// <summary>The name as normalised ("ultracentrifugation", "NTA").</summary>
    public string Name { get; internal init; } = "";

    /// <summary>What it is used for.</summary>
    public ExoMethodUse Use { get; internal init; }

    /// <summary>The force or speed of a centrifugation as printed ("100,000 × g"); null where the text gives none.</summary>
    public string? Force { get; internal init; }

    /// <summary>How long, as printed ("70 min"); null where the text gives none.</summary>
    public string? Duration { get; internal init; }

    /// <summary>The temperature as printed ("4 °C"); null where the text gives none.</summary>
    public string? Temperature { get; internal init; }

    /// <summary>The pore or cut-off of a filter as printed ("0.22 µm"); null where the text gives none.</summary>
    public string? PoreSize { get; internal init; }

    /// <summary>The rotor of a centrifuge as printed ("SW 32 Ti", "fixed-angle"); null where the text names none.</summary>
    public string? Rotor { get; internal init; }

    /// <summary>
    /// The antibodies that the method was done with, each as printed with the bracket behind it ("anti-CD63 (1:1000, Abcam ab59479)"); empty
    /// where the text names none. Antibodies against antibodies ("anti-rabbit IgG") are left out.
    /// </summary>
    public IReadOnlyList<string> Antibodies { get; internal init => field = ExoList<string>.Of(value); } = ExoList<string>.Empty;

    /// <summary>The kit as printed ("ExoQuick-TC"); null where none is named.</summary>
    public string? Kit { get; internal init; }

    /// <summary>Who sells the kit or instrument, as printed; null where the text does not say.</summary>
    public string? Vendor { get; internal init; }

    /// <summary>The name as the article writes it first.</summary>
    public string Text { get; internal init; } = "";

    /// <summary>The name with its parameters.</summary>
    public override string ToString() => string.Join(", ", new[] { Name, Force, Duration, Temperature, PoreSize, Rotor, Vendor }.Where(part => part is not null));
}
