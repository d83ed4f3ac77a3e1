using System.Collections.Frozen;

namespace ExoTools.Reading.PubMedPages;

/// <summary>Reads the section "Abstract": its parts, the keywords behind them and the copyright line.</summary>
internal sealed class AbstractReader
{
    private const string IndexedMark = "[Indexed for MEDLINE]";
    private const string TrialRegistration = "Trial registration:";
    private const int LongestCopyright = 400;
    private const int MostWords = 5;
    private const int MostWordsAmongKnown = 3;

    private static readonly FrozenSet<string> s_languages = new[]
    {
        "English", "German", "French", "Spanish", "Portuguese", "Italian", "Chinese", "Japanese", "Korean", "Russian", "Polish", "Turkish", "Czech", "Hungarian",
        "Norwegian", "Swedish", "Danish", "Dutch", "Finnish", "Croatian", "Serbian", "Ukrainian", "Romanian", "Arabic", "Persian", "Hebrew", "Greek", "Slovak", "Bulgarian",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly List<string> _copyright = [];
    private string? _label;
    private List<string>? _open;

    /// <summary>The parts, in order.</summary>
    public List<ExoAbstractSection> Parts { get; } = [];

    public KeywordList Keywords { get; } = new();

    /// <summary>Lines of identifiers among the paragraphs.</summary>
    public List<string> IdLines { get; } = [];

    /// <summary>Whether a free copy in PubMed Central is offered among the paragraphs.</summary>
    public bool FreePmcArticle { get; private set; }

    public string? Copyright => _copyright.Count == 0 ? null : string.Join('\n', _copyright);

    /// <summary>Whether the page says that there is none.</summary>
    public bool NoAbstract { get; private set; }

    /// <summary>The last paragraph that the section prints, from which it is told whether the text ends within it.</summary>
    public string LastPrinted { get; private set; } = "";

    /// <summary>Reads the section.</summary>
    public static AbstractReader Read(PageLines lines, SectionSpan section)
    {
        var reader = new AbstractReader();
        reader.ReadParagraphs(Paragraphs.Read(lines, section.Start, section.End, RoleOf));
        return reader;
    }

    private static LineRole RoleOf(string line)
    {
        if (AbstractLabels.IsWholeLine(line, out _) || line == IndexedMark || PageFurniture.IsAccess(line) || IsLanguageTabs(line))
        {
            return LineRole.Alone;
        }

        var starts = KeywordList.LabelLength(line) > 0 || IsCopyright(line) || ArticleIds.IsIdLine(line)
            || (AbstractLabels.Candidate(line) is > 0 and var length && AbstractLabels.IsKnown(line.AsSpan(0, length)));
        return starts ? LineRole.Starts : LineRole.Any;
    }

    private void ReadParagraphs(List<string> paragraphs)
    {
        var text = new List<string>();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var paragraph = paragraphs[i];
            LastPrinted = IsFurniture(paragraph) ? LastPrinted : paragraph;
            if (paragraph.AsSpan().TrimEnd('.').SequenceEqual("No abstract available"))
            {
                NoAbstract = true;
            }
            else if (KeywordList.LabelLength(paragraph) is > 0 and var label)
            {
                // The label may stand on a line of its own.
                Keywords.Add(paragraph.Length == label && i + 1 < paragraphs.Count ? paragraphs[++i] : paragraph.AsSpan(label));
            }
            else if (ArticleIds.IsIdLine(paragraph))
            {
                // Below the abstract they stood before 2020.
                IdLines.Add(paragraph);
            }
            else if (PageFurniture.IsAccess(paragraph))
            {
                FreePmcArticle |= paragraph.Contains("PMC", StringComparison.Ordinal);
            }
            else if (paragraph.StartsWith("PubMed Disclaimer", StringComparison.Ordinal) || paragraph == IndexedMark || (text.Count == 0 && IsLanguageTabs(paragraph)))
            {
                continue;
            }
            else if (IsCopyright(paragraph) || (Keywords.Seen && paragraph.Length <= LongestCopyright && AbstractLabels.Candidate(paragraph) == 0))
            {
                // Behind the keywords stands nothing else.
                _copyright.Add(paragraph);
            }
            else
            {
                text.Add(paragraph);
            }
        }

        Divide(text);
    }

    /// <summary>Whether a paragraph is none of the abstract's: where it stands, the text above it is complete.</summary>
    private static bool IsFurniture(string paragraph) => paragraph == IndexedMark || ArticleIds.IsIdLine(paragraph) || PageFurniture.IsAccess(paragraph);

    private void Divide(List<string> paragraphs)
    {
        // The site itself adds the registration of a trial below the abstract: it tells nothing of the authors' own labels.
        int candidates = 0, known = 0;
        var own = paragraphs.FindAll(paragraph => !paragraph.StartsWith(TrialRegistration, StringComparison.OrdinalIgnoreCase));
        foreach (var paragraph in own)
        {
            if (AbstractLabels.Candidate(paragraph) is > 0 and var length)
            {
                candidates++;
                known += AbstractLabels.IsKnown(paragraph.AsSpan(0, length)) ? 1 : 0;
            }
        }

        // A paragraph that goes on with the labels of other parts is the whole abstract, and none of them is its label.
        var unlabelled = own is [var only] && AbstractLabels.HoldsLabel(only) ? only : null;

        // Unknown labels count where the abstract repeats the pattern; among known ones only those that are as short.
        var words = candidates < 2 ? 0 : candidates == own.Count ? MostWords : known > 0 ? MostWordsAmongKnown : 0;
        foreach (var paragraph in paragraphs)
        {
            if (AbstractLabels.IsWholeLine(paragraph, out var alone) && paragraphs.Count > 1)
            {
                AddPart(alone.ToString(), []);
                continue;
            }

            var length = ReferenceEquals(paragraph, unlabelled) ? 0 : AbstractLabels.Candidate(paragraph);
            if (length > 0 && (AbstractLabels.IsKnown(paragraph.AsSpan(0, length)) || AbstractLabels.CountWords(paragraph.AsSpan(0, length)) <= words))
            {
                AddPart(paragraph[..length].TrimEnd(), [PageCharacters.Trim(paragraph.AsSpan(length + 1)).ToString()]);
            }
            else if (_open is not null)
            {
                _open.Add(paragraph);
            }
            else
            {
                AddPart(null, [paragraph]);
            }
        }

        ClosePart();
    }

    private void AddPart(string? label, List<string> paragraphs)
    {
        ClosePart();
        (_label, _open) = (label, paragraphs);
    }

    private void ClosePart()
    {
        if (_open is not null)
        {
            Parts.Add(new ExoAbstractSection { Label = _label, Text = string.Join('\n', _open) });
        }
    }

    private static bool IsCopyright(ReadOnlySpan<char> paragraph)
    {
        if (paragraph.Length > LongestCopyright)
        {
            return false;
        }

        return paragraph[0] == '©' || paragraph.StartsWith("Copyright", StringComparison.OrdinalIgnoreCase)
            || paragraph.StartsWith("(c) ", StringComparison.OrdinalIgnoreCase) || paragraph.StartsWith("Crown copyright", StringComparison.OrdinalIgnoreCase)
            || paragraph.StartsWith("Published by ") || paragraph.StartsWith("This article is protected by copyright")
            || (paragraph.EndsWith("All rights reserved.") && paragraph.Length < 200);
    }

    /// <summary>The tabs above an abstract in two languages: "in English, Spanish", or a language alone.</summary>
    private static bool IsLanguageTabs(string paragraph)
    {
        var names = paragraph.StartsWith("in ", StringComparison.Ordinal) ? paragraph[3..] : paragraph;
        return names.Length < 80 && Array.TrueForAll(
            names.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries), name => s_languages.Contains(name) || name == "in");
    }
}
