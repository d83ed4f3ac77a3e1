using System.Buffers;

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

    private static readonly SearchValues<char> s_signs = SearchValues.Create(";:=\t–—");

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

        /// <summary>SF LF: only under a lead word, and where the letters match.</summary>
        Blank,
    }

    /// <summary>Where the word "Abbreviations" stands.</summary>
    private enum Lead : byte
    {
        /// <summary>Nowhere.</summary>
        None,

        /// <summary>In a heading above.</summary>
        Above,

        /// <summary>At the start of the sentence.</summary>
        Here,
    }

    /// <summary>Reads the glossaries among the sentences of a text.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="found">Takes the definitions.</param>
    /// <param name="glossaries">Takes the sentences that are glossaries, in order.</param>
    /// <param name="cancellation">Stops within a long text.</param>
    internal void Read(IReadOnlyList<TextSpan> sentences, List<AbbreviationDefinition> found, List<TextSpan> glossaries, CancellationToken cancellation)
    {
        var isListed = false;
        foreach (var sentence in sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!isListed && !MayTie(sentence))
            {
                Close(false, found, glossaries);
                continue;
            }

            var body = SkipLead(sentence, out var hasLead);
            if (hasLead)
            {
                Close(isListed, found, glossaries);
                isListed = body.Length == 0;
            }

            if (hasLead && isListed)
            {
                // A heading; the lines below it are the items.
                _run.Add(sentence);
                continue;
            }

            var before = _items.Count;
            if (ReadItems(body, hasLead ? Lead.Here : isListed ? Lead.Above : Lead.None))
            {
                _run.Add(sentence);
                if (hasLead)
                {
                    Close(true, found, glossaries);
                }

                continue;
            }

            _items.RemoveRange(before, _items.Count - before);
            Close(isListed, found, glossaries);
            isListed = false;
        }

        Close(isListed, found, glossaries);
    }

    /// <summary>The items of a bracket, each of which must match by its letters ("(EV = extracellular vesicle; CM: conditioned medium)").</summary>
    internal bool ReadBracket(TextSpan content, List<AbbreviationDefinition> found)
    {
        _items.Clear();
        var any = false;
        if (ReadItems(content, Lead.None))
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

    /// <summary>Whether a sentence holds any sign that ties or parts items, or is the lead of a list; most hold none.</summary>
    private bool MayTie(TextSpan sentence)
    {
        var words = text.AsSpan(sentence.Start, sentence.Length);
        return words.IndexOfAny(s_signs) >= 0 || words.Contains(" - ", StringComparison.Ordinal)
            || words.Contains(" indicate", StringComparison.Ordinal) || words.Contains(" denote", StringComparison.Ordinal)
            || words.Contains(" stand", StringComparison.Ordinal)
            || words.Contains("bbreviation", StringComparison.Ordinal) || words.Contains("cronym", StringComparison.Ordinal)
            || words.StartsWith("ABBREVIATION", StringComparison.Ordinal);
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
    private bool ReadItems(TextSpan body, Lead lead)
    {
        var first = _items.Count;
        SplitPieces(body, ';');
        var failed = ReadPieces(lead, null);
        if (_pieces.Count == 1)
        {
            // Without semicolons commas may part the items: "SF = LF, SF = LF", and under a lead word "SF, LF, SF, LF" and "SF LF, SF LF".
            var one = _items.Count > first ? _items[^1] : (Item?)null;
            _items.RemoveRange(first, _items.Count - first);
            SplitPieces(body, ',');
            failed = ReadPieces(lead, one is null && lead != Lead.None ? Tie.Blank : Tie.Sign);
            if (failed > 0 && one is not null)
            {
                _items.RemoveRange(first, _items.Count - first);
                if (lead == Lead.None || !ReadAlternating(lead))
                {
                    _items.RemoveRange(first, _items.Count - first);
                    _items.Add(one.Value);
                    return lead != Lead.None || one.Value.Tie is not (Tie.Comma or Tie.Brackets);
                }

                return true;
            }
        }

        var read = _items.Count - first;
        return read > 0 && failed * 3 <= read + failed && (failed == 0 || read > 1);
    }

    private int ReadPieces(Lead lead, Tie? only)
    {
        var failed = 0;
        foreach (var piece in _pieces)
        {
            if (ReadItem(piece, lead, only) is { } item)
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

    /// <summary>Reads pieces as short form, long form, short form, long form; a long form takes the pieces that are no short form.</summary>
    private bool ReadAlternating(Lead lead)
    {
        var first = _items.Count;
        var matches = 0;
        for (var i = 0; i + 1 < _pieces.Count;)
        {
            var next = i + 2;
            while (next < _pieces.Count && (next + 1 == _pieces.Count || !(ShortForms.IsPlausible(text, _pieces[next]) && ShortForms.IsDistinct(text, _pieces[next]))))
            {
                next++;
            }

            var longForm = new TextSpan(_pieces[i + 1].Start, _pieces[next - 1].End - _pieces[i + 1].Start);
            if (Make(_pieces[i], longForm, Tie.Comma, lead) is not { } item)
            {
                return false;
            }

            matches += item.Matches ? 1 : 0;
            _items.Add(item);
            i = next;
        }

        var read = _items.Count - first;
        return read > 1 && matches * 2 >= read;
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

    private Item? ReadItem(TextSpan piece, Lead lead, Tie? only)
    {
        if (piece.Length > LongestItem)
        {
            return null;
        }

        for (var i = piece.Start; i < piece.End && only is not Tie.Blank; i++)
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

            return only is not null && tie != only ? null : Make(Trim(piece.Start, i), Trim(i + length, piece.End), tie, lead);
        }

        // "LF (SF)"
        if (only is null && text[piece.End - 1] == ')')
        {
            var open = piece.End - 1;
            while (open > piece.Start && text[open] != '(')
            {
                open--;
            }

            if (open > piece.Start && char.IsWhiteSpace(text[open - 1]))
            {
                return Make(Trim(open + 1, piece.End - 1), Trim(piece.Start, open), Tie.Brackets, lead);
            }
        }

        // "SF LF"
        if (only is null or Tie.Blank && lead != Lead.None)
        {
            var blank = text.IndexOf(' ', piece.Start, piece.Length);
            return blank > 0 && Make(Trim(piece.Start, blank), Trim(blank, piece.End), Tie.Blank, lead) is { Matches: true } item ? item : null;
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

    private Item? Make(TextSpan shortForm, TextSpan longForm, Tie tie, Lead lead)
    {
        if (!ShortForms.IsPlausible(text, shortForm) || !IsLongForm(longForm) || (tie == Tie.Comma && IsSibling(shortForm, longForm)))
        {
            return null;
        }

        var matches = matcher.Match(text, longForm.Length <= LongFormMatcher.LongestWindow ? longForm : default, shortForm, true, out _) is { } cost
            && cost <= MostPerUnit * matcher.UnitCount;

        // "A, a blot; B, a gel", "Red, CD9; DAPI, blue": what is no sign of its own must be borne out by its letters.
        return matches || lead == Lead.Here || ShortForms.IsDistinct(text, shortForm) ? new Item(shortForm, longForm, tie, matches) : null;
    }

    /// <summary>Whether two names of one family follow each other ("CD63, CD81 and CD9"), as lists have them and glossaries do not.</summary>
    private bool IsSibling(TextSpan shortForm, TextSpan longForm)
    {
        var same = 0;
        while (same < shortForm.Length && same < longForm.Length && text[shortForm.Start + same] == text[longForm.Start + same])
        {
            same++;
        }

        var capitals = 0;
        for (var i = 0; i < same; i++)
        {
            capitals += char.IsUpper(text[shortForm.Start + i]) ? 1 : 0;
        }

        return capitals > 1;
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
