using ExoTools.Findings.Rules;
using ExoTools.Language;

namespace ExoTools.Findings.Analysis;

/// <summary>A symbol that no vocabulary lists.</summary>
/// <param name="FirstPiece">The index of its first piece.</param>
/// <param name="LastPiece">The index of its last piece.</param>
internal readonly record struct UnlistedSymbol(int FirstPiece, int LastPiece);

/// <summary>
/// Finds symbols of genes and proteins that no vocabulary lists: what is written like one ("KLF9", "Rab13") where the text leaves no
/// doubt that it is a molecule, since a word beside it says so or a molecule beyond doubt stands in one list with it. Acronyms of
/// methods, cell lines, groups and diseases are written alike; so the form alone is not enough.
/// </summary>
/// <param name="rules">The words that tell.</param>
/// <param name="isDefined">Whether the article defines a short form for something else than a molecule.</param>
internal sealed class UnlistedSymbols(NameRules rules, Func<string, bool> isDefined)
{
    private const int LongestSymbol = 12;
    private const int MostPieces = 6;

    /// <summary>The symbols of a sentence in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pieces">The pieces of the sentence.</param>
    /// <param name="taken">The pieces of what is known already.</param>
    /// <param name="mentions">What is known.</param>
    public IReadOnlyList<UnlistedSymbol> Find(string text, List<Piece> pieces, bool[] taken, List<Mention> mentions)
    {
        List<(UnlistedSymbol Symbol, bool HasDigit)>? written = null;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (taken[i] || pieces[i].Kind != PieceKind.Letters || IsSmallWord(text, pieces, i) || !StartsWord(pieces, i))
            {
                continue;
            }

            var last = i;
            while (last + 1 < pieces.Count && last - i < MostPieces && !taken[last + 1] && pieces[last + 1].Kind != PieceKind.Other && pieces[last + 1].Gap != PieceGap.Space && IsPartOfSymbol(text, pieces[last + 1]))
            {
                last++;
            }

            if (Shape(text, pieces, i, last) is { } hasDigit && !IsSomethingElse(text, pieces, i, last))
            {
                (written ??= []).Add((new UnlistedSymbol(i, last), hasDigit));
            }

            i = last;
        }

        return written is null ? [] : Keep(pieces, written, MoleculePieces(pieces, mentions));
    }

    private static bool[] MoleculePieces(List<Piece> pieces, List<Mention> mentions)
    {
        var isMolecule = new bool[pieces.Count];
        foreach (var mention in mentions)
        {
            if (mention.Kind is ExoEntityKind.Protein or ExoEntityKind.LncRna or ExoEntityKind.MiRna)
            {
                isMolecule.AsSpan(mention.FirstPiece, mention.LastPiece - mention.FirstPiece + 1).Fill(true);
            }
        }

        return isMolecule;
    }

    // Most words start small, and nothing is joined to them: no symbol starts there.
    private static bool IsSmallWord(string text, List<Piece> pieces, int i) =>
        !char.IsUpper(text[pieces[i].Start]) && (i + 1 == pieces.Count || pieces[i + 1].Gap == PieceGap.Space);

    // Those with a clear context, and then those that stand in one list with a molecule.
    private List<UnlistedSymbol> Keep(List<Piece> pieces, List<(UnlistedSymbol Symbol, bool HasDigit)> written, bool[] isMolecule)
    {
        var kept = new bool[written.Count];
        for (var i = 0; i < written.Count; i++)
        {
            kept[i] = IsCalledMolecule(pieces, written[i].Symbol, written[i].HasDigit);
        }

        // Forward and back again, so that one of a list is enough for all.
        for (var i = 0; i < written.Count; i++)
        {
            kept[i] |= written[i].HasDigit && IsMoleculeAt(ListNeighbor(pieces, written[i].Symbol.FirstPiece, -1), i - 1);
        }

        for (var i = written.Count - 1; i >= 0; i--)
        {
            kept[i] |= written[i].HasDigit && IsMoleculeAt(ListNeighbor(pieces, written[i].Symbol.LastPiece, 1), i + 1);
        }

        var found = new List<UnlistedSymbol>();
        for (var i = 0; i < written.Count; i++)
        {
            if (kept[i])
            {
                found.Add(written[i].Symbol);
            }
        }

        return found;

        bool IsMoleculeAt(int piece, int neighbor) =>
            piece >= 0 && (isMolecule[piece] || (neighbor >= 0 && neighbor < written.Count && kept[neighbor] && piece >= written[neighbor].Symbol.FirstPiece && piece <= written[neighbor].Symbol.LastPiece));
    }

    // The piece at the other side of ", ", " and " or "/"; -1 without one.
    private static int ListNeighbor(List<Piece> pieces, int from, int step)
    {
        var at = from + step;
        var joined = false;
        while (at >= 0 && at < pieces.Count && pieces[at].Word is "," or "and" or "or" or "/" or "&" or "nor" && Math.Abs(at - from) <= 3)
        {
            joined = true;
            at += step;
        }

        return joined && at >= 0 && at < pieces.Count ? at : -1;
    }

    private static bool StartsWord(List<Piece> pieces, int i) =>
        i == 0 || pieces[i].Gap == PieceGap.Space || (pieces[i].Gap == PieceGap.None && pieces[i - 1].Word is "(" or "[" or "/" or ",")
        || (pieces[i].Gap == PieceGap.Dash && pieces[i - 1] is { Kind: PieceKind.Letters, Length: > 3 });

    private static bool IsPartOfSymbol(string text, Piece piece) =>
        piece.Kind == PieceKind.Digits || (piece.Length <= 4 && char.IsUpper(text[piece.Start])) || piece.Length == 1;

    // Null where it is not written like a symbol; else whether it has a digit, which words and most acronyms lack.
    private static bool? Shape(string text, List<Piece> pieces, int first, int last)
    {
        var (start, end) = (pieces[first].Start, pieces[last].End);
        if (end - start > LongestSymbol || !char.IsUpper(text[start]))
        {
            return null;
        }

        int capitals = 0, small = 0, digits = 0, lastDigits = 0;
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            capitals += char.IsUpper(c) ? 1 : 0;
            small += char.IsLower(c) ? 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            lastDigits = char.IsAsciiDigit(c) ? lastDigits + 1 : 0;
        }

        // More than three digits are the number of a compound or a dataset ("GW4869", "GSE41258").
        if (lastDigits > 3 || digits > 4)
        {
            return null;
        }

        return (capitals, small, digits) switch
        {
            ( >= 2, <= 1, >= 1) when capitals + digits >= 3 => true,
            ( >= 3, 0, 0) when end - start <= 7 && first == last => false,
            // "VacA", "OmpA": the bacterial way.
            (2, 2, 0) when first == last && end - start == 4 && char.IsUpper(text[end - 1]) => true,

            // "Rab13": a word of two to five letters and a number glued to it.
            (1, >= 2 and <= 5, >= 1 and <= 2) when last == first + 1 && pieces[last].Gap == PieceGap.None => true,
            _ => null,
        };
    }

    private bool IsSomethingElse(string text, List<Piece> pieces, int first, int last)
    {
        var written = text[pieces[first].Start..pieces[last].End];
        var next = last + 1 < pieces.Count ? pieces[last + 1] : default;
        return rules.Everyday.Contains(written) || rules.NotMolecules.Contains(written) || rules.Labels.Contains(pieces[first].Word) || isDefined(written)
            || (next.Kind == PieceKind.Letters && rules.NotMoleculeBefore.Contains(next.Word))
            || (next.Word is "+" or "_" or "=" or "%" && next.Gap == PieceGap.None)
            || (next is { Kind: PieceKind.Letters, Gap: PieceGap.Dash } && next.Word is "positive" or "negative" && last + 2 < pieces.Count && pieces[last + 2].Word is "cell" or "cells");
    }

    private bool IsCalledMolecule(List<Piece> pieces, UnlistedSymbol symbol, bool hasDigit)
    {
        var after = symbol.LastPiece + 1 < pieces.Count && pieces[symbol.LastPiece + 1].Gap != PieceGap.None ? pieces[symbol.LastPiece + 1].Word : "";
        if (rules.MoleculeAfter.Contains(after) && (hasDigit || rules.SurelyMolecule.Contains(after)))
        {
            return true;
        }

        var at = symbol.FirstPiece - 1;
        if (at < 0 || pieces[symbol.FirstPiece].Gap == PieceGap.None)
        {
            // "targets (KLF9", "six proteins (AKR7A2"
            return at > 0 && pieces[at].Word is "(" && rules.SurelyMolecule.Contains(pieces[at - 1].Word) && hasDigit;
        }

        var before = pieces[at].Word;
        if (rules.SurelyMolecule.Contains(before) && !(before is "protein" or "proteins" && !hasDigit))
        {
            return true;
        }

        if (!hasDigit)
        {
            return false;
        }

        // "knockdown of KLF9", "expression of", "by targeting"
        return rules.MoleculeBefore.Contains(before) || rules.ActsOnMolecule.Contains(before) || (before is "of" or "the" && at > 0 && rules.AmountOf.Contains(pieces[at - 1].Word));
    }
}
