using ExoTools.Findings.Analysis;
using ExoTools.Findings.Rules;
using ExoTools.Language;

namespace ExoTools.Findings;

/// <summary>Finds how an article isolates and characterises vesicles, by the rules of methods.yaml.</summary>
public static class MethodFinder
{
    /// <summary>
    /// The methods of an article, in the order of the text: one for each name and set of parameters; a mention without parameters
    /// belongs to the first of its name.
    /// </summary>
    public static IReadOnlyList<ExoMethod> Find(ArticleAnalysis article)
    {
        var rules = article.Vocabulary.MethodRules;
        var used = new List<Used>();
        if (!article.Passages.Any(passage => passage.Sentences.Any(NamesVesicles)))
        {
            return [];
        }

        foreach (var passage in article.Passages)
        {
            var vesiclesBefore = false;
            foreach (var sentence in passage.Sentences)
            {
                var vesiclesHere = NamesVesicles(sentence);
                if (passage.Passage.Kind != ExoPassageKind.Title && !sentence.IsGlossary)
                {
                    Read(used, sentence, rules, vesiclesHere || vesiclesBefore);
                }

                vesiclesBefore = vesiclesHere;
            }
        }

        return [.. used.GroupBy(method => (method.Name, method.Key(used))).Select(same => Method([.. same], rules))];

        bool NamesVesicles(SentenceAnalysis sentence) => article.MarkerMentionsOf(sentence).Any(mention => mention.Kind == ExoEntityKind.Vesicle);
    }

    private const int DenialReach = 4;

    // "100,000 × g"
    private const int UltraDigits = 6;

    private static ExoMethod Method(Used[] same, MethodRules rules)
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
            Kit = rules.Methods[told.Name].IsKit ? told.Span.In(told.Sentence.Text) : null,
            Vendor = told.Vendor,
            Text = same[0].Span.In(same[0].Sentence.Text),
        };
    }

    private static void Read(List<Used> used, SentenceAnalysis sentence, MethodRules rules, bool vesiclesNear)
    {
        var here = new List<Used>();
        var vendors = new List<TextSpan>();
        foreach (var match in sentence.Methods)
        {
            var start = sentence.Pieces[match.FirstPiece].Start;
            var span = new TextSpan(start, sentence.Pieces[match.LastPiece].End - start);
            if (sentence.Passage.InGlossary(span) || IsDenied(sentence.Pieces, match.FirstPiece, match.LastPiece))
            {
                continue;
            }

            if (MethodRules.IsVendor(match.Term))
            {
                vendors.Add(span);
            }
            else if (vesiclesNear || rules.Methods[match.Term.Name].Always)
            {
                here.Add(new Used(match.Term.Name, span, sentence));
            }
        }

        if (here.Count == 0)
        {
            return;
        }

        // Forces, times and pores are those of a separation; cells are incubated before they are sorted.
        var separations = here.FindAll(method => rules.Methods[method.Name].Use == ExoMethodUse.Isolation);
        foreach (var (kind, span) in separations.Count > 0 ? MethodParameters.Read(sentence.Pieces, rules.Units) : [])
        {
            Owner(separations, span).Add(kind, span.In(sentence.Text));
        }

        foreach (var vendor in vendors)
        {
            Owner(here, vendor).Vendor ??= vendor.In(sentence.Text);
        }

        foreach (var separation in separations)
        {
            separation.NameByForce();
        }

        used.AddRange(here);
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
    private static Used Owner(List<Used> methods, TextSpan parameter) =>
        methods.FindLast(method => method.Span.Start < parameter.Start) ?? methods[0];

    /// <summary>A method where a sentence names it.</summary>
    private sealed class Used(string name, TextSpan span, SentenceAnalysis sentence)
    {
        private readonly Dictionary<ExoMethodParameter, string> _parameters = [];

        public string Name { get; private set; } = name;

        /// <summary>A centrifugation of which every force printed is that of an ultracentrifuge is one, whatever the text calls it.</summary>
        public void NameByForce()
        {
            if (Name == "centrifugation" && this[ExoMethodParameter.Force] is { } forces
                && forces.Split("; ").All(force => !force.EndsWith("rpm", StringComparison.Ordinal) && string.Concat(force.Where(char.IsAsciiDigit)).Length >= UltraDigits))
            {
                Name = "ultracentrifugation";
            }
        }

        public TextSpan Span => span;

        public SentenceAnalysis Sentence => sentence;

        public string? Vendor { get; set; }

        public bool HasParameters => _parameters.Count > 0 || Vendor is not null;

        public string? this[ExoMethodParameter kind] => _parameters.GetValueOrDefault(kind);

        // "300 × g for 10 min, then 2,000 × g for 20 min": each number has its place, in the order of the steps.
        public void Add(ExoMethodParameter kind, string printed) =>
            _parameters[kind] = _parameters.TryGetValue(kind, out var earlier) ? $"{earlier}; {printed}" : printed;

        /// <summary>What tells this use from others of the same method.</summary>
        public string Key(List<Used> all)
        {
            var told = HasParameters ? this : all.Find(other => other.Name == Name && other.HasParameters) ?? this;
            return string.Join('|', told._parameters.OrderBy(parameter => parameter.Key).Select(parameter => parameter.Value).Append(told.Vendor));
        }
    }
}
