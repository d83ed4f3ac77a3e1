using System.Xml.Linq;
using ExoTools.Reading.PubMedPages;

namespace ExoTools.Reading.Jats;

/// <summary>Reads the authors, editors and collaborators of an article with what the source ties to each.</summary>
internal sealed class JatsPeople
{
    private readonly Dictionary<string, (string Text, List<ExoIdentifier> Ids)> _affiliations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> _notes = new(StringComparer.Ordinal);
    private readonly List<string> _loose = [];
    private readonly XElement? _authorNotes;
    private bool _anyTied;

    /// <summary>Reads the contributors of a front matter.</summary>
    /// <param name="meta">The element article-meta or front-stub.</param>
    public JatsPeople(XElement meta)
    {
        _authorNotes = meta.Element("author-notes");
        foreach (var element in meta.Descendants())
        {
            if (element.Name.LocalName is "aff" or "aff-alternatives")
            {
                AddAffiliation(element);
            }
            else if (element.Name.LocalName is "corresp" or "fn" && (string?)element.Attribute("id") is { } id)
            {
                _notes.TryAdd(id, element);
            }
        }

        foreach (var group in meta.Elements("contrib-group"))
        {
            AddGroup(group, (string?)group.Attribute("content-type"));
        }

        ShareTheOnlyAffiliation();
    }

    /// <summary>The authors, persons and groups, in order.</summary>
    public List<ExoAuthor> Authors { get; } = [];

    /// <summary>The editors.</summary>
    public List<ExoAuthor> Editors { get; } = [];

    /// <summary>The members of group authors, and contributors who are no authors.</summary>
    public List<ExoAuthor> Collaborators { get; } = [];

    /// <summary>Contributors in other roles, as "role: name".</summary>
    public List<string> Others { get; } = [];

    /// <summary>Whether the author list ends in "et al.".</summary>
    public bool Truncated { get; private set; }

    /// <summary>A person's name from name or string-name; null where it holds none.</summary>
    public static ExoAuthor? Name(XElement name)
    {
        var family = JatsText.Of(name.Element("surname"));
        var given = JatsText.Of(name.Element("given-names"));
        if (family is null && given is null)
        {
            return JatsText.Of(name) is not { } printed ? null : printed.Contains(' ', StringComparison.Ordinal) ? PersonName.Read(printed) : new ExoAuthor { Family = printed };
        }

        return family is null
            ? new ExoAuthor { Family = given, Suffix = JatsText.Of(name.Element("suffix")) }
            : Person(family, given, (string?)name.Element("given-names")?.Attribute("initials")) with { Suffix = JatsText.Of(name.Element("suffix")) };
    }

    /// <summary>A person whose names are told apart.</summary>
    /// <param name="family">The family name.</param>
    /// <param name="given">The given names, or their initials; null for none.</param>
    /// <param name="initials">The initials, where they are given beside the names.</param>
    public static ExoAuthor Person(string family, string? given, string? initials = null) => new()
    {
        Family = family,
        Given = given is null || IsInitials(given) ? null : given,
        Initials = given is null ? null : string.IsNullOrWhiteSpace(initials) ? PersonName.Initials(given) : initials,
    };

    /// <summary>Whether given names are printed as initials: "JH", "J. H.", "J.-P.".</summary>
    private static bool IsInitials(string given)
    {
        var letters = 0;
        foreach (var c in given)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            letters = char.IsLetter(c) ? letters + 1 : 0;
            if (letters > 3)
            {
                return false;
            }
        }

        return true;
    }

    private void AddGroup(XElement group, string? kind)
    {
        foreach (var part in group.Elements())
        {
            switch (part.Name.LocalName)
            {
                case "contrib":
                    Add(part, (string?)part.Attribute("contrib-type") ?? kind ?? "author");
                    break;
                case "on-behalf-of" when JatsText.Of(part) is { } behalf:
                    Authors.Add(new ExoAuthor { Collective = behalf });
                    break;
                case "etal":
                    Truncated = true;
                    break;
            }
        }
    }

    private void Add(XElement contrib, string kind)
    {
        foreach (var author in Read(contrib))
        {
            if (kind.Contains("editor", StringComparison.OrdinalIgnoreCase))
            {
                Editors.Add(author);
            }
            else if (kind.StartsWith("author", StringComparison.OrdinalIgnoreCase) || kind is "corresp" or "first-author")
            {
                Authors.Add(author);
            }
            else if (kind.StartsWith("collab", StringComparison.OrdinalIgnoreCase) || kind is "investigator" or "non-byline" or "contributor")
            {
                Collaborators.Add(author);
            }
            else
            {
                Others.Add($"{kind}: {author}");
            }
        }

        foreach (var members in contrib.Descendants("contrib-group"))
        {
            foreach (var member in members.Elements("contrib"))
            {
                Collaborators.AddRange(Read(member));
            }
        }
    }

    private IEnumerable<ExoAuthor> Read(XElement contrib)
    {
        foreach (var part in contrib.Elements())
        {
            var name = part.Name.LocalName is "name-alternatives" or "collab-alternatives" ? JatsFormulas.Choose(part) : part;
            var author = name?.Name.LocalName switch
            {
                "name" or "string-name" => Name(name),
                "collab" => Collective(name),
                "anonymous" => new ExoAuthor { Collective = "Anonymous" },
                "on-behalf-of" when JatsText.Of(name) is { } behalf => new ExoAuthor { Collective = behalf },
                _ => null,
            };
            if (author is not null)
            {
                yield return author.Collective is null || part.Name.LocalName != "on-behalf-of" ? WithTies(author, contrib) : author;
            }
        }
    }

    /// <summary>The name of a group, without its members and their places.</summary>
    public static ExoAuthor? Collective(XElement collab)
    {
        var name = new JatsText();
        foreach (var node in collab.Nodes())
        {
            if (node is not XElement { Name.LocalName: "contrib-group" or "aff" or "xref" or "contrib-id" or "address" or "fn" })
            {
                name.AddNode(node);
            }
        }

        return name.Take().Text is { Length: > 0 } text ? new ExoAuthor { Collective = text } : null;
    }

    private ExoAuthor WithTies(ExoAuthor author, XElement contrib)
    {
        var affiliations = new List<string>();
        var ids = new List<ExoIdentifier>();
        var equal = (string?)contrib.Attribute("equal-contrib") == "yes";
        string? orcid = null;
        string? email = null;
        foreach (var part in Own(contrib))
        {
            switch (part.Name.LocalName)
            {
                case "aff" or "aff-alternatives":
                    Tie(Affiliation(part), affiliations, ids);
                    break;
                case "xref":
                    foreach (var id in ((string?)part.Attribute("rid") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    {
                        if (_affiliations.TryGetValue(id, out var affiliation))
                        {
                            Tie(affiliation, affiliations, ids);
                        }
                        else if (_notes.TryGetValue(id, out var note))
                        {
                            equal |= IsEqualNote(note);
                            email ??= note.Name.LocalName == "corresp" ? OnlyEmail(note) : null;
                        }
                    }

                    break;
                case "contrib-id" when JatsText.Of(part) is { } value:
                    if (IsOrcid(part, value))
                    {
                        orcid ??= Bare(value);
                    }
                    else
                    {
                        ids.Add(new ExoIdentifier { Type = (string?)part.Attribute("contrib-id-type") ?? "contrib-id", Value = value });
                    }

                    break;
                case "ext-link" or "uri":
                    orcid ??= IsOrcid(part, (string?)part.Attribute("href") ?? part.Value) ? Bare((string?)part.Attribute("href") ?? part.Value) : null;
                    break;
                case "email":
                    email ??= JatsText.Of(part);
                    break;
            }
        }

        _anyTied |= affiliations.Count > 0;
        email ??= (string?)contrib.Attribute("corresp") == "yes" ? EmailOfTheOnlyCorresponding(contrib) : null;
        return author with { Affiliations = affiliations, Identifiers = ids, EqualContribution = equal, Orcid = orcid, Email = email };
    }

    /// <summary>What a contributor holds, without the members of a group.</summary>
    private static IEnumerable<XElement> Own(XElement contrib)
    {
        foreach (var part in contrib.Elements())
        {
            yield return part;
            if (part.Name.LocalName is "address" or "collab" or "name-alternatives" or "collab-alternatives")
            {
                foreach (var inner in part.Elements())
                {
                    yield return inner;
                }
            }
        }
    }

    private void Tie((string Text, List<ExoIdentifier> Ids)? affiliation, List<string> affiliations, List<ExoIdentifier> ids)
    {
        if (affiliation is { } tied && !affiliations.Contains(tied.Text))
        {
            affiliations.Add(tied.Text);
            ids.AddRange(tied.Ids);
        }
    }

    private void AddAffiliation(XElement element)
    {
        var id = (string?)element.Attribute("id");
        if (element.Parent?.Name.LocalName == "aff-alternatives" && id is null)
        {
            return;
        }

        if (Affiliation(element) is not { } affiliation)
        {
            return;
        }

        if (id is not null)
        {
            _affiliations.TryAdd(id, affiliation);
        }

        if (element.Parent?.Name.LocalName is not ("contrib" or "collab" or "aff-alternatives"))
        {
            _loose.Add(affiliation.Text);
        }
    }

    /// <summary>The text of an affiliation without its mark, and the identifiers of its institutions.</summary>
    private static (string Text, List<ExoIdentifier> Ids)? Affiliation(XElement element)
    {
        if (element.Name.LocalName == "aff-alternatives")
        {
            return JatsFormulas.Choose(element) is { } chosen ? Affiliation(chosen) : null;
        }

        var ids = element.Descendants("institution-id")
            .Select(id => new ExoIdentifier { Type = (string?)id.Attribute("institution-id-type") ?? "institution-id", Value = JatsText.Of(id) ?? "" })
            .Where(id => id.Value.Length > 0).ToList();

        // Elements with nothing printed between them are the parts of an address.
        var isMixed = element.Nodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value));
        var text = new JatsText();
        var any = false;
        foreach (var node in element.Nodes())
        {
            if (node is XElement { Name.LocalName: "label" } || (!any && node is XElement { Name.LocalName: "sup" }))
            {
                continue;
            }

            if (node is XElement part && !isMixed)
            {
                text.AddText(any && JatsText.Of(part) is not null ? ", " : "");
            }

            any |= node is XElement || !string.IsNullOrWhiteSpace(((node as XText)?.Value));
            text.AddNode(node);
        }

        return text.Take().Text.Replace('\n', ' ').Trim().TrimEnd(',', ';') is { Length: > 0 } filled ? (filled, ids) : null;
    }

    // The source ties none, and there is but one: it is everybody's.
    private void ShareTheOnlyAffiliation()
    {
        if (_anyTied || _loose.Count != 1)
        {
            return;
        }

        for (var i = 0; i < Authors.Count; i++)
        {
            Authors[i] = Authors[i] with { Affiliations = [_loose[0]] };
        }
    }

    private static bool IsEqualNote(XElement note)
    {
        var text = note.Value;
        return (string?)note.Attribute("fn-type") == "equal" || text.Contains("contributed equally", StringComparison.OrdinalIgnoreCase)
            || text.Contains("equal contribut", StringComparison.OrdinalIgnoreCase) || text.Contains("equally contributed", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The address in a note of correspondence that gives one; where it gives several, it does not say whose each is.</summary>
    private static string? OnlyEmail(XElement note) => note.Descendants("email").Take(2).ToList() is [var only] ? JatsText.Of(only) : null;

    private string? EmailOfTheOnlyCorresponding(XElement contrib)
    {
        var alone = contrib.Parent!.Elements("contrib").Count(other => (string?)other.Attribute("corresp") == "yes") == 1;
        return alone && _authorNotes?.Elements("corresp").Take(2).ToList() is [var note] ? OnlyEmail(note) : null;
    }

    private static bool IsOrcid(XElement element, string value) =>
        string.Equals((string?)element.Attribute("contrib-id-type") ?? (string?)element.Attribute("ext-link-type"), "orcid", StringComparison.OrdinalIgnoreCase)
        || value.Contains("orcid.org/", StringComparison.OrdinalIgnoreCase);

    private static string Bare(string orcid) => orcid.Trim().TrimEnd('/') is var trimmed ? trimmed[(trimmed.LastIndexOf('/') + 1)..] : orcid;
}
