BeforeDiscovery {
    . (Join-Path $PSScriptRoot common.ps1)
    # Whatever says something of articles, now and in time to come; the seed page names no method.
    $cmdlets = Get-Command -Module ExoTools -Verb Get | Where-Object CommandType -EQ Cmdlet | Where-Object Name -NE 'Get-ExoMethod' |
        Where-Object { $_.Parameters.ContainsKey('Article') -and $_.ParameterSets.Where{ $_.IsDefault }.Parameters.IsMandatory -notcontains $true } |
        ForEach-Object { @{ Cmdlet = $_.Name } }
}

BeforeAll {
    . (Join-Path $PSScriptRoot common.ps1)
    Push-Location $TestDrive

    # Properties that a table of text can hold.
    function Get-FlatName($Item) {
        $Item.PSObject.Properties | Where-Object { $null -eq $_.Value -or $_.Value -is [string] -or $_.Value -is [ValueType] } | ForEach-Object Name
    }
}

AfterAll { Pop-Location }

Describe '<Cmdlet> in a pipeline' -ForEach $cmdlets {
    BeforeAll {
        $found = @(& $Cmdlet)
        $flat = @(Get-FlatName $found[0])
    }

    It 'returns objects of the types that it declares' {
        $types = (Get-Command $Cmdlet).OutputType.Name
        $found | ForEach-Object { $_.GetType().FullName } | Select-Object -Unique | Should -BeIn $types
    }

    It 'is sorted and grouped by any plain property' {
        foreach ($name in $flat) {
            @($found | Sort-Object $name) | Should -HaveCount $found.Count
            ($found | Group-Object $name | Measure-Object Count -Sum).Sum | Should -Be $found.Count
        }
    }

    It 'keeps every plain property through Export-Csv, as it is written' {
        $found | Export-Csv found.csv
        $rows = @(Import-Csv found.csv)
        $rows | Should -HaveCount $found.Count
        for ($i = 0; $i -lt $found.Count; $i++) {
            foreach ($name in $flat) {
                $rows[$i].$name | Should -BeExactly "$($found[$i].$name)"
            }
        }
    }

    It 'writes no name of a type into a table of text' {
        $names = $found | ConvertTo-Csv | ConvertFrom-Csv | ForEach-Object { $_.PSObject.Properties.Value } | Where-Object { $_ -match '^(System|ExoTools)\.' }
        $names | Should -BeNullOrEmpty
    }

    It 'becomes JSON and comes back' {
        $back = @(ConvertTo-Json $found -Depth 5 -EnumsAsStrings -WarningAction Ignore | ConvertFrom-Json)
        $back | Should -HaveCount $found.Count
        foreach ($name in $flat) {
            "$($back[0].$name)" | Should -BeExactly "$($found[0].$name)"
        }
    }

    It 'survives Export-Clixml, and is shown by the same view afterwards' {
        $found | Export-Clixml found.xml
        $back = @(Import-Clixml found.xml)
        $back | Should -HaveCount $found.Count
        ($back | Out-String -Width 120) | Should -BeExactly ($found | Out-String -Width 120)
    }

    It 'does not differ from itself, and differs from less' {
        Compare-Object $found @(& $Cmdlet) -Property $flat | Should -BeNullOrEmpty
        if ($found.Count -gt 1) {
            Compare-Object $found $found[1..($found.Count - 1)] -Property $flat | Where-Object SideIndicator -EQ '=>' | Should -BeNullOrEmpty
        }
    }

    It 'has rows for a grid: plain properties have one type each' {
        foreach ($name in $flat) {
            @($found.$name | Where-Object { $null -ne $_ } | ForEach-Object { $_.GetType() } | Select-Object -Unique).Count | Should -BeLessOrEqual 1
        }
    }

    It 'shows lists that fit the screen and hold no names of types' {
        foreach ($width in 80, 200) {
            $text = $found | Format-List | Out-String -Width $width
            $text | Should -Not -Match 'ExoTools\.Exo'
            ($text -split "`n" | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual $width
        }
    }

    It 'takes articles, files and names from the pipeline' {
        $expected = $found | ForEach-Object { "$_" }
        Get-Item -LiteralPath $SeedFile | & $Cmdlet | ForEach-Object { "$_" } | Should -Be $expected
        $SeedFile | & $Cmdlet | ForEach-Object { "$_" } | Should -Be $expected
        [pscustomobject]@{ Path = $SeedFile } | & $Cmdlet | ForEach-Object { "$_" } | Should -Be $expected
        Get-ExoArticle | & $Cmdlet | ForEach-Object { "$_" } | Should -Be $expected
    }

    It 'streams: the first object comes before the second file is read' {
        & $Cmdlet $SeedFile, 'missing.txt' -ErrorAction Stop | Select-Object -First 1 | Should -Not -BeNullOrEmpty
    }
}

Describe 'Runspaces and processes' {
    It 'works in many runspaces at a time' {
        $module = $Manifest
        $expected = Get-ExoRelation | ForEach-Object { "$_" } | Join-String -Separator ';'
        $all = 1..8 | ForEach-Object -ThrottleLimit 4 -Parallel {
            Import-Module $using:module
            Get-ExoRelation | ForEach-Object { "$_" } | Join-String -Separator ';'
        }
        $all | Should -Be (, $expected * 8)
    }

    It 'takes objects of another runspace' {
        $module = $Manifest
        $article = Get-ExoArticle
        1..2 | ForEach-Object -Parallel { Import-Module $using:module; ($using:article | Get-ExosomeMarker).Count } | Should -Be @(5, 5)
    }

    It 'shows what comes back from a job as it shows its own' {
        $module = $Manifest
        $back = Start-Job { Import-Module $using:module; Get-ExoReference } | Receive-Job -Wait -AutoRemoveJob
        ($back | Select-Object * -ExcludeProperty RunspaceId, PSComputerName, PSShowComputerName, PSSourceJobInstanceId | Measure-Object).Count | Should -Be 5
        $back[0].Authors[0].Family | Should -BeExactly (Get-ExoReference)[0].Authors[0].Family
    }

    It 'takes what comes back from a job or a file as its own' {
        $module = $Manifest
        $back = Start-Job { Import-Module $using:module; Get-ExoRelation } | Receive-Job -Wait -AutoRemoveJob
        $back | Should -BeOfType ExoTools.ExoRelation
        $back | ConvertTo-ExoNetworkText | Should -BeExactly (Get-ExoRelation | ConvertTo-ExoNetworkText)
        Get-ExoArticle | Export-Clixml article.xml
        (Import-Clixml article.xml | Get-ExosomeMarker).Symbol | Should -Be (Get-ExosomeMarker).Symbol
        Import-Clixml article.xml | ConvertTo-ExoBibliography | Should -BeExactly (Get-ExoArticle | ConvertTo-ExoBibliography)
    }

    It 'runs in two runspaces of which one removes the module' {
        $one, $two = 1..2 | ForEach-Object { [powershell]::Create().AddScript("Import-Module '$Manifest'") }
        $null = $one.Invoke()
        $null = $two.Invoke()
        $one.Commands.Clear()
        $two.Commands.Clear()
        $null = $one.AddScript('Remove-Module ExoTools').Invoke()
        $two.AddScript('Get-ExosomeMarker').Invoke() | Should -HaveCount 5
        $one.Dispose()
        $two.Dispose()
    }

    It 'is imported again by force, and its old objects still serve' {
        $article = Get-ExoArticle
        Import-Module $Manifest -Force
        $article | Get-ExosomeMarker | Should -HaveCount 5
        Remove-Module ExoTools
        Import-Module $Manifest
        $article | Get-ExosomeMarker | Should -HaveCount 5
    }
}

Describe 'Dates that are known in part' {
    It 'compare with years, texts and dates of the shell, and sort' {
        $years = (Get-ExoReference).Year
        (Get-ExoReference | Where-Object Date -GE 2013).Year | Should -Be ($years | Where-Object { $_ -ge 2013 })
        (Get-ExoReference | Where-Object Date -GE '2013-05').Year | Should -Be ($years | Where-Object { $_ -gt 2013 })
        (Get-ExoReference | Where-Object Date -LT ([datetime]'2014-01-01')).Year | Should -Be ($years | Where-Object { $_ -lt 2014 })
        (Get-ExoReference | Where-Object Date -EQ 2012).Year | Should -Be 2012
        (Get-ExoReference | Sort-Object Date).Year | Should -Be ($years | Sort-Object)
    }
}

Describe 'Errors at the prompt' {
    It 'name the cmdlet and the file in one line' {
        $text = try { Get-ExosomeMarker missing.txt -ErrorAction Stop } catch { $_ | Out-String }
        $text | Should -Match 'missing\.txt'
    }

    It 'frame the place of a mistake in a rule file' {
        $copy = Join-Path $TestDrive copy
        Copy-Item (Split-Path $Manifest) $copy -Recurse
        $file = Join-Path $copy seeds/vocabulary/markers.yaml
        Add-Content -LiteralPath $file -Value 'misplaced: 1'
        $text = & (Get-Process -Id $PID).Path -NoProfile -NonInteractive -Command "
            `$PSStyle.OutputRendering = 'PlainText'
            Import-Module '$copy/ExoTools.psd1'
            Get-ExosomeMarker" 2>&1 | Out-String
        $text | Should -Match 'markers\.yaml'
        $text | Should -Match 'Line \|'
        $text | Should -Match '\| misplaced: 1'
    }
}
