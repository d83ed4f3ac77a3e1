using ExoTools.Findings.Rules;
using ExoTools.Language;

namespace ExoTools.Findings.Analysis;

/// <summary>
/// Reads the object of a verb as a process or outcome that no vocabulary lists, by the noun at its end: "enhanced collagen production",
/// "attenuated locomotor sensitization".
/// </summary>
internal sealed class OutcomePhrases(SentenceGrammar grammar, string text)
{
    private const int PhraseReach = 5;

    private readonly List<Unit> _units = grammar.Units;
    private readonly RelationWords _words = grammar.Rules.Words;

    /// <summary>The object of a verb, made an entity of the sentence; null where the phrase behind the verb is no outcome.</summary>
    public int? Object(int verb)
    {
        var first = verb + 1;
        while (first < _units.Count && !_units[first].IsEntity && (_words.Determiner.Contains(_units[first].Word) || _words.Unspecific.Contains(_units[first].Word) || _units[first].Word.EndsWith("ly", StringComparison.Ordinal)))
        {
            first++;
        }

        var end = first;
        while (end < _units.Count && end - first < PhraseReach && (IsCell(end) || IsPart(end)))
        {
            end++;
        }

        return Phrase(first, end);
    }

    /// <summary>The further object of a verb that has one: "enhanced X, tube formation and barrier function".</summary>
    public int? Next(int last)
    {
        var joint = last + 1;
        while (joint < _units.Count && _units[joint].Word is "," or "and")
        {
            joint++;
        }

        return joint > last + 1 && joint < _units.Count && Object(joint - 1) is { } head && !HasVerb(head) ? head : null;
    }

    /// <summary>The subject of a passive verb, made an entity of the sentence: "lung function was improved by"; null where it is no outcome.</summary>
    public int? Subject(int verb)
    {
        var end = verb;
        while (end > 0 && !_units[end - 1].IsEntity && grammar.IsTransparent(_units[end - 1].Word))
        {
            end--;
        }

        var first = end;
        while (first > 0 && end - first < PhraseReach && (IsCell(first - 1) || IsPart(first - 1)))
        {
            first--;
        }

        while (first < end && !_units[first].IsEntity && _words.Unspecific.Contains(_units[first].Word))
        {
            first++;
        }

        return first > 0 && (_units[first - 1].IsEntity || _words.Preposition.Contains(_units[first - 1].Word)) ? null : Phrase(first, end);
    }

    // The units from the first to the end as an outcome, by the noun at their end.
    private int? Phrase(int first, int end)
    {
        // What an entity or another noun follows is no end.
        var head = end - 1;
        var isOfCells = grammar.Word(end) == "of" && IsCell(end + 1);
        if (end <= first || _units[head].IsEntity || !Ends(head) || !(IsOutcome(_units[head].Word) || (isOfCells && IsAct(_units[head].Word))) || (grammar.Word(end) is "of" or "in" && grammar.IsEntity(end + 1) && !IsCell(end + 1) && !IsPlace(end)))
        {
            return null;
        }

        // One word alone says too little, but "the fusion of osteoclasts" does not.
        if (end - first < 2 && !isOfCells && !_words.OutcomeAlone.Contains(_units[head].Word))
        {
            return null;
        }

        var start = _units[first].Span.Start;
        var span = new TextSpan(start, _units[isOfCells ? end + 1 : head].Span.End - start);
        var name = string.Join(' ', span.In(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        // "Lung function was": the capital is that of the sentence.
        name = name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
        _units[head] = Unit.OfEntities([new Mention { Name = name, Kind = ExoEntityKind.Process, Span = span, FirstPiece = -1, LastPiece = -1 }], span, afterDash: false);
        return head;
    }

    // "and body weight in mice was reduced": the subject of another clause.
    private bool HasVerb(int head)
    {
        for (var i = head + 1; i < _units.Count && !grammar.EndsClause(i) && _units[i].Word is not ("," or "and"); i++)
        {
            if (grammar.IsVerb(i))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsCell(int i) => grammar.IsEntity(i) && _units[i].Mentions.Count == 1 && _units[i].Mentions[0].Kind == ExoEntityKind.Cell;

    // "lung dysfunction in COPD mice"
    private bool IsPlace(int preposition) => _units[preposition].Word == "in" && EntityClass.IsDisease(_units[preposition + 1].Mentions[0].Kind);

    // "the fusion of osteoclasts", "the recruitment of neutrophils": what cells do, or what is done to them.
    private bool IsAct(string word) =>
        _words.CountOf.Contains(word) || word.EndsWith("sion", StringComparison.Ordinal) || word.EndsWith("tion", StringComparison.Ordinal) || word.EndsWith("ment", StringComparison.Ordinal);

    private bool IsPart(int i)
    {
        var word = _units[i].Word;
        return !_units[i].IsEntity && !_units[i].IsPunctuation && !_units[i].AfterDash && char.IsLetter(word[0]) && !_words.Preposition.Contains(word) && !_words.PhraseEnd.Contains(word) && !_words.Negation.Contains(word)
            && word is not ("and" or "or") && !_words.NotOutcome.Contains(word) && !grammar.EndsClause(i) && !grammar.IsTransparent(word) && !_words.Determiner.Contains(word)
            && (IsOutcome(word) || !(grammar.IsVerb(i) || grammar.HasForm(i, TriggerForm.Verb)));
    }

    // The phrase is over: a preposition, a mark, "and" or the end of the clause follows.
    private bool Ends(int head) =>
        head + 1 >= _units.Count || (!_units[head + 1].IsEntity && !_units[head + 1].AfterDash
            && (_units[head + 1].IsPunctuation || _units[head + 1].Word is "and" or "or" || grammar.AfterBe(head + 2) || _words.Preposition.Contains(_units[head + 1].Word) || _words.PhraseEnd.Contains(_units[head + 1].Word) || grammar.EndsClause(head + 1)));

    private bool IsOutcome(string word)
    {
        if (_words.OutcomeHead.Contains(word))
        {
            return true;
        }

        for (var i = 0; i < _words.OutcomeEnding.Count; i++)
        {
            if (word.Length > _words.OutcomeEnding[i].Length && word.EndsWith(_words.OutcomeEnding[i], StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
