using System.Globalization;
using System.Xml;
using ExoTools.Reading.Xml;

namespace ExoTools.Reading.PubMedXml;

/// <summary>Parses one record after the other, and says what is wrong with a bad one.</summary>
/// <param name="source">What articles and problems name as their source.</param>
/// <param name="entities">What the file declares, for a record that names it.</param>
internal sealed class RecordParser(string? source, DeclaredEntities entities) : IDisposable
{
    private static readonly XmlReaderSettings s_settings = new()
    {
        ConformanceLevel = ConformanceLevel.Fragment,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly PlainElementReader _plain = new();
    private readonly RecordFeed _feed = new();
    private CitationReader? _plainCitations;
    private XmlReader? _xml;
    private CitationReader? _citations;
    private int _startLine;
    private int _startColumn;

    /// <inheritdoc/>
    public void Dispose()
    {
        _xml?.Dispose();
        _feed.Dispose();
    }

    /// <summary>Parses a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="number">Its place among the records of the source, from 1.</param>
    /// <param name="items">Takes what the record holds.</param>
    /// <returns>What is wrong with the record; null where nothing is.</returns>
    public ReadProblem? Read(in XmlRecord record, int number, List<ReadItem> items)
    {
        if (record.State == XmlRecordState.CutShort)
        {
            return Problem(record, number, ReadProblemKind.MalformedArticle, "The text ends within the record: it is cut short.", "Get the file again.", null) with { IsCutShort = true };
        }

        if (ReadPlain(record, items))
        {
            return null;
        }

        var failure = Parse(record, record.Text, items);
        if (failure is XmlException && Expanded(record) is { } replaced)
        {
            items.Clear();
            failure = Parse(record, replaced.AsMemory(), items) is null ? null : failure;
        }

        return failure switch
        {
            XmlException malformed => Problem(record, number, ReadProblemKind.MalformedArticle, XmlRecord.Malformed(malformed), entities.Explain(record.Text.Span) ?? "The record is passed over; get it again by its PMID.", malformed),
            not null => Problem(record, number, ReadProblemKind.LimitExceeded, failure.Message, "The record is passed over.", null),
            _ when items.Count == 0 => Problem(record, number, ReadProblemKind.MalformedArticle, $"The {record.Name} holds no citation: neither a PMID nor a title.", "The record is passed over.", null),
            _ => null,
        };
    }

    /// <summary>What users know a record by.</summary>
    public static string Label(in XmlRecord record, int number)
    {
        var text = record.Text.Span;
        var tag = text.IndexOf("<PMID");
        var start = tag < 0 ? -1 : text[tag..].IndexOf('>');
        var pmid = start < 0 ? default : text[(tag + start + 1)..];
        var digits = pmid.IndexOfAnyExceptInRange('0', '9');
        return digits > 0 ? $"PMID {pmid[..digits]}" : string.Create(CultureInfo.InvariantCulture, $"record {number}");
    }

    /// <summary>The record with the texts of its entities; as it is, and so refused again, where they stand for too much.</summary>
    private string? Expanded(in XmlRecord record)
    {
        try
        {
            return entities.Replace(record.Text.Span);
        }
        catch (RecordLimitException)
        {
            return null;
        }
    }

    /// <summary>Reads a record of the plain kind; false where it is of another, or gives nothing.</summary>
    private bool ReadPlain(in XmlRecord record, List<ReadItem> items)
    {
        try
        {
            if (!_plain.TryStart(record.Text))
            {
                return false;
            }

            (_plainCitations ??= new CitationReader(_plain, source)).Read(record, items);
            return items.Count > 0;
        }
        catch (Exception refused) when (refused is UnplainRecordException or RecordLimitException)
        {
            items.Clear();
            return false;
        }
    }

    private Exception? Parse(in XmlRecord record, ReadOnlyMemory<char> text, List<ReadItem> items)
    {
        _feed.Start(text);
        _xml ??= XmlReader.Create(_feed, s_settings);
        _citations ??= new CitationReader(new XmlElementReader(_xml), source);
        var lines = (IXmlLineInfo)_xml;
        (_startLine, _startColumn) = (Math.Max(1, lines.LineNumber), 1);
        try
        {
            _xml.Read();
            (_startLine, _startColumn) = (lines.LineNumber, lines.LinePosition - 1);
            _citations.Read(record, items);
            return null;
        }
        catch (Exception failure) when (failure is XmlException or RecordLimitException)
        {
            // A parser does not go on behind an error: the next record gets a new one.
            _xml.Dispose();
            (_xml, _citations) = (null, null);
            return failure;
        }
    }

    private ReadProblem Problem(in XmlRecord record, int number, ReadProblemKind kind, string message, string remedy, XmlException? failure)
    {
        var lineInRecord = failure is null ? 0 : Math.Max(0, failure.LineNumber - _startLine);
        var column = failure is null ? record.Column
            : lineInRecord > 0 ? Math.Max(1, failure.LinePosition)
            : record.Column + Math.Max(0, failure.LinePosition - _startColumn);
        var quote = record.QuoteOf(lineInRecord);
        return new ReadProblem
        {
            Kind = kind,
            Source = source,
            Line = record.Line + lineInRecord,
            Column = column,
            LineText = quote is not null && column <= quote.Length ? quote : null,
            Record = Label(record, number),
            Message = message,
            Remedy = remedy,
        };
    }
}
