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
        SeedStore.Library.Terms("molecules").Where(term => term.Group is not null).DistinctBy(term => term.Group).Select(term => (term.Group!, string.Join(", ", term.Names.Prepend(term.Name).Append(term.Id).OfType<string>())));
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

/// <summary>Completes the names of pathways.</summary>
public sealed class PathwayNameCompleter : ValueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Value, string ToolTip)> Values(IDictionary bound) =>
        EntityNameCompleter.Named(["pathways"]);
}

/// <summary>Completes the names of all that the vocabulary knows: the ends of relations.</summary>
public sealed class EntityNameCompleter : ValueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Value, string ToolTip)> Values(IDictionary bound) => Named(VocabularyLibrary.TermFiles);

    internal static IEnumerable<(string Value, string ToolTip)> Named(IEnumerable<string> files) =>
        files.SelectMany(SeedStore.Library.Terms).Where(term => !term.Generic).DistinctBy(term => term.Name)
            .Select(Described);

    internal static (string Value, string ToolTip) Described(Term term) =>
        (term.Name, $"{term.FullName ?? term.Name}, {term.Kind}" + (term.Id is null ? "" : $", {term.Id}"));
}

/// <summary>Completes the names of cancers and other diseases.</summary>
public sealed class CancerNameCompleter : ValueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Value, string ToolTip)> Values(IDictionary bound) => EntityNameCompleter.Named(["cancers", "diseases"]);
}

/// <summary>Completes the names of molecules, and of classes of molecules.</summary>
public sealed class CargoNameCompleter : ValueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Value, string ToolTip)> Values(IDictionary bound) =>
        EntityNameCompleter.Named(["molecules", "markers", "genes", "proteins", "lncrnas", "metabolites"]);
}

/// <summary>Completes the components that statements about structure name.</summary>
public sealed class StructureComponentCompleter : ValueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Value, string ToolTip)> Values(IDictionary bound) => EntityNameCompleter.Named(["compartments", "molecules"]);
}

/// <summary>Completes the names of terms: the module's, and those of imported tables and YAML; a database has too many.</summary>
public sealed class TermNameCompleter : ValueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Value, string ToolTip)> Values(IDictionary bound)
    {
        var databases = SeedStore.Library.Imported.Where(vocabulary => !vocabulary.IsOwn).Select(vocabulary => vocabulary.Name).ToHashSet(StringComparer.Ordinal);
        return SeedStore.Library.Sets().Where(set => !databases.Contains(set.Vocabulary)).SelectMany(set => set.Terms)
            .DistinctBy(term => term.Name).Select(EntityNameCompleter.Described);
    }
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
