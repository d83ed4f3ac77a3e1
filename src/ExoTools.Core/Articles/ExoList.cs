using System.Collections;
using System.Collections.ObjectModel;

namespace ExoTools;

/// <summary>A list that nobody changes, and that reads well where a table has room for text alone, as in Export-Csv.</summary>
/// <typeparam name="T">What it holds.</typeparam>
public sealed class ExoList<T> : ReadOnlyCollection<T>
{
    private ExoList(IList<T> items)
        : base(items)
    {
    }

    /// <summary>The list without items.</summary>
    public static new ExoList<T> Empty { get; } = new([]);

    /// <summary>The items one after the other, with "; " between them; the cells of a row with " | " between them.</summary>
    public override string ToString() => string.Join("; ", this.Select(item => item is IEnumerable row and not string ? string.Join(" | ", row.Cast<object>()) : item?.ToString()));

    // Nothing is copied: who makes a list for one of the module's objects keeps no hand on it.
    internal static ExoList<T> Of(IReadOnlyList<T> items) => items as ExoList<T> ?? (items.Count == 0 ? Empty : new(items as IList<T> ?? [.. items]));
}
