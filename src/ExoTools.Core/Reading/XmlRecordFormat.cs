using System.Xml;
using System.Xml.Linq;
using ExoTools.Reading.Xml;

namespace ExoTools.Reading;

/// <summary>
/// The base of formats of XML whose records are read as trees. Records are cut out of the text before any is parsed, so that damage
/// in one reaches no other. Document types are never fetched.
/// </summary>
/// <param name="elements">The names of the elements of the format.</param>
/// <param name="noun">What a record is called ("article").</param>
/// <param name="longestRecord">In characters; a longer record is told of and passed over.</param>
internal abstract class XmlRecordFormat(RecordElements elements, string noun, int longestRecord) : IArticleFormat
{
    private const int HeadLength = 1 << 16;

    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public virtual bool IsPage => false;

    /// <summary>The elements that hold a record each, and those that hold the records.</summary>
    protected RecordElements Elements => elements;

    /// <summary>The same for one input, by its head.</summary>
    protected virtual RecordElements ElementsOf(InputHead head) => elements;

    /// <inheritdoc/>
    public abstract bool Recognizes(InputHead head);

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(ArticleInput input, CancellationToken cancellation)
    {
        var entities = DeclaredEntities.Read(input);
        var build = Builder(input);
        var problems = new RecordProblems(input.Source, noun);
        using var text = input.OpenXml();
        var splitter = new RecordSplitter(text, ElementsOf(input.ReadHead(HeadLength)), longestRecord);
        var cutShort = false;
        while (splitter.TryNext(out var record, cancellation))
        {
            cutShort = record.State == XmlRecordState.CutShort;
            var (articles, problem) = ReadRecord(record, entities, build, problems, input.Source, cancellation);
            if (problem is not null)
            {
                splitter.LookInside();
                yield return problem;
            }

            foreach (var article in articles)
            {
                yield return article;
            }
        }

        if (splitter.OpenRoots > 0 && !cutShort)
        {
            yield return problems.InputCutShort(splitter.Line);
        }
    }

    /// <summary>What makes the articles of a record of one input; none where the record holds no article. The number is the line of the record.</summary>
    protected abstract Func<XElement, int, IReadOnlyList<ExoArticle>> Builder(ArticleInput input);

    private (IReadOnlyList<ExoArticle> Articles, ReadProblem? Problem) ReadRecord(
        in XmlRecord record, DeclaredEntities entities, Func<XElement, int, IReadOnlyList<ExoArticle>> build, RecordProblems problems, string? source, CancellationToken cancellation)
    {
        switch (record.State)
        {
            case XmlRecordState.TooLong:
                return ([], problems.TooLong(record.Line, record.Column, longestRecord));
            case XmlRecordState.CutShort:
                return ([], problems.CutShort(record.Line, record.Column));
        }

        try
        {
            var articles = build(RecordTree.Load(record, entities, cancellation), record.Line);
            return (articles, articles.Count > 0 ? null
                : problems.Malformed(record.Line, record.Column, $"The {noun} holds neither a title nor a text.", $"The {noun} is passed over."));
        }
        catch (XmlException malformed)
        {
            return ([], RecordTree.Problem(record, source, malformed, entities));
        }
        catch (RecordLimitException limit)
        {
            return ([], problems.Limit(record.Line, record.Column, limit.Message));
        }
    }
}
