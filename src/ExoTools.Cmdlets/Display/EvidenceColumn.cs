using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;

namespace ExoTools.Display;

/// <summary>Shows sentences in the views of the module, so that the term that was found can be seen.</summary>
public static class EvidenceColumn
{
    private const int UsualWidth = 120;
    private const int Lead = 12;

    private static readonly string[] s_weaknesses = ["Negated", "Speculative"];

    /// <summary>
    /// The sentence of a finding with its term in bold. Where the term would lie beyond the width of the
    /// column, the sentence starts shortly before it. Before the sentence stands what weakens the finding: [Negated], [Speculative].
    /// </summary>
    /// <param name="finding">A finding, or a piece of evidence.</param>
    /// <param name="host">The host that shows it.</param>
    /// <param name="style">The session's $PSStyle; null marks nothing.</param>
    /// <param name="left">The width of the columns to the left, with the gaps.</param>
    public static string Format(PSObject? finding, PSHost? host, PSObject? style, int left)
    {
        if (finding is null)
        {
            return "";
        }

        var evidence = First(finding);
        var sentence = Text(evidence, "Sentence") ?? "";
        var weak = Weaknesses(finding);
        var at = (Number(evidence, "Offset") ?? 0) - (Number(evidence, "SentenceOffset") ?? 0);
        var length = Number(evidence, "Length") ?? 0;
        if (at < 0 || length <= 0 || at + length > sentence.Length)
        {
            return weak + OneLine(sentence);
        }

        var start = Start(sentence, at, length, Math.Max(Width(host) - left - weak.Length, 20));
        var cut = weak + (start > 0 ? "…" : "");
        var before = OneLine(sentence[start..at]);
        var mention = OneLine(sentence.Substring(at, length));
        var after = OneLine(sentence[(at + length)..]);
        return IsPlain(style) ? cut + before + mention + after : cut + before + Member(style!, "Bold") + mention + Member(style!, "BoldOff") + after;
    }

    // A relation that is denied would be misread where the table showed nothing of it.
    private static string Weaknesses(PSObject finding)
    {
        var named = s_weaknesses.Where(name => finding.Properties[name]?.Value is true);
        return string.Join(", ", named) is { Length: > 0 } list ? $"[{list}] " : "";
    }

    private static PSObject First(PSObject finding) =>
        LanguagePrimitives.GetEnumerator(finding.Properties["Evidence"]?.Value) is { } all && all.MoveNext()
            ? PSObject.AsPSObject(all.Current)
            : finding;

    private static int Start(string sentence, int at, int length, int width)
    {
        if (at + length <= width - 1)
        {
            return 0;
        }

        // Back to the start of a word, so that no half of one is shown.
        var start = Math.Max(0, at - Math.Min(Lead, Math.Max(0, width - length - 2)));
        while (start < at && start > 0 && !char.IsWhiteSpace(sentence[start - 1]))
        {
            start++;
        }

        return start;
    }

    /// <summary>The width of the screen in columns.</summary>
    internal static int Width(PSHost? host)
    {
        try
        {
            return host?.UI?.RawUI?.BufferSize.Width is > 0 and var width ? width : UsualWidth;
        }
        catch (Exception unknown) when (unknown is HostException or IOException or NotImplementedException or InvalidOperationException)
        {
            return UsualWidth;
        }
    }

    // $PSStyle is not in the reference assembly, so its members are asked for by name. Bold is read on every background; the colour that
    // the shell has for accents is not.
    private static string? Member(PSObject style, string name) => style.Properties[name]?.Value?.ToString();

    private static bool IsPlain(PSObject? style) => style is null || string.Equals(Member(style, "OutputRendering"), "PlainText", StringComparison.Ordinal);

    private static string? Text(PSObject value, string name) => value.Properties[name]?.Value as string;

    private static int? Number(PSObject value, string name) =>
        value.Properties[name]?.Value is IConvertible number ? number.ToInt32(CultureInfo.InvariantCulture) : null;

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
