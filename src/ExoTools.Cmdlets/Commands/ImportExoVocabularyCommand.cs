using System.Management.Automation;
using ExoTools.Binding;
using ExoTools.Vocabulary;

namespace ExoTools.Commands;

/// <summary>Adds the terms of files to what findings know, until the process ends.</summary>
/// <remarks>
/// <para>
/// Reads HGNC's complete set, ontologies in OBO such as the Disease Ontology, miRBase (miRNA.dat, aliases.txt, mature.fa,
/// hairpin.fa, or a table with mirbase_id and mirbase_name), FamPlex (grounding_map.csv or entities.csv), YAML as the files in the
/// module's seeds/vocabulary, and tables of your own. The format is told by the content; gzip is unpacked.
/// </para>
/// <para>
/// A table of your own is separated by tabs, commas or semicolons and has a header line with the columns name and kind, and any of id, fullName, names,
/// aliases, group, category, uniprot, entrez and source. Lists are joined by "|", lines that start with "#" are comments.
/// </para>
/// <para>
/// YAML and tables come before the module's terms where both have a name, since you wrote them; databases come behind. Where two terms
/// of your own share a name, the first has it. A term with
/// the identifier of one that is known adds its names to that one. Old and alternative symbols of a database are believed
/// only where the article supports them: by another name of the same gene, by its own definition, or by a word such as "gene".
/// </para>
/// <para>
/// The terms serve every runspace of this process, until Remove-ExoVocabulary takes them out or the process ends. To remove the module and to
/// import it again leaves them.
/// </para>
/// </remarks>
[Cmdlet(VerbsData.Import, "ExoVocabulary", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(ExoVocabulary))]
public sealed class ImportExoVocabularyCommand : ExoCmdlet
{
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";

    private int _imported;

    /// <summary>The files to read. Wildcards are allowed.</summary>
    [Parameter(ParameterSetName = PathSet, Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [PathTransformation]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>The files to read, each name taken as it is: brackets and asterisks are no wildcards.</summary>
    [Parameter(ParameterSetName = LiteralPathSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP", "FullName")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The name under which the vocabulary is known; that of the file without it. Only for a single file.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>Replaces a vocabulary of the same name.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Returns what was imported.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        var literal = ParameterSetName == LiteralPathSet;
        foreach (var file in new PathResolver(this).Files(literal ? LiteralPath : Path, literal))
        {
            Cancellation.ThrowIfCancellationRequested();
            if (Name is not null && _imported++ > 0)
            {
                WriteError(Errors.NameForSeveral(Name, file));
                continue;
            }

            Import(file);
        }
    }

    private void Import(string file)
    {
        ImportedVocabulary vocabulary;
        try
        {
            vocabulary = VocabularyReader.ReadFile(file, AdapterLoader.CreateYamlReader, Name, Cancellation);
        }
        catch (VocabularyException failure)
        {
            // The other files may be right.
            WriteError(Errors.InvalidVocabulary(failure));
            return;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            WriteError(Errors.ReadFailed(file, failure));
            return;
        }

        // Asked after it was read: -WhatIf tells of a file that could not be imported, too.
        if (!ShouldProcess(file, $"Import {Amount.Of(vocabulary.Terms.Count, "term")} as vocabulary '{vocabulary.Name}'"))
        {
            return;
        }

        if (!SeedStore.Library.Import(vocabulary, Force))
        {
            WriteError(Errors.VocabularyExists(vocabulary.Name));
            return;
        }

        WriteVerbose($"{file}: {Amount.Of(vocabulary.Terms.Count, "term")} of the format {vocabulary.Format}, known as '{vocabulary.Name}'.");
        if (vocabulary.Unused.Count > 0)
        {
            WriteWarning($"{file}: not used: {string.Join("; ", vocabulary.Unused)}.");
        }

        if (PassThru)
        {
            WriteObject(new ExoVocabulary(vocabulary));
        }
    }
}
