using ExoTools.Vocabulary;

namespace ExoTools;

/// <summary>A term that findings know, with the vocabulary that it comes from.</summary>
public sealed class ExoTerm
{
    /// <summary>A term as users see it.</summary>
    /// <param name="term">The term.</param>
    /// <param name="vocabulary">The vocabulary that it is from.</param>
    public ExoTerm(Term term, string vocabulary)
    {
        Name = term.Name;
        Kind = term.Kind;
        Id = term.Id;
        FullName = term.FullName;
        Names = ExoList<string>.Of([.. term.Names, .. term.Adjectives]);
        Aliases = ExoList<string>.Of([.. term.Aliases]);
        Group = term.Group;
        Category = term.Category;
        UniProt = term.UniProt;
        EntrezId = term.EntrezId;
        Vocabulary = vocabulary;
        Source = term.Source;
    }

    /// <summary>The preferred name, which findings return.</summary>
    public string Name { get; }

    /// <summary>The kind of thing it is.</summary>
    public ExoEntityKind Kind { get; }

    /// <summary>The identifier with its prefix ("HGNC:1692", "DOID:1612"); null without one.</summary>
    public string? Id { get; }

    /// <summary>The full name ("CD63 molecule"); null where the preferred name is the full one.</summary>
    public string? FullName { get; }

    /// <summary>Other names that are looked for.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Old and alternative symbols of a database: looked for as well, and believed only where the article supports them.</summary>
    public IReadOnlyList<string> Aliases { get; }

    /// <summary>The finer group within the kind ("membrane", "platinum"); null without one.</summary>
    public string? Group { get; }

    /// <summary>The category of MISEV2018, Table 3; null for a term that it does not list.</summary>
    public string? Category { get; }

    /// <summary>The UniProt accession; null without one.</summary>
    public string? UniProt { get; }

    /// <summary>The NCBI Gene identifier; null without one.</summary>
    public string? EntrezId { get; }

    /// <summary>The vocabulary that the term is from: a file of the module ("markers"), or the name of an imported one.</summary>
    public string Vocabulary { get; }

    /// <summary>Where the term and its identifiers come from, in the words of the vocabulary.</summary>
    public string Source { get; }

    /// <summary>The preferred name.</summary>
    public override string ToString() => Name;
}
