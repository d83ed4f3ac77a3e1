namespace ExoTools.Language.Abbreviations;

/// <summary>Whether a short form and the stretch that its letters were found in are a definition.</summary>
internal sealed class DefinitionRules(string text, LongFormMatcher matcher)
{
    /// <summary>How far from a label the next one is looked for, in UTF-16 units.</summary>
    private const int LabelReach = 200;

    // What a match may cost, for each letter and digit of the short form.
    private const double MostPerUnit = 0.6;
    private const double GoodPerUnit = 0.3;
    private const double ReversedPerUnit = 0.45;
    private const double NamePerUnit = 0.9;

    // What it may cost in all.
    private const double MostCost = 3.5;
    private const double MostCostOfLetter = 1.3;
    private const double MostCostOfPair = 1.0;

    /// <summary>Whether a match is a definition; the long form is the whole name where the match is its end.</summary>
    /// <param name="shortForm">The short form.</param>
    /// <param name="longForm">Where its letters were found.</param>
    /// <param name="cost">What the match costs.</param>
    /// <param name="form">How the two stand to each other.</param>
    internal bool Accept(TextSpan shortForm, ref TextSpan longForm, double cost, ExoAbbreviationForm form)
    {
        if (!MayDefine(shortForm, longForm, form))
        {
            return false;
        }

        var units = matcher.UnitCount;
        var isWhole = form != ExoAbbreviationForm.Brackets || units < 3 || cost <= GoodPerUnit * units || cost > NamePerUnit * units;
        if (!isWhole && NameStart(longForm) is { } start)
        {
            longForm = new TextSpan(start, longForm.End - start);
            return true;
        }

        return units switch
        {
            1 => cost <= MostCostOfLetter && IsLetterForWord(shortForm, longForm),
            2 => cost <= MostCostOfPair,
            _ => cost <= Math.Min(MostCost, (form == ExoAbbreviationForm.Reversed ? ReversedPerUnit : MostPerUnit) * units),
        };
    }

    /// <summary>Whether a stretch may be the long form of a short form, whatever its letters.</summary>
    private bool MayDefine(TextSpan shortForm, TextSpan longForm, ExoAbbreviationForm form)
    {
        var sign = text.AsSpan(shortForm.Start, shortForm.Length);
        var words = text.AsSpan(longForm.Start, longForm.Length);

        // "CytoX (CytoX Corporation)", "Tax (Tax-inhibition)": a name and what has it.
        var isOwnName = form == ExoAbbreviationForm.Reversed && words.StartsWith(sign, StringComparison.OrdinalIgnoreCase);

        // "CAF-derived EVs (CAF, …)": what is to be explained explains nothing.
        var isCompound = sign.Length > 1 && words.Length > sign.Length && words[sign.Length] == '-' && words.StartsWith(sign, StringComparison.Ordinal);
        return !isOwnName && !isCompound && !IsSibling(words, sign) && words.Length > sign.Length && !HoldsWord(words, sign) && ShortForms.IsWords(text, longForm)
            && !EnglishWords.IsFunctionWord(LastWord(longForm));
    }

    /// <summary>Whether a stretch starts with the next member of a family: "ZEB1 and SIP1 (ZEB2)".</summary>
    private static bool IsSibling(ReadOnlySpan<char> words, ReadOnlySpan<char> sign)
    {
        var letters = sign.IndexOfAnyInRange('0', '9');
        if (letters < 2 || words.Length <= letters || !char.IsAsciiDigit(words[letters]) || !words[..letters].SequenceEqual(sign[..letters]))
        {
            return false;
        }

        // "IL1 receptor type 2 (IL1R2)" has the same number.
        return !Number(words[letters..]).SequenceEqual(Number(sign[letters..]));

        static ReadOnlySpan<char> Number(ReadOnlySpan<char> from) => from.IndexOfAnyExceptInRange('0', '9') is > 0 and var end ? from[..end] : from;
    }

    /// <summary>The last word of a stretch, without what is no letter.</summary>
    internal ReadOnlySpan<char> LastWord(TextSpan span)
    {
        var start = span.End;
        while (start > span.Start && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return text.AsSpan(start, span.End - start);
    }

    /// <summary>Whether a capital stands for a plain word and is no label in a row of labels ("(B)" with "(A)" or "(C)" nearby).</summary>
    private bool IsLetterForWord(TextSpan shortForm, TextSpan longForm)
    {
        var letter = text[shortForm.Start];
        if (!char.IsUpper(letter))
        {
            return false;
        }

        for (var i = longForm.Start + 1; i < longForm.End; i++)
        {
            if (char.IsUpper(text[i]))
            {
                return false;
            }
        }

        var from = Math.Max(1, shortForm.Start - LabelReach);
        var to = Math.Min(text.Length - 1, shortForm.End + LabelReach);
        for (var i = from; i < to; i++)
        {
            if (text[i - 1] == '(' && text[i + 1] == ')' && Math.Abs(text[i] - letter) == 1)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Where the capitalised name starts that a stretch is the end of ("Five-Factor Model of Personality"), at most one word before it;
    /// null where it is no name of three words. A name is a whole, so its letters need not tell its bounds.
    /// </summary>
    private int? NameStart(TextSpan longForm)
    {
        var capitals = 0;
        for (var i = longForm.Start; i < longForm.End;)
        {
            var end = i;
            while (end < longForm.End && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            var isCapital = char.IsUpper(text[i]);
            if (!isCapital && end > i && !EnglishWords.IsStopWord(text.AsSpan(i, end - i)))
            {
                return null;
            }

            capitals += isCapital ? 1 : 0;
            i = end + 1;
        }

        var start = longForm.Start - 1;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        if (start >= 0 && start < longForm.Start - 2 && char.IsUpper(text[start]) && !EnglishWords.IsFunctionWord(text.AsSpan(start, longForm.Start - 1 - start)))
        {
            return capitals >= 2 ? start : null;
        }

        return capitals >= 3 ? longForm.Start : null;
    }

    /// <summary>Whether a stretch holds another's text as a word of its own.</summary>
    private static bool HoldsWord(ReadOnlySpan<char> words, ReadOnlySpan<char> word)
    {
        for (var at = 0; ; at++)
        {
            var index = words[at..].IndexOf(word, StringComparison.Ordinal);
            if (index < 0)
            {
                return false;
            }

            at += index;
            var end = at + word.Length;
            if ((at == 0 || EndsName(words[at - 1])) && (end == words.Length || EndsName(words[end])))
            {
                return true;
            }
        }
    }

    private static bool EndsName(char c) => !char.IsLetterOrDigit(c) && c != '-';
}
