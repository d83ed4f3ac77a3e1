using ExoTools.Vocabulary;

namespace ExoTools;

/// <summary>A vocabulary that was imported in this session.</summary>
public sealed class ExoVocabulary
{
    /// <summary>An imported vocabulary as users see it.</summary>
    /// <param name="vocabulary">The vocabulary.</param>
    public ExoVocabulary(ImportedVocabulary vocabulary)
    {
        Name = vocabulary.Name;
        Format = vocabulary.Format;
        TermCount = vocabulary.Terms.Count;
        Kinds = ExoList<ExoEntityKind>.Of(vocabulary.Terms.Select(term => term.Kind).Distinct().Order().ToArray());
        Source = vocabulary.Source;
    }

    /// <summary>The name under which it is known in this session.</summary>
    public string Name { get; }

    /// <summary>The format of its file, as the content told it.</summary>
    public string Format { get; }

    /// <summary>How many terms it holds.</summary>
    public int TermCount { get; }

    /// <summary>The kinds of its terms.</summary>
    public IReadOnlyList<ExoEntityKind> Kinds { get; }

    /// <summary>The file.</summary>
    public string Source { get; }

    /// <summary>Name, format and the number of terms.</summary>
    public override string ToString() => $"{Name} ({Format}, {TermCount} terms)";
}
