namespace ExoTools.Reading.PubMedPages;

/// <summary>
/// Finds the sections of a page. The name of a section may also be a line of the navigation list or of running text; what counts is
/// the longest series of headings that keeps the order of the site.
/// </summary>
internal static class SectionFinder
{
    private const int SmallestUnnamedNavigation = 4;

    /// <summary>The first line after the navigation list; the given line where there is none.</summary>
    public static int SkipNavigation(PageLines lines, int from)
    {
        for (var line = from; line < lines.Count; line++)
        {
            if (lines[line].StartsWith("Page navigation"))
            {
                return AfterNames(lines, line + 1, out _);
            }
        }

        // Without its title the list is a run of names whose sections all follow later.
        for (var line = from; line < lines.Count; line++)
        {
            if (!IsNavigationName(lines[line], out _))
            {
                continue;
            }

            var after = AfterNames(lines, line, out var names);
            if (names.Count >= SmallestUnnamedNavigation && names.TrueForAll(name => Recurs(lines, after, name)))
            {
                return after;
            }

            return from;
        }

        return from;
    }

    /// <summary>The sections from a line on, in the order of the page.</summary>
    /// <param name="lines">The page.</param>
    /// <param name="from">The first line that may be a heading.</param>
    /// <param name="footer">The line at which the page's footer starts; the number of lines where there is none.</param>
    public static List<SectionSpan> Find(PageLines lines, int from, out int footer)
    {
        var headings = Chain(lines, from);
        footer = PageFurniture.FindFooter(lines, headings.Count == 0 ? from : headings[^1].Line + 1);
        var sections = new List<SectionSpan>(headings.Count);
        for (var i = 0; i < headings.Count; i++)
        {
            var (line, heading) = headings[i];
            var last = i == headings.Count - 1;
            var end = last ? footer : headings[i + 1].Line;
            sections.Add(new SectionSpan(heading.Section, heading.Name, line + 1, Math.Max(end, line + 1), heading.Collapsed, last && footer == lines.Count));
        }

        return sections;
    }

    private static List<(int Line, SectionHeading Heading)> Chain(PageLines lines, int from)
    {
        // The longest series with no rank falling: for each rank the best series that ends there, each heading with its predecessor.
        var candidates = new List<(int Line, SectionHeading Heading, int Length, int Before)>();
        Span<int> best = stackalloc int[SectionHeading.RankCount];
        best.Fill(-1);
        for (var line = from; line < lines.Count; line++)
        {
            if (!SectionHeading.TryRead(lines[line], out var heading))
            {
                continue;
            }

            var before = -1;
            for (var rank = heading.SharesRank ? heading.Rank : heading.Rank - 1; rank >= 0; rank--)
            {
                if (best[rank] >= 0 && (before < 0 || candidates[best[rank]].Length > candidates[before].Length))
                {
                    before = best[rank];
                }
            }

            var length = before < 0 ? 1 : candidates[before].Length + 1;
            if (best[heading.Rank] < 0 || candidates[best[heading.Rank]].Length < length)
            {
                best[heading.Rank] = candidates.Count;
            }

            candidates.Add((line, heading, length, before));
        }

        var last = -1;
        foreach (var candidate in best)
        {
            last = candidate >= 0 && (last < 0 || candidates[candidate].Length > candidates[last].Length) ? candidate : last;
        }

        var chain = new List<(int Line, SectionHeading Heading)>();
        for (; last >= 0; last = candidates[last].Before)
        {
            chain.Add((candidates[last].Line, candidates[last].Heading));
        }

        chain.Reverse();

        // Each list at the end comes once: a second line of that name is an entry of another list.
        var seen = new HashSet<PageSection>();
        chain.RemoveAll(item => item.Heading.Section > PageSection.References && !seen.Add(item.Heading.Section));
        return chain;
    }

    private static int AfterNames(PageLines lines, int from, out List<string> names)
    {
        names = [];
        var after = from;
        for (var line = from; line < lines.Count; line++)
        {
            if (lines.IsBlank(line))
            {
                continue;
            }

            if (!IsNavigationName(lines[line], out var name) || names.Contains(name))
            {
                break;
            }

            names.Add(name);
            after = line + 1;
        }

        return after;
    }

    private static bool IsNavigationName(ReadOnlySpan<char> line, out string name)
    {
        if (line.SequenceEqual("Title & authors"))
        {
            name = "Title & authors";
            return true;
        }

        var found = SectionHeading.TryRead(line, out var heading);
        name = found ? heading.Name : "";
        return found;
    }

    private static bool Recurs(PageLines lines, int from, string name)
    {
        for (var line = from; line < lines.Count; line++)
        {
            if (IsNavigationName(lines[line], out var other) && other == name)
            {
                return true;
            }
        }

        return name == "Title & authors";
    }
}
