BeforeAll {
    . (Join-Path $PSScriptRoot common.ps1)
    Copy-Item $SeedFile (Join-Path $TestDrive 'a.txt')
    Copy-Item $SeedFile (Join-Path $TestDrive 'b.txt')
    Copy-Item -LiteralPath $SeedFile -Destination (Join-Path $TestDrive '[1].txt')
    Push-Location $TestDrive
}

AfterAll { Pop-Location }

Describe 'Import-ExoArticle' {
    It 'reads a file with brackets by its own name, and says when a name is given for text' {
        $file = Join-Path (New-Item -ItemType Directory (Join-Path $TestDrive brackets)) 'a[1].txt'
        Set-Content -LiteralPath $file 'Smith J. A title. Nature. 2003;421:37-42.'
        $file | Import-ExoArticle -PlainText | Should -HaveCount 1
        ConvertFrom-ExoBibliography $file -ErrorVariable failed -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failed[0].FullyQualifiedErrorId | Should -BeLike 'PathIsNoText,*'
        $failed = $null
        ConvertFrom-ExoText $file -PlainText -ErrorVariable failed -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failed[0].FullyQualifiedErrorId | Should -BeLike 'PathIsNoText,*'
    }

    It 'reads the files of a wildcard' {
        Import-ExoArticle *.txt | Should -HaveCount 3
    }

    It 'takes files from Get-ChildItem, whatever their names' {
        Get-ChildItem -File | Import-ExoArticle | Should -HaveCount 3
    }

    It 'takes the names of a list' {
        'a.txt', 'b.txt' | Import-ExoArticle | Should -HaveCount 2
    }

    It 'names the file as the source' {
        (Import-ExoArticle a.txt).Source | Should -Be (Get-Item a.txt).FullName
    }

    It 'writes an error that ends nothing' {
        $articles = Import-ExoArticle a.txt, missing.txt, b.txt -ErrorAction SilentlyContinue -ErrorVariable problems
        $articles | Should -HaveCount 2
        $problems.FullyQualifiedErrorId | Should -Be 'PathNotFound,ExoTools.Commands.ImportExoArticleCommand'
    }

    It 'reads all that can be read of a folder, in order' {
        $null = New-Item mixed -ItemType Directory
        1..60 | ForEach-Object { Set-Content ('mixed/{0:d3}' -f $_) $(if ($_ % 3) { "PMID- $_`nTI  - Title $_" } else { 'nothing of use' }) }
        $articles = Import-ExoArticle mixed/* -ErrorAction SilentlyContinue -ErrorVariable problems
        $articles.Pmid | Should -Be (1..60 | Where-Object { $_ % 3 } | ForEach-Object { "$_" })
        $problems | Should -HaveCount 20
    }

    It 'reads compressed files' {
        Compress-Archive a.txt, b.txt all.zip
        (Import-ExoArticle all.zip).Source | Split-Path -Leaf | Should -Be 'all.zip!a.txt', 'all.zip!b.txt'
    }

    It 'hands on the first articles before it reads the rest' {
        "PMID- 1`nTI  - One`n`n" * 5000 | Set-Content many.nbib
        Import-ExoArticle many.nbib | Select-Object -First 3 | Should -HaveCount 3
    }

    It 'gives articles that ConvertTo-Json and Export-Clixml keep' {
        $article = Import-ExoArticle a.txt
        $json = $article | ConvertTo-Json -Depth 4 -WarningAction SilentlyContinue | ConvertFrom-Json
        $json.Title | Should -BeExactly $article.Title
        $json.Authors[0].Family | Should -BeExactly $article.Authors[0].Family
        $json.References[1].Doi | Should -BeExactly $article.References[1].Doi
        $article | Export-Clixml article.clixml -Depth 4
        $copy = Import-Clixml article.clixml
        $copy | Should -BeOfType ExoTools.ExoArticle
        $copy.Abstract[0].Text | Should -BeExactly $article.Abstract[0].Text
        $copy.References[1].Doi | Should -BeExactly $article.References[1].Doi
    }

    It 'stops where the user asks for it' {
        { Import-ExoArticle missing.txt -ErrorAction Stop } | Should -Throw -ErrorId 'PathNotFound,*'
    }
}

Describe 'ConvertFrom-ExoText' {
    It 'reads a text whole or by lines' {
        (Get-Content a.txt -Raw | ConvertFrom-ExoText).Title | Should -Be (Import-ExoArticle a.txt).Title
        (Get-Content a.txt | ConvertFrom-ExoText).Title | Should -Be (Import-ExoArticle a.txt).Title
    }

    It 'names the source that it is given' {
        (Get-Content a.txt | ConvertFrom-ExoText -Source clipboard).Source | Should -Be 'clipboard'
    }
}

Describe 'Get-ExoArticle' {
    It 'returns the shipped articles' {
        $article = Get-ExoArticle
        $article.Title | Should -BeLike 'Exosome: Function and Role*'
        $article.Doi | Should -BeExactly '10.1177/1533033818763450'
        $article.Year | Should -Be 2018
    }

    It 'says so where there is none of that name' {
        { Get-ExoArticle nothing -ErrorAction Stop } | Should -Throw -ErrorId 'ArticleNotFound,*'
        Get-ExoArticle nothing* | Should -BeNullOrEmpty
    }
}

Describe 'Get-ExoReference' {
    It 'takes the entries of a bibliography as the works that it lists' {
        Get-ExoReference | Export-ExoReference list.ris
        Get-ExoReference | Export-ExoReference list.nbib
        (Get-ExoReference list.ris, list.nbib | Where-Object Year -ge 2013).Title | Should -HaveCount 6
        Get-ExoReference list.nbib -Author hurley* | Should -HaveCount 1
    }

    It 'completes from the files that are given' {
        Get-ExoReference | Export-ExoReference few.nbib
        $line = 'Get-ExoReference few.nbib -Journal Nat'
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -BeExactly "'Nat Cell Biol'"
    }

    It 'returns the references in their order' {
        (Get-ExoReference).Number | Should -Be (1..5)
    }

    It 'sorts by year as a number' {
        (Get-ExoReference | Sort-Object Year).Year | Should -Be @(2009, 2012, 2013, 2015, 2016)
    }

    It 'keeps identifiers and pages as they are in a table of values' {
        Get-ExoReference | Export-Csv refs.csv
        $rows = Import-Csv refs.csv
        $rows | Should -HaveCount 5
        $rows[1].Doi | Should -BeExactly '10.1038/ncb2530'
        $rows[0].Journal | Should -BeExactly 'Sci Rep'
    }

    It 'filters without binding filters from the pipeline' {
        Get-ExoReference -Year 2012, 2013 | Should -HaveCount 2
        Get-ExoArticle | Get-ExoReference -Author hurley* | Should -HaveCount 1
    }

    It 'works in parallel runspaces' {
        $module = $Manifest
        $numbers = 1..4 | ForEach-Object -Parallel { Import-Module $using:module; @(Get-ExoReference).Count } -ThrottleLimit 4
        $numbers | Should -Be @(5, 5, 5, 5)
    }
}

Describe 'Get-ExoFigure' {
    It 'returns figures with their captions' {
        (Get-ExoFigure).Label | Should -Be @('Figure 1', 'Figure 2')
        (Get-ExoFigure -Number 1).Caption | Should -BeLike 'Generation and the structure*'
    }
}
