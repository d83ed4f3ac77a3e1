BeforeAll {
    . (Join-Path $PSScriptRoot common.ps1)
    Push-Location $TestDrive
}

AfterAll { Pop-Location }

Describe 'Export-ExoReference' {
    It 'writes BibTeX' {
        Get-ExoReference | Sort-Object Year | Export-ExoReference refs.bib
        (Select-String -Path refs.bib -Pattern '^@').Count | Should -Be 5
    }

    It 'keeps a file with -NoClobber' {
        Set-Content old.bib old
        { Export-ExoReference old.bib -NoClobber -ErrorAction Stop } | Should -Throw -ErrorId 'FileExists,*'
        Get-Content old.bib | Should -Be 'old'
    }

    It 'leaves out an article of which nothing is known, and says so once' {
        Set-Content plain.txt 'Some words that no reader knows.'
        Import-ExoArticle plain.txt -PlainText | Export-ExoReference plain.bib -WarningVariable told -WarningAction SilentlyContinue
        $told[0].Message | Should -BeLike 'Left out,*plain.txt.'
        Test-Path plain.bib | Should -BeFalse
        @(Import-ExoArticle plain.txt -PlainText; Get-ExoArticle) | Export-ExoReference both.bib -WarningVariable told -WarningAction SilentlyContinue
        $told | Should -HaveCount 1
        (Select-String -Path both.bib -Pattern '^@').Count | Should -Be 1
    }

    It 'writes nothing with -WhatIf' {
        Export-ExoReference none.bib -WhatIf
        Test-Path none.bib | Should -BeFalse
    }

    It 'returns the file with -PassThru' {
        (Export-ExoReference back.bib -PassThru).Length | Should -BeGreaterThan 100
    }

    It 'returns a file that other cmdlets take by its own name' {
        Set-Content n1.bib keep
        Export-ExoReference -LiteralPath 'n[1].bib' -PassThru | Remove-Item
        Test-Path -LiteralPath 'n[1].bib' | Should -BeFalse
        Get-Content n1.bib | Should -Be 'keep'
    }

    It 'refuses other objects and names their type' {
        Get-Date | Export-ExoReference other.bib -ErrorVariable problems -ErrorAction SilentlyContinue -WarningAction SilentlyContinue
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'InvalidInputObject,*'
        "$($problems[0])" | Should -Match 'System.DateTime'
    }
}

Describe 'ConvertTo-ExoBibliography' {
    It 'returns one text' {
        Get-ExoReference | ConvertTo-ExoBibliography | Should -HaveCount 1
        Get-ExoArticle | ConvertTo-ExoBibliography | Should -Match '10.1177/1533033818763450'
    }
}

Describe 'Export-ExoPathway' {
    It 'writes GraphML with an edge for each relation' {
        Get-ExoRelation | Where-Object { -not $_.Negated } | Export-ExoPathway net.graphml
        $graph = ([xml](Get-Content net.graphml -Raw)).graphml.graph
        @($graph.node).Count | Should -BeGreaterThan 1
        @($graph.edge).Count | Should -BeGreaterThan 0
    }

    It 'tells the formats where the extension is none of them' {
        { Export-ExoPathway net.foo -ErrorAction Stop } | Should -Throw -ErrorId 'UnknownFormat,*' -ExpectedMessage '*GraphML*'
    }
}

Describe 'ConvertTo-ExoNetworkText' {
    It 'returns XML of pathways' {
        ([xml](Get-ExoPathway | ConvertTo-ExoNetworkText)).graphml | Should -Not -BeNullOrEmpty
    }
}
