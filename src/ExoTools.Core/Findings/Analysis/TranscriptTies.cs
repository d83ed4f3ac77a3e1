using ExoTools.Findings.Rules;

namespace ExoTools.Findings.Analysis;

/// <summary>
/// A microRNA and a gene that no frame ties, in one clause with a word of targeting, regulation or binding between or beside them: their kinds
/// leave little else that the clause may say of them.
/// </summary>
internal sealed class TranscriptTies(SentenceGrammar grammar, ClaimStatus status)
{
    private const int TieReach = 25;
    private const int BesideReach = 4;

    private readonly List<Unit> _units = grammar.Units;
    private readonly RelationWords _words = grammar.Rules.Words;

    /// <summary>Whether a sentence names a microRNA and a gene at all.</summary>
    public static bool MayTie(List<Unit> units) => AnyHolds(units, ExoEntityKind.MiRna) && AnyHolds(units, ExoEntityKind.Protein);

    /// <summary>What a tie says: that the microRNA targets the gene where its words tell so, else that the two belong together.</summary>
    /// <param name="microRna">The unit of the microRNA.</param>
    /// <param name="gene">The unit of the gene.</param>
    public RelationMeaning Meaning(int microRna, int gene)
    {
        var last = Math.Min(_units.Count - 1, Math.Max(microRna, gene) + BesideReach);
        for (var i = Math.Max(0, Math.Min(microRna, gene) - BesideReach); i <= last; i++)
        {
            if (!_units[i].IsEntity && _words.TieTargets.Contains(_units[i].Word))
            {
                return new(ExoRelationType.Targets, ExoRelationSign.Negative);
            }
        }

        return new(ExoRelationType.AssociatedWith, ExoRelationSign.Unknown);
    }

    /// <summary>The ties; each is asked for after the one before it was stated.</summary>
    /// <param name="stated">What frames have read, and the ties so far.</param>
    public IEnumerable<(Mention Rna, Mention Protein, int MicroRna, int Gene, int Trigger)> Find(List<StatedRelation> stated)
    {
        var start = 0;
        for (var end = 0; end <= _units.Count; end++)
        {
            if (end < _units.Count && !(_units[end].Word is ";" or ":" || _words.TieBreak.Contains(_units[end].Word)))
            {
                continue;
            }

            foreach (var tie in Within(stated, start, end))
            {
                yield return tie;
            }

            start = end + 1;
        }
    }

    private static bool AnyHolds(List<Unit> units, ExoEntityKind kind)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if (Holds(units[i], kind))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Holds(Unit unit, ExoEntityKind kind)
    {
        for (var i = 0; i < unit.Mentions.Count; i++)
        {
            if (unit.Mentions[i].Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<(Mention Rna, Mention Protein, int MicroRna, int Gene, int Trigger)> Within(List<StatedRelation> stated, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!Holds(_units[i], ExoEntityKind.MiRna))
            {
                continue;
            }

            for (var j = Math.Max(start, i - TieReach); j < end && j - i <= TieReach; j++)
            {
                if (j == i || !Holds(_units[j], ExoEntityKind.Protein) || Trigger(Math.Min(i, j), Math.Max(i, j)) is not { } trigger || status.IsAim(Math.Min(i, j))

                    // "X targets Y, and Z blocked W", "X targets Y, which induces W": of another clause.
                    || IsOfOtherClause(Math.Min(i, j), Math.Max(i, j))

                    // "X and Y target A and B, respectively": the text pairs them itself.
                    || grammar.IsRespective(i, j)

                    // "N-myc, but not Gli1, induced miR-17"
                    || grammar.Word(i - 1) == "not" || grammar.Word(j - 1) == "not")
                {
                    continue;
                }

                foreach (var rna in _units[i].Mentions)
                {
                    foreach (var protein in _units[j].Mentions)
                    {
                        if (rna.Kind == ExoEntityKind.MiRna && protein is { Kind: ExoEntityKind.Protein, IsGeneric: false } && !IsTakenAway(stated, rna, protein) && !IsStated(stated, rna, protein))
                        {
                            yield return (rna, protein, i, j, trigger);
                        }
                    }
                }
            }
        }
    }

    private bool IsOfOtherClause(int first, int last)
    {
        for (var k = first + 2; k + 2 <= last; k++)
        {
            if (_units[k].Word == "," && (grammar.Word(k + 1) == "and" ? grammar.IsEntity(k + 2) && k + 3 < last && grammar.IsVerb(k + 3) : grammar.Word(k + 1) == "which" && grammar.IsEntity(k - 1) && k - 1 > first && grammar.HasForm(k + 2, TriggerForm.Verb)))
            {
                return true;
            }
        }

        return false;
    }

    private int? Trigger(int first, int last)
    {
        for (var k = first + 1; k < last; k++)
        {
            if (_words.TieWords.Contains(_units[k].Word))
            {
                return k;
            }
        }

        for (var k = last + 1; k < _units.Count && k <= last + BesideReach; k++)
        {
            if (_words.TieAfter.Contains(_units[k].Word))
            {
                return k;
            }
        }

        return null;
    }

    private static bool IsStated(List<StatedRelation> stated, Mention rna, Mention protein) =>
        stated.Exists(relation => (relation.Source.Term == rna.Name && relation.Target.Term == protein.Name) || (relation.Source.Term == protein.Name && relation.Target.Term == rna.Name));

    // "HOTAIR sponged miR-124 and upregulated STAT3": what takes the microRNA away is what acts on the gene.
    private static bool IsTakenAway(List<StatedRelation> stated, Mention rna, Mention protein) =>
        stated.Exists(taken => taken.Target.Term == rna.Name && taken.SourceMention.Kind == ExoEntityKind.LncRna && stated.Exists(other => other.Source.Term == taken.Source.Term && other.Target.Term == protein.Name));
}
