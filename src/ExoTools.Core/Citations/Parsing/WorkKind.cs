namespace ExoTools.Citations.Parsing;

/// <summary>What kind of work the fields and words of a reference show.</summary>
internal static class WorkKind
{
    private static readonly string[] s_preprintServers = ["bioRxiv", "medRxiv", "arXiv", "ChemRxiv", "Research Square", "Preprints"];

    private static readonly string[] s_meetings = ["Conference", "Symposium", "Workshop", "Conf. ", "Symp. "];

    /// <summary>The kind of the work, as far as what was read shows one.</summary>
    public static ExoReferenceKind Of(string text, ReferenceDraft draft)
    {
        if (draft.Kind != ExoReferenceKind.Unknown)
        {
            return draft.Kind;
        }

        var container = draft.ContainerTitle;
        if (IsPreprintServer(container) || text.Contains("[Preprint]", StringComparison.Ordinal) || text.Contains("[preprint]", StringComparison.Ordinal))
        {
            return ExoReferenceKind.Preprint;
        }

        if (container is not null && (draft.Volume is not null || draft.Issue is not null || draft.Pages is not null || draft.ArticleNumber is not null))
        {
            return HasAny(container, s_meetings) || (draft.Volume is null && IsMeeting(container)) ? ExoReferenceKind.ConferencePaper : ExoReferenceKind.JournalArticle;
        }

        return IsThesis(text) ? ExoReferenceKind.Thesis
            : draft.Url is not null && container is null ? ExoReferenceKind.WebPage
            : ExoReferenceKind.Unknown;
    }

    /// <summary>Whether a container is an archive of preprints.</summary>
    public static bool IsPreprintServer(string? container) => container is not null && HasAny(container, s_preprintServers);

    /// <summary>Whether a container is named after a meeting.</summary>
    public static bool IsMeeting(string container) => HasAny(container, s_meetings) || container.StartsWith("Proc. ", StringComparison.Ordinal);

    public static bool IsThesis(string text) =>
        text.Contains("dissertation", StringComparison.Ordinal) || (text.Contains("thesis", StringComparison.Ordinal) && !text.Contains("ynthesis", StringComparison.Ordinal))
        || text.Contains("Thesis", StringComparison.Ordinal) || text.Contains("Dissertation", StringComparison.Ordinal);

    private static bool HasAny(string text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
