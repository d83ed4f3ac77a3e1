using ExoTools.Language;

namespace ExoTools.Findings.Analysis;

/// <summary>Tells those who ask why something that a text names is no finding, one sentence each.</summary>
internal static class Rejections
{
    /// <summary>Why a name is not taken: what it would be, the name, the reason, and where it stands.</summary>
    public static void Reject(this Action<Rejection> explain, string kind, SentenceAnalysis sentence, TextSpan name, string why) =>
        explain(new($"No {kind} '{name.In(sentence.Text)}': {why}", $"{sentence.Passage.Passage.Name}: {sentence.Evidence(name).Sentence}"));

    /// <summary>Why proteins of vesicles are no markers in a sentence that is not read at all.</summary>
    public static void RejectMarkers(this Action<Rejection> explain, ArticleAnalysis article, SentenceAnalysis sentence, string why)
    {
        foreach (var match in article.Vocabulary.WaitForMarkerMatcher(article.Cancellation).Find(sentence.Text, sentence.Pieces))
        {
            if (match.Term.Kind == ExoEntityKind.Protein)
            {
                var start = sentence.Pieces[match.FirstPiece].Start;
                explain.Reject("marker", sentence, new TextSpan(start, sentence.Pieces[match.LastPiece].End - start), why);
            }
        }
    }

    /// <summary>Why molecules in sentences on vesicles are no cargo.</summary>
    public static void RejectCargo(this Action<Rejection> explain, ArticleAnalysis article)
    {
        var questions = new CargoQuestions(article.Vocabulary.RelationRules, article.Vocabulary.CargoRules);
        var absence = new AbsenceReader(article.Vocabulary.RelationRules, article.Vocabulary.CargoRules);
        var read = article.Statements.ToDictionary(statements => statements.Sentence);
        foreach (var passage in article.Passages)
        {
            foreach (var sentence in passage.Sentences)
            {
                var mentions = article.MentionsOf(sentence);
                if (!mentions.Exists(mention => mention.Kind == ExoEntityKind.Vesicle))
                {
                    continue;
                }

                var statements = read.GetValueOrDefault(sentence);
                foreach (var mention in mentions)
                {
                    if (mention is { IsGeneric: false, Kind: ExoEntityKind.Protein or ExoEntityKind.MiRna or ExoEntityKind.LncRna or ExoEntityKind.MoleculeClass } && WhyNoCargo(mention, statements) is { } why)
                    {
                        explain.Reject("cargo", sentence, mention.Span, why);
                    }
                }
            }
        }

        string? WhyNoCargo(Mention molecule, SentenceStatements? statements)
        {
            if (statements is null)
            {
                return "titles ask and announce, and are not read";
            }

            if (molecule.Kind == ExoEntityKind.Protein && article.Vocabulary.EvidenceRules.Identifies(molecule.Name))
            {
                return "vesicles are known by it, so that it is a marker (Get-ExosomeMarker)";
            }

            if (statements.Carried.Any(carried => carried.Cargo.Name == molecule.Name && carried.Cargo.Kind == molecule.Kind))
            {
                return null;
            }

            var units = statements.Units;
            return molecule.Perturbation == Perturbation.Loss ? "an inhibitor or a knockdown of it is meant"
                : statements.Relations.Any(relation => relation is { Type: ExoRelationType.Carries, Negated: true } && relation.TargetMention.Name == molecule.Name) || absence.IsAbsent(units, molecule) ? "the sentence says that it is not there"
                : Unit.Holding(units, molecule).Index is var at && units.Count > at && questions.IsAsked(units, at) ? "the sentence asks, announces or presumes it"
                : statements.Relations.Any(relation => relation.SourceMention.Kind == ExoEntityKind.Vesicle && relation.TargetMention.Name == molecule.Name) ? "vesicles act on it here, and are not said to carry it"
                : "no word of the sentence says that vesicles hold it";
        }
    }

    /// <summary>Which tables are not read, and why.</summary>
    public static void RejectTables(this Action<Rejection> explain, ArticleAnalysis article)
    {
        foreach (var table in article.Tables)
        {
            if (!table.Columns.Any(column => column.Meaning is not null || column.Vesicle is not null))
            {
                explain(new($"{table.Name} is not read: no header of its columns tells what they hold"));
            }
            else if (table.Topic.Vesicle is null && !table.Columns.Any(column => column.Vesicle is not null))
            {
                explain(new($"{table.Name}: neither the caption nor a header names vesicles; only rows that name them themselves are read for markers and cargo"));
            }
            else if (table.Topic.IsOtherwise)
            {
                explain(new($"{table.Name}: the caption speaks of a treatment, a prediction or a tool, or denies something; rows give markers and cargo only where a header names vesicles"));
            }
        }
    }
}
