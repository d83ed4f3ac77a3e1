using System.Collections;
using ExoTools.Citations;

namespace ExoTools.Reading.PubMedXml;

/// <summary>A cited work as PubMed gives it: the printed string, and identifiers that PubMed matched.</summary>
internal readonly record struct TaggedReference(string Text, string? Pmid, string? Doi, string? Pmcid, IReadOnlyList<ExoIdentifier> OtherIds);

/// <summary>
/// The works that a citation cites. Reading their printed strings takes longer than all the rest of the citation, and most users
/// of a large file never look at them: so they are read when the list is first looked at.
/// </summary>
internal sealed class TaggedReferenceList(List<TaggedReference> tagged, string? articleTitle, string? articleSource) : IReadOnlyList<ExoReference>, IList<ExoReference>
{
    private ExoReference[]? _read;

    /// <summary>Whether somebody looked at the list.</summary>
    internal bool IsRead => _read is not null;

    /// <inheritdoc/>
    public int Count => tagged.Count;

    /// <inheritdoc/>
    public ExoReference this[int index] => Read()[index];

    /// <inheritdoc/>
    public IEnumerator<ExoReference> GetEnumerator() => ((IEnumerable<ExoReference>)Read()).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // A list by its interface too, or whoever wraps it would copy it, and so read it.
    bool ICollection<ExoReference>.IsReadOnly => true;

    ExoReference IList<ExoReference>.this[int index] { get => Read()[index]; set => throw new NotSupportedException(); }

    int IList<ExoReference>.IndexOf(ExoReference item) => Array.IndexOf(Read(), item);

    bool ICollection<ExoReference>.Contains(ExoReference item) => Array.IndexOf(Read(), item) >= 0;

    void ICollection<ExoReference>.CopyTo(ExoReference[] array, int arrayIndex) => Read().CopyTo(array, arrayIndex);

    void ICollection<ExoReference>.Add(ExoReference item) => throw new NotSupportedException();

    bool ICollection<ExoReference>.Remove(ExoReference item) => throw new NotSupportedException();

    void ICollection<ExoReference>.Clear() => throw new NotSupportedException();

    void IList<ExoReference>.Insert(int index, ExoReference item) => throw new NotSupportedException();

    void IList<ExoReference>.RemoveAt(int index) => throw new NotSupportedException();

    // Two threads may read at once; both come to the same.
    private ExoReference[] Read()
    {
        if (_read is null)
        {
            var read = new ExoReference[tagged.Count];
            for (var i = 0; i < read.Length; i++)
            {
                var (text, pmid, doi, pmcid, others) = tagged[i];
                read[i] = ReferenceParser.Parse(text, pmid, doi, pmcid, others, i + 1, articleTitle, articleSource);
            }

            _read = read;
        }

        return _read;
    }
}
