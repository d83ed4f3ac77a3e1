namespace ExoTools.Reading.PubMedPages;

/// <summary>An author of the full list with the keys that follow the name.</summary>
/// <param name="Author">The author, with no affiliations yet.</param>
/// <param name="Keys">The keys of affiliations, as printed.</param>
/// <param name="Equal">Whether a number sign follows the name.</param>
internal readonly record struct PrintedAuthor(ExoAuthor Author, IReadOnlyList<string> Keys, bool Equal);
