using System.Collections;
using ExoTools.Citations;
using ExoTools.Networks;

namespace ExoTools.Binding;

/// <summary>Completes the names of bibliography formats.</summary>
public sealed class BibliographyFormatCompleter : ValueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Value, string ToolTip)> Values(IDictionary bound) =>
        BibliographyFormats.All.Select(format => (format.Name, $"{format.Use} ({string.Join(", ", format.Extensions)})"));
}

/// <summary>Completes the names of network formats.</summary>
public sealed class NetworkFormatCompleter : ValueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Value, string ToolTip)> Values(IDictionary bound) =>
        NetworkFormats.All.Select(format => (format.Name, $"{format.Use} ({string.Join(", ", format.Extensions)})"));
}
