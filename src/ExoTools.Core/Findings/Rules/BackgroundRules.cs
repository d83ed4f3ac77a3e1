using ExoTools.Language;
using ExoTools.Vocabulary;

namespace ExoTools.Findings.Rules;

/// <summary>
/// The rules of evidence.yaml that tell what others have found from what an article itself reports: the sections that introduce it, and
/// wordings such as "has been shown" and "previous studies".
/// </summary>
internal sealed class BackgroundRules
{
    private const int Reach = 4;

    private readonly WordSet _sections;
    private readonly WordSet _labels;
    private readonly WordSet _earlier;
    private readonly WordSet _many;
    private readonly WordSet _reported;
    private readonly WordSet _works;
    private readonly WordSet _own;

    // All words at which something is asked.
    private readonly WordSet _telling;

    /// <summary>Reads the mapping <c>background</c>.</summary>
    public BackgroundRules(YamlMapping map)
    {
        _sections = Set("sections");
        _labels = Set("labels");
        _earlier = Set("earlier");
        _many = Set("many");
        _reported = Set("reported");
        _works = Set("works");
        _own = Set("own");
        _telling = new WordSet([.. _labels.Words, .. _earlier.Words, .. _many.Words, .. _reported.Words, .. _works.Words, .. _own.Words, "[", "(", "known", "been"]);
        map.NothingElse();

        WordSet Set(string key) => new(map.Strings(key));
    }

    /// <summary>Whether a section only introduces the article ("Abstract/Background", "Introduction").</summary>
    public bool IsBackground(string section)
    {
        foreach (var part in section.Split('/'))
        {
            if (_sections.Contains(part.ToLowerInvariant()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a sentence says that others, or the authors before, have found what it states, or cites them for it.</summary>
    public bool IsBackground(string text, List<Piece> pieces)
    {
        var (earlier, reported) = (-Reach - 1, false);
        for (var i = 0; i < pieces.Count; i++)
        {
            if (!_telling.Contains(pieces[i]))
            {
                continue;
            }

            var word = pieces[i].Word;
            if (_own.Contains(word) && i + 1 < pieces.Count && pieces[i + 1].Word is "study" or "work" or "results" or "data" or "findings" or "show" or "demonstrate" or "found" or "report" or "we")
            {
                return false;
            }

            if (i == 0 && _labels.Contains(word) && pieces.Count > 1 && pieces[1].Word == ":")
            {
                return true;
            }

            // "[12]", "(Smith et al., 2010)"
            if (word is "[" or "(" && IsCitation(text, pieces, i))
            {
                reported = true;
            }

            earlier = _earlier.Contains(word) ? i : earlier;
            reported |= i - earlier <= Reach && (_reported.Contains(word) || _works.Contains(word));

            // "accumulating evidence suggests", "it is well known that"
            reported |= _many.Contains(word) && i + 1 < pieces.Count && _works.Contains(pieces[i + 1].Word);
            reported |= word == "known" && i > 0 && pieces[i - 1].Word is "is" or "are" or "well";

            // "has been shown", "have been widely implicated"
            reported |= word == "been" && i > 0 && pieces[i - 1].Word is "has" or "have" && AnyOf(pieces, i + 1, _reported);

            // "studies have shown"
            reported |= _works.Contains(word) && i + 1 < pieces.Count && pieces[i + 1].Word is "have" or "has" && AnyOf(pieces, i + 2, _reported);
        }

        return reported;
    }

    private static bool AnyOf(List<Piece> pieces, int from, WordSet words)
    {
        for (var i = from; i < pieces.Count && i < from + 3; i++)
        {
            if (words.Contains(pieces[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCitation(string text, List<Piece> pieces, int open)
    {
        var numbers = text[pieces[open].Start] == '[';
        for (var i = open + 1; i < pieces.Count; i++)
        {
            var word = pieces[i].Word;
            if (word is "]" or ")")
            {
                return numbers && i > open + 1;
            }

            if (word == "et" && i + 1 < pieces.Count && pieces[i + 1].Word == "al")
            {
                return true;
            }

            numbers &= pieces[i].Kind == PieceKind.Digits || word is "," or "-" or "–";
        }

        return false;
    }
}
