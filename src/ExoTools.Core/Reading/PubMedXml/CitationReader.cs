using ExoTools.Reading.Xml;

namespace ExoTools.Reading.PubMedXml;

/// <summary>
/// Reads a record into an article. What PubMed XML holds and this does not keep stands, with the reason, in the list of ignored
/// elements of the tests, which fail for any element of the DTD that is neither read nor listed.
/// </summary>
internal sealed class CitationReader(ElementReader xml, string? source)
{
    private const string RetractedPublication = "D016441";

    // Both are set where a record starts.
    private CitationDraft _draft = null!;
    private IndexingReader _indexing = null!;

    /// <summary>Reads the record on whose element the parser stands.</summary>
    public void Read(in XmlRecord record, List<ReadItem> items)
    {
        if (record.Name is "DeleteCitation" or "DeletedCitation")
        {
            ReadDeleted(record.Line, items);
            return;
        }

        _draft = new CitationDraft();
        _indexing = new IndexingReader(xml, _draft);
        if (record.Name == "MedlineCitation")
        {
            ReadCitation();
        }
        else
        {
            var depth = xml.Enter();
            while (xml.NextChild(depth))
            {
                switch (xml.Name)
                {
                    case "MedlineCitation":
                        ReadCitation();
                        break;
                    case "BookDocument":
                        ReadBookDocument();
                        break;
                    case "PubmedData" or "PubmedBookData":
                        ReadPubmedData();
                        break;
                }
            }
        }

        if (_draft.Build(source, record.Line, PubMedXmlFormat.FormatName, showsAll: true) is { } article)
        {
            items.Add(article);
        }
    }

    private void ReadDeleted(int line, List<ReadItem> items)
    {
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            var version = xml.Attribute("Version");
            if (xml.Text() is { } pmid)
            {
                items.Add(new ExoDeletedCitation { Pmid = pmid, Version = version, Source = source, SourceLine = line });
            }
        }
    }

    private void ReadCitation()
    {
        _draft.Status = xml.Attribute("Status");
        var versionDate = xml.Attribute("VersionDate");
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            switch (xml.Name)
            {
                case "PMID":
                    ReadPmid();
                    break;
                case "DateCreated" or "DateCompleted" or "DateRevised":
                    AddDate(xml.Name.ToString());
                    break;
                case "Article":
                    new ArticleElementReader(xml, _draft).Read();
                    break;
                case "MedlineJournalInfo":
                    ReadJournalInfo();
                    break;
                default:
                    _indexing.Read();
                    break;
            }
        }

        if (versionDate is not null)
        {
            (_draft.History ??= []).Add(new ExoDate { Kind = "VersionDate", Date = DateReader.FromMedlineDate(versionDate) });
        }
    }

    private void ReadJournalInfo()
    {
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            switch (xml.Name)
            {
                case "Country":
                    _draft.Journal.Country = xml.Text();
                    break;
                case "MedlineTA":
                    _draft.Journal.MedlineAbbreviation = xml.Text();
                    break;
                case "NlmUniqueID":
                    _draft.Journal.NlmId = xml.Text();
                    break;
                case "ISSNLinking":
                    _draft.Journal.LinkingIssn = xml.Text();
                    break;
            }
        }
    }

    private void ReadPubmedData()
    {
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            switch (xml.Name)
            {
                case "History":
                    var history = xml.Enter();
                    while (xml.NextChild(history))
                    {
                        AddDate(xml.Attribute("PubStatus") ?? "");
                    }

                    break;
                case "PublicationStatus":
                    _draft.PublicationStatus = xml.Text();
                    break;
                case "ArticleIdList":
                    ReadIds();
                    break;
                case "ReferenceList":
                    ReadReferences();
                    break;
            }
        }
    }

    private void ReadIds()
    {
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            var type = xml.Attribute("IdType") ?? "pubmed";
            if (xml.Text() is not { } id)
            {
                continue;
            }

            switch (type)
            {
                case "pubmed":
                    _draft.AddPmid(id);
                    break;
                case "doi":
                    _draft.AddDoi(id);
                    break;
                case "pmc":
                    _draft.Pmcid ??= Identifiers.Pmcid(id);
                    break;
                default:
                    _draft.AddId(type, id);
                    break;
            }
        }
    }

    private void ReadBookDocument()
    {
        var article = new ArticleElementReader(xml, _draft);
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            switch (xml.Name)
            {
                case "PMID":
                    ReadPmid();
                    break;
                case "ArticleIdList":
                    ReadIds();
                    break;
                case "Book":
                    BookReader.Read(xml, _draft);
                    break;
                case "ContributionDate" or "DateRevised":
                    AddDate(xml.Name.ToString());
                    break;
                case "Sections":
                    _draft.Book = (_draft.Book ?? new ExoBook()) with { Contents = BookReader.ReadContents(xml) };
                    break;
                case "ItemList":
                    var kind = xml.Attribute("ListType");
                    if (_indexing.ReadTexts(null) is { } listed)
                    {
                        (_draft.Notes ??= []).Add($"{kind}: {string.Join("; ", listed)}");
                    }

                    break;
                case "ReferenceList":
                    ReadReferences();
                    break;
                case "KeywordList" or "CoiStatement" or "InvestigatorList":
                    _indexing.Read();
                    break;
                default:
                    article.ReadPart();
                    break;
            }
        }
    }

    private void ReadPmid()
    {
        _draft.Version ??= xml.Attribute("Version");
        if (xml.Text() is { } pmid)
        {
            _draft.AddPmid(pmid);
        }
    }

    private void ReadReferences()
    {
        var references = _draft.References;
        ReferenceListReader.Read(xml, ref references);
        _draft.References = references;
    }

    private void AddDate(string kind)
    {
        if (DateReader.Read(xml, numeric: true) is { } date)
        {
            (_draft.History ??= []).Add(new ExoDate { Kind = kind, Date = date });
        }
    }

    /// <summary>Whether a publication type says that the article is retracted.</summary>
    public static bool IsRetraction(string? id, string name) => id == RetractedPublication || name == "Retracted Publication";
}
