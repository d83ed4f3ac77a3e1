using ExoTools.Language;
using ExoTools.Vocabulary;

namespace ExoTools.Findings.Analysis;

/// <summary>Reads the context of relations from the sentence that states them.</summary>
internal sealed class RelationContextReader(ArticleAnalysis article)
{
    private const string CellEnding = " cell";
    private const int PrepositionReach = 5;

    private readonly VocabularyLibrary _vocabulary = article.Vocabulary;
    private readonly DonorReader _donors = new(article.Vocabulary.RelationRules, article.Vocabulary.CargoRules);
    private readonly Lazy<ExoEntity?> _titleCancer = new(() => OnlyCancerOfTitle(article));

    /// <summary>The context of one relation: each part from the first sentence that gives it.</summary>
    /// <param name="same">The statements of the relation, in their order.</param>
    public ExoRelationContext Read(IReadOnlyList<(StatedRelation Relation, SentenceAnalysis Sentence)> same)
    {
        ExoEntity? cancer = null, recipient = null, drug = null;
        string? donor = null;
        foreach (var (relation, sentence) in same)
        {
            if (relation.Context is { } told)
            {
                donor ??= told.Donor;
                cancer ??= told.Cancer;
                recipient ??= told.RecipientCell;
                drug ??= told.Drug;
                continue;
            }

            var mentions = article.MentionsOf(sentence);
            var giver = Donor(sentence, mentions, relation);
            donor ??= giver;
            cancer ??= Cancer(sentence, mentions, relation);
            recipient ??= Recipient(sentence, mentions, relation, giver);
            drug ??= Drug(sentence, mentions, relation);
        }

        return new ExoRelationContext { Cancer = cancer ?? _titleCancer.Value, Donor = donor, RecipientCell = recipient, Drug = drug };
    }

    private static ExoEntity? OnlyCancerOfTitle(ArticleAnalysis article)
    {
        ExoEntity? only = null;
        foreach (var passage in article.Passages)
        {
            foreach (var sentence in passage.Passage.Kind == ExoPassageKind.Title ? passage.Sentences : [])
            {
                foreach (var mention in article.MentionsOf(sentence))
                {
                    if (mention.Kind != ExoEntityKind.Cancer || mention.IsGeneric || IsAnyCancer(mention.Name) || mention.Name == only?.Name)
                    {
                        continue;
                    }

                    if (only is not null)
                    {
                        return null;
                    }

                    only = mention.ToEntity(sentence.Text);
                }
            }
        }

        return only;
    }

    private string? Donor(SentenceAnalysis sentence, List<Mention> mentions, StatedRelation relation)
    {
        var named = relation.SourceMention.Kind == ExoEntityKind.Vesicle ? relation.SourceMention : relation.SourceMention.Vesicle ?? relation.TargetMention.Vesicle;
        if (named is not null && First(mentions, mention => mention.Kind == ExoEntityKind.Vesicle && mention.Span.End == named.Span.End) is { } vesicle)
        {
            return _donors.Read(sentence, mentions, vesicle);
        }

        return First(mentions, mention => mention.Kind == ExoEntityKind.Vesicle) is { } other ? _donors.Read(sentence, mentions, other) : null;
    }

    // The nearest to what is acted on; "cancer" itself only where no other is named.
    private ExoEntity? Cancer(SentenceAnalysis sentence, List<Mention> mentions, StatedRelation relation)
    {
        (ExoEntity Cancer, int Distance)? nearest = null;
        foreach (var mention in mentions)
        {
            if (CancerOf(mention, sentence.Text) is not { } cancer || mention.Name == relation.TargetMention.Name || mention.Name == relation.SourceMention.Name)
            {
                continue;
            }

            var distance = Math.Abs(mention.Span.Start - relation.TargetMention.Span.End) + (IsAnyCancer(cancer.Name) ? sentence.Span.Length : 0);
            nearest = nearest is null || distance < nearest.Value.Distance ? (cancer, distance) : nearest;
        }

        return nearest?.Cancer;
    }

    private static bool IsAnyCancer(string name) => name is "cancer" or "tumor";

    private ExoEntity? CancerOf(Mention mention, string text)
    {
        if (mention.Kind == ExoEntityKind.Cancer)
        {
            return mention.IsGeneric ? null : mention.ToEntity(text);
        }

        // "gastric cancer cells" are cells of a cancer.
        if (mention.Kind != ExoEntityKind.Cell || mention.Term is not null || !mention.Name.EndsWith(CellEnding, StringComparison.Ordinal))
        {
            return null;
        }

        var name = mention.Name[..^CellEnding.Length];
        return new ExoEntity { Name = name, Term = name, Kind = ExoEntityKind.Cancer, Id = IdOf(name), Text = mention.Span.In(text) };
    }

    private string? IdOf(string cancer)
    {
        foreach (var term in _vocabulary.Matcher.Whole(cancer))
        {
            if (term.Kind == ExoEntityKind.Cancer)
            {
                return term.Id;
            }
        }

        return null;
    }

    // "migration of endothelial cells", "delivered to macrophages", "in recipient fibroblasts"
    private static ExoEntity? Recipient(SentenceAnalysis sentence, List<Mention> mentions, StatedRelation relation, string? donor)
    {
        var from = Math.Min(relation.SourceMention.Span.Start, relation.TargetMention.Span.Start);
        foreach (var mention in mentions)
        {
            if (mention.Kind != ExoEntityKind.Cell || mention.Span.Start < from || mention.Name is "donor cell")
            {
                continue;
            }

            var printed = mention.Span.In(sentence.Text);
            if (donor is not null && donor.EndsWith(printed, StringComparison.Ordinal))
            {
                continue;
            }

            if ((FollowsPlace(sentence.Pieces, mention) || IsDescribing(mentions, mention)) && !IsOfOtherStatement(sentence.Pieces, mention, relation))
            {
                return mention.ToEntity(sentence.Text);
            }
        }

        return null;
    }

    // "bound PD-1 on T cells and promoted growth": the cells belong to what is said before.
    private static bool IsOfOtherStatement(List<Piece> pieces, Mention cell, StatedRelation relation)
    {
        for (var i = cell.LastPiece + 1; i < pieces.Count && pieces[i].Start < relation.TargetMention.Span.Start; i++)
        {
            if (pieces[i].Word is "and" or "," or "but" && pieces[i].Start > relation.SourceMention.Span.Start)
            {
                return true;
            }
        }

        return false;
    }

    private static bool FollowsPlace(List<Piece> pieces, Mention cell)
    {
        for (var i = cell.FirstPiece - 1; i >= 0 && cell.FirstPiece - i <= PrepositionReach; i--)
        {
            if (pieces[i].Word is "in" or "into" or "to" or "on" or "of" or "within")
            {
                return true;
            }

            if (pieces[i].Word is "from" or "by" || pieces[i].Kind == PieceKind.Other)
            {
                return false;
            }
        }

        return false;
    }

    // "macrophage polarization", "gastric cancer cell invasion"
    private static bool IsDescribing(List<Mention> mentions, Mention cell) =>
        First(mentions, mention => mention.Kind == ExoEntityKind.Process && mention.FirstPiece == cell.LastPiece + 1) is not null;

    private static ExoEntity? Drug(SentenceAnalysis sentence, List<Mention> mentions, StatedRelation relation)
    {
        foreach (var end in (Mention[])[relation.TargetMention, relation.SourceMention])
        {
            if (end.Kind == ExoEntityKind.Drug && !end.IsMetabolite)
            {
                return end.ToEntity(sentence.Text);
            }
        }

        foreach (var mention in mentions)
        {
            if (mention.Kind == ExoEntityKind.Drug && !mention.IsGeneric && !mention.IsMetabolite && IsOfResponse(sentence.Pieces, mention))
            {
                return mention.ToEntity(sentence.Text);
            }
        }

        return null;
    }

    // "cisplatin-resistant cells", "resistance to cisplatin", "treated with cisplatin"
    private static bool IsOfResponse(List<Piece> pieces, Mention drug)
    {
        if (drug.LastPiece + 1 < pieces.Count && IsResponse(pieces[drug.LastPiece + 1].Word))
        {
            return true;
        }

        return drug.FirstPiece > 1 && pieces[drug.FirstPiece - 1].Word is "to" or "with" or "of" && IsResponse(pieces[drug.FirstPiece - 2].Word);
    }

    private static bool IsResponse(string word) =>
        word is "treated" or "treatment" or "response" or "tolerance" or "exposed" or "exposure"
        || word.StartsWith("resistan", StringComparison.Ordinal) || word.StartsWith("sensitiv", StringComparison.Ordinal) || word.StartsWith("chemoresistan", StringComparison.Ordinal);

    private static Mention? First(List<Mention> mentions, Func<Mention, bool> holds)
    {
        foreach (var mention in mentions)
        {
            if (holds(mention))
            {
                return mention;
            }
        }

        return null;
    }
}
