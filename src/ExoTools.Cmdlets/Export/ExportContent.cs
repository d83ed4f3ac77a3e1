namespace ExoTools.Export;

/// <summary>What is collected from the pipeline to be written in one of several formats.</summary>
internal abstract class ExportContent
{
    /// <summary>What was added and says nothing that could be written, as a warning tells it; empty where there was none.</summary>
    public virtual IReadOnlyList<string> LeftOut => [];

    /// <summary>What may be piped in, for messages.</summary>
    public abstract string Accepted { get; }

    /// <summary>What is written, in the plural where it is many, for messages ("the references").</summary>
    public abstract string Name { get; }

    /// <summary>What to do with an input that cannot be written; null where the type of the input tells it.</summary>
    public virtual string? RemedyFor(object input) => null;

    /// <summary>Whether nothing was added.</summary>
    public abstract bool IsEmpty { get; }

    /// <summary>The formats: their names and extensions, the usual one first.</summary>
    public abstract IReadOnlyList<(string Name, IReadOnlyList<string> Extensions)> Formats { get; }

    /// <summary>Whether a string or a file among the input stands for the articles in that file.</summary>
    public virtual bool TakesArticleFiles => false;

    /// <summary>Whether an extension always means its format, so that another format under it is worth a warning.</summary>
    public virtual bool ExtensionsBind => false;

    /// <summary>Adds an object; false where it is of no kind that can be written.</summary>
    public abstract bool TryAdd(object item, CancellationToken cancellation);

    /// <summary>Adds what an article shipped with the module stands for where nothing is piped in.</summary>
    public abstract void AddSeed(ExoArticle article, CancellationToken cancellation);

    /// <summary>Writes what was added, and returns what the format could not carry.</summary>
    public abstract IReadOnlyList<string> Write(string format, TextWriter writer, CancellationToken cancellation);

    /// <summary>The name of the format that the end of a path stands for, the longest extension first; null where there is none.</summary>
    public string? FormatOfPath(string path) => Formats
        .SelectMany(format => format.Extensions, (format, extension) => (format.Name, Extension: extension))
        .Where(known => path.EndsWith(known.Extension, StringComparison.OrdinalIgnoreCase))
        .OrderByDescending(known => known.Extension.Length)
        .Select(known => known.Name)
        .FirstOrDefault();

    /// <summary>The format that the end of a path stands for where that is not the given one; null where they agree.</summary>
    public string? OtherFormatOfPath(string path, string format)
    {
        var given = Formats.First(known => known.Name == format);
        return ExtensionsBind && !given.Extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)) ? FormatOfPath(path) : null;
    }

    /// <summary>The name of the format that a name or an extension stands for; null where there is none.</summary>
    public string? FindFormat(string nameOrExtension)
    {
        foreach (var (name, extensions) in Formats)
        {
            if (string.Equals(name, nameOrExtension, StringComparison.OrdinalIgnoreCase)
                || extensions.Any(extension => string.Equals(extension.TrimStart('.'), nameOrExtension.TrimStart('.'), StringComparison.OrdinalIgnoreCase)))
            {
                return name;
            }
        }

        return null;
    }
}
