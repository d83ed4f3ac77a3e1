using System.Globalization;

namespace ExoTools.Reading;

/// <summary>Problems of records that are cut out of their input before they are parsed, in the words that all formats share.</summary>
/// <param name="source">What the problems name as the source; null for none.</param>
/// <param name="noun">What a record of the format is called ("article").</param>
internal sealed class RecordProblems(string? source, string noun)
{
    /// <summary>A record that is damaged.</summary>
    public ReadProblem Malformed(int line, int column, string message, string? remedy = null) => new()
    {
        Kind = ReadProblemKind.MalformedArticle,
        Source = source,
        Line = line,
        Column = column,
        Message = message,
        Remedy = remedy ?? $"The {noun} is passed over; get the file again.",
    };

    /// <summary>A record that is longer than the limit.</summary>
    public ReadProblem TooLong(int line, int column, int longest) => Limit(
        line, column, string.Create(CultureInfo.InvariantCulture, $"The {noun} is longer than {longest:N0} characters and was passed over."), "If its end is missing, get the file again.");

    /// <summary>A record that exceeds another limit.</summary>
    public ReadProblem Limit(int line, int column, string message, string? remedy = null) => new()
    {
        Kind = ReadProblemKind.LimitExceeded,
        Source = source,
        Line = line,
        Column = column,
        Message = message,
        Remedy = remedy ?? $"The {noun} is passed over.",
    };

    /// <summary>A record whose end is missing.</summary>
    public ReadProblem CutShort(int line, int column) =>
        Malformed(line, column, $"The text ends within the {noun}: it is cut short.", "Get the file again.") with { IsCutShort = true };

    /// <summary>An input that ends between its records, before what holds them is closed.</summary>
    public ReadProblem InputCutShort(int? line) => new()
    {
        Kind = ReadProblemKind.MalformedArticle,
        IsCutShort = true,
        Source = source,
        Line = line,
        Message = "The file ends before the end of what holds its records: it is cut short.",
        Remedy = "What comes after was not saved; get the file again.",
    };
}
