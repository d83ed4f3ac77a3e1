using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Text;

namespace ExoTools.Shell;

/// <summary>
/// Writes objects as compact JSON, one document a line: public properties by their names, enums as names, nulls kept, all of
/// Unicode as it is. Cycles and what lies too deep become text.
/// </summary>
internal sealed class JsonLineWriter
{
    // The objects of the module are at most five deep; what else a script may return is cut sooner, for it may be endless.
    private const int MaximumDepth = 12;
    private const int MaximumForeignDepth = 3;

    private readonly StringBuilder _text = new();
    private readonly List<object> _above = [];

    /// <summary>One object as one line, without its end.</summary>
    public string Line(PSObject? value)
    {
        _text.Clear();
        _above.Clear();
        WriteValue(value, 0);
        return _text.ToString();
    }

    private void WriteValue(object? value, int foreign)
    {
        var wrapped = value as PSObject;
        value = wrapped?.BaseObject ?? value;
        switch (value)
        {
            case null:
                _text.Append("null");
                return;
            case bool flag:
                _text.Append(flag ? "true" : "false");
                return;
            case string text:
                WriteString(text);
                return;
            case Enum name:
                WriteString(name.ToString());
                return;
            case double number when !double.IsFinite(number):
            case float single when !float.IsFinite(single):
                WriteString(string.Format(CultureInfo.InvariantCulture, "{0}", value));
                return;
            case byte or sbyte or short or ushort or int or uint or long or ulong or float or double or decimal or System.Numerics.BigInteger:
                _text.Append(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                return;
            case DateTime or DateTimeOffset:
                WriteString(((IFormattable)value).ToString("o", CultureInfo.InvariantCulture));
                return;
            case FileSystemInfo file:
                WriteString(file.FullName);
                return;
            case char or Guid or Uri or Version or TimeSpan or Type or ScriptBlock or Delegate:
                WriteString(string.Format(CultureInfo.InvariantCulture, "{0}", value));
                return;
        }

        var isForeign = value is not (PSCustomObject or IDictionary or IEnumerable) && value.GetType().Namespace?.StartsWith("ExoTools", StringComparison.Ordinal) != true;
        var foreignDepth = isForeign ? foreign + 1 : foreign;
        if (_above.Count >= MaximumDepth || foreignDepth > MaximumForeignDepth || _above.Exists(above => ReferenceEquals(above, value)))
        {
            WriteString(wrapped?.ToString() ?? value.ToString() ?? "");
            return;
        }

        _above.Add(value is PSCustomObject ? wrapped! : value);
        switch (value)
        {
            case IDictionary map:
                WriteObject(map.Keys.Cast<object>().Select(key => (key.ToString() ?? "", map[key])), foreignDepth);
                break;
            case IEnumerable items:
                WriteArray(items, foreignDepth);
                break;
            default:
                WriteObject(Properties(wrapped ?? PSObject.AsPSObject(value)), foreignDepth);
                break;
        }

        _above.RemoveAt(_above.Count - 1);
    }

    private static IEnumerable<(string Name, object? Value)> Properties(PSObject value)
    {
        // Aliases and script properties repeat what the properties say.
        const PSMemberTypes Kinds = PSMemberTypes.Property | PSMemberTypes.NoteProperty;
        foreach (var property in value.Properties)
        {
            if ((property.MemberType & Kinds) != 0 && property.IsGettable)
            {
                yield return (property.Name, Get(property));
            }
        }
    }

    private static object? Get(PSPropertyInfo property)
    {
        try
        {
            return property.Value;
        }
        catch (GetValueException)
        {
            return null;
        }
    }

    private void WriteObject(IEnumerable<(string Name, object? Value)> members, int foreign)
    {
        _text.Append('{');
        var first = true;
        foreach (var (name, value) in members)
        {
            _text.Append(first ? "" : ",");
            first = false;
            WriteString(name);
            _text.Append(':');
            WriteValue(value, foreign);
        }

        _text.Append('}');
    }

    private void WriteArray(IEnumerable items, int foreign)
    {
        _text.Append('[');
        var first = true;
        foreach (var item in items)
        {
            _text.Append(first ? "" : ",");
            first = false;
            WriteValue(item, foreign);
        }

        _text.Append(']');
    }

    private void WriteString(string text)
    {
        _text.Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '"':
                    _text.Append("\\\"");
                    break;
                case '\\':
                    _text.Append("\\\\");
                    break;
                case '\n':
                    _text.Append("\\n");
                    break;
                case '\r':
                    _text.Append("\\r");
                    break;
                case '\t':
                    _text.Append("\\t");
                    break;
                default:
                    // A line separator would end the line for some readers; half a pair is no Unicode.
                    var pair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
                    if (pair)
                    {
                        _text.Append(c).Append(text[++i]);
                    }
                    else if (c < ' ' || c is '\u007f' or '\u0085' or '\u2028' or '\u2029' || char.IsSurrogate(c))
                    {
                        _text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    }
                    else
                    {
                        _text.Append(c);
                    }

                    break;
            }
        }

        _text.Append('"');
    }
}
