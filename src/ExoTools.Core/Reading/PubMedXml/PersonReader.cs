using ExoTools.Reading.Xml;

namespace ExoTools.Reading.PubMedXml;

/// <summary>Reads authors, editors, investigators and persons whom an article is about.</summary>
internal static class PersonReader
{
    private const string Orcid = "ORCID";

    /// <summary>Reads the persons and groups of a list.</summary>
    public static List<ExoAuthor>? ReadList(ElementReader xml)
    {
        List<ExoAuthor>? persons = null;
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            if (xml.Name is "Author" or "Investigator" or "PersonalNameSubject" && Read(xml) is { } person)
            {
                (persons ??= []).Add(person);
            }
        }

        return persons;
    }

    private static ExoAuthor? Read(ElementReader xml)
    {
        var isValid = !xml.Is("ValidYN", "N");
        var equal = xml.Is("EqualContrib", "Y");
        string? family = null, given = null, middle = null, initials = null, suffix = null, collective = null, orcid = null;
        List<string>? affiliations = null;
        List<ExoIdentifier>? identifiers = null;
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            switch (xml.Name)
            {
                case "LastName":
                    family = xml.Text();
                    break;
                case "ForeName" or "FirstName":
                    given = xml.Text();
                    break;
                case "MiddleName":
                    middle = xml.Text();
                    break;
                case "Initials":
                    initials = xml.Text();
                    break;
                case "Suffix":
                    suffix = xml.Text();
                    break;
                case "CollectiveName":
                    collective = xml.Text();
                    break;
                case "Affiliation":
                    AddAffiliation(xml, ref affiliations);
                    break;
                case "AffiliationInfo":
                    ReadAffiliation(xml, ref affiliations, ref identifiers);
                    break;
                case "Identifier":
                    orcid = AddIdentifier(xml, ref identifiers) ?? orcid;
                    break;
            }
        }

        return family is null && collective is null && given is null ? null : new ExoAuthor
        {
            Family = collective is null ? family ?? given : family,
            Given = middle is null ? given : $"{given} {middle}",
            Initials = initials,
            Suffix = suffix,
            Collective = collective,
            Orcid = orcid,
            Affiliations = affiliations ?? [],
            Identifiers = identifiers ?? [],
            EqualContribution = equal,
            IsValid = isValid,
        };
    }

    private static void ReadAffiliation(ElementReader xml, ref List<string>? affiliations, ref List<ExoIdentifier>? identifiers)
    {
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            if (xml.Name is "Affiliation")
            {
                AddAffiliation(xml, ref affiliations);
            }
            else if (xml.Name is "Identifier")
            {
                AddIdentifier(xml, ref identifiers);
            }
        }
    }

    private static void AddAffiliation(ElementReader xml, ref List<string>? affiliations)
    {
        if (xml.Text() is { } affiliation)
        {
            (affiliations ??= []).Add(affiliation);
        }
    }

    /// <summary>Keeps an identifier; an ORCID iD comes back without its address.</summary>
    private static string? AddIdentifier(ElementReader xml, ref List<ExoIdentifier>? identifiers)
    {
        var source = xml.Attribute("Source") ?? "";
        if (xml.Text() is not { } value)
        {
            return null;
        }

        if (source == Orcid && OrcidOf(value) is { } orcid)
        {
            return orcid;
        }

        (identifiers ??= []).Add(new ExoIdentifier { Type = source, Value = value });
        return null;
    }

    /// <summary>The iD with its hyphens ("0000-0002-1825-0097"); null for anything else. It is written with and without address and hyphens.</summary>
    public static string? OrcidOf(string value)
    {
        Span<char> digits = stackalloc char[16];
        var count = 0;
        var text = value.AsSpan(value.LastIndexOf('/') + 1);
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c) || (c is 'X' or 'x' && count == 15))
            {
                if (count == 16)
                {
                    return null;
                }

                digits[count++] = char.ToUpperInvariant(c);
            }
            else if (c is not ('-' or ' '))
            {
                return null;
            }
        }

        return count == 16 ? $"{digits[..4]}-{digits[4..8]}-{digits[8..12]}-{digits[12..]}" : null;
    }
}
