using System.Buffers;
using System.Globalization;
using System.Text;

namespace ExoTools.Reading.Xml;

/// <summary>
/// Walks the elements of a record of the plain kind that PubMed writes: tags, attributes and text alone, without prefixes, comments,
/// instructions, CDATA, formulas or named characters beyond the five of XML. Such a record lies in memory already, and is read in
/// half of the time that a parser takes which must be ready for everything. All else, whether well-formed or not, is refused, and
/// read by <see cref="XmlElementReader"/>.
/// </summary>
internal sealed class PlainElementReader : ElementReader
{
    private const int MostAttributes = 8;

    private static readonly SearchValues<char> s_nameCharacters = SearchValues.Create("-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");
    private static readonly SearchValues<char> s_controls = SearchValues.Create(
        "\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    // What an attribute's value may not hold, or not keep as it is.
    private static readonly SearchValues<char> s_unplainInValue = SearchValues.Create("<&>\t\r\n");

    private readonly InlineText _inline = new();
    private readonly StringBuilder _run = new();
    private readonly Part[] _open = new Part[DeepestNesting + 2];
    private readonly Part[] _attributeNames = new Part[MostAttributes];
    private readonly Part[] _attributeValues = new Part[MostAttributes];

    private ReadOnlyMemory<char> _record;
    private int _at;
    private int _opened;

    // The tag that was read last.
    private Part _tag;
    private int _depth;
    private bool _isEmpty;
    private int _attributes;

    /// <inheritdoc/>
    public override ReadOnlySpan<char> Name => _tag.Of(_record.Span);

    /// <summary>
    /// Moves to the element of a record; false where a look at the record shows that it is not of the plain kind. It may show later,
    /// too, but an exception takes longer than reading the record.
    /// </summary>
    /// <param name="record">From its start tag to its end tag.</param>
    /// <exception cref="UnplainRecordException">It is not of the plain kind; so do all methods throw that move on.</exception>
    public bool TryStart(ReadOnlyMemory<char> record)
    {
        (_record, _at, _opened) = (record, 0, 0);
        var text = record.Span;
        return text.IndexOfAnyExceptInRange('\t', '\uD7FF') < 0 && text.IndexOfAny(s_controls) < 0
            && text.IndexOf("<!") < 0 && text.IndexOf("<?") < 0 && text.IndexOf("<mml:") < 0
            && NextTag(text);
    }

    /// <inheritdoc/>
    public override int Enter()
    {
        Check(_depth);
        return _isEmpty ? -1 : _depth;
    }

    /// <inheritdoc/>
    public override bool NextChild(int depth)
    {
        if (depth < 0)
        {
            return false;
        }

        var text = _record.Span;
        while (true)
        {
            PassText(text);
            if (NextTag(text))
            {
                if (_depth == depth + 1)
                {
                    return true;
                }

                Check(_depth);
            }
            else if (_depth == depth)
            {
                return false;
            }
        }
    }

    /// <inheritdoc/>
    public override string? Attribute(string name)
    {
        var text = _record.Span;
        var at = IndexOfAttribute(text, name);
        return at < 0 ? null : _attributeValues[at].Of(text).ToString();
    }

    /// <inheritdoc/>
    public override bool Is(string attribute, string value)
    {
        var text = _record.Span;
        var at = IndexOfAttribute(text, attribute);
        return at >= 0 && _attributeValues[at].Of(text).SequenceEqual(value);
    }

    /// <inheritdoc/>
    public override string? Text()
    {
        if (_isEmpty)
        {
            return null;
        }

        // Nearly every element holds one run of text and nothing else.
        var text = _record.Span;
        var length = text[_at..].IndexOfAny('<', '&', '>');
        if (length >= 0 && text[(_at + length)..].StartsWith("</"))
        {
            var run = text.Slice(_at, length);
            _at += length;
            NextTag(text);
            return InlineText.IsFolded(run) ? Filled(run.ToString()) : Filled(InlineText.Fold(run));
        }

        var depth = _depth;
        _inline.Clear();
        while (true)
        {
            AddText(text);
            if (NextTag(text))
            {
                Check(_depth);
                StartInline();
            }
            else if (_depth == depth)
            {
                return Filled(_inline.ToString());
            }
            else if (Name is "sup" or "sub")
            {
                _inline.EndShift();
            }
        }
    }

    private void StartInline()
    {
        switch (Name)
        {
            case "sup" when !_isEmpty:
                _inline.Shift('^');
                break;
            case "sub" when !_isEmpty:
                _inline.Shift('_');
                break;
            case "math":
                throw new UnplainRecordException();
            case "DispFormula":
                _inline.Break();
                break;
        }
    }

    /// <summary>Passes text that nobody asked for.</summary>
    private void PassText(ReadOnlySpan<char> text)
    {
        while (EndOfRun(text) == '&')
        {
            _run.Clear();
            AddCharacter(text);
        }
    }

    /// <summary>Adds the text up to the next tag, all of it at once: whether raised text runs into a number is told by its whole word.</summary>
    private void AddText(ReadOnlySpan<char> text)
    {
        var start = _at;
        if (EndOfRun(text) == '<')
        {
            _inline.Add(text[start.._at]);
            return;
        }

        _run.Clear();
        do
        {
            _run.Append(text[start.._at]);
            AddCharacter(text);
            start = _at;
        }
        while (EndOfRun(text) == '&');

        _run.Append(text[start.._at]);
        _inline.Add(_run.ToString());
    }

    /// <summary>Moves to where a run of text ends: at a tag ('&lt;'), or at a character that is written as a reference ('&amp;').</summary>
    private char EndOfRun(ReadOnlySpan<char> text)
    {
        var length = text[_at..].IndexOfAny('<', '&', '>');
        Require(length >= 0 && text[_at + length] != '>');
        _at += length;
        return text[_at];
    }

    /// <summary>Adds the character that a reference stands for ("&amp;lt;", "&amp;#945;", "&amp;#x3b1;"), and moves behind it.</summary>
    private void AddCharacter(ReadOnlySpan<char> text)
    {
        const int Longest = 10;
        var reference = text.Slice(_at + 1, Math.Min(Longest, text.Length - _at - 1));
        var length = reference.IndexOf(';');
        Require(length > 0);
        reference = reference[..length];
        _at += length + 2;
        switch (reference)
        {
            case "lt":
                _run.Append('<');
                break;
            case "gt":
                _run.Append('>');
                break;
            case "amp":
                _run.Append('&');
                break;
            case "quot":
                _run.Append('"');
                break;
            case "apos":
                _run.Append('\'');
                break;
            default:
                AddNumbered(reference);
                break;
        }
    }

    private void AddNumbered(ReadOnlySpan<char> reference)
    {
        Require(reference[0] == '#' && reference.Length > 1);
        var isHexadecimal = reference[1] == 'x';
        Require(int.TryParse(reference[(isHexadecimal ? 2 : 1)..], isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code));
        Require(code is '\t' or '\n' or '\r' or (>= ' ' and < 0xD800) or (>= 0xE000 and <= 0xFFFD) or (>= 0x10000 and <= 0x10FFFF));
        _run.Append(char.ConvertFromUtf32(code));
    }

    /// <summary>Reads the tag that stands here, and moves behind it; false where it is an end tag.</summary>
    private bool NextTag(ReadOnlySpan<char> text)
    {
        (_isEmpty, _attributes) = (false, 0);
        if (CharacterAt(text, _at + 1) == '/')
        {
            ReadEndTag(text);
            return false;
        }

        var name = NameAt(text, _at + 1);
        _at = name.End;
        while (ReadAttribute(text))
        {
        }

        _isEmpty = CharacterAt(text, _at) == '/';
        _at += _isEmpty ? 1 : 0;
        Require(CharacterAt(text, _at) == '>');
        _at++;
        (_tag, _depth) = (name, _opened);
        if (!_isEmpty)
        {
            Require(_opened < _open.Length);
            _open[_opened++] = name;
        }

        return true;
    }

    private void ReadEndTag(ReadOnlySpan<char> text)
    {
        Require(_opened > 0);
        _tag = _open[--_opened];
        _depth = _opened;
        _at += 2;
        Require(text[_at..].StartsWith(_tag.Of(text)));
        _at += _tag.Length;
        PassBlanks(text);
        Require(CharacterAt(text, _at) == '>');
        _at++;
    }

    /// <summary>Reads an attribute; false where the tag has no further one.</summary>
    private bool ReadAttribute(ReadOnlySpan<char> text)
    {
        var blanks = PassBlanks(text);
        if (CharacterAt(text, _at) is '>' or '/')
        {
            return false;
        }

        Require(blanks > 0 && _attributes < MostAttributes);
        var name = NameAt(text, _at);
        Require(!name.Of(text).StartsWith("xmlns") && CharacterAt(text, name.End) == '=' && CharacterAt(text, name.End + 1) is '"' or '\'');
        for (var i = 0; i < _attributes; i++)
        {
            Require(!_attributeNames[i].Of(text).SequenceEqual(name.Of(text)));
        }

        var start = name.End + 2;
        var length = text[start..].IndexOf(text[start - 1]);
        Require(length >= 0 && text.Slice(start, length).IndexOfAny(s_unplainInValue) < 0);
        (_attributeNames[_attributes], _attributeValues[_attributes]) = (name, new Part(start, length));
        _attributes++;
        _at = start + length + 1;
        return true;
    }

    private int IndexOfAttribute(ReadOnlySpan<char> text, string name)
    {
        for (var i = 0; i < _attributes; i++)
        {
            if (_attributeNames[i].Of(text).SequenceEqual(name))
            {
                return i;
            }
        }

        return -1;
    }

    private static Part NameAt(ReadOnlySpan<char> text, int at)
    {
        Require(char.IsAsciiLetter(CharacterAt(text, at)));
        var length = text[at..].IndexOfAnyExcept(s_nameCharacters);
        Require(length > 0);
        return new Part(at, length);
    }

    private int PassBlanks(ReadOnlySpan<char> text)
    {
        var start = _at;
        while (CharacterAt(text, _at) is ' ' or '\t' or '\r' or '\n')
        {
            _at++;
        }

        return _at - start;
    }

    private static char CharacterAt(ReadOnlySpan<char> text, int at) => at < text.Length ? text[at] : '\0';

    private static void Require(bool isPlain)
    {
        if (!isPlain)
        {
            throw new UnplainRecordException();
        }
    }

    /// <summary>A part of the record.</summary>
    private readonly record struct Part(int Start, int Length)
    {
        public int End => Start + Length;

        public ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => text.Slice(Start, Length);
    }
}

/// <summary>A record is not of the plain kind.</summary>
internal sealed class UnplainRecordException : Exception;
