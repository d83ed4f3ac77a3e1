namespace ExoTools.Language.Abbreviations;

/// <summary>
/// Signs of quantities: a letter for the quantity and a subscript for its kind, which the words name first
/// ("transepithelial resistance (Rt)", "maximum concentration (Cmax)", "dissociation constant (K(d))"); and likewise the letter of
/// lymphocytes and their kind ("regulatory T cells (Tregs)").
/// </summary>
internal static class SubscriptForms
{
    private const int Longest = 7;
    private const int ShortestNoun = 4;
    private const double MostPerUnit = 0.3;

    /// <summary>Whether the last words of a window name the kind and then the quantity.</summary>
    internal static bool TryMatch(string text, TextSpan window, TextSpan shortForm, LongFormMatcher matcher, out TextSpan longForm)
    {
        longForm = default;
        if (shortForm.Length is < 2 or > Longest || !HasSubscript(text, shortForm))
        {
            return false;
        }

        var noun = LettersBefore(text, window.Start, window.End);
        var quantity = text.AsSpan(noun, window.End - noun);
        if (quantity is "cells" or "cell" or "lymphocytes" && noun - 2 > window.Start && text[noun - 1] is ' ' or '-' && text[noun - 2] == text[shortForm.Start])
        {
            noun -= 2;
        }
        else if (quantity.Length < ShortestNoun || !Stands(text[shortForm.Start], quantity))
        {
            return false;
        }

        if (noun == window.Start || text[noun - 1] != ' ')
        {
            return false;
        }

        var subscript = new TextSpan(shortForm.Start + 1, shortForm.Length - 1);
        var kinds = new TextSpan(window.Start, noun - 1 - window.Start);
        if (matcher.Match(text, kinds, subscript, false, out var kind) is not { } cost || cost > MostPerUnit * matcher.UnitCount)
        {
            return false;
        }

        longForm = new TextSpan(kind.Start, window.End - kind.Start);
        return true;
    }

    private static int LettersBefore(string text, int start, int end)
    {
        while (end > start && char.IsLetter(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    /// <summary>Whether a letter is followed by small letters, or by anything in brackets.</summary>
    private static bool HasSubscript(string text, TextSpan form)
    {
        if (!char.IsAsciiLetter(text[form.Start]))
        {
            return false;
        }

        if (text[form.Start + 1] == '(')
        {
            return text[form.End - 1] == ')';
        }

        for (var i = form.Start + 1; i < form.End; i++)
        {
            if (!char.IsAsciiLetterLower(text[i]))
            {
                return false;
            }
        }

        return char.IsAsciiLetterUpper(text[form.Start]);
    }

    /// <summary>Whether a letter stands for a quantity: by its initial, or as physics and chemistry have it.</summary>
    private static bool Stands(char sign, ReadOnlySpan<char> quantity)
    {
        sign = char.ToLowerInvariant(sign);
        if (char.ToLowerInvariant(quantity[0]) == sign)
        {
            return true;
        }

        return sign switch
        {
            'k' => quantity is "constant" or "constants" or "rate" or "rates",
            'i' => quantity is "current" or "currents",
            'g' => quantity is "conductance" or "conductances",
            'q' => quantity is "flow" or "charge",
            'e' => quantity is "potential" or "potentials",
            _ => false,
        };
    }
}
