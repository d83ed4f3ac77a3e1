namespace ExoTools.Reading.PubMedPages;

/// <summary>Reads a section that lists one term a line, each of which may carry a menu.</summary>
internal static class TermList
{
    /// <summary>The terms, in order and each once.</summary>
    public static List<string> Read(PageLines lines, SectionSpan section)
    {
        var terms = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var line = section.Start; line < section.End; line++)
        {
            var text = lines.Entry(line);
            if (text.IsEmpty || PageFurniture.IsMenu(text))
            {
                continue;
            }

            var term = PageCharacters.Fold(text);
            if (seen.Add(term))
            {
                terms.Add(term);
            }
        }

        return terms;
    }

    /// <summary>Reads "Descriptor / qualifier*".</summary>
    public static ExoMeshTerm ReadMesh(string term)
    {
        var major = term.Contains('*', StringComparison.Ordinal);
        var separator = term.IndexOf(" / ", StringComparison.Ordinal);
        var descriptor = separator < 0 ? term : term[..separator];
        var qualifier = separator < 0 ? null : term[(separator + 3)..].Trim('*', ' ');
        return new ExoMeshTerm { Descriptor = descriptor.Trim('*', ' '), Qualifier = qualifier, Major = major };
    }

    /// <summary>Reads "number/acronym/agency/country"; parts are missing from the left, and a number may hold slashes of its own.</summary>
    public static ExoGrant ReadGrant(string term)
    {
        var parts = term.Split('/');
        var country = parts.Length > 1 ? parts[^1] : null;
        var agency = parts.Length > 1 ? parts[^2] : parts[0];
        var third = parts.Length > 2 ? parts[^3] : null;
        var isNumber = parts.Length == 3 && third!.Any(char.IsAsciiDigit);
        return new ExoGrant
        {
            Id = parts.Length > 3 ? string.Join('/', parts[..^3]) : isNumber ? third : null,
            Acronym = isNumber ? null : third,
            Agency = agency,
            Country = country,
        };
    }
}
