namespace ExoTools;

/// <summary>What kind of thing an entity is.</summary>
public enum ExoEntityKind
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>An extracellular vesicle.</summary>
    Vesicle,

    /// <summary>A gene or its protein.</summary>
    Protein,

    /// <summary>A microRNA.</summary>
    MiRna,

    /// <summary>A long non-coding or circular RNA, a piRNA or a fragment of a tRNA.</summary>
    LncRna,

    /// <summary>A class of molecules ("noncoding RNA").</summary>
    MoleculeClass,

    /// <summary>A signalling pathway or programme such as EMT.</summary>
    Pathway,

    /// <summary>A biological or clinical process ("metastasis", "drug resistance").</summary>
    Process,

    /// <summary>A drug or other chemical.</summary>
    Drug,

    /// <summary>A cancer.</summary>
    Cancer,

    /// <summary>A cell, a tissue, or an organism that gives or takes up vesicles.</summary>
    Cell,

    /// <summary>A part of a cell or a vesicle.</summary>
    Compartment,

    /// <summary>A disease other than a cancer.</summary>
    Disease,
}

/// <summary>One end of a relation: what the article names, and what it stands for.</summary>
public sealed record ExoEntity
{
    /// <summary>The normalised name, with what qualifies it ("tumor-derived exosome").</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The name of the term it stands for ("exosome"); the same as <see cref="Name"/> where nothing qualifies it.</summary>
    public string Term { get; internal init; } = "";

    /// <summary>The kind.</summary>
    public ExoEntityKind Kind { get; internal init; }

    /// <summary>The identifier of the term ("GO:0070062", "HGNC:8766"); null where the vocabulary has none, and where several terms are <see cref="Candidates"/>.</summary>
    public string? Id { get; internal init; }

    /// <summary>The name as printed.</summary>
    public string Text { get; internal init; } = "";

    /// <summary>
    /// The terms that the name may stand for where the article does not tell which, most likely first ("MRP-1", an alias of several
    /// genes); empty where it is clear what is meant.
    /// </summary>
    public IReadOnlyList<ExoEntity> Candidates { get; internal init => field = ExoList<ExoEntity>.Of(value); } = ExoList<ExoEntity>.Empty;

    /// <summary>The normalised name.</summary>
    public override string ToString() => Name;
}
