namespace ExoTools.Citations;

/// <summary>
/// Reads a reference string into its fields. Styles differ in order and marks, so that what is certain is read first:
/// identifiers, then the locator from the right, then the authors from the left; title and container share what remains.
/// </summary>
public static class ReferenceParser
{
    /// <summary>A container is never this long; what is, is no container.</summary>
    private const int LongestContainer = 220;

    /// <summary>Reads one reference. Never throws; a field that the string does not show is null.</summary>
    /// <param name="text">The string as printed, with or without list number and page links.</param>
    /// <param name="number">The position in the list, from 1; null for a reference that stands alone.</param>
    /// <param name="articleTitle">The title of the citing article; null for a reference that stands alone.</param>
    /// <param name="articleSource">Where the citing article was read from; null for a reference that stands alone.</param>
    public static ExoReference Parse(string text, int? number = null, string? articleTitle = null, string? articleSource = null)
    {
        var draft = new ReferenceDraft();
        var printed = ReferenceFurniture.Strip(text ?? "", draft);
        var masked = IdentifierScanner.Scan(printed, draft);
        new Reading(masked, draft).Read();
        return draft.Build(number, articleTitle, articleSource);
    }

    /// <summary>One reading of one string.</summary>
    private readonly struct Reading(string text, ReferenceDraft draft)
    {
        public void Read()
        {
            if (LocatorReader.TryFindVancouver(text, out var locator))
            {
                SetLocator(locator);
                ReadVancouverHead(locator.Start);
                ReadElectronicDate(locator.End);
                return;
            }

            var end = ContentEnd();
            ReadElectronicDate(0);
            var authors = ReadAuthors(0, end);
            var start = authors.End;
            if (TryYearAfterAuthors(ref start, end, ref authors))
            {
                ReadTitleAndPlace(start, end, authors);
                return;
            }

            ReadTitleAndPlace(start, end, authors);
        }

        private void SetLocator(in Locator locator)
        {
            draft.Date ??= locator.Date;
            draft.Volume = locator.Volume;
            draft.Issue = locator.Issue;
            draft.Supplement = locator.Supplement;
            draft.Pages = locator.Pages;
            draft.ArticleNumber = locator.ArticleNumber;
        }

        private void ReadVancouverHead(int end)
        {
            end = TrimEnd(0, end);
            if (end == 0)
            {
                return;
            }

            // Nothing but a source: no end of a sentence, and no names.
            var boundary = TitleBoundary.Find(text, 0, end);
            if (boundary < 0 && text.AsSpan(0, end).IndexOfAny(',', ';', '&') < 0)
            {
                SetContainer(0, end);
                return;
            }

            var authors = ReadAuthors(0, end);
            SetAuthors(authors);
            SplitTitle(authors.End, end, commaFirst: false);
        }

        private AuthorList ReadAuthors(int start, int end) => AuthorReader.Read(text, start, end);

        private void SetAuthors(in AuthorList authors)
        {
            draft.Authors = authors.Authors;
            draft.AuthorsTruncated = authors.Truncated;
        }

        /// <summary>Where the content ends and identifiers and notes begin.</summary>
        private int ContentEnd()
        {
            var end = text.Length;
            var mask = text.AsSpan().IndexOf(IdentifierScanner.Blank);
            if (mask > 20)
            {
                end = mask;
            }

            foreach (var note in (ReadOnlySpan<string>)["Accessed ", "accessed ", "Available from", "Available at", "Available online", "[Epub", "Epub ", "Retrieved ", "[Accessed", "(accessed", "(Accessed", "[cited"])
            {
                var at = text.IndexOf(note, 0, end, StringComparison.Ordinal);
                if (at > 20)
                {
                    end = at;
                }
            }

            return end;
        }

        private void ReadElectronicDate(int from)
        {
            var at = text.IndexOf("Epub ", from, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && CitationDate.Read(text, at + 5, text.Length, out var date) > 0)
            {
                draft.ElectronicDate = date;
            }
        }

        /// <summary>Author-year styles: the year follows the names, in brackets or between stops.</summary>
        private bool TryYearAfterAuthors(ref int start, int end, ref AuthorList authors)
        {
            if (authors.Authors.Count > 0 && YearAt(start, end, out var next, out var date))
            {
                draft.Date = date;
                start = next;
                return true;
            }

            return false;
        }

        /// <summary>"(2013)", "(2013, March 4).", "2013.", "2013a," at a position.</summary>
        private bool YearAt(int at, int end, out int next, out PartialDate? date)
        {
            next = at;
            while (next < end && text[next] is ' ' or '.' or ',' or ':' or ';')
            {
                next++;
            }

            var bracket = next < end && text[next] is '(' or '[';
            var after = CitationDate.Read(text, bracket ? next + 1 : next, end, out date);
            if (after < 0 || after > end)
            {
                return false;
            }

            if (bracket)
            {
                if (after >= end || text[after] is not (')' or ']'))
                {
                    return false;
                }

                after++;
            }
            else if (after < end && text[after] is not ('.' or ',' or ';' or ':' or ' '))
            {
                return false;
            }

            next = after;
            while (next < end && text[next] is ' ' or '.' or ',' or ':' or ';' or ')')
            {
                next++;
            }

            return true;
        }

        private void ReadTitleAndPlace(int start, int end, AuthorList authors)
        {
            SetAuthors(authors);
            if (LocatorReader.TryReadSuffix(text, start, end, out var locator))
            {
                SetLocator(locator);
                end = locator.Start;
            }

            SplitTitle(start, end, commaFirst: locator.YearAfterVolume);
        }

        private void SplitTitle(int start, int end, bool commaFirst)
        {
            Trim(ref start, ref end);
            if (start >= end)
            {
                return;
            }

            var boundary = TitleBoundary.Find(text, start, end);
            if (boundary < 0)
            {
                SetContainer(start, end);
                return;
            }

            SetTitle(start, boundary);
            SetContainer(boundary, end);
        }

        private void SetTitle(int start, int end)
        {
            Trim(ref start, ref end);
            if (start < end)
            {
                draft.Title = text[start..end];
            }
        }

        private void SetContainer(int start, int end)
        {
            Trim(ref start, ref end);
            if (start < end && end - start <= LongestContainer)
            {
                draft.ContainerTitle = text[start..end];
            }
        }

        private int TrimEnd(int start, int end)
        {
            while (end > start && text[end - 1] is ' ' or '.' or ',' or ';' or ':' or '(' or '[' or IdentifierScanner.Blank)
            {
                end--;
            }

            return end;
        }

        private void Trim(ref int start, ref int end)
        {
            end = TrimEnd(start, end);
            while (start < end && text[start] is ' ' or '.' or ',' or ';' or ':' or ')' or IdentifierScanner.Blank)
            {
                start++;
            }
        }
    }
}
