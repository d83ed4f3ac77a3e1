using System.Runtime.InteropServices;

namespace ExoTools.Language.Abbreviations;

/// <summary>
/// Finds the long form that a short form stands for: the cheapest way to find its letters and digits, in order, in the words of a
/// window. A matcher uses its buffers again, so each thread needs its own.
/// </summary>
internal sealed class LongFormMatcher
{
    /// <summary>The longest stretch, in characters, that a long form is looked for in; it bounds the work for one short form.</summary>
    internal const int LongestWindow = 240;

    /// <summary>More letters and digits than any short form has.</summary>
    internal const int MostUnits = 14;

    /// <summary>More than any match may cost.</summary>
    private const double Ceiling = 9;

    private const int MostWordsPerUnit = 2;
    private const int MostFurtherWords = 6;

    private readonly FormUnits _units = new();
    private readonly LongFormWindow _window = new();
    private readonly MatchCosts _costs;

    // For each unit the letters that may be matched with it, in order, and the cheapest match of the units from it on.
    private readonly List<(int Letter, double Cost)>[] _cheapest = new List<(int, double)>[MostUnits];

    internal LongFormMatcher()
    {
        _costs = new MatchCosts(_units, _window);
        for (var u = 0; u < _cheapest.Length; u++)
        {
            _cheapest[u] = [];
        }
    }

    /// <summary>How many letters and digits the last short form had.</summary>
    internal int UnitCount => _units.Count;

    /// <summary>Looks for the long form of a short form, with the letters of the short form in their order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="window">Where to look; the long form ends where it ends.</param>
    /// <param name="shortForm">The short form.</param>
    /// <param name="fromStart">Whether the long form must also start where the window starts.</param>
    /// <param name="longForm">The long form.</param>
    /// <returns>What the match costs, 0 where every letter starts a word; null where there is none.</returns>
    internal double? Match(string text, TextSpan window, TextSpan shortForm, bool fromStart, out TextSpan longForm)
    {
        _units.Clear();
        _units.Add(text, shortForm, shortForm.End);
        return MatchUnits(text, window, fromStart, out longForm);
    }

    /// <summary>The same for a short form whose two halves stand for the long form's halves in the other order ("IVC-SCT").</summary>
    internal double? MatchSwapped(string text, TextSpan window, TextSpan shortForm, int middle, out TextSpan longForm)
    {
        _units.Clear();
        _units.Add(text, new TextSpan(middle, shortForm.End - middle), shortForm.End);
        _units.Add(text, new TextSpan(shortForm.Start, middle - shortForm.Start), shortForm.End);
        return MatchUnits(text, window, false, out longForm);
    }

    private double? MatchUnits(string text, TextSpan window, bool fromStart, out TextSpan longForm)
    {
        longForm = default;
        if (_units.Count is 0 or > MostUnits || window.Length > LongestWindow)
        {
            return null;
        }

        _window.Read(text, fromStart ? window : LongFormWindow.LastWords(text, window, MostWordsPerUnit * _units.Count + MostFurtherWords), _units);
        var letters = CollectionsMarshal.AsSpan(_window.Letters);
        for (var u = _units.Count - 1; u >= 0; u--)
        {
            var unit = _units[u];
            var cheapest = _cheapest[u];
            cheapest.Clear();
            for (var p = 0; p < letters.Length; p++)
            {
                if (unit.StandsFor(text, letters[p]) && CostFrom(u, p) is var costFrom && costFrom < MatchCosts.Impossible)
                {
                    cheapest.Add((p, costFrom));
                }
            }
        }

        var best = -1;
        var cost = MatchCosts.Impossible;
        for (var i = _cheapest[0].Count - 1; i >= 0; i--)
        {
            // Of two that cost the same the shorter wins, save for rounding.
            var (p, costFrom) = _cheapest[0][i];
            var total = costFrom + _costs.Before(text, p, fromStart);
            if (total < cost - 1e-9)
            {
                cost = total;
                best = p;
            }
        }

        if (best < 0)
        {
            return null;
        }

        var start = _window.StartOf(text, best);
        longForm = new TextSpan(start, _window.Words[^1].End - start);
        return cost;
    }

    /// <summary>What the units after one cost that is matched at a letter; some may be left out.</summary>
    private double CostFrom(int u, int p)
    {
        var best = MatchCosts.Impossible;
        var leftOut = 0.0;
        for (var next = u + 1; next < _units.Count; next++)
        {
            best = Math.Min(best, leftOut + CostThrough(next, p));
            if (_costs.ToLeaveOut(next) is not { } cost)
            {
                return best;
            }

            leftOut += cost;
        }

        return Math.Min(best, leftOut + _costs.After(p));
    }

    /// <summary>What the units from one on cost where it follows at the best of the letters behind another.</summary>
    private double CostThrough(int u, int p)
    {
        var best = MatchCosts.Impossible;
        var cheapest = CollectionsMarshal.AsSpan(_cheapest[u]);
        for (var i = FirstBehind(cheapest, p); i < cheapest.Length; i++)
        {
            var (q, cost) = cheapest[i];
            if (cost >= Ceiling)
            {
                continue;
            }

            var between = _costs.Between(p, q, u);
            best = Math.Min(best, cost + between);
            if (between > Ceiling)
            {
                // Words that are further away cost more still.
                break;
            }
        }

        return best;
    }

    private static int FirstBehind(ReadOnlySpan<(int Letter, double Cost)> matches, int letter)
    {
        int low = 0, high = matches.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = matches[middle].Letter <= letter ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
