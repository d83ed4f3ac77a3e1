using ExoTools.Reading.Xml;

namespace ExoTools.Reading.PubMedXml;

/// <summary>Reads the parts of an abstract, each with its label, in order.</summary>
internal static class AbstractReader
{
    /// <summary>Reads an Abstract or OtherAbstract; null where it holds no text.</summary>
    public static List<ExoAbstractSection>? Read(ElementReader xml, out string? copyright)
    {
        List<ExoAbstractSection>? sections = null;
        copyright = null;
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            if (xml.Name is "AbstractText")
            {
                var label = Filled(xml.Attribute("Label"));
                var category = Filled(xml.Attribute("NlmCategory"));
                var text = xml.Text();
                if (text is not null || label is not null)
                {
                    (sections ??= []).Add(new ExoAbstractSection { Label = label, NlmCategory = category, Text = text ?? "" });
                }
            }
            else if (xml.Name is "CopyrightInformation")
            {
                copyright = xml.Text();
            }
        }

        return sections;
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
