using System.Collections;
using ExoTools.Vocabulary;

namespace ExoTools.Binding;

/// <summary>Completes the symbols of the marker proteins.</summary>
public sealed class MarkerSymbolCompleter : ValueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Value, string ToolTip)> Values(IDictionary bound) =>
        SeedStore.Library.Terms("markers").Select(term => (term.Name, string.Join(", ", new[] { term.FullName }.Concat(term.Names).Where(name => name is not null))));
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

/// <summary>Completes the names of terms: the module's, and those of imported tables and YAML; a database has too many.</summary>
public class TermNameCompleter : ValueCompleter
{
    /// <summary>Whether a term is one that the parameter asks for.</summary>
    protected virtual bool Offers(Term term) => true;

    /// <inheritdoc/>
    protected override IEnumerable<(string Value, string ToolTip)> Values(IDictionary bound)
    {
        var databases = SeedStore.Library.Imported.Where(vocabulary => !vocabulary.IsOwn).Select(vocabulary => vocabulary.Name).ToHashSet(StringComparer.Ordinal);
        return SeedStore.Library.Sets().Where(set => !databases.Contains(set.Vocabulary)).SelectMany(set => set.Terms)
            .Where(Offers).DistinctBy(term => term.Name)
            .Select(term => (term.Name, $"{term.FullName ?? term.Name}, {term.Kind}" + (term.Id is null ? "" : $", {term.Id}")));
    }
}

/// <summary>Completes the names of all that findings name: the ends of relations.</summary>
public sealed class EntityNameCompleter : TermNameCompleter
{
    /// <inheritdoc/>
    protected override bool Offers(Term term) => !term.Generic;
}

/// <summary>Completes the names of pathways.</summary>
public sealed class PathwayNameCompleter : TermNameCompleter
{
    /// <inheritdoc/>
    protected override bool Offers(Term term) => term is { Kind: ExoEntityKind.Pathway, Generic: false };
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
}

/// <summary>Completes the components that statements about structure name.</summary>
public sealed class StructureComponentCompleter : TermNameCompleter
{
    /// <inheritdoc/>
    protected override bool Offers(Term term) => term is { Kind: ExoEntityKind.Compartment, Generic: false } or { Group: "lipid" };
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
