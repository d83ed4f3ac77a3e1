using System.Xml;

namespace ExoTools.Networks;

/// <summary>XML as all our formats write it: UTF-8 as declared, two blanks of indent, line feeds alone.</summary>
internal static class NetworkXml
{
    /// <summary>Starts a document. Texts must be clean already (<see cref="CleanText"/>).</summary>
    public static XmlWriter Start(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);

        // The writer decides the encoding of the file; the declaration says what ours always is.
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        return XmlWriter.Create(writer, new XmlWriterSettings
        {
            OmitXmlDeclaration = true,
            Indent = true,
            IndentChars = "  ",
            NewLineChars = "\n",
            CheckCharacters = false,
            // Readers make a blank of a line break in an attribute, unless it is written as a reference.
            NewLineHandling = NewLineHandling.Entitize,
        });
    }
}
