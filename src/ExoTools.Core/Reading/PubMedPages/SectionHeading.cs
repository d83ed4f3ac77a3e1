using System.Collections.Frozen;

namespace ExoTools.Reading.PubMedPages;

/// <summary>A heading of a page: a whole line that names a section.</summary>
/// <param name="Section">Which section it starts.</param>
/// <param name="Name">The heading as the site words it.</param>
/// <param name="Collapsed">Whether an "Expand" button follows the name.</param>
internal readonly record struct SectionHeading(PageSection Section, string Name, bool Collapsed)
{
    private const int LongestName = 64;

    private static readonly FrozenDictionary<string, (PageSection Section, string Name)> s_names = Names().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The place in the order of the page. Linked items share one place, and so do the lists at the end, which come in any order.
    /// </summary>
    public int Rank => Section > PageSection.References ? (int)PageSection.References + 1 : (int)Section;

    /// <summary>How many places there are in the order of the page.</summary>
    public const int RankCount = (int)PageSection.References + 2;

    /// <summary>Whether more than one heading may stand at this place in the order.</summary>
    public bool SharesRank => Section is PageSection.Linked or > PageSection.References;

    /// <summary>Reads a line as a heading.</summary>
    public static bool TryRead(ReadOnlySpan<char> line, out SectionHeading heading)
    {
        heading = default;
        if (line.Length is 0 or > LongestName)
        {
            return false;
        }

        var name = PageCharacters.Trim(PageCharacters.WithoutBullet(line).TrimStart('#'));
        var collapsed = CutButton(ref name, "Expand");
        if (!collapsed)
        {
            CutButton(ref name, "Collapse");
        }

        if (name.IsEmpty || !char.IsUpper(name[0]) || !s_names.TryGetValue(name.ToString(), out var known))
        {
            return false;
        }

        heading = new SectionHeading(known.Section, known.Name, collapsed);
        return true;
    }

    /// <summary>Takes the word of a button off the end of a heading; the two may be glued.</summary>
    public static bool CutButton(ref ReadOnlySpan<char> name, string button)
    {
        if (!name.EndsWith(button, StringComparison.OrdinalIgnoreCase) || name.Length == button.Length)
        {
            return false;
        }

        name = PageCharacters.Trim(name[..^button.Length]);
        return true;
    }

    private static Dictionary<string, (PageSection Section, string Name)> Names()
    {
        var names = new Dictionary<string, (PageSection, string)>
        {
            ["Abstract"] = (PageSection.Abstract, "Abstract"),
            ["Abstract:"] = (PageSection.Abstract, "Abstract"),
            ["Plain language summary"] = (PageSection.PlainLanguage, "Plain language summary"),
            ["Conflict of interest statement"] = (PageSection.Conflict, "Conflict of interest statement"),
            ["Figures"] = (PageSection.Figures, "Figures"),
            ["Similar articles"] = (PageSection.Similar, "Similar articles"),
            ["Cited by"] = (PageSection.CitedBy, "Cited by"),
            ["References"] = (PageSection.References, "References"),
            ["Publication types"] = (PageSection.PublicationTypes, "Publication types"),
            ["MeSH terms"] = (PageSection.Mesh, "MeSH terms"),
            ["Substances"] = (PageSection.Substances, "Substances"),
            ["Supplementary concepts"] = (PageSection.SupplementaryConcepts, "Supplementary concepts"),
            ["Personal name as subject"] = (PageSection.PersonalNames, "Personal name as subject"),
            ["Personal names as subject"] = (PageSection.PersonalNames, "Personal name as subject"),
            ["Associated data"] = (PageSection.AssociatedData, "Associated data"),
            ["Secondary source ID"] = (PageSection.AssociatedData, "Associated data"),
            ["Related information"] = (PageSection.RelatedInformation, "Related information"),
            ["Grants and funding"] = (PageSection.Grants, "Grants and funding"),
            ["Grant support"] = (PageSection.Grants, "Grants and funding"),
            ["LinkOut - more resources"] = (PageSection.LinkOut, "LinkOut - more resources"),
            ["LinkOut – more resources"] = (PageSection.LinkOut, "LinkOut - more resources"),
        };
        foreach (var name in (string[])
        [
            "Update of", "Update in", "Comment in", "Comment on", "Erratum in", "Erratum for", "Retraction in", "Retraction of",
            "Partial retraction in", "Partial retraction of", "Republished in", "Republished from", "Corrected and republished in",
            "Corrected and republished from", "Retracted and republished in", "Retracted and republished from",
            "Expression of concern in", "Expression of concern for", "Summary for patients in", "Original report in", "Reprint in",
            "Reprint of", "Dataset use reported in", "Dataset described in", "Dataset for", "Chinese edition in", "Cites",
        ])
        {
            names[name] = (PageSection.Linked, name);
        }

        return names;
    }
}
