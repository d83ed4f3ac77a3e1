#!/usr/bin/env pwsh
<#
.SYNOPSIS
    Builds, tests and cleans ExoTools.
.DESCRIPTION
    Without arguments the module is staged in out/<Configuration>/ExoTools/<version>, from where Import-Module takes it.
.EXAMPLE
    ./build.ps1
    Stages the module.
.EXAMPLE
    ./build.ps1 -Task Test
    Runs the xunit tests, then the Pester tests on the staged module in a fresh process.
.EXAMPLE
    ./build.ps1 -Task Package
    Makes two packages in out/packages: the module, for Install-PSResource, and exotools, for dotnet tool install.
.EXAMPLE
    ./build.ps1 -Task Help
    Runs the examples of the help, writes what they show into their pages, and makes the help file.
#>
[CmdletBinding()]
param(
    [ValidateSet('Stage', 'Test', 'Pester', 'Package', 'Help', 'Clean')]
    [string] $Task = 'Stage',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Debug'
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest
$root = $PSScriptRoot

function Invoke-Native {
    $command, $arguments = $args
    & $command @arguments
    if ($LASTEXITCODE -ne 0) {
        throw "$command $arguments ended with exit code $LASTEXITCODE."
    }
}

function Get-Manifest {
    $version = (Import-PowerShellDataFile (Join-Path $root 'module/ExoTools.psd1')).ModuleVersion
    Join-Path $root "out/$Configuration/ExoTools/$version/ExoTools.psd1"
}

function Build-Module {
    Invoke-Native dotnet build (Join-Path $root 'src/ExoTools.Cmdlets') -c $Configuration --nologo -v quiet
    "The module is staged: $(Get-Manifest)"
}

function Test-Module {
    # A fresh process: this one may hold an older build of the module, whose assemblies cannot be unloaded.
    $script = Join-Path $root 'tests/Pester/run.ps1'
    Invoke-Native (Get-Process -Id $PID).Path -NoLogo -NoProfile -NonInteractive -File $script -Manifest (Get-Manifest)
}

Push-Location $root
try {
    switch ($Task) {
        Stage { Build-Module }
        Test {
            Invoke-Native dotnet test -c $Configuration
            Test-Module
        }
        Pester {
            Build-Module
            Test-Module
        }
        Package {
            # As it is published: optimised, whatever the configuration that is worked in.
            foreach ($project in 'ExoTools.Cmdlets', 'ExoTools.Shell') {
                Invoke-Native dotnet pack (Join-Path $root "src/$project") -c Release -o (Join-Path $root 'out/packages') --nologo -v quiet
            }

            Get-ChildItem (Join-Path $root 'out/packages') -Filter *.nupkg
        }
        Help {
            Invoke-Native dotnet run --project (Join-Path $root 'tests/ExoTools.Module.Tests') -c $Configuration -- -explicit only
        }
        Clean {
            Invoke-Native dotnet clean -c $Configuration --nologo -v quiet
            Remove-Item (Join-Path $root "out/$Configuration"), (Join-Path $root 'out/packages') -Recurse -Force -ErrorAction Ignore
        }
    }
}
finally {
    Pop-Location
}
