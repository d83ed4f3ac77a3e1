namespace ExoTools.Benchmarks.Score;

/// <summary>Measures one kind of finding against a gold file. A new task is one class and one line in <see cref="ScoreCommand"/>.</summary>
internal interface IScoreTask
{
    /// <summary>The word that names the task on the command line.</summary>
    public string Name { get; }

    /// <summary>What the gold file is.</summary>
    public string Gold { get; }

    /// <summary>What was found in each document of the gold file, and what should have been.</summary>
    public IEnumerable<ScoredDocument> Score(string path);

    /// <summary>What else the task reports of the same file, for comparison: a baseline, a part of the documents.</summary>
    public IEnumerable<ScoredSeries> Compare(string path) => [];
}

/// <summary>One document of a gold file; both lists hold each answer once, in a form in which equal answers are equal strings.</summary>
internal sealed record ScoredDocument(string Id, IReadOnlyCollection<string> Expected, IReadOnlyCollection<string> Found)
{
    /// <summary>What is judged of the right answers alone ("sign"): how many are right, and of how many.</summary>
    public IReadOnlyDictionary<string, (int Right, int Of)> Details { get; init; } = new Dictionary<string, (int, int)>();

    /// <summary>The sentence behind an answer, for the list of errors.</summary>
    public IReadOnlyDictionary<string, string> Sentences { get; init; } = new Dictionary<string, string>();
}

/// <summary>Documents that are scored together under a title.</summary>
internal sealed record ScoredSeries(string Title, IReadOnlyList<ScoredDocument> Documents);
