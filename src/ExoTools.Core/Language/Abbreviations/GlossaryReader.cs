namespace ExoTools.Language.Abbreviations;

/// <summary>
/// Reads the glossaries of legends and lists: "SF indicates LF; SF, LF; SF, LF.", "Abbreviations: SF, LF; SF: LF.", "SF = LF, SF = LF.",
/// "LF (SF);" items and lines of "SF: LF". There the structure tells what defines what; the letters only tell that it is a glossary.
/// </summary>
internal sealed class GlossaryReader(string text, LongFormMatcher matcher)
{
    private readonly GlossaryItems _reader = new(text, matcher);
    private readonly List<TextSpan> _pieces = [];
    private readonly List<GlossaryItem> _items = [];
    private readonly List<TextSpan> _run = [];

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
            if (!isListed && !_reader.MayStandIn(sentence) && !GlossaryLeads.MayStandIn(text, sentence))
            {
                Close(false, found, glossaries);
                continue;
            }

            var itemsStart = GlossaryLeads.Skip(text, sentence);
            var body = itemsStart is { } start ? _reader.Trim(start, sentence.End) : sentence;
            if (itemsStart is not null)
            {
                Close(isListed, found, glossaries);
                isListed = body.Length == 0;
            }

            if (itemsStart is not null && isListed)
            {
                // A heading; the lines below it are the items.
                _run.Add(sentence);
                continue;
            }

            var before = _items.Count;
            if (ReadItems(body, itemsStart is not null ? GlossaryLead.Here : isListed ? GlossaryLead.Above : GlossaryLead.None))
            {
                _run.Add(sentence);
                if (itemsStart is not null)
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
        if (ReadItems(content, GlossaryLead.None))
        {
            foreach (var item in _items)
            {
                if (item.Matches && item.Tie is not GlossaryTie.Brackets)
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
            verbs |= item.Tie == GlossaryTie.Verb;
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

    /// <summary>Reads a stretch as items. At most one piece in three may be none.</summary>
    private bool ReadItems(TextSpan body, GlossaryLead lead)
    {
        var first = _items.Count;
        SplitPieces(body, ';');
        var failed = ReadPieces(lead, null);
        if (_pieces.Count == 1)
        {
            // Without semicolons commas may part the items: "SF = LF, SF = LF", and under a lead word "SF, LF, SF, LF" and "SF LF, SF LF".
            var one = _items.Count > first ? _items[^1] : (GlossaryItem?)null;
            _items.RemoveRange(first, _items.Count - first);
            SplitPieces(body, ',');
            failed = ReadPieces(lead, one is null && lead != GlossaryLead.None ? GlossaryTie.Blank : GlossaryTie.Sign);
            if (failed > 0 && one is not null)
            {
                _items.RemoveRange(first, _items.Count - first);
                if (lead == GlossaryLead.None || !ReadAlternating(lead))
                {
                    _items.RemoveRange(first, _items.Count - first);
                    _items.Add(one.Value);
                    return lead != GlossaryLead.None || one.Value.Tie is not (GlossaryTie.Comma or GlossaryTie.Brackets);
                }

                return true;
            }
        }

        var read = _items.Count - first;
        return read > 0 && failed * 3 <= read + failed && (failed == 0 || read > 1);
    }

    private int ReadPieces(GlossaryLead lead, GlossaryTie? only)
    {
        var failed = 0;
        foreach (var piece in _pieces)
        {
            if (_reader.Read(piece, lead, only) is { } item)
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
    private bool ReadAlternating(GlossaryLead lead)
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
            if (_reader.Make(_pieces[i], longForm, GlossaryTie.Comma, lead) is not { } item)
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

            var piece = _reader.Trim(start, i);
            if (text.AsSpan(piece.Start, piece.Length).StartsWith("and ", StringComparison.OrdinalIgnoreCase))
            {
                piece = _reader.Trim(piece.Start + 4, piece.End);
            }

            if (piece.Length > 0)
            {
                _pieces.Add(piece);
            }

            start = i + 1;
        }
    }
}
