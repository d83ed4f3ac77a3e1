using System.Xml;

namespace ExoTools.Reading.Xml;

/// <summary>One record of an XML file, as its raw text.</summary>
/// <param name="Name">The name of its element.</param>
/// <param name="Text">From its start tag to its end tag; valid until the next record is asked for.</param>
/// <param name="Line">The line of its start tag, from 1.</param>
/// <param name="Column">The column of its start tag, from 1.</param>
/// <param name="State">Whether all of it is there.</param>
internal readonly record struct XmlRecord(string Name, ReadOnlyMemory<char> Text, int Line, int Column, XmlRecordState State)
{
    private const int LongestQuote = 2000;

    /// <summary>What a parser said of a record; it counts lines of what it was fed, so its own place is left out.</summary>
    internal static string Malformed(XmlException failure)
    {
        var place = failure.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return $"The record is not well-formed: {(place < 0 ? failure.Message : failure.Message[..place])}";
    }

    /// <summary>A line of the record as the file has it; null where it starts before the record, or is too long to quote.</summary>
    /// <param name="line">The line within the record, from 0.</param>
    internal string? QuoteOf(int line)
    {
        var text = Text.Span;
        for (var i = 0; i < line; i++)
        {
            text = text[(text.IndexOf('\n') + 1)..];
        }

        var end = text.IndexOf('\n');
        text = (end < 0 ? text : text[..end]).TrimEnd('\r');
        return text.Length > LongestQuote || (line == 0 && Column > 1) ? null : text.ToString();
    }
}

/// <summary>Whether all of a record is there.</summary>
internal enum XmlRecordState
{
    /// <summary>From start tag to end tag.</summary>
    Whole,

    /// <summary>The text ends before the end tag.</summary>
    CutShort,

    /// <summary>No end tag comes within the longest length of a record.</summary>
    TooLong,
}
