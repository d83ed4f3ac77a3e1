using ExoTools.Reading.PubMedPages;
using ExoTools.Reading.PubMedXml;

namespace ExoTools.Reading.Medline;

/// <summary>Reads names, each in full and short form, with the affiliations and identifiers that follow it.</summary>
internal sealed class MedlinePeople
{
    private const int LongestInitials = 5;

    private List<ExoAuthor>? _list;

    public List<ExoAuthor>? Authors { get; private set; }

    public List<ExoAuthor>? Editors { get; private set; }

    public List<ExoAuthor>? Collaborators { get; private set; }

    /// <summary>Takes a field that is about a person or group; false for any other.</summary>
    public bool Take(string tag, string value)
    {
        switch (tag)
        {
            case "FAU":
                Add(Authors ??= [], ReadFull(value));
                return true;
            case "FED":
                Add(Editors ??= [], ReadFull(value));
                return true;
            case "FIR":
                Add(Collaborators ??= [], ReadFull(value));
                return true;
            case "AU":
                AddShort(Authors ??= [], value);
                return true;
            case "ED":
                AddShort(Editors ??= [], value);
                return true;
            case "IR":
                AddShort(Collaborators ??= [], value);
                return true;
            case "CN":
                Add(Authors ??= [], new ExoAuthor { Collective = value });
                return true;
            case "AD" or "IRAD" when _list is not null:
                _list[^1] = _list[^1] with { Affiliations = With(_list[^1].Affiliations, value) };
                return true;
            case "AUID" when _list is not null:
                AddIdentifier(value);
                return true;
            default:
                return false;
        }
    }

    private void Add(List<ExoAuthor> list, ExoAuthor person)
    {
        list.Add(person);
        _list = list;
    }

    /// <summary>The short form ("King ML Jr") tells initials and suffix of the full form before it, or stands alone.</summary>
    private void AddShort(List<ExoAuthor> list, string value)
    {
        if (_list == list && list[^1] is { Initials: null, Family: { } family } full && value.StartsWith(family + " ", StringComparison.OrdinalIgnoreCase))
        {
            var parts = value[(family.Length + 1)..].Split(' ', 2, StringSplitOptions.RemoveEmptyEntries);
            var suffix = parts.Length > 1 ? parts[1] : null;
            var given = suffix is not null && full.Given?.EndsWith(" " + suffix, StringComparison.Ordinal) == true ? full.Given[..^(suffix.Length + 1)] : full.Given;
            list[^1] = full with { Initials = parts.ElementAtOrDefault(0), Suffix = suffix, Given = given };
        }
        else if (_list != list || list.Count == 0 || list[^1].ToString() != value)
        {
            Add(list, ReadShort(value));
        }
    }

    /// <summary>Reads a name in its short form ("King ML Jr"); a name without initials is that of a group where it has a word for one.</summary>
    public static ExoAuthor ReadShort(string value)
    {
        var parts = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = parts.Length - 1; i > 0 && i >= parts.Length - 2; i--)
        {
            // What comes behind the initials is a suffix ("Jr", "3rd").
            var suffix = i == parts.Length - 1 ? null : parts[^1];
            if (parts[i].Length <= LongestInitials && parts[i].All(char.IsUpper) && suffix is null or { Length: <= 3 })
            {
                return new ExoAuthor { Family = string.Join(' ', parts[..i]), Initials = parts[i], Suffix = suffix };
            }
        }

        return PersonName.IsGroup(value) ? new ExoAuthor { Collective = value } : new ExoAuthor { Family = value };
    }

    private void AddIdentifier(string value)
    {
        var colon = value.IndexOf(": ", StringComparison.Ordinal);
        var (type, id) = colon < 0 ? ("", value) : (value[..colon], value[(colon + 2)..]);
        var orcid = type == "ORCID" ? PersonReader.OrcidOf(id) : null;
        var person = _list![^1];
        _list[^1] = orcid is not null
            ? person with { Orcid = orcid }
            : person with { Identifiers = With(person.Identifiers, new ExoIdentifier { Type = type, Value = id }) };
    }

    private static ExoAuthor ReadFull(string value)
    {
        var comma = value.IndexOf(',', StringComparison.Ordinal);
        var given = comma < 0 ? "" : value[(comma + 1)..].Trim();
        return new ExoAuthor { Family = comma < 0 ? value : value[..comma], Given = given.Length == 0 ? null : given };
    }

    private static List<T> With<T>(IReadOnlyList<T> items, T item) => [.. items, item];
}
