namespace ExoTools.Vocabulary;

/// <summary>
/// A node of a YAML document as the engine sees it, with its place for messages. Adapters make them, so that no YAML library
/// is named here.
/// </summary>
public sealed class YamlNode
{
    private YamlNode(string? value, IReadOnlyList<YamlNode>? items, IReadOnlyList<KeyValuePair<string, YamlNode>>? entries, int line, int column)
    {
        Value = value;
        Items = items;
        Entries = entries;
        Line = line;
        Column = column;
    }

    /// <summary>The text of a scalar; null for a list or a mapping.</summary>
    public string? Value { get; }

    /// <summary>The items of a list; null for a scalar or a mapping.</summary>
    public IReadOnlyList<YamlNode>? Items { get; }

    /// <summary>The entries of a mapping in their order; null for a scalar or a list.</summary>
    public IReadOnlyList<KeyValuePair<string, YamlNode>>? Entries { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The column, from 1.</summary>
    public int Column { get; }

    /// <summary>A scalar.</summary>
    public static YamlNode Scalar(string value, int line, int column) => new(value, null, null, line, column);

    /// <summary>A list.</summary>
    public static YamlNode List(IReadOnlyList<YamlNode> items, int line, int column) => new(null, items, null, line, column);

    /// <summary>A mapping.</summary>
    public static YamlNode Mapping(IReadOnlyList<KeyValuePair<string, YamlNode>> entries, int line, int column) => new(null, null, entries, line, column);
}

/// <summary>Reads YAML text into nodes.</summary>
public interface IYamlReader
{
    /// <summary>Reads the one document of a text.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="name">The file's name for messages.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="VocabularyException">The text is not YAML, or not one document.</exception>
    YamlNode Read(string text, string name, CancellationToken cancellation = default);
}

/// <summary>A vocabulary or rule file is not as it must be; the message names file, line and remedy.</summary>
public sealed class VocabularyException : Exception
{
    /// <summary>Tells what is wrong and where.</summary>
    public VocabularyException(string message, string file, int line, int column, Exception? inner = null)
        : base($"{file}, line {line}, column {column}: {message}", inner)
    {
        File = file;
        Line = line;
        Column = column;
    }

    /// <summary>The file.</summary>
    public string File { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The column, from 1.</summary>
    public int Column { get; }
}
