namespace ExoTools.Citations.Parsing;

/// <summary>The long dash with which bibliographies of the Chicago style stand for the authors of the work before ("———. Title").</summary>
internal static class RepeatedAuthors
{
    /// <summary>A name that stands in the place of the dash while the reference is read; no person bears it.</summary>
    private const string StandIn = "Qxqxq";

    /// <summary>How long the dash is; 0 where none starts the text.</summary>
    public static int MarkLength(ReadOnlySpan<char> text)
    {
        var end = 0;
        var width = 0;
        while (end < text.Length && (Characters.IsDash(text[end]) || text[end] is '_' or '\u2E3A' or '\u2E3B'))
        {
            width += text[end] is '\u2014' or '\u2015' or '\u2E3A' or '\u2E3B' ? 3 : 1;
            end++;
        }

        return width >= 3 && end < text.Length && text[end] is '.' or ',' or ' ' or '(' ? end : 0;
    }

    /// <summary>The text with a name in the place of the dash.</summary>
    public static string Replace(string text, int mark)
    {
        var rest = text[mark..].TrimStart();

        // After an initial a style may go on with what it likes; "———, and Ann Lee" goes on with names in full.
        return rest.StartsWith(',') ? $"{StandIn}, Anna{rest}" : $"{StandIn}, A. {rest.TrimStart('.', ' ')}";
    }

    /// <summary>The authors as they are meant: those of the work before, and any that follow the dash.</summary>
    public static IReadOnlyList<ExoAuthor> Resolve(IReadOnlyList<ExoAuthor> read, IReadOnlyList<ExoAuthor> before) =>
        read is [{ Family: StandIn }, ..] ? [.. before, .. read.Skip(1)] : read;
}
