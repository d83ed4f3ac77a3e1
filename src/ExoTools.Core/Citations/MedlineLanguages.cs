namespace ExoTools.Citations;

/// <summary>The codes that MEDLINE has for languages (ISO 639-2/B; NLM, MEDLINE/PubMed language table).</summary>
internal static class MedlineLanguages
{
    private static readonly (string Code, string Name)[] s_languages =
    [
        ("eng", "English"), ("afr", "Afrikaans"), ("alb", "Albanian"), ("ara", "Arabic"), ("arm", "Armenian"), ("aze", "Azerbaijani"), ("bos", "Bosnian"), ("bul", "Bulgarian"),
        ("cat", "Catalan"), ("chi", "Chinese"), ("cze", "Czech"), ("dan", "Danish"), ("dut", "Dutch"), ("epo", "Esperanto"), ("est", "Estonian"), ("fin", "Finnish"), ("fre", "French"),
        ("geo", "Georgian"), ("ger", "German"), ("gla", "Scottish Gaelic"), ("gre", "Greek"), ("heb", "Hebrew"), ("hin", "Hindi"), ("hrv", "Croatian"), ("hun", "Hungarian"), ("ice", "Icelandic"),
        ("ind", "Indonesian"), ("ita", "Italian"), ("jpn", "Japanese"), ("kin", "Kinyarwanda"), ("kor", "Korean"), ("lat", "Latin"), ("lav", "Latvian"), ("lit", "Lithuanian"), ("mac", "Macedonian"),
        ("mal", "Malayalam"), ("mao", "Maori"), ("may", "Malay"), ("nor", "Norwegian"), ("per", "Persian"), ("pol", "Polish"), ("por", "Portuguese"), ("pus", "Pushto"), ("rum", "Romanian"),
        ("rus", "Russian"), ("san", "Sanskrit"), ("slo", "Slovak"), ("slv", "Slovenian"), ("spa", "Spanish"), ("srp", "Serbian"), ("swe", "Swedish"), ("tha", "Thai"), ("tur", "Turkish"),
        ("ukr", "Ukrainian"), ("urd", "Urdu"), ("vie", "Vietnamese"), ("wel", "Welsh"),
    ];

    /// <summary>The code of a language; the name itself where there is none.</summary>
    public static string CodeOf(string name)
    {
        foreach (var (code, known) in s_languages)
        {
            if (known.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return code;
            }
        }

        return name;
    }

    /// <summary>Whether a word is the English name of a language.</summary>
    public static bool IsName(string word) => CodeOf(word) is var code && code != word;

    /// <summary>The name of a language that a code stands for; the text itself where it is no code.</summary>
    public static string NameOf(string code)
    {
        foreach (var (known, name) in s_languages)
        {
            if (known.Equals(code, StringComparison.OrdinalIgnoreCase))
            {
                return name;
            }
        }

        return code;
    }
}
