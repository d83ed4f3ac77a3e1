using System.Globalization;
using ExoTools.Citations.Parsing;

namespace ExoTools.Citations.Formats;

/// <summary>
/// The fields of one entry as a tagged format gives them, in the terms that all such formats share: names are parsed, locators are
/// divided, identifiers lose their resolvers.
/// </summary>
internal sealed class TaggedRecord
{
    private string? _issue;
    private string? _where;
    private string? _note;

    public string? Key { get; set; }

    public ExoReferenceKind Kind { get; set; }

    public List<ExoAuthor> Authors { get; } = [];

    public bool AuthorsTruncated { get; private set; }

    public List<ExoAuthor> Editors { get; } = [];

    public string? Title { get; set; }

    public string? Container { get; set; }

    public string? Abbreviation { get; set; }

    public PartialDate? Date { get; set; }

    public PartialDate? ElectronicDate { get; set; }

    public string? Volume { get; set; }

    /// <summary>The issue, which may hold a supplement ("7 Suppl 1").</summary>
    public string? Issue { set => _issue = Filled(value) ?? _issue; }

    /// <summary>Pages, or the article number that stands in their place.</summary>
    public string? Pages { set => _where = Filled(value) ?? _where; }

    public string? ArticleNumber { get; set; }

    public string? Edition { get; set; }

    public string? Publisher { get; set; }

    public string? Place { get; set; }

    public string? Language { get; set; }

    public string? Issn { get; set; }

    public string? Isbn { get; set; }

    public string? Doi { get; private set; }

    public string? Pmid { get; private set; }

    public string? Pmcid { get; private set; }

    public string? Url { get; private set; }

    public List<string> Keywords { get; } = [];

    public string? Abstract { get; set; }

    /// <summary>The first note that is no word on the list of authors.</summary>
    public string? Note
    {
        get => _note;
        set
        {
            if (value == AuthorNames.TruncationNote)
            {
                AuthorsTruncated = true;
            }
            else
            {
                _note ??= Filled(value);
            }
        }
    }

    /// <summary>Adds a name, or notes that "et al." and "others" stand for more.</summary>
    public void AddAuthor(ExoAuthor author)
    {
        if (author is { Family: null, Collective: { } group } && group.TrimEnd('.', ',') is "et al" or "others" or "and others")
        {
            AuthorsTruncated = true;
        }
        else if (author.Family is not null || author.Collective is not null)
        {
            Authors.Add(author);
        }
    }

    /// <summary>Takes a DOI with or without its resolver; what is no DOI is left out.</summary>
    public void AddDoi(string? value)
    {
        if (value is null || Doi is not null)
        {
            return;
        }

        var start = value.IndexOf("10.", StringComparison.Ordinal);
        if (start >= 0 && value.IndexOf('/', start) > 0)
        {
            Doi = value[start..].Trim();
        }
    }

    /// <summary>Takes a PubMed identifier, alone or in words ("PMID: 123"); zero stands for none.</summary>
    public void AddPmid(string? value)
    {
        var digits = value is null ? "" : value.Trim().TrimStart("PMIDpmid: ".ToCharArray());
        if (Pmid is null && digits.Length is > 0 and <= 9 && digits.All(char.IsAsciiDigit) && digits.Trim('0').Length > 0)
        {
            Pmid = digits;
        }
    }

    /// <summary>Takes a PubMed Central identifier wherever it stands in a value.</summary>
    public void AddPmcid(string? value)
    {
        var start = value?.IndexOf("PMC", StringComparison.OrdinalIgnoreCase) ?? -1;
        while (Pmcid is null && start >= 0)
        {
            var end = start + 3;
            while (end < value!.Length && char.IsAsciiDigit(value[end]))
            {
                end++;
            }

            Pmcid = end > start + 3 ? "PMC" + value[(start + 3)..end] : null;
            start = value.IndexOf("PMC", start + 3, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>Takes a web address; that of a DOI or of PubMed gives the identifier.</summary>
    public void AddUrl(string? value)
    {
        var url = Filled(value);
        if (url is null)
        {
            return;
        }

        if (url.Contains("doi.org/10.", StringComparison.OrdinalIgnoreCase))
        {
            AddDoi(Uri.UnescapeDataString(url));
        }
        else
        {
            Url ??= url;
        }
    }

    /// <summary>Takes an ISSN or an ISBN, told apart by the number of digits.</summary>
    public void AddSerialNumber(string? value)
    {
        var number = Filled(value);
        if (number is null)
        {
            return;
        }

        // "1234-5678 (Print) 8765-4321": the first counts.
        var first = number.Split([' ', ';', ','], StringSplitOptions.RemoveEmptyEntries) is [var one, ..] ? one : number;
        var digits = first.Count(char.IsAsciiLetterOrDigit);
        if (digits == 8)
        {
            Issn ??= first;
        }
        else
        {
            Isbn ??= digits is 10 or 13 ? first : number;
        }
    }

    /// <summary>The reference.</summary>
    public ExoReference Build(int number)
    {
        var locator = default(Locator);
        if (_issue is not null)
        {
            IssueReader.Split(_issue, ref locator);
        }

        var isNumber = ArticleNumber is not null ? _where is null || _where == ArticleNumber : _where is not null && PageRange.IsArticleNumber(_where);
        return new ExoReference
        {
            Number = number,
            CitationKey = Filled(Key),
            Kind = Kind is ExoReferenceKind.JournalArticle or ExoReferenceKind.Unknown && WorkKind.IsPreprintServer(Container) ? ExoReferenceKind.Preprint : Kind,
            Authors = Authors,
            AuthorsTruncated = AuthorsTruncated,
            Editors = Editors,
            Title = Title is null ? null : Filled(ArticleReference.WithoutStop(Title)),
            ContainerTitle = Filled(Container) ?? Filled(Abbreviation),
            ContainerAbbreviation = Filled(Container) is { } container && container != Filled(Abbreviation) ? Filled(Abbreviation) : null,
            Date = Date,
            ElectronicDate = ElectronicDate,
            Volume = Filled(Volume),
            Issue = locator.Issue,
            Supplement = locator.Supplement,
            Pages = isNumber ? null : _where,
            ArticleNumber = isNumber ? ArticleNumber ?? _where : ArticleNumber,
            Edition = Filled(Edition),
            Publisher = Filled(Publisher),
            Place = Filled(Place),
            Language = Filled(Language),
            Issn = Filled(Issn),
            Isbn = Filled(Isbn),
            Doi = Doi,
            Pmid = Pmid,
            Pmcid = Pmcid,
            Url = Url,
            Keywords = Keywords,
            Abstract = Filled(Abstract),
            RawText = Note is { } note && Title is null && Container is null && Authors.Count == 0 ? note : "",
            Confidence = Title is null && Container is null && Authors.Count == 0 ? ExoConfidence.None : ExoConfidence.High,
        };
    }

    /// <summary>A number of four digits at the start of a value; null where it holds none.</summary>
    public static int? YearOf(string? value)
    {
        for (var i = 0; value is not null && i + 4 <= value.Length; i++)
        {
            if (char.IsAsciiDigit(value[i]) && (i == 0 || !char.IsAsciiDigit(value[i - 1])) && CitationDate.IsYear(value, i, value.Length, out var year))
            {
                return year;
            }
        }

        return null;
    }

    /// <summary>A date of its year and what is printed of the rest ("Jan-Feb", "Jun 9", "6", "Summer").</summary>
    public static PartialDate? DateOf(int? year, string? rest)
    {
        if (year is null || string.IsNullOrWhiteSpace(rest))
        {
            return DateParts.Of(year);
        }

        var printed = rest.Trim();
        if (int.TryParse(printed, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return DateParts.Of(year, number);
        }

        // "9 Sep", and "Sep 9" after the year.
        var dayFirst = string.Create(CultureInfo.InvariantCulture, $"{printed} {year:0000}");
        if (char.IsAsciiDigit(printed[0]) && CitationDate.Read(dayFirst, 0, dayFirst.Length, out var read) == dayFirst.Length && read is not null)
        {
            return DateParts.Of(year, read.Month, read.Day);
        }

        var text = string.Create(CultureInfo.InvariantCulture, $"{year:0000} {char.ToUpperInvariant(printed[0])}{printed[1..]}");
        return CitationDate.Read(text, 0, text.Length, out var date) == text.Length && date is not null
            ? date
            : new PartialDate { Year = year, Month = date?.Month, Text = text };
    }

    /// <summary>The value without white space around it; null where nothing is left.</summary>
    public static string? Filled(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
