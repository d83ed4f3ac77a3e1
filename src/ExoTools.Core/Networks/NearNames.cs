namespace ExoTools.Networks;

/// <summary>Finds the names that a user who misspelt one may have meant.</summary>
public static class NearNames
{
    private const int Most = 3;

    /// <summary>
    /// Up to three names that a text is near to, the nearest first: those that differ in case, blanks and marks alone, or by a third of
    /// its letters at most, or that hold it.
    /// </summary>
    public static IReadOnlyList<string> Of(string text, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(names);
        var wanted = Letters(text);
        return wanted.Length == 0
            ? []
            : [.. names.Distinct(StringComparer.OrdinalIgnoreCase).Select(name => (Name: name, Distance: DistanceOf(wanted, Letters(name))))
                .Where(near => near.Distance < int.MaxValue).OrderBy(near => near.Distance).Select(near => near.Name).Take(Most)];
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static int DistanceOf(string wanted, string name)
    {
        var most = Math.Max(1, wanted.Length / 3);
        var edits = Math.Abs(wanted.Length - name.Length) <= most ? Edits(wanted, name) : int.MaxValue;
        return edits <= most ? edits
            : name.Contains(wanted, StringComparison.Ordinal) ? most + 1
            : int.MaxValue;
    }

    /// <summary>How many letters to insert, leave out or change (Levenshtein 1966).</summary>
    private static int Edits(string from, string to)
    {
        var row = new int[to.Length + 1];
        for (var j = 0; j < row.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (from[i - 1] == to[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[to.Length];
    }
}
