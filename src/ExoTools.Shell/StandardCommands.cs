using System.Collections.Frozen;

namespace ExoTools.Shell;

/// <summary>The cmdlets that come with pwsh and not with the engine alone; who asks for one is told so.</summary>
internal static class StandardCommands
{
    private const string Names = """
        Add-Content Add-Member Add-Type Clear-Content Clear-Item Clear-ItemProperty Clear-Variable Compare-Object Compress-Archive
        Convert-Path ConvertFrom-CliXml ConvertFrom-Csv ConvertFrom-Json ConvertFrom-Markdown ConvertFrom-SecureString
        ConvertFrom-StringData ConvertTo-CliXml ConvertTo-Csv ConvertTo-Html ConvertTo-Json ConvertTo-SecureString ConvertTo-Xml Copy-Item
        Copy-ItemProperty Debug-Process Debug-Runspace Disable-PSBreakpoint Disable-RunspaceDebug Enable-PSBreakpoint Enable-RunspaceDebug
        Expand-Archive Export-Alias Export-Clixml Export-Csv Export-FormatData Export-PSSession Format-Custom Format-Hex Format-List
        Format-Table Format-Wide Get-Alias Get-ChildItem Get-Clipboard Get-CmsMessage Get-Content Get-Credential Get-Culture Get-Date
        Get-Error Get-Event Get-EventSubscriber Get-ExecutionPolicy Get-FileHash Get-FormatData Get-Host Get-Item Get-ItemProperty
        Get-ItemPropertyValue Get-Location Get-MarkdownOption Get-Member Get-PfxCertificate Get-Process Get-PSBreakpoint Get-PSCallStack
        Get-PSDrive Get-PSProvider Get-Random Get-Runspace Get-RunspaceDebug Get-SecureRandom Get-TimeZone Get-TraceSource Get-TypeData
        Get-UICulture Get-Unique Get-Uptime Get-Variable Get-Verb Get-WinEvent Group-Object Import-Alias Import-Clixml Import-Csv
        Import-LocalizedData Import-PowerShellDataFile Import-PSSession Invoke-Expression Invoke-Item Invoke-RestMethod Invoke-WebRequest
        Join-Path Join-String Measure-Command Measure-Object Move-Item Move-ItemProperty New-Alias New-Event New-Guid New-Item
        New-ItemProperty New-Object New-PSDrive New-TemporaryFile New-TimeSpan New-Variable Out-File Out-GridView Out-String Pop-Location
        Protect-CmsMessage Push-Location Read-Host Register-EngineEvent Register-ObjectEvent Remove-Alias Remove-Event Remove-Item
        Remove-ItemProperty Remove-PSBreakpoint Remove-PSDrive Remove-TypeData Remove-Variable Rename-Item Rename-ItemProperty
        Resolve-Path Restart-Computer Select-Object Select-String Select-Xml Send-MailMessage Set-Alias Set-Clipboard Set-Content Set-Date
        Set-ExecutionPolicy Set-Item Set-ItemProperty Set-Location Set-MarkdownOption Set-PSBreakpoint Set-TraceSource Set-Variable
        Show-Markdown Sort-Object Split-Path Start-Process Start-Sleep Start-ThreadJob Start-Transcript Stop-Computer Stop-Process
        Stop-Transcript Tee-Object Test-Connection Test-Json Test-Path Trace-Command Unblock-File Unprotect-CmsMessage Unregister-Event
        Update-FormatData Update-List Update-TypeData Wait-Debugger Wait-Event Wait-Process Write-Debug Write-Error Write-Host
        Write-Information Write-Output Write-Progress Write-Verbose Write-Warning
        """;

    private static readonly FrozenSet<string> s_names =
        Names.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether pwsh has a cmdlet of that name.</summary>
    public static bool Contains(string? name) => name is not null && s_names.Contains(name);
}
