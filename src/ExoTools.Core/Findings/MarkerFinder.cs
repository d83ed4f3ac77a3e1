using ExoTools.Findings.Analysis;
using ExoTools.Findings.Rules;
using ExoTools.Vocabulary;

namespace ExoTools.Findings;

/// <summary>
/// Finds the proteins that an article reports as markers of vesicles, present or absent. A name alone is no report: the sentence
/// must call it a marker, or say of vesicles that they have it or lack it.
/// </summary>
public static class MarkerFinder
{
    /// <summary>The markers of an article: one for each protein and report, with all its evidence, in the order of the text.</summary>
    public static IReadOnlyList<ExosomeMarker> Find(ArticleAnalysis article)
    {
        var rules = article.Vocabulary.EvidenceRules;
        var found = new List<Report>();
        var vesiclesInArticle = false;
        foreach (var passage in article.Passages)
        {
            foreach (var sentence in passage.Sentences)
            {
                article.Cancellation.ThrowIfCancellationRequested();
                var mentions = article.MarkerMentions.Find(sentence);
                vesiclesInArticle |= HasVesicle(mentions);
                if (passage.Passage.Kind != ExoPassageKind.Title && mentions.Any(mention => mention.Kind == ExoEntityKind.Protein))
                {
                    found.AddRange(new SentenceReports(sentence, mentions, rules, vesiclesInArticle).Read());
                }
            }
        }

        return
        [
            .. found
                .GroupBy(report => (report.Marker.Term!.Id ?? report.Marker.Name, report.Present))
                .Select(same => Marker([.. same], article.Vocabulary)),
        ];
    }

    private static bool HasVesicle(IReadOnlyList<Mention> mentions) => mentions.Any(mention => mention.Kind == ExoEntityKind.Vesicle);

    private static ExosomeMarker Marker(Report[] same, VocabularyLibrary vocabulary)
    {
        var term = same[0].Marker.Term!;
        return new ExosomeMarker([.. same.Select(report => report.Sentence.Evidence(report.Marker.Span))])
        {
            Name = same[0].Marker.Span.In(same[0].Sentence.Text),
            Symbol = term.Name,
            HgncId = term.Id,
            UniProt = term.UniProt,
            EntrezId = term.EntrezId,
            Category = term.Category,
            CategoryName = term.Category is not null ? vocabulary.MarkerCategories.GetValueOrDefault(term.Category) : null,
            Role = same.Select(report => report.Role).FirstOrDefault(role => role is not null),
            Present = same[0].Present,
            Method = same.Select(report => ShownBy(report.Sentence, vocabulary.MethodRules)).FirstOrDefault(method => method is not null),
        };
    }

    // What shows a marker characterises: how the vesicles were isolated is not how the marker was seen.
    private static string? ShownBy(SentenceAnalysis sentence, MethodRules rules)
    {
        foreach (var match in rules.Matcher.Find(sentence.Text, sentence.Pieces))
        {
            if (!MethodRules.IsVendor(match.Term) && rules.Methods[match.Term.Name].Use == ExoMethodUse.Characterization)
            {
                return match.Term.Name;
            }
        }

        return null;
    }

    private sealed record Report(Mention Marker, bool Present, string? Role, SentenceAnalysis Sentence);

    /// <summary>What one sentence reports of the marker proteins that it names.</summary>
    private sealed class SentenceReports
    {
        private readonly SentenceAnalysis _sentence;
        private readonly EvidenceRules _rules;
        private readonly List<Unit> _units;
        private readonly bool _vesiclesHere;
        private readonly bool _vesiclesBefore;

        public SentenceReports(SentenceAnalysis sentence, IReadOnlyList<Mention> mentions, EvidenceRules rules, bool vesiclesBefore)
        {
            _sentence = sentence;
            _rules = rules;
            _units = UnitReader.Read(sentence, mentions);
            _vesiclesHere = HasVesicle(mentions);
            _vesiclesBefore = vesiclesBefore;
        }

        public IEnumerable<Report> Read()
        {
            var (role, roleAt) = Role();
            for (var i = 0; i < _units.Count; i++)
            {
                if (!_units[i].IsEntity || _units[i].Mentions[0] is not { Kind: ExoEntityKind.Protein, Term: not null } mention)
                {
                    continue;
                }

                if (Sign(i) is { } sign)
                {
                    // "CD9+/CD63−" says it in the name.
                    yield return new Report(mention, sign, role, _sentence);
                }
                else if (roleAt >= 0 && (_vesiclesHere || _vesiclesBefore))
                {
                    yield return new Report(mention, Polarity(i) ?? true, role, _sentence);
                }
                else if (Polarity(i) is { } present && (_vesiclesHere || (_vesiclesBefore && !present))
                    && (!present || (mention.Term.Category is { } category && _rules.CarriedCategories.Contains(category))))
                {
                    yield return new Report(mention, present, null, _sentence);
                }
            }
        }

        // "surface protein markers": the word and the words that describe it, as printed.
        private (string? Role, int At) Role()
        {
            for (var i = 0; i < _units.Count; i++)
            {
                if (_units[i].IsEntity || !_rules.MarkerRole.Contains(_units[i].Word))
                {
                    continue;
                }

                var first = i;
                while (first > 0 && i - first < 4 && Describes(_units[first - 1]))
                {
                    first--;
                }

                var start = _units[first].Span.Start;
                return (_sentence.Text[start.._units[i].Span.End], i);
            }

            return (null, -1);
        }

        private static bool Describes(Unit unit) =>
            unit.IsEntity
                ? unit.Mentions[0].Kind == ExoEntityKind.Vesicle
                : !unit.IsPunctuation && unit.Word is not ("with" or "the" or "a" or "an" or "of" or "as" or "and" or "or" or "for" or "by" or "in" or "is" or "are"
                    or "was" or "were" or "to" or "several" or "some" or "such" or "including" or "its" or "their" or "these" or "using" or "other");

        private bool? Sign(int i)
        {
            var next = i + 1 < _units.Count ? _units[i + 1] : null;
            if (next is { IsEntity: false, Word: "+" } && next.Span.Start == _units[i].Span.End)
            {
                return true;
            }

            // A dash is no unit: what follows the name tells whether it is a minus.
            var after = _units[i].Span.End;
            var text = _sentence.Text;
            return after < text.Length && text[after] is '\u2212' or '\u207B' or '-' or '\u2013' && (after + 1 == text.Length || text[after + 1] is ' ' or '/' or ',' or ')' or '.' or ';')
                && i > 0 | next is not null && (text[after] is '\u2212' or '\u207B' || OtherSignNear(i)) ? false : null;
        }

        // A plain hyphen is a minus only beside a "+" ("CD9+/CD63-").
        private bool OtherSignNear(int i)
        {
            for (var j = Math.Max(0, i - 6); j < Math.Min(_units.Count, i + 7); j++)
            {
                if (_units[j].Word == "+" && j > 0 && _units[j - 1].IsEntity)
                {
                    return true;
                }
            }

            return false;
        }

        // The nearest word before the name that reports, or else after it, within the same turn of the sentence.
        private bool? Polarity(int i)
        {
            for (var j = i - 1; j >= 0; j--)
            {
                var word = _units[j].Word;
                if (_rules.MarkerTurn.Contains(word) || word is ";")
                {
                    break;
                }

                if (Reports(j) is { } report && !IsSpent(j, i))
                {
                    return report;
                }
            }

            for (var j = i + 1; j < _units.Count; j++)
            {
                var word = _units[j].Word;
                if (_rules.MarkerTurn.Contains(word) || word is ";")
                {
                    break;
                }

                if (Reports(j) is { } report)
                {
                    return report;
                }
            }

            return null;
        }

        private bool? Reports(int j)
        {
            var word = _units[j].Word;
            if (_units[j].IsEntity)
            {
                return null;
            }

            if (_rules.MarkerAbsent.Contains(word))
            {
                // "no" before a marker denies it; "no longer negative" and the like are rare enough to be read plainly.
                return IsDenied(j);
            }

            return _rules.MarkerPresent.Contains(word) ? !IsDenied(j) : null;
        }

        private bool IsDenied(int j)
        {
            for (var k = j - 1; k >= 0 && j - k <= 4 && !_units[k].IsPunctuation; k--)
            {
                if (_rules.MarkerNegation.Contains(_units[k].Word) && !_rules.MarkerAbsent.Contains(_units[j].Word))
                {
                    return _units[Math.Min(k + 1, _units.Count - 1)].Word is not ("only" or "merely");
                }
            }

            return false;
        }

        // "CD63 was detected, calnexin was absent": a report that a name before it already has, followed by a new clause, is not this one's.
        private bool IsSpent(int report, int i)
        {
            var owned = false;
            for (var k = report - 1; k >= 0 && report - k <= 4; k--)
            {
                owned |= _units[k].IsEntity && _units[k].Mentions[0].Kind == ExoEntityKind.Protein;
            }

            if (!owned)
            {
                return false;
            }

            for (var k = report + 1; k < i; k++)
            {
                if (_units[k].Word is "," or "and")
                {
                    for (var after = i + 1; after < _units.Count && after - i <= 4; after++)
                    {
                        if (_units[after].Word is "is" or "was" or "were" or "are" or "could" || Reports(after) is not null)
                        {
                            return true;
                        }
                    }
                }
            }

            return false;
        }
    }
}
