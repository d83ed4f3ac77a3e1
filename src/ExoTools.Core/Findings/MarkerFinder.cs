using ExoTools.Findings.Analysis;
using ExoTools.Findings.Rules;
using ExoTools.Language;
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
        var found = new List<MarkerReport>();
        var inArticle = false;
        foreach (var passage in article.Passages)
        {
            var (near, characterized) = (false, false);
            foreach (var sentence in passage.Sentences)
            {
                var mentions = article.MarkerMentionsOf(sentence);
                var here = Names(mentions, ExoEntityKind.Vesicle);
                inArticle |= here || (!inArticle && ImpliesVesicles(sentence, article.Vocabulary.MethodRules));
                if (passage.Passage.Kind != ExoPassageKind.Title && Names(mentions, ExoEntityKind.Protein))
                {
                    var vesicles = here ? VesiclesAt.Here : near || (inArticle && HasWord(sentence, rules.MarkerSample)) ? VesiclesAt.Near : inArticle ? VesiclesAt.Before : VesiclesAt.Nowhere;
                    if (vesicles != VesiclesAt.Nowhere)
                    {
                        var reports = new MarkerReports(sentence, mentions, rules, article.Vocabulary.Markers, vesicles);
                        found.AddRange(reports.Read());
                        if (article.Explain is { } explain)
                        {
                            Explain(reports, sentence, found, explain);
                        }
                    }
                    else
                    {
                        article.Explain?.RejectMarkers(article, sentence, "the article has named no vesicles so far");
                    }
                }
                else if (article.Explain is { } explain && (sentence.IsGlossary || passage.Passage.Kind == ExoPassageKind.Title))
                {
                    explain.RejectMarkers(article, sentence, sentence.IsGlossary ? "it stands in a list of abbreviations or a reference" : "titles announce, and are not read");
                }

                // "Characterization of exosomes" is what all of a passage is about, as is what a caption says.
                characterized |= here && HasWord(sentence, rules.MarkerTopic);
                near = here || characterized || (near && passage.Passage.Kind == ExoPassageKind.FigureCaption);
            }
        }

        found.AddRange(new TableReader(article).Markers());

        // "Western blots of CD9 and calnexin": where the article says elsewhere that one is absent, the method alone says nothing of it.
        var absent = found.Where(report => !report.Present).Select(report => report.Marker.Term!.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var report in found.Where(report => report.ByMethod && absent.Contains(report.Marker.Term!.Name)))
        {
            article.Explain?.Reject("marker", report.Sentence, report.Marker.Span, "a method only looked for it here, and the article says elsewhere that it is absent");
        }

        found.RemoveAll(report => report.ByMethod && absent.Contains(report.Marker.Term!.Name));
        article.Explain?.RejectTables(article);
        return
        [
            .. found
                .GroupBy(report => (report.Marker.Term!.Id ?? report.Marker.Name, report.Present))
                .Select(same => Marker([.. same], article.Vocabulary)),
        ];
    }

    private static void Explain(MarkerReports reports, SentenceAnalysis sentence, List<MarkerReport> found, Action<Rejection> explain)
    {
        foreach (var (protein, why) in reports.Rejected())
        {
            if (!found.Exists(report => report.Sentence == sentence && report.Marker.Span == protein.Span))
            {
                explain.Reject("marker", sentence, protein.Span, why);
            }
        }
    }

    private static bool Names(List<Mention> mentions, ExoEntityKind kind)
    {
        foreach (var mention in mentions)
        {
            if (mention.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasWord(SentenceAnalysis sentence, WordSet words)
    {
        foreach (var piece in sentence.Pieces)
        {
            if (words.Contains(piece))
            {
                return true;
            }
        }

        return false;
    }

    private static ExosomeMarker Marker(MarkerReport[] same, VocabularyLibrary vocabulary)
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

    // Methods that nothing else than vesicles is read by: "captured on ExoView chips".
    private static bool ImpliesVesicles(SentenceAnalysis sentence, MethodRules rules) =>
        sentence.Methods.Exists(match => !MethodRules.IsVendor(match.Term) && rules.Methods[match.Term.Name] is { Always: true, Use: ExoMethodUse.Characterization });

    // What shows a marker characterises: how the vesicles were isolated is not how the marker was seen.
    private static string? ShownBy(SentenceAnalysis sentence, MethodRules rules)
    {
        foreach (var match in sentence.Methods)
        {
            if (!MethodRules.IsVendor(match.Term) && rules.Methods[match.Term.Name].Use == ExoMethodUse.Characterization)
            {
                return match.Term.Name;
            }
        }

        return null;
    }
}
