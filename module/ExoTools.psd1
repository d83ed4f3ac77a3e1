@{
    RootModule           = 'ExoTools.dll'
    ModuleVersion        = '0.1.0'
    GUID                 = '0f2c6a54-6a0e-4a53-9a0c-8a1c6f0f7d3e'
    Author               = 'The ExoTools authors'
    CompanyName          = 'The ExoTools authors'
    Copyright            = '(c) The ExoTools authors. MIT licence.'
    Description          = 'Brings the exosome (extracellular vesicle) literature to the prompt: reads articles in whatever form you have them, returns markers, cargo, pathways, relations and references as typed objects, each with the sentence it was read from, and writes bibliographies and networks for other tools. Works offline.'
    CompatiblePSEditions = @('Core')
    PowerShellVersion    = '7.4'
    RequiredAssemblies   = @('ExoTools.Core.dll')
    TypesToProcess       = @('ExoTools.Types.ps1xml')
    FormatsToProcess     = @('ExoTools.Format.ps1xml')
    FunctionsToExport    = @()
    VariablesToExport    = @()
    AliasesToExport      = @('Get-ExoMarker')
    DscResourcesToExport = @()
    CmdletsToExport      = @(
        'Compare-ExoNetwork'
        'Compare-ExoReference'
        'ConvertFrom-ExoBibliography'
        'ConvertFrom-ExoText'
        'ConvertTo-ExoBibliography'
        'ConvertTo-ExoNetworkText'
        'Export-ExoPathway'
        'Export-ExoReference'
        'Find-ExoDuplicateReference'
        'Get-ExoAbbreviation'
        'Get-ExoArticle'
        'Get-ExoCargo'
        'Get-ExoFigure'
        'Get-ExoNetwork'
        'Get-ExoPathway'
        'Get-ExoReference'
        'Get-ExoRelation'
        'Get-ExosomeMarker'
        'Get-ExoStructure'
        'Get-ExoVocabulary'
        'Import-ExoArticle'
        'Import-ExoVocabulary'
        'Remove-ExoVocabulary'
        'Show-ExoPathway'
    )
    PrivateData          = @{
        PSData = @{
            Tags         = @('exosome', 'extracellular-vesicles', 'biomedical', 'literature', 'text-mining', 'PubMed', 'bibliography', 'BibTeX', 'network', 'GraphML', 'PSEdition_Core')
            LicenseUri   = 'https://opensource.org/license/mit'
            ReleaseNotes = 'See CHANGELOG.md.'
        }
    }
}
