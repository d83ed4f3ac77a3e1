<#
.SYNOPSIS
    Runs the Pester tests on a staged module and prints the counts. Run it in a fresh process.
#>
param(
    [Parameter(Mandatory)]
    [string] $Manifest
)

$ErrorActionPreference = 'Stop'
Import-Module Pester -MinimumVersion 5.0
$env:EXOTOOLS_MANIFEST = $Manifest

$configuration = New-PesterConfiguration
$configuration.Run.Path = $PSScriptRoot
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Normal'
if ($env:NO_COLOR) {
    $configuration.Output.RenderMode = 'Plaintext'
}

$result = Invoke-Pester -Configuration $configuration
$failed = $result.FailedCount + $result.FailedContainersCount + $result.FailedBlocksCount
"Pester passed: $($result.PassedCount)"
"Pester failed: $failed"
exit [int]($failed -gt 0 -or $result.PassedCount -eq 0)
