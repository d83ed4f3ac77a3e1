using System.Globalization;

namespace ExoTools.Benchmarks.Score;

/// <summary>Writes precision, recall and F1 with 95 % intervals from a bootstrap over documents, and the errors.</summary>
internal static class ScoreReport
{
    private const int Resamples = 2000;
    private const int Seed = 20180101;

    internal static void Write(TextWriter output, string title, IReadOnlyList<ScoredDocument> documents)
    {
        var counts = new (int Hits, int Found, int Expected)[documents.Count];
        for (var i = 0; i < counts.Length; i++)
        {
            var expected = documents[i].Expected.ToHashSet(StringComparer.Ordinal);
            counts[i] = (documents[i].Found.Count(expected.Contains), documents[i].Found.Count, expected.Count);
        }

        var total = Sum(counts, index: null);
        var samples = new List<(double P, double R, double F)>(Resamples);
        var random = new Random(Seed);
        var index = new int[counts.Length];
        for (var sample = 0; counts.Length > 0 && sample < Resamples; sample++)
        {
            for (var i = 0; i < index.Length; i++)
            {
                index[i] = random.Next(counts.Length);
            }

            samples.Add(Rates(Sum(counts, index)));
        }

        var (p, r, f) = Rates(total);
        output.WriteLine($"{title}: {documents.Count} documents, {total.Expected} expected, {total.Found} found, {total.Hits} right");
        WriteRate(output, "precision", p, samples.ConvertAll(sample => sample.P));
        WriteRate(output, "recall", r, samples.ConvertAll(sample => sample.R));
        WriteRate(output, "F1", f, samples.ConvertAll(sample => sample.F));
        foreach (var detail in documents.SelectMany(document => document.Details).GroupBy(detail => detail.Key, StringComparer.Ordinal))
        {
            var (right, of) = (detail.Sum(part => part.Value.Right), detail.Sum(part => part.Value.Of));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {detail.Key}: right in {right} of {of} of the answers found ({(of == 0 ? 0 : (double)right / of):F3})"));
        }
    }

    internal static void WriteErrors(TextWriter output, IEnumerable<ScoredDocument> documents, int most)
    {
        if (most == 0)
        {
            return;
        }

        var wrong = new List<string>();
        var missed = new List<string>();
        foreach (var document in documents)
        {
            wrong.AddRange(document.Found.Except(document.Expected, StringComparer.Ordinal).Select(Line));
            missed.AddRange(document.Expected.Except(document.Found, StringComparer.Ordinal).Select(Line));

            string Line(string answer) => $"  {document.Id}\t{answer}{(document.Sentences.TryGetValue(answer, out var sentence) ? "\t" + sentence : "")}";
        }

        output.WriteLine($"false positives ({wrong.Count}):");
        wrong.Take(most).ToList().ForEach(output.WriteLine);
        output.WriteLine($"false negatives ({missed.Count}):");
        missed.Take(most).ToList().ForEach(output.WriteLine);
    }

    private static (int Hits, int Found, int Expected) Sum((int Hits, int Found, int Expected)[] counts, int[]? index)
    {
        var sum = (Hits: 0, Found: 0, Expected: 0);
        for (var i = 0; i < counts.Length; i++)
        {
            var count = counts[index is null ? i : index[i]];
            sum = (sum.Hits + count.Hits, sum.Found + count.Found, sum.Expected + count.Expected);
        }

        return sum;
    }

    private static (double P, double R, double F) Rates((int Hits, int Found, int Expected) counts)
    {
        var p = counts.Found == 0 ? 0 : (double)counts.Hits / counts.Found;
        var r = counts.Expected == 0 ? 0 : (double)counts.Hits / counts.Expected;
        return (p, r, p + r == 0 ? 0 : 2 * p * r / (p + r));
    }

    private static void WriteRate(TextWriter output, string name, double value, List<double> samples)
    {
        samples.Sort();
        var interval = samples.Count == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $" [{samples[(int)(samples.Count * 0.025)]:F3}, {samples[(int)(samples.Count * 0.975)]:F3}]");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-9} {value:F3}{interval}"));
    }
}
