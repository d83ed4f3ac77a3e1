namespace ExoTools.Language;

/// <summary>
/// Signs of quantities: a capital letter for the quantity and a subscript for its kind, which the words name first
/// ("transepithelial resistance (Rt)", "maximum concentration (Cmax)", "dissociation constant (Kd)").
/// </summary>
internal static class SubscriptForms
{
    /// <summary>Whether the last words of a window name the quantity and its kind.</summary>
    internal static bool TryMatch(string text, TextSpan window, TextSpan shortForm, out TextSpan longForm)
    {
        longForm = default;
        if (shortForm.Length is < 2 or > 5 || !char.IsAsciiLetterUpper(text[shortForm.Start]))
        {
            return false;
        }

        for (var i = shortForm.Start + 1; i < shortForm.End; i++)
        {
            if (!char.IsAsciiLetterLower(text[i]))
            {
                return false;
            }
        }

        var noun = PreviousWord(text, window, window.End);
        var kind = PreviousWord(text, window, noun.Start);
        if (noun.Length < 4 || kind.Length < 3)
        {
            return false;
        }

        var sign = text[shortForm.Start];
        var isNoun = char.ToUpperInvariant(text[noun.Start]) == sign
            || (sign == 'K' && text.AsSpan(noun.Start, noun.Length).StartsWith("constant", StringComparison.OrdinalIgnoreCase));
        if (!isNoun)
        {
            return false;
        }

        var subscript = text.AsSpan(shortForm.Start + 1, shortForm.Length - 1);
        if (!text.AsSpan(kind.Start, kind.Length).StartsWith(subscript, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        longForm = new TextSpan(kind.Start, noun.End - kind.Start);
        return true;
    }

    private static TextSpan PreviousWord(string text, TextSpan window, int end)
    {
        while (end > window.Start && text[end - 1] == ' ')
        {
            end--;
        }

        var start = end;
        while (start > window.Start && (char.IsLetter(text[start - 1]) || text[start - 1] == '-'))
        {
            start--;
        }

        return new TextSpan(start, end - start);
    }
}
