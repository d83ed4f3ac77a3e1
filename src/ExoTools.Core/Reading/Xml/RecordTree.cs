using System.Xml;
using System.Xml.Linq;

namespace ExoTools.Reading.Xml;

/// <summary>Parses a record into a tree; one with undeclared prefixes or named characters too, as records cut out of their file have them.</summary>
internal static class RecordTree
{
    private static readonly XmlReaderSettings s_settings = new()
    {
        ConformanceLevel = ConformanceLevel.Fragment,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    // Document types declare these by default attributes, or the root of the file did.
    private static readonly (string Prefix, string Namespace)[] s_namespaces =
    [
        ("xlink", "http://www.w3.org/1999/xlink"),
        ("mml", "http://www.w3.org/1998/Math/MathML"),
        ("xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ("ali", "http://www.niso.org/schemas/ali/1.0/"),
        ("oasis", "http://www.niso.org/standards/z39-96/ns/oasis-exchange/table"),
        ("xi", "http://www.w3.org/2001/XInclude"),
        ("jats", "https://jats.nlm.nih.gov"),
        ("nlm", "https://jats.nlm.nih.gov"),
        ("article", "https://jats.nlm.nih.gov"),
        ("j", "https://jats.nlm.nih.gov"),
        ("ns0", "https://jats.nlm.nih.gov"),
        ("tp", "http://www.plazi.org/taxpub"),
        ("dc", "http://purl.org/dc/elements/1.1/"),
        ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
        ("hwp", "http://schema.highwire.org/Journal"),
        ("l", "http://schema.highwire.org/Linking"),
        ("c", "http://schema.highwire.org/Compound"),
    ];

    /// <summary>The tree of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="entities">What the file declares, for a record that names it.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="XmlException">The record is not well-formed.</exception>
    /// <exception cref="RecordLimitException">It is nested too deep, or its entities stand for too much text.</exception>
    public static XElement Load(in XmlRecord record, DeclaredEntities entities, CancellationToken cancellation)
    {
        try
        {
            return Parse(record.Text, cancellation);
        }
        catch (XmlException)
        {
            if (entities.Replace(record.Text.Span) is not { } replaced)
            {
                throw;
            }

            return Parse(replaced.AsMemory(), cancellation);
        }
    }

    /// <summary>What is wrong with a record that is not well-formed, and where.</summary>
    public static ReadProblem Problem(in XmlRecord record, string? source, XmlException failure, DeclaredEntities entities)
    {
        var lineInRecord = Math.Max(0, failure.LineNumber - 1);
        var column = Math.Max(1, lineInRecord == 0 ? record.Column + failure.LinePosition - 1 : failure.LinePosition);
        var quote = record.QuoteOf(lineInRecord);
        return new ReadProblem
        {
            Kind = ReadProblemKind.MalformedArticle,
            Source = source,
            Line = record.Line + lineInRecord,
            Column = column,
            LineText = quote is not null && column <= quote.Length ? quote : null,
            Message = XmlRecord.Malformed(failure),
            Remedy = entities.Explain(record.Text.Span) ?? "It is passed over; get the file again.",
        };
    }

    private static XElement Parse(ReadOnlyMemory<char> text, CancellationToken cancellation)
    {
        var names = new NameTable();
        var namespaces = new XmlNamespaceManager(names);
        foreach (var (prefix, name) in s_namespaces)
        {
            namespaces.AddNamespace(prefix, name);
        }

        using var feed = new RecordFeed();
        feed.Start(text);
        using var xml = XmlReader.Create(feed, s_settings, new XmlParserContext(names, namespaces, null, XmlSpace.None));
        return ElementTree.Load(xml, cancellation) ?? throw new XmlException("There is no element.");
    }
}
