namespace ExoTools.Findings.Rules;

/// <summary>The form in which a trigger stands.</summary>
[Flags]
internal enum TriggerForm
{
    None = 0,
    Verb = 1,
    Participle = 2,
    Noun = 4,
    Agent = 8,
    Adjective = 16,
    Hyphen = 32,
    Involved = 64,
    Intransitive = 128,
    Role = 256,
    ContainedBy = 512,

    /// <summary>What something is acted on as: "a target of".</summary>
    Patient = 1024,

    /// <summary>The same, after what acts: "a miR-21 target".</summary>
    Compound = 2048,

    /// <summary>A verb that leads somewhere: "leads to", "results in".</summary>
    Lead = 4096,

    /// <summary>A verb whose subject is what is acted on: "requires".</summary>
    Require = 8192,

    /// <summary>A noun of what two things have between them: "correlation between".</summary>
    Bond = 16384,

    /// <summary>A noun of being there: "levels of X in Y", "X expression in Y".</summary>
    Presence = 65536,

    /// <summary>A verb of having, where what is had is told: "displayed high levels of X".</summary>
    Display = 131072,

    /// <summary>A verb of moving something to a cell: "delivered X to Y".</summary>
    Convey = 262144,

    /// <summary>A noun of the same: "transfer of X to Y".</summary>
    Conveyance = 524288,

    /// <summary>A participle of taking in: "internalized by".</summary>
    Uptake = 1048576,

    /// <summary>A verb of taking in: "internalized X".</summary>
    Ingest = 2097152,

    /// <summary>A verb of going into: "entered Y".</summary>
    Enter = 4194304,

    /// <summary>A noun of taking in: "uptake of X by".</summary>
    Intake = 16777216,

    /// <summary>A verb of keeping something from harm: "protected Y from".</summary>
    Shield = 33554432,

    /// <summary>What compares amounts: "was higher in patients with Y".</summary>
    Differ = 8388608,

    /// <summary>The -ing form that a dash joins to its object: "PTEN-targeting".</summary>
    Hyphening = 32768,
}

/// <summary>A class of words that state one type of relation.</summary>
/// <param name="Id">The name in the rule file.</param>
/// <param name="Type">The type that they state.</param>
/// <param name="Sign">The sign that they state.</param>
/// <param name="SourceKinds">The kinds that the source may have; empty for any.</param>
/// <param name="TargetKinds">The kinds that the target may have; empty for any.</param>
internal sealed record Trigger(
    string Id, ExoRelationType Type, ExoRelationSign Sign, IReadOnlyList<ExoEntityKind> SourceKinds, IReadOnlyList<ExoEntityKind> TargetKinds);

/// <summary>A trigger and the forms in which a word may stand for it.</summary>
/// <param name="Trigger">The trigger.</param>
/// <param name="Forms">The forms.</param>
/// <param name="Frames">The clause forms for these forms, in the order in which they are tried.</param>
internal readonly record struct TriggerUse(Trigger Trigger, TriggerForm Forms, Frame[] Frames);
