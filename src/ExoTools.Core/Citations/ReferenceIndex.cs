using System.Globalization;
using System.Text;

namespace ExoTools.Citations;

/// <summary>
/// Tells which references are of the same work, one after the other as they come. Identifiers decide; where none contradicts, equal
/// titles with first author and year, or with year and first page, do, and so does the same place in the same journal. A preprint and its
/// article have identifiers of their own and stay apart. Each reference costs a bounded number of comparisons.
/// </summary>
public sealed class ReferenceIndex
{
    // So many works at most share a key before it tells nothing ("Introduction", page 1).
    private const int MostPerKey = 32;

    // A shorter title ("Exosomes") is borne by many works.
    private const int ShortestTitle = 12;

    private readonly List<int> _parents = [];
    private readonly List<Work> _works = [];
    private readonly Dictionary<string, int> _byIdentifier = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byText = new(StringComparer.Ordinal);

    /// <summary>Adds a reference, and returns whether its work was not there before.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="number">The number of the reference, from 0 in the order in which they are added.</param>
    /// <param name="reason">Why it is the same work as an earlier one; null for a new work.</param>
    public bool Add(ExoReference reference, out int number, out string? reason)
    {
        number = _works.Count;
        reason = null;
        var work = new Work(reference);
        _works.Add(work);
        _parents.Add(number);
        foreach (var (kind, identifier) in work.Identifiers())
        {
            var key = kind + identifier;
            if (!_byIdentifier.TryGetValue(key, out var other))
            {
                _byIdentifier.Add(key, number);
            }
            else if (TryJoin(number, other))
            {
                reason ??= $"the same {kind} {identifier}";
            }
        }

        foreach (var (key, why) in work.TextKeys())
        {
            if (!_byText.TryGetValue(key, out var others))
            {
                _byText.Add(key, [number]);
                continue;
            }

            var joined = false;
            foreach (var other in others)
            {
                if (Find(other) == Find(number) || (work.MayEqual(_works[other]) && TryJoin(number, other)))
                {
                    joined = true;
                    break;
                }
            }

            if (joined)
            {
                reason ??= why;
            }
            else if (others.Count < MostPerKey)
            {
                others.Add(number);
            }
        }

        return Find(number) == number && reason is null;
    }

    /// <summary>The number of the first reference of the same work.</summary>
    public int Find(int number)
    {
        while (_parents[number] != number)
        {
            _parents[number] = _parents[_parents[number]];
            number = _parents[number];
        }

        return number;
    }

    /// <summary>Joins two groups unless their identifiers contradict.</summary>
    private bool TryJoin(int a, int b)
    {
        var (first, second) = (Find(a), Find(b));
        if (first == second)
        {
            return true;
        }

        if (first > second)
        {
            (first, second) = (second, first);
        }

        if (_works[first].Contradicts(_works[second]))
        {
            return false;
        }

        _works[first].TakeIdentifiers(_works[second]);
        _parents[second] = first;
        return true;
    }

    /// <summary>What is compared of a reference; the first of a group carries the identifiers of all.</summary>
    private sealed class Work
    {
        private readonly string _title;
        private readonly string _author;
        private readonly string _container;
        private readonly string? _year;
        private readonly string _page;
        private readonly string _volume;
        private readonly string _text;
        private string? _pmid;
        private string? _doi;
        private string? _pmcid;

        public Work(ExoReference reference)
        {
            (_pmid, _doi, _pmcid) = (reference.Pmid, reference.Doi?.ToLowerInvariant(), reference.Pmcid?.ToUpperInvariant());
            _title = Plain(reference.Title ?? "");
            _author = reference.Authors.Count == 0 ? "" : Plain(AuthorNames.SplitParticle(reference.Authors[0].Family ?? AuthorNames.Literal(reference.Authors[0]) ?? "").Family);
            _container = (reference.ContainerAbbreviation ?? reference.ContainerTitle ?? "").ToLowerInvariant();
            _year = reference.Year?.ToString(CultureInfo.InvariantCulture);
            _page = Plain(reference.ArticleNumber ?? (reference.Pages is { } pages ? PageRange.Split(pages).First : ""));
            _volume = Plain(reference.Volume ?? "");

            // The text counts where it is all that there is.
            _text = _title.Length + _author.Length + _container.Length == 0 ? Plain(reference.RawText) : "";
        }

        public IEnumerable<(string Kind, string Identifier)> Identifiers()
        {
            if (_pmid is not null)
            {
                yield return ("PMID", _pmid);
            }

            if (_doi is not null)
            {
                yield return ("DOI", _doi);
            }

            if (_pmcid is not null)
            {
                yield return ("PMCID", _pmcid);
            }
        }

        /// <summary>The keys under which equal works meet, and what they have in common then.</summary>
        public IEnumerable<(string Key, string Why)> TextKeys()
        {
            if (_title.Length >= ShortestTitle && _year is not null)
            {
                if (_author.Length > 0)
                {
                    yield return ($"a|{_title}|{_year}|{_author}", "the same title, year and first author");
                }

                if (_page.Length > 0)
                {
                    yield return ($"p|{_title}|{_year}|{_page}", "the same title, year and first page");
                }
            }

            // What is alike throughout is one work, however little it says.
            yield return ($"w|{_title}|{_year}|{_author}|{_container}|{_volume}|{_page}|{_text}", "nothing in which they differ");
            if (_year is not null && _volume.Length > 0 && _page.Length > 0 && _container.Length > 0)
            {
                yield return ($"l|{_year}|{_volume}|{_page}", "the same journal, year, volume and first page");
            }
        }

        /// <summary>Whether nothing that both print speaks against their being one work.</summary>
        public bool MayEqual(Work other) =>
            (_author.Length == 0 || other._author.Length == 0 || _author == other._author)
            && (_title.Length == 0 || other._title.Length == 0 || StartAlike(_title, other._title))
            && (_volume.Length == 0 || other._volume.Length == 0 || _volume == other._volume)
            && (_page.Length == 0 || other._page.Length == 0 || _page == other._page)
            && (_container.Length == 0 || other._container.Length == 0 || IsAbbreviation(_container, other._container) || IsAbbreviation(other._container, _container));

        /// <summary>Whether the two have different identifiers of one kind. Meeting abstracts may share a DOI, but no PMID.</summary>
        public bool Contradicts(Work other) =>
            Differ(_pmid, other._pmid) || Differ(_pmcid, other._pmcid) || (Differ(_doi, other._doi) && (_pmid is null || _pmid != other._pmid));

        public void TakeIdentifiers(Work other) =>
            (_pmid, _doi, _pmcid) = (_pmid ?? other._pmid, _doi ?? other._doi, _pmcid ?? other._pmcid);

        private static bool Differ(string? a, string? b) => a is not null && b is not null && a != b;

        /// <summary>Whether titles are equal but for a subtitle that one leaves out.</summary>
        private static bool StartAlike(string a, string b) => a.Length < b.Length ? b.StartsWith(a, StringComparison.Ordinal) : a.StartsWith(b, StringComparison.Ordinal);

        /// <summary>Whether each word of the one starts a word of the other in order ("j biol chem", "journal of biological chemistry").</summary>
        private static bool IsAbbreviation(string abbreviation, string title)
        {
            var rest = title.AsSpan();
            foreach (var word in abbreviation.Split([' ', '.', ',', '-', '&', ':', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (word is "the" or "of" or "and" or "in" or "for" or "usa" or "u" or "s" or "a")
                {
                    continue;
                }

                while (true)
                {
                    rest = rest.TrimStart(" .,-&:()");
                    if (rest.IsEmpty)
                    {
                        return false;
                    }

                    var end = rest.IndexOfAny(" .,-&:()");
                    var candidate = end < 0 ? rest : rest[..end];
                    rest = end < 0 ? default : rest[end..];
                    if (StartsAs(word, candidate))
                    {
                        break;
                    }
                }
            }

            return true;
        }

        /// <summary>Whether a word abbreviates another by its start ("biol") or by leaving letters out ("natl").</summary>
        private static bool StartsAs(string word, ReadOnlySpan<char> whole)
        {
            if (whole[0] != word[0] || whole.Length < word.Length)
            {
                return false;
            }

            var at = 0;
            foreach (var c in whole)
            {
                at += at < word.Length && word[at] == c ? 1 : 0;
            }

            return at == word.Length;
        }
    }

    /// <summary>Letters and digits alone, without accents and case.</summary>
    internal static string Plain(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in PrintableText.OneLine(text).Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(c))
            {
                result.Append(char.ToLowerInvariant(c));
            }
        }

        return result.ToString();
    }
}
