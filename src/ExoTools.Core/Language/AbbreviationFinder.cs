using ExoTools.Language.Abbreviations;

namespace ExoTools.Language;

/// <summary>A definition of an abbreviation in a text.</summary>
/// <param name="ShortForm">Where the short form stands.</param>
/// <param name="LongForm">Where the long form stands.</param>
/// <param name="Form">How it is defined.</param>
public readonly record struct AbbreviationDefinition(TextSpan ShortForm, TextSpan LongForm, ExoAbbreviationForm Form)
{
    /// <summary>Where the first of the two forms starts.</summary>
    internal int Start => Math.Min(ShortForm.Start, LongForm.Start);
}

/// <summary>The definitions of a text, and the sentences that are nothing but a glossary.</summary>
/// <param name="Definitions">The definitions in the order of the text; one for each distinct pair.</param>
/// <param name="Glossaries">The stretches that only define; no other finding is read from them.</param>
public readonly record struct AbbreviationResult(IReadOnlyList<AbbreviationDefinition> Definitions, IReadOnlyList<TextSpan> Glossaries);

/// <summary>Finds the abbreviations that a text defines.</summary>
public static class AbbreviationFinder
{
    // Its tables are the same for every passage, and large beside a title.
    [ThreadStatic]
    private static LongFormMatcher? t_matcher;

    /// <summary>The definitions in one passage. Linear in the text; throws only when cancelled.</summary>
    /// <param name="text">The passage.</param>
    /// <param name="sentences">Its sentences, as <see cref="SentenceSplitter"/> gives them.</param>
    /// <param name="cancellation">Stops within a long passage.</param>
    public static AbbreviationResult Find(string text, IReadOnlyList<TextSpan> sentences, CancellationToken cancellation = default)
    {
        var found = new List<AbbreviationDefinition>();
        var glossaries = new List<TextSpan>();
        var matcher = t_matcher ??= new LongFormMatcher();
        var glossaryReader = new GlossaryReader(text, matcher);
        glossaryReader.Read(sentences, found, glossaries, cancellation);

        var bracketReader = new BracketDefinitions(text, matcher, glossaryReader, found);
        var next = 0;
        foreach (var sentence in sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            if (next < glossaries.Count && glossaries[next] == sentence)
            {
                next++;
            }
            else
            {
                bracketReader.Read(sentence);
            }
        }

        // A stable order: by place, and for a pair that two rules found the first of them.
        found.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Form.CompareTo(b.Form));
        var seen = new HashSet<(string, string)>();
        found.RemoveAll(definition => !seen.Add((definition.ShortForm.In(text), definition.LongForm.In(text))));
        return new AbbreviationResult(found, glossaries);
    }
}
