namespace ExoTools.Citations.Parsing;

/// <summary>Pages and article numbers.</summary>
internal static class PageReader
{
    /// <summary>Reads pages or an article number.</summary>
    /// <returns>The position after it; -1 where there is none.</returns>
    public static int Read(string text, int start, int end, bool strict, ref Locator locator)
    {
        var article = ArticleSignEnd(text, start, end);
        var at = article > start ? article : PageSignEnd(text, start, end);
        var signed = at > start;
        if (ElectronicNumberEnd(text, at, end) is var number and > 0)
        {
            locator.ArticleNumber = text[at..number];
            return number;
        }

        var next = PageToken(text, at, end, strict);
        if (next < 0)
        {
            return -1;
        }

        var first = next;
        var range = false;
        var dash = Characters.SkipBlanks(text, next, end);
        if (dash < end && Characters.IsDash(text[dash]))
        {
            var second = dash;
            while (second < end && (Characters.IsDash(text[second]) || text[second] == ' '))
            {
                second++;
            }

            var secondEnd = PageToken(text, second, end, strict);
            if (secondEnd > 0)
            {
                range = true;
                next = secondEnd;
            }
        }

        // Cell Press counts on: "685–694.e5", "1231–1244 e1211".
        var electronic = next;
        while (electronic < end && text[electronic] is ' ' or '.' or ',')
        {
            electronic++;
        }

        if (electronic > next && electronic + 1 < end && text[electronic] is 'e' or 'E' && char.IsAsciiDigit(text[electronic + 1]))
        {
            var tail = PageToken(text, electronic, end, strict: true);
            if (tail > 0)
            {
                next = tail;
                if (next + 1 < end && Characters.IsDash(text[next]) && PageToken(text, next + 1, end, strict: true) is var more and > 0)
                {
                    next = more;
                }
            }
        }

        // "123-7, 145-8"
        while ((range || (start > 0 && text[start - 1] == ':')) && next + 2 < end && text[next] == ',' && char.IsAsciiDigit(text[Characters.SkipBlanks(text, next + 1, end) is var n && n < end ? n : next]))
        {
            var again = Characters.SkipBlanks(text, next + 1, end);
            var againEnd = PageToken(text, again, end, strict: true);
            if (againEnd < 0 || againEnd >= end || !Characters.IsDash(text[againEnd]) || PageToken(text, againEnd + 1, end, strict: true) is not (var rangeEnd and > 0))
            {
                break;
            }

            next = rangeEnd;
        }

        var printed = text[at..next];
        var token = text.AsSpan(at, first - at);
        var isArticle = !range && !(locator.Supplement is not null && token[0] == 'S') && (signed ? token.Length >= 5 && char.IsAsciiDigit(token[0]) : true) && IsArticleNumber(token);
        if (article > start || isArticle)
        {
            locator.ArticleNumber = printed;
        }
        else
        {
            locator.Pages = printed;
        }

        return next;
    }

    public static bool StartsWithSign(string text, int at, int end) => PageSignEnd(text, at, end) > at;

    private static int PageSignEnd(string text, int at, int end)
    {
        foreach (var sign in (ReadOnlySpan<string>)["pp. ", "pp.", "pp ", "p. ", "p.", "p ", "Pp. ", "P. ", "pages ", "pages: ", "Pages ", "page ", "pg. ", "S. ", "s. ", "С. ", "с. "])
        {
            // "U.S. 12" has no page sign.
            if (at + sign.Length < end && string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0 && (at == 0 || text[at - 1] != '.')
                && (char.IsAsciiDigit(text[at + sign.Length]) || char.IsAsciiLetterUpper(text[at + sign.Length])
                    || (text[at + sign.Length] == 'e' && at + sign.Length + 1 < end && char.IsAsciiDigit(text[at + sign.Length + 1]))))
            {
                return at + sign.Length;
            }
        }

        return at;
    }

    private static int ArticleSignEnd(string text, int at, int end)
    {
        foreach (var sign in (ReadOnlySpan<string>)["Article number ", "Article No. ", "Article no. ", "Article ID ", "Article ", "article ", "Art. No. ", "art. no. ", "Art. ", "ID ", "pii: ", "pii:", "Abstract ", "abstract ", "Abstract no. ", "abstract no. "])
        {
            if (at + sign.Length < end && string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0)
            {
                return at + sign.Length;
            }
        }

        return at;
    }

    /// <summary>A page or article number: letters, digits, letters ("S12", "e1002", "12A", "xii"). Returns its end, or -1.</summary>
    private static int PageToken(string text, int start, int end, bool strict)
    {
        var i = start;
        while (i < end && i - start < 8 && char.IsAsciiLetter(text[i]))
        {
            i++;
        }

        var letters = i - start;
        while (i < end && i - start < 30 && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        // "3.22.1": chapter, unit and page of a loose-leaf work.
        if (letters == 0 && DottedEnd(text, i, end) is var dotted and > 0)
        {
            return dotted;
        }

        var digits = i - start - letters;
        if (digits == 0)
        {
            return letters > 0 && IsRoman(text.AsSpan(start, letters)) && char.IsLower(text[start]) ? i : -1;
        }

        if (letters > 6)
        {
            return -1;
        }

        // "12a", "1234e1", "ENEURO.0172-16.2016", "dev.200123"
        var tail = i;
        while (tail < end && tail - i < 6 && char.IsAsciiLetterOrDigit(text[tail]))
        {
            tail++;
        }

        if (tail + 2 < end && text[tail] == '.' && text[tail + 1] is 'e' or 'E' && char.IsAsciiDigit(text[tail + 2]) && tail == i)
        {
            // "76.e7": a page of its own among those that print counts.
            tail += 2;
            i = tail;
            while (tail < end && tail - i < 6 && char.IsAsciiDigit(text[tail]))
            {
                tail++;
            }
        }

        if (tail < end && char.IsLetterOrDigit(text[tail]))
        {
            return -1;
        }

        if (strict && tail - i > 3)
        {
            return -1;
        }

        return tail;
    }

    /// <summary>The end of two more numbers with their points; -1 where they are not there.</summary>
    private static int DottedEnd(string text, int at, int end)
    {
        for (var parts = 0; parts < 2; parts++)
        {
            if (at + 1 >= end || text[at] != '.' || !char.IsAsciiDigit(text[at + 1]))
            {
                return -1;
            }

            at++;
            while (at < end && char.IsAsciiDigit(text[at]))
            {
                at++;
            }
        }

        return at;
    }

    /// <summary>
    /// The end of what publishers number articles with that no page looks like: "e00813-13" (ASM), "ENEURO.0172-16.2016",
    /// "S0140-6736(22)00123-4" (Elsevier's PII); -1 where none stands.
    /// </summary>
    private static int ElectronicNumberEnd(string text, int start, int end)
    {
        var letters = start;
        while (letters < end && letters - start < 12 && char.IsAsciiLetter(text[letters]))
        {
            letters++;
        }

        var i = letters;
        var digits = 0;
        var brackets = 0;
        var marks = 0;
        while (i < end && i - start < 40 && (char.IsAsciiDigit(text[i]) || text[i] is '.' or '-' or '(' or ')' or 'X'))
        {
            digits += char.IsAsciiDigit(text[i]) ? 1 : 0;
            brackets += text[i] == '(' ? 1 : 0;
            marks += char.IsAsciiDigit(text[i]) ? 0 : 1;
            i++;
        }

        while (i > letters && text[i - 1] is '.' or '-' or '(')
        {
            i--;
            marks--;
        }

        if (i < end && char.IsLetterOrDigit(text[i]))
        {
            return -1;
        }

        var count = letters - start;
        var isPii = count == 1 && text[start] == 'S' && digits is 15 or 16 or 14 && brackets == 1;
        var isNamed = count >= 2 && letters < end && text[letters] == '.' && digits >= 5;
        var isYeared = count == 1 && text[start] == 'e' && letters < end && text[letters] == '0' && marks == 1 && i - 3 > letters && text[i - 3] == '-' && digits is 7 or 6;
        return isPii || isNamed || isYeared ? i : -1;
    }

    public static bool IsRoman(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (c is not ('i' or 'v' or 'x' or 'l' or 'c' or 'd' or 'm' or 'I' or 'V' or 'X' or 'L' or 'C' or 'D' or 'M'))
            {
                return false;
            }
        }

        return word.Length > 0;
    }

    /// <summary>Whether the whole text is a number that publishers give to articles and no page looks like.</summary>
    public static bool IsElectronicNumber(string text) => ElectronicNumberEnd(text, 0, text.Length) == text.Length;

    /// <summary>Five digits and more, a leading zero, or a letter with three digits and more are no single page.</summary>
    public static bool IsArticleNumber(ReadOnlySpan<char> token)
    {
        var letters = 0;
        while (letters < token.Length && char.IsAsciiLetter(token[letters]))
        {
            letters++;
        }

        var digits = token.Length - letters;
        return letters == 0
            ? digits >= 5 || (token.Length > 1 && token[0] == '0')
            : digits >= 3 || (char.IsLower(token[0]) && digits >= 1);
    }
}
