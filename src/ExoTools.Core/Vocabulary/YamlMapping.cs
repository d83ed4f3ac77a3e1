using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ExoTools.Vocabulary;

/// <summary>Reads the entries of one mapping, and refuses those that nothing asked for: a misspelt key must not pass in silence.</summary>
internal sealed class YamlMapping
{
    private readonly Dictionary<string, YamlNode> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly YamlNode _node;
    private readonly string _file;

    public YamlMapping(YamlNode node, string file)
    {
        _node = node;
        _file = file;
        if (node.Entries is null)
        {
            throw Error("A mapping (key: value) is expected here.", node);
        }

        foreach (var (key, value) in node.Entries)
        {
            _entries[key] = value;
        }
    }

    public string Required(string key) => Optional(key) ?? throw Error($"The key '{key}' is missing. Add it.", _node);

    public string? Optional(string key)
    {
        if (!TryGet(key, out var node))
        {
            return null;
        }

        return node.Value ?? throw Error($"'{key}' must be a single value.", node);
    }

    public bool Flag(string key)
    {
        var value = Optional(key);
        return value switch
        {
            null or "false" => false,
            "true" => true,
            _ => throw Error($"'{key}' must be true or false, not '{value}'.", _entries[key]),
        };
    }

    public T? Enumeration<T>(string key)
        where T : struct, Enum
    {
        var value = Optional(key);
        return value is null ? null
            : Enum.TryParse<T>(value, ignoreCase: false, out var parsed) ? parsed
            : throw Error($"'{value}' is no {key}. Known: {string.Join(", ", Enum.GetNames<T>())}.", _entries[key]);
    }

    public IReadOnlyList<string> Strings(string key)
    {
        if (!TryGet(key, out var node))
        {
            return [];
        }

        var items = Items(key, node);
        var values = new string[items.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = items[i].Value ?? throw Error($"The items of '{key}' must be single values.", items[i]);
        }

        return values;
    }

    public int Number(string key)
    {
        var value = Required(key);
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Error($"'{key}' must be a whole number, not '{value}'.", _entries[key]);
    }

    /// <summary>A mapping whose keys are names of the file's own.</summary>
    public IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> NamedLists(string key)
    {
        var named = Mapping(key);
        foreach (var name in named._entries.Keys)
        {
            yield return new(name, named.Strings(name));
        }
    }

    public YamlMapping Mapping(string key) =>
        TryGet(key, out var node) ? new YamlMapping(node, _file) : throw Error($"The key '{key}' is missing. Add it.", _node);

    public IEnumerable<YamlMapping> Mappings(string key)
    {
        if (!TryGet(key, out var node))
        {
            yield break;
        }

        foreach (var item in Items(key, node))
        {
            yield return new YamlMapping(item, _file);
        }
    }

    /// <summary>Ends the reading of this mapping.</summary>
    public void NothingElse()
    {
        foreach (var key in _entries.Keys)
        {
            if (!_asked.Contains(key))
            {
                throw Error($"'{key}' is not known here. Known: {string.Join(", ", _asked.Order(StringComparer.Ordinal))}.", _entries[key]);
            }
        }
    }

    public VocabularyException Error(string message) => Error(message, _node);

    private bool TryGet(string key, [NotNullWhen(true)] out YamlNode? node)
    {
        _asked.Add(key);
        return _entries.TryGetValue(key, out node);
    }

    private IReadOnlyList<YamlNode> Items(string key, YamlNode node) => node.Items ?? throw Error($"'{key}' must be a list.", node);

    private VocabularyException Error(string message, YamlNode node) => new(message, _file, node.Line, node.Column);
}
