namespace ExoTools.Language.Abbreviations;

/// <summary>Where a letter stands in its word.</summary>
internal enum LetterPlace : byte
{
    /// <summary>First in a word.</summary>
    Word,

    /// <summary>First in a part of a word: behind a hyphen or slash, or where digits meet letters.</summary>
    Part,

    /// <summary>First in a part of a compound ("saccharide" in "lipopolysaccharide").</summary>
    Compound,

    /// <summary>Anywhere else.</summary>
    Inner,
}

/// <summary>What kind of word is passed over.</summary>
internal enum WordKind : byte
{
    /// <summary>A word with a meaning of its own.</summary>
    Content,

    /// <summary>A word with capitals within, as modifiers are ("IgG bands").</summary>
    Acronym,

    /// <summary>The name of a class ("protein").</summary>
    Class,

    /// <summary>A number or a letter.</summary>
    Number,

    /// <summary>A preposition, conjunction or article.</summary>
    Stop,

    /// <summary>A word in brackets of its own.</summary>
    Aside,
}

/// <summary>A word of the window, with the punctuation about it.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Kind">What it is.</param>
/// <param name="SkippedThrough">What it costs to skip all words up to it and it.</param>
/// <param name="IsBeforeComma">Whether a comma stands at its end.</param>
internal readonly record struct WindowWord(int Start, int End, WordKind Kind, double SkippedThrough, bool IsBeforeComma);

/// <summary>A letter or digit of the window.</summary>
/// <param name="Char">Folded to its Latin letter in lower case.</param>
/// <param name="IsCapital">Whether it is printed as a capital.</param>
/// <param name="Position">Where it stands in the text.</param>
/// <param name="Word">The index of its word.</param>
/// <param name="Place">Where it stands in the word.</param>
internal readonly record struct WindowLetter(char Char, bool IsCapital, int Position, int Word, LetterPlace Place);

/// <summary>The words and letters of a stretch of text in which a long form is looked for.</summary>
internal sealed class LongFormWindow
{
    private readonly List<WindowWord> _words = [];
    private readonly List<WindowLetter> _letters = [];

    internal List<WindowWord> Words => _words;

    internal List<WindowLetter> Letters => _letters;

    /// <summary>The last words of a stretch, at most so many.</summary>
    internal static TextSpan LastWords(string text, TextSpan stretch, int most)
    {
        var start = stretch.End;
        for (var words = 0; start > stretch.Start && words < most; words++)
        {
            while (start > stretch.Start && char.IsWhiteSpace(text[start - 1]))
            {
                start--;
            }

            while (start > stretch.Start && !char.IsWhiteSpace(text[start - 1]))
            {
                start--;
            }
        }

        return new TextSpan(start, stretch.End - start);
    }

    /// <summary>Reads a stretch for a short form.</summary>
    internal void Read(string text, TextSpan stretch, FormUnits units)
    {
        _words.Clear();
        _letters.Clear();
        var depth = 0;
        for (var i = stretch.Start; i < stretch.End;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            var first = _letters.Count;
            var letters = 0;
            while (i < stretch.End && !char.IsWhiteSpace(text[i]))
            {
                var c = text[i];
                depth += c is '(' or '[' ? 1 : c is ')' or ']' ? -1 : 0;
                if (char.IsLetterOrDigit(c))
                {
                    letters += char.IsLetter(c) ? 1 : 0;
                    _letters.Add(new WindowLetter(GreekAndNumbers.Fold(c), char.IsUpper(c), i, _words.Count, PlaceOf(text, start, i)));
                }

                i++;
            }

            MarkCompounds(text, first, start, i, units);
            var isAside = text[start] is '(' or '[' || (depth > 0 && _words.Count > 0 && _words[^1].Kind == WordKind.Aside);
            AddWord(start, text.AsSpan(start, i - start), isAside ? WordKind.Aside : letters == 0 ? WordKind.Number : null);
        }
    }

    /// <summary>Where the long form starts whose first letter is given.</summary>
    internal int StartOf(string text, int first)
    {
        var letter = _letters[first];
        if (letter.Place == LetterPlace.Part && !IsLocantBefore(text, letter))
        {
            return letter.Position;
        }

        var word = _words[letter.Word];
        var before = letter.Word > 0 ? _words[letter.Word - 1] : default;
        var start = word.Start;
        while (start < letter.Position && !char.IsLetterOrDigit(text[start]) && text[start] is not ('(' or '['))
        {
            start++;
        }

        // "17 beta-estradiol": the number of a position may stand apart.
        var isLocant = GreekAndNumbers.IsGreek(text[word.Start]) || GreekAndNumbers.NameLength(text, word.Start) > 0;
        return isLocant && before.Kind == WordKind.Number && !before.IsBeforeComma && char.IsAsciiDigit(text[before.Start]) ? before.Start : start;
    }

    /// <summary>Whether all that stands before a part of a word is numbers and single letters ("2,4-di…", "N-methyl", "β-").</summary>
    internal bool IsLocantBefore(string text, in WindowLetter letter)
    {
        var run = 0;
        for (var i = _words[letter.Word].Start; i < letter.Position; i++)
        {
            if (run == 0 && GreekAndNumbers.NameLength(text, i) is > 0 and var name)
            {
                i += name - 1;
                continue;
            }

            // A position has two digits at most ("17β-", "10,11-"); three are a count ("617-nucleotide").
            run = char.IsLetter(text[i]) ? run + 2 : char.IsAsciiDigit(text[i]) ? run + 1 : 0;
            if (run > 2)
            {
                return false;
            }
        }

        return true;
    }

    private void AddWord(int start, ReadOnlySpan<char> word, WordKind? known)
    {
        var kind = known ?? KindOf(word);
        var isBeforeComma = word[^1] is ',' or ';';
        var startsAfterComma = _words.Count > 0 && _words[^1].IsBeforeComma;
        var skipped = _words.Count > 0 ? _words[^1].SkippedThrough : 0;
        skipped += MatchCosts.ToSkip(kind, isBeforeComma) + (startsAfterComma && EnglishWords.IsArticle(word) ? MatchCosts.CrossedBeforeArticle : 0);
        _words.Add(new WindowWord(start, start + word.Length, kind, skipped, isBeforeComma));
    }

    private static WordKind KindOf(ReadOnlySpan<char> word) =>
        word.Length == 1 && char.IsUpper(word[0]) ? WordKind.Number
        : EnglishWords.IsStopWord(word) ? WordKind.Stop
        : EnglishWords.IsClassWord(word) ? WordKind.Class
        : HasInnerCapital(word) ? WordKind.Acronym : WordKind.Content;

    /// <summary>Marks the letters of a word, from the first on, at which a part of a compound starts.</summary>
    private void MarkCompounds(string text, int first, int start, int end, FormUnits units)
    {
        for (var l = first; l < _letters.Count; l++)
        {
            var letter = _letters[l];
            if (letter.Place == LetterPlace.Inner && letter.Position > start + 1 && units.MayStandFor(letter.Char) && WordParts.StartsAt(text, letter.Position, end))
            {
                _letters[l] = letter with { Place = LetterPlace.Compound };
            }
        }
    }

    private static bool HasInnerCapital(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static LetterPlace PlaceOf(string text, int wordStart, int at)
    {
        if (at == wordStart)
        {
            return LetterPlace.Word;
        }

        var before = text[at - 1];
        if (!char.IsLetterOrDigit(before))
        {
            for (var i = wordStart; i < at; i++)
            {
                if (char.IsLetterOrDigit(text[i]))
                {
                    return LetterPlace.Part;
                }
            }

            return LetterPlace.Word;
        }

        return char.IsDigit(before) != char.IsDigit(text[at]) || (char.IsLower(before) && char.IsUpper(text[at])) ? LetterPlace.Part : LetterPlace.Inner;
    }
}
