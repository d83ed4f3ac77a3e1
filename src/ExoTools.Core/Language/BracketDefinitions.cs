namespace ExoTools.Language;

/// <summary>Reads the definitions that stand with brackets: "long form (SF)", "SF (long form)", "(long form, SF)", "(SF = long form)".</summary>
internal sealed class BracketDefinitions(string text, List<AbbreviationDefinition> found)
{
    /// <summary>Longer than a bracket that defines something.</summary>
    private const int LongestContent = 300;

    private readonly LongFormMatcher _matcher = new();
    private readonly List<TextSpan> _pairs = [];
    private readonly List<TextSpan> _parts = [];

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
        var window = WindowBefore(sentence, pair.Start);
        var any = false;
        foreach (var part in _parts)
        {
            var shortForm = StripLead(part);
            any |= TryShortForm(window, shortForm, false, ExoAbbreviationForm.Brackets);
        }

        // "(long form, SF)"
        for (var i = 1; i < _parts.Count; i++)
        {
            any |= TryShortForm(new TextSpan(content.Start, _parts[i - 1].End - content.Start), StripLead(_parts[i]), false, ExoAbbreviationForm.Brackets);
        }

        if (!any)
        {
            TryReversed(sentence, pair, _parts[0]);
        }
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
        if (shortForm.Length >= 2 && content.Length > shortForm.Length && HasCapitalOrDigit(shortForm) && ShortForms.IsPlausible(text, shortForm))
        {
            TryShortForm(content, shortForm, true, ExoAbbreviationForm.Reversed);
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
        if (window.Length == 0 || !ShortForms.IsPlausible(text, shortForm))
        {
            return false;
        }

        if (_matcher.Match(text, window, shortForm, fromStart, out var longForm) is not { } cost || !IsAcceptable(shortForm, longForm, cost))
        {
            return false;
        }

        found.Add(new AbbreviationDefinition(shortForm, longForm, form));
        return true;
    }

    private bool IsAcceptable(TextSpan shortForm, TextSpan longForm, double cost)
    {
        if (Environment.GetEnvironmentVariable("ABBR_TRACE") is not null)
        {
            Console.Error.WriteLine($"{_matcher.UnitCount}\t{cost:F2}\t{shortForm.In(text)}\t{longForm.In(text)}");
        }

        if (longForm.Length <= shortForm.Length)
        {
            return false;
        }

        return _matcher.UnitCount switch
        {
            1 => cost == 0,
            2 => cost <= 0.8,
            3 => cost <= 1.3,
            var units => cost <= 0.42 * units,
        };
    }

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
                Add(start, i);
                start = next;
            }
            else if (c == ' ' && text.AsSpan(i, content.End - i).StartsWith(" or ", StringComparison.Ordinal))
            {
                Add(start, i);
                start = i + 4;
            }
        }

        Add(start, content.End);

        void Add(int from, int to)
        {
            var part = Trim(from, to);
            if (part.Length > 0)
            {
                _parts.Add(part);
            }
        }
    }

    private TextSpan StripLead(TextSpan part)
    {
        return part;
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
}
