using System.Runtime.CompilerServices;

namespace ExoTools.Vocabulary;

/// <summary>Numbers words, and finds them by a stretch of text without making a string of it.</summary>
internal sealed class WordTable
{
    private int[] _buckets = new int[1024];
    private Entry[] _entries = new Entry[1024];

    /// <summary>How many words there are.</summary>
    public int Count { get; private set; }

    /// <summary>The number of a word; -1 for one that is not there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(ReadOnlySpan<char> word)
    {
        var hash = Hash(word);
        for (var i = _buckets[hash & (uint)(_buckets.Length - 1)] - 1; i >= 0; i = _entries[i].Next)
        {
            if (_entries[i].Hash == hash && word.SequenceEqual(_entries[i].Word))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The number of a word, which is given one if it has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Add(string word)
    {
        var known = Find(word);
        if (known >= 0)
        {
            return known;
        }

        if (Count == _entries.Length)
        {
            Grow();
        }

        var hash = Hash(word);
        ref var bucket = ref _buckets[hash & (uint)(_buckets.Length - 1)];
        _entries[Count] = new Entry { Hash = hash, Word = word, Next = bucket - 1 };
        bucket = ++Count;
        return Count - 1;
    }

    private void Grow()
    {
        Array.Resize(ref _entries, _entries.Length * 2);
        _buckets = new int[_entries.Length];
        for (var i = 0; i < Count; i++)
        {
            ref var bucket = ref _buckets[_entries[i].Hash & (uint)(_buckets.Length - 1)];
            _entries[i].Next = bucket - 1;
            bucket = i + 1;
        }
    }

    // FNV-1a with a last mix, so that the low bits depend on every letter.
    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return hash ^ (hash >> 15);
    }

    private struct Entry
    {
        public uint Hash;
        public int Next;
        public string Word;
    }
}
