using System.Management.Automation;
using System.Reflection;
using System.Reflection.Emit;
using ExoTools.Module.Tests.Harness;
using Xunit;

namespace ExoTools.Module.Tests;

/// <summary>Another YamlDotNet or AngleSharp in the session, whichever and whenever it comes: it stays, and the module uses its own.</summary>
public sealed class IsolationTests
{
    private const string ListLoaded = """
        [System.AppDomain]::CurrentDomain.GetAssemblies() | ForEach-Object { $_.GetName() } | Where-Object Name -eq YamlDotNet | ForEach-Object { $_.Version.Major }
        """;

    [Theory]
    [InlineData("15")]
    [InlineData("16")]
    public void AnOlderOneThatIsLoadedBeforeStays(string version)
    {
        var result = ShellProcess.Run($"[void][System.Reflection.Assembly]::LoadFrom('{Built.OtherYamlDotNet(version)}'); @(Get-ExosomeMarker).Count; {ListLoaded}");
        Assert.Equal("", result.Errors);
        Assert.Equal(["5", version, "18"], result.Lines);
    }

    [Fact]
    public void ANewerOneThatIsLoadedBeforeStays()
    {
        using var other = new OtherLibrary("YamlDotNet", 99);
        var result = ShellProcess.Run($"[void][System.Reflection.Assembly]::LoadFrom('{other.File}'); @(Get-ExosomeMarker).Count; {ListLoaded}");
        Assert.Equal("", result.Errors);
        Assert.Equal(["5", "99", "18"], result.Lines);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(99)]
    public void AnotherAngleSharpStaysBeforeAndAfter(int version)
    {
        using var other = new OtherLibrary("AngleSharp", version);
        using var engine = new Engine();
        var page = engine.File("page.html", "<html><head><meta name='citation_title' content='Exosomes'><meta name='citation_pmid' content='1'></head><body></body></html>");
        var load = $"[void][System.Reflection.Assembly]::LoadFrom('{other.File}')";
        var read = $"(Import-ExoArticle '{page}').Title";
        var list = ListLoaded.Replace("YamlDotNet", "AngleSharp", StringComparison.Ordinal);
        var before = ShellProcess.Run($"{load}; {read}; {list}");
        Assert.Equal("", before.Errors);
        Assert.Equal(["Exosomes", $"{version}", "1"], before.Lines);
        var after = ShellProcess.Run($"{read}; {load}; {read}; {list}");
        Assert.Equal("", after.Errors);
        Assert.Equal(["Exosomes", "Exosomes", "1", $"{version}"], after.Lines);
    }

    [Theory]
    [InlineData("15")]
    [InlineData("16")]
    public void OneThatIsLoadedAfterWorks(string version)
    {
        var result = ShellProcess.Run(
            $"@(Get-ExosomeMarker).Count; $other = [System.Reflection.Assembly]::LoadFrom('{Built.OtherYamlDotNet(version)}'); "
            + "$other.CreateInstance('YamlDotNet.Serialization.Deserializer').Deserialize('[1, 2, 3]').Count; @(Get-ExoCargo).Count -gt 0; " + ListLoaded);
        Assert.Equal("", result.Errors);
        Assert.Equal(["5", "3", "True", "18", version], result.Lines);
    }

    [Fact]
    public void TheModuleAloneLoadsOneCopy()
    {
        var result = ShellProcess.Run($"@(Get-ExosomeMarker).Count; Remove-Module ExoTools; Import-Module '{Built.Manifest}'; @(Get-ExosomeMarker).Count; {ListLoaded}");
        Assert.Equal("", result.Errors);
        Assert.Equal(["5", "5", "18"], result.Lines);
    }

    [Fact]
    public void NothingOfLibLiesBesideTheModule()
    {
        var root = Directory.GetFiles(Built.ModuleFolder).Select(Path.GetFileName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var lib = Directory.GetFiles(Path.Combine(Built.ModuleFolder, "lib"), "*", SearchOption.AllDirectories).Select(Path.GetFileName);
        Assert.Contains("YamlDotNet.dll", lib);
        Assert.DoesNotContain(lib, file => root.Contains(file));
    }

    [Fact]
    public void EveryPublicSignatureIsOfTheModuleOrTheFramework()
    {
        foreach (var type in new[] { ModuleTests.ModuleAssembly(), ModuleTests.CoreAssembly() }.SelectMany(assembly => assembly.GetExportedTypes()))
        {
            var named = type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .SelectMany(member => member switch
                {
                    PropertyInfo property => [property.PropertyType],
                    FieldInfo field => [field.FieldType],
                    MethodInfo method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType),
                    ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
                    _ => Enumerable.Empty<Type>(),
                })
                .Concat(type.GetInterfaces()).Append(type.BaseType ?? typeof(object));
            Assert.All(named, other => Assert.True(IsOurs(other.Assembly), $"{type} names {other}"));
        }
    }

    private static bool IsOurs(Assembly assembly) => assembly.GetName().Name is { } name
        && (name is "ExoTools" or "ExoTools.Core" || assembly == typeof(PSObject).Assembly || assembly == typeof(object).Assembly || name.StartsWith("System.", StringComparison.Ordinal));

    /// <summary>A library of a name and version that nobody has published, and that has nothing of what the module needs.</summary>
    private sealed class OtherLibrary : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("exotools-tests-");

        public OtherLibrary(string name, int version)
        {
            File = Path.Combine(_folder.FullName, name + ".dll");
            var library = new PersistedAssemblyBuilder(new AssemblyName(name) { Version = new Version(version, 1, 0, 0) }, typeof(object).Assembly);
            library.DefineDynamicModule(name);
            library.Save(File);
        }

        public string File { get; }

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
