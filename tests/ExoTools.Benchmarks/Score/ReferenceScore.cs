using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ExoTools.Citations;

namespace ExoTools.Benchmarks.Score;

/// <summary>
/// Scores the reference parser. A file with "gold" fields gives the share of right values per field and of records with
/// every field right; a file with "ids" gives what of the identifiers was read and what was invented. Values are compared
/// without regard to case, accents and punctuation; short end pages are expanded.
/// </summary>
internal static class ReferenceScore
{
    private static readonly string[] s_fields = ["authors", "etal", "title", "journal", "year", "volume", "issue", "pages", "doi", "pmid", "pmcid"];

    /// <summary>Reads the file, writes the figures; with EXOTOOLS_SCORE_ERRORS=field it writes that field's errors too, with +field what was read without gold, with all every error.</summary>
    public static void Run(string path, TextWriter output)
    {
        var records = File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var strings = records.ConvertAll(record => record.GetProperty("string").GetString()!);
        var show = Environment.GetEnvironmentVariable("EXOTOOLS_SCORE_ERRORS");
        if (records.Count > 0 && records[0].TryGetProperty("gold", out _))
        {
            ScoreFields(records, strings, show, output);
        }
        else
        {
            ScoreIdentifiers(records, strings, show, output);
        }

        MeasureSpeed(strings, output);
    }

    private static void ScoreFields(List<JsonElement> records, List<string> strings, string? show, TextWriter output)
    {
        var right = new Dictionary<string, int>();
        var all = new Dictionary<string, int>();
        var extra = new Dictionary<string, int>();
        var read = new Dictionary<string, int>();
        var whole = 0;
        for (var i = 0; i < records.Count; i++)
        {
            var gold = records[i].GetProperty("gold");
            var hidden = records[i].TryGetProperty("gold_not_in_string", out var names) ? names.EnumerateArray().Select(n => n.GetString()!).ToHashSet() : [];
            var reference = ReferenceParser.Parse(strings[i]);
            var good = true;
            foreach (var field in s_fields)
            {
                var expected = Expected(gold, field);
                var actual = Actual(reference, field);
                if (expected is null)
                {
                    if (actual is not null && !hidden.Contains(field))
                    {
                        extra[field] = extra.GetValueOrDefault(field) + 1;
                        if (show == "+" + field)
                        {
                            output.WriteLine($"{strings[i]}\n    read     {actual}");
                        }
                    }

                    continue;
                }

                all[field] = all.GetValueOrDefault(field) + 1;
                read[field] = read.GetValueOrDefault(field) + (actual is null ? 0 : 1);
                if (Same(expected, actual, field))
                {
                    right[field] = right.GetValueOrDefault(field) + 1;
                }
                else
                {
                    good = false;
                    if (show == field || show == "all")
                    {
                        output.WriteLine($"{strings[i]}\n    {field}\n    expected {expected}\n    read     {actual}");
                    }
                }
            }

            whole += good ? 1 : 0;
        }

        output.WriteLine(Invariant($"RECORD   {Share(whole, records.Count)} {Interval(whole, records.Count)}"));
        foreach (var field in s_fields)
        {
            if (all.TryGetValue(field, out var count))
            {
                // Precision is of what was read, recall of what the gold has.
                var hits = right.GetValueOrDefault(field);
                var found = read.GetValueOrDefault(field) + extra.GetValueOrDefault(field);
                output.WriteLine(Invariant($"{field,-8} precision {Share(hits, found)} {Interval(hits, found)}  recall {Share(hits, count)} {Interval(hits, count)}  read without gold {extra.GetValueOrDefault(field)}"));
            }
        }
    }

    private static void ScoreIdentifiers(List<JsonElement> records, List<string> strings, string? show, TextWriter output)
    {
        int present = 0, right = 0, wrong = 0, missed = 0, without = 0;
        int title = 0, authors = 0, container = 0, year = 0, high = 0;
        for (var i = 0; i < records.Count; i++)
        {
            var read = ReferenceParser.Parse(strings[i]);
            var gold = records[i].GetProperty("ids").TryGetProperty("doi", out var value) ? value.GetString() : null;
            title += read.Title is null ? 0 : 1;
            authors += read.Authors.Count > 0 ? 1 : 0;
            container += read.ContainerTitle is null ? 0 : 1;
            year += read.Year is null ? 0 : 1;
            high += read.Confidence == ExoConfidence.High ? 1 : 0;
            var inString = gold is not null && strings[i].Contains(gold, StringComparison.OrdinalIgnoreCase);
            present += inString ? 1 : 0;
            if (read.Doi is null)
            {
                missed += inString ? 1 : 0;
            }
            else if (gold is null)
            {
                without++;
            }
            else if (string.Equals(read.Doi, gold, StringComparison.OrdinalIgnoreCase))
            {
                right++;
            }
            else
            {
                wrong++;
            }

            var isError = inString && !string.Equals(read.Doi, gold, StringComparison.OrdinalIgnoreCase);
            if ((show == "doi" && (isError || (gold is not null && read.Doi is not null && !string.Equals(read.Doi, gold, StringComparison.OrdinalIgnoreCase))))
                || (show == "+doi" && gold is null && read.Doi is not null))
            {
                output.WriteLine($"{strings[i]}\n    expected {gold}\n    read     {read.Doi}");
            }
        }

        output.WriteLine(Invariant($"strings {records.Count}, DOIs in the string {present}"));
        output.WriteLine(Invariant($"doi right {Share(right, present)}, missed {missed}, other than given {wrong}, read where none is given {without}"));
        output.WriteLine(Invariant($"with title {title}, authors {authors}, container {container}, year {year}, high confidence {high}"));
    }

    private static void MeasureSpeed(List<string> strings, TextWriter output)
    {
        // Processor time and the best of several rounds, so that neither a busy machine nor the compiler's warming up counts.
        using var process = Process.GetCurrentProcess();
        var passes = Math.Max(1, 20_000 / Math.Max(1, strings.Count));
        var best = 0.0;
        for (var round = 0; round < 10; round++)
        {
            process.Refresh();
            var start = process.TotalProcessorTime;
            for (var pass = 0; pass < passes; pass++)
            {
                foreach (var text in strings)
                {
                    ReferenceParser.Parse(text);
                }
            }

            process.Refresh();
            best = Math.Max(best, passes * strings.Count / (process.TotalProcessorTime - start).TotalSeconds);
        }

        output.WriteLine(Invariant($"{best:0} strings a second of processor time"));
    }

    private static string Share(int right, int all) => Invariant($"{(all == 0 ? 1 : (double)right / all):0.000} ({right}/{all})");

    /// <summary>The 95 % interval of a share after Wilson (1927), which holds near 1 too.</summary>
    private static string Interval(int right, int all)
    {
        const double Z = 1.959964;
        if (all == 0)
        {
            return "[0.000–1.000]";
        }

        var share = (double)right / all;
        var centre = share + (Z * Z / (2 * all));
        var spread = Z * Math.Sqrt((share * (1 - share) / all) + (Z * Z / (4.0 * all * all)));
        var scale = 1 + (Z * Z / all);
        return Invariant($"[{Math.Max(0, (centre - spread) / scale):0.000}–{Math.Min(1, (centre + spread) / scale):0.000}]");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string? Expected(JsonElement gold, string field)
    {
        string? Get(string name) => gold.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        switch (field)
        {
            case "authors":
                return gold.TryGetProperty("authors", out var authors)
                    ? string.Join("; ", authors.EnumerateArray().Select(author => author.TryGetProperty("collective", out var group)
                        ? group.GetString()!
                        : $"{author.GetProperty("family").GetString()} {(author.TryGetProperty("given", out var given) ? given.GetString() : "")}{(author.TryGetProperty("suffix", out var suffix) ? " " + suffix.GetString() : "")}"))
                    : null;
            case "etal":
                return gold.TryGetProperty("etal", out var etal) && etal.GetBoolean() ? "et al" : null;
            case "pages":
                return Get("elocator") ?? (Get("fpage") is { } first ? Get("lpage") is { } last ? $"{first}-{last}" : first : Get("pages"));
            default:
                return Get(field);
        }
    }

    private static string? Actual(ExoReference read, string field) => field switch
    {
        "authors" => read.Authors.Count == 0 ? null : string.Join("; ", read.Authors),
        "etal" => read.AuthorsTruncated ? "et al" : null,
        "title" => read.Title,
        "journal" => read.ContainerTitle,
        "year" => read.Year?.ToString(CultureInfo.InvariantCulture),
        "volume" => read.Volume,
        "issue" => read.Supplement is null ? read.Issue : $"{read.Issue} Suppl {(read.Supplement == "Suppl" ? "" : read.Supplement)}",
        "pages" => read.Pages ?? read.ArticleNumber,
        "doi" => read.Doi,
        "pmid" => read.Pmid,
        _ => read.Pmcid,
    };

    private static bool Same(string expected, string? actual, string field)
    {
        if (actual is null)
        {
            return false;
        }

        if (field == "doi")
        {
            return string.Equals(expected, actual, StringComparison.OrdinalIgnoreCase);
        }

        return field == "pages" ? Plain(PageRange.Expand(expected)) == Plain(PageRange.Expand(actual)) : Plain(expected) == Plain(actual);
    }

    private static string Plain(string text)
    {
        var result = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(c))
            {
                result.Append(char.ToLowerInvariant(c));
            }
        }

        return result.ToString();
    }
}
