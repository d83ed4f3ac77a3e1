namespace ExoTools.Language;

/// <summary>
/// Reads the glossaries of legends and lists: "SF indicates LF; SF, LF; SF, LF.", "Abbreviations: SF, LF; SF: LF.", "SF = LF, SF = LF.",
/// "LF (SF);" items and lines of "SF: LF". There the structure tells what defines what; the letters only tell that it is a glossary.
/// </summary>
internal sealed class GlossaryReader(string text, LongFormMatcher matcher)
{
    private const int LongestLead = 80;
    private const int LongestItem = 300;
    private const int FewestLetters = 3;
    private const double MostPerUnit = 0.9;

    private readonly List<TextSpan> _pieces = [];
    private readonly List<Item> _items = [];
    private readonly List<TextSpan> _run = [];

    /// <summary>How an item ties its two forms.</summary>
    private enum Tie : byte
    {
        /// <summary>SF, LF: only among other items.</summary>
        Comma,

        /// <summary>SF: LF, SF = LF, SF – LF.</summary>
        Sign,

        /// <summary>SF indicates LF.</summary>
        Verb,

        /// <summary>LF (SF): only among other items.</summary>
        Brackets,
    }

    /// <summary>Reads the glossaries among the sentences of a text.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="found">Takes the definitions.</param>
    /// <param name="glossaries">Takes the sentences that are glossaries, in order.</param>
    internal void Read(IReadOnlyList<TextSpan> sentences, List<AbbreviationDefinition> found, List<TextSpan> glossaries)
    {
        var isLed = false;
        foreach (var sentence in sentences)
        {
            var body = SkipLead(sentence, out var hasLead);
            if (hasLead)
            {
                Close(isLed, found, glossaries);
                isLed = true;
            }

            if (hasLead && body.Length == 0)
            {
                // A heading; the lines below it are the items.
                _run.Add(sentence);
                continue;
            }

            var before = _items.Count;
            if (ReadItems(body, isLed))
            {
                _run.Add(sentence);
                continue;
            }

            _items.RemoveRange(before, _items.Count - before);
            Close(isLed, found, glossaries);
            isLed = false;
        }

        Close(isLed, found, glossaries);
    }

    /// <summary>The items of a bracket, each of which must match by its letters ("(EV = extracellular vesicle; CM: conditioned medium)").</summary>
    internal bool ReadBracket(TextSpan content, List<AbbreviationDefinition> found)
    {
        _items.Clear();
        var any = false;
        if (ReadItems(content, false))
        {
            foreach (var item in _items)
            {
                if (item.Matches && item.Tie is not Tie.Brackets)
                {
                    found.Add(new AbbreviationDefinition(item.ShortForm, item.LongForm, ExoAbbreviationForm.Glossary));
                    any = true;
                }
            }
        }

        _items.Clear();
        return any;
    }

    private void Close(bool isLed, List<AbbreviationDefinition> found, List<TextSpan> glossaries)
    {
        var matches = 0;
        var verbs = false;
        foreach (var item in _items)
        {
            matches += item.Matches ? 1 : 0;
            verbs |= item.Tie == Tie.Verb;
        }

        // A lead word or a verb with a second item suffices; else the letters of every second item must bear it out.
        var enough = _items.Count > 0 && (isLed || (verbs && _items.Count > 1) || (_items.Count > 1 && matches * 2 >= _items.Count) || (verbs && matches > 0));
        if (enough)
        {
            foreach (var item in _items)
            {
                found.Add(new AbbreviationDefinition(item.ShortForm, item.LongForm, ExoAbbreviationForm.Glossary));
            }

            glossaries.AddRange(_run);
        }

        _items.Clear();
        _run.Clear();
    }

    /// <summary>What follows "Abbreviations:" or the like; the sentence itself where there is no such lead.</summary>
    private TextSpan SkipLead(TextSpan sentence, out bool hasLead)
    {
        hasLead = false;
        var start = sentence.Start;
        while (start < sentence.End && text[start] is '(' or '[' or '*')
        {
            start++;
        }

        foreach (var opening in (ReadOnlySpan<string>)["list of ", "nonstandard ", "non-standard "])
        {
            if (StartsWith(start, sentence.End, opening))
            {
                start += opening.Length;
            }
        }

        if (!StartsWith(start, sentence.End, "abbreviation") && !StartsWith(start, sentence.End, "acronym"))
        {
            return sentence;
        }

        var limit = Math.Min(sentence.End, start + LongestLead);
        for (var i = start; i < limit; i++)
        {
            if (text[i] is ':' or '.' or '–' or '—' || (text[i] is ';' or ','))
            {
                hasLead = text[i] is not (';' or ',');
                return hasLead ? Trim(i + 1, sentence.End) : sentence;
            }
        }

        // "Abbreviations" alone is a heading; a sentence about abbreviations is none.
        hasLead = sentence.End - start < 40 && !HasVerb(start, sentence.End);
        return hasLead ? new TextSpan(sentence.End, 0) : sentence;
    }

    private bool HasVerb(int start, int end)
    {
        var words = text.AsSpan(start, end - start);
        return words.Contains(" are ", StringComparison.Ordinal) || words.Contains(" is ", StringComparison.Ordinal)
            || words.Contains(" were ", StringComparison.Ordinal);
    }

    private bool StartsWith(int at, int end, string word) =>
        text.AsSpan(at, end - at).StartsWith(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a stretch as items. At most one piece in three may be none.</summary>
    private bool ReadItems(TextSpan body, bool isLed)
    {
        var first = _items.Count;
        SplitPieces(body, ';');
        var failed = ReadPieces(isLed);
        if (_pieces.Count == 1 && (failed > 0 || _items[^1].Tie == Tie.Sign))
        {
            // "SF = LF, SF = LF": commas part the items where each has a sign of its own.
            var one = _items.Count > first ? _items[^1] : (Item?)null;
            _items.RemoveRange(first, _items.Count - first);
            SplitPieces(body, ',');
            var parted = ReadPieces(false, Tie.Sign);
            if (parted > 0 && one is not null)
            {
                _items.RemoveRange(first, _items.Count - first);
                _items.Add(one.Value);
                return true;
            }

            failed = parted;
        }

        if (_pieces.Count == 1 && _items.Count > first && _items[^1].Tie is Tie.Comma or Tie.Brackets && !isLed)
        {
            return false;
        }

        var read = _items.Count - first;
        return read > 0 && failed * 3 <= read + failed && (failed == 0 || read > 1);
    }

    private int ReadPieces(bool isLed, Tie? only = null)
    {
        var failed = 0;
        foreach (var piece in _pieces)
        {
            if (ReadItem(piece, isLed) is { } item && (only is null || item.Tie == only))
            {
                _items.Add(item);
            }
            else
            {
                failed++;
            }
        }

        return failed;
    }

    private void SplitPieces(TextSpan body, char separator)
    {
        _pieces.Clear();
        var start = body.Start;
        var depth = 0;
        for (var i = body.Start; i <= body.End; i++)
        {
            if (i < body.End)
            {
                depth += text[i] is '(' or '[' ? 1 : text[i] is ')' or ']' ? -1 : 0;
                if (text[i] != separator || depth > 0 || (separator == ',' && i + 1 < body.End && !char.IsWhiteSpace(text[i + 1])))
                {
                    continue;
                }
            }

            var piece = Trim(start, i);
            if (StartsWith(piece.Start, piece.End, "and "))
            {
                piece = Trim(piece.Start + 4, piece.End);
            }

            if (piece.Length > 0)
            {
                _pieces.Add(piece);
            }

            start = i + 1;
        }
    }

    private Item? ReadItem(TextSpan piece, bool isLed)
    {
        if (piece.Length > LongestItem)
        {
            return null;
        }

        for (var i = piece.Start; i < piece.End; i++)
        {
            var c = text[i];
            var next = i + 1 < piece.End ? text[i + 1] : ' ';
            if (c is '(' or '[')
            {
                break;
            }

            Tie tie;
            var length = 1;
            if (c == ',' && char.IsWhiteSpace(next))
            {
                tie = Tie.Comma;
            }
            else if (c == '=' || (c == ':' && char.IsWhiteSpace(next)) || c == '\t' || (c is '-' or '–' or '—' && i > piece.Start && char.IsWhiteSpace(text[i - 1]) && char.IsWhiteSpace(next)))
            {
                tie = Tie.Sign;
            }
            else if (c == ' ' && VerbLength(i, piece.End) is > 0 and var verb)
            {
                tie = Tie.Verb;
                length = verb;
            }
            else
            {
                continue;
            }

            return Make(Trim(piece.Start, i), Trim(i + length, piece.End), tie, isLed);
        }

        // "LF (SF)"
        if (text[piece.End - 1] == ')')
        {
            var open = piece.End - 1;
            while (open > piece.Start && text[open] != '(')
            {
                open--;
            }

            if (open > piece.Start && char.IsWhiteSpace(text[open - 1]))
            {
                return Make(Trim(open + 1, piece.End - 1), Trim(piece.Start, open), Tie.Brackets, isLed);
            }
        }

        return null;
    }

    private int VerbLength(int at, int end)
    {
        foreach (var verb in (ReadOnlySpan<string>)[" indicates ", " indicate ", " denotes ", " denote ", " stands for ", " stand for "])
        {
            if (text.AsSpan(at, end - at).StartsWith(verb, StringComparison.Ordinal))
            {
                return verb.Length;
            }
        }

        return 0;
    }

    private Item? Make(TextSpan shortForm, TextSpan longForm, Tie tie, bool isLed)
    {
        if (!ShortForms.IsPlausible(text, shortForm) || !IsLongForm(longForm))
        {
            return null;
        }

        var matches = matcher.Match(text, longForm.Length <= LongFormMatcher.LongestWindow ? longForm : default, shortForm, true, out _) is { } cost
            && cost <= MostPerUnit * matcher.UnitCount;

        // "A, a blot; B, a gel", "Red, CD9; DAPI, blue": what is no sign of its own must be borne out by its letters.
        return matches || isLed || ShortForms.IsDistinct(text, shortForm) ? new Item(shortForm, longForm, tie, matches) : null;
    }

    private bool IsLongForm(TextSpan span)
    {
        var letters = 0;
        for (var i = span.Start; i < span.End; i++)
        {
            letters += char.IsLetter(text[i]) ? 1 : 0;
        }

        if (letters < FewestLetters || !(char.IsLetterOrDigit(text[span.Start]) || text[span.Start] is '(' or '[' or '\'' or '‘'))
        {
            return false;
        }

        var word = text.AsSpan(span.Start, span.Length);
        return !EnglishWords.IsColour(word) && !EnglishWords.IsFunctionWord(FirstWord(word));
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> words)
    {
        var end = words.IndexOf(' ');
        return end < 0 ? words : words[..end];
    }

    private TextSpan Trim(int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '"' or '“' or '”' or '•'))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '"' or '“' or '”' or ',' or ';' or '.'))
        {
            end--;
        }

        return new TextSpan(start, end - start);
    }

    private readonly record struct Item(TextSpan ShortForm, TextSpan LongForm, Tie Tie, bool Matches);
}
