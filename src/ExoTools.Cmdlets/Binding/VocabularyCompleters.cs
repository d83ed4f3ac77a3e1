using System.Collections;
using System.Management.Automation;
using ExoTools.Findings;
using ExoTools.Findings.Analysis;
using ExoTools.Vocabulary;

namespace ExoTools.Binding;

/// <summary>Completes the symbols of the marker proteins.</summary>
public sealed class MarkerSymbolCompleter : TermNameCompleter
{
    /// <inheritdoc/>
    protected override bool Offers(Term term) => s_markers.Value.Contains(term.Name);

    /// <inheritdoc/>
    protected override string Described(Term term) => string.Join(", ", new[] { term.FullName }.Concat(term.Names).Where(name => name is not null));

    /// <inheritdoc/>
    protected override IEnumerable<(string? Value, string ToolTip)> FoundIn(ArticleAnalysis article) => MarkerFinder.Find(article).Select(marker => ((string?)marker.Symbol, marker.Sentence));

    private static readonly Lazy<HashSet<string>> s_markers = new(() => SeedStore.Library.Terms("markers").Select(term => term.Name).ToHashSet(StringComparer.Ordinal));
}

/// <summary>Completes the categories of MISEV2018.</summary>
public sealed class MarkerCategoryCompleter : ValueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Value, string ToolTip)> Values(IDictionary bound) =>
        SeedStore.Library.MarkerCategories.Select(category => (category.Key, category.Value));
}

/// <summary>Completes the kinds of cargo.</summary>
public sealed class CargoKindCompleter : ValueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Value, string ToolTip)> Values(IDictionary bound) =>
        SeedStore.Library.CargoKinds.Select(kind => (kind.Key, kind.Value));
}

/// <summary>Completes the aspects of structure.</summary>
public sealed class StructureAspectCompleter : ValueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Value, string ToolTip)> Values(IDictionary bound) =>
        SeedStore.Library.StructureAspects.Select(aspect => (aspect.Key, aspect.Value));
}

/// <summary>Completes the names of methods.</summary>
public sealed class MethodNameCompleter : ValueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Value, string ToolTip)> Values(IDictionary bound) =>
        SeedStore.Library.Methods.Select(method => (method.Name, $"{method.Use}: {string.Join(", ", method.Names)}"));
}

/// <summary>
/// Completes the names of terms, the module's and those of imported tables and YAML (a database has too many); where articles are given whose
/// findings have them, the names that are found there.
/// </summary>
public class TermNameCompleter : ValueCompleter
{
    /// <inheritdoc/>
    protected sealed override IEnumerable<(string Value, string ToolTip)> OtherNames =>
        from term in Terms
        from name in term.Names.Append(term.FullName)
        where name is not null
        select (name, $"= {term.Name}, {Described(term)}");

    private IEnumerable<Term> Terms
    {
        get
        {
            var databases = SeedStore.Library.Imported.Where(vocabulary => !vocabulary.IsOwn).Select(vocabulary => vocabulary.Name).ToHashSet(StringComparer.Ordinal);
            return SeedStore.Library.Sets().Where(set => !databases.Contains(set.Vocabulary)).SelectMany(set => set.Terms).Where(Offers);
        }
    }

    /// <summary>Whether a term is one that the parameter asks for.</summary>
    protected virtual bool Offers(Term term) => true;

    /// <summary>The names that the findings of an article have, and what says so; null where the parameter is of no findings.</summary>
    protected virtual IEnumerable<(string? Value, string ToolTip)>? FoundIn(ArticleAnalysis article) => null;

    /// <summary>What a term is, in a few words.</summary>
    protected virtual string Described(Term term) => $"{term.FullName ?? term.Name}, {term.Kind}" + (term.Id is null ? "" : $", {term.Id}");

    /// <inheritdoc/>
    protected override IEnumerable<(string Value, string ToolTip)> Values(IDictionary bound)
    {
        if (GivenArticles.Any(bound) && GivenArticles.Values(bound, article => FoundIn(new ArticleAnalysis(article, SeedStore.Library)) ?? []).ToList() is { Count: > 0 } found)
        {
            return found;
        }

        return Terms.DistinctBy(term => term.Name).Select(term => (term.Name, Described(term)));
    }
}

/// <summary>Completes the names of all that findings name: the ends of relations.</summary>
public class EntityNameCompleter : TermNameCompleter
{
    /// <inheritdoc/>
    protected override bool Offers(Term term) => !term.Generic;
}

/// <summary>Completes the names of what acts in relations.</summary>
public sealed class RelationSourceCompleter : EntityNameCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string? Value, string ToolTip)> FoundIn(ArticleAnalysis article) => RelationFinder.Find(article).Select(relation => ((string?)relation.Source, relation.ToString()));
}

/// <summary>Completes the names of what is acted on in relations.</summary>
public sealed class RelationTargetCompleter : EntityNameCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string? Value, string ToolTip)> FoundIn(ArticleAnalysis article) => RelationFinder.Find(article).Select(relation => ((string?)relation.Target, relation.ToString()));
}

/// <summary>Completes the names of nodes: those of the network that is given, or else of all that networks may have.</summary>
public sealed class NodeNameCompleter : EntityNameCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Value, string ToolTip)> Values(IDictionary bound)
    {
        var given = bound["InputObject"] is object[] and [var only] ? only : bound["InputObject"];
        return (given is PSObject wrapped ? wrapped.BaseObject : given) is ExoNetwork network
            ? network.Nodes.Select(node => (node.Name, $"{node.Kind}, {Amount.Of(node.Degree, "edge")}"))
            : base.Values(bound);
    }
}

/// <summary>Completes the names of pathways.</summary>
public sealed class PathwayNameCompleter : TermNameCompleter
{
    /// <inheritdoc/>
    protected override bool Offers(Term term) => term is { Kind: ExoEntityKind.Pathway, Generic: false };

    /// <inheritdoc/>
    protected override IEnumerable<(string? Value, string ToolTip)> FoundIn(ArticleAnalysis article) => PathwayFinder.Find(article).Select(pathway => ((string?)pathway.Name, pathway.Sentence));
}

/// <summary>Completes the names of cancers and other diseases.</summary>
public sealed class CancerNameCompleter : TermNameCompleter
{
    /// <inheritdoc/>
    protected override bool Offers(Term term) => term is { Kind: ExoEntityKind.Cancer or ExoEntityKind.Disease, Generic: false };
}

/// <summary>Completes the names of what vesicles may carry: molecules, classes of them, and drugs.</summary>
public sealed class CargoNameCompleter : TermNameCompleter
{
    /// <inheritdoc/>
    protected override bool Offers(Term term) =>
        term is { Kind: ExoEntityKind.Protein or ExoEntityKind.MiRna or ExoEntityKind.LncRna or ExoEntityKind.MoleculeClass or ExoEntityKind.Drug, Generic: false } or { Group: "lipid" };

    /// <inheritdoc/>
    protected override IEnumerable<(string? Value, string ToolTip)> FoundIn(ArticleAnalysis article) => CargoFinder.Find(article).Select(cargo => ((string?)cargo.Name, cargo.Sentence));
}

/// <summary>Completes the components that statements about structure name.</summary>
public sealed class StructureComponentCompleter : TermNameCompleter
{
    /// <inheritdoc/>
    protected override bool Offers(Term term) => term is { Kind: ExoEntityKind.Compartment, Generic: false } or { Group: "lipid" };

    /// <inheritdoc/>
    protected override IEnumerable<(string? Value, string ToolTip)> FoundIn(ArticleAnalysis article) => StructureFinder.Find(article).Select(structure => ((string?)structure.Component, structure.Sentence));
}

/// <summary>Completes the names of vocabularies.</summary>
public sealed class VocabularyNameCompleter : ValueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Value, string ToolTip)> Values(IDictionary bound) =>
        SeedStore.Library.Imported.Select(vocabulary => (vocabulary.Name, vocabulary.ToString()))
            .Concat(VocabularyLibrary.TermFiles.Select(file => (file, $"{file}.yaml of the module")));
}

/// <summary>Completes the names of imported vocabularies; the module's own always stay.</summary>
public sealed class ImportedVocabularyCompleter : ValueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Value, string ToolTip)> Values(IDictionary bound) =>
        SeedStore.Library.Imported.Select(vocabulary => (vocabulary.Name, vocabulary.ToString()));
}

/// <summary>Completes the kinds of entities.</summary>
public sealed class EntityKindCompleter : EnumCompleter<ExoEntityKind>
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Value, string ToolTip)> Values(IDictionary bound) =>
        base.Values(bound).Where(kind => kind.Value != nameof(ExoEntityKind.Unknown));
}
