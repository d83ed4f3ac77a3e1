using System.Runtime.CompilerServices;
using ExoTools.Language;

namespace ExoTools.Vocabulary;

/// <summary>The names of many terms as a tree of words: a name is the path of its words from the root.</summary>
internal sealed class NameTree
{
    private readonly WordTable _words = new();
    private readonly Dictionary<long, int> _edges = [];
    private readonly List<Node> _nodes = [new Node(-1)];
    private readonly List<(TermName Name, int Next)> _names = [];
    private int[] _fromRoot = [];

    /// <summary>The node that a word leads to; -1 where none does.</summary>
    /// <param name="node">The node; 0 for the root.</param>
    /// <param name="word">The word.</param>
    /// <param name="hash">Its hash.</param>
    public int Next(int node, ReadOnlySpan<char> word, uint hash)
    {
        if (node <= 0)
        {
            return node == 0 && _words.Find(word, hash) is var first and >= 0 && first < _fromRoot.Length ? _fromRoot[first] - 1 : -1;
        }

        return _nodes[node].HasChildren && _words.Find(word, hash) is var id and >= 0 && _edges.TryGetValue(((long)node << 32) | (uint)id, out var next) ? next : -1;
    }

    /// <summary>The words that a name may start with, and the plurals of those that are a whole name.</summary>
    public WordFilter FirstWords()
    {
        // A word, and three plurals of each that is a name.
        const int FormsOfWord = 4;
        var filter = new WordFilter((_fromRoot.Length - _fromRoot.AsSpan().Count(0)) * FormsOfWord);
        for (var word = 0; word < Math.Min(_words.Count, _fromRoot.Length); word++)
        {
            var node = _fromRoot[word] - 1;
            if (node < 0)
            {
                continue;
            }

            filter.Add(_words.HashOf(word));
            if (_nodes[node].FirstName >= 0)
            {
                AddPlurals(_words[word], filter);
            }
        }

        return filter;
    }

    // What Spelling.Singular takes for plurals of a word.
    private static void AddPlurals(string word, WordFilter filter)
    {
        const int Longest = 64;
        Span<char> plural = word.Length + 2 <= Longest ? stackalloc char[Longest] : new char[word.Length + 2];
        word.CopyTo(plural);
        plural[word.Length] = 's';
        filter.Add(WordHash.Of(plural[..(word.Length + 1)]));
        "es".CopyTo(plural[word.Length..]);
        filter.Add(WordHash.Of(plural[..(word.Length + 2)]));
        if (word.EndsWith('y'))
        {
            "ies".CopyTo(plural[(word.Length - 1)..]);
            filter.Add(WordHash.Of(plural[..(word.Length + 2)]));
        }
    }

    /// <summary>The first name that ends at a node, by its index; -1 where none does.</summary>
    public int NamesAt(int node) => node < 0 ? -1 : _nodes[node].FirstName;

    /// <summary>A name by its index, and the index of the next at the same node.</summary>
    public (TermName Name, int Next) this[int index] => _names[index];

    /// <summary>Makes room for the names of so many terms at once.</summary>
    public void Reserve(int terms)
    {
        // A gene has about eight names of two or three words.
        const int NamesOfTerm = 8;
        _names.EnsureCapacity(_names.Count + (terms * NamesOfTerm));
        _nodes.EnsureCapacity(_nodes.Count + (terms * NamesOfTerm));
        _edges.EnsureCapacity(_edges.Count + (terms * NamesOfTerm));
    }

    /// <summary>Adds a name under its words.</summary>
    /// <param name="pieces">The pieces of the name.</param>
    /// <param name="lastWord">The last word, where it is to be another than that of the last piece; null for that one.</param>
    /// <param name="name">The name.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Insert(List<Piece> pieces, string? lastWord, in TermName name)
    {
        var node = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            var id = i == pieces.Count - 1 && lastWord is not null ? _words.Add(lastWord) : _words.Add(pieces[i].Word, pieces[i].Hash);
            node = node == 0 ? FromRoot(id) : Child(node, id);
        }

        // Names of better standing come first, else those that were there before.
        var before = -1;
        var next = _nodes[node].FirstName;
        while (next >= 0 && _names[next].Name.Standing <= name.Standing)
        {
            if (_names[next].Name.IsSame(name))
            {
                return;
            }

            (before, next) = (next, _names[next].Next);
        }

        _names.Add((name, next));
        if (before < 0)
        {
            _nodes[node] = _nodes[node] with { FirstName = _names.Count - 1 };
        }
        else
        {
            _names[before] = (_names[before].Name, _names.Count - 1);
        }
    }

    private int FromRoot(int word)
    {
        if (word >= _fromRoot.Length)
        {
            Array.Resize(ref _fromRoot, Math.Max(word + 1, _fromRoot.Length * 2));
        }

        if (_fromRoot[word] == 0)
        {
            _nodes.Add(new Node(-1));
            _fromRoot[word] = _nodes.Count;
        }

        return _fromRoot[word] - 1;
    }

    private int Child(int node, int word)
    {
        var edge = ((long)node << 32) | (uint)word;
        if (!_edges.TryGetValue(edge, out var child))
        {
            child = _nodes.Count;
            _edges.Add(edge, child);
            _nodes.Add(new Node(-1));
            _nodes[node] = _nodes[node] with { HasChildren = true };
        }

        return child;
    }

    private readonly record struct Node(int FirstName, bool HasChildren = false);
}
