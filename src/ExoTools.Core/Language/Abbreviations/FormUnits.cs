namespace ExoTools.Language.Abbreviations;

/// <summary>A letter or digit of a short form.</summary>
/// <param name="Char">Folded to its Latin letter in lower case.</param>
/// <param name="IsCapital">Whether it is printed as a capital.</param>
/// <param name="IsGreek">Whether it is a Greek letter, or the name of one.</param>
/// <param name="IsPlural">Whether it is the s at the end ("MVBs").</param>
internal readonly record struct FormUnit(char Char, bool IsCapital, bool IsGreek, bool IsPlural)
{
    internal bool IsDigit => char.IsAsciiDigit(Char);

    /// <summary>Whether it stands for a letter or digit of a long form; digits stand for the words of numbers too ("di" for 2).</summary>
    internal bool StandsFor(string text, in WindowLetter letter)
    {
        if (IsDigit)
        {
            return Char == letter.Char || (letter.Place != LetterPlace.Inner && GreekAndNumbers.IsNumberWord(text, letter.Position, Char - '0'));
        }

        return Char == letter.Char
            && (!IsGreek || GreekAndNumbers.IsGreek(text[letter.Position]) || (letter.Place != LetterPlace.Inner && GreekAndNumbers.NameLength(text, letter.Position) > 0));
    }
}

/// <summary>The letters and digits of a short form, in their order; a Greek letter that is written out is one.</summary>
internal sealed class FormUnits
{
    private readonly List<FormUnit> _units = [];

    // The letters a to z among the units, a bit for each; all where a digit is among them, as numbers stand for words ("di").
    private uint _letters;

    internal int Count => _units.Count;

    internal FormUnit this[int index] => _units[index];

    internal void Clear()
    {
        _units.Clear();
        _letters = 0;
    }

    /// <summary>Adds those of a stretch.</summary>
    /// <param name="text">The text.</param>
    /// <param name="part">The stretch: the short form or a part of it.</param>
    /// <param name="formEnd">Where the whole short form ends, at which the s of a plural stands.</param>
    internal void Add(string text, TextSpan part, int formEnd)
    {
        for (var i = part.Start; i < part.End;)
        {
            var c = text[i];
            if (!char.IsLetterOrDigit(c))
            {
                i++;
                continue;
            }

            var startsPart = i == part.Start || !char.IsLetter(text[i - 1]);
            var name = startsPart ? GreekNameLength(text, i) : 0;
            var isPlural = c == 's' && i == formEnd - 1 && _units.Count > 1;
            var folded = GreekAndNumbers.Fold(c);
            _units.Add(new FormUnit(folded, char.IsUpper(c), name > 0 || GreekAndNumbers.IsGreek(c), isPlural));
            _letters |= char.IsAsciiDigit(folded) ? uint.MaxValue : Bit(folded);
            i += Math.Max(1, name);
        }
    }

    /// <summary>The length of a Greek letter's name in a short form; capitals alone of two or three letters are an acronym ("PI3K", "ETA").</summary>
    private static int GreekNameLength(string text, int at)
    {
        var length = GreekAndNumbers.NameLength(text, at);
        return length is 2 or 3 && !text.AsSpan(at, length).ContainsAnyExceptInRange('A', 'Z') ? 0 : length;
    }

    /// <summary>Whether a unit is a digit that is no part of a number, as a formula or a family has it.</summary>
    internal bool IsLoneDigit(int index) =>
        _units[index].IsDigit && !_units[index - 1].IsDigit && (index + 1 == _units.Count || !_units[index + 1].IsDigit);

    /// <summary>Whether one of the letters a to z may be matched.</summary>
    internal bool MayStandFor(char letter) => (_letters & Bit(letter)) != 0;

    private static uint Bit(char letter) => char.IsAsciiLetterLower(letter) ? 1u << (letter - 'a') : 0;
}
