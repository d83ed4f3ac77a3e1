using ExoTools.Findings.Rules;
using ExoTools.Language;

namespace ExoTools.Findings.Analysis;

/// <summary>A name of a method or a vendor in a sentence.</summary>
/// <param name="Name">The method, or the vendor.</param>
/// <param name="IsVendor">Whether it is a vendor.</param>
/// <param name="FirstPiece">Its first piece.</param>
/// <param name="LastPiece">Its last piece.</param>
internal readonly record struct MethodName(string Name, bool IsVendor, int FirstPiece, int LastPiece);

/// <summary>
/// The names of methods in one article: those of methods.yaml, and short forms that the article defines for one. A short form that the
/// article defines for something else ("TEM" for tumor endothelial marker) is none.
/// </summary>
internal sealed class MethodNames
{
    private const int PartReach = 6;

    // Most sentences name none.
    private static readonly List<MethodName> s_none = [];

    private readonly MethodRules _rules;
    private readonly Dictionary<string, string> _local = new(StringComparer.Ordinal);
    private readonly HashSet<string> _otherwise = new(StringComparer.Ordinal);

    public MethodNames(ArticleAnalysis article)
    {
        _rules = article.Vocabulary.MethodRules;
        foreach (var (shortForm, longForm) in article.Abbreviations)
        {
            if (MethodOf(longForm) is { } method)
            {
                _local[shortForm] = method;
            }
            else if (_rules.Bare.ContainsKey(shortForm) || MethodOf(shortForm) is not null)
            {
                _otherwise.Add(shortForm);
            }
        }

        var named = new Lazy<HashSet<string>>(() => [.. article.Passages.SelectMany(passage => passage.Sentences).SelectMany(sentence => sentence.Methods).Select(match => match.Term.Name)]);
        foreach (var (name, method) in _rules.Bare)
        {
            if (!_otherwise.Contains(name) && !_local.ContainsKey(name) && Mentions(article, name) && named.Value.Contains(method))
            {
                _local.Add(name, method);
            }
        }
    }

    /// <summary>The names in a sentence, in order.</summary>
    public List<MethodName> Find(SentenceAnalysis sentence)
    {
        if (sentence.Methods.Count == 0 && _local.Count == 0)
        {
            return s_none;
        }

        var found = new List<MethodName>();
        foreach (var match in sentence.Methods)
        {
            if (_otherwise.Count == 0 || !_otherwise.Contains(Printed(sentence, match.FirstPiece, match.LastPiece)))
            {
                found.Add(new(match.Term.Name, MethodRules.IsVendor(match.Term), match.FirstPiece, match.LastPiece));
            }
        }

        if (_local.Count > 0)
        {
            AddLocal(sentence, found);
        }

        found.RemoveAll(name => !name.IsVendor && _rules.Methods[name.Name].PartOf is { Count: > 0 } wholes
            && found.Exists(whole => !whole.IsVendor && wholes.Contains(whole.Name) && IsPart(sentence.Pieces, whole, name)));
        return found;
    }

    // "Amicon Ultra-15 100 kDa filters", "filtered by ultrafiltration"
    private static bool IsPart(List<Piece> pieces, MethodName whole, MethodName part)
    {
        var (from, to) = whole.LastPiece < part.FirstPiece ? (whole.LastPiece + 1, part.FirstPiece) : (part.LastPiece + 1, whole.FirstPiece);
        if (to - from > PartReach)
        {
            return false;
        }

        for (var i = from; i < to; i++)
        {
            if (pieces[i].Word is "and" or "then" or ";" or "." or "or" or "followed" or "after" or "before")
            {
                return false;
            }
        }

        return true;
    }

    private void AddLocal(SentenceAnalysis sentence, List<MethodName> found)
    {
        var pieces = sentence.Pieces;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Kind != PieceKind.Letters)
            {
                continue;
            }

            var last = i;
            while (last + 1 < pieces.Count && pieces[last + 1].Gap != PieceGap.Space && pieces[last + 1].Kind != PieceKind.Other)
            {
                last++;
            }

            if (_local.TryGetValue(Printed(sentence, i, last), out var method) && !found.Exists(other => other.FirstPiece <= last && other.LastPiece >= i))
            {
                found.Add(new(method, IsVendor: false, i, last));
            }

            i = last;
        }

        found.Sort((a, b) => a.FirstPiece.CompareTo(b.FirstPiece));
    }

    private string? MethodOf(string name)
    {
        foreach (var term in _rules.Matcher.Whole(name))
        {
            if (!MethodRules.IsVendor(term))
            {
                return term.Name;
            }
        }

        return null;
    }

    private static bool Mentions(ArticleAnalysis article, string name)
    {
        foreach (var passage in article.Passages)
        {
            if (passage.Passage.Text.Contains(name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string Printed(SentenceAnalysis sentence, int first, int last) => sentence.Text[sentence.Pieces[first].Start..sentence.Pieces[last].End];
}
