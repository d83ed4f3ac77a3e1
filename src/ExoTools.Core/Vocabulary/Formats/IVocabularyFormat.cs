namespace ExoTools.Vocabulary.Formats;

/// <summary>A form of files that hold terms. A new one is one class and one line in <see cref="VocabularyReader"/>.</summary>
internal interface IVocabularyFormat
{
    /// <summary>The name of the format.</summary>
    public string Name { get; }

    /// <summary>Whether its files are written for this module.</summary>
    public bool IsOwn => false;

    /// <summary>Whether a text is of this format, told by how it starts.</summary>
    public bool Recognises(VocabularyText text);

    /// <summary>The terms.</summary>
    /// <exception cref="VocabularyException">The text is not as the format demands.</exception>
    public IReadOnlyList<Term> Read(VocabularyText text, List<string> unused, CancellationToken cancellation);
}
