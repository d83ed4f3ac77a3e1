namespace ExoTools.Vocabulary.Formats;

/// <summary>A YAML file of terms in this module's own form; see <see cref="TermFile"/>.</summary>
internal sealed class YamlTermFormat(Func<IYamlReader> yaml) : IVocabularyFormat
{
    public string Name => "YAML";

    public bool IsOwn => true;

    // Comments may stand first; the keys of the file stand at the margin.
    public bool Recognises(VocabularyText text)
    {
        foreach (var line in text.Content.AsSpan().EnumerateLines())
        {
            if (line.StartsWith("terms:", StringComparison.Ordinal) || line.StartsWith("source:", StringComparison.Ordinal) || line.StartsWith("kind:", StringComparison.Ordinal))
            {
                return true;
            }

            if (!line.IsWhiteSpace() && line[0] is not ('#' or '-' or '%'))
            {
                return false;
            }
        }

        return false;
    }

    public IReadOnlyList<Term> Read(VocabularyText text, List<string> unused, CancellationToken cancellation) =>
        TermFile.Read(yaml().Read(text.Content, text.File, cancellation), text.File, cancellation);
}
