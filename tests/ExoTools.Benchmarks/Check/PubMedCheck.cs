using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;
using ExoTools.Reading;

namespace ExoTools.Benchmarks.Check;

/// <summary>PubMed XML by XPath over whole trees: slow, and sharing nothing with the reader.</summary>
internal sealed class PubMedCheck : ICheckTask
{
    private const string Between = " | ";

    // Each field: its name, its value in the tree of a record, its value in the article.
    private static readonly (string Name, Func<XElement, string> Expected, Func<ExoArticle, string?> Found)[] s_fields =
    [
        ("Pmid", record => First(record, "MedlineCitation/PMID"), article => article.Pmid),
        ("Version", record => First(record, "MedlineCitation/PMID/@Version"), article => article.Version),
        ("Status", record => First(record, "MedlineCitation/@Status"), article => article.Status),
        ("Title", ExpectedTitle, article => article.Title),
        ("Journal.Title", record => First(record, "MedlineCitation/Article/Journal/Title"), article => article.Journal?.Title),
        ("Journal.Abbreviation", record => First(record, "MedlineCitation/MedlineJournalInfo/MedlineTA"), article => article.Journal?.Abbreviation),
        ("Journal.Issn", record => First(record, "MedlineCitation/Article/Journal/ISSN"), article => article.Journal?.Issn),
        ("Journal.LinkingIssn", record => First(record, "MedlineCitation/MedlineJournalInfo/ISSNLinking"), article => article.Journal?.LinkingIssn),
        ("Journal.NlmId", record => First(record, "MedlineCitation/MedlineJournalInfo/NlmUniqueID"), article => article.Journal?.NlmId),
        ("Journal.Country", record => First(record, "MedlineCitation/MedlineJournalInfo/Country"), article => article.Journal?.Country),
        ("Volume", record => First(record, "MedlineCitation/Article/Journal/JournalIssue/Volume"), article => article.Volume),
        ("Issue", record => First(record, "MedlineCitation/Article/Journal/JournalIssue/Issue"), article => article.Issue),
        ("PublicationDate", record => All(record, "MedlineCitation/Article/Journal/JournalIssue/PubDate/*", part => part.Value, " "), article => article.PublicationDate?.Text),
        ("Year", record => First(record, "MedlineCitation/Article/Journal/JournalIssue/PubDate/Year") is { Length: > 0 } year ? year : FirstYear(First(record, "MedlineCitation/Article/Journal/JournalIssue/PubDate/MedlineDate")), article => article.Year?.ToString(CultureInfo.InvariantCulture)),
        ("ElectronicDate", record => All(record, "MedlineCitation/Article/ArticleDate[@DateType='Electronic']/*", part => part.Value, "/"), article => article.ElectronicDate?.Text),
        ("History", ExpectedHistory, article => string.Join(Between, article.History.Select(date => $"{date.Kind}:{date.Date.Year}-{date.Date.Month}-{date.Date.Day}"))),
        ("Pages", ExpectedPages, article => article.Pages),
        ("Doi", record => First(record, "MedlineCitation/Article/ELocationID[@EIdType='doi' and not(@ValidYN='N')]") is { Length: > 0 } doi ? doi : First(record, "PubmedData/ArticleIdList/ArticleId[@IdType='doi']"), article => article.Doi),
        ("Pmcid", record => First(record, "PubmedData/ArticleIdList/ArticleId[@IdType='pmc']"), article => article.Pmcid),
        ("OtherIds", record => string.Join(Between, record.XPathSelectElements("MedlineCitation/Article/ELocationID[@EIdType='pii' and not(@ValidYN='N')]").Select(id => $"pii:{id.Value}")
            .Concat(record.XPathSelectElements("PubmedData/ArticleIdList/ArticleId[@IdType!='doi' and @IdType!='pubmed' and @IdType!='pmc']").Select(id => $"{(string)id.Attribute("IdType")!}:{id.Value}")).Distinct()), article => string.Join(Between, article.OtherIds)),
        ("PublicationStatus", record => First(record, "PubmedData/PublicationStatus"), article => article.PublicationStatus),
        ("Languages", record => All(record, "MedlineCitation/Article/Language"), article => string.Join(Between, article.Languages)),
        ("Abstract", record => All(record, "MedlineCitation/Article/Abstract/AbstractText", Section), article => string.Join(Between, article.Abstract.Select(part => $"{part.Label}/{part.NlmCategory}/{part.Text}"))),
        ("Copyright", record => First(record, "MedlineCitation/Article/Abstract/CopyrightInformation"), article => article.Copyright),
        ("OtherAbstracts", record => All(record, "MedlineCitation/OtherAbstract", other => $"{(string?)other.Attribute("Type")}/{(string?)other.Attribute("Language")}/{All(other, "AbstractText", Section)}"),
            article => string.Join(Between, article.OtherAbstracts.Select(other => $"{other.Type}/{other.Language}/{string.Join(Between, other.Sections.Select(part => $"{part.Label}/{part.NlmCategory}/{part.Text}"))}"))),
        ("Authors", record => All(record, "MedlineCitation/Article/AuthorList/Author", Person), article => string.Join(Between, article.Authors.Select(Person))),
        ("AuthorsTruncated", record => record.XPathSelectElement("MedlineCitation/Article/AuthorList[@CompleteYN='N']") is null ? "False" : "True", article => article.AuthorsTruncated.ToString()),
        ("Collaborators", record => All(record, "MedlineCitation/InvestigatorList/Investigator", Person), article => string.Join(Between, article.Collaborators.Select(Person))),
        ("Keywords", record => All(record, "MedlineCitation/KeywordList/Keyword[normalize-space()!='']", keyword => $"{(string?)keyword.Parent!.Attribute("Owner")}:{Text(keyword)}:{(string?)keyword.Attribute("MajorTopicYN") == "Y"}"),
            article => string.Join(Between, article.KeywordEntries.Select(keyword => $"{keyword.Owner}:{keyword.Text}:{keyword.Major}"))),
        ("ConflictOfInterest", record => First(record, "MedlineCitation/CoiStatement"), article => article.ConflictOfInterest),
        ("PublicationTypes", record => All(record, "MedlineCitation/Article/PublicationTypeList/PublicationType"), article => string.Join(Between, article.PublicationTypes)),
        ("IsRetracted", record => record.XPathSelectElement("MedlineCitation/Article/PublicationTypeList/PublicationType[@UI='D016441']") is not null
            || record.XPathSelectElement("MedlineCitation/CommentsCorrectionsList/CommentsCorrections[@RefType='RetractionIn']") is not null ? "True" : "False", article => article.IsRetracted.ToString()),
        ("MeshTerms", record => string.Join(Between, record.XPathSelectElements("MedlineCitation/MeshHeadingList/MeshHeading").SelectMany(Headings)),
            article => string.Join(Between, article.MeshTerms.Select(term => $"{term.DescriptorId}:{term.Descriptor}/{term.QualifierId}:{term.Qualifier}/{term.Major}"))),
        ("Substances", record => All(record, "MedlineCitation/ChemicalList/Chemical", chemical => $"{(First(chemical, "RegistryNumber") is "0" ? "" : First(chemical, "RegistryNumber"))}:{First(chemical, "NameOfSubstance/@UI")}:{First(chemical, "NameOfSubstance")}"),
            article => string.Join(Between, article.Substances.Select(substance => $"{substance.RegistryNumber}:{substance.MeshId}:{substance.Name}"))),
        ("SupplementaryConcepts", record => All(record, "MedlineCitation/SupplMeshList/SupplMeshName"), article => string.Join(Between, article.SupplementaryConcepts)),
        ("AssociatedData", record => All(record, "MedlineCitation/Article/DataBankList/DataBank/AccessionNumberList/AccessionNumber", number => $"{First(number.Parent!.Parent!, "DataBankName")}/{number.Value}"), article => string.Join(Between, article.AssociatedData)),
        ("Grants", record => All(record, "MedlineCitation/Article/GrantList/Grant", grant => $"{First(grant, "GrantID")};{First(grant, "Acronym")};{First(grant, "Agency")};{First(grant, "Country")}"),
            article => string.Join(Between, article.Grants.Select(grant => $"{grant.Id};{grant.Acronym};{grant.Agency};{grant.Country}"))),
        ("CommentsCorrections", record => All(record, "MedlineCitation/CommentsCorrectionsList/CommentsCorrections", link => $"{Letters((string)link.Attribute("RefType")!)};{First(link, "RefSource")};{First(link, "PMID")};{First(link, "Note")}"),
            article => string.Join(Between, article.CommentsCorrections.Select(link => $"{Letters(link.Kind)};{link.Citation};{link.Pmid};{link.Note}"))),
        ("References", record => All(record, "PubmedData//Reference", cited => Text(cited.Element("Citation")!)), article => string.Join(Between, article.References.Select(cited => cited.RawText))),
        ("References.Ids", record => All(record, "PubmedData//Reference", Tagged), article => string.Join(Between, article.References.Select(Tagged).Where(ids => ids.Length > 0))),
        ("VernacularTitle", record => ExpectedTitle(record) == First(record, "MedlineCitation/Article/VernacularTitle") ? "" : First(record, "MedlineCitation/Article/VernacularTitle"), article => article.VernacularTitle),
    ];

    /// <inheritdoc/>
    public string Name => "pubmed";

    /// <inheritdoc/>
    public IEnumerable<CheckedRecord> Check(string path)
    {
        if (Load(path) is not { } tree)
        {
            yield break;
        }

        var records = tree.Root!.XPathSelectElements("PubmedArticle").ToList();
        var articles = ArticleReader.ReadFile(path).Where(item => item.Article?.Book is null).ToList();
        yield return new CheckedRecord("file", [new CheckedField("records", $"{records.Count}", $"{articles.Count(item => item.Article is not null)}")]);
        foreach (var (record, item) in records.Zip(articles))
        {
            yield return new CheckedRecord(
                $"PMID {First(record, "MedlineCitation/PMID")}",
                Array.ConvertAll(s_fields, field => new CheckedField(field.Name, field.Expected(record), item.Article is null ? item.Problem?.ToString() ?? "" : field.Found(item.Article) ?? "")));
        }
    }

    private static XDocument? Load(string path)
    {
        using var file = File.OpenRead(path);
        var isGzip = file.ReadByte() == 0x1F;
        file.Position = 0;
        using var stream = isGzip ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        try
        {
            var tree = XDocument.Load(xml, LoadOptions.PreserveWhitespace);
            return tree.Root!.Name == "PubmedArticleSet" ? tree : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string ExpectedTitle(XElement record)
    {
        var title = First(record, "MedlineCitation/Article/ArticleTitle");
        return title is "" or "[Not Available]." && First(record, "MedlineCitation/Article/VernacularTitle") is { Length: > 0 } vernacular ? vernacular : title;
    }

    private static string ExpectedPages(XElement record)
    {
        var pagination = record.XPathSelectElement("MedlineCitation/Article/Pagination");
        var printed = pagination is null ? "" : First(pagination, "MedlinePgn");
        var start = pagination is null ? "" : First(pagination, "StartPage");
        var end = pagination is null ? "" : First(pagination, "EndPage");
        return printed.Length > 0 ? printed
            : start.Length > 0 ? (end.Length > 0 && end != start ? $"{start}-{end}" : start)
            : First(record, "MedlineCitation/Article/ELocationID[@EIdType='pii' and not(@ValidYN='N')]");
    }

    private static string ExpectedHistory(XElement record)
    {
        var citation = record.XPathSelectElements("MedlineCitation/DateCreated | MedlineCitation/DateCompleted | MedlineCitation/DateRevised").Select(date => Date(date.Name.LocalName, date));
        var history = record.XPathSelectElements("PubmedData/History/PubMedPubDate").Select(date => Date((string)date.Attribute("PubStatus")!, date));
        return string.Join(Between, citation.Concat(history));

        static string Date(string kind, XElement date) => $"{kind}:{(int)date.Element("Year")!}-{(int)date.Element("Month")!}-{(int)date.Element("Day")!}";
    }

    private static IEnumerable<string> Headings(XElement heading)
    {
        var descriptor = heading.Element("DescriptorName")!;
        var isMajor = (string?)descriptor.Attribute("MajorTopicYN") == "Y";
        var head = $"{(string?)descriptor.Attribute("UI")}:{descriptor.Value}";
        var qualifiers = heading.Elements("QualifierName").ToList();
        return qualifiers.Count == 0 ? [$"{head}/:/{isMajor}"]
            : qualifiers.Select(qualifier => $"{head}/{(string?)qualifier.Attribute("UI")}:{qualifier.Value}/{isMajor || (string?)qualifier.Attribute("MajorTopicYN") == "Y"}");
    }

    private static string Tagged(XElement cited) => string.Concat(
        cited.XPathSelectElements("ArticleIdList/ArticleId").Select(id => Tag((string)id.Attribute("IdType")!, id.Value, Text(cited.Element("Citation")!))).Order(StringComparer.Ordinal));

    // A string may print an identifier that PubMed does not tag; it is not looked at here.
    private static string Tagged(ExoReference cited) => string.Concat(new[]
    {
        Tag("doi", cited.Doi, cited.RawText), Tag("pmc", cited.Pmcid, cited.RawText), Tag("pubmed", cited.Pmid, cited.RawText),
    });

    private static string Tag(string type, string? id, string text) => id is null || text.Contains(id, StringComparison.OrdinalIgnoreCase) ? "" : $"{type}:{id};";

    private static string Section(XElement part) => $"{(string?)part.Attribute("Label")}/{(string?)part.Attribute("NlmCategory")}/{Text(part)}";

    private static string Person(XElement person) => string.Join(
        ';',
        First(person, "LastName"), First(person, "ForeName"), First(person, "Initials"), First(person, "Suffix"), First(person, "CollectiveName"),
        Digits(First(person, "Identifier[@Source='ORCID']")), All(person, "AffiliationInfo/Affiliation"), All(person, "AffiliationInfo/Identifier", id => $"{(string?)id.Attribute("Source")}:{Text(id)}"),
        (string?)person.Attribute("EqualContrib") == "Y", (string?)person.Attribute("ValidYN") != "N");

    private static string Person(ExoAuthor person) => string.Join(
        ';',
        person.Family, person.Given, person.Initials, person.Suffix, person.Collective, Digits(person.Orcid ?? ""), string.Join(Between, person.Affiliations),
        string.Join(Between, person.Identifiers), person.EqualContribution, person.IsValid);

    private static string Digits(string orcid) => string.Concat(orcid[(orcid.LastIndexOf('/') + 1)..].Where(char.IsAsciiLetterOrDigit));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter)).ToUpperInvariant();

    private static string FirstYear(string text)
    {
        for (var i = 0; i + 4 <= text.Length; i++)
        {
            if (text.AsSpan(i, 4).IndexOfAnyExceptInRange('0', '9') < 0)
            {
                return text.Substring(i, 4);
            }
        }

        return "";
    }

    private static string First(XElement element, string path) => element.XPathEvaluate(path) is System.Collections.IEnumerable found
        ? found.Cast<XObject>().FirstOrDefault() switch { XElement child => Text(child), XAttribute attribute => attribute.Value, _ => "" }
        : "";

    private static string All(XElement element, string path, Func<XElement, string>? value = null, string between = Between) =>
        string.Join(between, element.XPathSelectElements(path).Select(value ?? Text).Where(text => text.Length > 0));

    /// <summary>The text of an element by the rule of the readers, written a second time: a mark where a shift runs into a number.</summary>
    private static string Text(XElement element)
    {
        var text = "";
        foreach (var node in element.DescendantNodes().OfType<XText>())
        {
            var shift = node.Ancestors().TakeWhile(parent => parent != element).FirstOrDefault(parent => parent.Name.LocalName is "sup" or "sub");
            var startsShift = shift is not null && shift.DescendantNodes().OfType<XText>().First(inner => inner.Value.Trim().Length > 0) == node;
            var value = node.Value;
            if (startsShift && text.Length > 0 && char.IsAsciiDigit(text[^1])
                && System.Text.RegularExpressions.Regex.IsMatch(value, @"^(\d|[-+\u2212\u2013][\d\p{L}])"))
            {
                text += shift!.Name.LocalName == "sup" ? "^" : "_";
            }

            text += value;
        }

        return string.Join(' ', text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }
}
