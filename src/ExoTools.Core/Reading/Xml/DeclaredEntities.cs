using System.Net;
using System.Text;

namespace ExoTools.Reading.Xml;

/// <summary>
/// The entities that a record may name: those that the document type of its file declares as plain text, and the named characters
/// of HTML 4 ("&amp;alpha;", "&amp;nbsp;"), which XML knows only where a DTD declares them. Document types are never fetched, and
/// what stands for much more text than a record has is refused.
/// </summary>
internal sealed class DeclaredEntities
{
    // In characters. Entities of publishers stand for a name or a sentence; a bomb stands for gigabytes.
    private const int LongestText = 4096;
    private const int LongestSum = 1_000_000;
    private const int DeepestNesting = 8;
    private const int LongestName = 64;
    private const int HeadLength = 1 << 16;

    private static readonly DeclaredEntities s_none = new([]);

    // Null stands for what is declared and not expanded: files, and text with markup.
    private readonly Dictionary<string, string?> _texts;

    private DeclaredEntities(Dictionary<string, string?> texts) => _texts = texts;

    /// <summary>Reads the declarations at the start of an input.</summary>
    public static DeclaredEntities Read(ArticleInput input)
    {
        var head = input.ReadHead(HeadLength).Text;
        var start = head.IndexOf("<!DOCTYPE", StringComparison.Ordinal);
        var subset = start < 0 ? -1 : head.IndexOf('[', start);
        var end = subset < 0 ? -1 : head.IndexOf("]>", subset, StringComparison.Ordinal);
        return end < 0 || head.AsSpan(start, subset - start).Contains('>') ? s_none : Read(head.AsSpan(subset, end - subset));
    }

    /// <summary>The text of a record with the characters and texts that it names; null where it names none that is known.</summary>
    /// <exception cref="RecordLimitException">They stand for too much text.</exception>
    public string? Replace(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length);
        var any = false;
        var sum = 0;
        for (var start = text.IndexOf('&'); start >= 0; start = text.IndexOf('&'))
        {
            var expanded = NameAt(text[start..]) is { } name ? TextOf(name) : null;
            any |= expanded is not null;
            sum += expanded?.Length ?? 0;
            if (sum > LongestSum)
            {
                throw new RecordLimitException($"Its entities stand for more than {LongestSum} characters.");
            }

            result.Append(text[..start]).Append(expanded ?? "&");
            text = text[(start + (expanded is null ? 1 : text[start..].IndexOf(';') + 1))..];
        }

        return any ? result.Append(text).ToString() : null;
    }

    /// <summary>What to do about an entity of a record that is declared and not expanded; null where it names none.</summary>
    public string? Explain(ReadOnlySpan<char> text)
    {
        for (var start = text.IndexOf('&'); start >= 0; start = text.IndexOf('&'))
        {
            text = text[start..];
            if (NameAt(text) is { } name && _texts.TryGetValue(name, out var declared) && declared is null)
            {
                return $"The entity '{name}' stands for a file, for markup or for too much text, and is never fetched or expanded: put its text in its place.";
            }

            text = text[1..];
        }

        return null;
    }

    private static DeclaredEntities Read(ReadOnlySpan<char> subset)
    {
        const string Mark = "<!ENTITY";
        var declared = new Dictionary<string, string>(StringComparer.Ordinal);
        var texts = new Dictionary<string, string?>(StringComparer.Ordinal);
        for (var at = subset.IndexOf(Mark); at >= 0; at = subset.IndexOf(Mark))
        {
            subset = subset[(at + Mark.Length)..].TrimStart();
            var space = subset.IndexOfAny(" \t\r\n");
            if (space <= 0 || space > LongestName || subset[0] == '%')
            {
                continue;
            }

            // The first declaration of a name counts.
            var name = subset[..space].ToString();
            subset = subset[space..].TrimStart();
            var close = subset.IsEmpty || subset[0] is not ('"' or '\'') ? -1 : subset[1..].IndexOf(subset[0]);
            if (close < 0)
            {
                texts.TryAdd(name, null);
            }
            else
            {
                declared.TryAdd(name, subset.Slice(1, close).ToString());
                subset = subset[(close + 2)..];
            }
        }

        foreach (var (name, value) in declared)
        {
            texts.TryAdd(name, Expand(value, declared, 0) is { } text && text.Length <= LongestText ? text : null);
        }

        return texts.Count == 0 ? s_none : new DeclaredEntities(texts);
    }

    /// <summary>A declared text with all that it names; null where it holds markup, names what is not known, or is too long.</summary>
    private static string? Expand(string value, Dictionary<string, string> declared, int depth)
    {
        if (depth > DeepestNesting || value.Length > LongestText || value.Contains('<', StringComparison.Ordinal))
        {
            return null;
        }

        var result = new StringBuilder();
        var rest = value.AsSpan();
        for (var start = rest.IndexOf('&'); start >= 0; start = rest.IndexOf('&'))
        {
            result.Append(rest[..start]);
            rest = rest[start..];
            var end = rest.IndexOf(';');
            if (end < 0)
            {
                return null;
            }

            // References to characters stay as they are, for the parser.
            var inner = NameAt(rest) is not { } name ? rest[..(end + 1)].ToString()
                : declared.TryGetValue(name, out var text) ? Expand(text, declared, depth + 1)
                : CharacterOf(name);
            if (inner is null || result.Length + inner.Length > LongestText)
            {
                return null;
            }

            result.Append(inner);
            rest = rest[(end + 1)..];
        }

        return result.Append(rest).ToString();
    }

    /// <summary>The name of the entity that a text starts with; null for a character's number and for the five of XML itself.</summary>
    private static string? NameAt(ReadOnlySpan<char> text)
    {
        var length = text[..Math.Min(text.Length, LongestName + 2)].IndexOf(';');
        return length < 2 || text[1] == '#' || text[1..length] is "amp" or "lt" or "gt" or "quot" or "apos" ? null : text[1..length].ToString();
    }

    private string? TextOf(string name) => _texts.TryGetValue(name, out var text) ? text : CharacterOf(name);

    private static string? CharacterOf(string name)
    {
        var decoded = WebUtility.HtmlDecode($"&{name};");
        return decoded.Length <= 2 && decoded[0] != '&' ? decoded : null;
    }
}
