using System.Text;

namespace ExoTools.Citations.Formats;

/// <summary>
/// What BibTeX and BibLaTeX share: entries in UTF-8 with unique keys and no field twice. Group authors stand in braces, suffixes
/// between family and given names; words with capitals in a title are protected by braces and no letter is changed; a DOI and an
/// address are written raw.
/// </summary>
internal abstract class BibEntryFormat : IBibliographyFormat
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public abstract string Use { get; }

    /// <inheritdoc/>
    public abstract IReadOnlyList<string> Extensions { get; }

    /// <inheritdoc/>
    public void Write(IEnumerable<ExoReference> references, TextWriter writer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(references);
        ArgumentNullException.ThrowIfNull(writer);
        var keys = new CitationKeys();
        var first = true;
        foreach (var reference in references)
        {
            cancellation.ThrowIfCancellationRequested();
            writer.Write(first ? "" : "\n");
            first = false;
            var type = TypeOf(reference);
            writer.Write($"@{type}{{{keys.Next(reference)}");
            foreach (var (name, value) in Fields(reference, type))
            {
                if (!string.IsNullOrWhiteSpace(value))
                {
                    writer.Write($",\n  {name} = {{{value}}}");
                }
            }

            writer.Write("\n}\n");
        }
    }

    /// <summary>The type of an entry for a thesis.</summary>
    protected abstract string ThesisType { get; }

    /// <summary>The type of an entry for a web page.</summary>
    protected abstract string WebPageType { get; }

    /// <summary>The fields in order, each name once; empty ones are not written.</summary>
    protected abstract IEnumerable<(string Name, string? Value)> Fields(ExoReference reference, string type);

    /// <summary>A value as text, with LaTeX's own characters escaped.</summary>
    protected static string? Text(string? value) => value is null ? null : LatexText.Escape(value);

    /// <summary>A value that LaTeX reads verbatim.</summary>
    protected static string? Raw(string? value) => value is null ? null : LatexText.Raw(value);

    /// <summary>Keywords parted by commas; a comma within one becomes a semicolon, for no reader knows of an escape.</summary>
    protected static string? Keywords(ExoReference reference) =>
        reference.Keywords.Count == 0 ? null : Text(string.Join(", ", reference.Keywords.Select(keyword => keyword.Replace(',', ';'))));

    /// <summary>The raw text of a reference in which nothing could be read, so that it is not lost.</summary>
    protected static string? Unread(ExoReference reference) =>
        reference is { Title: null, ContainerTitle: null, Authors.Count: 0 } ? Text(reference.RawText) : null;

    /// <summary>The range in full with the two hyphens of BibTeX ("1382--1391").</summary>
    protected static string? Pages(string? pages)
    {
        if (pages is null)
        {
            return null;
        }

        var (first, last) = PageRange.Split(pages);
        return last is null ? LatexText.Escape(first) : $"{LatexText.Escape(first)}--{LatexText.Escape(last)}";
    }

    /// <summary>The names joined by "and"; null where there is none.</summary>
    protected static string? Names(IReadOnlyList<ExoAuthor> authors, bool truncated = false)
    {
        var names = new StringBuilder();
        foreach (var author in authors)
        {
            var name = NameOf(author);
            if (name.Length > 0)
            {
                names.Append(names.Length == 0 ? "" : " and ").Append(name);
            }
        }

        return names.Length == 0 ? null : names.Append(truncated ? " and others" : "").ToString();
    }

    private string TypeOf(ExoReference reference) => reference.Kind switch
    {
        ExoReferenceKind.Book => "book",
        ExoReferenceKind.Chapter => "incollection",
        ExoReferenceKind.ConferencePaper => "inproceedings",
        ExoReferenceKind.Thesis => ThesisType,
        ExoReferenceKind.WebPage => WebPageType,
        _ => reference.ContainerTitle is null ? "misc" : "article",
    };

    private static string NameOf(ExoAuthor author)
    {
        if (author.Family is null)
        {
            var literal = LatexText.Escape(AuthorNames.Literal(author) ?? "");
            return literal.Length == 0 ? "" : $"{{{literal}}}";
        }

        var family = LatexText.Escape(author.Family);
        var given = LatexText.Escape(AuthorNames.Given(author));
        if (given.Length == 0 && author.Suffix is null)
        {
            // A lone name of several words would be split into given and family names.
            return family.Contains(' ', StringComparison.Ordinal) || IsUnsafe(family) ? $"{{{family}}}" : family;
        }

        family = IsUnsafe(family) ? $"{{{family}}}" : family;
        given = IsUnsafe(given) ? $"{{{given}}}" : given;
        return author.Suffix is null ? $"{family}, {given}" : $"{family}, {LatexText.Escape(author.Suffix)}, {given}";
    }

    /// <summary>Whether a part of a name holds what separates names or their parts.</summary>
    private static bool IsUnsafe(string part) =>
        part.Contains(',', StringComparison.Ordinal) || $" {part} ".Contains(" and ", StringComparison.OrdinalIgnoreCase) || part.Equals("others", StringComparison.OrdinalIgnoreCase);
}
