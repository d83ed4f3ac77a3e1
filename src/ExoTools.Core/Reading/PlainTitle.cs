namespace ExoTools.Reading;

/// <summary>
/// The title of running text: a first line that stands alone above an empty line and ends no sentence. One or two words ("Abstract",
/// "Case report") are taken for a heading.
/// </summary>
internal static class PlainTitle
{
    private const int LongestTitle = 300;
    private const int FewestWords = 3;

    /// <summary>The title, null where none stands there, and the text below it.</summary>
    public static (string? Title, string Body) Split(string text)
    {
        var start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var end = EndOfLine(text, start);
        var line = text.AsSpan(start, end - start).Trim();
        if (line.Length is 0 or > LongestTitle || line[^1] is '.' or '!' or ':' or ';' or ',' || Words(line) < FewestWords)
        {
            return (null, text);
        }

        // Below it one line that is empty, then text.
        var body = NextLine(text, end);
        var below = EndOfLine(text, body);
        if (!text.AsSpan(body, below - body).IsWhiteSpace() || text.AsSpan(below).IsWhiteSpace())
        {
            return (null, text);
        }

        return (line.ToString(), text[NextLine(text, below)..]);
    }

    private static int EndOfLine(string text, int at)
    {
        var length = text.AsSpan(at).IndexOfAny('\r', '\n');
        return length < 0 ? text.Length : at + length;
    }

    private static int NextLine(string text, int end) =>
        end >= text.Length ? end : text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;

    private static int Words(ReadOnlySpan<char> line)
    {
        var words = 0;
        for (var i = 0; i < line.Length; i++)
        {
            words += !char.IsWhiteSpace(line[i]) && (i == 0 || char.IsWhiteSpace(line[i - 1])) ? 1 : 0;
        }

        return words;
    }
}
