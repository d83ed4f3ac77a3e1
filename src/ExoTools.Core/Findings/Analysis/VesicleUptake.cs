namespace ExoTools.Findings.Analysis;

/// <summary>
/// Reads into which cells vesicles go where a noun names their uptake: "the internalization of exosomes by macrophages". The noun and the
/// vesicles are one entity there, so that no frame finds a trigger.
/// </summary>
internal sealed class VesicleUptake(SentenceGrammar grammar)
{
    private const int CellReach = 5;

    private readonly List<Unit> _units = grammar.Units;

    /// <summary>The unit of the uptake and that of the cells, for each that the sentence names.</summary>
    public IEnumerable<(int Uptake, int Cell)> Find()
    {
        for (var i = 0; i + 2 < _units.Count; i++)
        {
            if (_units[i].IsEntity && _units[i].Mentions[0].IsVesicleUptake && _units[i + 1].Word is "by" or "in" or "into" && Cell(i + 1) is { } cell)
            {
                yield return (i, cell);
            }
        }
    }

    // The cells right behind the preposition, but for what describes them.
    private int? Cell(int preposition)
    {
        for (var j = preposition + 1; j < _units.Count && j - preposition <= CellReach; j++)
        {
            if (_units[j].IsEntity)
            {
                return _units[j].Mentions[0].Kind == ExoEntityKind.Cell ? j : null;
            }

            if (_units[j].IsPunctuation || grammar.IsVerb(j) || grammar.EndsClause(j) || grammar.Rules.Words.Preposition.Contains(_units[j].Word))
            {
                return null;
            }
        }

        return null;
    }
}
