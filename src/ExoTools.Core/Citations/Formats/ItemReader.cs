using System.Text;

namespace ExoTools.Citations.Formats;

/// <summary>A format whose items are cut out of the text and parsed one by one, so that one that is damaged loses no other.</summary>
internal abstract class ItemReader : IBibliographyReader
{
    // Each costs a look at all that follows.
    private const int MostLooks = 200;

    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <summary>What the format calls an item, for messages ("record").</summary>
    protected abstract string Item { get; }

    /// <summary>What to do about a damaged item.</summary>
    protected abstract string Remedy { get; }

    /// <inheritdoc/>
    public abstract bool Recognizes(string head);

    /// <inheritdoc/>
    public IEnumerable<BibliographyItem> Read(TextReader text, string? source, CancellationToken cancellation)
    {
        var cursor = new TextCursor(text);
        var item = new StringBuilder();
        var number = 0;
        while (FindItem(cursor, item.Clear(), cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            var line = cursor.Line;
            var isWhole = TryReadItem(cursor, item, cancellation);
            if (item.Length > EntryProblem.Longest)
            {
                yield return new BibliographyItem(null, EntryProblem.TooLong(source, line), line);
                continue;
            }

            ItemDamage? damage = new("it is not closed.", 0);
            if (isWhole && Build(item.ToString(), number + 1, out damage) is { } reference)
            {
                number++;
                yield return new BibliographyItem(reference, null, line);
                continue;
            }

            var damagedLine = line + (damage?.Line ?? 0);
            yield return new BibliographyItem(null, EntryProblem.Malformed(source, damagedLine, $"The {Item} is damaged: {damage?.Message}", Remedy) with { IsCutShort = !isWhole }, damagedLine);
            foreach (var (inner, innerLine) in LookInside(item.ToString(), line, cancellation))
            {
                if (Build(inner, number + 1, out _) is { } found)
                {
                    number++;
                    yield return new BibliographyItem(found, null, innerLine);
                }
            }
        }
    }

    /// <summary>The whole items within one that is damaged: an end that is missing makes what follows seem a part of it.</summary>
    private IEnumerable<(string Item, int Line)> LookInside(string damaged, int line, CancellationToken cancellation)
    {
        var counted = 0;
        for (int at = 1, looks = 0; looks < MostLooks && NextStart(damaged, at) is >= 0 and var start; looks++)
        {
            line += damaged.AsSpan(counted, start - counted).Count('\n');
            counted = start;
            var item = new StringBuilder();
            var cursor = new TextCursor(new StringReader(damaged[start..]));
            var isItem = FindItem(cursor, item, cancellation) && TryReadItem(cursor, item, cancellation) && IsItem(item.ToString());
            if (isItem)
            {
                yield return (item.ToString(), line);
            }

            at = start + (isItem ? item.Length : 1);
        }
    }

    /// <summary>Where, from a place on, another item may start within the text of one; -1 for nowhere.</summary>
    protected abstract int NextStart(string item, int from);

    /// <summary>Whether what starts so is an item of its own.</summary>
    protected abstract bool IsItem(string item);

    /// <summary>Goes to the next item and notes in the text of the item what it has read of it; false at the end.</summary>
    protected abstract bool FindItem(TextCursor cursor, StringBuilder item, CancellationToken cancellation);

    /// <summary>Reads to the end of the item; false where the text ends before it. What is longer than an entry may be is passed over.</summary>
    protected abstract bool TryReadItem(TextCursor cursor, StringBuilder item, CancellationToken cancellation);

    /// <summary>The reference; null for an item that is damaged.</summary>
    protected abstract ExoReference? Build(string item, int number, out ItemDamage? damage);
}

/// <summary>What is wrong with an item, and on which of its lines, from 0.</summary>
internal sealed record ItemDamage(string Message, int Line);
