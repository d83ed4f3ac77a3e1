namespace ExoTools.Language.Abbreviations;

/// <summary>Reads the definitions that stand with brackets: "long form (SF)", "SF (long form)", "(long form, SF)", "(SF = long form)".</summary>
internal sealed class BracketDefinitions(string text, LongFormMatcher matcher, GlossaryReader glossaries, List<AbbreviationDefinition> found)
{
    /// <summary>Longer than a bracket that defines something.</summary>
    private const int LongestContent = 300;

    private const int LongestReversed = 20;
    private const double SwappedPerUnit = 0.3;

    private readonly DefinitionRules _rules = new(text, matcher);
    private readonly BracketParts _parts = new(text);
    private readonly List<TextSpan> _pairs = [];

    /// <summary>Reads one sentence.</summary>
    internal void Read(TextSpan sentence)
    {
        BracketPairs.Find(text, sentence, _pairs);
        foreach (var pair in _pairs)
        {
            if (pair.Length is >= 3 and <= LongestContent + 2)
            {
                ReadPair(sentence, pair);
            }
        }
    }

    private void ReadPair(TextSpan sentence, TextSpan pair)
    {
        var content = BracketParts.Trim(text, pair.Start + 1, pair.End - 1);
        _parts.Split(content);
        if (_parts.Count > 0 && !OtherBrackets.IsStatistic(text, content))
        {
            _ = ReadBehind(sentence, pair) || ReadLongFormFirst() || ReadShortFormFirst() || glossaries.ReadBracket(content, found) || ReadReversed(sentence, pair, content);
        }
    }

    /// <summary>"long form (SF)", "long form (SF; n = 12)", "long form (SF or SF)"</summary>
    private bool ReadBehind(TextSpan sentence, TextSpan pair)
    {
        var window = WindowBefore(sentence, pair.Start);
        var any = false;
        for (var i = 0; i < _parts.Count; i++)
        {
            // "(HR: 3.1, P = .02)" gives values.
            var shortForm = _parts.WithoutLead(i);
            var isValue = _parts[i].IsValue && (i > 0 || shortForm.Length < 2);
            if (!isValue && !OtherBrackets.IsAttached(text, window, pair.Start, shortForm))
            {
                any |= Define(window, shortForm, false, ExoAbbreviationForm.Brackets)
                    || (WithoutAside(shortForm) is { } bare && Define(window, bare, false, ExoAbbreviationForm.Brackets));
            }
        }

        return any;
    }

    /// <summary>"PCR [quantitative]": what stands before brackets at the end of a part; null where none do.</summary>
    private TextSpan? WithoutAside(TextSpan part)
    {
        var open = part.Length > 0 && text[part.End - 1] is ')' or ']' ? text.AsSpan(part.Start, part.Length).IndexOfAny('(', '[') : -1;
        return open > 1 && char.IsWhiteSpace(text[part.Start + open - 1]) ? BracketParts.Trim(text, part.Start, part.Start + open) : null;
    }

    /// <summary>"(long form, SF)"</summary>
    private bool ReadLongFormFirst()
    {
        var any = false;
        for (var i = 1; i < _parts.Count; i++)
        {
            var longForm = _parts.WithoutLead(i - 1);
            var shortForm = _parts.WithoutLead(i);
            if (shortForm.Length > 1 && !OtherBrackets.IsPlace(text, longForm, shortForm))
            {
                any |= Define(longForm, shortForm, true, ExoAbbreviationForm.Brackets);
            }
        }

        return any;
    }

    /// <summary>"(SF, long form)"</summary>
    private bool ReadShortFormFirst() =>
        _parts.Count == 2 && text[_parts[0].Span.End] == ',' && _parts[0].Span.Length > 1 && HasCapitalOrDigit(_parts[0].Span) && !_parts[1].IsValue
        && Define(_parts[1].Span, _parts[0].Span, true, ExoAbbreviationForm.Brackets);

    /// <summary>"SF (long form)"</summary>
    private bool ReadReversed(TextSpan sentence, TextSpan pair, TextSpan content)
    {
        var end = pair.Start;
        while (end > sentence.Start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        var start = end;
        while (start > sentence.Start && end - start < LongestReversed && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] is not ('(' or '['))
        {
            start--;
        }

        var shortForm = new TextSpan(start, end - start);
        if (end == pair.Start || text[end - 1] == ')' || shortForm.Length < 2 || content.Length <= shortForm.Length || !HasCapitalOrDigit(shortForm) || !ShortForms.IsPlausible(text, shortForm))
        {
            return false;
        }

        return Define(_parts[0].Span, shortForm, true, ExoAbbreviationForm.Reversed)
            || (_parts.Count > 1 && Define(content, shortForm, true, ExoAbbreviationForm.Reversed));
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

    /// <summary>Looks for the long form of a short form at the end of a window, and keeps the two.</summary>
    private bool Define(TextSpan window, TextSpan shortForm, bool fromStart, ExoAbbreviationForm form)
    {
        if (window.Length == 0 || shortForm.Length == 0 || !ShortForms.IsPlausible(text, shortForm, _rules.LastWord(window)))
        {
            return false;
        }

        if ((!fromStart && SubscriptForms.TryMatch(text, window, shortForm, matcher, out var longForm))
            || (matcher.Match(text, window, shortForm, fromStart, out longForm) is { } cost && _rules.Accept(shortForm, ref longForm, cost, form))
            || (!fromStart && MatchesSwapped(window, shortForm, out longForm))
            || (!fromStart && HalfDoses.TryMatch(text, window, shortForm, matcher, out longForm)))
        {
            found.Add(new AbbreviationDefinition(shortForm, longForm, form));
            return true;
        }

        return false;
    }

    private bool MatchesSwapped(TextSpan window, TextSpan shortForm, out TextSpan longForm)
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

    /// <summary>What stands before a bracket, back to where its clause or an outer bracket starts.</summary>
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

        return BracketParts.Trim(text, start, end);
    }
}
