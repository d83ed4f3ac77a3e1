namespace ExoTools.Findings.Analysis;

/// <summary>Which kinds of entities stand for one another in sentences: lists join them, and "these molecules" refers to them.</summary>
internal static class EntityClass
{
    private const int Molecule = 1;

    /// <summary>Whether two kinds may stand in one coordination.</summary>
    public static bool Same(ExoEntityKind a, ExoEntityKind b) => Of(a) == Of(b);

    /// <summary>Whether it is a molecule or a class of molecules, and no drug.</summary>
    public static bool IsMolecule(ExoEntityKind kind) => Of(kind) == Molecule;

    /// <summary>Whether it is an RNA that is no messenger.</summary>
    public static bool IsRna(ExoEntityKind kind) => kind is ExoEntityKind.MiRna or ExoEntityKind.LncRna;

    /// <summary>Whether it is a cancer or another disease.</summary>
    public static bool IsDisease(ExoEntityKind kind) => kind is ExoEntityKind.Cancer or ExoEntityKind.Disease;

    private static int Of(ExoEntityKind kind) => kind switch
    {
        ExoEntityKind.Protein or ExoEntityKind.MiRna or ExoEntityKind.LncRna or ExoEntityKind.MoleculeClass => Molecule,

        // "reduced colitis and intestinal permeability"
        ExoEntityKind.Disease => 10 + (int)ExoEntityKind.Process,
        _ => 10 + (int)kind,
    };
}
