using ExoTools.Language;
using ExoTools.Vocabulary;

namespace ExoTools.Findings.Analysis;

/// <summary>What an experiment does to a molecule, where its name says so.</summary>
internal enum Perturbation
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>There is less of it: an inhibitor, an antagomir, a sponge, a small interfering RNA.</summary>
    Loss,

    /// <summary>There is more of it: a mimic, an agomir, an expression plasmid.</summary>
    Gain,
}

/// <summary>A place where a text names an entity.</summary>
internal sealed record Mention
{
    /// <summary>The term; null for a name that no vocabulary lists (a microRNA, a pathway called so by the text).</summary>
    public Term? Term { get; init; }

    /// <summary>The normalised name of the term or of the entity.</summary>
    public required string Name { get; init; }

    /// <summary>The kind.</summary>
    public required ExoEntityKind Kind { get; init; }

    /// <summary>Where it stands in the passage.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The first piece of it in its sentence.</summary>
    public required int FirstPiece { get; init; }

    /// <summary>The last piece of it in its sentence.</summary>
    public required int LastPiece { get; init; }

    /// <summary>Whether it stands as an adjective ("exosomal").</summary>
    public bool IsAdjective { get; init; }

    /// <summary>What the text puts before it to qualify it ("tumor-derived", "exosomal"); null without.</summary>
    public string? Qualifier { get; init; }

    /// <summary>The vesicle that the text places it in ("exosomal miR-21"); null where it does not.</summary>
    public Mention? Vesicle { get; init; }

    /// <summary>Whether less of it is meant: a knockdown, an inhibitor.</summary>
    public bool Reversed { get; init; }

    /// <summary>What the words at its sides say is done to it ("anti-miR-21", "miR-21 mimic"); other ways to say so are read from the clause.</summary>
    public Perturbation Perturbation { get; init; }

    /// <summary>Whether several microRNAs that are transcribed together are meant.</summary>
    public bool IsCluster { get; init; }

    /// <summary>The species that a microRNA's name starts with, as miRBase abbreviates it; null without.</summary>
    public string? Species { get; init; }

    /// <summary>Other terms that the name may stand for as well; empty where the text leaves no doubt.</summary>
    public IReadOnlyList<Term> Candidates { get; init; } = [];

    /// <summary>The one gene to which a database gives the name of this family as an alias ("VEGF" of VEGFA); null without.</summary>
    public Term? Member { get; init; }

    /// <summary>Whether the article writes its genes as those of mouse and rat, so that the term's human identifiers are not meant.</summary>
    public bool IsOfOtherSpecies { get; init; }

    /// <summary>Whether it is a vesicle.</summary>
    public bool IsVesicle => Kind == ExoEntityKind.Vesicle;

    /// <summary>Whether it is the release of vesicles, which acts through the vesicles.</summary>
    public bool IsVesicleRelease => Kind == ExoEntityKind.Process && Term?.Group == "vesicle release";

    /// <summary>Whether it is the uptake of vesicles by cells.</summary>
    public bool IsVesicleUptake => Kind == ExoEntityKind.Process && Term?.Group == "vesicle uptake";

    /// <summary>Whether it is a molecule that cells, plants or microbes make themselves, and no drug ("ATP", "lipopolysaccharide").</summary>
    public bool IsMetabolite => Term?.Group == "metabolite";

    /// <summary>Whether it is something that cells are put under (hypoxia, starvation), and that acts on them.</summary>
    public bool IsCondition => Kind == ExoEntityKind.Process && Term?.Group == "condition";

    /// <summary>Whether it only stands for others ("molecule", "pathway").</summary>
    public bool IsGeneric => Term?.Generic == true;

    /// <summary>The identifier of the term; null without one, and for a gene of another species than the term's.</summary>
    public string? Id => IsOfOtherSpecies ? null : Term?.Id;

    /// <summary>The same, in the vesicle of another mention that it is listed with, unless it has its own.</summary>
    public Mention In(Mention other) => Vesicle is null && other.Vesicle is not null ? this with { Vesicle = other.Vesicle, Qualifier = other.Qualifier } : this;

    /// <summary>The entity as relations give it.</summary>
    public ExoEntity ToEntity(string text)
    {
        // A class of molecules means only what the text says it of: "exosomal miRNAs" are not all miRNAs.
        var qualified = Qualifier is not null && (Kind is ExoEntityKind.Vesicle or ExoEntityKind.MoleculeClass);
        return new ExoEntity
        {
            Name = qualified ? $"{Qualifier} {Name}" : Name,
            Term = Name,
            Kind = Kind,
            Id = Id,
            Text = Span.In(text),
            Candidates = Candidates.Count == 0 ? [] : [.. Candidates.Select(term => new ExoEntity { Name = term.Name, Term = term.Name, Kind = term.Kind, Id = term.Id, Text = Span.In(text) })],
        };
    }
}
