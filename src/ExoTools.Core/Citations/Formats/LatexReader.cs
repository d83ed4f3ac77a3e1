using System.Globalization;
using System.Text;
using ExoTools.Reading.Xml;

namespace ExoTools.Citations.Formats;

/// <summary>
/// The text that a value of a BibTeX file stands for: accents, letters, signs and Greek become Unicode; braces and the commands that
/// only set type are dropped. A command that is not known stays as it is written.
/// </summary>
internal static class LatexReader
{
    private const int DeepestNesting = 100;

    // LaTeX2e, and the text symbols of textcomp.
    private static readonly Dictionary<string, string> s_symbols = new(StringComparer.Ordinal)
    {
        ["ss"] = "ß", ["ae"] = "æ", ["AE"] = "Æ", ["oe"] = "œ", ["OE"] = "Œ", ["o"] = "ø", ["O"] = "Ø", ["l"] = "ł", ["L"] = "Ł", ["aa"] = "å", ["AA"] = "Å", ["i"] = "ı", ["j"] = "ȷ",
        ["dh"] = "ð", ["DH"] = "Ð", ["th"] = "þ", ["TH"] = "Þ", ["dj"] = "đ", ["DJ"] = "Đ", ["ng"] = "ŋ", ["NG"] = "Ŋ",
        ["textbackslash"] = "\\", ["textasciitilde"] = "~", ["textasciicircum"] = "^", ["textbraceleft"] = "{", ["textbraceright"] = "}", ["textunderscore"] = "_", ["textbar"] = "|",
        ["textless"] = "<", ["textgreater"] = ">", ["textendash"] = "–", ["textemdash"] = "—", ["textquoteleft"] = "‘", ["textquoteright"] = "’", ["textquotedblleft"] = "“", ["textquotedblright"] = "”",
        ["textquotesingle"] = "'", ["textdegree"] = "°", ["textmu"] = "µ", ["textregistered"] = "®", ["texttrademark"] = "™", ["copyright"] = "©", ["textcopyright"] = "©", ["pounds"] = "£", ["euro"] = "€",
        ["texteuro"] = "€", ["dots"] = "…", ["ldots"] = "…", ["textellipsis"] = "…", ["S"] = "§", ["P"] = "¶", ["dag"] = "†", ["ddag"] = "‡", ["slash"] = "/", ["TeX"] = "TeX", ["LaTeX"] = "LaTeX",
        ["alpha"] = "α", ["beta"] = "β", ["gamma"] = "γ", ["delta"] = "δ", ["epsilon"] = "ε", ["varepsilon"] = "ε", ["zeta"] = "ζ", ["eta"] = "η", ["theta"] = "θ", ["iota"] = "ι", ["kappa"] = "κ",
        ["lambda"] = "λ", ["mu"] = "μ", ["nu"] = "ν", ["xi"] = "ξ", ["pi"] = "π", ["rho"] = "ρ", ["sigma"] = "σ", ["tau"] = "τ", ["upsilon"] = "υ", ["phi"] = "φ", ["varphi"] = "φ", ["chi"] = "χ",
        ["psi"] = "ψ", ["omega"] = "ω", ["Gamma"] = "Γ", ["Delta"] = "Δ", ["Theta"] = "Θ", ["Lambda"] = "Λ", ["Xi"] = "Ξ", ["Pi"] = "Π", ["Sigma"] = "Σ", ["Phi"] = "Φ", ["Psi"] = "Ψ", ["Omega"] = "Ω",
        ["times"] = "×", ["pm"] = "±", ["leq"] = "≤", ["le"] = "≤", ["geq"] = "≥", ["ge"] = "≥", ["neq"] = "≠", ["approx"] = "≈", ["sim"] = "∼", ["rightarrow"] = "→", ["to"] = "→", ["leftarrow"] = "←",
        ["infty"] = "∞", ["cdot"] = "·", ["circ"] = "°", ["prime"] = "′", ["degree"] = "°", ["textgreek"] = "",
    };

    // Accents by their sign or letter, as combining characters.
    private static readonly Dictionary<char, char> s_accents = new()
    {
        ['`'] = '\u0300', ['\''] = '\u0301', ['^'] = '\u0302', ['~'] = '\u0303', ['='] = '\u0304', ['u'] = '\u0306', ['.'] = '\u0307', ['"'] = '\u0308', ['r'] = '\u030A', ['H'] = '\u030B',
        ['v'] = '\u030C', ['d'] = '\u0323', ['c'] = '\u0327', ['k'] = '\u0328', ['b'] = '\u0331',
    };

    private static readonly HashSet<string> s_typesetting = new(StringComparer.Ordinal)
    {
        "emph", "textit", "textbf", "textsc", "textrm", "textsf", "texttt", "textup", "textnormal", "textsuperscript", "textsubscript", "mathrm", "mathit", "mathbf", "mathsf", "mathcal", "text", "mbox",
        "ensuremath", "it", "bf", "em", "sc", "rm", "sf", "tt", "itshape", "bfseries", "upshape", "relax", "protect", "noopsort", "url", "path", "uppercase", "lowercase", "MakeUppercase", "nocase", "enquote",
        "displaystyle", "textstyle", "sp", "sb", "boldmath", "unboldmath", "small", "footnotesize", "nolinkurl",
    };

    /// <summary>The text of a value.</summary>
    public static string Decode(string value)
    {
        if (value.AsSpan().IndexOfAny("\\{}$~`'-") < 0)
        {
            return PrintableText.OneLine(value);
        }

        var at = 0;
        var text = new StringBuilder(value.Length);
        Decode(value, ref at, text, math: false, depth: 0);
        return PrintableText.OneLine(text.ToString()).Normalize(NormalizationForm.FormC);
    }

    /// <summary>A value that LaTeX reads verbatim, such as a DOI; what other writers escape in it is undone.</summary>
    public static string Verbatim(string value)
    {
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\' && i + 1 < value.Length && value[i + 1] is '_' or '&' or '%' or '#' or '$' or '{' or '}' or '~')
            {
                text.Append(value[++i]);
            }
            else if (value[i] is not ('{' or '}'))
            {
                text.Append(value[i]);
            }
        }

        return text.Replace("%7B", "{").Replace("%7D", "}").Replace("%5C", "\\").ToString().Trim();
    }

    /// <summary>Decodes up to the brace that closes the group, or to the end.</summary>
    private static void Decode(string value, ref int at, StringBuilder text, bool math, int depth)
    {
        while (at < value.Length)
        {
            var c = value[at++];
            switch (c)
            {
                case '{' when depth < DeepestNesting:
                    Decode(value, ref at, text, math, depth + 1);
                    break;
                case '{':
                    break;
                case '}':
                    if (depth > 0)
                    {
                        return;
                    }

                    break;
                case '\\':
                    DecodeCommand(value, ref at, text, math, depth);
                    break;
                case '$':
                    math = !math;
                    break;
                case '^' or '_' when math:
                    InlineText.MarkShift(text, c, value.AsSpan(at + (Follows(value, at, '{') ? 1 : 0)));
                    break;
                case '~':
                    text.Append(' ');
                    break;
                case '-' when Follows(value, at, '-'):
                    at++;
                    if (Follows(value, at, '-'))
                    {
                        at++;
                        text.Append('—');
                    }
                    else
                    {
                        text.Append('–');
                    }

                    break;
                case '`' when Follows(value, at, '`'):
                    at++;
                    text.Append('“');
                    break;
                case '\'' when Follows(value, at, '\''):
                    at++;
                    text.Append('”');
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }
    }

    private static bool Follows(string value, int at, char c) => at < value.Length && value[at] == c;

    private static void DecodeCommand(string value, ref int at, StringBuilder text, bool math, int depth)
    {
        if (at == value.Length)
        {
            text.Append('\\');
            return;
        }

        var start = at;
        if (!char.IsAsciiLetter(value[at]))
        {
            var sign = value[at++];
            if (s_accents.TryGetValue(sign, out var accent))
            {
                AppendAccented(value, ref at, text, accent, depth);
            }
            else
            {
                text.Append(sign switch { '-' or '/' or '(' or ')' => "", '\\' or ',' or ';' or ' ' or '\n' => " ", _ => sign.ToString() });
            }

            return;
        }

        while (at < value.Length && char.IsAsciiLetter(value[at]))
        {
            at++;
        }

        var name = value[start..at];
        if (name.Length == 1 && s_accents.TryGetValue(name[0], out var letterAccent) && at < value.Length && value[at] is '{' or ' ' or '\\')
        {
            AppendAccented(value, ref at, text, letterAccent, depth);
            return;
        }

        if (s_symbols.TryGetValue(name, out var symbol))
        {
            SkipEnd(value, ref at);
            text.Append(symbol);
        }
        else if (s_typesetting.Contains(name))
        {
            SkipEnd(value, ref at);
        }
        else if (name == "href" && at < value.Length && value[at] == '{')
        {
            // The address goes; the text that it is set under is read next.
            at++;
            Decode(value, ref at, new StringBuilder(), math, depth + 1);
        }
        else
        {
            text.Append('\\').Append(name);
        }
    }

    /// <summary>Passes over the blanks, or the empty group, that end the name of a command.</summary>
    private static void SkipEnd(string value, ref int at)
    {
        if (at + 1 < value.Length && value[at] == '{' && value[at + 1] == '}')
        {
            at += 2;
            return;
        }

        while (at < value.Length && value[at] is ' ' or '\n')
        {
            at++;
        }
    }

    private static void AppendAccented(string value, ref int at, StringBuilder text, char accent, int depth)
    {
        while (at < value.Length && value[at] == ' ')
        {
            at++;
        }

        var letter = new StringBuilder();
        if (at < value.Length && value[at] == '{')
        {
            at++;
            if (depth < DeepestNesting)
            {
                Decode(value, ref at, letter, math: false, depth + 1);
            }
        }
        else if (at < value.Length && value[at] == '\\' && depth < DeepestNesting)
        {
            at++;
            DecodeCommand(value, ref at, letter, math: false, depth + 1);
        }
        else if (at < value.Length && value[at] is not '}')
        {
            letter.Append(value[at++]);
        }

        if (letter.Length == 0)
        {
            return;
        }

        // The accent takes the place of the dot.
        var first = letter[0] switch { 'ı' => 'i', 'ȷ' => 'j', var other => other };
        if (char.IsSurrogate(first) || char.GetUnicodeCategory(first) is UnicodeCategory.OtherNotAssigned)
        {
            text.Append(letter);
            return;
        }

        text.Append(first).Append(accent).Append(letter, 1, letter.Length - 1);
    }
}
