namespace ExoTools.Citations.Parsing;

/// <summary>Reads the name of one person.</summary>
internal static class PersonReader
{
    /// <summary>One person's name. Returns the position after it, -1 where there is none.</summary>
    public static int TryRead(string text, int start, int end, ref NameForm form, ref bool dotted, int count, out ExoAuthor? author)
    {
        author = null;
        var at = start;
        if (form is NameForm.Unknown or NameForm.InitialsFamily && TryInitialsFirst(text, start, end, form == NameForm.InitialsFamily, out var afterName, out author))
        {
            form = NameForm.InitialsFamily;
            return afterName;
        }

        // "Papp, B., C. Pál, and L. D. Hurst": only the first name is inverted.
        if (form == NameForm.Inverted && count > 0 && TryInitialsFirst(text, start, end, true, out afterName, out author))
        {
            return afterName;
        }

        if (form == NameForm.InitialsFamily)
        {
            return -1;
        }

        var familyEnd = -1;
        var words = 0;
        var capital = false;
        while (words < 7)
        {
            var wordEnd = NameWords.End(text, at, end);
            if (wordEnd == at)
            {
                break;
            }

            var word = text.AsSpan(at, wordEnd - at);
            var dotAfter = wordEnd < end && text[wordEnd] == '.';
            if (words > 0 && capital && Initials.Are(word, dotAfter) && !(word.Length == 1 && word[0] == 'y'))
            {
                // "Human T cell leukemia" is no name where the names before it had stops ("Koito A.").
                if (form == NameForm.Inverted || (dotted && count > 0 && !dotAfter && !IsSeparator(text, wordEnd, end)))
                {
                    return -1;
                }

                form = NameForm.FamilyInitials;
                return ReadInitials(text, start, familyEnd, at, end, count, ref dotted, out author);
            }

            var isParticle = (!capital && NameWords.IsParticle(word)) || (capital && IsInnerParticle(text, wordEnd, end, word));
            if (!isParticle && !NameWords.IsOfFamilyName(word))
            {
                return -1;
            }

            capital |= !isParticle || char.IsUpper(word[0]);
            familyEnd = wordEnd;
            words++;
            at = wordEnd;
            if (dotAfter && (word is "St" or "Ste"))
            {
                at++;
            }

            if (at < end && text[at] == ' ')
            {
                at++;
                continue;
            }

            break;
        }

        var isInverted = words is > 0 and <= 5 && capital && form is NameForm.Unknown or NameForm.Inverted && familyEnd < end && text[familyEnd] == ',';
        return isInverted ? ReadInverted(text, start, familyEnd, end, ref form, out author) : -1;
    }

    /// <summary>The initials after "Sun " in "Sun Y", and a suffix after them.</summary>
    private static int ReadInitials(string text, int start, int familyEnd, int initials, int end, int count, ref bool dotted, out ExoAuthor author)
    {
        var initialsEnd = Initials.End(text, initials, end, dotted || count == 0, ref dotted);
        var next = NameWords.SuffixEnd(text, initialsEnd, end, afterComma: false, out var suffix);
        if (suffix is null)
        {
            // "Nucifora F. C., Jr, Sasaki M."
            next = NameWords.SuffixEnd(text, initialsEnd, end, afterComma: true, out suffix);
        }

        author = new ExoAuthor
        {
            Family = text[start..familyEnd].TrimEnd(','),
            Initials = Initials.Plain(text.AsSpan(initials, initialsEnd - initials)),
            Suffix = suffix,
        };
        return next;
    }

    /// <summary>The initials after "Cantez," in "Cantez, S."; the suffix stands on either side of them.</summary>
    private static int ReadInverted(string text, int start, int familyEnd, int end, ref NameForm form, out ExoAuthor? author)
    {
        author = null;
        var suffixEnd = NameWords.SuffixEnd(text, familyEnd, end, afterComma: true, out var suffix);
        var given = Characters.SkipBlanks(text, (suffix is null ? familyEnd : suffixEnd) + 1, end);
        if (!IsGiven(text, given, end, form))
        {
            // "Rodelo, JR, De la Rosa, G": the initials of a family name.
            given = Characters.SkipBlanks(text, familyEnd + 1, end);
            if (suffix is null || !IsGiven(text, given, end, form))
            {
                return -1;
            }

            suffix = null;
        }

        var isDotted = true;
        var initialsEnd = Initials.End(text, given, end, true, ref isDotted);
        var next = suffix is null ? NameWords.SuffixEnd(text, initialsEnd, end, afterComma: true, out suffix) : initialsEnd;
        form = NameForm.Inverted;
        var afterParticles = suffix is null ? ParticlesEnd(text, next, end) : next;
        author = new ExoAuthor
        {
            Family = text[start..familyEnd],
            Given = afterParticles > next ? text[given..afterParticles] : null,
            Initials = Initials.Plain(text.AsSpan(given, initialsEnd - given)),
            Suffix = suffix,
        };
        return afterParticles;
    }

    /// <summary>"SOUZA, A. B. da;": the end of particles that stand behind the initials and before a separator.</summary>
    private static int ParticlesEnd(string text, int start, int end)
    {
        var at = start;
        while (at + 1 < end && text[at] == ' ' && char.IsLower(text[at + 1]) && NameWords.End(text, at + 1, end) is var wordEnd && NameWords.IsParticle(text.AsSpan(at + 1, wordEnd - at - 1)))
        {
            at = wordEnd;
        }

        return at > start && at < end && text[at] is ';' or ',' or '.' ? at : start;
    }

    /// <summary>Whether initials stand here that belong to the family name before the comma.</summary>
    private static bool IsGiven(string text, int start, int end, NameForm form)
    {
        if (start >= end || !char.IsUpper(text[start]))
        {
            return false;
        }

        var wordEnd = NameWords.End(text, start, end);
        var word = text.AsSpan(start, wordEnd - start);
        var dotAfter = wordEnd < end && text[wordEnd] == '.';
        return Initials.Are(word, dotAfter) && (dotAfter || form == NameForm.Inverted || (word.Length <= 3 && IsSeparator(text, wordEnd, end)));
    }

    /// <summary>"J.-P. Martin", "A. B. van der Berg": initials with their stops, since "J Chem" is no name.</summary>
    private static bool TryInitialsFirst(string text, int start, int end, bool known, out int next, out ExoAuthor? author)
    {
        (next, author) = (-1, null);
        var wordEnd = NameWords.End(text, start, end);
        if (wordEnd == start || wordEnd >= end)
        {
            return false;
        }

        var word = text.AsSpan(start, wordEnd - start);
        var dotAfter = text[wordEnd] == '.';
        if (!dotAfter || word.Length > 4 || !Initials.Are(word, dotAfter))
        {
            return false;
        }

        var dotted = true;
        var initialsEnd = Initials.End(text, start, end, true, ref dotted);
        var at = Characters.SkipBlanks(text, initialsEnd, end);
        var familyStart = at;
        var familyEnd = at;
        var capital = false;
        for (var words = 0; words < 5; words++)
        {
            wordEnd = NameWords.End(text, at, end);
            if (wordEnd == at)
            {
                break;
            }

            word = text.AsSpan(at, wordEnd - at);
            if (NameWords.IsJoiner(text, at, end) || (string.Compare(text, at, "et al", 0, 5, StringComparison.OrdinalIgnoreCase) == 0))
            {
                break;
            }

            var isParticle = !capital && NameWords.IsParticle(word) && char.IsLower(word[0]);
            if (!isParticle && !NameWords.IsOfFamilyName(word))
            {
                return false;
            }

            capital |= !isParticle;
            familyEnd = wordEnd;
            at = wordEnd;
            if (at + 1 < end && text[at] == '.' && text[at + 1] == ' ' && word is "St" or "Ste")
            {
                at++;
            }

            if (at < end && text[at] == ' ')
            {
                at++;
                continue;
            }

            break;
        }

        if (!capital)
        {
            return false;
        }

        // A name of this form ends at a separator; "J. Chem. Phys." does not.
        var after = Characters.SkipBlanks(text, familyEnd, end);
        if (after < end && text[after] is not (',' or ';' or '(' or '&' or ':' or '.') && !char.IsAsciiDigit(text[after]) && !NameWords.IsJoiner(text, after, end) && !NameWords.TryEtAl(text, after, end, out _))
        {
            return false;
        }

        if (after < end && text[after] == '.' && !known)
        {
            return false;
        }

        next = NameWords.SuffixEnd(text, familyEnd, end, afterComma: true, out var suffix);
        author = new ExoAuthor
        {
            Family = text[familyStart..familyEnd],
            Initials = Initials.Plain(text.AsSpan(start, initialsEnd - start)),
            Suffix = suffix,
        };
        return true;
    }

    private static bool IsSeparator(string text, int at, int end) =>
        at >= end || text[at] is ',' or ';' or '.' or '(' || NameWords.IsJoiner(text, Characters.SkipBlanks(text, at, end) is var next && next < end ? next : at, end);

    /// <summary>A particle within a family name ("Gey van Pittius", "Brandão de Paiva"), which a capital or another particle follows.</summary>
    private static bool IsInnerParticle(string text, int wordEnd, int end, ReadOnlySpan<char> word) =>
        char.IsLower(word[0]) && word is not ("in" or "op" or "al" or "st") && NameWords.IsParticle(word) && wordEnd + 1 < end && text[wordEnd] == ' '
        && (char.IsUpper(text[wordEnd + 1]) || NameWords.IsParticle(text.AsSpan(wordEnd + 1, NameWords.End(text, wordEnd + 1, end) - wordEnd - 1)));
}
