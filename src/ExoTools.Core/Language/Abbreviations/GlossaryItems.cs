using System.Buffers;

namespace ExoTools.Language.Abbreviations;

/// <summary>How an item ties its two forms.</summary>
internal enum GlossaryTie : byte
{
    /// <summary>SF, LF: only among other items.</summary>
    Comma,

    /// <summary>SF: LF, SF = LF, SF – LF.</summary>
    Sign,

    /// <summary>SF indicates LF.</summary>
    Verb,

    /// <summary>LF (SF): only among other items.</summary>
    Brackets,

    /// <summary>SF LF: only under a lead word, and where the letters match.</summary>
    Blank,
}

/// <summary>An item of a glossary.</summary>
/// <param name="ShortForm">Where the short form stands.</param>
/// <param name="LongForm">Where the long form stands.</param>
/// <param name="Tie">How they are tied.</param>
/// <param name="Matches">Whether the letters of the short form are those of the long form.</param>
internal readonly record struct GlossaryItem(TextSpan ShortForm, TextSpan LongForm, GlossaryTie Tie, bool Matches);

/// <summary>Reads one item of a glossary: "SF, LF", "SF: LF", "SF = LF", "SF indicates LF", "LF (SF)", and under a lead word "SF LF".</summary>
internal sealed class GlossaryItems(string text, LongFormMatcher matcher)
{
    private const int LongestItem = 300;
    private const int FewestLetters = 3;
    private const double MostPerUnit = 0.9;

    private static readonly SearchValues<char> s_signs = SearchValues.Create(";:=\t–—");
    private static readonly string[] s_verbs = [" indicates ", " indicate ", " denotes ", " denote ", " stands for ", " stand for "];

    /// <summary>Whether a sentence holds any sign or verb that ties or parts items; most hold none.</summary>
    internal bool MayStandIn(TextSpan sentence)
    {
        var words = text.AsSpan(sentence.Start, sentence.Length);
        return words.IndexOfAny(s_signs) >= 0 || words.Contains(" - ", StringComparison.Ordinal)
            || words.Contains(" indicate", StringComparison.Ordinal) || words.Contains(" denote", StringComparison.Ordinal)
            || words.Contains(" stand", StringComparison.Ordinal);
    }

    /// <summary>A stretch without blanks, quotation marks, bullets and punctuation at its ends.</summary>
    internal TextSpan Trim(int start, int end) => TextSpan.Trimmed(text, start, end, "\"“”•", "\"“”,;.");

    /// <summary>Reads a piece as an item; null where it is none.</summary>
    /// <param name="piece">The piece.</param>
    /// <param name="lead">Where the word "Abbreviations" stands.</param>
    /// <param name="only">The tie that all items have; null for any.</param>
    internal GlossaryItem? Read(TextSpan piece, GlossaryLead lead, GlossaryTie? only)
    {
        if (piece.Length > LongestItem)
        {
            return null;
        }

        if (only is not GlossaryTie.Blank && FindTie(piece) is var (at, length, tie))
        {
            return only is null || tie == only ? Make(Trim(piece.Start, at), Trim(at + length, piece.End), tie, lead) : null;
        }

        if (only is null && ReadBrackets(piece, lead, out var item))
        {
            return item;
        }

        return (only is null or GlossaryTie.Blank) && lead != GlossaryLead.None ? ReadBlank(piece, lead) : null;
    }

    /// <summary>The first sign or verb that ties a short form to what follows it, before any bracket.</summary>
    private (int At, int Length, GlossaryTie Tie)? FindTie(TextSpan piece)
    {
        for (var i = piece.Start; i < piece.End && text[i] is not ('(' or '['); i++)
        {
            var c = text[i];
            var isBeforeBlank = i + 1 == piece.End || char.IsWhiteSpace(text[i + 1]);
            if (c == ',' && isBeforeBlank)
            {
                return (i, 1, GlossaryTie.Comma);
            }

            if (c is '=' or '\t' || (c == ':' && isBeforeBlank) || (c is '-' or '–' or '—' && isBeforeBlank && i > piece.Start && char.IsWhiteSpace(text[i - 1])))
            {
                return (i, 1, GlossaryTie.Sign);
            }

            if (c == ' ' && VerbLength(i, piece.End) is > 0 and var verb)
            {
                return (i, verb, GlossaryTie.Verb);
            }
        }

        return null;
    }

    private int VerbLength(int at, int end)
    {
        if (at + 1 >= end || text[at + 1] is not ('i' or 'd' or 's'))
        {
            return 0;
        }

        foreach (var verb in s_verbs)
        {
            if (text.AsSpan(at, end - at).StartsWith(verb, StringComparison.Ordinal))
            {
                return verb.Length;
            }
        }

        return 0;
    }

    /// <summary>"LF (SF)"</summary>
    private bool ReadBrackets(TextSpan piece, GlossaryLead lead, out GlossaryItem? item)
    {
        item = null;
        if (text[piece.End - 1] != ')')
        {
            return false;
        }

        var open = piece.End - 1;
        while (open > piece.Start && text[open] != '(')
        {
            open--;
        }

        if (open == piece.Start || !char.IsWhiteSpace(text[open - 1]))
        {
            return false;
        }

        item = Make(Trim(open + 1, piece.End - 1), Trim(piece.Start, open), GlossaryTie.Brackets, lead);
        return true;
    }

    /// <summary>"SF LF"</summary>
    private GlossaryItem? ReadBlank(TextSpan piece, GlossaryLead lead)
    {
        var blank = text.IndexOf(' ', piece.Start, piece.Length);
        return blank > 0 && Make(Trim(piece.Start, blank), Trim(blank, piece.End), GlossaryTie.Blank, lead) is { Matches: true } item ? item : null;
    }

    /// <summary>The item of two forms; null where they cannot be one.</summary>
    internal GlossaryItem? Make(TextSpan shortForm, TextSpan longForm, GlossaryTie tie, GlossaryLead lead)
    {
        if (!ShortForms.IsPlausible(text, shortForm) || !IsLongForm(longForm) || (tie == GlossaryTie.Comma && IsSibling(shortForm, longForm)))
        {
            return null;
        }

        var matches = matcher.Match(text, longForm.Length <= LongFormMatcher.LongestWindow ? longForm : default, shortForm, true, out _) is { } cost
            && cost <= MostPerUnit * matcher.UnitCount;

        // "A, a blot; B, a gel", "Red, CD9; DAPI, blue": what is no sign of its own must be borne out by its letters.
        return matches || lead == GlossaryLead.Here || ShortForms.IsDistinct(text, shortForm) ? new GlossaryItem(shortForm, longForm, tie, matches) : null;
    }

    /// <summary>Whether two names of one family follow each other ("CD63, CD81 and CD9"), as lists have them and glossaries do not.</summary>
    private bool IsSibling(TextSpan shortForm, TextSpan longForm)
    {
        var same = 0;
        while (same < shortForm.Length && same < longForm.Length && text[shortForm.Start + same] == text[longForm.Start + same])
        {
            same++;
        }

        var capitals = 0;
        for (var i = 0; i < same; i++)
        {
            capitals += char.IsUpper(text[shortForm.Start + i]) ? 1 : 0;
        }

        return capitals > 1;
    }

    private bool IsLongForm(TextSpan span)
    {
        var letters = 0;
        for (var i = span.Start; i < span.End; i++)
        {
            letters += char.IsLetter(text[i]) ? 1 : 0;
        }

        if (letters < FewestLetters || !(char.IsLetterOrDigit(text[span.Start]) || text[span.Start] is '(' or '[' or '\'' or '‘'))
        {
            return false;
        }

        var word = text.AsSpan(span.Start, span.Length);
        return !EnglishWords.IsColour(word) && !EnglishWords.IsFunctionWord(FirstWord(word));
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> words)
    {
        var end = words.IndexOf(' ');
        return end < 0 ? words : words[..end];
    }
}
