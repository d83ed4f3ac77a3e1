using ExoTools.Vocabulary;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ExoTools.Adapters;

/// <summary>Reads YAML with YamlDotNet's event parser: no reflection, and every node knows its place.</summary>
public sealed class YamlReader : IYamlReader
{
    // Deep enough for any vocabulary, and far from the end of the stack.
    private const int MaximumDepth = 32;

    /// <inheritdoc/>
    public YamlNode Read(string text, string name, CancellationToken cancellation = default)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (!parser.Accept<DocumentStart>(out _))
            {
                throw new VocabularyException("The file is empty. It must hold one YAML document.", name, 1, 1);
            }

            parser.Consume<DocumentStart>();
            var root = ReadNode(parser, name, 0, cancellation);
            parser.Consume<DocumentEnd>();
            if (!parser.TryConsume<StreamEnd>(out _))
            {
                throw At("There is a second document. Keep one a file.", name, parser.Current!.Start);
            }

            return root;
        }
        catch (YamlException failure)
        {
            throw At($"This is not valid YAML: {failure.Message}", name, failure.Start, failure);
        }
    }

    private static YamlNode ReadNode(Parser parser, string name, int depth, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var start = parser.Current!.Start;
        if (depth > MaximumDepth)
        {
            throw At($"Lists and mappings are nested more than {MaximumDepth} deep.", name, start);
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return YamlNode.Scalar(scalar.Value, (int)start.Line, (int)start.Column);
        }

        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = new List<YamlNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(ReadNode(parser, name, depth + 1, cancellation));
            }

            return YamlNode.List(items, (int)start.Line, (int)start.Column);
        }

        if (parser.TryConsume<MappingStart>(out _))
        {
            var entries = new List<KeyValuePair<string, YamlNode>>();
            var keys = new HashSet<string>(StringComparer.Ordinal);
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = parser.Consume<Scalar>();
                if (!keys.Add(key.Value))
                {
                    throw At($"The key '{key.Value}' occurs twice in one mapping. Keep one.", name, key.Start);
                }

                entries.Add(new(key.Value, ReadNode(parser, name, depth + 1, cancellation)));
            }

            return YamlNode.Mapping(entries, (int)start.Line, (int)start.Column);
        }

        throw At("Anchors and aliases are not used in vocabularies. Write the value out.", name, start);
    }

    private static VocabularyException At(string message, string name, Mark mark, Exception? inner = null) =>
        new(message, name, (int)mark.Line, (int)mark.Column, inner);
}
