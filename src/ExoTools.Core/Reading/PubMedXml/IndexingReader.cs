using ExoTools.Reading.Xml;

namespace ExoTools.Reading.PubMedXml;

/// <summary>Reads what stands in a record beside the article itself: its indexing, its links to other articles, notes, other abstracts, investigators.</summary>
internal sealed class IndexingReader(ElementReader xml, CitationDraft draft)
{
    /// <summary>Reads the current element; one that is none of these is passed over.</summary>
    public void Read()
    {
        switch (xml.Name)
        {
            case "ChemicalList":
                ReadSubstances();
                break;
            case "SupplMeshList":
                draft.SupplementaryConcepts = ReadTexts(draft.SupplementaryConcepts);
                break;
            case "CommentsCorrectionsList":
                ReadCommentsCorrections();
                break;
            case "GeneSymbolList":
                draft.GeneSymbols = ReadTexts(draft.GeneSymbols);
                break;
            case "MeshHeadingList":
                ReadMeshHeadings();
                break;
            case "PersonalNameSubjectList":
                foreach (var person in PersonReader.ReadList(xml) ?? [])
                {
                    (draft.PersonalNameSubjects ??= []).Add(NameOf(person));
                }

                break;
            case "OtherID":
                var system = xml.Attribute("Source") ?? "";
                if (xml.Text() is { } id)
                {
                    draft.AddId(system, id);
                }

                break;
            case "OtherAbstract":
                ReadOtherAbstract();
                break;
            case "KeywordList":
                ReadKeywords();
                break;
            case "CoiStatement":
                draft.ConflictOfInterest ??= xml.Text();
                break;
            case "SpaceFlightMission" or "GeneralNote":
                if (xml.Text() is { } note)
                {
                    (draft.Notes ??= []).Add(note);
                }

                break;
            case "InvestigatorList":
                if (PersonReader.ReadList(xml) is { } investigators)
                {
                    (draft.Collaborators ??= []).AddRange(investigators);
                }

                break;
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
                if (xml.Name is "RegistryNumber")
                {
                    number = xml.Text();
                }
                else if (xml.Name is "NameOfSubstance")
                {
                    meshId = xml.Attribute("UI");
                    name = xml.Text();
                }
            }

            if (name is not null)
            {
                (draft.Substances ??= []).Add(new ExoSubstance { Name = name, RegistryNumber = number == "0" ? null : number, MeshId = meshId });
            }
        }
    }

    private void ReadMeshHeadings()
    {
        var terms = draft.MeshTerms ??= [];
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
                if (xml.Name is "DescriptorName")
                {
                    (descriptorId, descriptorIsMajor, descriptor) = (id, isMajor, xml.Text());
                }
                else if (xml.Name is "QualifierName" && descriptor is not null && xml.Text() is { } qualifier)
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
                (draft.Keywords ??= []).Add(new ExoKeyword { Text = keyword, Owner = owner, Major = isMajor });
            }
        }
    }

    private void ReadOtherAbstract()
    {
        var type = xml.Attribute("Type");
        var language = xml.Attribute("Language");
        if (AbstractReader.Read(xml, out var copyright) is { } sections)
        {
            (draft.OtherAbstracts ??= []).Add(new ExoOtherAbstract { Type = type, Language = language ?? "eng", Sections = sections, Copyright = copyright });
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

            draft.IsRetracted |= kind is "RetractionIn" or "RetractedandRepublishedIn";
            (draft.CommentsCorrections ??= []).Add(new ExoLinkedArticle
            {
                Kind = LinkKinds.HeadingOf(kind),
                Citation = citation,
                Pmid = pmid,
                Doi = citation is null ? null : LinkKinds.DoiIn(citation),
                Note = note,
            });
        }
    }

    /// <summary>The texts of the children of the current element, after those that were there.</summary>
    public List<string>? ReadTexts(List<string>? texts)
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
}
