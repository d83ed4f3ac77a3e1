namespace ExoTools.Citations.Parsing;

/// <summary>What the parser has read of one reference so far.</summary>
internal sealed class ReferenceDraft
{
    /// <summary>A container is never this long; what is, is no container.</summary>
    private const int LongestContainer = 240;

    private List<ExoFieldDoubt>? _doubts;

    public string? Label { get; set; }

    public IReadOnlyList<string> Links { get; set; } = [];

    public string RawText { get; set; } = "";

    public IReadOnlyList<ExoAuthor> Authors { get; set; } = [];

    public bool AuthorsTruncated { get; set; }

    public IReadOnlyList<ExoAuthor> Editors { get; set; } = [];

    public string? Title { get; set; }

    public string? ContainerTitle { get; set; }

    public PartialDate? Date { get; set; }

    public PartialDate? ElectronicDate { get; set; }

    public string? Volume { get; set; }

    public string? Issue { get; set; }

    public string? Supplement { get; set; }

    public string? Pages { get; set; }

    public string? ArticleNumber { get; set; }

    public string? Doi { get; set; }

    public string? Pmid { get; set; }

    public string? Pmcid { get; set; }

    public IReadOnlyList<ExoIdentifier> OtherIds { get; set; } = [];

    public string? Url { get; set; }

    public string? Edition { get; set; }

    public string? Publisher { get; set; }

    public string? Place { get; set; }

    public string? Language { get; set; }

    public ExoReferenceKind Kind { get; set; }

    /// <summary>Notes that a field was guessed, once per field.</summary>
    public void Doubt(string field, string reason)
    {
        _doubts ??= [];
        foreach (var doubt in _doubts)
        {
            if (doubt.Field == field)
            {
                return;
            }
        }

        _doubts.Add(new ExoFieldDoubt(field, reason));
    }

    public void Take(in AuthorList authors)
    {
        Authors = authors.Authors;
        AuthorsTruncated = authors.Truncated;
    }

    public void Take(in FullNameList names)
    {
        (Authors, AuthorsTruncated) = (names.Authors, names.Truncated);
        if (names.Guessed)
        {
            Doubt(nameof(ExoReference.Authors), "full names: nothing shows which is the family name");
        }
    }

    public void Take(in Locator locator)
    {
        Volume = locator.YearBeforePages && Date is not null ? locator.Date!.Text : locator.Volume;
        Date ??= locator.Date;
        Issue = locator.Issue;
        Supplement = locator.Supplement;
        Pages = locator.Pages;
        ArticleNumber = locator.ArticleNumber;
    }

    /// <summary>Takes a stretch of the text, without the marks around it, as the title.</summary>
    public void TakeTitle(string text, int start, int end)
    {
        FieldText.TrimToText(text, ref start, ref end);
        for (var next = TakeMedium(text, start, end = TakeLanguage(text, start, end)); next < end; next = TakeMedium(text, start, end))
        {
            end = next;
        }

        WithoutTranslationBrackets(text, ref start, ref end);
        if (start < end)
        {
            Title = text[start..end];
        }
    }

    /// <summary>Takes a stretch of the text, without the marks around it, as the container.</summary>
    public void TakeContainer(string text, int start, int end)
    {
        FieldText.TrimToText(text, ref start, ref end);
        if (start >= end)
        {
            return;
        }

        end = TakeMedium(text, start, WithoutStatus(text, start, end));
        if (start >= end)
        {
            return;
        }

        if (end - start > LongestContainer)
        {
            Doubt(nameof(ExoReference.ContainerTitle), "what stands in its place is too long for one");
            return;
        }

        ContainerTitle = text[start..end];
    }

    public ExoReference Build(int? number, string? articleTitle, string? articleSource) => new()
    {
        Number = number,
        Label = Label,
        Links = Links,
        RawText = RawText,
        Authors = Authors,
        AuthorsTruncated = AuthorsTruncated,
        Editors = Editors,
        Title = Title,
        ContainerTitle = ContainerTitle,
        Date = Date,
        ElectronicDate = ElectronicDate,
        Volume = Volume,
        Issue = Issue,
        Supplement = Supplement,
        Pages = Pages,
        ArticleNumber = ArticleNumber,
        Doi = Doi,
        Pmid = Pmid,
        Pmcid = Pmcid,
        OtherIds = OtherIds,
        Url = Url,
        Edition = Edition,
        Publisher = Publisher,
        Place = Place,
        Language = Language,
        Kind = Kind,
        Doubts = _doubts ?? (IReadOnlyList<ExoFieldDoubt>)[],
        Confidence = Confidence(),
        ArticleTitle = articleTitle,
        ArticleSource = articleSource,
    };

    /// <summary>Takes "[in Russian]" or "(in Chinese)" off the end of a title.</summary>
    private int TakeLanguage(string text, int start, int end)
    {
        if (end - start < 12 || text[end - 1] is not (']' or ')'))
        {
            return end;
        }

        var open = text.AsSpan(start, end - start).LastIndexOfAny('[', '(') + start;
        if (open <= start)
        {
            return end;
        }

        var note = text.AsSpan(open + 1, end - open - 2);
        var language = note.LastIndexOf(' ') + 1;
        if (language == 0 || !(note[..(language - 1)] is "in" or "In" or "Article in" or "article in") || !char.IsUpper(note[language]))
        {
            return end;
        }

        Language = note[language..].ToString();
        return FieldText.TrimEnd(text, start, open);
    }

    /// <summary>"[Title]": brackets around the whole tell that it is a translation, and are no part of it.</summary>
    private static void WithoutTranslationBrackets(string text, ref int start, ref int end)
    {
        if (end - start > 2 && text[start] == '[' && text[end - 1] == ']' && text.IndexOf(']', start, end - start) == end - 1)
        {
            start++;
            end--;
            FieldText.Trim(text, ref start, ref end);
        }
    }

    /// <summary>Takes "[dissertation]" or "[Internet]" off the end, and the kind of work that it tells.</summary>
    private int TakeMedium(string text, int start, int end)
    {
        var next = MediumNote.Strip(text, start, end, out var kind, out var institution);
        Kind = kind == ExoReferenceKind.Unknown ? Kind : kind;
        Publisher ??= institution;
        return next;
    }

    /// <summary>"Cell Rep. In press": what is told of the state of a work is no part of the name of its container.</summary>
    private static int WithoutStatus(string text, int start, int end)
    {
        foreach (var status in (ReadOnlySpan<string>)["in press", "forthcoming", "accepted", "submitted", "(in press)", "(forthcoming)", "online ahead of print", "advance online publication"])
        {
            var at = end - status.Length;
            if (at >= start && string.Compare(text, at, status, 0, status.Length, StringComparison.OrdinalIgnoreCase) == 0 && (at == start || text[at - 1] is ' ' or '.' or ','))
            {
                return FieldText.TrimEnd(text, start, at);
            }
        }

        return end;
    }

    private ExoConfidence Confidence()
    {
        var found = (Authors.Count > 0 ? 1 : 0) + (Title is null ? 0 : 1) + (ContainerTitle is null ? 0 : 1) + (Date is null ? 0 : 1);
        if (found == 0)
        {
            return ExoConfidence.None;
        }

        if (Title is null && ContainerTitle is null)
        {
            return ExoConfidence.Low;
        }

        return (_doubts?.Count ?? 0) switch
        {
            0 when found >= 2 => ExoConfidence.High,
            0 or 1 => ExoConfidence.Medium,
            _ => ExoConfidence.Low,
        };
    }
}
