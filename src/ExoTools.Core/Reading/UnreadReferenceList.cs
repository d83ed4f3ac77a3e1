using System.Collections;

namespace ExoTools.Reading;

/// <summary>
/// The works that an article cites. Reading their printed strings takes longer than all the rest of the article, and most users never
/// look at them: so each is read when it is first looked at, and once.
/// </summary>
/// <param name="count">How many there are.</param>
/// <param name="read">Reads one, by its position from 0.</param>
internal sealed class UnreadReferenceList(int count, Func<int, ExoReference> read) : IReadOnlyList<ExoReference>, IList<ExoReference>
{
    private readonly ExoReference?[] _read = new ExoReference?[count];

    /// <inheritdoc/>
    public int Count => _read.Length;

    /// <inheritdoc/>
    public ExoReference this[int index] =>
        _read[index] ?? Interlocked.CompareExchange(ref _read[index], read(index), null) ?? _read[index]!;

    /// <inheritdoc/>
    public IEnumerator<ExoReference> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // A list by its interface too, or whoever wraps it would copy it, and so read it.
    bool ICollection<ExoReference>.IsReadOnly => true;

    ExoReference IList<ExoReference>.this[int index] { get => this[index]; set => throw new NotSupportedException(); }

    int IList<ExoReference>.IndexOf(ExoReference item) => Array.IndexOf(All(), item);

    bool ICollection<ExoReference>.Contains(ExoReference item) => Array.IndexOf(All(), item) >= 0;

    void ICollection<ExoReference>.CopyTo(ExoReference[] array, int arrayIndex) => All().CopyTo(array, arrayIndex);

    void ICollection<ExoReference>.Add(ExoReference item) => throw new NotSupportedException();

    bool ICollection<ExoReference>.Remove(ExoReference item) => throw new NotSupportedException();

    void ICollection<ExoReference>.Clear() => throw new NotSupportedException();

    void IList<ExoReference>.Insert(int index, ExoReference item) => throw new NotSupportedException();

    void IList<ExoReference>.RemoveAt(int index) => throw new NotSupportedException();

    private ExoReference[] All()
    {
        var all = new ExoReference[Count];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = this[i];
        }

        return all;
    }
}
