namespace ExoTools.Citations.Parsing;

/// <summary>The marks around a field, which are no part of it.</summary>
internal static class FieldText
{
    public static bool IsOpenMark(char c) => c is ' ' or '.' or ',' or ';' or ':' or ')' or ']' or IdentifierScanner.Blank || c == '\u2014' || c == '\u2013';

    private static bool IsCloseMark(char c) => c is ' ' or '.' or ',' or ';' or ':' or '(' or '[' or IdentifierScanner.Blank || c == '\u2014' || c == '\u2013';

    public static int TrimEnd(string text, int start, int end)
    {
        while (end > start && IsCloseMark(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    public static void Trim(string text, ref int start, ref int end)
    {
        end = TrimEnd(text, start, end);
        while (start < end && IsOpenMark(text[start]))
        {
            start++;
        }
    }

    /// <summary>Trims, and ends at the first identifier: no field reaches across one.</summary>
    public static void TrimToText(string text, ref int start, ref int end)
    {
        Trim(text, ref start, ref end);
        if (start < end && text.AsSpan(start, end - start).IndexOf(IdentifierScanner.Blank) is var blank and >= 0)
        {
            end = TrimEnd(text, start, start + blank);
        }
    }
}
