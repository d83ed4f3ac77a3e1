namespace ExoTools;

/// <summary>A molecule, or a class of molecules, that an article says vesicles carry.</summary>
public sealed class ExoCargo : ExoFinding
{
    internal ExoCargo(IReadOnlyList<ExoEvidence> evidence)
        : base(evidence)
    {
    }

    /// <summary>The normalised name: a class ("miRNA") or a molecule ("miR-21").</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The class of the molecule ("Protein", "mRNA", "miRNA", "lncRNA", "ncRNA", "RNA", "DNA", "Lipid", "Metabolite", "Drug" …).</summary>
    public string Kind { get; internal init; } = "";

    /// <summary>Whether a whole class is named and not one molecule.</summary>
    public bool IsClass { get; internal init; }

    /// <summary>The identifier of the molecule or the class (HGNC, Sequence Ontology, ChEBI); null where the vocabulary has none.</summary>
    public string? Id { get; internal init; }

    /// <summary>The name as the article writes it first ("noncoding RNAs").</summary>
    public string Text { get; internal init; } = "";

    /// <summary>The vesicle that carries it, as normalised ("exosome").</summary>
    public string? Vesicle { get; internal init; }

    /// <summary>The cell or fluid that gives the vesicles ("plasma", "CAF"): fluids by their names, cells as printed; null where no sentence names it beside them.</summary>
    public string? Donor { get; internal init; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
