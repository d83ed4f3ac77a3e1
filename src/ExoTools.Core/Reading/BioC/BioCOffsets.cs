using System.Text;

namespace ExoTools.Reading.BioC;

/// <summary>What the offsets of a source count.</summary>
internal enum OffsetUnit
{
    CodePoint,
    Utf16,
    Utf8,
}

/// <summary>
/// Finds out what the offsets of a document count by slicing: code points, UTF-16 units or UTF-8 bytes, from the start of the
/// document or of the passage. The reading under which most annotations hold their own text is the right one.
/// </summary>
internal sealed class BioCOffsets
{
    private readonly BioCDocument _document;
    private readonly Dictionary<BioCPassage, long[]>[] _origins;
    private readonly Dictionary<(string Text, OffsetUnit Unit), List<int>> _places = [];
    private OffsetUnit _unit;
    private bool _fromPassage;

    public BioCOffsets(BioCDocument document)
    {
        _document = document;
        _origins = [Origins(OffsetUnit.CodePoint), Origins(OffsetUnit.Utf16), Origins(OffsetUnit.Utf8)];
        var best = -1;
        foreach (var fromPassage in (bool[])[false, true])
        {
            foreach (var unit in (OffsetUnit[])[OffsetUnit.CodePoint, OffsetUnit.Utf16, OffsetUnit.Utf8])
            {
                if (best == document.Annotations.Count)
                {
                    return;
                }

                var fits = document.Annotations.Count(annotation => Find(annotation, unit, fromPassage) is not null);
                if (fits > best)
                {
                    (best, _unit, _fromPassage) = (fits, unit, fromPassage);
                }
            }
        }
    }

    /// <summary>Where an annotation stands: passage, stretch, and start and length in UTF-16 units; null where no place holds its text.</summary>
    public (BioCPassage Passage, int Stretch, int Start, int Length)? Find(BioCAnnotation annotation) => Find(annotation, _unit, _fromPassage);

    private (BioCPassage Passage, int Stretch, int Start, int Length)? Find(BioCAnnotation annotation, OffsetUnit unit, bool fromPassage)
    {
        if (annotation.Locations.Count == 0)
        {
            return null;
        }

        // A mention in pieces counts as a whole where all of it is its text.
        var start = annotation.Locations.Min(location => location.Offset);
        var end = annotation.Locations.Max(location => location.Offset + location.Length);
        if (annotation.Passage is { } own)
        {
            return FindIn(own, annotation.Text, start, end, unit, fromPassage);
        }

        foreach (var passage in _document.Passages)
        {
            if (FindIn(passage, annotation.Text, start, end, unit, fromPassage) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private (BioCPassage Passage, int Stretch, int Start, int Length)? FindIn(BioCPassage passage, string? mention, long start, long end, OffsetUnit unit, bool fromPassage)
    {
        var origins = _origins[(int)unit][passage];
        for (var i = 0; i < passage.Stretches.Count; i++)
        {
            var text = passage.Stretches[i].Text;
            var origin = origins[i] - (fromPassage ? origins[0] : 0);
            if (end < start || start < origin || end - origin > text.Length * 4L)
            {
                continue;
            }

            var from = Index(text, start - origin, unit);
            var to = from < 0 ? -1 : Index(text, end - origin, unit);
            if (to > from && (string.IsNullOrEmpty(mention) || text.AsSpan(from, to - from).SequenceEqual(mention)))
            {
                return (passage, i, from, to - from);
            }
        }

        return null;
    }

    /// <summary>Where each stretch starts in the document.</summary>
    private Dictionary<BioCPassage, long[]> Origins(OffsetUnit unit)
    {
        var origins = new Dictionary<BioCPassage, long[]>();
        var next = 0L;
        foreach (var passage in _document.Passages)
        {
            var starts = new long[passage.Stretches.Count];
            for (var i = 0; i < starts.Length; i++)
            {
                var (text, offset) = passage.Stretches[i];
                starts[i] = offset ?? next;
                next = starts[i] + Count(text, unit) + 1;
            }

            origins.TryAdd(passage, starts);
        }

        return origins;
    }

    private static long Count(string text, OffsetUnit unit) => unit switch
    {
        OffsetUnit.Utf16 => text.Length,
        OffsetUnit.Utf8 => Encoding.UTF8.GetByteCount(text),
        _ => text.EnumerateRunes().Count(),
    };

    /// <summary>The place in UTF-16 units of a count of units; -1 where it lies outside, or within a character.</summary>
    private int Index(string text, long count, OffsetUnit unit)
    {
        if (unit == OffsetUnit.Utf16 || Ascii.IsValid(text))
        {
            return count <= text.Length ? (int)count : -1;
        }

        if (!_places.TryGetValue((text, unit), out var places))
        {
            places = Places(text, unit);
            _places.Add((text, unit), places);
        }

        return count < places.Count ? places[(int)count] : -1;
    }

    /// <summary>For each count of units its place in UTF-16 units.</summary>
    private static List<int> Places(string text, OffsetUnit unit)
    {
        var places = new List<int>(text.Length + 1);
        for (var at = 0; at < text.Length;)
        {
            _ = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            places.Add(at);
            for (var i = 1; unit == OffsetUnit.Utf8 && i < rune.Utf8SequenceLength; i++)
            {
                places.Add(-1);
            }

            at += length;
        }

        places.Add(text.Length);
        return places;
    }
}
