namespace ExoTools.Language;

/// <summary>
/// Finds the long form that a short form stands for: the cheapest way to find its letters and digits, in order, in the words of a
/// window. Letters that start words cost nothing; letters within words, skipped words and crossed commas cost. A matcher uses its
/// buffers again, so each thread needs its own.
/// </summary>
internal sealed class LongFormMatcher
{
    /// <summary>The longest stretch, in characters, that a long form is looked for in; it bounds the work for one short form.</summary>
    internal const int LongestWindow = 240;

    /// <summary>More letters and digits than any short form has.</summary>
    internal const int MostUnits = 14;

    private const double Impossible = 1e6;

    /// <summary>More than any match may cost.</summary>
    private const double Ceiling = 9;

    private const int MostWordsPerUnit = 2;
    private const int MostFurtherWords = 6;

    private const double SkippedWord = 1.0;
    private const double SkippedStopWord = 0.04;
    private const double SkippedNumber = 0.4;
    private const double SkippedAcronym = 0.6;
    private const double SkippedClassWord = 0.61;
    private const double CrossedComma = 0.5;
    private const double CrossedBeforeArticle = 3;
    private const double AtPart = 0.1;
    private const double NextLetter = 0.25;
    private const double NextCapital = 0.05;
    private const double CompoundPart = 0.1;
    private const double InnerLetter = 0.6;
    private const double RareInnerLetter = 0.45;
    private const double SkippedDigit = 0.5;
    private const double SkippedLastLetter = 1.1;
    private const double SkippedFirstLetterOfBox = 0.8;
    private const double SkippedBracket = 0.2;
    private const double LongFormWord = 0.12;
    private const double CapitalWithin = 0.15;
    private const double SkippedPart = 0.45;
    private const double SkippedFirstLetter = 1.6;
    private const double LocantBefore = 0.1;
    private const double PartBefore = 0.5;
    private const double TrailingWord = 1.1;
    private const double TrailingClassWord = 0.9;
    private const double CompoundFirst = 0.9;
    private const double TrailingStopWord = 0.1;
    private const double PluralEnd = 0.02;

    private readonly List<Unit> _units = [];
    private readonly List<Word> _words = [];
    private readonly List<Letter> _letters = [];

    // The cheapest match of the units from each on, with that unit at each letter.
    private readonly double[][] _costs = new double[MostUnits][];

    /// <summary>Where a letter stands in its word.</summary>
    private enum Place : byte
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

    /// <summary>How many letters and digits the last short form had.</summary>
    internal int UnitCount => _units.Count;

    /// <summary>Looks for the long form of a short form, with the letters of the short form in their order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="window">Where to look; the long form ends where it ends.</param>
    /// <param name="shortForm">The short form.</param>
    /// <param name="fromStart">Whether the long form must also start where the window starts.</param>
    /// <param name="longForm">The long form.</param>
    /// <returns>What the match costs, 0 where every letter starts a word; null where there is none.</returns>
    internal double? Match(string text, TextSpan window, TextSpan shortForm, bool fromStart, out TextSpan longForm)
    {
        _units.Clear();
        ReadUnits(text, shortForm, shortForm.End);
        return MatchUnits(text, window, fromStart, out longForm);
    }

    /// <summary>The same for a short form whose two halves stand for the long form's halves in the other order ("IVC-SCT").</summary>
    internal double? MatchSwapped(string text, TextSpan window, TextSpan shortForm, int middle, out TextSpan longForm)
    {
        _units.Clear();
        ReadUnits(text, new TextSpan(middle, shortForm.End - middle), shortForm.End);
        ReadUnits(text, new TextSpan(shortForm.Start, middle - shortForm.Start), shortForm.End);
        return MatchUnits(text, window, false, out longForm);
    }

    private double? MatchUnits(string text, TextSpan window, bool fromStart, out TextSpan longForm)
    {
        longForm = default;
        if (_units.Count is 0 or > MostUnits || window.Length > LongestWindow)
        {
            return null;
        }

        ReadWords(text, fromStart ? window : LastWords(text, window, MostWordsPerUnit * _units.Count + MostFurtherWords));
        if (_letters.Count == 0)
        {
            return null;
        }

        var count = _letters.Count;
        var last = _units.Count - 1;

        for (var u = last; u >= 0; u--)
        {
            var costs = _costs[u] ??= new double[LongestWindow];
            for (var p = 0; p < count; p++)
            {
                costs[p] = Matches(text, _units[u], _letters[p]) ? CostFrom(u, p) : Impossible;
            }
        }

        var best = -1;
        var cost = Impossible;
        for (var p = count - 1; p >= 0; p--)
        {
            if (_costs[0][p] < Impossible)
            {
                // Of two that cost the same the shorter wins, save for rounding.
                var total = _costs[0][p] + CostBefore(text, p, fromStart);
                if (total < cost - 1e-9)
                {
                    cost = total;
                    best = p;
                }
            }
        }

        if (best < 0)
        {
            return null;
        }

        var start = StartOf(text, best);
        longForm = new TextSpan(start, _words[^1].End - start);
        return cost;
    }

    private static bool Matches(string text, Unit unit, Letter letter)
    {
        if (char.IsAsciiDigit(unit.Char))
        {
            return unit.Char == letter.Char || (letter.Place != Place.Inner && GreekAndNumbers.IsNumberWord(text, letter.Position, unit.Char - '0'));
        }

        if (unit.Char != letter.Char)
        {
            return false;
        }

        return !unit.IsGreek || GreekAndNumbers.IsGreek(text[letter.Position])
            || (letter.Place != Place.Inner && GreekAndNumbers.NameLength(text, letter.Position) > 0);
    }

    /// <summary>What the units after one cost that is matched at a letter. A digit may be left out ("N2O", "Rb1").</summary>
    private double CostFrom(int u, int p)
    {
        var best = Impossible;
        var skipped = 0.0;
        var next = u + 1;
        while (true)
        {
            if (next == _units.Count)
            {
                return Math.Min(best, skipped + CostAfter(p));
            }

            var costs = _costs[next];
            for (var q = p + 1; q < _letters.Count; q++)
            {
                if (costs[q] >= Ceiling)
                {
                    continue;
                }

                var between = CostBetween(p, q, _units[next], next == _units.Count - 1);
                best = Math.Min(best, skipped + costs[q] + between);
                if (between > Ceiling)
                {
                    // Words that are further away cost more still.
                    break;
                }
            }

            if (_units.Count < 3)
            {
                return best;
            }

            var unit = _units[next];
            if (unit.IsPlural || IsLoneDigit(next))
            {
                skipped += SkippedDigit;
            }
            else if (next == _units.Count - 1 && !char.IsAsciiDigit(unit.Char))
            {
                skipped += SkippedLastLetter;
            }
            else
            {
                return best;
            }

            next++;
        }
    }

    /// <summary>Whether a unit is a digit that is no part of a number, as a formula or a family has it.</summary>
    private bool IsLoneDigit(int u) =>
        char.IsAsciiDigit(_units[u].Char) && !char.IsAsciiDigit(_units[u - 1].Char) && (u + 1 == _units.Count || !char.IsAsciiDigit(_units[u + 1].Char));

    private double CostBefore(string text, int p, bool fromStart)
    {
        var letter = _letters[p];
        var word = text.AsSpan(_words[letter.Word].Start, _words[letter.Word].End - _words[letter.Word].Start);
        if (letter.Place == Place.Inner || (letter.Place == Place.Compound && letter.Word < _words.Count - 1) || word[0] is '(' or '[' || EnglishWords.IsFunctionWord(word))
        {
            return Impossible;
        }

        if (fromStart)
        {
            for (var w = 0; w < letter.Word; w++)
            {
                if (!EnglishWords.IsArticle(text.AsSpan(_words[w].Start, _words[w].End - _words[w].Start)))
                {
                    return Impossible;
                }
            }
        }

        var cost = letter.Place == Place.Word ? 0 : letter.Place == Place.Compound ? CompoundFirst : IsLocantBefore(text, letter) ? LocantBefore : PartBefore;
        return cost + LongFormWord * (_words.Count - 1 - letter.Word);
    }

    private double CostBetween(int p, int q, Unit unit, bool isLast)
    {
        var from = _letters[p];
        var to = _letters[q];
        if (isLast && unit.IsPlural && q == _letters.Count - 1)
        {
            return PluralEnd + SkippedBetween(from.Word, to.Word + 1);
        }

        if (from.Word == to.Word)
        {
            if (to.Place == Place.Part)
            {
                return AtPart;
            }

            if (to.Position == from.Position + 1)
            {
                return to.IsCapital || char.IsAsciiDigit(to.Char) ? NextCapital : NextLetter;
            }

            return to.Place == Place.Compound ? CompoundPart : Inner(to, unit);
        }

        return SkippedBetween(from.Word, to.Word) + to.Place switch
        {
            Place.Word => 0,
            Place.Part => char.IsAsciiDigit(to.Char) ? AtPart : SkippedPart,
            Place.Inner when to.Char == 'x' => SkippedFirstLetterOfBox,
            Place.Compound => SkippedFirstLetter - InnerLetter + CompoundPart,
            _ => SkippedFirstLetter,
        };
    }

    private static double Inner(Letter letter, Unit unit) =>
        (letter.Char is 'b' or 'f' or 'j' or 'k' or 'q' or 'v' or 'w' or 'x' or 'y' or 'z' ? RareInnerLetter : InnerLetter)
        + (unit.IsCapital && !letter.IsCapital ? CapitalWithin : 0);

    private double CostAfter(int p)
    {
        var word = _letters[p].Word;
        var cost = 0.0;
        for (var w = word + 1; w < _words.Count; w++)
        {
            cost += _words[w].SkipCost switch
            {
                SkippedStopWord => TrailingStopWord,
                SkippedClassWord => TrailingClassWord,
                SkippedNumber => SkippedNumber,
                SkippedBracket => SkippedBracket,
                _ => TrailingWord,
            };
        }

        return cost;
    }

    /// <summary>What it costs to skip the words between two, and the commas behind the first of them and those skipped.</summary>
    private double SkippedBetween(int from, int to)
    {
        var comma = _words[from].IsBeforeComma && to < _words.Count ? CrossedComma : 0;
        return to > from + 1 ? comma + _words[to - 1].SkippedThrough - _words[from].SkippedThrough : comma;
    }

    private int StartOf(string text, int p)
    {
        var letter = _letters[p];
        if (letter.Place == Place.Part && !IsLocantBefore(text, letter))
        {
            return letter.Position;
        }

        // "17 beta-estradiol": the number of a position may stand apart.
        var word = _words[letter.Word];
        var before = letter.Word > 0 ? _words[letter.Word - 1] : default;
        var start = word.Start;
        while (start < letter.Position && !char.IsLetterOrDigit(text[start]) && text[start] is not ('(' or '['))
        {
            start++;
        }

        var isLocant = GreekAndNumbers.IsGreek(text[word.Start]) || GreekAndNumbers.NameLength(text, word.Start) > 0;
        return isLocant && before.SkipCost == SkippedNumber && !before.IsBeforeComma && char.IsAsciiDigit(text[before.Start]) ? before.Start : start;
    }

    /// <summary>Whether all that stands before a part of a word is numbers and single letters ("2,4-di…", "N-methyl", "β-").</summary>
    private bool IsLocantBefore(string text, Letter letter)
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

    /// <summary>The letters and digits of the short form; a Greek letter written out is one.</summary>
    private void ReadUnits(string text, TextSpan shortForm, int formEnd)
    {
        for (var i = shortForm.Start; i < shortForm.End;)
        {
            var c = text[i];
            if (!char.IsLetterOrDigit(c))
            {
                i++;
                continue;
            }

            var startsPart = i == shortForm.Start || !char.IsLetter(text[i - 1]);
            var name = startsPart ? GreekAndNumbers.NameLength(text, i) : 0;
            var isPlural = c == 's' && i == formEnd - 1 && _units.Count > 1;
            _units.Add(new Unit(GreekAndNumbers.Fold(c), char.IsUpper(c), name > 0 || GreekAndNumbers.IsGreek(c), isPlural));
            i += Math.Max(1, name);
        }
    }

    private void ReadWords(string text, TextSpan window)
    {
        _words.Clear();
        _letters.Clear();
        var depth = 0;
        var skipped = 0.0;
        for (var i = window.Start; i < window.End;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            var first = _letters.Count;
            var letters = 0;
            while (i < window.End && !char.IsWhiteSpace(text[i]))
            {
                var c = text[i];
                depth += c is '(' or '[' ? 1 : c is ')' or ']' ? -1 : 0;
                if (char.IsLetterOrDigit(c))
                {
                    letters += char.IsLetter(c) ? 1 : 0;
                    _letters.Add(new Letter(GreekAndNumbers.Fold(c), char.IsUpper(c), i, _words.Count, PlaceOf(text, start, i)));
                }

                i++;
            }

            for (var l = first; l < _letters.Count; l++)
            {
                var letter = _letters[l];
                if (letter.Place == Place.Inner && letter.Position > start + 1 && IsUnit(letter.Char) && WordParts.StartsAt(text, letter.Position, i))
                {
                    _letters[l] = letter with { Place = Place.Compound };
                }
            }

            var isAside = text[start] is '(' or '[' || (depth > 0 && _words.Count > 0 && _words[^1].SkipCost == SkippedBracket);
            var word = text.AsSpan(start, i - start);
            var skip = isAside ? SkippedBracket
                : letters == 0 || (word.Length == 1 && char.IsUpper(word[0])) ? SkippedNumber
                : EnglishWords.IsStopWord(word) ? SkippedStopWord
                : EnglishWords.IsClassWord(word) ? SkippedClassWord
                : HasInnerCapital(word) ? SkippedAcronym : SkippedWord;
            var isBeforeComma = word[^1] is ',' or ';';
            skipped += skip + (isBeforeComma ? CrossedComma : 0);
            if (EnglishWords.IsArticle(word) && _words.Count > 0 && _words[^1].IsBeforeComma)
            {
                // ", the" starts another thing.
                skipped += CrossedBeforeArticle;
            }

            _words.Add(new Word(start, i, skip, skipped, isBeforeComma));
        }
    }

    private static TextSpan LastWords(string text, TextSpan window, int most)
    {
        var start = window.End;
        for (var words = 0; start > window.Start && words < most; words++)
        {
            while (start > window.Start && char.IsWhiteSpace(text[start - 1]))
            {
                start--;
            }

            while (start > window.Start && !char.IsWhiteSpace(text[start - 1]))
            {
                start--;
            }
        }

        return new TextSpan(start, window.End - start);
    }

    /// <summary>Whether a letter may be matched; with digits any may, as numbers stand for words ("di").</summary>
    private bool IsUnit(char c)
    {
        foreach (var unit in _units)
        {
            if (unit.Char == c || char.IsAsciiDigit(unit.Char))
            {
                return true;
            }
        }

        return false;
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

    private static Place PlaceOf(string text, int wordStart, int at)
    {
        if (at == wordStart)
        {
            return Place.Word;
        }

        var before = text[at - 1];
        if (!char.IsLetterOrDigit(before))
        {
            for (var i = wordStart; i < at; i++)
            {
                if (char.IsLetterOrDigit(text[i]))
                {
                    return Place.Part;
                }
            }

            return Place.Word;
        }

        return char.IsDigit(before) != char.IsDigit(text[at]) || (char.IsLower(before) && char.IsUpper(text[at])) ? Place.Part : Place.Inner;
    }

    /// <summary>A letter or digit of the short form.</summary>
    private readonly record struct Unit(char Char, bool IsCapital, bool IsGreek, bool IsPlural);

    /// <summary>A word of the window, with the punctuation about it.</summary>
    private readonly record struct Word(int Start, int End, double SkipCost, double SkippedThrough, bool IsBeforeComma);

    /// <summary>A letter or digit of the window.</summary>
    private readonly record struct Letter(char Char, bool IsCapital, int Position, int Word, Place Place);
}
