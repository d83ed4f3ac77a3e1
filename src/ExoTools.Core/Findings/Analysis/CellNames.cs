using ExoTools.Language;

namespace ExoTools.Findings.Analysis;

/// <summary>Cells that are called after a cancer: "breast cancer cells", "leukemia K562 cells", "tumor and stromal cells".</summary>
internal static class CellNames
{
    /// <summary>Where the cells end whose name starts with the pieces up to one; that piece where no cells follow it.</summary>
    public static int EndBehind(string text, List<Piece> pieces, int last)
    {
        const int LongestLine = 5;
        var at = last + 1;
        if (at + 1 < pieces.Count && pieces[at].Word is "and" or "or" && pieces[at + 1].Kind == PieceKind.Letters)
        {
            at += 2;
        }

        // A cell line is written with capitals and digits.
        while (at < pieces.Count && at - last <= LongestLine && (pieces[at].Kind == PieceKind.Digits || (pieces[at].Kind == PieceKind.Letters && char.IsUpper(text[pieces[at].Start]))))
        {
            at++;
        }

        if (at >= pieces.Count || pieces[at].Gap == PieceGap.None || pieces[at].Word is not ("cell" or "cells" or "line" or "lines"))
        {
            return last;
        }

        return at + 1 < pieces.Count && pieces[at + 1].Word is "line" or "lines" ? at + 1 : at;
    }
}
