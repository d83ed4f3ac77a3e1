using System.Globalization;
using System.Text;
using ExoTools.Citations.Parsing;

namespace ExoTools.Citations.Formats;

/// <summary>
/// A list of printed references, as it is copied from a page or a manuscript. Items are told apart by what the list has: numbers,
/// empty lines, lines that hang, or lines that each hold a whole reference.
/// </summary>
internal sealed class ReferenceListReader : IBibliographyReader
{
    private const int LongestItem = 1 << 17;

    private static readonly string[] s_headings = ["References", "Reference", "Bibliography", "Literature cited", "Works cited", "Literature", "References and notes", "Citations", "Reference list", "Cited references"];

    /// <inheritdoc/>
    public string Name => "reference list";

    /// <summary>Every text can be a list of references.</summary>
    public bool Recognizes(string head) => true;

    /// <inheritdoc/>
    public IEnumerable<BibliographyItem> Read(TextReader text, string? source, CancellationToken cancellation)
    {
        var cursor = new TextCursor(text);
        var block = new List<(string Text, int Line)>();
        var number = 0;
        var length = 0;
        int? lastLabel = null;
        IReadOnlyList<ExoAuthor> authors = [];
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var line = cursor.Line;
            var content = cursor.ReadLine(LongestItem, out var cut);
            var isBlank = content is null || string.IsNullOrWhiteSpace(content);
            if (!isBlank && !cut && length <= LongestItem)
            {
                block.Add((content!, line));
                length += content!.Length;
            }
            else if (!isBlank)
            {
                yield return new BibliographyItem(null, EntryProblem.TooLong(source, line), line);
                continue;
            }

            // A block ends at an empty line, and in a long list before an item, so that no list needs to fit into memory.
            var isFull = !isBlank && length > LongestItem / 2;
            if (!isBlank && !isFull)
            {
                continue;
            }

            foreach (var (item, itemLine) in Divide(block, ref lastLabel))
            {
                foreach (var work in SeveralWorks.Split(item))
                {
                    var reference = ReferenceParser.Parse(work, ++number, authors);
                    if (!ReferenceParser.ShowsReference(reference))
                    {
                        yield return new BibliographyItem(null, EntryProblem.NoReference(source, itemLine, work), itemLine);
                        continue;
                    }

                    authors = reference.Authors;
                    yield return new BibliographyItem(reference, null, itemLine);
                }
            }

            block.Clear();
            length = 0;
            if (content is null)
            {
                yield break;
            }
        }
    }

    private static List<(string Text, int Line)> Divide(List<(string Text, int Line)> block, ref int? lastLabel)
    {
        if (block.Count > 0 && IsHeading(block[0].Text))
        {
            block.RemoveAt(0);
        }

        var items = new List<(string Text, int Line)>();
        var item = new StringBuilder();
        var start = 0;

        // A list may start, or start again, at any number but one that is a year.
        var isNumbered = block.Count > 0 && LabelOf(block[0].Text, lastLabel ?? 0, out _) is { } first && (first is 1 or < 1000 || first == lastLabel + 1);
        var bullet = isNumbered || block.Count == 0 ? '\0' : BulletOf(block[0].Text);
        var hangs = !isNumbered && bullet == '\0' && Hangs(block);
        foreach (var (text, line) in block)
        {
            var rest = text;
            int? label = null;
            if (isNumbered && LabelOf(text, lastLabel ?? 0, out var cut) is { } number && (item.Length == 0 || IsNext(number, lastLabel!.Value)))
            {
                (label, rest) = (number, text.TrimStart()[cut..]);
            }

            var isBullet = bullet != '\0' && BulletOf(text) == bullet;
            rest = isBullet ? text.TrimStart()[1..] : rest;
            var isStart = item.Length == 0 || (isNumbered ? label is not null : bullet != '\0' ? isBullet : hangs ? !char.IsWhiteSpace(text[0]) : StartsItem(text) && EndsItem(item));
            if (isStart)
            {
                Flush(items, item, start);
                start = line;
                lastLabel = label ?? lastLabel;
            }

            LineBreaks.Join(item, rest.AsSpan().Trim());
        }

        Flush(items, item, start);
        return items;
    }

    private static void Flush(List<(string Text, int Line)> items, StringBuilder item, int line)
    {
        if (item.Length > 0)
        {
            items.Add((item.ToString(), line));
            item.Clear();
        }
    }

    private static bool IsHeading(string line)
    {
        var text = line.Trim().TrimStart('#', '*', ' ').TrimEnd(':', '*', ' ');
        return Array.Exists(s_headings, heading => text.Equals(heading, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The number of a list mark at the start of a line: "12.", "[12]", "(12)", "12)", "12" before a tab, and before a capital where it follows the last.</summary>
    /// <param name="line">The line.</param>
    /// <param name="last">The last number; 0 before the first.</param>
    /// <param name="cut">How much of the line, without blanks before it, is a mark that the parser of references does not know.</param>
    private static int? LabelOf(string line, int last, out int cut)
    {
        cut = 0;
        var text = line.AsSpan().TrimStart();
        var open = text.Length > 0 && text[0] is '[' or '(' ? 1 : 0;
        var end = open;
        while (end < text.Length && end < open + 4 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        if (end == open || end + 1 >= text.Length)
        {
            return null;
        }

        var number = int.Parse(text[open..end], CultureInfo.InvariantCulture);
        if (open == 1 ? text[end] is ']' or ')' : text[end] is '.' or ')' && char.IsWhiteSpace(text[end + 1]))
        {
            return number;
        }

        if (open == 0 && (text[end] == '\t' || (text[end] == ' ' && char.IsUpper(text[end + 1]) && number == last + 1)))
        {
            cut = end;
            return number;
        }

        return null;
    }

    /// <summary>The bullet that starts a line, before a blank; NUL for none.</summary>
    private static char BulletOf(string line)
    {
        var text = line.AsSpan().TrimStart();
        return text.Length > 2 && text[0] is '\u2022' or '\u00B7' or '\u25AA' or '\u25CF' or '\u25E6' or '\u2023' or '*' or '-' or '\u2013' && char.IsWhiteSpace(text[1]) ? text[0] : '\0';
    }

    /// <summary>Whether a number follows the last one; pages print "1." before every item.</summary>
    private static bool IsNext(int label, int last) => label == last + 1 || (label == 1 && last == 1);

    /// <summary>Whether the first line of each item stands out to the left.</summary>
    private static bool Hangs(List<(string Text, int Line)> block)
    {
        if (block.Count < 2 || char.IsWhiteSpace(block[0].Text[0]))
        {
            return false;
        }

        foreach (var (text, _) in block)
        {
            if (char.IsWhiteSpace(text[0]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsItem(string line)
    {
        var text = line.AsSpan().TrimStart();
        return text.Length > 0 && (char.IsUpper(text[0]) || RepeatedAuthors.MarkLength(text) > 0 || (char.IsLower(text[0]) && StartsWithParticle(text)) || char.GetUnicodeCategory(text[0]) == UnicodeCategory.OtherLetter || Characters.IsQuote(text[0]));
    }

    private static bool StartsWithParticle(ReadOnlySpan<char> text)
    {
        var blank = text.IndexOf(' ');
        return blank > 0 && NameWords.IsParticle(text[..blank]) && blank + 1 < text.Length && (char.IsUpper(text[blank + 1]) || StartsWithParticle(text[(blank + 1)..]));
    }

    /// <summary>Whether what was read is a whole reference: it names a year or an address, and ends as references do.</summary>
    private static bool EndsItem(StringBuilder item)
    {
        var text = item.ToString();
        var last = text[^1];
        if (last is not ('.' or ']' or ')' or '>' or ';') && !char.IsAsciiDigit(last) && !text.EndsWith("PubMed", StringComparison.Ordinal))
        {
            var lastWord = text.AsSpan(text.LastIndexOf(' ') + 1);
            if (!lastWord.Contains("://", StringComparison.Ordinal) && !lastWord.Contains("10.", StringComparison.Ordinal))
            {
                return false;
            }
        }

        return TaggedRecord.YearOf(text) is not null || text.Contains("://", StringComparison.Ordinal) || text.Contains("in press", StringComparison.OrdinalIgnoreCase) || text.Contains("10.", StringComparison.Ordinal);
    }
}
