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
            if (sentence.Passage.InGlossary(span))
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

        used.AddRange(here);
    }

    // The method that stands before the parameter, or the first one.
    private static Used Owner(List<Used> methods, TextSpan parameter) =>
        methods.FindLast(method => method.Span.Start < parameter.Start) ?? methods[0];

    /// <summary>A method where a sentence names it.</summary>
    private sealed class Used(string name, TextSpan span, SentenceAnalysis sentence)
    {
        private readonly Dictionary<ExoMethodParameter, string> _parameters = [];

        public string Name => name;

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
            var told = HasParameters ? this : all.Find(other => other.Name == name && other.HasParameters) ?? this;
            return string.Join('|', told._parameters.OrderBy(parameter => parameter.Key).Select(parameter => parameter.Value).Append(told.Vendor));
        }
    }
}
