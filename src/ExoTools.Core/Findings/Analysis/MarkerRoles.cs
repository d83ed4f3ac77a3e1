using ExoTools.Findings.Rules;

namespace ExoTools.Findings.Analysis;

/// <summary>Reads what a sentence calls its markers.</summary>
internal static class MarkerRoles
{
    /// <summary>The word and the words that describe it, as printed ("surface protein markers"), and where it stands; null and -1 where there is none.</summary>
    public static (string? Role, int At) First(List<Unit> units, string sentenceText, EvidenceRules rules)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].IsEntity || !rules.MarkerRole.Contains(units[i].Word))
            {
                continue;
            }

            var first = i;
            while (first > 0 && i - first < 4 && Describes(units[first - 1]) && !rules.MarkerPresent.Contains(units[first - 1].Word))
            {
                first--;
            }

            var start = units[first].Span.Start;
            return (sentenceText[start..units[i].Span.End], i);
        }

        return (null, -1);
    }

    private static bool Describes(Unit unit) =>
        unit.IsEntity
            ? unit.Mentions[0].Kind == ExoEntityKind.Vesicle
            : !unit.IsPunctuation && unit.Word is not ("with" or "the" or "a" or "an" or "of" or "as" or "and" or "or" or "for" or "by" or "in" or "is" or "are"
                or "was" or "were" or "to" or "several" or "some" or "such" or "including" or "its" or "their" or "these" or "using" or "other");
}
