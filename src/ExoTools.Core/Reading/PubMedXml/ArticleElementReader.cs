using ExoTools.Reading.Xml;

namespace ExoTools.Reading.PubMedXml;

/// <summary>Reads the element Article of a citation, and the same parts in the document of a book.</summary>
internal sealed class ArticleElementReader(ElementReader xml, CitationDraft draft)
{
    private string? _affiliation;

    /// <summary>Reads the element.</summary>
    public void Read()
    {
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            ReadPart();
        }

        if (_affiliation is not null && draft.Authors is [{ Affiliations.Count: 0 } first, ..])
        {
            draft.Authors[0] = first with { Affiliations = [_affiliation] };
        }
    }

    /// <summary>Reads one of its parts.</summary>
    public void ReadPart()
    {
        switch (xml.Name)
        {
            case "Journal":
                ReadJournal();
                break;
            case "ArticleTitle":
                draft.Title = xml.Text();
                break;
            case "VernacularTitle":
                draft.VernacularTitle = xml.Text();
                break;
            case "Pagination":
                ReadPagination();
                break;
            case "ELocationID":
                ReadLocation();
                break;
            case "Abstract":
                draft.Abstract = AbstractReader.Read(xml, out var copyright);
                draft.Copyright = copyright;
                break;
            case "AuthorList":
                ReadAuthors();
                break;
            case "Language":
                if (xml.Text() is { } language)
                {
                    (draft.Languages ??= []).Add(language);
                }

                break;
            case "DataBankList":
                ReadDataBanks();
                break;
            case "GrantList":
                ReadGrants();
                break;
            case "PublicationTypeList":
                var depth = xml.Enter();
                while (xml.NextChild(depth))
                {
                    ReadPublicationType();
                }

                break;
            case "PublicationType":
                ReadPublicationType();
                break;
            case "Affiliation":
                // That of the first author, as NLM gave it until 2013.
                _affiliation = xml.Text();
                break;
            case "ArticleDate":
                ReadArticleDate();
                break;
        }
    }

    private void ReadJournal()
    {
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            switch (xml.Name)
            {
                case "ISSN":
                    draft.Journal.Issn = xml.Text();
                    break;
                case "Title":
                    draft.Journal.Title = xml.Text();
                    break;
                case "ISOAbbreviation":
                    draft.Journal.IsoAbbreviation = xml.Text();
                    break;
                case "JournalIssue":
                    ReadIssue();
                    break;
            }
        }
    }

    private void ReadIssue()
    {
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            switch (xml.Name)
            {
                case "Volume":
                    draft.Volume = xml.Text();
                    break;
                case "Issue":
                    draft.Issue = xml.Text();
                    break;
                case "PubDate":
                    draft.PublicationDate = DateReader.Read(xml, numeric: false);
                    break;
            }
        }
    }

    private void ReadPagination()
    {
        string? printed = null, first = null, last = null;
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            switch (xml.Name)
            {
                case "MedlinePgn":
                    printed = xml.Text();
                    break;
                case "StartPage":
                    first = xml.Text();
                    break;
                case "EndPage":
                    last = xml.Text();
                    break;
            }
        }

        draft.Pages = printed ?? (last is null || last == first ? first : $"{first}-{last}");
    }

    // An identifier that NLM marks as wrong is kept apart: it may be that of another article.
    private void ReadLocation()
    {
        var type = xml.Attribute("EIdType") ?? "";
        var isValid = !xml.Is("ValidYN", "N");
        if (xml.Text() is not { } id)
        {
            return;
        }

        if (!isValid)
        {
            draft.AddId($"{type} (invalid)", id);
        }
        else if (type == "doi")
        {
            draft.AddDoi(id);
        }
        else
        {
            draft.Pii ??= type == "pii" ? id : null;
            draft.AddId(type, id);
        }
    }

    private void ReadAuthors()
    {
        var areEditors = xml.Is("Type", "editors");
        draft.AuthorsTruncated |= !areEditors && xml.Is("CompleteYN", "N");
        if (PersonReader.ReadList(xml) is not { } persons)
        {
            return;
        }

        if (areEditors)
        {
            (draft.Editors ??= []).AddRange(persons);
        }
        else if (draft.Authors is null)
        {
            draft.Authors = persons;
        }
        else
        {
            draft.Authors.AddRange(persons);
        }
    }

    private void ReadDataBanks()
    {
        draft.AssociatedDataTruncated |= xml.Is("CompleteYN", "N");
        var list = xml.Enter();
        while (xml.NextChild(list))
        {
            string? name = null;
            var any = false;
            var depth = xml.Enter();
            while (xml.NextChild(depth))
            {
                if (xml.Name is "DataBankName")
                {
                    name = xml.Text();
                }
                else if (xml.Name is "AccessionNumberList")
                {
                    var numbers = xml.Enter();
                    while (xml.NextChild(numbers))
                    {
                        if (xml.Text() is { } number)
                        {
                            any = true;
                            (draft.AssociatedData ??= []).Add($"{name}/{number}");
                        }
                    }
                }
            }

            if (!any && name is not null)
            {
                (draft.AssociatedData ??= []).Add(name);
            }
        }
    }

    private void ReadGrants()
    {
        draft.GrantsTruncated |= xml.Is("CompleteYN", "N");
        var list = xml.Enter();
        while (xml.NextChild(list))
        {
            string? id = null, acronym = null, agency = null, country = null;
            var depth = xml.Enter();
            while (xml.NextChild(depth))
            {
                switch (xml.Name)
                {
                    case "GrantID":
                        id = xml.Text();
                        break;
                    case "Acronym":
                        acronym = xml.Text();
                        break;
                    case "Agency":
                        agency = xml.Text();
                        break;
                    case "Country":
                        country = xml.Text();
                        break;
                }
            }

            (draft.Grants ??= []).Add(new ExoGrant { Id = id, Acronym = acronym, Agency = agency, Country = country });
        }
    }

    private void ReadPublicationType()
    {
        var id = xml.Attribute("UI");
        if (xml.Text() is { } type)
        {
            draft.IsRetracted |= CitationReader.IsRetraction(id, type);
            (draft.PublicationTypes ??= []).Add(type);
        }
    }

    private void ReadArticleDate()
    {
        var kind = xml.Attribute("DateType") ?? "Electronic";
        if (DateReader.Read(xml, numeric: true) is not { } date)
        {
            return;
        }

        if (kind == "Electronic" && draft.ElectronicDate is null)
        {
            draft.ElectronicDate = date;
        }
        else
        {
            (draft.History ??= []).Add(new ExoDate { Kind = kind, Date = date });
        }
    }
}
