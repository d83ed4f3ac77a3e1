namespace ExoTools.Language.Abbreviations;

/// <summary>
/// What it costs to match a short form in a way: letters that start words cost nothing; letters within words, skipped words and
/// crossed commas cost.
/// </summary>
internal sealed class MatchCosts(FormUnits units, LongFormWindow window)
{
    internal const double Impossible = 1e6;

    // The costs were set on two thirds of a set of abstracts with their definitions and tried on the last third. They stand in
    // proportion to how seldom true long forms need them; whoever changes one measures again (`score abbreviations`).
    private const double SkippedWord = 1.0;
    private const double SkippedStopWord = 0.04;
    private const double SkippedNumber = 0.4;
    private const double SkippedAcronym = 0.6;
    private const double SkippedClassWord = 0.6;
    private const double CrossedComma = 0.5;
    internal const double CrossedBeforeArticle = 3;
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

    private const int FewestWordsOfName = 3;

    /// <summary>What it costs to skip a word.</summary>
    internal static double ToSkip(WordKind kind, bool isBeforeComma) => (isBeforeComma ? CrossedComma : 0) + kind switch
    {
        WordKind.Acronym => SkippedAcronym,
        WordKind.Class => SkippedClassWord,
        WordKind.Number => SkippedNumber,
        WordKind.Stop => SkippedStopWord,
        WordKind.Aside => SkippedBracket,
        _ => SkippedWord,
    };

    /// <summary>What it costs to match the first unit at a letter.</summary>
    internal double Before(string text, int p, bool fromStart)
    {
        var letter = window.Letters[p];
        var count = window.Words.Count;
        var word = Text(text, letter.Word);
        if (letter.Place == LetterPlace.Inner || (letter.Place == LetterPlace.Compound && letter.Word < count - 1) || word[0] is '(' or '[' || (EnglishWords.IsFunctionWord(word) && !StartsName(text, letter.Word)))
        {
            return Impossible;
        }

        for (var w = 0; fromStart && w < letter.Word; w++)
        {
            if (!EnglishWords.IsArticle(Text(text, w)))
            {
                return Impossible;
            }
        }

        var start = letter.Place == LetterPlace.Word ? 0 : letter.Place == LetterPlace.Compound ? CompoundFirst : window.IsLocantBefore(text, letter) ? LocantBefore : PartBefore;
        return start + LongFormWord * (count - 1 - letter.Word);
    }

    /// <summary>What it costs to match a unit at a letter behind the letter of the unit before it.</summary>
    internal double Between(int p, int q, int u)
    {
        var from = window.Letters[p];
        var to = window.Letters[q];
        var unit = units[u];
        if (unit.IsPlural && u == units.Count - 1 && q == window.Letters.Count - 1)
        {
            return PluralEnd + Skipped(from.Word, to.Word + 1);
        }

        if (from.Word == to.Word)
        {
            if (to.Place == LetterPlace.Part)
            {
                return AtPart;
            }

            if (to.Position == from.Position + 1)
            {
                return to.IsCapital || char.IsAsciiDigit(to.Char) ? NextCapital : NextLetter;
            }

            return to.Place == LetterPlace.Compound ? CompoundPart : Inner(to, unit);
        }

        return Skipped(from.Word, to.Word) + to.Place switch
        {
            LetterPlace.Word => 0,
            LetterPlace.Part => char.IsAsciiDigit(to.Char) ? AtPart : SkippedPart,
            LetterPlace.Inner when to.Char == 'x' => SkippedFirstLetterOfBox,
            LetterPlace.Compound => SkippedFirstLetter - InnerLetter + CompoundPart,
            _ => SkippedFirstLetter,
        };
    }

    /// <summary>What it costs to match the last unit at a letter: the words behind it are of the long form too.</summary>
    internal double After(int p)
    {
        var cost = 0.0;
        for (var w = window.Letters[p].Word + 1; w < window.Words.Count; w++)
        {
            cost += window.Words[w].Kind switch
            {
                WordKind.Stop => TrailingStopWord,
                WordKind.Class => TrailingClassWord,
                WordKind.Number => SkippedNumber,
                WordKind.Aside => SkippedBracket,
                _ => TrailingWord,
            };
        }

        return cost;
    }

    /// <summary>What it costs to match nothing with a unit: a digit that stands alone ("N2O", "Rb1"), the s of a plural, a last letter; null for others.</summary>
    internal double? ToLeaveOut(int u)
    {
        if (units.Count < 3)
        {
            return null;
        }

        var unit = units[u];
        return unit.IsPlural || units.IsLoneDigit(u) ? SkippedDigit : u == units.Count - 1 && !unit.IsDigit ? SkippedLastLetter : null;
    }

    /// <summary>"The Cancer Genome Atlas": the article belongs to a name whose words are all capitalised.</summary>
    private bool StartsName(string text, int first)
    {
        if (Text(text, first) is not "The" || first > window.Words.Count - FewestWordsOfName)
        {
            return false;
        }

        for (var w = first + 1; w < window.Words.Count; w++)
        {
            if (!char.IsUpper(text[window.Words[w].Start]) && window.Words[w].Kind != WordKind.Stop)
            {
                return false;
            }
        }

        return true;
    }

    private static double Inner(in WindowLetter letter, in FormUnit unit) =>
        (letter.Char is 'b' or 'f' or 'j' or 'k' or 'q' or 'v' or 'w' or 'x' or 'y' or 'z' ? RareInnerLetter : InnerLetter)
        + (unit.IsCapital && !letter.IsCapital ? CapitalWithin : 0);

    /// <summary>What it costs to skip the words between two, and the commas behind the first of them and those skipped.</summary>
    private double Skipped(int from, int to)
    {
        var words = window.Words;
        var comma = words[from].IsBeforeComma && to < words.Count ? CrossedComma : 0;
        return to > from + 1 ? comma + words[to - 1].SkippedThrough - words[from].SkippedThrough : comma;
    }

    private ReadOnlySpan<char> Text(string text, int word) => text.AsSpan(window.Words[word].Start, window.Words[word].End - window.Words[word].Start);
}
