using ExoTools.Reading.Xml;

namespace ExoTools.Reading.PubMedXml;

/// <summary>Reads the works that a citation cites, in their order; lists within lists give their works in place.</summary>
internal static class ReferenceListReader
{
    /// <summary>Reads a ReferenceList.</summary>
    public static void Read(ElementReader xml, ref List<TaggedReference>? references)
    {
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            if (xml.Name == "Reference")
            {
                ReadReference(xml, ref references);
            }
            else if (xml.Name == "ReferenceList")
            {
                Read(xml, ref references);
            }
        }
    }

    private static void ReadReference(ElementReader xml, ref List<TaggedReference>? references)
    {
        string? text = null, pmid = null, doi = null, pmcid = null;
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            if (xml.Name == "Citation")
            {
                text = xml.Text();
            }
            else if (xml.Name == "ArticleIdList")
            {
                ReadIds(xml, ref pmid, ref doi, ref pmcid);
            }
        }

        if (text is not null || pmid is not null || doi is not null || pmcid is not null)
        {
            (references ??= []).Add(new TaggedReference(text ?? "", pmid, doi, pmcid));
        }
    }

    private static void ReadIds(ElementReader xml, ref string? pmid, ref string? doi, ref string? pmcid)
    {
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            switch (xml.Attribute("IdType") ?? "pubmed")
            {
                case "pubmed":
                    pmid ??= xml.Text();
                    break;
                case "doi":
                    doi ??= xml.Text();
                    break;
                case "pmc" or "pmcid":
                    pmcid ??= Identifiers.Pmcid(xml.Text());
                    break;
            }
        }
    }
}
