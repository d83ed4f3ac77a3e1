namespace ExoTools.Findings.Analysis;

/// <summary>Reads the signs that say with a name whether a marker is there: "CD9+/CD63−".</summary>
internal sealed class MarkerSigns(List<Unit> units, string text)
{
    /// <summary>The sign that stands right behind the name; null without one.</summary>
    public bool? Of(int i)
    {
        var next = i + 1 < units.Count ? units[i + 1] : null;
        if (next is { IsEntity: false, Word: "+" } && next.Span.Start == units[i].Span.End)
        {
            return true;
        }

        // A dash is no unit: what follows the name tells whether it is a minus.
        var after = units[i].Span.End;
        return after < text.Length && text[after] is '\u2212' or '\u207B' or '-' or '\u2013' && (after + 1 == text.Length || text[after + 1] is ' ' or '/' or ',' or ')' or '.' or ';')
            && (text[after] is '\u2212' or '\u207B' || OtherSignNear(i)) ? false : null;
    }

    // A plain hyphen is a minus only beside a "+" ("CD9+/CD63-").
    private bool OtherSignNear(int i)
    {
        for (var j = Math.Max(0, i - 6); j < Math.Min(units.Count, i + 7); j++)
        {
            if (units[j].Word == "+" && j > 0 && units[j - 1].IsEntity)
            {
                return true;
            }
        }

        return false;
    }
}
