using System.Text;

namespace ExoTools.Reading.Medline;

/// <summary>A field of a record: its tag, and its value on one line.</summary>
internal readonly record struct MedlineField(string Tag, string Value);

/// <summary>Tells what a line of the MEDLINE format is.</summary>
internal static class MedlineLine
{
    private const int TagLength = 4;

    /// <summary>The tag of a line ("AU" of "AU  - Wu D"); empty for any other line.</summary>
    public static ReadOnlySpan<char> TagOf(ReadOnlySpan<char> line)
    {
        // A dash of another kind comes from word processors.
        if (line.Length <= TagLength || line[TagLength] is not ('-' or '–') || (line.Length > TagLength + 1 && line[TagLength + 1] != ' '))
        {
            return default;
        }

        var tag = line[..TagLength].TrimEnd(' ');
        return tag.Length >= 2 && char.IsAsciiLetterUpper(tag[0]) && tag.IndexOfAnyExcept(s_tagCharacters) < 0 ? tag : default;
    }

    /// <summary>The value behind the tag.</summary>
    public static ReadOnlySpan<char> ValueOf(ReadOnlySpan<char> line) => line[(TagLength + 1)..].Trim();

    private static readonly System.Buffers.SearchValues<char> s_tagCharacters = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
}

/// <summary>A record as its fields in the order of the source.</summary>
internal sealed class MedlineRecord(int line, string firstLine)
{
    // The tags that stand once in a record, so that a second one is of another record.
    private static readonly HashSet<string> s_single = new(StringComparer.Ordinal) { "PMID", "OWN", "STAT", "VI", "IP", "DP", "TI", "BTI", "PG", "TA", "JT", "JID", "SO" };

    /// <summary>The line on which it starts, from 1.</summary>
    public int Line => line;

    /// <summary>The text of that line.</summary>
    public string FirstLine => firstLine;

    /// <summary>The fields.</summary>
    public List<MedlineField> Fields { get; } = [];

    /// <summary>Whether it is longer than the limit; its fields are then not kept.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Whether the text ends with it: no line follows that shows it to be whole.</summary>
    public bool IsLast { get; private set; }

    /// <summary>The identifier; null without one.</summary>
    public string? Pmid => Fields.Find(entry => entry.Tag == "PMID").Value is { Length: > 0 } pmid ? pmid : null;

    /// <summary>
    /// Cuts a text into records. A record starts with PMID (PubMed) or OWN (ERIC), where the first one does. Without such a tag it
    /// starts after an empty line; where each line is followed by one, and in files whose records mostly have the tag, only once the
    /// record before has SO, its last field, or has the tag that follows and that none has twice.
    /// </summary>
    public static IEnumerable<MedlineRecord> Split(TextReader text, int longestRecord, CancellationToken cancellation)
    {
        MedlineRecord? record = null;
        string? firstTag = null;
        var value = new StringBuilder();
        string? tag = null;
        var length = 0;
        var number = 0;
        bool isAfterEmpty = false, isSpaced = true;

        // The tags of the record that no record has twice.
        var seen = new HashSet<string>(StringComparer.Ordinal);

        bool Starts(string next) => next is "PMID" or "OWN" && next == firstTag || next == "PMID" && seen.Contains(next)
            || isAfterEmpty && (seen.Contains("SO") || seen.Contains(next) || next == firstTag || (firstTag is not ("PMID" or "OWN") && !isSpaced));

        void Finish()
        {
            if (tag is not null && record is { IsTooLong: false })
            {
                record.Fields.Add(new MedlineField(tag, value.ToString()));
            }

            tag = null;
            value.Clear();
        }

        while (text.ReadLine() is { } read)
        {
            // Files that were put together have a byte order mark in their middle.
            var line = read.TrimStart('\uFEFF');
            number++;
            cancellation.ThrowIfCancellationRequested();
            var found = MedlineLine.TagOf(line);
            if (found.IsEmpty)
            {
                // What is not indented was torn off the line above.
                var more = line.AsSpan().Trim();
                isAfterEmpty = more.IsEmpty;
                length += line.Length;
                if (tag is not null && !more.IsEmpty && length <= longestRecord)
                {
                    _ = value.Length > 0 ? value.Append(' ') : value;
                    value.Append(more);
                }
            }
            else
            {
                Finish();
                var starts = found.ToString();
                firstTag ??= starts;
                if (record is null || Starts(starts))
                {
                    isSpaced = true;
                    seen.Clear();
                    if (record is not null)
                    {
                        yield return record;
                    }

                    record = new MedlineRecord(number, line);
                    length = 0;
                }

                isSpaced &= isAfterEmpty || record.Fields.Count == 0;
                isAfterEmpty = false;
                _ = s_single.Contains(starts) && seen.Add(starts);
                length += line.Length;
                tag = starts;
                value.Append(MedlineLine.ValueOf(line));
            }

            if (record is not null && length > longestRecord)
            {
                record.IsTooLong = true;
            }
        }

        Finish();
        if (record is not null)
        {
            record.IsLast = true;
            yield return record;
        }
    }
}
