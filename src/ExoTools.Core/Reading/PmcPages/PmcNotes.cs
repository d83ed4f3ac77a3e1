using System.Xml.Linq;

namespace ExoTools.Reading.PmcPages;

/// <summary>The lines of the front that say what they are: dates, rights, correspondence, editors, notes to authors, manuscripts.</summary>
internal sealed class PmcNotes
{
    private static readonly string[] s_dates = ["Received ", "Revised ", "Revisions received ", "Revision received ", "Accepted ", "Collection date ", "Issue date ", "Corrected "];

    private static readonly string[] s_rights = ["Copyright ", "©", "(c) "];

    private static readonly string[] s_licences =
        ["This is an open", "This article is distributed", "This article is licensed", "This article is an open", "This work is licensed", "Open Access This article", "Open access", "Permission to "];

    private static readonly string[] s_marked = ["*", "†", "‡", "#", "✉", "§", "Correspond", "Address correspondence", "Edited by", "Reviewed by", "Contributed equally", "These authors ", "Roles", "This article was submitted to"];

    private static readonly string[] s_manuscript = [". Author manuscript;", "Author manuscript; available in PMC", "The publisher's final edited version", "Published in final edited form as"];

    private readonly XElement _notes = new("author-notes");
    private readonly XElement _history = new("history");
    private readonly XElement _permissions = new("permissions");

    /// <summary>The name by which an author's sign leads to its note.</summary>
    public static string IdOf(string sign) => "note" + sign;

    /// <summary>Takes a line; false for one that is none of these.</summary>
    public bool Read(ReadOnlySpan<char> line)
    {
        if (StartsWithOne(line, s_dates))
        {
            foreach (var part in line.ToString().Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var digit = part.AsSpan().IndexOfAnyInRange('0', '9');
                if (digit > 0)
                {
                    _history.Add(new XElement("date", new XAttribute("date-type", part[..digit].Trim().ToLowerInvariant()), new XElement("string-date", part[digit..].TrimEnd('.'))));
                }
            }

            return true;
        }

        if (StartsWithOne(line, s_rights) && !line.StartsWith("Copyright and "))
        {
            _permissions.Add(new XElement("copyright-statement", line.ToString()));
            return true;
        }

        if (StartsWithOne(line, s_licences))
        {
            _permissions.Add(new XElement("license", new XElement("license-p", line.ToString())));
            return true;
        }

        if (StartsWithOne(line, s_marked))
        {
            var corresponds = line.Contains("orrespond", StringComparison.Ordinal) || line[0] == '✉';
            _notes.Add(new XElement(corresponds ? "corresp" : "fn", new XAttribute("id", IdOf(line[..1].ToString())), corresponds ? line.ToString() : new XElement("p", line.ToString())));
            return true;
        }

        return StartsWithOne(line, s_manuscript);
    }

    /// <summary>Adds what was read to the front.</summary>
    public void AddTo(XElement meta)
    {
        foreach (var part in (XElement[])[_notes, _history, _permissions])
        {
            if (part.HasElements)
            {
                meta.Add(part);
            }
        }
    }

    private static bool StartsWithOne(ReadOnlySpan<char> line, string[] starts)
    {
        foreach (var start in starts)
        {
            if (line.StartsWith(start))
            {
                return true;
            }
        }

        return false;
    }
}
