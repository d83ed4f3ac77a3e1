BeforeDiscovery {
    $cmdlets = 'Get-ExosomeMarker', 'Get-ExoCargo', 'Get-ExoStructure', 'Get-ExoPathway', 'Get-ExoRelation' |
        ForEach-Object { @{ Cmdlet = $_ } }
}

BeforeAll {
    . (Join-Path $PSScriptRoot common.ps1)
    Push-Location $TestDrive
}

AfterAll { Pop-Location }

Describe '<Cmdlet>' -ForEach $cmdlets {
    It 'finds something in the shipped article, each with its sentence' {
        $found = & $Cmdlet
        $found | Should -Not -BeNullOrEmpty
        foreach ($finding in $found) {
            $finding.Sentence | Should -Not -BeNullOrEmpty
            $finding.Evidence[0].Mention | Should -Not -BeNullOrEmpty
        }
    }

    It 'points at the mention in the text of the article' {
        $article = Get-ExoArticle
        foreach ($piece in (& $Cmdlet).Evidence) {
            $article.GetText($piece.Section).Substring($piece.Offset, $piece.Length) | Should -BeExactly $piece.Mention
        }
    }

    It 'gives the same for a path, an article and the shipped one' {
        $expected = & $Cmdlet | ForEach-Object { "$_" }
        & $Cmdlet $SeedFile | ForEach-Object { "$_" } | Should -Be $expected
        Get-ExoArticle | & $Cmdlet | ForEach-Object { "$_" } | Should -Be $expected
    }

    It 'goes through Group-Object, Export-Csv and ConvertTo-Json' {
        $found = @(& $Cmdlet)
        ($found | Group-Object Section | Measure-Object Count -Sum).Sum | Should -Be $found.Count
        $found | Export-Csv found.csv
        (Import-Csv found.csv)[0].Sentence | Should -BeExactly $found[0].Sentence
        ($found | ConvertTo-Json -Depth 6 -WarningAction Ignore | ConvertFrom-Json)[0].Sentence | Should -BeExactly $found[0].Sentence
    }

    It 'keeps its evidence through Export-Clixml' {
        $found = @(& $Cmdlet)
        $found | Export-Clixml found.xml
        $back = @(Import-Clixml found.xml)
        $back | Should -HaveCount $found.Count
        $back[0].Evidence[0].Mention | Should -BeExactly $found[0].Evidence[0].Mention
        $back[0].Evidence[0].Article.Title | Should -BeExactly $found[0].Evidence[0].Article.Title
    }

    It 'shows no escape sequences where output is redirected' {
        & $Cmdlet | Out-String | Should -Not -Match ([char]27)
    }

    It 'writes no error and nothing else for an empty pipeline' {
        @() | & $Cmdlet | Should -BeNullOrEmpty
    }
}

Describe 'Get-ExosomeMarker' {
    It 'returns the markers with their identifiers' {
        (Get-ExosomeMarker).Symbol | Sort-Object | Should -Be @('CD63', 'CD81', 'CD9', 'PDCD6IP', 'TSG101')
        (Get-ExoMarker | Where-Object Symbol -EQ PDCD6IP).Name | Should -BeExactly 'ALIX'
    }

    It 'works in a job' {
        $module = $Manifest
        $markers = Start-Job { Import-Module $using:module; Get-ExosomeMarker } | Receive-Job -Wait -AutoRemoveJob
        $markers.Symbol | Should -Contain 'CD63'
        $markers[0].Evidence[0].Mention | Should -Not -BeNullOrEmpty
    }
}

Describe 'The module in a session' {
    It 'is imported again by force' {
        { Import-Module $Manifest -Force } | Should -Not -Throw
        Get-ExosomeMarker | Should -HaveCount 5
    }

    It 'is removed and imported' {
        Remove-Module ExoTools
        Import-Module $Manifest
        Get-ExosomeMarker | Should -HaveCount 5
    }
}
