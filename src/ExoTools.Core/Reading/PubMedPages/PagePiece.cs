namespace ExoTools.Reading.PubMedPages;

/// <summary>A stretch of the input that holds one page.</summary>
/// <param name="Text">The text; empty for a page that is too long to hold.</param>
/// <param name="Line">The line of the input on which it starts, from 1.</param>
/// <param name="TooLong">Whether the page exceeds the limit and was passed over.</param>
/// <param name="Preamble">Whether it stands before the first page that starts as pages do, and so may be anything.</param>
internal readonly record struct PagePiece(string Text, int Line, bool TooLong = false, bool Preamble = false);
