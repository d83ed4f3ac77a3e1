using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace ExoTools.Reading;

/// <summary>Tells the encoding of text by its bytes: a byte order mark, UTF-16 by its zero bytes, UTF-8 by its form, else Windows-1252.</summary>
internal static class TextDecoding
{
    // So many whole characters outweigh one damaged byte.
    private const int MostDamage = 4;

    private const int HeadLength = 1 << 16;

    private static readonly Encoding s_windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly Encoding s_utf8 = Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new Windows1252Fallback());

    /// <summary>
    /// Opens a text reader in the encoding of the byte order mark, or of the head. Nothing but the head is read twice, so that the first
    /// record of a file of any length comes at once; a byte beyond the head that is no UTF-8 is taken for Windows-1252.
    /// </summary>
    public static TextReader Open(Func<Stream> open) => Reader(open, DetectHead(HeadOf(open)));

    /// <summary>Opens a text reader over XML, in the encoding that its declaration names where its bytes do not tell another.</summary>
    public static TextReader OpenXml(Func<Stream> open)
    {
        var head = HeadOf(open);
        return Reader(open, FromMark(head) ?? Declared(head) ?? DetectHead(head));
    }

    private static StreamReader Reader(Func<Stream> open, Encoding encoding) => new(open(), encoding, detectEncodingFromByteOrderMarks: true, 1 << 15);

    private static byte[] HeadOf(Func<Stream> open)
    {
        var head = new byte[HeadLength];
        using var stream = open();
        return head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }

    /// <summary>
    /// The encoding that an XML declaration names, where it is one of single bytes or of the Far East. Declarations of Unicode
    /// tell nothing: they stay when a file is saved anew in another encoding.
    /// </summary>
    private static Encoding? Declared(ReadOnlySpan<byte> head)
    {
        var declaration = Encoding.Latin1.GetString(head[..Math.Min(head.Length, 200)]);
        var end = declaration.IndexOf("?>", StringComparison.Ordinal);
        var name = end < 0 ? -1 : declaration.IndexOf("encoding=", 0, end, StringComparison.Ordinal);
        if (name < 0 || !declaration.StartsWith("<?xml", StringComparison.Ordinal))
        {
            return null;
        }

        var quote = name + "encoding=".Length;
        var close = declaration.IndexOf(declaration[quote], quote + 1);
        if (close < 0 || declaration.AsSpan(quote + 1).StartsWith("UTF", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        try
        {
            var encoding = declaration[(quote + 1)..close];
            return CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        }
        catch (ArgumentException)
        {
            // An encoding that nobody knows is told by the bytes.
            return null;
        }
    }

    /// <summary>The encoding of a head of bytes, which may end within a character.</summary>
    public static Encoding DetectHead(ReadOnlySpan<byte> head)
    {
        if (FromMark(head) is { } marked)
        {
            return marked;
        }

        long characters = 0, damaged = 0;
        Count(head[..WholeCharacters(head)], ref characters, ref damaged);
        return Prevails(characters, damaged);
    }

    private static Encoding Prevails(long characters, long damaged) => damaged == 0 || characters > damaged * MostDamage ? s_utf8 : s_windows1252;

    /// <summary>Counts the characters beyond ASCII that are whole UTF-8, and the bytes that are not.</summary>
    private static void Count(ReadOnlySpan<byte> bytes, ref long characters, ref long damaged)
    {
        if (Utf8.IsValid(bytes))
        {
            foreach (var b in bytes)
            {
                characters += b >= 0xC0 ? 1 : 0;
            }

            return;
        }

        while (!bytes.IsEmpty)
        {
            var valid = Rune.DecodeFromUtf8(bytes, out var rune, out var length) == OperationStatus.Done;
            characters += valid && !rune.IsAscii ? 1 : 0;
            damaged += valid ? 0 : 1;
            bytes = bytes[length..];
        }
    }

    private static Encoding? FromMark(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return s_utf8;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
        {
            return Encoding.UTF32;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode;
        }

        // Text without a mark whose every other byte is nearly always zero is UTF-16 of a Latin script.
        var sample = head[..Math.Min(head.Length, 4096)];
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] == 0)
            {
                _ = (i & 1) == 0 ? even++ : odd++;
            }
        }

        var half = sample.Length / 2;
        return half < 2 ? null
            : odd > half * 0.7 && even < half * 0.1 ? Encoding.Unicode
            : even > half * 0.7 && odd < half * 0.1 ? Encoding.BigEndianUnicode
            : null;
    }

    private static int WholeCharacters(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var lead = bytes[^back];
            if (lead < 0x80)
            {
                break;
            }

            if (lead >= 0xC0)
            {
                var length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
                return length > back ? bytes.Length - back : bytes.Length;
            }
        }

        return bytes.Length;
    }

    /// <summary>Takes bytes that are no UTF-8 for Windows-1252, as text has them that goes together from several sources.</summary>
    private sealed class Windows1252Fallback : DecoderFallback
    {
        public override int MaxCharCount => 4;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

        private sealed class Buffer : DecoderFallbackBuffer
        {
            private string _characters = "";
            private int _next;

            public override int Remaining => _characters.Length - _next;

            public override bool Fallback(byte[] bytesUnknown, int index)
            {
                (_characters, _next) = (s_windows1252.GetString(bytesUnknown), 0);
                return _characters.Length > 0;
            }

            public override char GetNextChar() => _next < _characters.Length ? _characters[_next++] : '\0';

            public override bool MovePrevious() => _next > 0 && _next-- > 0;

            public override void Reset() => (_characters, _next) = ("", 0);
        }
    }
}
