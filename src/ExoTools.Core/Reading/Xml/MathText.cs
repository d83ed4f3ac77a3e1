using System.Text;
using System.Xml.Linq;

namespace ExoTools.Reading.Xml;

/// <summary>Writes a MathML formula in one readable line: fractions with a slash, powers with ^, indices with _, roots as sqrt().</summary>
internal static class MathText
{
    // Deeper formulas are printed as their bare text.
    private const int DeepestNesting = 60;

    /// <summary>The formula as text.</summary>
    public static string Of(XElement math)
    {
        var text = new StringBuilder();
        Write(math, text, 0);
        return InlineText.Fold(text.ToString());
    }

    private static void Write(XElement element, StringBuilder text, int depth)
    {
        var parts = element.Elements().Where(part => part.Name.LocalName is not ("annotation" or "annotation-xml")).ToList();
        if (parts.Count == 0 || depth > DeepestNesting)
        {
            text.Append(element.Name.LocalName == "mspace" ? " " : element.Value);
            return;
        }

        switch (element.Name.LocalName, parts.Count)
        {
            case ("mfrac", 2):
                Join(parts, "/", text, depth);
                break;
            case ("msup" or "mover", 2):
                Join(parts, "^", text, depth);
                break;
            case ("msub" or "munder", 2):
                Join(parts, "_", text, depth);
                break;
            case ("msubsup" or "munderover", 3):
                Operand(parts[0], text, depth);
                text.Append('_');
                Operand(parts[1], text, depth);
                text.Append('^');
                Operand(parts[2], text, depth);
                break;
            case ("msqrt", _):
                text.Append("sqrt(");
                All(parts, "", text, depth);
                text.Append(')');
                break;
            case ("mroot", 2):
                text.Append("root(");
                All(parts, ", ", text, depth);
                text.Append(')');
                break;
            case ("mfenced", _):
                text.Append((string?)element.Attribute("open") ?? "(");
                All(parts, ", ", text, depth);
                text.Append((string?)element.Attribute("close") ?? ")");
                break;
            case ("mtable", _):
                All(parts, "; ", text, depth);
                break;
            case ("mtr" or "mlabeledtr", _):
                All(parts, ", ", text, depth);
                break;
            case ("semantics", _):
                Write(parts[0], text, depth + 1);
                break;
            default:
                All(parts, "", text, depth);
                break;
        }
    }

    private static void All(List<XElement> parts, string between, StringBuilder text, int depth)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            text.Append(i > 0 ? between : "");
            Write(parts[i], text, depth + 1);
        }
    }

    private static void Join(List<XElement> parts, string mark, StringBuilder text, int depth)
    {
        Operand(parts[0], text, depth);
        text.Append(mark);
        Operand(parts[1], text, depth);
    }

    // An operand of several signs is bracketed, so that the line reads as the formula does.
    private static void Operand(XElement part, StringBuilder text, int depth)
    {
        var inner = new StringBuilder();
        Write(part, inner, depth + 1);
        var line = InlineText.Fold(inner.ToString());
        var compound = line.Length > 1 && !line.All(char.IsLetterOrDigit) && !(line[0] == '(' && line[^1] == ')');
        text.Append(compound ? $"({line})" : line);
    }
}
