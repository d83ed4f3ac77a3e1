using System.Management.Automation;
using System.Reflection;
using ExoTools.Module.Tests.Harness;
using Xunit;

namespace ExoTools.Module.Tests;

/// <summary>The module as a whole: its manifest, what it exports, how it loads.</summary>
public sealed class ModuleTests : IDisposable
{
    private readonly Engine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void TheManifestHasTheVersionOfTheAssembly()
    {
        var module = (PSModuleInfo)_engine.Run("Get-Module ExoTools").Output.Single().BaseObject;
        var version = AssemblyName.GetAssemblyName(Path.Combine(Built.ModuleFolder, "ExoTools.dll")).Version!;
        Assert.Equal(new Version(version.Major, version.Minor, version.Build), module.Version);
        Assert.Equal(module.Version.ToString(), Path.GetFileName(Built.ModuleFolder));
    }

    [Fact]
    public void TheManifestExportsEveryCmdletAndAlias()
    {
        var module = (PSModuleInfo)_engine.Run("Get-Module ExoTools").Output.Single().BaseObject;
        var written = CmdletTypes().Select(type => (Attribute: type.GetCustomAttribute<CmdletAttribute>()!, Alias: type.GetCustomAttribute<AliasAttribute>())).ToArray();
        Assert.Equal(written.Select(cmdlet => $"{cmdlet.Attribute.VerbName}-{cmdlet.Attribute.NounName}").Order(), module.ExportedCmdlets.Keys.Order());
        Assert.Equal(written.SelectMany(cmdlet => cmdlet.Alias?.AliasNames ?? []).Order(), module.ExportedAliases.Keys.Order());
    }

    [Fact]
    public void EveryCmdletHasAnApprovedVerbAndAnOutputType()
    {
        Type[] groups = [typeof(VerbsCommon), typeof(VerbsData), typeof(VerbsLifecycle), typeof(VerbsDiagnostic), typeof(VerbsCommunications), typeof(VerbsSecurity), typeof(VerbsOther)];
        var verbs = groups.SelectMany(group => group.GetFields()).Select(field => (string)field.GetValue(null)!).ToHashSet();
        Assert.All(CmdletTypes(), type =>
        {
            Assert.Contains(type.GetCustomAttribute<CmdletAttribute>()!.VerbName, verbs);
            Assert.NotEmpty(type.GetCustomAttributes<OutputTypeAttribute>());
        });
    }

    [Fact]
    public void EveryCmdletThatChangesSomethingHasWhatIf()
    {
        string[] reading = [VerbsCommon.Get, VerbsCommon.Find, VerbsData.Compare, VerbsData.ConvertFrom, VerbsData.ConvertTo];
        Assert.All(CmdletTypes().Select(type => type.GetCustomAttribute<CmdletAttribute>()!), cmdlet =>
            Assert.Equal(!reading.Contains(cmdlet.VerbName) && $"{cmdlet.VerbName}-{cmdlet.NounName}" != "Import-ExoArticle", cmdlet.SupportsShouldProcess));
    }

    [Fact]
    public void EveryParameterThatTakesArticlesTakesStoredOnes()
    {
        var articles = CmdletTypes().SelectMany(type => type.GetProperties()).Where(property => property.PropertyType.GetElementType()?.FullName == "ExoTools.ExoArticle");
        Assert.All(articles, property => Assert.Contains(property.GetCustomAttributes(), attribute => attribute.GetType().Name == "RehydrationAttribute"));
    }

    [Fact]
    public void FiltersNeverBindFromThePipeline()
    {
        string[] sources = ["Path", "LiteralPath", "Article", "InputObject"];
        var bound = CmdletTypes().SelectMany(type => type.GetProperties().Select(property => (Type: type, Property: property)))
            .Where(member => member.Property.GetCustomAttributes<ParameterAttribute>().Any(parameter => parameter.ValueFromPipeline || parameter.ValueFromPipelineByPropertyName));
        Assert.All(bound, member => Assert.Contains(member.Property.Name, sources));
    }

    [Fact]
    public void NoResultHasAPropertyThatBindsAsAPath()
    {
        // Such an object in a pipeline would have its file read again, once for each object.
        string[] names = ["Path", "LiteralPath", "PSPath", "LP"];
        Assert.All(PublicTypes(), type => Assert.Empty(type.GetProperties().Where(property => names.Contains(property.Name)).Select(property => $"{type.Name}.{property.Name}")));
    }

    [Fact]
    public void NoPublicSignatureNamesAThirdPartyLibrary()
    {
        var root = Directory.GetFiles(Built.ModuleFolder, "*.dll").Select(Path.GetFileName).Order();
        Assert.Equal(["ExoTools.Core.dll", "ExoTools.dll"], root);
        foreach (var assembly in new[] { ModuleAssembly(), CoreAssembly() })
        {
            Assert.All(assembly.GetReferencedAssemblies(), reference => Assert.True(
                reference.Name!.StartsWith("System", StringComparison.Ordinal) || reference.Name is "ExoTools.Core" or "netstandard" or "mscorlib", reference.Name));
        }
    }

    [Fact]
    public void ImportLoadsNoLibraryAndReadsNothing()
    {
        var result = ShellProcess.Run("[System.AppDomain]::CurrentDomain.GetAssemblies() | ForEach-Object { $_.GetName().Name } | Where-Object { $_ -match 'Yaml|Adapters' }");
        Assert.Equal("", result.Output);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public void TwoRunspacesWorkSideBySideAndOneMayRemoveTheModule()
    {
        using var other = new Engine();
        Assert.Equal(5, _engine.Run("Get-ExosomeMarker").Output.Count);
        Assert.Empty(_engine.Run("Remove-Module ExoTools").Errors);
        Assert.Equal(5, other.Run("Get-ExosomeMarker").Output.Count);
    }

    [Fact]
    public void TheModuleCanBeRemovedAndImportedAgain()
    {
        var result = _engine.Run(
            "Get-ExosomeMarker; Remove-Module ExoTools; Import-Module $manifest; Get-ExosomeMarker; Import-Module $manifest -Force; Get-ExosomeMarker", ("manifest", Built.Manifest));
        Assert.Empty(result.Errors);
        Assert.Equal(15, result.Output.Count);
        Assert.Single(result.Output.Select(marker => marker.BaseObject.GetType()).Distinct());
    }

    [Fact]
    public void EveryListCanBeIndexedInPowerShell()
    {
        // The lists that the compiler makes for collection expressions have no public indexer: $list[0] would be the whole list.
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var output in AllThatIsReturned(_engine))
        {
            CollectSealedLists(output, 0, found);
        }

        Assert.Empty(found);
    }

    [Fact]
    public void TypesAreKnownRightAfterImport() => Assert.Equal("ExoTools.ExoReference", _engine.Run("[ExoTools.ExoReference].FullName").Output.Single().BaseObject);

    /// <summary>What every cmdlet that can be called by its name alone returns, and the articles of the fixtures.</summary>
    internal static IEnumerable<object> AllThatIsReturned(Engine engine)
    {
        var module = (PSModuleInfo)engine.Run("Get-Module ExoTools").Output.Single().BaseObject;
        var names = module.ExportedCmdlets.Values.Where(cmdlet => cmdlet.Verb == VerbsCommon.Get && cmdlet.ParameterSets.Any(set => set.Parameters.All(parameter => !parameter.IsMandatory)))
            .Select(cmdlet => cmdlet.Name).ToArray();
        Assert.True(names.Length >= 9);
        var fixtures = Directory.GetFiles(Path.Combine(Built.Repository, "tests", "ExoTools.Core.Tests", "Fixtures"), "*", SearchOption.AllDirectories);
        return names.SelectMany(name => engine.Run(name).Output)
            .Concat(engine.Run("Import-ExoArticle -LiteralPath $fixtures -ErrorAction SilentlyContinue", ("fixtures", fixtures)).Output)
            .Select(output => output.BaseObject);
    }

    internal static Assembly ModuleAssembly()
    {
        using var engine = new Engine();
        return AppDomain.CurrentDomain.GetAssemblies().First(assembly => assembly.GetName().Name == "ExoTools");
    }

    internal static Assembly CoreAssembly()
    {
        using var engine = new Engine();
        return AppDomain.CurrentDomain.GetAssemblies().First(assembly => assembly.GetName().Name == "ExoTools.Core");
    }

    /// <summary>The types that users meet; a list is met by what it holds.</summary>
    internal static IEnumerable<Type> PublicTypes() =>
        CoreAssembly().GetExportedTypes().Where(type => type is { Namespace: "ExoTools", IsEnum: false, IsAbstract: false, IsGenericTypeDefinition: false });

    private static void CollectSealedLists(object value, int depth, SortedSet<string> found)
    {
        foreach (var property in value.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0 && depth < 4))
        {
            if (property.GetValue(value) is not { } inner || inner is string)
            {
                continue;
            }

            if (inner is System.Collections.IEnumerable items)
            {
                if (inner.GetType().Name.StartsWith('<'))
                {
                    found.Add($"{value.GetType().Name}.{property.Name}");
                }

                foreach (var item in items)
                {
                    CollectSealedLists(item, depth + 1, found);
                }
            }
            else if (inner.GetType().Namespace == "ExoTools" && !inner.GetType().IsEnum)
            {
                CollectSealedLists(inner, depth + 1, found);
            }
        }
    }

    private static IEnumerable<Type> CmdletTypes() => ModuleAssembly().GetTypes().Where(type => type.GetCustomAttribute<CmdletAttribute>() is not null);
}
