using ExoTools.Findings.Rules;

namespace ExoTools.Findings.Analysis;

/// <summary>Joins what brackets and "such as" list to the entity before them, and takes out what else stands in brackets.</summary>
internal sealed class MemberLists(RelationWords words)
{
    private const int HeadReach = 12;

    /// <summary>The units without brackets; the list itself where it has none.</summary>
    public List<Unit> TakeOutBrackets(List<Unit> units)
    {
        if (!units.Exists(unit => unit.Word is "(" or "["))
        {
            return units;
        }

        var result = new List<Unit>(units.Count);
        var inside = new List<Unit>();
        var pairs = Pairs(units);
        var depth = 0;
        for (var i = 0; i < units.Count; i++)
        {
            if (pairs[i])
            {
                depth += units[i].Word is "(" or "[" ? 1 : -1;
                if (depth == 0)
                {
                    JoinBracket(result, inside);
                    inside.Clear();
                }
            }
            else if (depth == 0)
            {
                result.Add(units[i]);
            }
            else if (depth == 1)
            {
                // Brackets within brackets only give other names.
                inside.Add(units[i]);
            }
        }

        return result;
    }

    /// <summary>"Pathways, including PI3K/AKT and Notch": the same without brackets; the list itself where nothing is listed so.</summary>
    public List<Unit> Join(List<Unit> units)
    {
        if (!units.Exists(unit => unit.Word == "such" || words.Expand.Contains(unit.Word)))
        {
            return units;
        }

        var result = new List<Unit>(units.Count);
        for (var i = 0; i < units.Count; i++)
        {
            var isSuchAs = units[i].Word == "such" && i + 1 < units.Count && units[i + 1].Word == "as";
            if (units[i].IsEntity || !(isSuchAs || words.Expand.Contains(units[i].Word)) || result.Count == 0)
            {
                result.Add(units[i]);
                continue;
            }

            var first = i + (isSuchAs ? 2 : 1);
            while (first < units.Count && units[first].Word is "," or ":" or "the")
            {
                first++;
            }

            var end = first;
            while (end < units.Count && (units[end].IsEntity || (end > first && units[end].Word is "," or "and" or "or" or "as" or "well")))
            {
                end++;
            }

            var members = units.GetRange(Math.Min(first, units.Count), Math.Max(0, end - first));
            var head = result.FindLastIndex(result.Count - 1, Math.Min(4, result.Count), unit => unit.IsEntity);
            var joined = members.Count > 0 && head >= 0 && MayHold(result[head].Mentions[0], members[0].Mentions[0]);
            if (!joined)
            {
                result.Add(units[i]);
                continue;
            }

            JoinMembers(result, members, lists: true);
            i = end - 1;
        }

        return result;
    }

    // "Targets of miR-10b, including BIM": a microRNA has no members of another kind.
    private static bool MayHold(Mention head, Mention member) =>
        EntityClass.Same(head.Kind, member.Kind) && (head.IsGeneric || head.Kind == ExoEntityKind.MoleculeClass || head.Kind == member.Kind);

    // Which brackets have a partner. One without is a mark like any other, and loses nothing after it.
    private static bool[] Pairs(List<Unit> units)
    {
        var pairs = new bool[units.Count];
        var open = new Stack<int>();
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].Word is "(" or "[")
            {
                open.Push(i);
            }
            else if (units[i].Word is ")" or "]" && open.TryPop(out var partner))
            {
                pairs[partner] = pairs[i] = true;
            }
        }

        return pairs;
    }

    private void JoinBracket(List<Unit> result, List<Unit> inside)
    {
        if (OtherName(result, inside) is { } other)
        {
            result[^1] = Unit.OfEntities([.. result[^1].Mentions, other], result[^1].Span, result[^1].AfterDash);
            return;
        }

        var lists = inside.Count > 0 && (words.Expand.Contains(inside[0].Word) || (inside.Count > 1 && inside[0].Word == "that" && inside[1].Word == "is"));
        if (!lists && inside.Exists(unit => !unit.IsEntity && !unit.IsPunctuation && unit.Word is not ("and" or "or")))
        {
            return;
        }

        JoinMembers(result, inside, lists);
    }

    // "CCNE1 (encoding cyclin E1)": two names of one thing that no vocabulary ties, or a family and its member; what is said is said of both.
    private static Mention? OtherName(List<Unit> result, List<Unit> inside)
    {
        var named = inside.Count > 0 && inside[0].Word is "encoding" ? inside.Skip(1).ToList() : inside;
        return named.Count == 1 && named[0].IsEntity && result.Count > 0 && result[^1].IsEntity
            && named[0].Mentions[0] is { IsGeneric: false, IsAdjective: false } other
            && result[^1].Mentions is [{ IsGeneric: false } head] && head.Kind == other.Kind && EntityClass.IsMolecule(head.Kind) && head.Kind != ExoEntityKind.MoleculeClass
            && head.Name != other.Name
            ? other.In(head) with { Reversed = head.Reversed }
            : null;
    }

    // "pathways (ie, EMT, TGF-β, and Wnt)": the members join the nearest entity of their own class, or stand for it if it is generic.
    private static void JoinMembers(List<Unit> result, IEnumerable<Unit> list, bool lists)
    {
        var members = list.SelectMany(unit => unit.Mentions).Where(mention => !mention.IsGeneric && !mention.IsAdjective).ToList();
        if (members.Count == 0)
        {
            return;
        }

        for (var i = result.Count - 1; i >= 0 && result.Count - i <= HeadReach; i--)
        {
            var head = result[i];
            if (!head.IsEntity || !EntityClass.Same(head.Mentions[0].Kind, members[0].Kind))
            {
                continue;
            }

            // "exosomal miRNAs (miR-21 and miR-155)": the class and its members.
            var named = head.Mentions[^1].Kind == ExoEntityKind.MoleculeClass && members[0].Kind != ExoEntityKind.MoleculeClass;
            if (head.Mentions[0].IsGeneric || lists || named)
            {
                var kept = head.Mentions.Where(mention => !mention.IsGeneric);
                var qualifier = head.Mentions[0];
                result[i] = Unit.OfEntities(
                    [.. kept, .. members.Where(member => head.Mentions.All(other => other.Name != member.Name)).Select(member => member.In(qualifier))],
                    head.Span,
                    head.AfterDash);
            }

            return;
        }
    }
}
