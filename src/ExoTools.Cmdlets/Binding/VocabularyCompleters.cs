using System.Collections;

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
        SeedStore.Library.Terms("molecules").Where(term => term.Group is not null).DistinctBy(term => term.Group).Select(term => (term.Group!, term.Names.Count > 0 ? term.Names[0] : term.Name));
}

/// <summary>Completes the aspects of structure.</summary>
public sealed class StructureAspectCompleter : ValueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Value, string ToolTip)> Values(IDictionary bound) =>
        SeedStore.Library.StructureAspects.Select(aspect => (aspect, aspect));
}

/// <summary>Completes the names of pathways.</summary>
public sealed class PathwayNameCompleter : ValueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Value, string ToolTip)> Values(IDictionary bound) =>
        SeedStore.Library.Terms("pathways").Where(term => !term.Generic).Select(term => (term.Name, term.FullName ?? term.Name));
}
