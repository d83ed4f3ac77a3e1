using ExoTools.Citations.Formats;

namespace ExoTools.Citations;

/// <summary>The formats that references are written in.</summary>
public static class BibliographyFormats
{
    /// <summary>Every format, the usual ones first.</summary>
    public static IReadOnlyList<IBibliographyFormat> All { get; } =
    [
        new BibTexFormat(),
        new BibLatexFormat(),
        new RisFormat(),
        new CslJsonFormat(),
        new MedlineFormat(),
        new EndNoteXmlFormat(),
        new VancouverTextFormat(),
        new VancouverMarkdownFormat(),
        new VancouverHtmlFormat(),
    ];

    /// <summary>The names of the formats, for completion and messages.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(format => format.Name)];

    /// <summary>The format of a name or an extension ("BibTeX", ".bib", "bib"), in any case; null where there is none.</summary>
    public static IBibliographyFormat? Find(string nameOrExtension)
    {
        ArgumentNullException.ThrowIfNull(nameOrExtension);
        foreach (var format in All)
        {
            if (string.Equals(format.Name, nameOrExtension, StringComparison.OrdinalIgnoreCase) || HasExtension(format, nameOrExtension))
            {
                return format;
            }
        }

        return null;
    }

    /// <summary>The format that a file's extension stands for; null where there is none.</summary>
    public static IBibliographyFormat? ForPath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var extension = Path.GetExtension(path);
        return extension.Length > 1 ? All.FirstOrDefault(format => HasExtension(format, extension)) : null;
    }

    private static bool HasExtension(IBibliographyFormat format, string extension)
    {
        var bare = extension.AsSpan().TrimStart('.');
        foreach (var known in format.Extensions)
        {
            if (known.AsSpan(1).Equals(bare, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
