using ExoTools.Findings.Rules;

namespace ExoTools.Findings.Analysis;

/// <summary>
/// What cells do something with: "fibroblasts promote stemness by transferring exosomal H19", "myeloma cells increased angiogenesis through
/// exosomes" is said of H19 and of the exosomes.
/// </summary>
internal sealed class CellMeans(SentenceGrammar grammar, ArgumentFinder arguments)
{
    private const int MeansReach = 14;
    private const int GivenReach = 3;

    private static readonly Trigger s_cell = new("cell", ExoRelationType.Regulates, ExoRelationSign.Unknown, [ExoEntityKind.Cell], []);

    private readonly List<Unit> _units = grammar.Units;
    private readonly RelationWords _words = grammar.Rules.Words;

    /// <summary>The cell that is the subject of a verb, and what it acts with; null where the verb has no such subject or means.</summary>
    public (int Cell, int Means)? Of(int verb)
    {
        if (Behind(verb) is not { } means || arguments.Subject(verb, isSource: true, s_cell) is not { } cell)
        {
            return null;
        }

        return (cell, means);
    }

    private int? Behind(int verb)
    {
        for (var i = verb + 2; i + 1 < _units.Count && i - verb <= MeansReach && !grammar.EndsClause(i); i++)
        {
            if (_units[i].IsEntity)
            {
                continue;
            }

            if (grammar.IsVerb(i))
            {
                return null;
            }

            if (_units[i].Word is "by" or "via" or "through")
            {
                return Given(i);
            }
        }

        return null;
    }

    // "by releasing exosomes", "through exosomes", "via the transfer of exosomal miR-21"; "by fibroblasts" names another agent.
    private int? Given(int preposition)
    {
        var gives = _units[preposition].Word != "by";
        var isGiven = false;
        for (var i = preposition + 1; i < _units.Count && i - preposition <= GivenReach + 1; i++)
        {
            if (_units[i].IsEntity)
            {
                return gives && IsGiven(i, isGiven) && !arguments.IsModifier(i) ? i : null;
            }

            isGiven |= _words.Giving.Contains(_units[i].Word);
            gives |= isGiven;
            if (!_words.Giving.Contains(_units[i].Word) && !_words.Determiner.Contains(_units[i].Word) && _units[i].Word is not "of")
            {
                return null;
            }
        }

        return null;
    }

    private bool IsGiven(int i, bool isGiven) =>
        _units[i].Mentions[0] is { IsGeneric: false, IsAdjective: false, Reversed: false } given
        && (given.Kind == ExoEntityKind.Vesicle || ((isGiven || given.Vesicle is not null) && given.Kind is ExoEntityKind.MiRna or ExoEntityKind.LncRna or ExoEntityKind.Protein));
}
