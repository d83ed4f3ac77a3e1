using ExoTools.Findings.Rules;
using ExoTools.Language;

namespace ExoTools.Findings.Analysis;

/// <summary>A vesicle that a table is about.</summary>
/// <param name="Mention">The vesicle.</param>
/// <param name="Text">The text that names it: of the caption, of a header, or of a row.</param>
internal sealed record TabledVesicle(Mention Mention, string Text);

/// <summary>What the caption of a table says it is about.</summary>
internal sealed class TableTopic
{
    // Words between "exosomal" and "miRNAs": "exosomal long non-coding RNAs".
    private const int Reach = 5;

    private readonly HashSet<ExoEntityKind> _carried = [];
    private readonly TableRules _rules;
    private readonly CargoRules _cargoRules;
    private bool _carriesAny;

    public TableTopic(PassageAnalysis? caption, ArticleAnalysis article)
    {
        _rules = article.Vocabulary.TableRules;
        _cargoRules = article.Vocabulary.CargoRules;
        foreach (var sentence in caption?.Sentences ?? [])
        {
            IsOtherwise |= sentence.Pieces.Exists(piece => _rules.IsOtherwise(piece.Word));
            foreach (var mention in article.MentionsOf(sentence))
            {
                if (mention.Kind == ExoEntityKind.Vesicle)
                {
                    Vesicle ??= new TabledVesicle(mention, sentence.Text);
                    Note(Behind(sentence.Pieces, mention.LastPiece));
                    Note(Before(sentence.Pieces, mention.FirstPiece));
                }
            }
        }
    }

    /// <summary>The vesicle that it names first; null where it names none.</summary>
    public TabledVesicle? Vesicle { get; }

    /// <summary>Whether it speaks of what answers to the vesicles, of what is expected, or of what is used ("primers").</summary>
    public bool IsOtherwise { get; }

    /// <summary>Whether it says that vesicles carry molecules such as those of a column.</summary>
    public bool Carries(TableColumn column) => _carriesAny || column.Kinds.Any(_carried.Contains);

    private void Note(IReadOnlySet<ExoEntityKind>? kinds)
    {
        _carriesAny |= kinds is { Count: 0 };
        _carried.UnionWith(kinds ?? _carried);
    }

    // "exosomal miRNAs", "exosome-derived long non-coding RNAs"
    private IReadOnlySet<ExoEntityKind>? Behind(List<Piece> pieces, int vesicle)
    {
        for (var i = vesicle + 1; i < pieces.Count && i - vesicle <= Reach; i++)
        {
            if (_rules.Topic(pieces[i].Word) is { } kinds)
            {
                return kinds;
            }

            if (pieces[i].Kind == PieceKind.Other || _rules.IsBetween(pieces[i].Word) || pieces[i].Word is "in" or "of" or "on" or "from" or "by" or "for" or "with" or "and" or "as")
            {
                return null;
            }
        }

        return null;
    }

    // "miRNAs identified in serum exosomes"
    private IReadOnlySet<ExoEntityKind>? Before(List<Piece> pieces, int vesicle)
    {
        var isPlaced = false;
        for (var i = vesicle - 1; i >= 0 && vesicle - i <= Reach + Reach; i--)
        {
            isPlaced |= pieces[i].Word is "of" or "from" or "by" || _cargoRules.Places.Contains(pieces[i].Word);
            if (_rules.Topic(pieces[i].Word) is { } kinds)
            {
                return isPlaced ? kinds : null;
            }

            if (_rules.IsBetween(pieces[i].Word) || (pieces[i].Kind == PieceKind.Other && pieces[i].Word is not (")" or "(" or "/")))
            {
                return null;
            }
        }

        return null;
    }
}
