using System.Management.Automation;
using ExoTools.Binding;

namespace ExoTools.Commands;

/// <summary>Takes imported vocabularies out of this process again.</summary>
/// <remarks>
/// <para>Articles that are read from then on are read without their terms; the terms of the module always stay.</para>
/// </remarks>
[Cmdlet(VerbsCommon.Remove, "ExoVocabulary", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class RemoveExoVocabularyCommand : ExoCmdlet
{
    /// <summary>The names of the vocabularies, as Import-ExoVocabulary -PassThru shows them. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ImportedVocabularyCompleter))]
    public string[] Name { get; set; } = [];

    /// <inheritdoc/>
    protected override void End()
    {
        foreach (var wanted in Name)
        {
            var filter = WildcardFilter.Of([wanted]);
            var found = SeedStore.Library.Imported.Where(vocabulary => filter.Matches(vocabulary.Name)).Select(vocabulary => vocabulary.Name).ToArray();
            if (found.Length == 0 && !WildcardPattern.ContainsWildcardCharacters(wanted))
            {
                WriteError(Errors.VocabularyNotFound(wanted));
            }

            foreach (var name in found)
            {
                if (ShouldProcess(name, "Remove vocabulary"))
                {
                    SeedStore.Library.Remove(name);
                }
            }
        }
    }
}
