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
            if (xml.Name is "Reference")
            {
                ReadReference(xml, ref references);
            }
            else if (xml.Name is "ReferenceList")
            {
                Read(xml, ref references);
            }
        }
    }

    private static void ReadReference(ElementReader xml, ref List<TaggedReference>? references)
    {
        string? text = null;
        var ids = default(Ids);
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            if (xml.Name is "Citation")
            {
                text = xml.Text();
            }
            else if (xml.Name is "ArticleIdList")
            {
                ids.Read(xml);
            }
        }

        if (text is not null || ids.Any)
        {
            (references ??= []).Add(new TaggedReference(text ?? "", ids.Pmid, ids.Doi, ids.Pmcid, ids.Others ?? (IReadOnlyList<ExoIdentifier>)[]));
        }
    }

    /// <summary>The identifiers of one work: the first of each kind has a place of its own, the rest stand beside it.</summary>
    private struct Ids
    {
        public string? Pmid { get; private set; }

        public string? Doi { get; private set; }

        public string? Pmcid { get; private set; }

        public List<ExoIdentifier>? Others { get; private set; }

        public readonly bool Any => Pmid is not null || Doi is not null || Pmcid is not null || Others is not null;

        public void Read(ElementReader xml)
        {
            var depth = xml.Enter();
            while (xml.NextChild(depth))
            {
                var type = xml.Attribute("IdType") ?? "pubmed";
                if (xml.Text() is { } id)
                {
                    Add(type, id);
                }
            }
        }

        private void Add(string type, string id)
        {
            switch (type)
            {
                case "pubmed" when Pmid is null || Pmid == id:
                    Pmid = id;
                    break;
                case "doi" when Doi is null || Doi == id:
                    Doi = id;
                    break;
                case "pmc" or "pmcid" when Pmcid is null || Pmcid == Identifiers.Pmcid(id):
                    Pmcid = Identifiers.Pmcid(id);
                    break;
                default:
                    (Others ??= []).Add(new ExoIdentifier { Type = type, Value = id });
                    break;
            }
        }
    }
}
