# Dot-sourced by every test file: imports the staged module, and makes a folder for the files of the test.

$ErrorActionPreference = 'Stop'

$manifest = $env:EXOTOOLS_MANIFEST
if (-not $manifest) {
    $root = Split-Path (Split-Path $PSScriptRoot)
    $version = (Import-PowerShellDataFile (Join-Path $root 'module/ExoTools.psd1')).ModuleVersion
    $manifest = Join-Path $root "out/Debug/ExoTools/$version/ExoTools.psd1"
}

Import-Module $manifest

$script:Manifest = $manifest
$script:SeedFile = (Get-ChildItem (Join-Path (Split-Path $manifest) 'seeds/articles') -File)[0].FullName
