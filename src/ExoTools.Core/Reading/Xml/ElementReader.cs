namespace ExoTools.Reading.Xml;

/// <summary>
/// Walks the elements of a record forward only. A method that takes an element may leave the reader anywhere in it:
/// <see cref="NextChild"/> goes on behind it, so that unknown elements need no handling.
/// </summary>
internal abstract class ElementReader
{
    /// <summary>Elements nested deeper end the record with an error.</summary>
    public const int DeepestNesting = 100;

    /// <summary>The local name of the current element, valid until the reader moves; compared with "is", never with "==".</summary>
    public abstract ReadOnlySpan<char> Name { get; }

    /// <summary>The depth of the current element, for <see cref="NextChild"/>; -1 for an empty one, which has no children.</summary>
    public abstract int Enter();

    /// <summary>Moves to the next child of an element; false at its end.</summary>
    /// <param name="depth">What <see cref="Enter"/> gave for the element.</param>
    public abstract bool NextChild(int depth);

    /// <summary>An attribute; null where the element has none of that name.</summary>
    public abstract string? Attribute(string name);

    /// <summary>Whether an attribute has a value.</summary>
    public abstract bool Is(string attribute, string value);

    /// <summary>The text of the current element; null for an empty one. See <see cref="InlineText"/> for markup in it.</summary>
    public abstract string? Text();

    protected static string? Filled(string text) => text.Length == 0 ? null : text;

    protected static void Check(int depth)
    {
        if (depth > DeepestNesting)
        {
            throw new RecordLimitException($"Its elements are nested more than {DeepestNesting} deep.");
        }
    }
}
