namespace ExoTools.Vocabulary.Formats;

/// <summary>
/// An ontology in OBO 1.2 or 1.4, such as the Disease Ontology: its terms with their exact and narrow synonyms. Broad and related
/// synonyms name something else as often and are left out. The kind follows from the prefix of the ids; a disease is a cancer where the
/// ontology puts it below cancers or neoplasms.
/// </summary>
internal sealed class OboFormat : IVocabularyFormat
{
    // "cancer" and "disease of cellular proliferation" of the Disease Ontology, "cancer" and "neoplasm" of Mondo, "Neoplasm" of NCIt.
    private static readonly string[] s_cancerRoots = ["DOID:162", "DOID:14566", "MONDO:0004992", "MONDO:0005070", "NCIT:C3262"];

    public string Name => "OBO";

    public bool Recognises(VocabularyText text) =>
        text.FirstLine.StartsWith("format-version:", StringComparison.Ordinal) || text.FirstLine.Trim() == "[Term]";

    public IReadOnlyList<Term> Read(VocabularyText text, List<string> unused, CancellationToken cancellation)
    {
        var terms = new List<Term>();
        var prefixes = new HashSet<string>(StringComparer.Ordinal);
        string? id = null, name = null, source = null;
        var names = new List<string>();
        var parents = new List<string>();
        var diseases = new Dictionary<string, Disease>(StringComparer.Ordinal);
        var isOfCancerSlim = false;
        var inTerm = false;
        var obsolete = false;
        var number = 0;
        var started = 0;
        foreach (var line in text.Content.AsSpan().EnumerateLines())
        {
            number++;
            if ((number & 1023) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (line.Length > 0 && line[0] == '[')
            {
                End();
                (inTerm, started) = (line.Trim() is "[Term]", number);
            }
            else if (!inTerm)
            {
                source ??= Tag(line, "data-version: ") ?? Tag(line, "ontology: ");
            }
            else if (Tag(line, "id: ") is { } termId)
            {
                id = termId;
            }
            else if (Tag(line, "name: ") is { } termName)
            {
                name = termName;
            }
            else if (line.StartsWith("synonym: \"", StringComparison.Ordinal))
            {
                if (Synonym(line["synonym: ".Length..], text, number) is { } synonym && !names.Contains(synonym))
                {
                    names.Add(synonym);
                }
            }
            else if (Tag(line, "is_a: ") is { } parent)
            {
                // Mondo tells in braces who says so.
                parents.Add(parent.Split(' ')[0]);
            }
            else if (line.StartsWith("subset: DO_cancer_slim", StringComparison.Ordinal))
            {
                isOfCancerSlim = true;
            }
            else if (line.StartsWith("is_obsolete: true", StringComparison.Ordinal))
            {
                obsolete = true;
            }
        }

        End();
        TellCancers(terms, diseases);
        if (prefixes.Count > 0)
        {
            unused.Add($"terms of {string.Join(", ", prefixes.Order(StringComparer.Ordinal))}, which is no ontology of a kind that findings have");
        }

        return terms;

        void End()
        {
            if (inTerm && !obsolete)
            {
                if (id is null || name is null)
                {
                    throw text.Error($"The term lacks its {(id is null ? "id" : "name")}. Add the line '{(id is null ? "id" : "name")}: …'.", started);
                }

                var prefix = id.Split(':')[0];
                if (KindOf(prefix) is { } kind)
                {
                    names.Remove(name);
                    if (kind == ExoEntityKind.Disease)
                    {
                        diseases.TryAdd(id, new Disease(terms.Count, [.. parents], isOfCancerSlim));
                    }

                    terms.Add(new Term { Name = name, Kind = kind, Id = id, Names = [.. names], Source = source ?? "OBO" });
                }
                else
                {
                    prefixes.Add(prefix);
                }
            }

            (id, name, obsolete, isOfCancerSlim) = (null, null, false, false);
            names.Clear();
            parents.Clear();
        }
    }

    // All below the roots. A slim leaves out most terms above its own: those of a slim of cancers that have none are what it is a slim of.
    private static void TellCancers(List<Term> terms, Dictionary<string, Disease> diseases)
    {
        var below = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var next = new Queue<string>(s_cancerRoots);
        foreach (var (id, disease) in diseases)
        {
            foreach (var parent in disease.Parents)
            {
                if (!below.TryGetValue(parent, out var children))
                {
                    below.Add(parent, children = []);
                }

                children.Add(id);
            }

            if (disease.IsOfCancerSlim && !Array.Exists(disease.Parents, diseases.ContainsKey))
            {
                next.Enqueue(id);
            }
        }

        var cancers = new HashSet<string>(StringComparer.Ordinal);
        while (next.TryDequeue(out var id))
        {
            if (!cancers.Add(id))
            {
                continue;
            }

            if (diseases.TryGetValue(id, out var disease))
            {
                var term = terms[disease.Index];
                terms[disease.Index] = new Term { Name = term.Name, Kind = ExoEntityKind.Cancer, Id = id, Names = term.Names, Source = term.Source };
            }

            foreach (var child in below.GetValueOrDefault(id, []))
            {
                next.Enqueue(child);
            }
        }
    }

    // A term of an ontology of diseases, by its place among the terms.
    private sealed record Disease(int Index, string[] Parents, bool IsOfCancerSlim);

    private static ExoEntityKind? KindOf(string prefix) => prefix switch
    {
        "DOID" or "MONDO" or "NCIT" => ExoEntityKind.Disease,
        "ONCOTREE" => ExoEntityKind.Cancer,
        "CHEBI" or "DRON" => ExoEntityKind.Drug,
        "CL" or "UBERON" or "BTO" or "CLO" => ExoEntityKind.Cell,
        "GO" => ExoEntityKind.Process,
        "PR" => ExoEntityKind.Protein,
        "PW" => ExoEntityKind.Pathway,
        _ => null,
    };

    private static string? Tag(ReadOnlySpan<char> line, string tag)
    {
        if (!line.StartsWith(tag, StringComparison.Ordinal))
        {
            return null;
        }

        // A comment behind " ! " tells people what an id means.
        var value = line[tag.Length..];
        var comment = value.IndexOf(" ! ", StringComparison.Ordinal);
        return (comment < 0 ? value : value[..comment]).Trim().ToString();
    }

    private static string? Synonym(ReadOnlySpan<char> value, VocabularyText text, int number)
    {
        var end = 1;
        while (end < value.Length && (value[end] != '"' || value[end - 1] == '\\'))
        {
            end++;
        }

        if (end >= value.Length)
        {
            throw text.Error("The synonym's quotes are not closed. Close them.", number, "synonym: ".Length + 1);
        }

        var scope = value[(end + 1)..].TrimStart();
        return scope.StartsWith("EXACT", StringComparison.Ordinal) || scope.StartsWith("NARROW", StringComparison.Ordinal)
            ? value[1..end].ToString().Replace("\\", "", StringComparison.Ordinal)
            : null;
    }
}
