BeforeAll {
    . (Join-Path $PSScriptRoot common.ps1)
    Push-Location $TestDrive

    # Three small articles: two that agree, and a later one that says the opposite.
    function New-Article([string] $Pmid, [int] $Year, [string] $Sentence) {
        @"
PMID- $Pmid
DP  - $Year Jan
TI  - What vesicles do.
AB  - $Sentence
LID - 10.1000/ev.$Pmid [doi]

"@
    }
    New-Article 101 2012 'Exosomes promote metastasis.' | Set-Content a.nbib
    New-Article 102 2015 'Exosomes promote metastasis in breast cancer. Exosomes promote angiogenesis.' | Set-Content b.nbib
    New-Article 103 2020 'Exosomes inhibit metastasis.' | Set-Content c.nbib
    $all = Get-ExoRelation a.nbib, b.nbib, c.nbib | Get-ExoNetwork -Name All
    function Get-EdgeText([Parameter(ValueFromPipeline)] $Network) { process { foreach ($edge in $Network.Edges) { "$($edge.Source) $($edge.Type) $($edge.Target)" } } }
}

AfterAll { Pop-Location }

Describe 'Get-ExoNetwork' {
    It 'merges what articles say, and keeps opposite signs as a conflict' {
        $promotes = $all.Edges | Where-Object { "$_" -eq 'exosome Promotes metastasis' }
        $promotes.Support | Should -Be 2
        $promotes.FirstYear, $promotes.LastYear | Should -Be 2012, 2015
        $promotes.Conflicting | Should -BeTrue
        ($all.Edges | Where-Object { "$_" -eq 'exosome Suppresses metastasis' }).Conflicting | Should -BeTrue
        ($all.Edges | Where-Object { $_.Target.Name -eq 'angiogenesis' }).Conflicting | Should -BeFalse
        ($all.Nodes | Where-Object Name -EQ metastasis).Degree | Should -BeGreaterOrEqual 2
    }

    It 'takes <what>' -ForEach @(
        @{ what = 'relations'; run = { Get-ExoRelation a.nbib | Get-ExoNetwork } }
        @{ what = 'articles'; run = { Import-ExoArticle a.nbib | Get-ExoNetwork } }
        @{ what = 'paths'; run = { 'a.nbib' | Get-ExoNetwork } }
        @{ what = 'files'; run = { Get-ChildItem a.nbib | Get-ExoNetwork } }
        @{ what = 'wildcards'; run = { Get-ExoNetwork [a].nbib } }
        @{ what = 'networks'; run = { Get-ExoNetwork a.nbib | Get-ExoNetwork } }
    ) {
        & $run | Get-EdgeText | Should -Be 'exosome Promotes metastasis'
    }

    It 'returns nothing for an empty pipeline' {
        @() | Get-ExoNetwork | Should -BeNullOrEmpty
        Get-ExoRelation a.nbib -Target nothing | Get-ExoNetwork | Should -BeNullOrEmpty
    }

    It 'keeps the evidence of years given as <years>' -ForEach @(
        @{ years = '2015..'; count = 2 }, @{ years = '2012'; count = 1 }, @{ years = '201*'; count = 2 }, @{ years = '1999..2001'; count = 0 }
    ) {
        $all | Get-ExoNetwork -Year $years | Get-EdgeText | Where-Object { $_ -match 'exosome (Promotes|Suppresses) metastasis' -or $_ -match 'angiogenesis' } | Sort-Object -Unique | Should -HaveCount ($count + ($years -eq '2015..'))
    }

    It 'counts support by articles' {
        $all | Get-ExoNetwork -MinimumSupport 2 | Get-EdgeText | Should -Be 'exosome Promotes metastasis'
    }

    It 'keeps what articles of a cancer say' {
        $part = Get-ExoNetwork a.nbib, b.nbib, c.nbib -Cancer breast*
        ($part.Edges.Evidence.Article.Pmid | Sort-Object -Unique) | Should -Be '102'
    }

    It 'looks around a node, and finds paths' {
        ($all | Get-ExoNetwork -Center angiogenesis -Depth 0).Nodes.Name | Should -Be angiogenesis
        ($all | Get-ExoNetwork -Center angiogenesis).Nodes.Name | Should -Contain exosome
        $all | Get-ExoNetwork -From exosome -To angiogenesis | Get-EdgeText | Should -Be 'exosome Promotes angiogenesis'
        ($all | Get-ExoNetwork -From angiogenesis -To exosome -WarningVariable told -WarningAction SilentlyContinue).Nodes | Should -BeNullOrEmpty
        $told | Should -Match 'No path leads from angiogenesis to exosome'
    }

    It 'tells of a name that is not there, with one near to it: -<parameter>' -ForEach @(
        @{ parameter = 'Center'; name = 'metastsis'; near = 'metastasis' }
        @{ parameter = 'Cancer'; name = 'brest cancer'; near = 'breast cancer' }
    ) {
        $with = @{ $parameter = $name }
        Get-ExoNetwork a.nbib, b.nbib, c.nbib @with -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'NodeNotFound,*'
        "$($problems[0])" | Should -Match "Near to it: '$near'"
    }

    It 'gives each sentence an edge of its own' {
        $split = $all | Get-ExoNetwork -Evidence PerSentence
        $split.Edges | ForEach-Object { $_.Evidence.Count | Should -Be 1 }
        $split.Edges.Count | Should -Be ($all.Edges | ForEach-Object { $_.Evidence.Count } | Measure-Object -Sum).Sum
    }

    It 'shows nodes and edges as tables and lists whose headers are properties' {
        foreach ($item in $all.Nodes[0], $all.Edges[0], $all) {
            $header = (($item | Format-Table | Out-String -Width 200) -split '\r?\n' | Where-Object { $_.Trim() })[0].Trim() -split '\s+'
            $header | ForEach-Object { $item.PSObject.Properties.Name | Should -Contain $_ }
            $item | Format-List | Out-String | Should -Match 'Name|Id'
        }
    }
}

Describe 'Compare-ExoNetwork' {
    It 'takes <what>' -ForEach @(
        @{ what = 'networks'; run = { Compare-ExoNetwork (Get-ExoNetwork a.nbib) (Get-ExoNetwork c.nbib) } }
        @{ what = 'a network by pipeline'; run = { Get-ExoNetwork c.nbib | Compare-ExoNetwork (Get-ExoNetwork a.nbib) } }
        @{ what = 'relations'; run = { Get-ExoRelation c.nbib | Compare-ExoNetwork (Get-ExoRelation a.nbib) } }
        @{ what = 'paths'; run = { Compare-ExoNetwork a.nbib c.nbib } }
        @{ what = 'files'; run = { Get-Item c.nbib | Compare-ExoNetwork (Get-Item a.nbib) } }
    ) {
        $change = & $run
        $change | Should -HaveCount 1
        "$($change.Change) $($change.Source) $($change.Target) $($change.ReferenceSign) $($change.DifferenceSign)" | Should -Be 'Flipped exosome metastasis Positive Negative'
    }

    It 'tells gained edges from lost ones' {
        (Compare-ExoNetwork a.nbib b.nbib -Change Gained).Target | Should -Contain angiogenesis
        Compare-ExoNetwork a.nbib b.nbib -Change Lost | Should -BeNullOrEmpty
        (Compare-ExoNetwork b.nbib a.nbib -Change Lost).Target | Should -Contain angiogenesis
    }

    It 'finds no difference of a network from itself' {
        Compare-ExoNetwork $all $all | Should -BeNullOrEmpty
    }

    It 'ends where there is nothing to compare with' {
        { $all | Compare-ExoNetwork 'none*.nbib' -ErrorAction Stop } | Should -Throw -ErrorId 'NothingToCompare,*'
    }
}

Describe 'Export-ExoPathway' {
    It 'writes <_> by its extension, the same bytes in another process' -ForEach 'graphml', 'html', 'svg', 'cx2', 'cyjs', 'dot', 'mmd', 'gpml', 'gexf', 'tsv', 'nodes.tsv', 'sif' {
        Get-ExoRelation a.nbib, b.nbib, c.nbib | Export-ExoPathway "here.$_" -WarningAction SilentlyContinue
        if (-not (Test-Path there.graphml)) {
            $shell = (Get-Process -Id $PID).Path
            $script = "Import-Module '$Manifest'; foreach (`$e in -split 'graphml html svg cx2 cyjs dot mmd gpml gexf tsv nodes.tsv sif') { Get-ExoRelation a.nbib, b.nbib, c.nbib | Export-ExoPathway there.`$e -WarningAction Ignore }"
            & $shell -NoProfile -NonInteractive -Command $script
        }
        (Get-FileHash "here.$_").Hash | Should -Be (Get-FileHash "there.$_").Hash
        (Get-Content "here.$_" -AsByteStream -TotalCount 1) | Should -Not -Be 0xEF
    }

    It 'warns once of what a format cannot carry' {
        $all | Export-ExoPathway warn.sif -WarningVariable told -WarningAction SilentlyContinue
        @($told -match 'SIF holds names').Count | Should -Be 1
        $all | Export-ExoPathway quiet.graphml -WarningVariable told -WarningAction SilentlyContinue
        $told | Should -BeNullOrEmpty
    }

    It 'follows -Format against the extension, and says so' {
        $all | Export-ExoPathway odd.svg -Format GraphML -WarningVariable told -WarningAction SilentlyContinue
        Get-Content odd.svg -TotalCount 2 | Select-Object -Last 1 | Should -BeLike '<graphml*'
        $told | Should -BeLike '*written as GraphML*extension stands for SVG*'
        $all | Export-ExoPathway even.gexf -Format GEXF1.3 -WarningVariable told -WarningAction SilentlyContinue
        $told | Should -BeNullOrEmpty
    }

    It 'writes over a file, unless it is told not to' {
        Set-Content over.svg old
        { $all | Export-ExoPathway over.svg -NoClobber -ErrorAction Stop } | Should -Throw -ErrorId 'FileExists,*'
        $all | Export-ExoPathway over.svg -WhatIf
        Get-Content over.svg | Should -Be old
        $all | Export-ExoPathway over.svg -PassThru | Should -BeOfType IO.FileInfo
        Get-Content over.svg -TotalCount 1 | Should -BeLike '<?xml*'
    }

    It 'leaves a file as it was where the pipeline was empty' {
        Set-Content kept.svg old
        @() | Export-ExoPathway kept.svg -WarningVariable told -WarningAction SilentlyContinue
        Get-Content kept.svg | Should -Be old
        $told | Should -Match 'nothing to write'
    }

    It 'writes an empty network, and says so' {
        $all | Get-ExoNetwork -Year 1900 | Export-ExoPathway empty.graphml -WarningVariable told -WarningAction SilentlyContinue
        ([xml](Get-Content empty.graphml -Raw)).graphml.graph.node | Should -BeNullOrEmpty
        $told | Should -Match 'The network is empty'
    }

    It 'carries PMID, DOI and sentence in <_>' -ForEach 'graphml', 'html', 'svg', 'cx2', 'cyjs', 'dot', 'gpml', 'gexf', 'tsv' {
        $all | Export-ExoPathway "evidence.$_" -WarningAction SilentlyContinue
        $text = Get-Content "evidence.$_" -Raw
        $text | Should -Match 'Exosomes promote metastasis\.'
        $text | Should -Match '101'
        if ($_ -ne 'svg') { $text | Should -Match '10\.1000/ev\.101' }
    }

    It 'keeps spreadsheets from computing names' {
        $all | Export-ExoPathway cells.tsv -WarningAction SilentlyContinue
        Import-Csv cells.tsv -Delimiter "`t" | ForEach-Object { $_.PSObject.Properties.Value | Should -Not -Match '^[=+@-]' }
    }
}

Describe 'ConvertTo-ExoNetworkText' {
    It 'returns the text that the file holds' {
        $all | Export-ExoPathway same.dot
        $all | ConvertTo-ExoNetworkText -Format DOT | Should -Be ((Get-Content same.dot -Raw).TrimEnd())
    }
}

Describe 'Show-ExoPathway' {
    It 'returns a page in the temporary folder, and says where it is without a desktop' -Skip:(-not $IsLinux) {
        $display, $wayland = $env:DISPLAY, $env:WAYLAND_DISPLAY
        try {
            $env:DISPLAY = $env:WAYLAND_DISPLAY = $null
            $file = $all | Show-ExoPathway -PassThru -WarningVariable told -WarningAction SilentlyContinue
        }
        finally { $env:DISPLAY, $env:WAYLAND_DISPLAY = $display, $wayland }
        $file.Extension | Should -Be '.html'
        Get-Content $file -TotalCount 1 | Should -Be '<!DOCTYPE html>'
        $told | Should -BeLike "*$($file.FullName)*"
        Remove-Item $file
    }

    It 'opens nothing where there is nothing to show' {
        @() | Show-ExoPathway -PassThru -WarningVariable told -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $told | Should -Match 'nothing to show'
    }
}

Describe 'Completion of network parameters' {
    It '<line>' -ForEach @(
        @{ line = 'Get-ExoNetwork -Center metast'; text = 'metastasis' }
        @{ line = 'Get-ExoNetwork -Cancer breast'; text = "'breast cancer'" }
        @{ line = 'Get-ExoNetwork -Evidence Per'; text = 'PerSentence' }
        @{ line = 'Export-ExoPathway x -Format GE'; text = 'GEXF' }
        @{ line = 'Compare-ExoNetwork a b -Change Fl'; text = 'Flipped' }
    ) {
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Contain $text
    }
}
