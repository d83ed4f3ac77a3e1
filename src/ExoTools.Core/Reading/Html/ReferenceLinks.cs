using System.Text;
using System.Xml.Linq;
using ExoTools.Reading.Jats;

namespace ExoTools.Reading.Html;

/// <summary>
/// The links behind the references of a page of PubMed ("- DOI - PubMed"): what a browser shows of them is their names alone, while
/// their addresses hold the identifiers. They are written out as references print them.
/// </summary>
internal static class ReferenceLinks
{
    private const string Separator = " \t\r\n-";

    /// <summary>Writes the identifiers out, in front of the links of each reference.</summary>
    public static void WriteOut(XElement record)
    {
        foreach (var item in record.Descendants("li").Where(item => item.Ancestors().Any(list => (string?)list.Attribute("id") == "references")))
        {
            var links = item.Elements("a").ToList();
            if (links.Count > 0 && IdsOf(links, item.Value) is { Length: > 0 } ids)
            {
                var before = links[0].PreviousNode as XText;
                var text = before?.Value.TrimEnd(Separator.ToCharArray()) ?? "";
                links[0].AddBeforeSelf(new XText($"{text}{(text.EndsWith('.') || text.Length == 0 ? "" : ".")} {ids} - "));
                before?.Remove();
            }
        }
    }

    private static string IdsOf(List<XElement> links, string printed)
    {
        var ids = new StringBuilder();
        foreach (var address in links.Select(link => ((string?)link.Attribute("href") ?? "").TrimEnd('/')))
        {
            var last = address[(address.LastIndexOf('/') + 1)..];
            var (label, id) = address.Contains("doi.org/10.", StringComparison.OrdinalIgnoreCase) ? ("doi", JatsIds.BareDoi(Uri.UnescapeDataString(address)))
                : last.StartsWith("PMC", StringComparison.Ordinal) && last.AsSpan(3).IndexOfAnyExceptInRange('0', '9') < 0 ? ("PMCID", last)
                : last.Length > 0 && last.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 && (address.StartsWith('/') || address.Contains("pubmed", StringComparison.OrdinalIgnoreCase)) ? ("PMID", last)
                : ("", null);
            if (id is not null && !printed.Contains(id, StringComparison.OrdinalIgnoreCase))
            {
                ids.Append(ids.Length > 0 ? " " : "").Append(label).Append(": ").Append(id).Append('.');
            }
        }

        return ids.ToString();
    }
}
