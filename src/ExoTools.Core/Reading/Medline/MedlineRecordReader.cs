using ExoTools.Citations;
using ExoTools.Reading.PubMedPages;
using ExoTools.Reading.PubMedXml;

namespace ExoTools.Reading.Medline;

/// <summary>
/// Reads the fields of a record. Their order matters: a name's affiliations and identifiers follow it. A tag that is not known is
/// kept among the notes with its value.
/// </summary>
internal sealed class MedlineRecordReader(MedlineRecord record)
{
    // The tags of links to other articles, with the headings of PubMed's pages.
    private static readonly Dictionary<string, string> s_links = new(StringComparer.Ordinal)
    {
        ["CIN"] = "Comment in", ["CON"] = "Comment on", ["CRI"] = "Corrected and republished in", ["CRF"] = "Corrected and republished from",
        ["DDIN"] = "Associated dataset", ["DRIN"] = "Associated publication", ["ECI"] = "Expression of concern in", ["ECF"] = "Expression of concern for",
        ["EIN"] = "Erratum in", ["EFR"] = "Erratum for", ["ORI"] = "Original report in", ["PRIN"] = "Partial retraction in", ["PROF"] = "Partial retraction of",
        ["RIN"] = "Retraction in", ["ROF"] = "Retraction of", ["RPI"] = "Republished in", ["RPF"] = "Republished from",
        ["RRI"] = "Retracted and republished in", ["RRF"] = "Retracted and republished from", ["SPIN"] = "Summary for patients in",
        ["UIN"] = "Update in", ["UOF"] = "Update of",
    };

    private static readonly Dictionary<string, string> s_dates = new(StringComparer.Ordinal)
    {
        ["CDAT"] = "ContributionDate", ["CRDT"] = "CRDT", ["CTDT"] = "ContributionDate", ["DA"] = "DateCreated", ["DCOM"] = "DateCompleted", ["DRDT"] = "DateRevised",
        ["EDAT"] = "EDAT", ["LR"] = "DateRevised", ["MHDA"] = "MHDA", ["PMCR"] = "pmc-release",
    };

    private readonly CitationDraft _draft = new();
    private readonly MedlinePeople _people = new();
    private readonly List<string> _isbns = [];
    private string? _keywordOwner;

    /// <summary>Reads the record.</summary>
    public CitationDraft Read()
    {
        foreach (var (tag, value) in record.Fields)
        {
            if (value.Length > 0 && !_people.Take(tag, value) && !ReadCitation(tag, value) && !ReadText(tag, value) && !ReadIndexing(tag, value) && !ReadBook(tag, value) && !IsRepeated(tag))
            {
                (_draft.Notes ??= []).Add($"{tag}: {value}");
            }
        }

        _draft.Authors = _people.Authors;
        _draft.Collaborators = _people.Collaborators;
        _draft.Editors = _draft.Book is null ? _people.Editors : null;
        _draft.Book = _draft.Book is null ? null : _draft.Book with { Editors = _people.Editors ?? [], Isbns = _isbns };
        return _draft;
    }

    // What only says again what other fields say (the citation in one line), or belongs to the work of NLM.
    private static bool IsRepeated(string tag) => tag is "SO" or "OWN" or "SB" or "PUBM" or "RF" or "JC" or "AUTH" or "PS";

    private bool ReadCitation(string tag, string value)
    {
        switch (tag)
        {
            case "PMID":
                _draft.AddPmid(value);
                return true;
            case "STAT":
                _draft.Status = value;
                return true;
            case "IS":
                ReadIssn(value);
                return true;
            case "VI":
                _draft.Volume = value;
                return true;
            case "IP":
                _draft.Issue = value;
                return true;
            case "PG":
                _draft.Pages = value;
                return true;
            case "DP":
                _draft.PublicationDate = DateReader.FromMedlineDate(value);
                return true;
            case "DEP":
                _draft.ElectronicDate = DateReader.FromNumeric(value);
                return true;
            case "TA":
                _draft.Journal.MedlineAbbreviation = value;
                return true;
            case "JT":
                _draft.Journal.Title = value;
                return true;
            case "JID":
                _draft.Journal.NlmId = value;
                return true;
            case "PL" when _draft.Book is null:
                _draft.Journal.Country = value;
                return true;
            case "LID" or "AID":
                ReadId(value, isLocation: tag == "LID");
                return true;
            case "PMC":
                _draft.Pmcid ??= Identifiers.Pmcid(value);
                return true;
            case "MID":
                _draft.AddId("mid", value);
                return true;
            case "OID":
                _draft.AddId("OID", value);
                return true;
            case "PST":
                _draft.PublicationStatus = value;
                return true;
            case "PHST":
                var kind = Bracketed(value, out var date);
                AddDate(kind ?? tag, DateReader.FromNumeric(date));
                return true;
            default:
                if (!s_dates.TryGetValue(tag, out var name))
                {
                    return false;
                }

                AddDate(name, DateReader.FromNumeric(value));
                return true;
        }
    }

    private bool ReadText(string tag, string value)
    {
        switch (tag)
        {
            case "TI":
                _draft.Title ??= value;
                return true;
            case "TT":
                _draft.VernacularTitle = value;
                return true;
            case "AB":
                _draft.Abstract = MedlineAbstract.Split(value);
                return true;
            case "CI":
                _draft.Copyright = value;
                return true;
            case "OAB":
                (_draft.OtherAbstracts ??= []).Add(new ExoOtherAbstract { Sections = MedlineAbstract.Split(value) });
                return true;
            case "OABL" when _draft.OtherAbstracts is { Count: > 0 } others:
                others[^1] = others[^1] with { Language = value };
                return true;
            case "OCI" when _draft.OtherAbstracts is { Count: > 0 } others:
                others[^1] = others[^1] with { Copyright = value };
                return true;
            case "LA":
                (_draft.Languages ??= []).Add(value);
                return true;
            case "COIS":
                _draft.ConflictOfInterest = value;
                return true;
            case "GN" when value == AuthorNames.TruncationNote:
                _draft.AuthorsTruncated = true;
                return true;
            case "GN" or "SFM":
                (_draft.Notes ??= []).Add(value);
                return true;
            default:
                if (!s_links.TryGetValue(tag, out var heading))
                {
                    return false;
                }

                AddLink(heading, value);
                return true;
        }
    }

    private bool ReadIndexing(string tag, string value)
    {
        switch (tag)
        {
            case "PT":
                _draft.IsRetracted |= CitationReader.IsRetraction(null, value);
                (_draft.PublicationTypes ??= []).Add(value);
                return true;
            case "MH":
                AddMesh(value);
                return true;
            case "RN":
                (_draft.Substances ??= []).Add(ReadSubstance(value));
                return true;
            case "NM":
                (_draft.SupplementaryConcepts ??= []).Add(value);
                return true;
            case "GR":
                (_draft.Grants ??= []).Add(TermList.ReadGrant(value));
                return true;
            case "GS":
                (_draft.GeneSymbols ??= []).Add(value);
                return true;
            case "SI":
                (_draft.AssociatedData ??= []).Add(value);
                return true;
            case "FPS":
                (_draft.PersonalNameSubjects ??= []).Add(value);
                return true;
            case "OTO":
                _keywordOwner = value;
                return true;
            case "OT":
                var isMajor = value[0] == '*';
                (_draft.Keywords ??= []).Add(new ExoKeyword { Text = isMajor ? value[1..] : value, Owner = _keywordOwner, Major = isMajor });
                return true;
            default:
                return false;
        }
    }

    private bool ReadBook(string tag, string value)
    {
        var book = _draft.Book ?? new ExoBook();
        switch (tag)
        {
            case "BTI":
                _draft.Book = book with { Title = value };
                return true;
            case "CTI":
                _draft.Book = book with { Series = value };
                return true;
            case "VTI":
                _draft.Book = book with { VolumeTitle = value };
                return true;
            case "PB":
                _draft.Book = book with { Publisher = value };
                return true;
            case "PL":
                _draft.Book = book with { Place = value };
                return true;
            case "EN":
                _draft.Book = book with { Edition = value };
                return true;
            case "ISBN":
                _draft.Book = book;
                _isbns.Add(value);
                return true;
            default:
                return false;
        }
    }

    private void ReadIssn(string value)
    {
        var issn = value.Split(' ', 2);
        if (issn.Length > 1 && issn[1].Contains("Linking", StringComparison.OrdinalIgnoreCase))
        {
            _draft.Journal.LinkingIssn = issn[0];
        }
        else if (_draft.Journal.Issn is null)
        {
            _draft.Journal.Issn = issn[0];
        }
        else
        {
            _draft.Journal.OtherIssn = issn[0];
        }
    }

    private void ReadId(string value, bool isLocation)
    {
        var type = Bracketed(value, out var id) ?? "";
        if (type == "doi")
        {
            _draft.AddDoi(id);
        }
        else if (ArticleReference.IsAddress(value))
        {
            _draft.AddId(ArticleReference.AddressType, value);
        }
        else
        {
            _draft.Pii ??= isLocation && type == "pii" ? id : null;
            _draft.AddId(type, id);
        }
    }

    private void AddDate(string kind, PartialDate date) => (_draft.History ??= []).Add(new ExoDate { Kind = kind, Date = date });

    private void AddLink(string heading, string value)
    {
        var label = value.LastIndexOf("PMID:", StringComparison.Ordinal);
        var citation = (label < 0 ? value : value[..label]).TrimEnd(' ', '.');
        _draft.IsRetracted |= heading is "Retraction in" or "Retracted and republished in";
        (_draft.CommentsCorrections ??= []).Add(new ExoLinkedArticle
        {
            Kind = heading,
            Citation = citation.Length == 0 ? null : citation,
            Pmid = label < 0 ? null : value[(label + 5)..].Trim(' ', '.'),
            Doi = LinkKinds.DoiIn(value),
        });
    }

    // "*Exosomes/metabolism/*genetics": the asterisk stands before what is major, and that of the descriptor counts for all.
    private void AddMesh(string value)
    {
        var parts = value.Split('/');
        var descriptorIsMajor = parts[0].StartsWith('*');
        var descriptor = parts[0].TrimStart('*');
        var terms = _draft.MeshTerms ??= [];
        if (parts.Length == 1)
        {
            terms.Add(new ExoMeshTerm { Descriptor = descriptor, Major = descriptorIsMajor });
        }

        for (var i = 1; i < parts.Length; i++)
        {
            terms.Add(new ExoMeshTerm { Descriptor = descriptor, Qualifier = parts[i].TrimStart('*'), Major = descriptorIsMajor || parts[i].StartsWith('*') });
        }
    }

    // "7440-70-2 (Calcium)", "0 (MicroRNAs)".
    private static ExoSubstance ReadSubstance(string value)
    {
        var open = value.IndexOf(" (", StringComparison.Ordinal);
        var number = open < 0 ? null : value[..open];
        return new ExoSubstance
        {
            Name = open < 0 ? value : value.EndsWith(')') ? value[(open + 2)..^1] : value[(open + 2)..],
            RegistryNumber = number == "0" ? null : number,
        };
    }

    /// <summary>What stands in square brackets at the end; null without them.</summary>
    private static string? Bracketed(string value, out string rest)
    {
        var open = value.EndsWith(']') ? value.LastIndexOf('[') : -1;
        rest = open < 0 ? value : value[..open].TrimEnd();
        return open < 0 ? null : value[(open + 1)..^1];
    }
}
