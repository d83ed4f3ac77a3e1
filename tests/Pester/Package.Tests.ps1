BeforeAll {
    . (Join-Path $PSScriptRoot common.ps1)
    $root = Split-Path (Split-Path $PSScriptRoot)
    $staged = Split-Path $Manifest
    $configuration = Split-Path (Split-Path (Split-Path $staged)) -Leaf
    $log = dotnet pack (Join-Path $root src/ExoTools.Cmdlets) -c $configuration -o $TestDrive --nologo 2>&1 | Out-String
    $package = Get-Item (Join-Path $TestDrive *.nupkg)
    $unpacked = Join-Path $TestDrive ExoTools
    [System.IO.Compression.ZipFile]::ExtractToDirectory($package.FullName, $unpacked)
}

Describe 'The package of the module' {
    It 'is made without a warning, and goes by name and version' {
        $log | Should -Not -Match 'warning'
        $package.Name | Should -BeExactly "ExoTools.$((Import-PowerShellDataFile $Manifest).ModuleVersion).nupkg"
    }

    It 'tells package managers that it is a module' {
        $metadata = ([xml](Get-Content -LiteralPath (Join-Path $unpacked ExoTools.nuspec) -Raw)).package.metadata
        $metadata.id | Should -BeExactly 'ExoTools'
        $metadata.tags -split ' ' | Should -Contain 'PSModule'
        $metadata.SelectNodes('//*[local-name()="dependency"]') | Should -BeNullOrEmpty
    }

    It 'holds what is staged, at its place, and nothing else' {
        # The rest is what makes a zip file a package; nobody debugs what is installed.
        $files = foreach ($folder in $staged, $unpacked) {
            , @(Get-ChildItem -LiteralPath $folder -File -Recurse | ForEach-Object { [IO.Path]::GetRelativePath($folder, $_.FullName).Replace('\', '/') } |
                Where-Object { $_ -notmatch '^(_rels/|package/|\[Content_Types\]|ExoTools\.nuspec)' } | Sort-Object)
        }

        $files[1] | Should -Be @($files[0] -notlike '*.pdb')
    }

    It 'works where it is unpacked' {
        $found = & (Get-Process -Id $PID).Path -NoProfile -NonInteractive -Command "Import-Module '$unpacked'; (Get-ExosomeMarker).Count; (Get-Help Get-ExosomeMarker).Synopsis"
        $found[0] | Should -Be 5
        $found[1] | Should -BeLike 'Gets the proteins*'
    }
}
