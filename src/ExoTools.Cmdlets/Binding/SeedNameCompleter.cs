using System.Collections;

namespace ExoTools.Binding;

/// <summary>Completes the names of the shipped articles.</summary>
public sealed class SeedNameCompleter : ValueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Value, string ToolTip)> Values(IDictionary bound) =>
        SeedStore.Articles.Select(file => (Path.GetFileNameWithoutExtension(file), Path.GetFileName(file)));
}
