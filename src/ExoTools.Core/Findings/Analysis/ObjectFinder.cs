using ExoTools.Findings.Rules;

namespace ExoTools.Findings.Analysis;

/// <summary>Finds what stands behind a word as its object, and the further objects of a list.</summary>
internal sealed class ObjectFinder(SentenceGrammar grammar, ArgumentFinder arguments)
{
    private const int NextObjectReach = 6;
    private const int EndReach = 4;
    private const int ListReach = 3;
    private const int NominalReach = 5;

    private readonly List<Unit> _units = grammar.Units;
    private readonly RelationRules _rules = grammar.Rules;

    /// <summary>The object: the first entity after a word that can be it, within its phrase, and no mere modifier.</summary>
    public int? Object(int from, bool isSource, Trigger rule)
    {
        for (var j = from + 1; j < _units.Count && j - from <= _rules.Reach; j++)
        {
            var unit = _units[j];
            if (unit.IsEntity)
            {
                if (arguments.Accepts(j, isSource, rule) && !arguments.IsModifier(j))
                {
                    return j;
                }

                // "through exosome-mediated transfer of X": what acts is the whole of it, and X no more than a part.
                if (isSource && arguments.IsModifier(j))
                {
                    return null;
                }

                continue;
            }

            // "multiple oncogenes, including X": what the list names is what is meant.
            if (unit.Word == "," && (_rules.Words.Expand.Contains(grammar.Word(j + 1)) || (grammar.Word(j + 1) == "such" && grammar.Word(j + 2) == "as")))
            {
                j += grammar.Word(j + 1) == "such" ? 2 : 1;
                continue;
            }

            // "higher in patients with asthma"
            if (unit.Word == "with" && _rules.Words.People.Contains(grammar.Word(j - 1)))
            {
                continue;
            }

            // "affects the onset, duration and <X>": members of the list that name no entity.
            if (unit.Word is "," && !isSource && IsWithinList(from, j))
            {
                continue;
            }

            if (unit.Word is "," || (unit.Word == "response" && grammar.Word(j - 1) == "in") || _rules.Words.PhraseEnd.Contains(unit.Word) || grammar.EndsClause(j) || (j > from + 1 && grammar.IsVerb(j)))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>
    /// The next object of a verb that has one: "enhanced X and the expression of Y", "reduced X in liver, Y production and Z". Members of the
    /// list that name no entity are stepped over.
    /// </summary>
    public int? Next(int last, Trigger rule)
    {
        var joint = Joint(last);
        for (var member = 0; member < ListReach && joint is { } at; member++)
        {
            var start = at;
            while (start < _units.Count && _units[start].Word is "," or "and" or "as" or "well" or "also")
            {
                start++;
            }

            var j = start;
            while (j < _units.Count && j - start <= NextObjectReach && !_units[j].IsEntity && Describes(j))
            {
                j++;
            }

            if (grammar.IsEntity(j))
            {
                return !arguments.IsModifier(j) && arguments.Accepts(j, isSource: false, rule) && EndsAsObject(j) ? j : null;
            }

            joint = j > start && grammar.Word(j) is "," or "and" ? j : null;
        }

        return null;
    }

    /// <summary>The preposition behind a further noun that "and" joins to an object: "an increase in X and a decrease in Y"; null without.</summary>
    public int? Nominal(int last)
    {
        if (Joint(last) is not { } joint)
        {
            return null;
        }

        for (var j = joint + 1; j + 1 < _units.Count && j - joint <= NominalReach && !_units[j].IsEntity && !_units[j].IsPunctuation && !grammar.EndsClause(j); j++)
        {
            if (grammar.HasForm(j, TriggerForm.Noun) && _units[j + 1].Word is "in" or "of")
            {
                return _rules.Triggers(_units[j].Word, TriggerForm.Noun, ExoRelationType.Promotes, ExoRelationType.Suppresses) ? j + 1 : null;
            }

            if (_rules.Words.Preposition.Contains(_units[j].Word) || SentenceGrammar.IsGerund(_units[j].Word) || (grammar.IsVerb(j) && !grammar.StandsAsNoun(j)))
            {
                return null;
            }
        }

        return null;
    }

    // Whether a comma parts the members of one list of objects: nouns alone stand before it, and an entity that ends as an object behind it.
    private bool IsWithinList(int from, int comma)
    {
        for (var j = from + 1; j < comma; j++)
        {
            if (_units[j].IsEntity || (_units[j].Word != "," && !Describes(j)))
            {
                return false;
            }
        }

        var at = comma + 1;
        var joined = false;
        while (at < _units.Count && at - comma <= NextObjectReach && !_units[at].IsEntity && (_units[at].Word is "," or "and" or "or" || Describes(at)))
        {
            joined |= _units[at].Word is "and" or "or";
            at++;
        }

        return comma > from + 1 && grammar.IsEntity(at) && (joined || _units[at].Mentions.Count > 1 || grammar.Word(at + 1) is "," or "and" or "or") && EndsAsObject(at);
    }

    // The comma or "and" behind an object and what is said of it.
    private int? Joint(int last)
    {
        for (var j = last + 1; j < _units.Count && j - last <= NextObjectReach; j++)
        {
            if (_units[j].Word is "," or "and")
            {
                return j;
            }

            // "reduced X in macrophages, Y and Z"
            if (_units[j].IsEntity && _units[j].Mentions[0].Kind == ExoEntityKind.Cell && grammar.Word(j - 1) is "of" or "in")
            {
                continue;
            }

            if (_units[j].IsEntity || _units[j].IsPunctuation || _units[j].Word is "by" or "via" or "through" or "than" || grammar.EndsClause(j) || grammar.IsVerb(j) || SentenceGrammar.IsGerund(_units[j].Word))
            {
                return null;
            }
        }

        return null;
    }

    // What describes a further object: its amount, its making, an adjective; no verb, and no way to another phrase.
    private bool Describes(int i)
    {
        var word = _units[i].Word;
        return _rules.Words.Making.Contains(word) || _rules.Words.Amount.Contains(word) || _rules.Words.Determiner.Contains(word) || word is "more" or "less"
            || !(_units[i].IsPunctuation || word is "and" or "or" || _rules.Words.Preposition.Contains(word) || _rules.Words.PhraseEnd.Contains(word) || _rules.Words.Negation.Contains(word) || grammar.EndsClause(i)
                || grammar.IsTransparent(word) || grammar.IsVerb(i) || grammar.HasForm(i, TriggerForm.Verb) || SentenceGrammar.IsGerund(word) || (SentenceGrammar.IsParticiple(word) && !word.Contains('-', StringComparison.Ordinal)));
    }

    /// <summary>The cells that a list goes on with: "taken up by lung fibroblasts, liver Kupffer cells and brain endothelial cells".</summary>
    public List<int> FurtherCells(int first)
    {
        var cells = new List<int>();
        var last = first;
        while (grammar.Word(last + 1) is "," or "and" or "or")
        {
            var j = last + 2;
            while (j < _units.Count && !_units[j].IsEntity && j - last <= NextObjectReach && (grammar.Word(j) is "and" or "or" || IsPlainWord(j)))
            {
                j++;
            }

            // "taken up by macrophages, and fibroblasts grew": the subject of another clause.
            if (!grammar.IsEntity(j) || _units[j].Mentions[0].Kind != ExoEntityKind.Cell || arguments.IsModifier(j) || grammar.IsVerb(j + 1) || grammar.HasForm(j + 1, TriggerForm.Verb))
            {
                break;
            }

            cells.Add(j);
            last = j;
        }

        return cells;
    }

    private bool IsPlainWord(int i) =>
        !_units[i].IsPunctuation && !grammar.IsVerb(i) && !grammar.HasForm(i, TriggerForm.Verb) && !grammar.EndsClause(i) && !_rules.Words.Preposition.Contains(_units[i].Word) && !_rules.Words.PhraseEnd.Contains(_units[i].Word);

    // No verb, preposition or relative follows that would make it the subject of what comes next.
    private bool EndsAsObject(int entity)
    {
        for (var i = entity + 1; i < _units.Count && i - entity <= EndReach; i++)
        {
            if (_units[i].IsEntity)
            {
                if (grammar.Word(i - 1) is "of" && (_units[i].Mentions[0].Kind == ExoEntityKind.Cell || EntityClass.IsDisease(_units[i].Mentions[0].Kind)))
                {
                    continue;
                }

                return false;
            }

            // "IL-6 of cells stimulated with LPS": only describes them.
            if (i > entity + 1 && SentenceGrammar.IsParticiple(_units[i].Word) && grammar.IsEntity(i - 1) && grammar.Word(i + 1) is "with" or "by" or "from")
            {
                return true;
            }

            if (_units[i].IsPunctuation || _units[i].Word is "and" or "or" or "in" || grammar.EndsClause(i))
            {
                return _units[i].Word is not ("who" or "which" or "that") && !VerbBehind(i, entity);
            }

            if (grammar.IsVerb(i) || grammar.HasForm(i, TriggerForm.Verb))
            {
                // "TNF production and IL-6 release."
                return _rules.Words.Making.Contains(_units[i].Word) && (i + 1 == _units.Count || _units[i + 1].IsPunctuation);
            }
        }

        return true;
    }

    // "and Y in cells was reduced": the verb of Y, where no subject of its own stands before it.
    private bool VerbBehind(int from, int entity)
    {
        if (_units[from].Word is not "in")
        {
            return _units[from].Word is "and" or "," && IsSubjectList(from);
        }

        for (var i = from + 1; i < _units.Count && i - entity <= EndReach * 2 && !_units[i].IsPunctuation && !grammar.EndsClause(i) && _units[i].Word is not "and"; i++)
        {
            if (grammar.IsVerb(i))
            {
                return true;
            }
        }

        return false;
    }

    // "X, Y and Z were reduced"
    private bool IsSubjectList(int from)
    {
        for (var i = from; i < _units.Count && i - from <= EndReach * 2 && !grammar.EndsClause(i); i++)
        {
            if (grammar.IsVerb(i))
            {
                return grammar.IsEntity(i - 1) || _rules.Words.Auxiliary.Contains(_units[i].Word);
            }

            if (!_units[i].IsEntity && _units[i].Word is not ("," or "and" or "or") && !_rules.Words.Amount.Contains(_units[i].Word))
            {
                return false;
            }
        }

        return false;
    }
}
