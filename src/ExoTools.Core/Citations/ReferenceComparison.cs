namespace ExoTools.Citations;

/// <summary>Finds references of the same work, within a bibliography and between two.</summary>
public static class ReferenceComparison
{
    /// <summary>The works that more than one reference names, in the order of their first references.</summary>
    public static IReadOnlyList<ExoDuplicateReference> Duplicates(IEnumerable<ExoReference> references, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(references);
        var index = new ReferenceIndex();
        var all = new List<ExoReference>();
        var reasons = new List<string?>();
        foreach (var reference in references)
        {
            cancellation.ThrowIfCancellationRequested();
            index.Add(reference, out _, out var reason);
            all.Add(reference);
            reasons.Add(reason);
        }

        var groups = new Dictionary<int, List<int>>();
        for (var i = 0; i < all.Count; i++)
        {
            var first = index.Find(i);
            if (!groups.TryGetValue(first, out var group))
            {
                groups.Add(first, group = []);
            }

            group.Add(i);
        }

        var duplicates = new List<ExoDuplicateReference>();
        foreach (var group in groups.Values)
        {
            if (group.Count > 1)
            {
                duplicates.Add(new ExoDuplicateReference
                {
                    References = group.ConvertAll(i => all[i]),
                    Reference = group.Select(i => all[i]).MaxBy(Fullness)!,
                    Reasons = group.Select(i => reasons[i]).OfType<string>().Distinct(StringComparer.Ordinal).ToList(),
                });
            }
        }

        return duplicates;
    }

    /// <summary>What each of two bibliographies has that the other lacks, and what both have: first the works of the first, then those of the second alone.</summary>
    public static IReadOnlyList<ExoReferenceDifference> Compare(IEnumerable<ExoReference> first, IEnumerable<ExoReference> second, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var index = new ReferenceIndex();
        var ours = new List<ExoReference>();
        foreach (var reference in first)
        {
            cancellation.ThrowIfCancellationRequested();
            index.Add(reference, out _, out _);
            ours.Add(reference);
        }

        var theirs = new List<(ExoReference Reference, string? Reason)>();
        foreach (var reference in second)
        {
            cancellation.ThrowIfCancellationRequested();
            index.Add(reference, out _, out var reason);
            theirs.Add((reference, reason));
        }

        // Groups are final only now: a later reference may have joined two.
        var matched = new Dictionary<int, (ExoReference Reference, string? Reason)>();
        for (var i = 0; i < theirs.Count; i++)
        {
            matched.TryAdd(index.Find(ours.Count + i), theirs[i]);
        }

        var differences = new List<ExoReferenceDifference>();
        var seen = new HashSet<int>();
        for (var i = 0; i < ours.Count; i++)
        {
            var group = index.Find(i);
            if (seen.Add(group))
            {
                differences.Add(matched.TryGetValue(group, out var other)
                    ? new ExoReferenceDifference { SideIndicator = "==", Reference = ours[i], Other = other.Reference, Reason = other.Reason }
                    : new ExoReferenceDifference { SideIndicator = "<=", Reference = ours[i] });
            }
        }

        for (var i = 0; i < theirs.Count; i++)
        {
            if (seen.Add(index.Find(ours.Count + i)))
            {
                differences.Add(new ExoReferenceDifference { SideIndicator = "=>", Reference = theirs[i].Reference });
            }
        }

        return differences;
    }

    /// <summary>How many fields a reference has.</summary>
    private static int Fullness(ExoReference reference)
    {
        object?[] fields =
        [
            reference.Title, reference.ContainerTitle, reference.ContainerAbbreviation, reference.Year, reference.Volume, reference.Issue, reference.Pages ?? reference.ArticleNumber, reference.Doi, reference.Pmid,
            reference.Pmcid, reference.Abstract, reference.Authors.Count == 0 ? null : reference.Authors, reference.AuthorsTruncated ? null : reference,
        ];
        return fields.Count(field => field is not null);
    }
}
