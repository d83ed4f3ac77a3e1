using ExoTools.Findings.Rules;

namespace ExoTools.Findings.Analysis;

/// <summary>
/// Molecules that no vocabulary lists: a word written like a gene symbol, where the sentence says that it is one ("FOXO3 mRNA", "the
/// lncRNA AHIF") or that something is done to it ("by targeting FOXO3"). They have the name that is printed and no identifier.
/// </summary>
internal sealed class UnlistedNames(SentenceAnalysis sentence, RelationRules rules)
{
    private const int Shortest = 3;
    private const int Longest = 12;
    private const int DescribingReach = 4;
    private const int PredicateReach = 6;

    private readonly RelationWords _words = rules.Words;

    /// <summary>The units with such words made entities.</summary>
    public List<Unit> Name(List<Unit> units)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if (!units[i].IsEntity && ShapeOf(units[i]) is not Shape.None and var shape && KindOf(units, i, shape) is { } kind)
            {
                var unit = units[i];
                var mention = new Mention { Name = unit.Span.In(sentence.Text), Kind = kind, Span = unit.Span, FirstPiece = -1, LastPiece = -1 };
                units[i] = Unit.OfEntities([mention], unit.Span, unit.AfterDash);
            }
        }

        return units;
    }

    private enum Shape
    {
        None,

        /// <summary>"FOXO3", "Klf9"</summary>
        Symbol,

        /// <summary>"LIPA", which any abbreviation looks like.</summary>
        Capitals,
    }

    private Shape ShapeOf(Unit unit)
    {
        var span = unit.Span;
        if (span.Length is < Shortest or > Longest || !(char.IsAsciiLetterUpper(sentence.Text[span.Start]) || IsByWeight(unit.Word)) || _words.NoSymbol.Contains(unit.Word) || unit.Word.Contains("mir", StringComparison.Ordinal))
        {
            return Shape.None;
        }

        int capitals = 0, letters = 0, digits = 0;
        for (var i = span.Start; i < span.End; i++)
        {
            var c = sentence.Text[i];
            if (char.IsAsciiDigit(c))
            {
                digits++;
            }
            else if (char.IsLetter(c))
            {
                letters++;
                capitals += char.IsUpper(c) ? 1 : 0;
            }
            else if (c != '-')
            {
                return Shape.None;
            }
        }

        return digits > 0 && (letters >= 2 || capitals == 0) ? Shape.Symbol
            : capitals == letters && digits == 0 && letters >= Shortest ? Shape.Capitals
            : Shape.None;
    }

    // "p27", "p62": a protein by its weight.
    private static bool IsByWeight(string word) => word.Length is 3 or 4 && word[0] == 'p' && word.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    private ExoEntityKind? KindOf(List<Unit> units, int i, Shape shape)
    {
        var next = i + 1 < units.Count ? units[i + 1] : null;

        // "A549 cells", "HT29 proliferation": a cell line.
        if (next is { IsEntity: true } && next.Mentions[0].Kind is ExoEntityKind.Cell or ExoEntityKind.Process or ExoEntityKind.Cancer or ExoEntityKind.Vesicle)
        {
            return null;
        }

        if (next is { IsEntity: false } && _words.AfterCellLine.Contains(next.Word))
        {
            return null;
        }

        var previous = i > 0 ? units[i - 1] : null;
        if (previous is { IsEntity: true } && previous.Mentions[0] is { Kind: ExoEntityKind.MoleculeClass, IsGeneric: false } of)
        {
            return of.Name is "lncRNA" or "circRNA" or "ncRNA" ? ExoEntityKind.LncRna : of.Name is "protein" or "mRNA" ? ExoEntityKind.Protein : null;
        }

        if (next is not null && (_words.AfterSymbol.Contains(next.Word) || (next.IsEntity && next.Mentions[0] is { Kind: ExoEntityKind.MoleculeClass, Name: "mRNA" or "protein" })))
        {
            return ExoEntityKind.Protein;
        }

        return shape == Shape.Symbol && (IsActedOn(units, i) || IsListed(units, i) || IsTarget(units, i)) ? ExoEntityKind.Protein : null;
    }

    // "by targeting FOXO3", "upregulation of the tumor suppressor KLF9"
    private bool IsActedOn(List<Unit> units, int i)
    {
        for (var j = i - 1; j >= 0 && i - j <= DescribingReach && !units[j].IsEntity; j--)
        {
            var word = units[j].Word;
            if (word == "of" && j > 0)
            {
                return !units[j - 1].IsEntity && (_words.OfSymbol.Contains(units[j - 1].Word) || _words.Loss.Contains(units[j - 1].Word) || ActsOn(units[j - 1].Word, TriggerForm.Noun));
            }

            if (ActsOn(word, TriggerForm.Verb) && !(SentenceGrammar.IsParticiple(word) && j > 0 && _words.Be.Contains(units[j - 1].Word)))
            {
                return true;
            }

            if (!_words.Determiner.Contains(word) && !_words.BeforeSymbol.Contains(word))
            {
                return false;
            }
        }

        return false;
    }

    // "TP53INP1 is a direct target of miR-155"
    private bool IsTarget(List<Unit> units, int i)
    {
        if (i + 1 == units.Count || !_words.Be.Contains(units[i + 1].Word))
        {
            return false;
        }

        for (var j = i + 2; j < units.Count && j - i <= PredicateReach && !units[j].IsEntity && !units[j].IsPunctuation; j++)
        {
            foreach (var use in rules.TriggersOf(units[j].Word))
            {
                if (use.Forms.HasFlag(TriggerForm.Patient))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // "ZEB1 and KLF9"
    private static bool IsListed(List<Unit> units, int i)
    {
        var last = i - 1;
        while (last > 0 && !units[last].IsEntity && units[last].Word is "," or "and" or "or" or "/")
        {
            last--;
        }

        return last >= 0 && last < i - 1 && units[last].IsEntity && units[last].Mentions[0].Kind == ExoEntityKind.Protein;
    }

    // Vesicles carry much that has no symbol; what acts on a thing named so acts on a molecule.
    private bool ActsOn(string word, TriggerForm form)
    {
        foreach (var use in rules.TriggersOf(word))
        {
            if (use.Forms.HasFlag(form) && use.Trigger.Type is ExoRelationType.Promotes or ExoRelationType.Suppresses or ExoRelationType.Targets or ExoRelationType.Regulates)
            {
                return true;
            }
        }

        return false;
    }
}
