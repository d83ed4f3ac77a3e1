using System.Text;
using ExoTools.Citations.Parsing;

namespace ExoTools.Citations;

/// <summary>Names of authors in the forms that bibliographies have.</summary>
internal static class AuthorNames
{
    /// <summary>The note that says of a shortened list of authors what the list cannot, in formats that know whole names only.</summary>
    public const string TruncationNote = "The list of authors is shortened (et al.).";

    /// <summary>The name that is not divided into parts: that of a group; null for a person.</summary>
    public static string? Literal(ExoAuthor author) => author.Family is null ? author.Collective ?? author.Given : null;

    /// <summary>The given names, or else the initials with dots ("J. A."); empty where neither is known.</summary>
    public static string Given(ExoAuthor author) => author.Given ?? SpacedInitials(author.Initials);

    /// <summary>The initials without dots, from the given names where only those are known ("Mary Ann" gives "MA"); empty for neither.</summary>
    public static string Initials(ExoAuthor author)
    {
        if (author.Initials is not null || author.Given is null)
        {
            return author.Initials ?? "";
        }

        var initials = new StringBuilder();
        var starts = true;
        foreach (var rune in author.Given.EnumerateRunes())
        {
            var isLetter = Rune.IsLetter(rune);
            initials.Append(isLetter && starts ? Rune.ToUpperInvariant(rune).ToString() : "");
            starts = !isLetter && (starts || rune.Value is ' ' or '.' or '-' or '\u2010' or '\u2011');
        }

        return initials.ToString();
    }

    /// <summary>Family name, initials and suffix, as MEDLINE and the Vancouver style have them ("Smith JA Jr"); the name of a group as it is.</summary>
    public static string Medline(ExoAuthor author) =>
        Literal(author) ?? string.Join(' ', new[] { author.Family, Initials(author), author.Suffix }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>Family name, given names and suffix, as RIS and EndNote have them ("van der Berg, S. A., Jr").</summary>
    public static string Inverted(ExoAuthor author)
    {
        var given = Given(author);
        return author.Suffix is not null ? $"{author.Family}, {given}, {author.Suffix}" : given.Length == 0 ? author.Family! : $"{author.Family}, {given}";
    }

    /// <summary>The particle that a family name starts with in small letters ("van der"), and the rest of the name.</summary>
    public static (string? Particle, string Family) SplitParticle(string family)
    {
        var start = 0;
        while (true)
        {
            var blank = family.IndexOf(' ', start);
            if (blank < 0 || blank == start || !char.IsLower(family[start]) || !NameWords.IsParticle(family.AsSpan(start, blank - start)))
            {
                return start == 0 ? (null, family) : (family[..(start - 1)], family[start..]);
            }

            start = blank + 1;
        }
    }

    /// <summary>A person of the parts that a bibliography gives; given names that are initials with dots or blanks become initials.</summary>
    public static ExoAuthor Person(string family, string? given, string? suffix)
    {
        family = family.Trim();
        given = string.IsNullOrWhiteSpace(given) ? null : given.Trim();
        suffix = string.IsNullOrWhiteSpace(suffix) ? null : suffix.Trim();
        if (given is null)
        {
            return new ExoAuthor { Family = family, Suffix = suffix };
        }

        return InitialsOnly(given) is { } initials
            ? new ExoAuthor { Family = family, Initials = initials, Suffix = suffix }
            : new ExoAuthor { Family = family, Given = given, Initials = Initials(new ExoAuthor { Given = given }), Suffix = suffix };
    }

    /// <summary>The author without given names that only spell the initials ("J A"), as MEDLINE has them where no more is known.</summary>
    public static ExoAuthor WithInitialsAsSuch(ExoAuthor author) =>
        author.Given is { } given && InitialsOnly(given) is { } initials && (author.Initials ?? initials) == initials ? author with { Given = null, Initials = initials } : author;

    /// <summary>
    /// A name of RIS or EndNote ("van der Berg, S. A., Jr"). A name that ends in a comma is a group's, as EndNote has it, and so is one of
    /// several words without a comma, unless its form shows a person.
    /// </summary>
    public static ExoAuthor FromInverted(string name)
    {
        name = name.Trim();
        if (name.EndsWith(','))
        {
            return new ExoAuthor { Collective = name.TrimEnd(',', ' ') };
        }

        var parts = name.Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length is 2 or 3 && parts[0].Length > 0)
        {
            return Person(parts[0], parts[1], parts.Length == 3 ? parts[2] : null);
        }

        if (parts.Length > 3)
        {
            return new ExoAuthor { Collective = name };
        }

        var blank = name.LastIndexOf(' ');
        if (blank < 0 || SplitParticle(name).Particle is not null)
        {
            return new ExoAuthor { Family = name };
        }

        return name.Length - blank <= 4 && InitialsOnly(name[(blank + 1)..]) is { } initials
            ? new ExoAuthor { Family = name[..blank], Initials = initials }
            : new ExoAuthor { Collective = name };
    }

    /// <summary>"S. A.", "J.-P.", "Yu. A." and "SA" as initials; null for names.</summary>
    private static string? InitialsOnly(string given)
    {
        var initials = new StringBuilder();
        var letters = 0;
        for (var i = 0; i < given.Length; i++)
        {
            var c = given[i];
            if (char.IsSurrogate(c))
            {
                return null;
            }

            if (char.IsLetter(c))
            {
                // One letter, or two of which the second is small and a dot follows.
                letters++;
                if (letters > 1 && !char.IsUpper(c) && !(letters == 2 && i + 1 < given.Length && given[i + 1] == '.'))
                {
                    return null;
                }

                if ((letters == 1 && !char.IsUpper(c)) || letters > 4)
                {
                    return null;
                }

                initials.Append(c);
            }
            else if (c is '.' or ' ' or '-' or '\u2010' or '\u2011')
            {
                letters = 0;
            }
            else
            {
                return null;
            }
        }

        // "LEE" in capitals is a name; "SA" and "JPM" are initials.
        return initials.Length is > 0 and <= 8 && (initials.Length <= 3 || given.Length > initials.Length) ? initials.ToString() : null;
    }

    /// <summary>"JA" becomes "J. A.".</summary>
    private static string SpacedInitials(string? initials)
    {
        if (string.IsNullOrEmpty(initials))
        {
            return "";
        }

        var text = new StringBuilder();
        foreach (var rune in initials.EnumerateRunes())
        {
            if (Rune.IsLetter(rune) && !(Rune.IsLower(rune) && text.Length > 0))
            {
                text.Append(text.Length == 0 ? "" : " ").Append(rune).Append('.');
            }
            else if (Rune.IsLetter(rune))
            {
                // "Yu": a transliterated initial of two letters.
                text.Insert(text.Length - 1, rune.ToString());
            }
        }

        return text.ToString();
    }
}
