using System.Globalization;
using System.Text;

namespace ExoTools.Citations;

/// <summary>
/// Gives each reference a key of ASCII letters and digits: family name, year and the first word of the title that says something
/// ("Zhang2018Exosome"), unless the reference comes with a key of its own. A key that is taken gets a letter (b, c … z, aa …), so that the same list gives the same keys.
/// </summary>
internal sealed class CitationKeys
{
    private const int LongestName = 32;
    private const int LongestKey = 200;

    private static readonly HashSet<string> s_smallWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "of", "on", "in", "to", "for", "and", "or", "from", "with", "by", "at", "as", "is", "are", "do", "does", "how", "what", "why",
        "der", "die", "das", "ein", "eine", "le", "la", "les", "un", "une", "el", "los", "las",
    };

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _copies = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The key of the next reference.</summary>
    public string Next(ExoReference reference)
    {
        var stem = reference.CitationKey is { } own && IsKey(own) ? own : Stem(reference);
        if (_taken.Add(stem))
        {
            return stem;
        }

        // The search goes on where the last one ended, so that many copies do not cost the square of their number.
        var copy = _copies.GetValueOrDefault(stem, 1);
        string key;
        do
        {
            key = stem + Letters(copy++);
        }
        while (!_taken.Add(key));

        _copies[stem] = copy;
        return key;
    }

    /// <summary>Whether every reader of bibliographies takes a text as a key.</summary>
    private static bool IsKey(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-' or ':' or '.' or '/' or '+'))
            {
                return false;
            }
        }

        return text.Length is > 0 and <= LongestKey;
    }

    private static string Stem(ExoReference reference)
    {
        var key = new StringBuilder();
        var author = reference.Authors.Count > 0 ? reference.Authors[0] : reference.ContainerTitle is null && reference.Editors.Count > 0 ? reference.Editors[0] : null;
        AppendAscii(key, author?.Family ?? author?.Collective ?? "", LongestName);
        if (key.Length == 0)
        {
            AppendAscii(key, reference.ContainerTitle ?? "", LongestName);
        }

        key.Append(reference.Year?.ToString(CultureInfo.InvariantCulture));
        AppendTitleWord(key, reference.Title);
        return key.Length == 0 ? "reference" : key.ToString();
    }

    private static void AppendTitleWord(StringBuilder key, string? title)
    {
        if (title is null)
        {
            return;
        }

        var start = 0;
        while (start < title.Length)
        {
            while (start < title.Length && !char.IsLetterOrDigit(title[start]))
            {
                start++;
            }

            var end = start;
            while (end < title.Length && char.IsLetterOrDigit(title[end]))
            {
                end++;
            }

            var word = new StringBuilder();
            AppendAscii(word, title[start..end], LongestName);
            if (word.Length > 1 && !s_smallWords.Contains(word.ToString()) && HasLetter(word))
            {
                word[0] = char.ToUpperInvariant(word[0]);
                key.Append(word);
                return;
            }

            start = end;
        }
    }

    private static bool HasLetter(StringBuilder word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (char.IsAsciiLetter(word[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Letters and digits as ASCII: accents go, "ß" becomes "ss"; what has no ASCII form is left out.</summary>
    private static void AppendAscii(StringBuilder key, string text, int longest)
    {
        var start = key.Length;
        foreach (var c in Decompose(text))
        {
            if (key.Length - start >= longest)
            {
                return;
            }

            if (char.IsAsciiLetterOrDigit(c))
            {
                key.Append(c);
                continue;
            }

            key.Append(c switch
            {
                'ß' => "ss",
                'æ' => "ae",
                'Æ' => "Ae",
                'œ' => "oe",
                'Œ' => "Oe",
                'ø' => "o",
                'Ø' => "O",
                'ł' => "l",
                'Ł' => "L",
                'đ' or 'ð' => "d",
                'Đ' or 'Ð' => "D",
                'þ' => "th",
                'Þ' => "Th",
                'ı' => "i",
                'ħ' => "h",
                _ => "",
            });
        }
    }

    private static string Decompose(string text)
    {
        // Lone surrogates cannot be decomposed, and give no letter of a key anyway.
        foreach (var c in text)
        {
            if (char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF')
            {
                var plain = new StringBuilder(text.Length);
                foreach (var d in text)
                {
                    plain.Append(char.IsSurrogate(d) || d is '\uFFFE' or '\uFFFF' ? ' ' : d);
                }

                return plain.ToString().Normalize(NormalizationForm.FormD);
            }
        }

        return text.Normalize(NormalizationForm.FormD);
    }

    /// <summary>1 is b, 25 is z, 26 is aa.</summary>
    private static string Letters(int number)
    {
        var text = "";
        for (var rest = number; rest >= 0; rest = (rest / 26) - 1)
        {
            text = (char)('a' + (rest % 26)) + text;
        }

        return text;
    }
}
