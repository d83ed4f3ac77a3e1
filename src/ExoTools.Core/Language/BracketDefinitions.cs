namespace ExoTools.Language;

/// <summary>Reads the definitions that stand with brackets: "long form (SF)", "SF (long form)", "(long form, SF)", "(SF = long form)".</summary>
internal sealed class BracketDefinitions(string text, LongFormMatcher matcher, GlossaryReader glossaries, List<AbbreviationDefinition> found)
{
    /// <summary>Longer than a bracket that defines something.</summary>
    private const int LongestContent = 300;

    /// <summary>How far from a label the next one is looked for.</summary>
    private const int LabelReach = 200;

    private const double MostPerUnit = 0.6;
    private const double MostCost = 3.5;
    private const double GoodPerUnit = 0.3;
    private const double ReversedPerUnit = 0.45;
    private const double SwappedPerUnit = 0.3;
    private const double NamePerUnit = 0.9;

    private readonly List<TextSpan> _pairs = [];
    private readonly List<Part> _parts = [];

    /// <summary>Reads one sentence.</summary>
    internal void Read(TextSpan sentence)
    {
        BracketPairs.Find(text, sentence, _pairs);
        foreach (var pair in _pairs)
        {
            if (pair.Length > LongestContent + 2 || pair.Length < 3)
            {
                continue;
            }

            ReadPair(sentence, pair);
        }
    }

    private void ReadPair(TextSpan sentence, TextSpan pair)
    {
        var content = Trim(pair.Start + 1, pair.End - 1);
        if (content.Length == 0)
        {
            return;
        }

        SplitParts(content);
        if (_parts.Count == 0 || IsStatistic(content))
        {
            return;
        }

        var window = WindowBefore(sentence, pair.Start);
        var any = false;
        for (var i = 0; i < _parts.Count; i++)
        {
            var shortForm = StripLead(_parts[i].Span);

            // "substance(s)", "SCS(Tk)" and "p27(Kip1)" define nothing; "(HR: 3.1, P = .02)" gives values.
            var isAttached = window.Length > 0 && window.End == pair.Start && (shortForm.Length < 3 || !EndsInWord(window));
            var isValue = _parts[i].IsValue && (i > 0 || shortForm.Length < 2);
            if (!isAttached && !isValue)
            {
                any |= TryShortForm(window, shortForm, false, ExoAbbreviationForm.Brackets);
            }
        }

        // "(long form, SF)"
        var isFound = any;
        for (var i = 1; i < _parts.Count && !isFound; i++)
        {
            var longForm = StripLead(_parts[i - 1].Span);
            var shortForm = StripLead(_parts[i].Span);
            if (shortForm.Length > 1 && !IsPlace(longForm, shortForm))
            {
                any |= TryShortForm(longForm, shortForm, true, ExoAbbreviationForm.Brackets);
            }
        }

        // "(SF, long form)"
        if (!any && _parts.Count == 2 && text[_parts[0].Span.End] == ',' && _parts[0].Span.Length > 1 && HasCapitalOrDigit(_parts[0].Span) && !_parts[1].IsValue)
        {
            any |= TryShortForm(_parts[1].Span, _parts[0].Span, true, ExoAbbreviationForm.Brackets);
        }

        if (!any && !glossaries.ReadBracket(content, found))
        {
            TryReversed(sentence, pair, content);
        }
    }

    /// <summary>Whether a stretch ends in a word or in a number that stands alone, not in a name with a number ("p27").</summary>
    private bool EndsInWord(TextSpan span)
    {
        var end = span.End;
        while (end > span.Start && char.IsAsciiDigit(text[end - 1]))
        {
            end--;
        }

        return end == span.End ? char.IsLower(text[end - 1]) : end == span.Start || char.IsWhiteSpace(text[end - 1]);
    }

    /// <summary>Whether a bracket names a town and its state or a like place ("(Qiagen, Carlsbad, CA)"): two capitals after capitalised words.</summary>
    private bool IsPlace(TextSpan words, TextSpan state)
    {
        if (state.Length != 2)
        {
            return false;
        }

        for (var i = words.Start; i < words.End; i++)
        {
            if (char.IsLower(text[i]) && (i == words.Start || char.IsWhiteSpace(text[i - 1])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a bracket holds a value ("P = .003", "n=12"): a letter, a sign of equality, a number.</summary>
    private bool IsStatistic(TextSpan content)
    {
        var i = content.Start;
        while (i < content.End && (char.IsLetter(text[i]) || text[i] == ' ') && i < content.Start + 8)
        {
            i++;
        }

        if (i == content.End || text[i] is not ('=' or '<' or '>' or '≤' or '≥'))
        {
            return false;
        }

        while (++i < content.End && (text[i] is ' ' or '=' or '.' or '-'))
        {
        }

        return i < content.End && char.IsAsciiDigit(text[i]);
    }

    private void TryReversed(TextSpan sentence, TextSpan pair, TextSpan content)
    {
        var end = pair.Start;
        while (end > sentence.Start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        var start = end;
        while (start > sentence.Start && end - start < 20 && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] is not ('(' or '['))
        {
            start--;
        }

        var shortForm = new TextSpan(start, end - start);
        if (end < pair.Start && text[end - 1] != ')' && shortForm.Length >= 2 && content.Length > shortForm.Length && HasCapitalOrDigit(shortForm) && ShortForms.IsPlausible(text, shortForm))
        {
            if (!TryShortForm(_parts[0].Span, shortForm, true, ExoAbbreviationForm.Reversed) && _parts.Count > 1)
            {
                TryShortForm(content, shortForm, true, ExoAbbreviationForm.Reversed);
            }
        }
    }

    private bool HasCapitalOrDigit(TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (char.IsUpper(text[i]) || char.IsDigit(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    private bool TryShortForm(TextSpan window, TextSpan shortForm, bool fromStart, ExoAbbreviationForm form)
    {
        if (window.Length == 0 || shortForm.Length == 0 || !ShortForms.IsPlausible(text, shortForm, LastWord(window)))
        {
            return false;
        }

        if ((!fromStart && SubscriptForms.TryMatch(text, window, shortForm, matcher, out var longForm))
            || (matcher.Match(text, window, shortForm, fromStart, out longForm) is { } cost && IsAcceptable(shortForm, ref longForm, cost, form))
            || (!fromStart && TrySwapped(window, shortForm, out longForm)))
        {
            found.Add(new AbbreviationDefinition(shortForm, longForm, form));
            return true;
        }

        return false;
    }

    private bool TrySwapped(TextSpan window, TextSpan shortForm, out TextSpan longForm)
    {
        longForm = default;
        for (var i = shortForm.Start + 2; i < shortForm.End - 2; i++)
        {
            if (text[i] is '-' or '/')
            {
                return matcher.MatchSwapped(text, window, shortForm, i, out longForm) is { } cost && cost <= SwappedPerUnit * matcher.UnitCount;
            }
        }

        return false;
    }

    private ReadOnlySpan<char> LastWord(TextSpan window)
    {
        var start = window.End;
        while (start > window.Start && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return text.AsSpan(start, window.End - start);
    }

    private bool IsAcceptable(TextSpan shortForm, ref TextSpan longForm, double cost, ExoAbbreviationForm form)
    {
        if (form == ExoAbbreviationForm.Reversed
            && text.AsSpan(longForm.Start, longForm.Length).StartsWith(text.AsSpan(shortForm.Start, shortForm.Length), StringComparison.OrdinalIgnoreCase))
        {
            // "CytoX (CytoX Corporation)", "Tax (Tax-inhibition)": a name and what has it.
            return false;
        }

        if (shortForm.Length > 1 && longForm.Length > shortForm.Length && text[longForm.Start + shortForm.Length] == '-'
            && text.AsSpan(longForm.Start, longForm.Length).StartsWith(text.AsSpan(shortForm.Start, shortForm.Length), StringComparison.Ordinal))
        {
            // "CAF-derived EVs (CAF, …)": what is to be explained explains nothing.
            return false;
        }

        if (longForm.Length <= shortForm.Length || HoldsWord(longForm, shortForm) || !ShortForms.IsWords(text, longForm) || EnglishWords.IsFunctionWord(LastWord(longForm)))
        {
            return false;
        }

        var units = matcher.UnitCount;
        var isAccepted = units switch
        {
            1 => cost <= 1.3 && IsLetterForWord(shortForm, longForm),
            2 => cost <= 1.0,
            _ => cost <= Math.Min(MostCost, (form == ExoAbbreviationForm.Reversed ? ReversedPerUnit : MostPerUnit) * units),
        };
        if (cost <= GoodPerUnit * units || form != ExoAbbreviationForm.Brackets || units < 3 || cost > NamePerUnit * units || NameStart(longForm) is not { } start)
        {
            return isAccepted;
        }

        longForm = new TextSpan(start, longForm.End - start);
        return true;
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
    private bool HoldsWord(TextSpan span, TextSpan word)
    {
        var at = span.Start;
        while (true)
        {
            var index = text.AsSpan(at, span.End - at).IndexOf(text.AsSpan(word.Start, word.Length), StringComparison.Ordinal);
            if (index < 0)
            {
                return false;
            }

            at += index;
            var end = at + word.Length;
            if ((at == span.Start || EndsName(text[at - 1])) && (end == span.End || EndsName(text[end])))
            {
                return true;
            }

            at++;
        }
    }

    private static bool EndsName(char c) => !char.IsLetterOrDigit(c) && c != '-';

    private void SplitParts(TextSpan content)
    {
        _parts.Clear();
        var start = content.Start;
        var depth = 0;
        for (var i = content.Start; i < content.End; i++)
        {
            var c = text[i];
            depth += c is '(' or '[' ? 1 : c is ')' or ']' ? -1 : 0;
            if (depth > 0)
            {
                continue;
            }

            var next = i + 1;
            if (c is ';' or '=' || (c is ',' or ':' && next < content.End && char.IsWhiteSpace(text[next])))
            {
                Add(start, i, c is '=' or ':' && StartsNumber(next, content.End));
                start = next;
            }
            else if (c == ' ' && text.AsSpan(i, content.End - i).StartsWith(" or ", StringComparison.Ordinal))
            {
                Add(start, i, false);
                start = i + 4;
            }
        }

        Add(start, content.End, false);

        void Add(int from, int to, bool isValue)
        {
            var part = Trim(from, to);
            if (part.Length > 0)
            {
                _parts.Add(new Part(part, isValue));
            }
        }
    }

    private bool StartsNumber(int at, int end)
    {
        while (at < end && text[at] is ' ' or '.' or '-' or '−' or '<' or '>' or '~' or '±')
        {
            at++;
        }

        return at < end && char.IsAsciiDigit(text[at]);
    }

    /// <summary>The part without the words that introduce a short form ("hereafter referred to as EVs", "or MVs", "abbreviated EV").</summary>
    private TextSpan StripLead(TextSpan part)
    {
        var start = part.Start;
        for (var at = start; at < part.End && text[at] is not ('(' or '['); at++)
        {
            if (text[at] != ' ')
            {
                continue;
            }

            if (!EnglishWords.IntroducesShortForm(text.AsSpan(start, at - start)))
            {
                break;
            }

            start = at + 1;
        }

        return Trim(start, part.End);
    }

    private TextSpan WindowBefore(TextSpan sentence, int end)
    {
        var limit = Math.Max(sentence.Start, end - LongFormMatcher.LongestWindow);
        var start = end;
        var depth = 0;
        while (start > limit)
        {
            var c = text[start - 1];
            if (c is ')' or ']')
            {
                depth++;
            }
            else if (c is '(' or '[')
            {
                if (depth == 0)
                {
                    break;
                }

                depth--;
            }
            else if (depth == 0 && c is ';' or ':' && start < end && char.IsWhiteSpace(text[start]))
            {
                break;
            }

            start--;
        }

        // A window that was cut short starts with a whole word.
        if (start == limit && start > sentence.Start)
        {
            while (start < end && !char.IsWhiteSpace(text[start]))
            {
                start++;
            }
        }

        return Trim(start, end);
    }

    private TextSpan Trim(int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '"' or '“' or '”'))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '"' or '“' or '”' or ','))
        {
            end--;
        }

        return new TextSpan(start, end - start);
    }

    /// <summary>A part of a bracket.</summary>
    /// <param name="Span">Where it stands.</param>
    /// <param name="IsValue">Whether a number follows as its value ("HR" in "HR: 3.1").</param>
    private readonly record struct Part(TextSpan Span, bool IsValue);
}
