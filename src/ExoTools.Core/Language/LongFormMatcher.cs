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

    private const double SkippedWord = 1.0;
    private const double SkippedStopWord = 0.04;
    private const double SkippedNumber = 0.4;
    private const double CrossedComma = 0.5;
    private const double AtPart = 0.1;
    private const double NextLetter = 0.25;
    private const double NextCapital = 0.05;
    private const double InnerLetter = 0.6;
    private const double CapitalWithin = 0.15;
    private const double SkippedPart = 0.45;
    private const double SkippedFirstLetter = 1.6;
    private const double LocantBefore = 0.1;
    private const double PartBefore = 0.5;
    private const double TrailingWord = 1.3;
    private const double PluralEnd = 0.02;

    private readonly List<Unit> _units = [];
    private readonly List<Word> _words = [];
    private readonly List<Letter> _letters = [];
    private double[] _cost = new double[LongestWindow];
    private double[] _nextCost = new double[LongestWindow];

    /// <summary>Where a letter stands in its word.</summary>
    private enum Place : byte
    {
        /// <summary>First in a word.</summary>
        Word,

        /// <summary>First in a part of a word: behind a hyphen or slash, or where digits meet letters.</summary>
        Part,

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
        longForm = default;
        ReadUnits(text, shortForm);
        if (_units.Count is 0 or > MostUnits || window.Length > LongestWindow)
        {
            return null;
        }

        ReadWords(text, window);
        if (_letters.Count == 0)
        {
            return null;
        }

        var count = _letters.Count;
        var last = _units.Count - 1;

        // From the last unit to the first: the cheapest match of the units from this one on, with this one at each letter.
        for (var u = last; u >= 0; u--)
        {
            (_cost, _nextCost) = (_nextCost, _cost);
            for (var p = 0; p < count; p++)
            {
                _cost[p] = Impossible;
                if (!Matches(text, _units[u], _letters[p]))
                {
                    continue;
                }

                if (u == last)
                {
                    _cost[p] = CostAfter(p);
                    continue;
                }

                for (var q = p + 1; q < count; q++)
                {
                    if (_nextCost[q] < Impossible)
                    {
                        _cost[p] = Math.Min(_cost[p], _nextCost[q] + CostBetween(p, q, _units[u + 1], u + 1 == last));
                    }
                }
            }
        }

        var best = -1;
        var cost = Impossible;
        for (var p = count - 1; p >= 0; p--)
        {
            if (_cost[p] < Impossible)
            {
                // Of two that cost the same the shorter wins, save for rounding.
                var total = _cost[p] + CostBefore(text, p, fromStart);
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

    private double CostBefore(string text, int p, bool fromStart)
    {
        var letter = _letters[p];
        if (letter.Place == Place.Inner)
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

        return letter.Place == Place.Word ? 0 : IsLocantBefore(text, letter) ? LocantBefore : PartBefore;
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

            return InnerLetter + (unit.IsCapital && !to.IsCapital ? CapitalWithin : 0);
        }

        return SkippedBetween(from.Word, to.Word) + to.Place switch
        {
            Place.Word => 0,
            Place.Part => SkippedPart,
            _ => SkippedFirstLetter,
        };
    }

    private double CostAfter(int p)
    {
        var word = _letters[p].Word;
        var cost = 0.0;
        for (var w = word + 1; w < _words.Count; w++)
        {
            cost += TrailingWord;
        }

        return cost;
    }

    /// <summary>What it costs to skip the words between two, and the commas behind the first of them and those skipped.</summary>
    private double SkippedBetween(int from, int to)
    {
        var cost = _words[from].IsBeforeComma && to > from + 1 | to == from + 1 && to < _words.Count ? CrossedComma : 0;
        for (var w = from + 1; w < to; w++)
        {
            cost += _words[w].SkipCost + (_words[w].IsBeforeComma ? CrossedComma : 0);
        }

        return cost;
    }

    private int StartOf(string text, int p)
    {
        var letter = _letters[p];
        return letter.Place == Place.Word || IsLocantBefore(text, letter) ? _words[letter.Word].Start : letter.Position;
    }

    /// <summary>Whether all that stands before a part of a word is numbers and single letters ("2,4-di…", "N-methyl", "β-").</summary>
    private bool IsLocantBefore(string text, Letter letter)
    {
        var run = 0;
        for (var i = _words[letter.Word].Start; i < letter.Position; i++)
        {
            run = char.IsLetter(text[i]) ? run + 1 : 0;
            if (run > 1)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The letters and digits of the short form; a Greek letter written out is one.</summary>
    private void ReadUnits(string text, TextSpan shortForm)
    {
        _units.Clear();
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
            var isPlural = c == 's' && i == shortForm.End - 1 && _units.Count > 1;
            _units.Add(new Unit(GreekAndNumbers.Fold(c), char.IsUpper(c), name > 0 || GreekAndNumbers.IsGreek(c), isPlural));
            i += Math.Max(1, name);
        }
    }

    private void ReadWords(string text, TextSpan window)
    {
        _words.Clear();
        _letters.Clear();
        for (var i = window.Start; i < window.End;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            var hasLetter = false;
            while (i < window.End && !char.IsWhiteSpace(text[i]))
            {
                var c = text[i];
                if (char.IsLetterOrDigit(c))
                {
                    hasLetter |= char.IsLetter(c);
                    _letters.Add(new Letter(GreekAndNumbers.Fold(c), char.IsUpper(c), i, _words.Count, PlaceOf(text, start, i)));
                }

                i++;
            }

            var word = text.AsSpan(start, i - start);
            var skip = !hasLetter ? SkippedNumber : EnglishWords.IsStopWord(word) ? SkippedStopWord : SkippedWord;
            _words.Add(new Word(start, i, skip, word[^1] is ',' or ';'));
        }
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
    private readonly record struct Word(int Start, int End, double SkipCost, bool IsBeforeComma);

    /// <summary>A letter or digit of the window.</summary>
    private readonly record struct Letter(char Char, bool IsCapital, int Position, int Word, Place Place);
}
