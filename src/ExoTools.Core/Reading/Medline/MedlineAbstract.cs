using ExoTools.Reading.PubMedPages;

namespace ExoTools.Reading.Medline;

/// <summary>Finds the parts of a structured abstract, whose labels MEDLINE prints in capitals within the text ("BACKGROUND: …").</summary>
internal static class MedlineAbstract
{
    private const int LongestLabel = 60;

    /// <summary>The parts with their labels; one without a label where the text does not start with one.</summary>
    public static List<ExoAbstractSection> Split(string text)
    {
        var sections = new List<ExoAbstractSection>();
        var start = 0;
        var label = LabelAt(text, 0);
        for (var at = 1; label > 0 && at < text.Length; at++)
        {
            if (text[at] == ' ' && text[at - 1] is '.' or '?' or '!' or ')' or ']' && LabelAt(text, at + 1) is > 0 and var next)
            {
                Add(text[start..at], label);
                (start, label) = (at + 1, next);
            }
        }

        Add(text[start..], label);
        return sections;

        void Add(string part, int labelLength) => sections.Add(labelLength == 0
            ? new ExoAbstractSection { Text = part }
            : new ExoAbstractSection { Label = part[..labelLength], Text = part[(labelLength + 1)..].Trim() });
    }

    /// <summary>The length of the label that starts at a place; zero for none.</summary>
    private static int LabelAt(string text, int start)
    {
        var head = text.AsSpan(start, Math.Min(LongestLabel, text.Length - start));
        var colon = head.IndexOf(':');
        if (colon < 3 || (colon + 1 < head.Length && head[colon + 1] != ' '))
        {
            return 0;
        }

        foreach (var c in head[..colon])
        {
            if (!char.IsUpper(c) && c is not (' ' or ',' or '/' or '&' or '-' or '(' or ')'))
            {
                return 0;
            }
        }

        return AbstractLabels.IsKnown(head[..colon]) ? colon : 0;
    }
}
