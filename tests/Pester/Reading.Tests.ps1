BeforeAll {
    . (Join-Path $PSScriptRoot common.ps1)
    Copy-Item $SeedFile (Join-Path $TestDrive 'a.txt')
    Copy-Item $SeedFile (Join-Path $TestDrive 'b.txt')
    Copy-Item -LiteralPath $SeedFile -Destination (Join-Path $TestDrive '[1].txt')
    Push-Location $TestDrive
}

AfterAll { Pop-Location }

Describe 'Import-ExoArticle' {
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
