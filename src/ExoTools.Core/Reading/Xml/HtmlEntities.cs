using System.Net;
using System.Text;

namespace ExoTools.Reading.Xml;

/// <summary>
/// The named characters of HTML 4 ("&amp;alpha;", "&amp;nbsp;"), which XML knows only where a DTD declares them. DTDs are never
/// fetched, so a record that uses them is read with their characters in their places.
/// </summary>
internal static class HtmlEntities
{
    private const int LongestName = 10;

    /// <summary>The text with the characters; null where it names none.</summary>
    public static string? Replace(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length);
        var any = false;
        for (var start = text.IndexOf('&'); start >= 0; start = text.IndexOf('&'))
        {
            var length = text[start..].IndexOf(';');
            var character = length is > 1 and <= LongestName ? CharacterOf(text.Slice(start, length + 1)) : null;
            any |= character is not null;
            result.Append(text[..start]).Append(character ?? "&");
            text = text[(start + (character is null ? 1 : length + 1))..];
        }

        return any ? result.Append(text).ToString() : null;
    }

    private static string? CharacterOf(ReadOnlySpan<char> reference)
    {
        if (reference[1] == '#' || reference is "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;")
        {
            return null;
        }

        var decoded = WebUtility.HtmlDecode(reference.ToString());
        return decoded.Length <= 2 && decoded[0] != '&' ? decoded : null;
    }
}
