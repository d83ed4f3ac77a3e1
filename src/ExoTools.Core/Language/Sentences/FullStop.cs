namespace ExoTools.Language.Sentences;

/// <summary>
/// A single full stop before text that could start a sentence. It ends the sentence unless the word before it numbers a list item,
/// announces what follows ("Fig.", "vs.") or may be an abbreviation or an initial within a sentence ("et al.", "U.S.", "J.").
/// </summary>
/// <param name="text">The text.</param>
/// <param name="start">Where the sentence starts.</param>
/// <param name="at">The full stop.</param>
/// <param name="next">What follows it, behind white space.</param>
/// <param name="first">The first letter or digit of what follows.</param>
internal readonly struct FullStop(string text, int start, int at, int next, int first)
{
    private const int ShortestWord = 3;
    private const int LongestSectionNumber = 8;

    private readonly int _wordStart = WordBounds.StartBefore(text, start, at);

    internal bool EndsSentence =>
        Word.IsEmpty || (!NumbersItem && !Announces && (LetterIsName || !MayGoOn || StarterFollows || (ClosesClause && WordFollows)));

    private ReadOnlySpan<char> Word => text.AsSpan(_wordStart, at - _wordStart);

    /// <summary>"1. Exosomes are", "iv. Exosomes are", "2.1. Isolation"; "Fig. 2. Exosomes are", "Step 3. Spin".</summary>
    private bool NumbersItem =>
        _wordStart == start ? IsItemNumber(Word) || IsSectionNumber(Word) : IsFigureNumber(Word) && SentenceWords.IsLabel(text.AsSpan(start, _wordStart - start));

    /// <summary>"Fig. S1", "vs. Untreated"; "no. 5".</summary>
    private bool Announces => SentenceWords.Announces(Word) || (char.IsAsciiDigit(text[first]) && SentenceWords.AnnouncesNumber(Word));

    private bool IsLetter => Word.Length == 1 && char.IsUpper(Word[0]);

    /// <summary>"vitamin C.", "Group B.", and not an initial ("by J. Smith", "thank J. L. Smith").</summary>
    private bool LetterIsName => IsLetter && FollowsName;

    private bool InitialFollows => first + 1 < text.Length && char.IsUpper(text[first]) && text[first + 1] == '.';

    /// <summary>Initials, letters with full stops between them, and abbreviations that stand within sentences and at their end.</summary>
    private bool MayGoOn => IsLetter || SentenceWords.IsAmbiguous(Word) || IsDotted(Word);

    /// <summary>Whether a word follows that starts sentences and hardly ever names, or a value ("P &lt; 0.05").</summary>
    private bool StarterFollows => first == next && (SentenceWords.StartsSentences(WordBounds.LettersAt(text, first)) || SentenceStart.IsStatistic(text, first));

    /// <summary>A route, a time or a measure behind what it tells about ("given i.p.", "at 4 p.m.", "mean ± s.e.m."), not before it ("bearing s.c. Lewis tumors").</summary>
    private bool ClosesClause => char.IsAsciiLetterLower(Word[0]) && IsDotted(Word) && !SentenceWords.PrecedesInitial(WordBefore);

    /// <summary>Whether a plain capitalised word follows, which is no symbol or name with digits.</summary>
    private bool WordFollows
    {
        get
        {
            var word = WordBounds.LettersAt(text, first);
            return word.Length >= ShortestWord && char.IsUpper(word[0]) && !word[1..].ContainsAnyExceptInRange('a', 'z') && text.Length > first + word.Length
                && char.IsWhiteSpace(text[first + word.Length]);
        }
    }

    private bool FollowsName =>
        SentenceWords.IsLettered(WordBefore)
        || (!InitialFollows && WordBefore.Length > 2 && IsInLowerCase(WordBefore) && !SentenceWords.PrecedesInitial(WordBefore));

    private ReadOnlySpan<char> WordBefore
    {
        get
        {
            var end = _wordStart;
            while (end > start && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            return WordBounds.Before(text, start, end);
        }
    }

    private static bool IsInLowerCase(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a word is letters with full stops between them ("U.S", "i.v", "Ph.D", "A.-M").</summary>
    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        var part = 0;
        var dots = 0;
        foreach (var c in word)
        {
            if (c == '.' && part is 1 or 2)
            {
                dots++;
                part = 0;
            }
            else if (char.IsLetter(c))
            {
                part++;
            }
            else if (c != '-' || part > 0 || dots == 0)
            {
                return false;
            }
        }

        return dots > 0 && part is 1 or 2;
    }

    /// <summary>Whether a word numbers a list item ("1", "12", "a", "iv").</summary>
    private static bool IsItemNumber(ReadOnlySpan<char> word) =>
        word.Length <= 3
        && (!word.ContainsAnyExceptInRange('0', '9') || (word.Length == 1 && char.IsAsciiLetter(word[0])) || !word.ContainsAnyExcept("ivxIVX"));

    /// <summary>Whether a word numbers a section ("2.1", "2.1.3").</summary>
    private static bool IsSectionNumber(ReadOnlySpan<char> word) =>
        word.Length <= LongestSectionNumber && char.IsAsciiDigit(word[0]) && word.Contains('.') && !word.ContainsAnyExcept("0123456789.");

    /// <summary>Whether a word numbers a figure or a table ("2", "S12", "3B", "II").</summary>
    private static bool IsFigureNumber(ReadOnlySpan<char> word)
    {
        var number = word.TrimStart('S').TrimEnd("ABCDEF");
        return (number.Length is > 0 and <= 3 && !number.ContainsAnyExceptInRange('0', '9')) || IsItemNumber(word);
    }
}
