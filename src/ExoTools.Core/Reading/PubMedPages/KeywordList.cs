namespace ExoTools.Reading.PubMedPages;

/// <summary>Reads the keywords of the authors: "Keywords: CD9; exosomes; urine."</summary>
internal sealed class KeywordList
{
    private static readonly string[] s_labels = ["Keywords:", "Key words:"];

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>The keywords, in order and each once.</summary>
    public List<string> Words { get; } = [];

    /// <summary>Whether the label was seen, with keywords or without.</summary>
    public bool Seen { get; private set; }

    /// <summary>How many characters the label takes at the start of a text; zero where it does not start with it.</summary>
    public static int LabelLength(ReadOnlySpan<char> text)
    {
        foreach (var label in s_labels)
        {
            if (text.StartsWith(label, StringComparison.OrdinalIgnoreCase))
            {
                return label.Length;
            }
        }

        return 0;
    }

    /// <summary>Takes the keywords of a text that the label was cut off from.</summary>
    public void Add(ReadOnlySpan<char> list)
    {
        Seen = true;
        foreach (var keyword in PageCharacters.WithoutPeriod(PageCharacters.Trim(list)).ToString().Split(';'))
        {
            var word = PageCharacters.Fold(keyword);
            if (word.Length > 0 && _seen.Add(word))
            {
                Words.Add(word);
            }
        }
    }
}
