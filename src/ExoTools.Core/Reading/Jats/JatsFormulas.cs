using System.Xml.Linq;
using ExoTools.Reading.Xml;

namespace ExoTools.Reading.Jats;

/// <summary>What stands for a thing that is given in several forms, and formulas in TeX.</summary>
internal static class JatsFormulas
{
    private static readonly string[] s_order =
        ["math", "textual-form", "tex-math", "table", "element-citation", "mixed-citation", "name", "string-name", "collab", "aff", "chem-struct", "code", "preformat"];

    /// <summary>The form of an "alternatives" that reads best; null where all are pictures.</summary>
    public static XElement? Choose(XElement alternatives)
    {
        foreach (var name in s_order)
        {
            if (alternatives.Element(name) is { } form)
            {
                return form;
            }
        }

        return alternatives.Elements().FirstOrDefault(form => form.Name.LocalName is not ("graphic" or "inline-graphic" or "media" or "inline-supplementary-material"));
    }

    /// <summary>A formula in TeX without the document that publishers wrap it in.</summary>
    public static string OfTex(string tex)
    {
        const string Begin = "\\begin{document}";
        const string End = "\\end{document}";
        var start = tex.IndexOf(Begin, StringComparison.Ordinal);
        var end = tex.LastIndexOf(End, StringComparison.Ordinal);
        var formula = start >= 0 && end > start ? tex[(start + Begin.Length)..end] : tex;
        return InlineText.Fold(formula.Trim().Trim('$').Trim());
    }
}
