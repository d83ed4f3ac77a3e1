using ExoTools.Language;

namespace ExoTools.Findings.Analysis;

/// <summary>
/// Reads the antibodies that a sentence names, each as printed with the bracket behind it: "anti-CD63 (1:1000, Abcam ab59479)",
/// "antibodies against CD9 (ab92726) and TSG101", "CD81 antibody".
/// </summary>
internal static class AntibodyReader
{
    private const int LongestBracket = 120;

    /// <summary>The antibodies, in the order of the text.</summary>
    public static List<TextSpan> Read(string text, TextSpan sentence, List<Piece> pieces)
    {
        var found = new List<TextSpan>();
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Word == "anti" && i + 1 < pieces.Count)
            {
                AddTarget(i, SkipSpecies(pieces, i + 1));
            }
            else if (pieces[i].Word is "antibody" or "antibodies")
            {
                AddBefore(i);
                AddListed(i + 1);
            }
        }

        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;

        // "mouse anti-human CD63"; "anti-rabbit IgG" and "anti-mouse" are antibodies against antibodies.
        void AddTarget(int first, int target)
        {
            if (target < pieces.Count && IsName(text, pieces, target) && !(pieces[target].Word is "igg" or "igm" or "hrp"))
            {
                Add(pieces[first].Start, EndOfName(pieces, target));
            }
        }

        void AddBefore(int word)
        {
            var first = word - 1;
            while (first > 0 && pieces[first].Gap != PieceGap.Space && pieces[first].Kind != PieceKind.Other)
            {
                first--;
            }

            if (first >= 0 && pieces[first].Word != "anti" && pieces[word].Gap == PieceGap.Space && IsName(text, pieces, first) && HasCapital(text, pieces, first, word - 1))
            {
                Add(pieces[first].Start, word);
            }
        }

        // "against CD9 (ab92726), CD81 and calnexin": names as long as marks and conjunctions part them.
        void AddListed(int at)
        {
            var isListed = false;
            while (at < pieces.Count && (pieces[at].Word is "against" or "to" or "for" or "directed" or "raised" or "specific" or "were" or "used" or ":" or "included" or "including" or "recognizing" or "the" or "following"))
            {
                isListed |= pieces[at].Word is "against" or "to" or "for" or "recognizing" or ":" or "included" or "including";
                at++;
            }

            while (isListed && at < pieces.Count && pieces[at].Word != "anti" && IsName(text, pieces, at))
            {
                var last = EndOfName(pieces, at);
                var end = WithBracket(pieces[last].End);
                var next = last + 1;
                while (next < pieces.Count && pieces[next].Start < end)
                {
                    next++;
                }

                // A name is parted from what follows; "to detect CD63" is none.
                if (next < pieces.Count && !(pieces[next].Word is "," or ";" or "." or "and" or "or" or ")" or "(" or "&" or "/"))
                {
                    if (HasCapital(text, pieces, at, last))
                    {
                        Add(pieces[at].Start, last);
                    }

                    return;
                }

                Add(pieces[at].Start, last);
                var isParted = false;
                while (next < pieces.Count && pieces[next].Word is "," or ";" or "and" or "or" or "&" or "/")
                {
                    isParted = true;
                    next++;
                }

                if (!isParted)
                {
                    return;
                }

                at = next;
            }
        }

        void Add(int start, int last)
        {
            var span = new TextSpan(start, WithBracket(pieces[last].End) - start);
            if (!found.Exists(other => other.Start < span.End && span.Start < other.End))
            {
                found.Add(span);
            }
        }

        // A bracket that gives a dilution, a catalogue number or a vendor.
        int WithBracket(int end)
        {
            var open = end;
            while (open < sentence.End && text[open] == ' ')
            {
                open++;
            }

            if (open >= sentence.End || text[open] is not ('(' or '['))
            {
                return end;
            }

            var depth = 0;
            for (var i = open; i < sentence.End && i - open < LongestBracket; i++)
            {
                depth += text[i] is '(' or '[' ? 1 : text[i] is ')' or ']' ? -1 : 0;
                if (depth == 0)
                {
                    return i + 1;
                }
            }

            return end;
        }
    }

    private static int SkipSpecies(List<Piece> pieces, int at) =>
        pieces[at].Word is "human" or "mouse" or "rat" or "rabbit" or "goat" or "bovine" or "canine" && at + 1 < pieces.Count ? at + 1 : at;

    private static bool IsName(string text, List<Piece> pieces, int at) =>
        at < pieces.Count && pieces[at].Kind == PieceKind.Letters && !(pieces[at].Word is "the" or "a" or "an" or "all" or "each" or "these" or "primary" or "secondary" or "other" or "and" or "or" or "as" or "detect"
            or "was" or "were" or "is" or "are" or "inflammatory" or "cancer" or "tumor" or "bodies" or "body" or "viral" or "human" or "mouse" or "rat" or "rabbit" or "goat")
        && (pieces[at].Length > 1 || char.IsUpper(text[pieces[at].Start]));

    private static bool HasCapital(string text, List<Piece> pieces, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (pieces[i].Kind == PieceKind.Digits || (char.IsUpper(text[pieces[i].Start]) && (i > 0 || pieces[i].Length < 2 || char.IsUpper(text[pieces[i].Start + 1]))))
            {
                return true;
            }
        }

        return false;
    }

    // The name and what is joined to it: "TSG101", "flotillin-1", "HSP70/HSC70".
    private static int EndOfName(List<Piece> pieces, int first)
    {
        var last = first;
        while (last + 1 < pieces.Count && pieces[last + 1].Gap != PieceGap.Space && (pieces[last + 1].Kind != PieceKind.Other || (pieces[last + 1].Word == "/" && last + 2 < pieces.Count && pieces[last + 2].Gap == PieceGap.None)))
        {
            last++;
        }

        return last;
    }
}
