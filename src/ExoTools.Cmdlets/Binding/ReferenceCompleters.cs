using System.Globalization;
using ExoTools.Citations;
using ExoTools.Findings;

namespace ExoTools.Binding;

/// <summary>Completes values of the references that the command would read.</summary>
public abstract class ReferenceValueCompleter : ArticleValueCompleter
{
    private protected ReferenceValueCompleter()
    {
    }

    /// <summary>The values of one reference.</summary>
    protected abstract IEnumerable<(string? Value, string ToolTip)> Of(ExoReference reference);

    /// <inheritdoc/>
    protected sealed override IEnumerable<(string? Value, string ToolTip)> Of(ExoArticle article) => ArticleReference.ListedIn(article).SelectMany(Of);
}

/// <summary>Completes the authors of references.</summary>
public sealed class ReferenceAuthorCompleter : ReferenceValueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string? Value, string ToolTip)> Of(ExoReference reference) =>
        reference.Authors.Select(author => (author.Family ?? author.Collective, author.ToString()));
}

/// <summary>Completes the journals of references.</summary>
public sealed class ReferenceJournalCompleter : ReferenceValueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string? Value, string ToolTip)> Of(ExoReference reference) => [(reference.ContainerTitle, reference.ContainerAbbreviation ?? "")];
}

/// <summary>Completes the DOIs of references.</summary>
public sealed class ReferenceDoiCompleter : ReferenceValueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string? Value, string ToolTip)> Of(ExoReference reference) => [(reference.Doi, reference.ToString())];
}

/// <summary>Completes the years of references.</summary>
public sealed class ReferenceYearCompleter : ReferenceValueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string? Value, string ToolTip)> Of(ExoReference reference) =>
        [(reference.Year?.ToString(CultureInfo.InvariantCulture), "")];
}

/// <summary>Completes the numbers of references.</summary>
public sealed class ReferenceNumberCompleter : ReferenceValueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string? Value, string ToolTip)> Of(ExoReference reference) =>
        [(reference.Number?.ToString(CultureInfo.InvariantCulture), reference.ToString())];
}

/// <summary>Completes the numbers of figures.</summary>
public sealed class FigureNumberCompleter : ArticleValueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string? Value, string ToolTip)> Of(ExoArticle article) => article.Figures.Select(figure => ((string?)figure.Number, $"{figure.Label}: {figure.Caption}"));
}

/// <summary>Completes the labels of figures.</summary>
public sealed class FigureLabelCompleter : ArticleValueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string? Value, string ToolTip)> Of(ExoArticle article) => article.Figures.Select(figure => ((string?)figure.Label, $"Figure {figure.Number}: {figure.Caption}"));
}

/// <summary>Completes the short forms of abbreviations.</summary>
public sealed class ShortFormCompleter : ArticleValueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string? Value, string ToolTip)> Of(ExoArticle article) =>
        AbbreviationFindings.Read(article, CancellationToken.None).Select(abbreviation => ((string?)abbreviation.ShortForm, abbreviation.LongForm));
}

/// <summary>Completes the long forms of abbreviations.</summary>
public sealed class LongFormCompleter : ArticleValueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string? Value, string ToolTip)> Of(ExoArticle article) =>
        AbbreviationFindings.Read(article, CancellationToken.None).Select(abbreviation => ((string?)abbreviation.LongForm, abbreviation.ShortForm));
}
