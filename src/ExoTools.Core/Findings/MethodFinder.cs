using ExoTools.Findings.Analysis;
using ExoTools.Findings.Rules;
using ExoTools.Language;

namespace ExoTools.Findings;

/// <summary>Finds how an article isolates and characterises vesicles, by the rules of methods.yaml.</summary>
public static class MethodFinder
{
    // "Membranes were blocked. They were incubated with anti-CD63 …": in sentences.
    private const int AntibodyReach = 3;

    // Between two steps of one chain of centrifugations, in sentences.
    private const int ChainReach = 3;

    // In pieces.
    private const int IncubationReach = 20;
    private const int DenialReach = 4;

    private static readonly List<MethodUse> s_none = [];

    /// <summary>
    /// The methods of an article, in the order of the text: one for each name and set of parameters; a mention without parameters
    /// belongs to the first of its name.
    /// </summary>
    public static IReadOnlyList<ExoMethod> Find(ArticleAnalysis article)
    {
        var rules = article.Vocabulary.MethodRules;
        var used = new List<MethodUse>();
        if (!article.Passages.Any(passage => passage.Sentences.Any(NamesVesicles)))
        {
            article.Explain?.Invoke(new("No method: the article names no vesicles"));
            return [];
        }

        var names = new MethodNames(article);
        foreach (var passage in article.Passages)
        {
            var vesiclesBefore = false;
            var isOfMethods = false;
            MethodUse? byAntibodies = null;
            var sinceAntibodies = 0;
            var waiting = new List<(SentenceAnalysis Sentence, List<MethodUse> Spins)>();
            foreach (var sentence in passage.Sentences)
            {
                var vesiclesHere = NamesVesicles(sentence);
                if (passage.Passage.Kind != ExoPassageKind.Title && !sentence.IsGlossary)
                {
                    var isNear = vesiclesHere || vesiclesBefore || (isOfMethods && !SpeaksOfCells(sentence));
                    var spins = isNear ? s_none : Spins(sentence, names, rules);
                    if (spins.Count > 0)
                    {
                        waiting.Add((sentence, spins));
                    }

                    var here = Read(sentence, names.Find(sentence), rules, isNear, spins.Count > 0 ? null : article.Explain);
                    if (here.Exists(method => method.IsCentrifugation))
                    {
                        used.AddRange(ChainBefore(sentence, waiting));
                    }

                    used.AddRange(here);

                    // "Particles were counted by NTA. For TEM, 5 µl were adsorbed on grids": methods follow one another.
                    isOfMethods = here.Count > 0 && (isOfMethods || vesiclesHere || vesiclesBefore || here.Exists(method => rules.Methods[method.Name].Always));
                    (byAntibodies, sinceAntibodies) = here.FindLast(method => rules.Methods[method.Name].ByAntibodies) is { } latest ? (latest, 0) : (byAntibodies, sinceAntibodies + 1);
                    if (byAntibodies is not null && sinceAntibodies <= AntibodyReach)
                    {
                        AddAntibodies(sentence, here.FindAll(method => rules.Methods[method.Name].ByAntibodies), byAntibodies);
                    }
                }

                vesiclesBefore = vesiclesHere;
            }

            foreach (var (sentence, _) in article.Explain is null ? [] : waiting)
            {
                Read(sentence, names.Find(sentence), rules, vesiclesNear: false, article.Explain);
            }
        }

        used = [.. used.OrderBy(method => method.Sentence.Number).ThenBy(method => method.Span.Start)];
        used.AddRange(TableMethods.Read(article, names));
        return [.. used.GroupBy(method => (method.Name, method.Key(used))).Select(same => Method([.. same], rules))];

        bool SpeaksOfCells(SentenceAnalysis sentence) => sentence.Pieces.Exists(piece => article.Vocabulary.EvidenceRules.MarkerElsewhere.Contains(piece));

        bool NamesVesicles(SentenceAnalysis sentence) => article.MarkerMentionsOf(sentence).Any(mention => mention.Kind == ExoEntityKind.Vesicle);
    }

    // "Medium was spun at 300 × g to remove cells. The supernatant was kept. It was spun at 100,000 × g to pellet vesicles": each step is one of the last.
    private static IEnumerable<MethodUse> ChainBefore(SentenceAnalysis last, List<(SentenceAnalysis Sentence, List<MethodUse> Spins)> waiting)
    {
        var (first, next) = (waiting.Count, last.Index);
        while (first > 0 && next - waiting[first - 1].Sentence.Index <= ChainReach)
        {
            next = waiting[--first].Sentence.Index;
        }

        var chain = waiting.GetRange(first, waiting.Count - first);
        waiting.RemoveRange(first, chain.Count);
        return chain.SelectMany(step => step.Spins);
    }

    // The centrifugations of a sentence that print their force.
    private static List<MethodUse> Spins(SentenceAnalysis sentence, MethodNames names, MethodRules rules) =>
        Read(sentence, names.Find(sentence), rules, vesiclesNear: true, explain: null).FindAll(method => method.IsCentrifugation && method[ExoMethodParameter.Force] is not null);

    private static ExoMethod Method(MethodUse[] same, MethodRules rules)
    {
        var told = Array.Find(same, method => method.HasParameters) ?? same[0];
        return new ExoMethod([.. same.Select(method => method.Sentence.Evidence(method.Span))])
        {
            Name = told.Name,
            Use = rules.Methods[told.Name].Use,
            Force = told[ExoMethodParameter.Force],
            Duration = told[ExoMethodParameter.Duration],
            Temperature = told[ExoMethodParameter.Temperature],
            PoreSize = told[ExoMethodParameter.PoreSize],
            Rotor = told[ExoMethodParameter.Rotor],
            Antibodies = [.. same.SelectMany(method => method.Antibodies).Distinct(StringComparer.Ordinal)],
            Kit = rules.Methods[told.Name].IsKit ? told.Span.In(told.Sentence.Text) : null,
            Vendor = told.Vendor,
            Text = same[0].Span.In(same[0].Sentence.Text),
        };
    }

    private static List<MethodUse> Read(SentenceAnalysis sentence, List<MethodName> names, MethodRules rules, bool vesiclesNear, Action<Rejection>? explain)
    {
        if (names.Count == 0)
        {
            return s_none;
        }

        var here = new List<MethodUse>();
        var vendors = new List<TextSpan>();
        foreach (var name in names)
        {
            var start = sentence.Pieces[name.FirstPiece].Start;
            var span = new TextSpan(start, sentence.Pieces[name.LastPiece].End - start);
            if (sentence.Passage.InGlossary(span) || IsDenied(sentence.Pieces, name.FirstPiece, name.LastPiece))
            {
                explain?.Reject("method", sentence, span, sentence.Passage.InGlossary(span) ? "it stands in a list of abbreviations" : "the text says that it was not used");
                continue;
            }

            if (name.IsVendor)
            {
                vendors.Add(span);
            }
            else if (vesiclesNear || rules.Methods[name.Name].Always)
            {
                here.Add(new MethodUse(name.Name, span, sentence));
            }
            else
            {
                explain?.Reject("method", sentence, span, "cells are studied so too, and neither this sentence nor the one before names vesicles");
            }
        }

        if (here.Count == 0)
        {
            return here;
        }

        // Forces, times and pores are those of a separation; cells are incubated before they are sorted.
        var separations = here.FindAll(method => rules.Methods[method.Name].Use == ExoMethodUse.Isolation);
        foreach (var (kind, span) in separations.Count > 0 ? MethodParameters.Read(sentence.Pieces, rules.Units) : [])
        {
            var owner = Owner(separations, span);
            if (!(kind is ExoMethodParameter.Duration or ExoMethodParameter.Temperature && IsOfIncubation(sentence.Pieces, span, owner.Span, rules.Incubates)))
            {
                owner.Add(kind, span.In(sentence.Text));
            }
        }

        var spins = separations.FindAll(method => method.IsCentrifugation);
        foreach (var rotor in spins.Count > 0 ? rules.Rotors.Find(sentence.Pieces) : [])
        {
            Owner(spins, rotor).Add(ExoMethodParameter.Rotor, rotor.In(sentence.Text));
        }

        // Who sells an antibody does not sell the blot.
        var antibodies = vendors.Count > 0 ? AntibodyReader.Read(sentence.Text, sentence.Span, sentence.Pieces) : [];
        foreach (var vendor in vendors.Where(vendor => !antibodies.Exists(antibody => antibody.Start <= vendor.Start && vendor.End <= antibody.End)))
        {
            Owner(here, vendor).Vendor ??= vendor.In(sentence.Text);
        }

        foreach (var separation in separations)
        {
            separation.NameByForce();
        }

        return here;
    }

    private static void AddAntibodies(SentenceAnalysis sentence, List<MethodUse> here, MethodUse before)
    {
        foreach (var antibody in AntibodyReader.Read(sentence.Text, sentence.Span, sentence.Pieces))
        {
            (here.Count > 0 ? Owner(here, antibody) : before).Antibodies.Add(antibody.In(sentence.Text));
        }
    }

    // "cultured for 72 h and spun": the nearest word before says what the time is of.
    private static bool IsOfIncubation(List<Piece> pieces, TextSpan parameter, TextSpan method, WordSet incubates)
    {
        var last = pieces.FindLastIndex(piece => piece.End <= parameter.Start);
        for (var i = last; i >= 0 && last - i < IncubationReach && pieces[i].Start >= (method.End <= parameter.Start ? method.End : 0) && pieces[i].Word is not ";"; i--)
        {
            if (incubates.Contains(pieces[i]))
            {
                return true;
            }
        }

        return false;
    }

    // "were not isolated by ultracentrifugation", "without a density gradient", "a density gradient was not used"
    private static bool IsDenied(List<Piece> pieces, int first, int last)
    {
        for (var i = first - 1; i >= 0 && first - i <= DenialReach && pieces[i].Kind == PieceKind.Letters; i--)
        {
            if (pieces[i].Word is "not" or "without" or "no" or "never")
            {
                return !(pieces[i + 1].Word is "only");
            }
        }

        return last + 2 < pieces.Count && pieces[last + 1].Word is "was" or "were" && pieces[last + 2].Word is "not";
    }

    // The method that stands before the parameter, or the first one.
    private static MethodUse Owner(List<MethodUse> methods, TextSpan parameter) =>
        methods.FindLast(method => method.Span.Start < parameter.Start) ?? methods[0];
}
