BeforeAll {
    . (Join-Path $PSScriptRoot common.ps1)
    Push-Location $TestDrive
    $script:folder = (Get-Item $TestDrive).FullName
}

AfterAll { Pop-Location }

Describe 'A file of any name' {
    BeforeDiscovery {
        $names = @(
            'with blank.txt', ' leading.txt', 'a[1].txt', '[ab]*.txt', "it's.txt", 'a "quoted" name.txt', 'a`b.txt', '$home.txt', 'a;b&c.txt', '-Path.txt',
            'größe.txt', '外泌体.txt', "e$([char]0x301)xo.txt", "$([char]::ConvertFromUtf32(0x1F9EC)).txt", "$('x' * 200).txt"
        )

        # Windows forbids some of them.
        if ($IsWindows) {
            $names = $names -notmatch '["*]'
        }
    }

    It 'is read by -LiteralPath, by -Path as it is completed, and from Get-ChildItem: <_>' -ForEach $names {
        $place = New-Item -ItemType Directory (Join-Path $folder ([guid]::NewGuid()))
        $file = [System.IO.Path]::Combine($place.FullName, $_)
        Copy-Item -LiteralPath $SeedFile -Destination $file
        Get-ExosomeMarker -LiteralPath $file | Should -HaveCount 5
        Get-ExosomeMarker -Path ([WildcardPattern]::Escape($file)) | Should -HaveCount 5
        (Get-ChildItem -LiteralPath $place.FullName | Import-ExoArticle).Source | Should -BeExactly $file
    }

    It 'is written under that name: <_>' -ForEach $names {
        $place = New-Item -ItemType Directory (Join-Path $folder ([guid]::NewGuid()))
        $file = [System.IO.Path]::Combine($place.FullName, [System.IO.Path]::ChangeExtension($_, '.bib'))
        (Get-ExoReference | Export-ExoReference -LiteralPath $file -PassThru).FullName | Should -BeExactly $file
        Get-ExoReference -LiteralPath $file | Should -HaveCount (Get-ExoReference).Count
    }

    It 'is found on a drive of the user''s own, and relative to it' {
        $place = New-Item -ItemType Directory (Join-Path $folder 'drive [1]')
        Copy-Item -LiteralPath $SeedFile -Destination ([System.IO.Path]::Combine($place.FullName, 'page.txt'))
        $null = New-PSDrive -Name Articles -PSProvider FileSystem -Root $place.FullName
        try {
            Get-ExosomeMarker Articles:/page.txt | Should -HaveCount 5
            Push-Location Articles:
            Get-ExosomeMarker *.txt | Should -HaveCount 5
            Get-ExoReference page.txt | Export-ExoReference refs.bib
            Test-Path -LiteralPath ([System.IO.Path]::Combine($place.FullName, 'refs.bib')) | Should -BeTrue
        }
        finally {
            Pop-Location
            Remove-PSDrive Articles
        }
    }
}

Describe 'A strict script' {
    It 'runs under strict mode with errors that stop' {
        $found = & {
            Set-StrictMode -Version Latest
            $ErrorActionPreference = 'Stop'
            $null = Get-ExoArticle | Out-String
            $null = Get-ExosomeMarker | Out-String
            $null = Get-ExoReference | Out-String
            $null = Get-ExoFigure | Format-List | Out-String
            $null = (Get-ExoNetwork).Edges | Format-Table | Out-String
            Get-ExosomeMarker | Where-Object Category -eq '1a' | ForEach-Object { $_.Evidence[0].Article.Doi }
        }

        $found | Should -HaveCount 2
    }

    It 'is stopped by a missing file, with the id of the error' {
        { & { $ErrorActionPreference = 'Stop'; Get-ExosomeMarker missing.txt } } | Should -Throw -ErrorId 'PathNotFound,*'
    }
}

Describe 'A session of another culture' {
    BeforeAll {
        # Dotted i, decimal commas, minus signs of their own and other calendars are where formatting goes wrong.
        function Use-Culture([string] $name, [scriptblock] $script) {
            $thread = [System.Threading.Thread]::CurrentThread
            $before = $thread.CurrentCulture, $thread.CurrentUICulture
            try {
                $thread.CurrentCulture = $thread.CurrentUICulture = [cultureinfo] $name
                & $script
            }
            finally {
                $thread.CurrentCulture, $thread.CurrentUICulture = $before
            }
        }

        $script:all = {
            Get-ExosomeMarker -Symbol pdcd6ip, CD9 | ConvertTo-Json -Depth 10
            Get-ExoRelation -Type involvedin | ConvertTo-Json -Depth 10
            Get-ExoReference | ConvertTo-Json -Depth 10
            foreach ($format in 'BibTeX', 'RIS', 'CSL-JSON', 'nbib') {
                Get-ExoReference | ConvertTo-ExoBibliography -Format $format -WarningAction Ignore
            }

            foreach ($format in 'GraphML', 'HTML', 'SVG', 'CX2', 'Cyjs', 'DOT', 'Mermaid', 'GPML', 'GEXF', 'EdgeTable', 'NodeTable', 'SIF') {
                Get-ExoRelation | ConvertTo-ExoNetworkText -Format $format -WarningAction Ignore
            }

            Find-ExoEvidence alix, METASTASIS | Out-String -Width 300
        }
        $script:english = Use-Culture en-US $all
    }

    It 'gives and writes the same: <_>' -ForEach 'tr-TR', 'de-DE', 'sv-SE', 'ar-SA', 'fa-IR', 'th-TH' {
        $english | Should -Not -BeNullOrEmpty
        Use-Culture $_ $all | Should -BeExactly $english
    }
}

Describe 'A user''s own display' {
    It 'can be taken back, so that the module is imported again' {
        $program = (Get-Process -Id $PID).Path
        $shown = & $program -NoProfile -NonInteractive -Command {
            param($manifest)
            Import-Module $manifest
            Update-TypeData -TypeName ExoTools.ExosomeMarker -DefaultDisplayPropertySet Symbol, Category -Force
            Remove-TypeData ExoTools.ExosomeMarker
            Import-Module $manifest -Force
            (Get-TypeData ExoTools.ExosomeMarker).DefaultDisplayPropertySet.ReferencedProperties.Count
            (Get-ExosomeMarker).Count
        } -args $Manifest
        $shown | Should -Be 6, 5
    }
}
