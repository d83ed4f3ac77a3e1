using ExoTools.Findings.Rules;

namespace ExoTools.Findings.Analysis;

/// <summary>
/// What the units of a sentence are where they stand: verbs or the nouns and adjectives that look the same, words that a clause ends
/// at, words that may stand between a subject and its verb.
/// </summary>
internal sealed class SentenceGrammar(List<Unit> units, RelationRules rules)
{
    private const int AppliedReach = 3;
    private const int PassiveReach = 4;
    private const int CoordinationReach = 8;

    public List<Unit> Units { get; } = units;

    public RelationRules Rules { get; } = rules;

    /// <summary>Whether something was given to cells or animals, of which the verb tells: "mice treated with exosomes had more X".</summary>
    public bool IsApplied(int entity)
    {
        for (var j = entity - 1; j >= 0 && entity - j <= AppliedReach && !(Units[j].IsEntity && Units[j].Mentions[0].Kind != ExoEntityKind.Cell) && !Units[j].IsPunctuation; j--)
        {
            if (!Units[j].IsEntity && Rules.Words.Exposure.Contains(Units[j].Word))
            {
                return j < entity - 1 || Rules.Words.Taking.Contains(Units[j].Word);
            }
        }

        return false;
    }

    /// <summary>The word of a unit; empty for an entity and beyond the sentence.</summary>
    public string Word(int i) => i >= 0 && i < Units.Count ? Units[i].Word : "";

    /// <summary>Whether the unit is an entity.</summary>
    public bool IsEntity(int i) => i >= 0 && i < Units.Count && Units[i].IsEntity;

    /// <summary>Whether a clause ends before this unit.</summary>
    public bool EndsClause(int i) => Units[i].Word is ";" or ":" or "." || Rules.Words.ClauseBreak.Contains(Units[i].Word);

    /// <summary>Whether a word may stand between a subject and its verb without ending the clause.</summary>
    public bool IsTransparent(string word) =>
        word.EndsWith("ly", StringComparison.Ordinal) || Rules.Words.Auxiliary.Contains(word) || Rules.Words.Negation.Contains(word) || Rules.Words.Raising.Contains(word)
        || Rules.Words.Transparent.Contains(word);

    /// <summary>"inhibited", "driven": what may be a past form, a participle or an adjective.</summary>
    public static bool IsParticiple(string word) => word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("en", StringComparison.Ordinal);

    public static bool IsGerund(string word) => word.EndsWith("ing", StringComparison.Ordinal);

    /// <summary>Whether a form of "be" governs the word: "was not significantly inhibited".</summary>
    public bool AfterBe(int i)
    {
        for (var j = i - 1; j >= 0 && i - j <= PassiveReach && !Units[j].IsEntity; j--)
        {
            if (Rules.Words.Be.Contains(Units[j].Word))
            {
                return true;
            }

            // "was reduced or abolished": the second participle shares the verb.
            if (!IsTransparent(Units[j].Word) && !(Units[j].Word is "and" or "or" && IsParticiple(Word(j - 1))) && !(IsParticiple(Units[j].Word) && Word(j + 1) is "and" or "or"))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether "respectively" pairs the members of two units, in their order: "X and Y target A and B, respectively".</summary>
    public bool IsRespective(int first, int second)
    {
        if (Units[first].Mentions.Count < 2 && Units[second].Mentions.Count < 2)
        {
            return false;
        }

        for (var i = Math.Max(first, second) + 1; i < Units.Count && !EndsClause(i); i++)
        {
            if (Units[i].Word == "respectively")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the word acts as a verb here, in any form but the -ing form: "to inhibit", "inhibits", "was inhibited".</summary>
    public bool IsVerb(int i)
    {
        var word = Word(i);
        if (word.Length == 0 || Units[i].AfterDash)
        {
            return false;
        }

        if (Rules.Words.Auxiliary.Contains(word))
        {
            return true;
        }

        return (Rules.Words.OtherVerb.Contains(word) || HasForm(i, TriggerForm.Verb)) && !IsGerund(word) && !StandsAsNoun(i);
    }

    /// <summary>
    /// Whether a past form without a dash is the verb of its clause: "X activated Y" is one, "X induced migration was reduced" none. The
    /// clause has no other verb behind it but those that "and" joins to it.
    /// </summary>
    public bool IsMainVerb(int i)
    {
        if (!(IsParticiple(Word(i)) || Word(i) is "bound") || Units[i].AfterDash || !(HasForm(i, TriggerForm.Verb) || HasForm(i, TriggerForm.Intransitive)) || Word(i + 1) is "by" || !MayBeSubject(i - 1))
        {
            return false;
        }

        for (var j = i + 1; j < Units.Count && !EndsClause(j); j++)
        {
            if (!IsVerb(j))
            {
                continue;
            }

            var before = j - 1;
            while (before > i && !Units[before].IsEntity && IsTransparent(Units[before].Word) && Word(before) != "to")
            {
                before--;
            }

            if (Word(before) is not ("and" or "or" or "but" or "," or "to"))
            {
                return false;
            }
        }

        return true;
    }

    // "inhibits p75 mediated apoptosis", "a mechanism of M-CSF induced production": objects, of a verb or a preposition.
    private bool MayBeSubject(int entity)
    {
        if (Rules.Words.Preposition.Contains(Word(entity - 1)))
        {
            return false;
        }

        for (var i = entity - 1; i >= 0 && !EndsClause(i) && !(Word(i) == "," && Word(i + 1) is "and" or "but"); i--)
        {
            if (IsVerb(i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the word is of a trigger, in a form.</summary>
    public bool HasForm(int i, TriggerForm form)
    {
        foreach (var use in Rules.TriggersOf(Word(i)))
        {
            if (use.Forms.HasFlag(form))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word that may be a verb is a noun or an adjective here: "the increase", "with reduced invasion".</summary>
    public bool StandsAsNoun(int i)
    {
        var word = Word(i);
        if (Word(i + 1) is "of")
        {
            return true;
        }

        var before = i - 1;
        while (before >= 0 && !Units[before].IsEntity && Units[before].Word.EndsWith("ly", StringComparison.Ordinal))
        {
            before--;
        }

        if (before < 0)
        {
            return !IsGerund(word);
        }

        var previous = Word(before);

        // "lower" is a verb only where one is due: "to lower X", "did not lower X".
        if (word is "lower")
        {
            return !(previous is "to" or "and" or "or" || Rules.Words.Auxiliary.Contains(previous) || Rules.Words.Negation.Contains(previous)) || Rules.Words.Be.Contains(previous) || (previous is "and" or "or" && Word(i + 1) is "in" or "than" or "levels" or "level");
        }

        // "modulate X as well as decrease Y"
        if (previous == "as" && Word(before - 1) == "well" && !IsParticiple(word) && Word(i + 1) is not ("in" or "of"))
        {
            return false;
        }

        if (previous == "both" && Word(before - 1) is "and" or ",")
        {
            return false;
        }

        if (Rules.Words.Determiner.Contains(previous) || (Rules.Words.Preposition.Contains(previous) && previous != "to" && !IsGerund(word)))
        {
            return true;
        }

        if (IsGerund(word))
        {
            return false;
        }

        if (!IsParticiple(word))
        {
            // "a marked increase in": the adjective before tells.
            return Word(i + 1) is "in" && (Rules.Words.Determiner.Contains(Word(before - 1)) || Rules.Words.Preposition.Contains(Word(before - 1)));
        }

        return IsAdjectival(i, before);
    }

    // "exhibited increased expression of X and decreased levels of Y": both describe the nouns that follow them.
    private bool IsAdjectival(int i, int before)
    {
        var previous = Word(before);
        if (AfterBe(i) || Rules.Words.Preposition.Contains(Word(i + 1)))
        {
            return false;
        }

        // "has induced": a tense, and no adjective.
        if ((Rules.Words.OtherVerb.Contains(previous) && previous is not ("has" or "have"))
            || (HasForm(before, TriggerForm.Verb) && !Rules.Words.Auxiliary.Contains(previous) && !(IsGerund(previous) && IsEntity(before - 1))))
        {
            return true;
        }

        if (previous is not ("and" or "or" or ","))
        {
            return false;
        }

        for (var j = before - 1; j >= 0 && before - j <= CoordinationReach; j--)
        {
            if (Units[j].IsEntity || !HasForm(j, TriggerForm.Verb))
            {
                continue;
            }

            return IsParticiple(Units[j].Word) && j > 0 && (Rules.Words.OtherVerb.Contains(Word(j - 1)) || Rules.Words.Preposition.Contains(Word(j - 1)) || HasForm(j - 1, TriggerForm.Verb));
        }

        return false;
    }

    /// <summary>A word of the element before a place, at most so many units away.</summary>
    public int? WordBefore(int from, FrameElement element, int reach)
    {
        for (var j = from - 1; j >= 0 && from - j <= reach + 1; j--)
        {
            if (!Units[j].IsEntity && element.Words.Contains(Units[j].Word))
            {
                return j;
            }

            if (Units[j].IsPunctuation)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>A word of the element after a place, at most so many units away; with a reach of one, no entity between.</summary>
    public int? WordAfter(int from, FrameElement element, int reach)
    {
        for (var j = from + 1; j < Units.Count && j - from <= reach + 1; j++)
        {
            if (!Units[j].IsEntity && element.Words.Contains(Units[j].Word))
            {
                return j;
            }

            // "targets of miR-10b, including": the comma belongs to the list.
            if ((Units[j].IsPunctuation && !(Units[j].Word == "," && j == from + 1 && element.Words.Contains("including"))) || (Units[j].IsEntity && reach == 1))
            {
                return null;
            }
        }

        return null;
    }
}
