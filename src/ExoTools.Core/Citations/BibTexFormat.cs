using System.Globalization;
using System.Text;

namespace ExoTools.Citations;

/// <summary>
/// BibTeX in UTF-8. Group authors stand in braces, suffixes between family and given names; words with capitals in a title are
/// protected by braces and no letter is changed; a DOI and an address are written raw; no field comes twice.
/// </summary>
internal sealed class BibTexFormat : IBibliographyFormat
{
    /// <inheritdoc/>
    public string Name => "BibTeX";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".bib", ".bibtex"];

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
            if (!first)
            {
                writer.Write('\n');
            }

            first = false;
            WriteEntry(reference, keys.Next(reference), writer);
        }
    }

    private static void WriteEntry(ExoReference reference, string key, TextWriter writer)
    {
        var type = TypeOf(reference);
        writer.Write($"@{type}{{{key}");
        Field(writer, "author", Names(reference.Authors, reference.AuthorsTruncated));
        Field(writer, "editor", Names(reference.Editors, truncated: false));
        Field(writer, "title", reference.Title is null ? null : LatexText.Title(reference.Title));
        Field(writer, ContainerField(type), Text(reference.ContainerTitle));
        Field(writer, "shortjournal", Text(reference.ContainerAbbreviation));
        Field(writer, "year", reference.Year?.ToString(CultureInfo.InvariantCulture));
        WriteMonth(writer, reference.Date);
        Field(writer, "volume", Text(reference.Volume));
        Field(writer, "number", Text(IssueOf(reference)));
        Field(writer, "pages", reference.Pages is not null ? Pages(reference.Pages) : Text(reference.ArticleNumber));
        Field(writer, "edition", Text(reference.Edition));
        Field(writer, type == "phdthesis" ? "school" : "publisher", Text(reference.Publisher));
        Field(writer, "address", Text(reference.Place));
        Field(writer, "language", Text(reference.Language));
        Field(writer, "doi", Raw(reference.Doi));
        Field(writer, "url", Raw(reference.Url));
        Field(writer, "pmid", Raw(reference.Pmid));
        Field(writer, "pmcid", Raw(reference.Pmcid));

        // A string in which nothing could be read is still not lost.
        Field(writer, "note", reference is { Title: null, ContainerTitle: null, Authors.Count: 0 } ? Text(reference.RawText) : null);
        writer.Write("\n}\n");
    }

    private static string TypeOf(ExoReference reference) => reference.Kind switch
    {
        ExoReferenceKind.Book => "book",
        ExoReferenceKind.Chapter => "incollection",
        ExoReferenceKind.ConferencePaper => "inproceedings",
        ExoReferenceKind.Thesis => "phdthesis",
        ExoReferenceKind.WebPage => "misc",
        _ => reference.ContainerTitle is null ? "misc" : "article",
    };

    private static string ContainerField(string type) => type switch
    {
        "article" => "journal",
        "incollection" or "inproceedings" => "booktitle",
        "book" => "series",
        _ => "howpublished",
    };

    private static string? IssueOf(ExoReference reference)
    {
        var supplement = reference.Supplement is null or "Suppl" ? reference.Supplement : $"Suppl {reference.Supplement}";
        return reference.Issue is null ? supplement : supplement is null ? reference.Issue : $"{reference.Issue} {supplement}";
    }

    /// <summary>The range in full with the two hyphens of BibTeX ("1382--1391").</summary>
    private static string Pages(string pages)
    {
        var (first, last) = PageRange.Split(pages);
        return LatexText.Escape(last is null ? first : $"{first}--{last}");
    }

    private static void WriteMonth(TextWriter writer, PartialDate? date)
    {
        if (date is null)
        {
            return;
        }

        var printed = PrintedMonth(date.Text);
        if (date.Month is int month and >= 1 and <= 12 && (printed is null || !Characters.IsRange(printed)))
        {
            // A number, which every reader knows: bibtexparser refuses the macros, biber warns of names.
            Field(writer, "month", month.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            Field(writer, "month", Text(printed));
        }
    }

    /// <summary>The month, the range of months or the season as the date prints it; null where it prints numbers only.</summary>
    private static string? PrintedMonth(string date)
    {
        var start = 0;
        while (start < date.Length && !(char.IsLetter(date[start]) && (start == 0 || !char.IsAsciiDigit(date[start - 1]))))
        {
            start++;
        }

        var end = start;
        while (end < date.Length && (char.IsLetter(date[end]) || date[end] == '/' || Characters.IsDash(date[end])))
        {
            end++;
        }

        return end > start ? date[start..end] : null;
    }

    private static string? Names(IReadOnlyList<ExoAuthor> authors, bool truncated)
    {
        if (authors.Count == 0)
        {
            return null;
        }

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

    private static string NameOf(ExoAuthor author)
    {
        if (author.Family is null)
        {
            var literal = LatexText.Escape(author.Collective ?? author.Given ?? "");
            return literal.Length == 0 ? "" : $"{{{literal}}}";
        }

        var family = LatexText.Escape(author.Family);
        var given = author.Given is not null ? LatexText.Escape(author.Given) : SpacedInitials(author.Initials);
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

    /// <summary>"JA" becomes "J. A.", as BibTeX abbreviates given names itself.</summary>
    private static string SpacedInitials(string? initials)
    {
        if (string.IsNullOrEmpty(initials))
        {
            return "";
        }

        var text = new StringBuilder();
        foreach (var rune in initials.EnumerateRunes())
        {
            if (Rune.IsLetter(rune) && !(Rune.IsLower(rune) && text.Length > 0))
            {
                text.Append(text.Length == 0 ? "" : " ").Append(rune).Append('.');
            }
            else if (Rune.IsLetter(rune))
            {
                // "Yu": a transliterated initial of two letters.
                text.Insert(text.Length - 1, rune.ToString());
            }
        }

        return text.ToString();
    }

    private static string? Text(string? value) => value is null ? null : LatexText.Escape(value);

    private static string? Raw(string? value) => value is null ? null : LatexText.Raw(value);

    private static void Field(TextWriter writer, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            writer.Write($",\n  {name} = {{{value}}}");
        }
    }
}
