using ExoTools.Reading.Xml;

namespace ExoTools.Reading.PubMedXml;

/// <summary>
/// Reads a record into an article. What PubMed XML holds and this does not keep stands, with the reason, in the list of ignored
/// elements of the tests, which fail for any element of the DTD that is neither read nor listed.
/// </summary>
internal sealed class CitationReader(ElementReader xml, string? source)
{
    private const string RetractedPublication = "D016441";

    private CitationDraft _draft = new();

    /// <summary>Reads the record on whose element the parser stands.</summary>
    public void Read(in XmlRecord record, List<ReadItem> items)
    {
        if (record.Name is "DeleteCitation" or "DeletedCitation")
        {
            ReadDeleted(record.Line, items);
            return;
        }

        _draft = new CitationDraft();
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

        if (_draft.Build(source, record.Line, PubMedXmlFormat.FormatName) is { } article)
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
                    _draft.Version ??= xml.Attribute("Version");
                    _draft.Pmid ??= xml.Text();
                    break;
                case "DateCreated" or "DateCompleted" or "DateRevised":
                    AddDate(xml.Name);
                    break;
                case "Article":
                    new ArticleElementReader(xml, _draft).Read();
                    break;
                case "MedlineJournalInfo":
                    ReadJournalInfo();
                    break;
                default:
                    ReadIndexing();
                    break;
            }
        }

        if (versionDate is not null)
        {
            (_draft.History ??= []).Add(new ExoDate { Kind = "VersionDate", Date = DateReader.FromMedlineDate(versionDate) });
        }
    }

    private void ReadIndexing()
    {
        switch (xml.Name)
        {
            case "ChemicalList":
                ReadSubstances();
                break;
            case "SupplMeshList":
                _draft.SupplementaryConcepts = ReadTexts(_draft.SupplementaryConcepts);
                break;
            case "CommentsCorrectionsList":
                ReadCommentsCorrections();
                break;
            case "GeneSymbolList":
                _draft.GeneSymbols = ReadTexts(_draft.GeneSymbols);
                break;
            case "MeshHeadingList":
                ReadMeshHeadings();
                break;
            case "PersonalNameSubjectList":
                foreach (var person in PersonReader.ReadList(xml) ?? [])
                {
                    (_draft.PersonalNameSubjects ??= []).Add(NameOf(person));
                }

                break;
            case "OtherID":
                var system = xml.Attribute("Source") ?? "";
                if (xml.Text() is { } id)
                {
                    _draft.AddId(system, id);
                }

                break;
            case "OtherAbstract":
                ReadOtherAbstract();
                break;
            case "KeywordList":
                ReadKeywords();
                break;
            case "CoiStatement":
                _draft.ConflictOfInterest ??= xml.Text();
                break;
            case "SpaceFlightMission" or "GeneralNote":
                if (xml.Text() is { } note)
                {
                    (_draft.Notes ??= []).Add(note);
                }

                break;
            case "InvestigatorList":
                if (PersonReader.ReadList(xml) is { } investigators)
                {
                    (_draft.Collaborators ??= []).AddRange(investigators);
                }

                break;
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

    private void ReadSubstances()
    {
        var list = xml.Enter();
        while (xml.NextChild(list))
        {
            string? number = null, name = null, meshId = null;
            var depth = xml.Enter();
            while (xml.NextChild(depth))
            {
                if (xml.Name == "RegistryNumber")
                {
                    number = xml.Text();
                }
                else if (xml.Name == "NameOfSubstance")
                {
                    meshId = xml.Attribute("UI");
                    name = xml.Text();
                }
            }

            if (name is not null)
            {
                (_draft.Substances ??= []).Add(new ExoSubstance { Name = name, RegistryNumber = number == "0" ? null : number, MeshId = meshId });
            }
        }
    }

    private void ReadMeshHeadings()
    {
        var terms = _draft.MeshTerms ??= [];
        var list = xml.Enter();
        while (xml.NextChild(list))
        {
            string? descriptor = null, descriptorId = null;
            var descriptorIsMajor = false;
            var qualified = false;
            var depth = xml.Enter();
            while (xml.NextChild(depth))
            {
                var id = xml.Attribute("UI");
                var isMajor = xml.Is("MajorTopicYN", "Y");
                if (xml.Name == "DescriptorName")
                {
                    (descriptorId, descriptorIsMajor, descriptor) = (id, isMajor, xml.Text());
                }
                else if (xml.Name == "QualifierName" && descriptor is not null && xml.Text() is { } qualifier)
                {
                    qualified = true;
                    terms.Add(new ExoMeshTerm
                    {
                        Descriptor = descriptor, DescriptorId = descriptorId, Qualifier = qualifier, QualifierId = id, Major = isMajor || descriptorIsMajor,
                    });
                }
            }

            if (!qualified && descriptor is not null)
            {
                terms.Add(new ExoMeshTerm { Descriptor = descriptor, DescriptorId = descriptorId, Major = descriptorIsMajor });
            }
        }
    }

    private void ReadKeywords()
    {
        var owner = xml.Attribute("Owner") ?? "NLM";
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            var isMajor = xml.Is("MajorTopicYN", "Y");
            if (xml.Text() is { } keyword)
            {
                (_draft.Keywords ??= []).Add(new ExoKeyword { Text = keyword, Owner = owner, Major = isMajor });
            }
        }
    }

    private void ReadOtherAbstract()
    {
        var type = xml.Attribute("Type");
        var language = xml.Attribute("Language");
        if (AbstractReader.Read(xml, out var copyright) is { } sections)
        {
            (_draft.OtherAbstracts ??= []).Add(new ExoOtherAbstract { Type = type, Language = language ?? "eng", Sections = sections, Copyright = copyright });
        }
    }

    private void ReadCommentsCorrections()
    {
        var list = xml.Enter();
        while (xml.NextChild(list))
        {
            var kind = xml.Attribute("RefType") ?? "";
            string? citation = null, pmid = null, note = null;
            var depth = xml.Enter();
            while (xml.NextChild(depth))
            {
                switch (xml.Name)
                {
                    case "RefSource":
                        citation = xml.Text();
                        break;
                    case "PMID":
                        pmid = xml.Text();
                        break;
                    case "Note":
                        note = xml.Text();
                        break;
                }
            }

            _draft.IsRetracted |= kind is "RetractionIn" or "RetractedandRepublishedIn";
            (_draft.CommentsCorrections ??= []).Add(new ExoLinkedArticle
            {
                Kind = LinkKinds.HeadingOf(kind),
                Citation = citation,
                Pmid = pmid,
                Doi = citation is null ? null : LinkKinds.DoiIn(citation),
                Note = note,
            });
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
                    var references = _draft.References;
                    ReferenceListReader.Read(xml, ref references);
                    _draft.References = references;
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
                    _draft.Pmid ??= id;
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
                    _draft.Version ??= xml.Attribute("Version");
                    _draft.Pmid ??= xml.Text();
                    break;
                case "ArticleIdList":
                    ReadIds();
                    break;
                case "Book":
                    BookReader.Read(xml, _draft);
                    break;
                case "ContributionDate" or "DateRevised":
                    AddDate(xml.Name);
                    break;
                case "Sections":
                    _draft.Book = (_draft.Book ?? new ExoBook()) with { Contents = BookReader.ReadContents(xml) };
                    break;
                case "ItemList":
                    var kind = xml.Attribute("ListType");
                    if (ReadTexts(null) is { } listed)
                    {
                        (_draft.Notes ??= []).Add($"{kind}: {string.Join("; ", listed)}");
                    }

                    break;
                case "ReferenceList":
                    var references = _draft.References;
                    ReferenceListReader.Read(xml, ref references);
                    _draft.References = references;
                    break;
                case "KeywordList" or "CoiStatement" or "InvestigatorList":
                    ReadIndexing();
                    break;
                default:
                    article.ReadPart();
                    break;
            }
        }
    }

    private void AddDate(string kind)
    {
        if (DateReader.Read(xml, numeric: true) is { } date)
        {
            (_draft.History ??= []).Add(new ExoDate { Kind = kind, Date = date });
        }
    }

    /// <summary>The texts of the children of the current element, after those that were there.</summary>
    private List<string>? ReadTexts(List<string>? texts)
    {
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            if (xml.Text() is { } text)
            {
                (texts ??= []).Add(text);
            }
        }

        return texts;
    }

    private static string NameOf(ExoAuthor person) =>
        string.Join(", ", new[] { person.Family, person.Given ?? person.Initials, person.Suffix }.Where(part => part is not null));

    /// <summary>Whether a publication type says that the article is retracted.</summary>
    public static bool IsRetraction(string? id, string name) => id == RetractedPublication || name == "Retracted Publication";
}
