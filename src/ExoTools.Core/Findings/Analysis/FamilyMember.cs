using ExoTools.Language;
using ExoTools.Vocabulary;

namespace ExoTools.Findings.Analysis;

/// <summary>
/// The member that is meant by the name of a family: "VEGF" is VEGFA to HGNC, and in its symbol; that "AMPK" is an alias of PRKAA2 tells
/// nothing against PRKAA1.
/// </summary>
internal static class FamilyMember
{
    private const int SharedStart = 3;

    /// <summary>The protein that a name of a family means to a database, which starts like it; null where it is none or several.</summary>
    public static Term? Of(TermMatch match)
    {
        Term? member = null;
        foreach (var (term, standing) in match.Others ?? [])
        {
            if (standing >= NameStanding.Database && term.Kind == ExoEntityKind.Protein)
            {
                if (member is not null)
                {
                    return null;
                }

                member = term;
            }
        }

        return member is not null && StartsLike(member.Name, match.Term.Name) ? member : null;
    }

    private static bool StartsLike(string symbol, string family)
    {
        var common = 0;
        foreach (var c in family)
        {
            if (common == SharedStart)
            {
                break;
            }

            if (char.IsLetterOrDigit(c) && (common >= symbol.Length || (char.ToUpperInvariant(c) != symbol[common++] && !GreekNames.IsLetter(c))))
            {
                return false;
            }
        }

        return true;
    }
}
