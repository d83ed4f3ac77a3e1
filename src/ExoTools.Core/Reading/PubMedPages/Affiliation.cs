namespace ExoTools.Reading.PubMedPages;

/// <summary>An affiliation of the header with the key before it.</summary>
/// <param name="Key">The key, "1" or "a"; null where none is printed.</param>
/// <param name="Text">The text without its key.</param>
internal readonly record struct Affiliation(string? Key, string Text);
