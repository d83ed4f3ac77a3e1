using ExoTools.Language;
using ExoTools.Vocabulary;

namespace ExoTools.Findings.Rules;

/// <summary>What the cells of a table's column tell.</summary>
internal enum TableColumnRole
{
    /// <summary>A molecule that vesicles carry.</summary>
    Cargo,

    /// <summary>Proteins that vesicles are known by.</summary>
    Marker,

    /// <summary>Proteins that vesicles are told by the lack of.</summary>
    AbsentMarker,

    /// <summary>Whether what the row names was there.</summary>
    Presence,

    /// <summary>The cell or fluid that gives the vesicles.</summary>
    Donor,

    /// <summary>The cell that takes them up.</summary>
    Recipient,

    /// <summary>What a microRNA targets.</summary>
    Target,

    /// <summary>What a molecule does.</summary>
    Effect,

    /// <summary>The cancer.</summary>
    Cancer,

    /// <summary>The drug.</summary>
    Drug,

    /// <summary>The kind of vesicle that a row is about; or, as a header of its own, the vesicle that the column is about.</summary>
    Vesicle,

    /// <summary>How vesicles are isolated or characterised.</summary>
    Method,

    /// <summary>Numbers of a method.</summary>
    Parameter,
}

/// <summary>What a header says of its column.</summary>
/// <param name="Role">What the cells tell.</param>
/// <param name="Kinds">The kinds of molecules that they name; empty for any.</param>
/// <param name="Holds">Whether the header says that vesicles carry them.</param>
internal sealed record TableColumn(TableColumnRole Role, IReadOnlySet<ExoEntityKind> Kinds, bool Holds);

/// <summary>The rules of tables.yaml: what headers, captions and marks in cells say.</summary>
internal sealed class TableRules
{
    private readonly Dictionary<string, TableColumn> _columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlySet<ExoEntityKind>> _topics = new(StringComparer.Ordinal);
    private readonly HashSet<string> _present;
    private readonly HashSet<string> _absent;
    private readonly HashSet<string> _dashes;
    private readonly WordSet _skip;
    private readonly WordSet _otherwise;
    private readonly WordSet _between;

    private TableRules(YamlMapping map)
    {
        map.Required("source");
        _skip = new WordSet(map.Strings("skip"));
        _otherwise = new WordSet(map.Strings("otherwise"));
        _between = new WordSet(map.Strings("between"));
        foreach (var entry in map.Mappings("columns"))
        {
            var role = entry.Enumeration<TableColumnRole>("role") ?? throw entry.Error("The key 'role' is missing. Add it.");
            var column = new TableColumn(role, Kinds(entry), entry.Flag("holds"));
            foreach (var header in entry.Strings("headers"))
            {
                if (Key(header).Length == 0)
                {
                    throw entry.Error($"The header '{header}' holds only words to skip.");
                }

                if (!_columns.TryAdd(Key(header), column) && _columns[Key(header)] != column)
                {
                    throw entry.Error($"The header '{header}' is listed for two roles.");
                }
            }

            entry.NothingElse();
        }

        foreach (var entry in map.Mappings("topics"))
        {
            var kinds = Kinds(entry);
            foreach (var word in entry.Strings("words"))
            {
                _topics[word] = kinds;
            }

            entry.NothingElse();
        }

        _present = map.Strings("present").ToHashSet(StringComparer.OrdinalIgnoreCase);
        _absent = map.Strings("absent").ToHashSet(StringComparer.OrdinalIgnoreCase);
        _dashes = map.Strings("dashes").ToHashSet(StringComparer.Ordinal);
        map.NothingElse();
    }

    public static TableRules Read(YamlNode root, string file) => new(new YamlMapping(root, file));

    /// <summary>What a header says; null for one that is not listed.</summary>
    /// <param name="header">The pieces of the header, those that name vesicles left out.</param>
    public TableColumn? Column(IEnumerable<Piece> header) => _columns.GetValueOrDefault(Key(header));

    /// <summary>The kinds of molecules that a word of a caption stands for, empty for any; null for another word.</summary>
    public IReadOnlySet<ExoEntityKind>? Topic(string word) => _topics.GetValueOrDefault(word) ?? _topics.GetValueOrDefault(Spelling.Singular(word));

    /// <summary>Whether a word tells of something else than what vesicles carry.</summary>
    public bool IsOtherwise(string word) => Holds(_otherwise, word);

    /// <summary>Whether a word between vesicles and molecules tells that these are not in them.</summary>
    public bool IsBetween(string word) => Holds(_between, word) || Holds(_otherwise, word);

    /// <summary>What a cell says of being there; null where it says something else.</summary>
    /// <param name="cell">The cell as printed.</param>
    /// <param name="marksPresence">Whether another cell of the column marks something as there.</param>
    public bool? Presence(string cell, bool marksPresence)
    {
        var text = cell.Trim();
        return _present.Contains(text) ? true : _absent.Contains(text) || (marksPresence && _dashes.Contains(text)) ? false : null;
    }

    private static HashSet<ExoEntityKind> Kinds(YamlMapping entry)
    {
        var kinds = new HashSet<ExoEntityKind>();
        foreach (var name in entry.Strings("kinds"))
        {
            kinds.Add(Enum.TryParse<ExoEntityKind>(name, out var kind) ? kind : throw entry.Error($"'{name}' is no kind of entity. Known: {string.Join(", ", Enum.GetNames<ExoEntityKind>())}."));
        }

        return kinds;
    }

    private static bool Holds(WordSet words, string word) => words.Contains(word) || words.Contains(Spelling.Singular(word));

    private string Key(string header) => Key(PieceTokenizer.Tokenize(header, new TextSpan(0, header.Length)));

    // "miRNA(s) (exosomal)" and "miRNA" are one.
    private string Key(IEnumerable<Piece> header) =>
        string.Join(' ', header.Where(piece => piece is { Kind: PieceKind.Letters, Length: > 1 } && !_skip.Contains(piece.Word)).Select(piece => Spelling.Singular(piece.Word)));
}
