using ExoTools.Findings.Rules;

namespace ExoTools.Findings.Analysis;

/// <summary>
/// Reads what acts where no vocabulary lists it, by the form in which it is written: "IMO-8503 impaired", "was blocked by SAA". The short
/// forms of methods, cells, groups and diseases are written alike and do not act on molecules and processes, but for those that are listed.
/// </summary>
internal sealed class UnlistedActors(SentenceGrammar grammar, SentenceAnalysis sentence)
{
    private const int Longest = 14;
    private const int GivingReach = 2;
    private const int PredicateReach = 7;
    private const int ObjectReach = 5;

    private readonly List<Unit> _units = grammar.Units;
    private readonly RelationWords _words = grammar.Rules.Words;
    private readonly NameRules _names = sentence.Passage.Vocabulary.NameRules;

    /// <summary>What stands before a verb as its subject, made an entity of the sentence; null where it is written like a word.</summary>
    public int? Before(int verb)
    {
        var at = verb - 1;
        while (at >= 0 && !_units[at].IsEntity && grammar.IsTransparent(_units[at].Word))
        {
            at--;
        }

        // "SAA treatment reduced", "SMG1 knockdown reduced"
        var isLoss = false;
        for (var step = 0; step < GivingReach && at > 0 && !_units[at].IsEntity && (_words.Treatment.Contains(_units[at].Word) || _words.Loss.Contains(_units[at].Word) || _words.Amount.Contains(_units[at].Word) || _units[at].Word == "overexpression"); step++)
        {
            isLoss |= _words.Loss.Contains(_units[at].Word);
            at--;
        }

        // "in HFD", "of HFD": what stands behind a preposition is no subject.
        return at >= 0 && IsActor(at) && !_words.Preposition.Contains(grammar.Word(at - 1)) && !grammar.IsEntity(at - 1) ? Made(at, isLoss) : null;
    }

    /// <summary>What stands right behind "by", made an entity of the sentence; null where it is written like a word.</summary>
    public int? Behind(int preposition)
    {
        var at = preposition + 1;
        while (at < _units.Count && !_units[at].IsEntity && _words.Determiner.Contains(_units[at].Word))
        {
            at++;
        }

        return at < _units.Count && grammar.Word(preposition) == "by" && IsActor(at) && (at + 1 == _units.Count || (!_units[at + 1].IsEntity && !_units[at + 1].AfterDash && (_units[at + 1].IsPunctuation || _units[at + 1].Word is "and" or "treatment" || _words.Preposition.Contains(_units[at + 1].Word))))
            ? Made(at, isLoss: false) : null;
    }

    /// <summary>What a copula says to be something, made an entity of the sentence: "MAP3K4 is a target of"; null where it is written like a word.</summary>
    public int? PredicateSubject(int noun)
    {
        for (var j = noun - 1; j > 0 && noun - j <= PredicateReach && !_units[j].IsEntity && !_units[j].IsPunctuation; j--)
        {
            if (_words.Be.Contains(_units[j].Word))
            {
                return Before(j);
            }
        }

        return null;
    }

    /// <summary>What a verb acts on, made an entity of the sentence: "downregulated the expression of FBP1"; null where it is written like a word.</summary>
    public int? Object(int verb)
    {
        var at = verb + 1;
        while (at < _units.Count && at - verb <= ObjectReach && !_units[at].IsEntity && (_words.Determiner.Contains(_units[at].Word) || _words.Amount.Contains(_units[at].Word) || _units[at].Word is "of"))
        {
            at++;
        }

        var end = at + 1;
        while (end < _units.Count && !_units[end].IsEntity && _words.Amount.Contains(_units[end].Word))
        {
            end++;
        }

        return at < _units.Count && IsActor(at) && EndsPhrase(end) ? Made(at, isLoss: false) : null;
    }

    private bool EndsPhrase(int at) =>
        at >= _units.Count || (!_units[at].IsEntity && !_units[at].AfterDash && (_units[at].IsPunctuation || _units[at].Word is "and" or "or" || _words.Preposition.Contains(_units[at].Word) || _words.PhraseEnd.Contains(_units[at].Word) || grammar.EndsClause(at)));

    private int Made(int at, bool isLoss)
    {
        _units[at] = Unit.OfEntities([new Mention { Name = _units[at].Span.In(sentence.Text), Kind = ExoEntityKind.Unknown, Span = _units[at].Span, FirstPiece = -1, LastPiece = -1, Reversed = isLoss }], _units[at].Span, afterDash: false);
        return at;
    }

    private bool IsActor(int unit) => !_units[unit].IsEntity && !_units[unit].AfterDash && IsWrittenSo(_units[unit].Span.In(sentence.Text)) && !IsSomethingElse(_units[unit].Span.In(sentence.Text));

    // Two capitals at least, or one and a digit; no plural, which means cells, groups or patients, and no phosphorylated form ("p-AKT") of what a list has.
    private static bool IsWrittenSo(string written)
    {
        if (written.Length is < 2 or > Longest || !char.IsAsciiLetter(written[0]) || written.StartsWith("p-", StringComparison.Ordinal) || (written[^1] == 's' && char.IsUpper(written[^2])))
        {
            return false;
        }

        int capitals = 0, digits = 0;
        foreach (var c in written)
        {
            if (!char.IsLetterOrDigit(c) && c != '-')
            {
                return false;
            }

            capitals += char.IsUpper(c) ? 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return capitals >= 2 || (capitals == 1 && digits > 0 && char.IsUpper(written[0]));
    }

    private bool IsSomethingElse(string written)
    {
        if (_names.Everyday.Contains(written) || _names.NotMolecules.Contains(written) || _words.NotActor.Contains(written))
        {
            return true;
        }

        foreach (var (shortForm, longForm, _) in sentence.Passage.Abbreviations.Definitions)
        {
            if (shortForm.In(sentence.Text) == written)
            {
                var defined = longForm.In(sentence.Text);
                var head = defined[(defined.LastIndexOfAny([' ', '-']) + 1)..];
                return _words.NotActor.Contains(head) || _words.People.Contains(head) || _words.Opaque.Contains(head);
            }
        }

        return false;
    }
}
