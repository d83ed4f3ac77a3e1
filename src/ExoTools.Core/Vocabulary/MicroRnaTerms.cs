namespace ExoTools.Vocabulary;

/// <summary>The microRNAs of imported vocabularies, by their names; they give an identifier to what the form of a name tells.</summary>
internal sealed class MicroRnaTerms
{
    private const string Human = "hsa";

    private readonly Dictionary<string, Term> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="terms">The terms of any kind; where two have a name, the first has it.</param>
    public MicroRnaTerms(IEnumerable<Term> terms)
    {
        foreach (var term in terms)
        {
            if (term.Kind == ExoEntityKind.MiRna)
            {
                Add(term.Name, term);
                foreach (var name in term.Names.Concat(term.Aliases))
                {
                    Add(name, term);
                }
            }
        }
    }

    /// <summary>
    /// The term of a microRNA; null where none is loaded. Without a species it is the human one; a mature sequence whose name is
    /// not there is looked up without its arm.
    /// </summary>
    /// <param name="name">The name as miRBase writes it, without species.</param>
    /// <param name="species">The species as miRBase abbreviates it; null where the text says none.</param>
    public Term? Find(string name, string? species)
    {
        if (_byName.Count == 0)
        {
            return null;
        }

        var key = $"{species ?? Human}-{name.TrimEnd('*')}";
        return _byName.TryGetValue(key, out var term) || (key.EndsWith("-5p", StringComparison.Ordinal) || key.EndsWith("-3p", StringComparison.Ordinal))
            && _byName.TryGetValue(key[..^3], out term) ? term : null;
    }

    private void Add(string name, Term term)
    {
        // "hsa-mir-21" has its species; without one a name is human, as HGNC's are.
        if (name.Contains("mir-", StringComparison.OrdinalIgnoreCase) || name.Contains("let-", StringComparison.OrdinalIgnoreCase))
        {
            _byName.TryAdd(name.IndexOf('-', StringComparison.Ordinal) == 3 && !name.StartsWith("mir-", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("let-", StringComparison.OrdinalIgnoreCase) ? name : $"{Human}-{name}", term);
        }
    }
}
