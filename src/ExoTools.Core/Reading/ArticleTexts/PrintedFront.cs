using System.Xml.Linq;
using ExoTools.Reading.PmcPages;
using ExoTools.Reading.PubMedPages;

namespace ExoTools.Reading.ArticleTexts;

/// <summary>Reads what stands above the abstract of a paper without labels: title, authors, institutions, notes, identifiers.</summary>
internal sealed class PrintedFront(PageLines lines)
{
    private const int MostTitleLines = 4;

    private readonly FrontElements _front = new();

    /// <summary>The element front and the line behind it; null where no title stands there.</summary>
    public (XElement? Front, int End) Convert()
    {
        var title = new List<string>();
        var affiliations = new List<(int Line, string Text)>();
        var notes = new PmcNotes();
        string? authors = null;
        var line = 0;
        for (; line < lines.Count && !PmcHeadings.IsFirst(lines[line]); line++)
        {
            var text = lines[line];
            if (text.IsEmpty || _front.AddIds(text) || notes.Read(text))
            {
                continue;
            }

            if (authors is null && title.Count > 0 && (PmcAuthors.LooksLikeList(text) || AuthorList.LooksLikeList(text)))
            {
                authors = text.ToString();
            }
            else if (authors is null && title.Count < MostTitleLines && (title.Count == 0 || !lines.IsBlank(line - 1)))
            {
                title.Add(PageCharacters.Fold(text));
            }
            else
            {
                affiliations.Add((line, text.ToString()));
            }
        }

        if (title.Count == 0)
        {
            return (null, line);
        }

        _front.Add("title-group", new XElement("article-title", string.Join(' ', title)));
        _front.AddAuthors(authors, affiliations);
        notes.AddTo(_front.Meta);
        return (_front.ToElement(), line);
    }
}
