using ExoTools.Findings.Rules;
using ExoTools.Language;

namespace ExoTools.Findings.Analysis;

/// <summary>
/// Joins words to the entities that they qualify: "tumor-derived exosomes", "exosomal miR-21", "knockdown of miR-21". An entity that
/// itself only qualifies another ("cancer-related pathways", "gastric cancer cell migration") becomes a word.
/// </summary>
internal sealed class QualifiedNames(SentenceAnalysis sentence, RelationRules rules)
{
    private const int DescribingReach = 3;
    private const int VerbReach = 8;

    private readonly RelationWords _words = rules.Words;

    /// <summary>The units with every qualifier joined.</summary>
    public List<Unit> Join(List<Unit> units)
    {
        var result = new List<Unit>(units.Count);
        for (var i = 0; i < units.Count; i++)
        {
            i = units[i].IsEntity ? JoinEntity(units, i, result) : JoinWord(units, i, result);
        }

        return result;
    }

    // "Tumour-derived" at the start of a sentence is "tumor-derived"; "CAF-derived" keeps its capitals.
    private static string Lowered(string words) =>
        words.Length > 1 && char.IsUpper(words[0]) && char.IsLower(words[1]) ? Spelling.American(words.ToLowerInvariant()) : Spelling.American(words);

    private static TextSpan Cover(Unit first, Unit last) => new(first.Span.Start, last.Span.End - first.Span.Start);

    private string Written(Unit unit) => unit.Span.In(sentence.Text);

    private Unit AsWord(Unit unit) => Unit.OfWord(Written(unit).ToLowerInvariant(), unit.Span, unit.AfterDash);

    // Each of these adds what it reads to the result, and returns the last unit that it has read.
    private int JoinWord(List<Unit> units, int i, List<Unit> result)
    {
        var unit = units[i];

        // "plasma-derived exosomes" where no vocabulary knows plasma.
        if (unit.Word.EndsWith("-derived", StringComparison.Ordinal) && i + 1 < units.Count && units[i + 1].IsEntity
            && units[i + 1].Mentions[0] is { Kind: ExoEntityKind.Vesicle, IsAdjective: false } vesicle)
        {
            var span = Cover(unit, units[i + 1]);
            result.Add(Unit.OfEntities([vesicle with { Qualifier = Lowered(Written(unit)), Span = span }], span, unit.AfterDash));
            return i + 1;
        }

        result.Add(unit);
        return i;
    }

    private int JoinEntity(List<Unit> units, int i, List<Unit> result)
    {
        var unit = JoinPrefix(units[i], result);
        var mention = unit.Mentions[0];
        if (i + 1 < units.Count && units[i + 1] is { AfterDash: true, IsEntity: false } && JoinSuffix(units, i, unit, result) is { } last)
        {
            return last;
        }

        if (mention.IsAdjective || IsCompound(units, i))
        {
            return JoinAdjective(units, i, unit, result);
        }

        // "the tumor suppressor DLC1"
        if (mention.Kind == ExoEntityKind.Cancer && i + 1 < units.Count && units[i + 1].Word is "suppressor" or "suppressors")
        {
            result.Add(AsWord(unit));
            return i;
        }

        // "gastric cancer cell migration": the last noun is what is meant, those before it describe it.
        var describes = i + 1 < units.Count && units[i + 1].IsEntity && !units[i + 1].AfterDash && Describes(mention, units[i + 1].Mentions[0]);

        // "protein markers": the class only describes the head that follows.
        var isOfHead = mention.Kind == ExoEntityKind.MoleculeClass && i + 1 < units.Count && _words.Head.Contains(units[i + 1].Word);
        // "S100A9 protein", "WT1 mRNA": the class only says what the name stands for.
        if (!describes && i + 1 < units.Count && units[i + 1] is { IsEntity: true, AfterDash: false } && units[i + 1].Mentions[0] is { Kind: ExoEntityKind.MoleculeClass, Name: "protein" or "mRNA" }
            && mention is { Kind: ExoEntityKind.Protein, IsGeneric: false } && !Written(units[i + 1]).EndsWith('s'))
        {
            result.Add(Perturbed(result, unit, units, i + 1));
            return i + 1;
        }

        result.Add(describes ? AsWord(unit) : isOfHead ? Unit.OfWord(mention.Name, unit.Span, unit.AfterDash) : Perturbed(result, unit, units, i));
        return i;
    }

    // "ex-miR-21", "EV-miR-21"
    private Unit JoinPrefix(Unit unit, List<Unit> result)
    {
        var mention = unit.Mentions[0];
        if (!unit.AfterDash || result.Count == 0 || !_words.VesiclePrefix.Contains(result[^1].Word) || !EntityClass.IsMolecule(mention.Kind))
        {
            return unit;
        }

        var prefix = result[^1];
        result.RemoveAt(result.Count - 1);
        var within = new Mention { Name = "exosome", Kind = ExoEntityKind.Vesicle, Span = prefix.Span, FirstPiece = mention.FirstPiece, LastPiece = mention.FirstPiece };
        var span = Cover(prefix, unit);
        return Unit.OfEntities([mention with { Qualifier = Lowered(Written(prefix)), Vesicle = within, Span = span }], span, prefix.AfterDash);
    }

    // What a dash joins to an entity; null where it joins a trigger ("miR-21-induced"), which is read as such.
    private int? JoinSuffix(List<Unit> units, int i, Unit unit, List<Unit> result)
    {
        var suffix = units[i + 1];
        var mention = unit.Mentions[0];
        if (suffix.Word == "derived" && i + 2 < units.Count && units[i + 2].IsEntity && units[i + 2].Mentions[0].Kind == ExoEntityKind.Vesicle)
        {
            var span = Cover(unit, units[i + 2]);
            result.Add(Unit.OfEntities([units[i + 2].Mentions[0] with { Qualifier = $"{Lowered(Written(unit))}-derived", Span = span }], span, unit.AfterDash));
            return i + 2;
        }

        // "vesicle-borne HOTAIR"
        if (mention.Kind == ExoEntityKind.Vesicle && _words.Within.Contains(suffix.Word) && Qualified(units, i + 1) is { } borne)
        {
            var span = Cover(unit, units[borne]);
            result.Add(Unit.OfEntities([units[borne].Mentions[0] with { Qualifier = $"{Lowered(Written(unit))}-{suffix.Word}", Vesicle = mention, Span = span }], span, unit.AfterDash));
            return borne;
        }

        // "Rab27a-deficient exosomes": what is said of them is said of its loss.
        if (_words.Deficient.Contains(suffix.Word) && EntityClass.IsMolecule(mention.Kind))
        {
            FreeVesicle(result);
            result.Add(Unit.OfEntities([mention with { Reversed = true }], Cover(unit, suffix), unit.AfterDash));
            if (i + 2 < units.Count && units[i + 2].Word is "cell" or "cells" or "mice" or "mouse" or "tumor" or "tumors")
            {
                return i + 2;
            }

            if (i + 2 < units.Count && units[i + 2].IsEntity && units[i + 2].Mentions[0].Kind is ExoEntityKind.Vesicle or ExoEntityKind.Cell)
            {
                result.Add(AsWord(units[i + 2]));
                return i + 2;
            }

            return i + 1;
        }

        // "exosome-treated animals": what was applied.
        if (IsJoinedTrigger(suffix.Word) || (_words.Exposure.Contains(suffix.Word) && mention is { IsAdjective: false, Kind: ExoEntityKind.Vesicle or ExoEntityKind.MiRna or ExoEntityKind.LncRna }))
        {
            return null;
        }

        // "cancer-related" says nothing of cancer itself.
        result.Add(Unit.OfWord($"{Written(unit).ToLowerInvariant()}-{suffix.Word}", Cover(unit, suffix), unit.AfterDash));
        return i + 1;
    }

    // "exosomes from miR-126-silenced cells": what is said of them is said of the loss, too.
    private void FreeVesicle(List<Unit> before)
    {
        var j = before.Count - 1;
        while (j > 0 && before.Count - j <= DescribingReach && !before[j].IsEntity && before[j].Word is "from" or "of" or "by" or "derived" or "secreted" or "released" or "isolated" or "the")
        {
            j--;
        }

        if (j >= 0 && j < before.Count - 1 && before[j].IsEntity && before[j].Mentions[0].Kind == ExoEntityKind.Vesicle)
        {
            before[j] = AsWord(before[j]);
        }
    }

    // "plasma sEV PD-L1": a vesicle in the singular right before a protein places it there. "Exosome integrin uptake" is of exosomes.
    private bool IsCompound(List<Unit> units, int i) =>
        units[i].Mentions[0] is { Kind: ExoEntityKind.Vesicle, IsGeneric: false } && !Written(units[i]).EndsWith('s')
        && i + 1 < units.Count && units[i + 1] is { IsEntity: true, AfterDash: false } && units[i + 1].Mentions[0] is { Kind: ExoEntityKind.Protein, IsAdjective: false }
        && (i + 2 == units.Count || units[i + 2].IsPunctuation || units[i + 2].Word is "and" or "or" || _words.Auxiliary.Contains(units[i + 2].Word) || _words.Amount.Contains(units[i + 2].Word)
            || _words.Preposition.Contains(units[i + 2].Word) || SentenceGrammar.IsParticiple(units[i + 2].Word) || _words.OtherVerb.Contains(units[i + 2].Word) || rules.Triggers(units[i + 2].Word, TriggerForm.Verb));

    private int JoinAdjective(List<Unit> units, int i, Unit unit, List<Unit> result)
    {
        var mention = unit.Mentions[0];
        if (i + 1 == units.Count || Qualified(units, i) is not { } head)
        {
            result.Add(AsWord(unit));
            return i;
        }

        var isVesicle = mention.Kind == ExoEntityKind.Vesicle;
        var qualified = units[head].Mentions[0] with
        {
            Qualifier = isVesicle ? Written(unit).ToLowerInvariant() : null,
            Vesicle = isVesicle ? mention : null,
            Span = Cover(unit, units[head]),
        };
        result.Add(Perturbed(result, Unit.OfEntities([qualified], qualified.Span, unit.AfterDash), units, head));
        return head;
    }

    private bool IsJoinedTrigger(string word)
    {
        foreach (var use in rules.TriggersOf(word))
        {
            if ((use.Forms & (TriggerForm.Hyphen | TriggerForm.Hyphening)) != TriggerForm.None)
            {
                return true;
            }
        }

        return false;
    }

    // The molecule within two words after "exosomal"; a word between them may describe it.
    private static int? Qualified(List<Unit> units, int adjective)
    {
        for (var i = adjective + 1; i < units.Count && i <= adjective + 2; i++)
        {
            if (units[i].IsEntity)
            {
                // "exosomal lncRNA HOTAIR": the class only describes the molecule.
                if (i + 1 < units.Count && units[i + 1].IsEntity && !units[i + 1].AfterDash && units[i].Mentions[0].Kind == ExoEntityKind.MoleculeClass && Describes(units[i].Mentions[0], units[i + 1].Mentions[0]))
                {
                    return i + 1;
                }

                return !units[i].Mentions[0].IsAdjective && EntityClass.IsMolecule(units[i].Mentions[0].Kind) ? i : null;
            }

            if (units[i].IsPunctuation)
            {
                return null;
            }
        }

        return null;
    }

    private static bool Describes(Mention before, Mention head) => (before.Kind, head.Kind) switch
    {
        (ExoEntityKind.Cancer or ExoEntityKind.Disease or ExoEntityKind.Cell, ExoEntityKind.Process or ExoEntityKind.Cell or ExoEntityKind.Vesicle) => true,
        (ExoEntityKind.Drug, ExoEntityKind.Process) => true,
        (ExoEntityKind.MoleculeClass, ExoEntityKind.Protein or ExoEntityKind.MiRna or ExoEntityKind.LncRna) => true,
        (ExoEntityKind.Pathway, ExoEntityKind.Pathway) => !before.IsGeneric && !head.IsGeneric,
        _ => false,
    };

    // "knockdown of miR-21", "miR-21 inhibitor", "anti-miR-21", "siRNA against KRAS", "exosomes lacking miR-21": less of it is meant.
    private Unit Perturbed(List<Unit> before, Unit unit, List<Unit> units, int i)
    {
        var mention = unit.Mentions[0];
        var reversed = mention.Perturbation == Perturbation.Loss
            || (i + 1 < units.Count && _words.Loss.Contains(units[i + 1].Word) && !units[i + 1].AfterDash)
            || (before.Count > 0 && unit.AfterDash && before[^1].Word is "anti" or "antago" or "si" or "sh")
            || GovernedByLoss(before)
            || IsSubjectOfLoss(before, units, i)
            || (EntityClass.IsMolecule(mention.Kind) && (IsMissing(before) || IsAttacked(before)));
        return reversed ? Unit.OfEntities([mention with { Reversed = true }], unit.Span, unit.AfterDash) : unit;
    }

    // "knockdown of the lncRNA HOTAIR": up to two words may describe what is lost.
    private bool GovernedByLoss(List<Unit> before)
    {
        for (var j = before.Count - 1; j > 0 && before.Count - j <= DescribingReach; j--)
        {
            if (before[j].IsEntity || before[j].IsPunctuation)
            {
                return false;
            }

            if (before[j].Word != "of")
            {
                continue;
            }

            // "reduction of the expression of X" is less of X too.
            return _words.Loss.Contains(before[j - 1].Word) || (_words.Amount.Contains(before[j - 1].Word) && GovernedByLoss(before.GetRange(0, j - 1)));
        }

        return false;
    }

    // "Silencing miR-21 reduced Y", "when blocking X prevented Y": a gerund that opens a clause, with a verb behind what it acts on. A gerund
    // elsewhere ("by silencing X") says what the subject does.
    private bool IsSubjectOfLoss(List<Unit> before, List<Unit> units, int i)
    {
        var j = before.Count - 1;
        while (j >= 0 && before.Count - j <= DescribingReach && !before[j].IsEntity && !before[j].IsPunctuation && !_words.LossGerund.Contains(before[j].Word))
        {
            j--;
        }

        if (j < 0 || before[j].IsEntity || before[j].AfterDash || !_words.LossGerund.Contains(before[j].Word))
        {
            return false;
        }

        return j == 0 || ((before[j - 1].IsPunctuation || _words.ClauseBreak.Contains(before[j - 1].Word)) && IsFollowedByVerb(units, i));
    }

    private bool IsFollowedByVerb(List<Unit> units, int entity)
    {
        for (var j = entity + 1; j < units.Count && j - entity <= VerbReach && !_words.ClauseBreak.Contains(units[j].Word) && units[j].Word is not (";" or "."); j++)
        {
            var isJoined = units[j - 1].Word is "and" or "or" or ",";
            if (!units[j].IsEntity && !units[j].AfterDash && !isJoined
                && (_words.Auxiliary.Contains(units[j].Word) || (!SentenceGrammar.IsGerund(units[j].Word) && rules.Triggers(units[j].Word, TriggerForm.Verb))))
            {
                return true;
            }
        }

        return false;
    }

    // "exosomes lacking miR-21", "cells devoid of miR-21": what is said of them is said of its loss.
    private bool IsMissing(List<Unit> before)
    {
        var j = before.Count - 1;
        while (j > 0 && !before[j].IsEntity && (before[j].Word is "of" or "in" || _words.Determiner.Contains(before[j].Word)))
        {
            j--;
        }

        if (j < 1 || before[j].IsEntity || !_words.Lacking.Contains(before[j].Word) || !before[j - 1].IsEntity
            || before[j - 1].Mentions[0].Kind is not (ExoEntityKind.Vesicle or ExoEntityKind.Cell))
        {
            return false;
        }

        before[j - 1] = AsWord(before[j - 1]);
        return true;
    }

    // "siRNA against KRAS", "antibodies targeting EGFR"
    private bool IsAttacked(List<Unit> before)
    {
        var j = before.Count - 1;
        while (j > 0 && !before[j].IsEntity && (before[j].Word is "specific" or "directed" || _words.Determiner.Contains(before[j].Word) || _words.Against.Contains(before[j].Word)))
        {
            j--;
        }

        if (j < 0 || j == before.Count - 1 || !_words.Attacker.Contains(before[j].IsEntity ? Written(before[j]).ToLowerInvariant().Split(' ')[^1] : before[j].Word))
        {
            return false;
        }

        before[j] = AsWord(before[j]);
        return true;
    }
}
