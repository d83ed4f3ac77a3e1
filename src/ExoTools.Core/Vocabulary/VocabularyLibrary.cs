using System.Collections.Concurrent;
using ExoTools.Findings.Analysis;
using ExoTools.Findings.Rules;
using ExoTools.Language;

namespace ExoTools.Vocabulary;

/// <summary>
/// The vocabulary and rule files of a folder, and the vocabularies that were imported beside them. Each file is read when a finding
/// first needs it, and once; safe for many threads.
/// </summary>
public sealed class VocabularyLibrary
{
    // Where two files share a name, the earlier one has it, and the later is its alternative.
    private static readonly string[] s_termFiles =
    [
        "vesicles", "molecules", "compartments", "processes", "diseases", "cells", "markers", "genes", "proteins", "lncrnas", "families", "pathways", "drugs", "cancers", "chemicals", "metabolites",
    ];

    // As miRBase writes them.
    private static readonly string[] s_arms = ["-3p", "-5p"];

    private readonly string _folder;
    private readonly Lazy<IYamlReader> _yaml;
    private readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<Term>>> _terms = new(StringComparer.Ordinal);
    private readonly object _importing = new();
    private Task _preparing = Task.CompletedTask;
    private readonly Lazy<RelationRules> _relationRules;
    private readonly Lazy<EvidenceRules> _evidenceRules;
    private readonly Lazy<CargoRules> _cargoRules;
    private readonly Lazy<NameRules> _nameRules;
    private readonly Lazy<ComposedNames> _composedNames;
    private readonly Lazy<MethodRules> _methodRules;
    private readonly Lazy<TableRules> _tableRules;
    private readonly Lazy<IReadOnlyDictionary<string, string>> _categories;
    private readonly Lazy<IReadOnlySet<Term>> _markers;
    private volatile Loaded _loaded;

    /// <summary>A library over a folder; nothing is read yet.</summary>
    /// <param name="folder">The folder that holds the YAML files.</param>
    /// <param name="yaml">Makes the reader when the first file is read.</param>
    public VocabularyLibrary(string folder, Func<IYamlReader> yaml)
    {
        _folder = folder;
        _yaml = new(yaml);
        _loaded = new Loaded(this, []);
        _relationRules = new(() => RelationRules.Read(Document("relations"), "relations.yaml"));
        _evidenceRules = new(() => EvidenceRules.Read(Document("evidence"), "evidence.yaml"));
        _cargoRules = new(() => CargoRules.Read(Document("cargo"), "cargo.yaml"));
        _nameRules = new(() => NameRules.Read(Document("names"), "names.yaml"));
        _composedNames = new(() => new ComposedNames(
            CancerNameRules.Read(Document("cancer-names"), "cancer-names.yaml"), DrugNameRules.Read(Document("drug-names"), "drug-names.yaml")));
        _methodRules = new(() => MethodRules.Read(Document("methods"), "methods.yaml"));
        _tableRules = new(() => TableRules.Read(Document("tables"), "tables.yaml"));
        _categories = new(ReadCategories);
        _markers = new(() => Terms("markers").ToHashSet());
    }

    /// <summary>The names of the term files, in the order of their precedence.</summary>
    public static IReadOnlyList<string> TermFiles => s_termFiles;

    /// <summary>What the categories of MISEV2018 stand for.</summary>
    public IReadOnlyDictionary<string, string> MarkerCategories => _categories.Value;

    /// <summary>The aspects of formation and structure that the rules know, and what each is about.</summary>
    public IReadOnlyDictionary<string, string> StructureAspects => EvidenceRules.StructureAspects;

    /// <summary>The kinds of cargo, and what each is: those that the rules tell apart, and imported classes of molecules.</summary>
    public IEnumerable<KeyValuePair<string, string>> CargoKinds => CargoRules.Kinds.Concat(Imported.SelectMany(vocabulary => vocabulary.Terms)
        .Where(term => term.Kind == ExoEntityKind.MoleculeClass && !term.Generic)
        .Select(term => KeyValuePair.Create(term.Group ?? term.Name, term.FullName ?? $"imported class of molecules {term.Name}")))
        .DistinctBy(kind => kind.Key);

    /// <summary>The vocabularies that were imported, in their order.</summary>
    public IReadOnlyList<ImportedVocabulary> Imported => _loaded.Imported;

    internal TermMatcher Matcher => _loaded.Matcher.Value;

    internal MicroRnaTerms MicroRnas => _loaded.MicroRnas.Value;

    internal RelationRules RelationRules => _relationRules.Value;

    internal MethodRules MethodRules => _methodRules.Value;

    internal TableRules TableRules => _tableRules.Value;

    /// <summary>The methods that the rules know: what each is used for, and its other names.</summary>
    public IEnumerable<(string Name, ExoMethodUse Use, IReadOnlyList<string> Names)> Methods =>
        MethodRules.Methods.Select(method => (method.Key, method.Value.Use, method.Value.Names));

    /// <summary>The other names of a method; none where the rules do not know it.</summary>
    public IReadOnlyList<string> NamesOfMethod(string name) => MethodRules.Methods.GetValueOrDefault(name)?.Names ?? [];

    internal EvidenceRules EvidenceRules => _evidenceRules.Value;

    internal CargoRules CargoRules => _cargoRules.Value;

    internal NameRules NameRules => _nameRules.Value;

    internal ComposedNames ComposedNames => _composedNames.Value;

    /// <summary>The marker proteins that the module lists.</summary>
    internal IReadOnlySet<Term> Markers => _markers.Value;

    /// <summary>The terms of one file.</summary>
    /// <param name="file">The name without its ending ("markers").</param>
    /// <exception cref="VocabularyException">The file is not as it must be.</exception>
    public IReadOnlyList<Term> Terms(string file) => TermsOf(file).Value;

    private Lazy<IReadOnlyList<Term>> TermsOf(string file) => _terms.GetOrAdd(file, name => new(() => TermFile.Read(Document(name), $"{name}.yaml")));

    /// <summary>All terms by the vocabularies that hold them: the module's files in their order, then the imported ones.</summary>
    public IEnumerable<(string Vocabulary, IReadOnlyList<Term> Terms)> Sets() =>
        s_termFiles.Select(file => (file, Terms(file))).Concat(Imported.Select(vocabulary => (vocabulary.Name, vocabulary.Terms)));

    /// <summary>
    /// The names under which findings return what a person writes, by any of its names ("CD274" for "PD-L1"); empty where neither a vocabulary
    /// nor the nomenclature of miRNA knows it. A microRNA that is named without an arm ("miR-21") has those of both arms too.
    /// </summary>
    /// <param name="text">A name.</param>
    /// <param name="cancellation">Stops the wait for the vocabulary.</param>
    public IReadOnlySet<string> PreferredNames(string text, CancellationToken cancellation = default)
    {
        var names = WaitForMatcher(cancellation).Whole(text).Select(term => term.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var microRna in MicroRnasIn(text))
        {
            names.Add(microRna.Name);
            if (!microRna.IsCluster && !s_arms.Any(microRna.Name.EndsWith))
            {
                names.UnionWith(s_arms.Select(arm => microRna.Name + arm));
            }
        }

        return names;
    }

    /// <summary>The names under which findings return the members of the families that a person writes; empty for what is no family.</summary>
    /// <param name="text">A name.</param>
    /// <param name="cancellation">Stops the wait for the vocabulary.</param>
    internal IEnumerable<string> Members(string text, CancellationToken cancellation) => WaitForMatcher(cancellation).Whole(text).SelectMany(term => term.Members);

    /// <summary>The microRNAs that a person's own words name.</summary>
    internal IEnumerable<MicroRnaMatch> MicroRnasIn(string text) =>
        MicroRnaNames.Find(text, PieceTokenizer.Tokenize(text, new TextSpan(0, text.Length)), NameRules.MicroRnas);

    /// <summary>Adds a vocabulary; what is analysed from now on knows its terms.</summary>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="replace">Whether it replaces one of the same name.</param>
    /// <returns>False where one of the same name is there and is not to be replaced.</returns>
    public bool Import(ImportedVocabulary vocabulary, bool replace)
    {
        lock (_importing)
        {
            var others = _loaded.Imported.Where(other => !IsNamed(other, vocabulary.Name)).ToList();
            if (others.Count < _loaded.Imported.Count && !replace)
            {
                return false;
            }

            var loaded = _loaded = new Loaded(this, [.. others, vocabulary]);

            // Whoever imports is about to look for the terms. Of vocabularies that follow one another the last is waited for.
            _preparing = _preparing.ContinueWith(_ => _loaded == loaded ? loaded.Matcher.Value : null, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            return true;
        }
    }

    /// <summary>Takes an imported vocabulary out again; false where there is none of that name.</summary>
    public bool Remove(string name)
    {
        lock (_importing)
        {
            var others = _loaded.Imported.Where(other => !IsNamed(other, name)).ToList();
            var found = others.Count < _loaded.Imported.Count;
            _loaded = found ? new Loaded(this, others) : _loaded;
            return found;
        }
    }

    /// <summary>
    /// Starts to read on other threads what findings need, while the caller reads the first article; a file that is not as it must be is
    /// told to whoever needs it.
    /// </summary>
    /// <param name="markersOnly">Whether vesicles and marker proteins are all that will be looked for.</param>
    public void Prepare(bool markersOnly)
    {
        var loaded = _loaded;
        if (markersOnly)
        {
            Start(_methodRules);
            Start(_composedNames);
            Start(loaded.MarkerMatcher);
            return;
        }

        foreach (var file in s_termFiles)
        {
            Start(TermsOf(file));
        }

        Start(_relationRules);
        Start(loaded.Matcher);
    }

    private static void Start<T>(Lazy<T> part)
    {
        if (!part.IsValueCreated)
        {
            Task.Run(() => part.Value);
        }
    }

    private static bool IsNamed(ImportedVocabulary vocabulary, string name) => string.Equals(vocabulary.Name, name, StringComparison.OrdinalIgnoreCase);

    private YamlNode Document(string name)
    {
        var path = Path.Combine(_folder, $"{name}.yaml");
        return _yaml.Value.Read(File.ReadAllText(path), $"{name}.yaml");
    }

    /// <summary>The matcher of all terms; who is stopped before it is made leaves it to be made for the next.</summary>
    internal TermMatcher WaitForMatcher(CancellationToken cancellation) => Wait(_loaded.Matcher, cancellation);

    /// <summary>The matcher of vesicles and marker proteins.</summary>
    internal TermMatcher WaitForMarkerMatcher(CancellationToken cancellation) => Wait(_loaded.MarkerMatcher, cancellation);

    private static TermMatcher Wait(Lazy<TermMatcher> matcher, CancellationToken cancellation) => matcher.IsValueCreated
        ? matcher.Value
        : Task.Run(() => matcher.Value, CancellationToken.None).WaitAsync(cancellation).GetAwaiter().GetResult();

    private IReadOnlyDictionary<string, string> ReadCategories()
    {
        var map = new YamlMapping(Document("misev2018"), "misev2018.yaml");
        map.Required("source");
        var categories = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in map.Mappings("categories"))
        {
            categories[entry.Required("id")] = entry.Required("name");
            entry.NothingElse();
        }

        map.NothingElse();
        return categories;
    }

    /// <summary>What depends on the imported vocabularies; made anew with each import.</summary>
    private sealed class Loaded
    {
        public Loaded(VocabularyLibrary library, IReadOnlyList<ImportedVocabulary> imported)
        {
            Imported = imported;
            Matcher = new(() => new TermMatcher(Sets(s_termFiles.SelectMany(library.Terms))));
            MarkerMatcher = new(() => new TermMatcher(Sets(library.Terms("vesicles").Concat(library.Terms("markers")))));
            MicroRnas = new(() => new MicroRnaTerms(imported.SelectMany(vocabulary => vocabulary.Terms)));
        }

        public IReadOnlyList<ImportedVocabulary> Imported { get; }

        public Lazy<TermMatcher> Matcher { get; }

        public Lazy<TermMatcher> MarkerMatcher { get; }

        public Lazy<MicroRnaTerms> MicroRnas { get; }

        private IEnumerable<(IEnumerable<Term> Terms, NameStanding Standing)> Sets(IEnumerable<Term> builtIn) =>
        [
            .. Imported.Where(vocabulary => vocabulary.IsOwn).Select(vocabulary => ((IEnumerable<Term>)vocabulary.Terms, NameStanding.Own)),
            (builtIn, NameStanding.BuiltIn),
            .. Imported.Where(vocabulary => !vocabulary.IsOwn).Select(vocabulary => ((IEnumerable<Term>)vocabulary.Terms, NameStanding.Database)),
        ];
    }
}
