using System.Numerics;
using System.Runtime.CompilerServices;
using ExoTools.Language;

namespace ExoTools.Vocabulary;

/// <summary>
/// The names of many terms as a tree of words: a name is the path of its words from the root. All steps lie in one table, since most
/// of the time of looking up goes into fetching memory.
/// </summary>
internal sealed class NameTree
{
    private readonly List<(TermName Name, int Next)> _names = [];
    private Node[] _nodes = [new Node { FirstName = -1, Word = "" }];
    private int _count = 1;

    // At most half full; a step to the root is none.
    private Step[] _steps = new Step[16];

    /// <summary>The node that a word leads to; -1 where none does.</summary>
    /// <param name="node">The node; 0 for the root.</param>
    /// <param name="word">The word.</param>
    /// <param name="hash">Its hash.</param>
    public int Next(int node, ReadOnlySpan<char> word, uint hash)
    {
        if (node < 0 || !_nodes[node].HasNext)
        {
            return -1;
        }

        for (var i = Place(node, hash); ; i++)
        {
            ref readonly var step = ref _steps[i & (_steps.Length - 1)];
            if (step.To == 0)
            {
                return -1;
            }

            if (step.Hash == hash && step.From == node && word.SequenceEqual(_nodes[step.To].Word))
            {
                return step.To;
            }
        }
    }

    /// <summary>What names start with: the words that are a whole name, and the first two words of longer names.</summary>
    public NameStarts Starts()
    {
        var first = new Dictionary<int, uint>();
        int names = 0, pairs = 0, pairNames = 0;
        foreach (ref readonly var step in _steps.AsSpan())
        {
            if (step.To > 0 && step.From == 0)
            {
                first.Add(step.To, step.Hash);
                names += _nodes[step.To].FirstName >= 0 ? 1 : 0;
            }
        }

        foreach (ref readonly var step in _steps.AsSpan())
        {
            if (step.To > 0 && first.ContainsKey(step.From))
            {
                pairs++;
                pairNames += _nodes[step.To].FirstName >= 0 ? 1 : 0;
            }
        }

        var starts = new NameStarts(names, pairs, pairNames);
        foreach (ref readonly var step in _steps.AsSpan())
        {
            if (step.To == 0)
            {
                continue;
            }

            var isName = _nodes[step.To].FirstName >= 0;
            if (step.From == 0 && isName)
            {
                starts.AddName(_nodes[step.To].Word, step.Hash);
            }
            else if (first.TryGetValue(step.From, out var before))
            {
                starts.AddPair(before, _nodes[step.To].Word, step.Hash, isName);
            }
        }

        return starts;
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
        var nodes = _count + (terms * NamesOfTerm);
        Array.Resize(ref _nodes, Math.Max(_nodes.Length, nodes));
        Resize((int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(_steps.Length, nodes)));
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
            node = i == pieces.Count - 1 && lastWord is not null ? Child(node, lastWord, WordHash.Of(lastWord)) : Child(node, pieces[i].Word, pieces[i].Hash);
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
            _nodes[node].FirstName = _names.Count - 1;
        }
        else
        {
            _names[before] = (_names[before].Name, _names.Count - 1);
        }
    }

    private int Child(int node, string word, uint hash)
    {
        var known = Next(node, word, hash);
        if (known > 0)
        {
            return known;
        }

        if (_count == _nodes.Length)
        {
            Array.Resize(ref _nodes, _count * 2);
        }

        if (_count * 2 > _steps.Length)
        {
            Resize(_steps.Length * 2);
        }

        _nodes[node].HasNext = true;
        _nodes[_count] = new Node { FirstName = -1, Word = word };
        Put(new Step { From = node, Hash = hash, To = _count });
        return _count++;
    }

    private void Resize(int length)
    {
        var before = _steps;
        _steps = new Step[length];
        foreach (ref readonly var step in before.AsSpan())
        {
            if (step.To > 0)
            {
                Put(step);
            }
        }
    }

    private void Put(in Step step)
    {
        var i = Place(step.From, step.Hash) & (_steps.Length - 1);
        while (_steps[i].To > 0)
        {
            i = (i + 1) & (_steps.Length - 1);
        }

        _steps[i] = step;
    }

    private static int Place(int node, uint hash)
    {
        // The fractional part of the golden ratio spreads numbers that follow each other (D. E. Knuth, TAOCP 6.4).
        const uint Spread = 2654435769;
        var place = (hash ^ ((uint)node * Spread)) * Spread;
        return (int)((place ^ (place >> 15)) & int.MaxValue);
    }

    private struct Node
    {
        public int FirstName;
        public bool HasNext;
        public string Word;
    }

    private struct Step
    {
        public int From;
        public uint Hash;
        public int To;
    }
}
