namespace ExoTools.Reading.Xml;

/// <summary>A record goes beyond a stated limit; the reader of the format turns it into a problem and goes on with the next record.</summary>
/// <param name="message">Which limit, in a full sentence.</param>
internal sealed class RecordLimitException(string message) : Exception(message);
