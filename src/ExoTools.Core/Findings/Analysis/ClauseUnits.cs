using ExoTools.Findings.Rules;
using ExoTools.Language;

namespace ExoTools.Findings.Analysis;

/// <summary>
/// The units of a sentence as its clauses read: bracketed text taken out (what a bracket lists joins the entity before it),
/// qualifiers joined to what they qualify, coordinations made one unit, and "these molecules" replaced by what they stand for.
/// </summary>
internal sealed class ClauseUnits
{
    private readonly RelationRules _rules;
    private readonly SentenceAnalysis _sentence;
    private readonly IReadOnlyList<Mention> _before;

    private ClauseUnits(SentenceAnalysis sentence, RelationRules rules, IReadOnlyList<Mention> before)
    {
        _sentence = sentence;
        _rules = rules;
        _before = before;
    }

    /// <summary>Reads a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="mentions">Its entities.</param>
    /// <param name="before">The entities of the sentence before, to which "these" may refer.</param>
    /// <param name="rules">The rules, for their words.</param>
    public static List<Unit> Read(SentenceAnalysis sentence, IReadOnlyList<Mention> mentions, IReadOnlyList<Mention> before, RelationRules rules)
    {
        var reader = new ClauseUnits(sentence, rules, before);
        var units = UnitReader.Read(sentence, mentions);
        units = reader.Qualify(units);
        units = reader.TakeOutBrackets(units);
        units = reader.JoinLists(units);
        return reader.Coordinate(reader.Refer(units));
    }

    /// <summary>Whether two kinds may stand in one coordination.</summary>
    private static bool SameClass(ExoEntityKind a, ExoEntityKind b) => Class(a) == Class(b);

    private static int Class(ExoEntityKind kind) => kind switch
    {
        ExoEntityKind.Protein or ExoEntityKind.MiRna or ExoEntityKind.LncRna or ExoEntityKind.MoleculeClass => 1,
        ExoEntityKind.Process => 2,
        ExoEntityKind.Pathway => 3,
        _ => 10 + (int)kind,
    };

    // "Tumour-derived" at the start of a sentence is "tumor-derived"; "CAF-derived" keeps its capitals.
    private static string Lowered(string words) =>
        words.Length > 1 && char.IsUpper(words[0]) && char.IsLower(words[1]) ? Spelling.American(words.ToLowerInvariant()) : Spelling.American(words);

    private static Unit Of(Mention mention, Unit like) => Unit.OfEntities([mention], like.Span, like.AfterDash);

    // "tumor-derived exosomes", "exosomal miR-21", "cancer-related pathways", "gastric cancer cell migration".
    private List<Unit> Qualify(List<Unit> units)
    {
        var result = new List<Unit>(units.Count);
        for (var i = 0; i < units.Count; i++)
        {
            var unit = units[i];
            if (!unit.IsEntity)
            {
                if (DerivedVesicle(units, i) is { } vesicle)
                {
                    result.Add(Unit.OfEntities([units[vesicle].Mentions[0] with { Qualifier = Lowered(unit.Span.In(_sentence.Text)), Span = Join(unit, units[vesicle]) }], Join(unit, units[vesicle]), unit.AfterDash));
                    i = vesicle;
                    continue;
                }

                result.Add(unit);
                continue;
            }

            var mention = unit.Mentions[0];

            // "ex-miR-21", "EV-miR-21"
            if (unit.AfterDash && result.Count > 0 && _rules.VesiclePrefix.Contains(result[^1].Word) && Class(mention.Kind) == 1)
            {
                var prefix = result[^1];
                var within = new Mention { Name = "exosome", Kind = ExoEntityKind.Vesicle, Span = prefix.Span, FirstPiece = mention.FirstPiece, LastPiece = mention.FirstPiece };
                mention = mention with { Qualifier = Lowered(prefix.Span.In(_sentence.Text)), Vesicle = within, Span = Join(prefix, unit) };
                unit = Unit.OfEntities([mention], mention.Span, prefix.AfterDash);
                units[i] = unit;
                result.RemoveAt(result.Count - 1);
            }

            var suffix = i + 1 < units.Count && units[i + 1] is { AfterDash: true, IsEntity: false } joined ? joined : null;
            if (suffix is not null && suffix.Word == "derived" && i + 2 < units.Count && units[i + 2].IsEntity && units[i + 2].Mentions[0].Kind == ExoEntityKind.Vesicle)
            {
                var qualifier = $"{Lowered(mention.Span.In(_sentence.Text))}-derived";
                var span = Join(unit, units[i + 2]);
                result.Add(Unit.OfEntities([units[i + 2].Mentions[0] with { Qualifier = qualifier, Span = span }], span, unit.AfterDash));
                i += 2;
                continue;
            }

            if (suffix is not null && mention.Kind == ExoEntityKind.Vesicle && _rules.Within.Contains(suffix.Word) && Qualified(units, i + 1) is { } borne)
            {
                var qualified = units[borne].Mentions[0] with
                {
                    Qualifier = $"{Lowered(mention.Span.In(_sentence.Text))}-{suffix.Word}",
                    Vesicle = mention,
                    Span = Join(unit, units[borne]),
                };
                result.Add(Unit.OfEntities([qualified], qualified.Span, unit.AfterDash));
                i = borne;
                continue;
            }

            // "Rab27a-deficient exosomes": what is said of them is said of its loss.
            if (suffix is not null && _rules.Deficient.Contains(suffix.Word) && Class(mention.Kind) == 1)
            {
                var span = Join(unit, suffix);
                result.Add(Unit.OfEntities([mention with { Reversed = true }], span, unit.AfterDash));
                i++;
                if (i + 1 < units.Count && units[i + 1].IsEntity && units[i + 1].Mentions[0].Kind is ExoEntityKind.Vesicle or ExoEntityKind.Cell)
                {
                    i++;
                    result.Add(Unit.OfWord(units[i].Mentions[0].Name, units[i].Span, units[i].AfterDash));
                }

                continue;
            }

            if (suffix is not null && !IsHyphenTrigger(suffix.Word))
            {
                // "cancer-related" says nothing of cancer itself.
                result.Add(Unit.OfWord($"{unit.Span.In(_sentence.Text).ToLowerInvariant()}-{suffix.Word}", Join(unit, suffix), unit.AfterDash));
                i++;
                continue;
            }

            if (mention.IsAdjective)
            {
                if (i + 1 < units.Count && Qualified(units, i) is { } head)
                {
                    var qualified = units[head].Mentions[0] with
                    {
                        Qualifier = mention.Kind == ExoEntityKind.Vesicle ? mention.Span.In(_sentence.Text).ToLowerInvariant() : null,
                        Vesicle = mention.Kind == ExoEntityKind.Vesicle ? mention : null,
                        Span = Join(unit, units[head]),
                    };
                    result.Add(Unit.OfEntities([qualified], qualified.Span, unit.AfterDash));
                    i = head;
                    continue;
                }

                result.Add(Unit.OfWord(unit.Span.In(_sentence.Text).ToLowerInvariant(), unit.Span, unit.AfterDash));
                continue;
            }

            // "gastric cancer cell migration": the last noun is what is meant, those before it describe it.
            if (i + 1 < units.Count && units[i + 1].IsEntity && !units[i + 1].AfterDash && Describes(mention, units[i + 1].Mentions[0]))
            {
                result.Add(Unit.OfWord(unit.Span.In(_sentence.Text).ToLowerInvariant(), unit.Span, unit.AfterDash));
                continue;
            }

            // "protein markers": the class only describes the head that follows.
            if (mention.Kind == ExoEntityKind.MoleculeClass && i + 1 < units.Count && _rules.Head.Contains(units[i + 1].Word))
            {
                result.Add(Unit.OfWord(mention.Name, unit.Span, unit.AfterDash));
                continue;
            }

            result.Add(Perturbed(result, unit, units, i));
        }

        return result;
    }

    private bool IsHyphenTrigger(string word)
    {
        foreach (var use in _rules.TriggersOf(word))
        {
            if (use.Forms.HasFlag(TriggerForm.Hyphen))
            {
                return true;
            }
        }

        return false;
    }

    // "plasma-derived exosomes" where no vocabulary knows plasma.
    private static int? DerivedVesicle(List<Unit> units, int i) =>
        units[i].Word.EndsWith("-derived", StringComparison.Ordinal) && i + 1 < units.Count && units[i + 1].IsEntity
        && units[i + 1].Mentions[0].Kind == ExoEntityKind.Vesicle && !units[i + 1].Mentions[0].IsAdjective ? i + 1 : null;

    // The molecule within two words after "exosomal"; a word between them may describe it.
    private static int? Qualified(List<Unit> units, int adjective)
    {
        for (var i = adjective + 1; i < units.Count && i <= adjective + 2; i++)
        {
            if (units[i].IsEntity)
            {
                // "exosomal lncRNA HOTAIR": the class only describes the molecule.
                if (i + 1 < units.Count && units[i + 1].IsEntity && !units[i + 1].AfterDash && units[i].Mentions[0].Kind == ExoEntityKind.MoleculeClass && Describes(units[i].Mentions[0], units[i + 1].Mentions[0]))
                {
                    return i + 1;
                }

                return units[i].Mentions[0] is { IsAdjective: false, Kind: ExoEntityKind.Protein or ExoEntityKind.MiRna or ExoEntityKind.LncRna or ExoEntityKind.MoleculeClass } ? i : null;
            }

            if (units[i].IsPunctuation)
            {
                return null;
            }
        }

        return null;
    }

    private static bool Describes(Mention before, Mention head) => (before.Kind, head.Kind) switch
    {
        (ExoEntityKind.Cancer or ExoEntityKind.Cell, ExoEntityKind.Process or ExoEntityKind.Cell or ExoEntityKind.Vesicle) => true,
        (ExoEntityKind.Drug, ExoEntityKind.Process) => true,
        (ExoEntityKind.MoleculeClass, ExoEntityKind.Protein or ExoEntityKind.MiRna or ExoEntityKind.LncRna) => true,
        (ExoEntityKind.Pathway, ExoEntityKind.Pathway) => !before.IsGeneric && !head.IsGeneric,
        _ => false,
    };

    // "knockdown of miR-21", "miR-21 inhibitor", "anti-miR-21": less of it is meant.
    private Unit Perturbed(List<Unit> before, Unit unit, List<Unit> units, int i)
    {
        var reversed = i + 1 < units.Count && _rules.Loss.Contains(units[i + 1].Word) && !units[i + 1].AfterDash;
        if (before.Count > 0)
        {
            var last = before[^1];
            reversed |= unit.AfterDash && last.Word is "anti" or "antago" or "si" or "sh";
            reversed |= GovernedByLoss(before);
        }

        return reversed ? Of(unit.Mentions[0] with { Reversed = true }, unit) : unit;
    }

    // "knockdown of the lncRNA HOTAIR": up to two words may describe what is lost.
    private bool GovernedByLoss(List<Unit> before)
    {
        for (var j = before.Count - 1; j > 0 && before.Count - j <= 3; j--)
        {
            if (before[j].IsEntity || before[j].IsPunctuation)
            {
                return false;
            }

            if (before[j].Word == "of")
            {
                return _rules.Loss.Contains(before[j - 1].Word);
            }
        }

        return false;
    }

    private List<Unit> TakeOutBrackets(List<Unit> units)
    {
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
        var lists = inside.Count > 0 && _rules.Expand.Contains(inside[0].Word);
        if (!lists && inside.Exists(unit => !unit.IsEntity && !unit.IsPunctuation && unit.Word is not ("and" or "or")))
        {
            return;
        }

        JoinMembers(result, inside, lists);
    }

    // "pathways (ie, EMT, TGF-β, and Wnt)": the members join the nearest entity of their own class, or stand for it if it is generic.
    private static void JoinMembers(List<Unit> result, IEnumerable<Unit> list, bool lists)
    {
        var members = list.SelectMany(unit => unit.Mentions).Where(mention => !mention.IsGeneric && !mention.IsAdjective).ToList();
        if (members.Count == 0)
        {
            return;
        }

        for (var i = result.Count - 1; i >= 0 && result.Count - i <= 12; i--)
        {
            var head = result[i];
            if (!head.IsEntity || !SameClass(head.Mentions[0].Kind, members[0].Kind))
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
                    [.. kept, .. members.Where(member => head.Mentions.All(other => other.Name != member.Name)).Select(member => Inherit(member, qualifier))],
                    head.Span,
                    head.AfterDash);
            }

            return;
        }
    }

    private static Mention Inherit(Mention member, Mention from) =>
        member.Vesicle is null && from.Vesicle is not null ? member with { Vesicle = from.Vesicle, Qualifier = from.Qualifier } : member;

    // "pathways, including PI3K/AKT and Notch": the same without brackets.
    private List<Unit> JoinLists(List<Unit> units)
    {
        var result = new List<Unit>(units.Count);
        for (var i = 0; i < units.Count; i++)
        {
            var isSuchAs = units[i].Word == "such" && i + 1 < units.Count && units[i + 1].Word == "as";
            if (units[i].IsEntity || !(isSuchAs || _rules.Expand.Contains(units[i].Word)) || result.Count == 0)
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
            var joined = members.Count > 0 && head >= 0
                && SameClass(result[head].Mentions[0].Kind, members[0].Mentions[0].Kind);
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

    // "These bioactive molecules" are those of the sentence before; without any they stay what they are.
    private List<Unit> Refer(List<Unit> units)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if (!units[i].IsEntity || !units[i].Mentions[0].IsGeneric || i == 0)
            {
                continue;
            }

            var refers = _rules.Anaphora.Contains(units[i - 1].Word) || (i > 1 && !units[i - 1].IsEntity && _rules.Anaphora.Contains(units[i - 2].Word));
            if (!refers)
            {
                continue;
            }

            var generic = units[i].Mentions[0];
            var meant = _before.Where(mention => !mention.IsGeneric && SameClass(mention.Kind, generic.Kind)).ToList();
            if (meant.Count > 0)
            {
                // The evidence is where the text refers to them.
                units[i] = Unit.OfEntities([.. meant.Select(mention => mention with { Span = generic.Span })], generic.Span, units[i].AfterDash);
            }
        }

        return units;
    }

    private static List<Unit> Coordinate(List<Unit> units, int from, List<Unit> result)
    {
        for (var i = from; i < units.Count; i++)
        {
            if (!units[i].IsEntity)
            {
                result.Add(units[i]);
                continue;
            }

            var mentions = new List<Mention>(units[i].Mentions);
            var end = i;
            while (NextMember(units, end, mentions[0].Kind) is { } member)
            {
                mentions.AddRange(units[member].Mentions.Select(mention => Inherit(mention, mentions[0])));
                end = member;
            }

            result.Add(end == i ? units[i] : Unit.OfEntities(mentions, new TextSpan(units[i].Span.Start, units[end].Span.End - units[i].Span.Start), units[i].AfterDash));
            i = end;
        }

        return result;
    }

    private List<Unit> Coordinate(List<Unit> units) => Coordinate(units, 0, new List<Unit>(units.Count));

    // After ",", "and", "or", "/", "as well as" and at most one describing word.
    private static int? NextMember(List<Unit> units, int last, ExoEntityKind kind)
    {
        var i = last + 1;
        var joined = false;
        while (i < units.Count && !units[i].IsEntity && units[i].Word is "," or "and" or "or" or "/" or "as" or "well" or "both" or "the" or "other" or "&" or "+"
            or "few" or "many" or "several" or "some" or "various" or "different" or "numerous" or "also" or "even"
            || (i < units.Count && units[i].Word == "a" && i + 1 < units.Count && units[i + 1].Word == "few"))
        {
            joined |= units[i].Word is "," or "and" or "or" or "/" or "&" or "+" or "well";
            i++;
        }

        // "mRNAs and functional proteins": a word may describe a class.
        if (joined && i + 1 < units.Count && !units[i].IsEntity && !units[i].IsPunctuation && units[i].Word.EndsWith("al", StringComparison.Ordinal) && units[i + 1].IsEntity
            && units[i + 1].Mentions[0].Kind == ExoEntityKind.MoleculeClass)
        {
            i++;
        }

        return joined && i < units.Count && units[i].IsEntity && SameClass(units[i].Mentions[0].Kind, kind) ? i : null;
    }

    private static TextSpan Join(Unit first, Unit last) => new(first.Span.Start, last.Span.End - first.Span.Start);
}
