using System.Management.Automation;
using ExoTools.Binding;

namespace ExoTools.Commands;

/// <summary>Gets the terms that findings know: those of the module, and those imported in this process.</summary>
/// <remarks>
/// <para>
/// The terms of the module are listed by the files that hold them ("markers", "genes", "cancers" …), those of an imported
/// vocabulary under its name. A term is found by its preferred name, its full name, its other names and its aliases.
/// </para>
/// <para>
/// MicroRNAs, cancers and drugs are also recognised by how their names are formed, without a term.
/// </para>
/// </remarks>
[Cmdlet(VerbsCommon.Get, "ExoVocabulary")]
[OutputType(typeof(ExoTerm))]
public sealed class GetExoVocabularyCommand : ExoCmdlet
{
    /// <summary>Only terms with these names, of whatever standing. Wildcards are allowed; a name without one must be known.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(TermNameCompleter))]
    public string[]? Name { get; set; }

    /// <summary>Only terms of these kinds ("Protein", "Cancer"). Wildcards are allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(EntityKindCompleter))]
    public string[]? Kind { get; set; }

    /// <summary>Only terms with these identifiers ("HGNC:1692", "DOID:*"). Wildcards are allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Id { get; set; }

    /// <summary>Only terms of these vocabularies ("markers", or the name of an imported one). Wildcards are allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(VocabularyNameCompleter))]
    public string[]? Vocabulary { get; set; }

    private protected override string InsteadOfPipeline =>
        "Import-ExoVocabulary reads files of terms, and Import-ExoArticle files of articles; names go to -Name.";

    /// <inheritdoc/>
    protected override void End()
    {
        var name = WildcardFilter.Of(Name);
        var kind = WildcardFilter.Of(Kind);
        var id = WildcardFilter.Of(Id);
        var vocabulary = WildcardFilter.Of(Vocabulary);
        var found = false;
        var unknown = (Name ?? []).Where(wanted => !WildcardPattern.ContainsWildcardCharacters(wanted)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (set, terms) in SeedStore.Library.Sets())
        {
            if (!vocabulary.Matches(set))
            {
                continue;
            }

            WriteVerbose($"{set}: {Amount.Of(terms.Count, "term")}.");
            foreach (var term in terms)
            {
                Cancellation.ThrowIfCancellationRequested();
                if (!name.IsSet || name.MatchesAny(term.Name, term.FullName) || term.Names.Any(name.Matches) || term.Aliases.Any(name.Matches))
                {
                    unknown.ExceptWith([term.Name, term.FullName ?? term.Name, .. term.Names, .. term.Aliases]);
                    if (kind.Matches(term.Kind.ToString()) && id.Matches(term.Id))
                    {
                        found = true;
                        WriteObject(new ExoTerm(term, set));
                    }
                }
            }
        }

        foreach (var wanted in unknown)
        {
            WriteError(Errors.TermNotFound(wanted));
        }

        if (!found)
        {
            TellUnknown(nameof(Kind), Kind, Enum.GetNames<ExoEntityKind>());
            TellUnknown(nameof(Vocabulary), Vocabulary, SeedStore.Library.Sets().Select(set => set.Vocabulary));
        }
    }
}
