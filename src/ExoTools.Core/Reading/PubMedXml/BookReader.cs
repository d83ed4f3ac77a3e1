using ExoTools.Reading.Xml;

namespace ExoTools.Reading.PubMedXml;

/// <summary>Reads the book of a document of the NCBI Bookshelf.</summary>
internal static class BookReader
{
    /// <summary>Reads the element Book; its date, volume and DOI become those of the document.</summary>
    public static void Read(ElementReader xml, CitationDraft draft)
    {
        var book = draft.Book ?? new ExoBook();
        var isbns = new List<string>();
        var authors = new List<ExoAuthor>();
        var editors = new List<ExoAuthor>();
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            switch (xml.Name)
            {
                case "Publisher":
                    book = ReadPublisher(xml, book);
                    break;
                case "BookTitle":
                    book = book with { Title = xml.Text() ?? "" };
                    break;
                case "PubDate":
                    draft.PublicationDate = DateReader.Read(xml, numeric: false);
                    break;
                case "BeginningDate" or "EndingDate":
                    var kind = xml.Name.ToString();
                    if (DateReader.Read(xml, numeric: false) is { } date)
                    {
                        (draft.History ??= []).Add(new ExoDate { Kind = kind, Date = date });
                    }

                    break;
                case "AuthorList":
                    var target = xml.Is("Type", "editors") ? editors : authors;
                    target.AddRange(PersonReader.ReadList(xml) ?? []);
                    break;
                case "InvestigatorList":
                    if (PersonReader.ReadList(xml) is { } investigators)
                    {
                        (draft.Collaborators ??= []).AddRange(investigators);
                    }

                    break;
                case "Volume":
                    draft.Volume = xml.Text();
                    break;
                case "VolumeTitle":
                    book = book with { VolumeTitle = xml.Text() };
                    break;
                case "Edition":
                    book = book with { Edition = xml.Text() };
                    break;
                case "CollectionTitle":
                    book = book with { Series = xml.Text() };
                    break;
                case "Isbn":
                    isbns.AddRange(xml.Text() is { } isbn ? [isbn] : []);
                    break;
                case "ELocationID":
                    ReadLocation(xml, draft);
                    break;
                case "Medium":
                    book = book with { Medium = xml.Text() };
                    break;
                case "ReportNumber":
                    book = book with { ReportNumber = xml.Text() };
                    break;
            }
        }

        draft.Book = book with { Authors = authors, Editors = editors, Isbns = isbns };
    }

    /// <summary>The headings of a document, each after its label ("1. Introduction"); subordinate ones follow theirs.</summary>
    public static List<string> ReadContents(ElementReader xml)
    {
        var contents = new List<string>();
        ReadSections(xml, contents);
        return contents;
    }

    private static void ReadSections(ElementReader xml, List<string> contents)
    {
        string? label = null;
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            switch (xml.Name)
            {
                case "Section":
                    ReadSections(xml, contents);
                    break;
                case "LocationLabel":
                    label = xml.Text();
                    break;
                case "SectionTitle":
                    contents.Add(string.Join(' ', new[] { label, xml.Text() }.Where(part => part is not null)));
                    break;
            }
        }
    }

    private static ExoBook ReadPublisher(ElementReader xml, ExoBook book)
    {
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            if (xml.Name is "PublisherName")
            {
                book = book with { Publisher = xml.Text() };
            }
            else if (xml.Name is "PublisherLocation")
            {
                book = book with { Place = xml.Text() };
            }
        }

        return book;
    }

    private static void ReadLocation(ElementReader xml, CitationDraft draft)
    {
        var type = xml.Attribute("EIdType") ?? "";
        if (xml.Text() is { } id)
        {
            draft.AddId($"book {type}", id);
        }
    }
}
