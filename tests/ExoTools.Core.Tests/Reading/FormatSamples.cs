using System.Globalization;
using System.Text;

namespace ExoTools.Core.Tests.Reading;

/// <summary>Files of invented articles in every format that holds several: a head, one text for each record, and a foot.</summary>
internal static class FormatSamples
{
    // A text that packs badly, so that a cut of the packed bytes falls into the records.
    private static string Words(int number)
    {
        var text = new StringBuilder();
        for (uint seed = (uint)number * 2654435761; text.Length < 900; seed = (seed * 1664525) + 1013904223)
        {
            text.Append((seed >> 8).ToString("x", CultureInfo.InvariantCulture)).Append(' ');
        }

        return text.Append("end.").ToString();
    }

    private static readonly (string Name, string Head, Func<int, string> Record, string Foot)[] s_samples =
    [
        ("PubMed XML", PubMedXmlText.Head + "<PubmedArticleSet>\n", number => PubMedXmlText.Article(Id(number), article: $"<Abstract><AbstractText>{Words(number)}</AbstractText></Abstract>"), "</PubmedArticleSet>\n"),
        ("JATS", "<pmc-articleset>\n", number => JatsXml.Article($"<article-id pub-id-type=\"pmid\">{Id(number)}</article-id>", $"<p>{Words(number)}</p>") + "\n", "</pmc-articleset>\n"),
        ("MEDLINE", "", number => $"PMID- {Id(number)}\nOWN - NLM\nTI  - A title of vesicles\nAB  - {Words(number)}\n\n", ""),
        ("PubMed abstract", "", number => $"{number}. J Exo Test. 2021 Jun;12(4):341-7. doi: 10.5555/exo.{number}.\n\nA title of vesicles.\n\nExample AB(1), Sample J.\n\nAuthor information:\n(1)Dept A, City.\n\n{Words(number)}\n\nDOI: 10.5555/exo.{number}\nPMID: {Id(number)}\n\n\n", ""),
        ("PubMed summary", "", number => $"{number}: Example AB, Sample J. A title of vesicles {Words(number).Replace('.', ' ')}. J Exo Test. 2021 Jun;12(4):341-7. doi: 10.5555/exo.{number}. PMID: {Id(number)}.\n\n", ""),
        ("PubMed CSV", "PMID,Title,Authors,Citation,First Author,Journal/Book,Publication Year,Create Date,PMCID,NIHMS ID,DOI\n", number => $"\"{Id(number)}\",\"A title {Words(number)}\",\"Example AB.\",\"J Exo Test. 2021 Jun;12(4):341-7.\",\"Example AB\",\"J Exo Test\",\"2021\",\"2021/06/01\",\"\",\"\",\"10.5555/exo.{number}\"\n", ""),
        ("BioC XML", "<collection><source>PubMed</source>\n", number => $"<document><id>{Id(number)}</id><passage><infon key=\"type\">title</infon><offset>0</offset><text>A title</text></passage><passage><infon key=\"type\">abstract</infon><offset>8</offset><text>{Words(number)}</text></passage></document>\n", "</collection>\n"),
        ("BioC JSON", "{\"source\":\"PubMed\",\"documents\":[\n", number => (number > 1 ? "," : "") + $"{{\"id\":\"{Id(number)}\",\"infons\":{{}},\"passages\":[{{\"offset\":0,\"infons\":{{\"type\":\"title\"}},\"text\":\"A title\"}},{{\"offset\":8,\"infons\":{{\"type\":\"abstract\"}},\"text\":\"{Words(number)}\"}}]}}\n", "]}\n"),
        ("PubTator", "", number => $"{Id(number)}|t|A title of vesicles\n{Id(number)}|a|{Words(number)}\n{Id(number)}\t2\t7\ttitle\tGene\t967\n\n", ""),
        ("RIS", "", number => $"TY  - JOUR\nAN  - {number}\nTI  - A title of vesicles\nAB  - {Words(number)}\nC1  - x\nAU  - Example, A\nPY  - 2021\nJO  - J Exo Test\nUR  - https://pubmed.ncbi.nlm.nih.gov/{Id(number)}/\nDO  - 10.5555/exo.{number}\nER  - \n\n", ""),
        ("EndNoteXML", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><xml><records>\n", number => $"<record><ref-type name=\"Journal Article\">17</ref-type><titles><title>A title of vesicles</title><secondary-title>J Exo Test</secondary-title></titles><abstract>{Words(number)}</abstract><electronic-resource-num>10.5555/exo.{number}</electronic-resource-num></record>\n", "</records></xml>\n"),
        ("CSL-JSON", "[\n", number => (number > 1 ? "," : "") + $"{{\"id\":\"{number}\",\"type\":\"article-journal\",\"title\":\"A title of vesicles\",\"abstract\":\"{Words(number)}\",\"DOI\":\"10.5555/exo.{number}\"}}\n", "]\n"),
        ("BibTeX", "", number => $"@article{{key{number},\n  title = {{A title of vesicles}},\n  abstract = {{{Words(number)}}},\n  doi = {{10.5555/exo.{number}}}\n}}\n\n", ""),
    ];

    /// <summary>The names of the formats.</summary>
    public static IEnumerable<string> Names => s_samples.Select(sample => sample.Name);

    /// <summary>A file of some records, from number 1.</summary>
    public static string File(string format, int count)
    {
        var sample = Find(format);
        return sample.Head + string.Concat(Enumerable.Range(1, count).Select(sample.Record)) + sample.Foot;
    }

    /// <summary>A file of three records of which the one in the middle is cut in two, and damaged where it is cut.</summary>
    public static string Damaged(string format)
    {
        var sample = Find(format);
        var middle = sample.Record(2);
        return sample.Head + sample.Record(1) + middle[..(middle.Length / 2)] + "\n<&\" {\\\n" + sample.Record(3) + sample.Foot;
    }

    /// <summary>The number of a record, from the article that was read of it; 0 for one whose identifiers are lost.</summary>
    public static int NumberOf(ExoArticle article) => article.Doi is { } doi ? int.Parse(doi[(doi.LastIndexOf('.') + 1)..], CultureInfo.InvariantCulture)
        : article.Pmid is { } pmid ? int.Parse(pmid, CultureInfo.InvariantCulture) - 91000000
        : 0;

    /// <summary>Whether all of the long text of a record came through.</summary>
    public static bool IsWhole(ExoArticle article) =>
        (string.Concat(article.Abstract.Select(part => part.Text)) + string.Concat(article.Sections.Select(part => part.Text)) + article.Title).Contains("end", StringComparison.Ordinal);

    private static (string Name, string Head, Func<int, string> Record, string Foot) Find(string format) => Array.Find(s_samples, sample => sample.Name == format);

    private static string Id(int number) => (91000000 + number).ToString(CultureInfo.InvariantCulture);
}
