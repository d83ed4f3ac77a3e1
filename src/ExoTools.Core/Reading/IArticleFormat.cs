namespace ExoTools.Reading;

/// <summary>The start of an input, from which its format is told.</summary>
/// <param name="Bytes">The first bytes, as they are.</param>
/// <param name="Text">The same, decoded; empty for binary input.</param>
internal readonly record struct InputHead(ReadOnlyMemory<byte> Bytes, string Text);

/// <summary>
/// One format that articles come in. A new format is one implementation in a file of its own and one line in
/// <see cref="ArticleReader"/>.
/// </summary>
internal interface IArticleFormat
{
    /// <summary>The name that users see ("PubMed page").</summary>
    string Name { get; }

    /// <summary>Whether it is a list of works: its records have no reference lists of their own, and are what it lists.</summary>
    bool ListsWorks => false;

    /// <summary>Whether it is the article itself, or its page: of its references those count that it cites.</summary>
    bool IsPage => false;

    /// <summary>Whether an input that starts so is of this format. Never throws; looks at the head alone.</summary>
    bool Recognizes(InputHead head);

    /// <summary>Reads the articles one by one; a problem in one loses no other.</summary>
    IEnumerable<ReadItem> Read(ArticleInput input, CancellationToken cancellation);
}
