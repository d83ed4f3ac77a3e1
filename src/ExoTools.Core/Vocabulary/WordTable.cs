using System.Runtime.CompilerServices;
using ExoTools.Language;

namespace ExoTools.Vocabulary;

/// <summary>Numbers words, and finds them by a stretch of text without making a string of it.</summary>
internal sealed class WordTable
{
    // An article's own names are few; those of a database make it grow.
    private const int FirstSize = 16;

    private int[] _buckets = new int[FirstSize];
    private Entry[] _entries = new Entry[FirstSize];

    /// <summary>How many words there are.</summary>
    public int Count { get; private set; }

    /// <summary>A word by its number.</summary>
    public string this[int number] => _entries[number].Word;

    /// <summary>The hash of a word by its number.</summary>
    public uint HashOf(int number) => _entries[number].Hash;

    /// <summary>The number of a word; -1 for one that is not there.</summary>
    public int Find(ReadOnlySpan<char> word) => Find(word, WordHash.Of(word));

    /// <summary>The number of a word; -1 for one that is not there.</summary>
    /// <param name="word">The word.</param>
    /// <param name="hash">Its hash.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(ReadOnlySpan<char> word, uint hash)
    {
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
    public int Add(string word) => Add(word, WordHash.Of(word));

    /// <summary>The number of a word, which is given one if it has none.</summary>
    /// <param name="word">The word.</param>
    /// <param name="hash">Its hash.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Add(string word, uint hash)
    {
        var known = Find(word, hash);
        if (known >= 0)
        {
            return known;
        }

        if (Count == _entries.Length)
        {
            Grow();
        }

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

    private struct Entry
    {
        public uint Hash;
        public int Next;
        public string Word;
    }
}
