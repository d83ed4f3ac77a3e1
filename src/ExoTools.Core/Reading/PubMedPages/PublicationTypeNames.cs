using System.Collections.Frozen;

namespace ExoTools.Reading.PubMedPages;

/// <summary>The publication types that PubMed prints above the citation.</summary>
internal static class PublicationTypeNames
{
    private static readonly string[] s_names =
    [
        "Adaptive Clinical Trial", "Address", "Autobiography", "Bibliography", "Biography", "Case Reports", "Classical Article",
        "Clinical Conference", "Clinical Study", "Clinical Trial", "Clinical Trial Protocol", "Clinical Trial, Phase I",
        "Clinical Trial, Phase II", "Clinical Trial, Phase III", "Clinical Trial, Phase IV", "Clinical Trial, Veterinary",
        "Collected Work", "Comment", "Comparative Study", "Congress", "Consensus Development Conference",
        "Consensus Development Conference, NIH", "Controlled Clinical Trial", "Corrected and Republished Article", "Dataset",
        "Dictionary", "Directory", "Duplicate Publication", "Editorial", "Electronic Supplementary Materials", "English Abstract",
        "Equivalence Trial", "Evaluation Study", "Expression of Concern", "Festschrift", "Government Publication", "Guideline",
        "Historical Article", "Interactive Tutorial", "Interview", "Introductory Journal Article", "Journal Article", "Lecture", "Legal Case",
        "Legislation", "Letter", "Meta-Analysis", "Multicenter Study", "Network Meta-Analysis", "News", "Newspaper Article",
        "Observational Study", "Observational Study, Veterinary", "Overall", "Patient Education Handout", "Periodical Index",
        "Personal Narrative", "Portrait", "Practice Guideline", "Pragmatic Clinical Trial", "Preprint", "Published Erratum",
        "Randomized Controlled Trial", "Randomized Controlled Trial, Veterinary", "Retracted Publication", "Retraction of Publication",
        "Retraction Notice", "Review", "Scientific Integrity Review", "Scoping Review", "Systematic Review", "Technical Report", "Twin Study",
        "Validation Study", "Video-Audio Media", "Webcast",
    ];

    private static readonly FrozenSet<string> s_set = s_names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_journals = new[] { "News Physiol Sci" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a line is a publication type and nothing else.</summary>
    public static bool IsType(ReadOnlySpan<char> line) => line.Length <= 48 && !line.IsEmpty && s_set.Contains(line.ToString());

    /// <summary>Takes the types off the start of a line that goes on with the journal ("Review Some J Name").</summary>
    public static string CutTypes(string line, List<string> types)
    {
        while (!s_journals.Contains(line) && LongestPrefix(line) is { } type)
        {
            types.Add(line[..type.Length]);
            line = PageCharacters.Fold(line.AsSpan(type.Length));
        }

        return line;
    }

    private static string? LongestPrefix(string line)
    {
        string? longest = null;
        foreach (var name in s_names)
        {
            if (line.Length > name.Length && PageCharacters.IsBlank(line[name.Length]) && name.Length > (longest?.Length ?? 0)
                && line.StartsWith(name, StringComparison.Ordinal))
            {
                longest = name;
            }
        }

        return longest;
    }
}
