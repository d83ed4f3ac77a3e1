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
    private readonly int _wordStart = WordBounds.StartBefore(text, start, at);

    internal bool EndsSentence =>
        Word.IsEmpty || (!NumbersItem && !Announces && (LetterIsName || !MayGoOn || StarterFollows));

    private ReadOnlySpan<char> Word => text.AsSpan(_wordStart, at - _wordStart);

    /// <summary>"1. Exosomes are", "iv. Exosomes are".</summary>
    private bool NumbersItem => _wordStart == start && IsItemNumber(Word);

    /// <summary>"Fig. S1", "vs. Untreated"; "no. 5".</summary>
    private bool Announces => SentenceWords.Announces(Word) || (char.IsAsciiDigit(text[first]) && SentenceWords.AnnouncesNumber(Word));

    private bool IsLetter => Word.Length == 1 && char.IsUpper(Word[0]);

    /// <summary>"vitamin C.", "Group B.", and not an initial ("by J. Smith").</summary>
    private bool LetterIsName => IsLetter && FollowsName;

    /// <summary>Initials, letters with full stops between them, and abbreviations that stand within sentences and at their end.</summary>
    private bool MayGoOn => IsLetter || SentenceWords.IsAmbiguous(Word) || IsDotted(Word);

    /// <summary>Whether a word follows that starts sentences and hardly ever names.</summary>
    private bool StarterFollows => first == next && SentenceWords.StartsSentences(WordBounds.LettersAt(text, first));

    private bool FollowsName
    {
        get
        {
            var end = _wordStart;
            while (end > start && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            var before = WordBounds.Before(text, start, end);
            foreach (var c in before)
            {
                if (!char.IsLower(c))
                {
                    return SentenceWords.IsLettered(before);
                }
            }

            return before.Length > 2 && !SentenceWords.PrecedesInitial(before);
        }
    }

    /// <summary>Whether a word is letters with full stops between them ("U.S", "i.v", "Ph.D").</summary>
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
            else
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
}
