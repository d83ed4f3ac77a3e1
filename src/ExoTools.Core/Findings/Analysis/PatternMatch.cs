using ExoTools.Findings.Rules;

namespace ExoTools.Findings.Analysis;

/// <summary>Matches one token pattern on the units of a sentence; each element a few units after the one before.</summary>
internal sealed class PatternMatch(List<Unit> units, TokenPattern pattern)
{
    // A bracket may stand between two words of a pattern; what a preposition governs stands near it.
    private const int WordReach = 12;
    private const int TermReach = 5;

    /// <summary>The units that the elements match when the first of them is this one; null where the pattern does not match.</summary>
    public List<int>? At(int first)
    {
        var elements = pattern.Elements;
        if (!Fits(elements[0], first))
        {
            return null;
        }

        var matched = new List<int> { first };
        for (var e = 1; e < elements.Count; e++)
        {
            var next = Next(elements[e], matched[^1]);
            if (next is { } at)
            {
                matched.Add(at);
            }
            else if (!elements[e].Optional)
            {
                return null;
            }
        }

        return matched;
    }

    private int? Next(PatternElement element, int from)
    {
        var reach = element.TermGroup is null ? WordReach : TermReach;
        for (var i = from + 1; i < units.Count && i - from <= reach && units[i].Word is not (";" or ":"); i++)
        {
            if (Fits(element, i))
            {
                return i;
            }
        }

        return null;
    }

    private bool Fits(PatternElement element, int i) =>
        element.TermGroup is null
            ? !units[i].IsEntity && element.Words.Contains(units[i].Word)
            : units[i].IsEntity && units[i].Mentions[0].Term?.Group == element.TermGroup;
}
