namespace ExoTools.Findings.Analysis;

/// <summary>The proteins of which a sentence reports nothing as markers, for those who ask why.</summary>
internal sealed partial class MarkerReports
{
    /// <summary>Each protein without a report, with the reason; asked after <see cref="Read"/>.</summary>
    public IEnumerable<(Mention Protein, string Why)> Rejected()
    {
        for (var i = 0; i < _units.Count; i++)
        {
            if (IsProtein(i))
            {
                yield return (_units[i].Mentions[0], Why(i));
            }
        }
    }

    private string Why(int protein)
    {
        var term = _units[protein].Mentions[0].Term!;
        return IsConstruct(protein) ? "it is part of a construct or a complex here"
            : IsOfCells(protein) ? "it marks cells here"
            : !_units.Exists(IsMarker) ? "only an imported vocabulary knows it, and no marker stands beside it"
            : _reports[protein] is not { } report ? "no word reports that vesicles have it or lack it, and none calls it a marker"
            : report.Present is null ? "what is said of it is neither that it is there nor that it is not"
            : term.Group != "surface" && !(term.Category is { } category && _rules.CarriedCategories.Contains(category)) ? "vesicles are not known by it, and no word calls it a marker (Get-ExoCargo tells what vesicles carry)"
            : SpeaksOfCells() ? "the sentence speaks of cells or tissues and names no vesicles"
            : "neither this sentence nor the one before names vesicles";
    }
}
