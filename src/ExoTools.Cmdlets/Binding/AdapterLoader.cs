using System.Management.Automation;
using System.Reflection;
using System.Runtime.Loader;
using ExoTools.Reading;
using ExoTools.Reading.Html;
using ExoTools.Vocabulary;

namespace ExoTools.Binding;

/// <summary>
/// Loads ExoTools.Adapters and the libraries it needs from lib/ into a load context of their own, on first use. Whatever
/// version of a library the session holds besides, it keeps, and we keep ours.
/// </summary>
public sealed class AdapterLoader : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    private const string AdapterName = "ExoTools.Adapters";
    private const string HtmlParserType = "ExoTools.Adapters.HtmlParser";
    private const string YamlReaderType = "ExoTools.Adapters.YamlReader";

    private static readonly object s_lock = new();

    // Static, so that removing and importing the module again finds what is loaded: a second copy would have other types.
    private static Assembly? s_adapters;
    private static int s_imports;

    /// <summary>Runs on import. Nothing is loaded yet.</summary>
    public void OnImport()
    {
        lock (s_lock)
        {
            // Every runspace of the process imports; one handler serves them all.
            if (s_imports++ == 0)
            {
                AssemblyLoadContext.Default.Resolving += Resolve;
                HtmlPageFormat.CreateParser = CreateHtmlParser;
            }
        }
    }

    /// <summary>Runs on removal.</summary>
    /// <param name="psModuleInfo">The module.</param>
    public void OnRemove(PSModuleInfo psModuleInfo)
    {
        lock (s_lock)
        {
            if (s_imports > 0 && --s_imports == 0)
            {
                AssemblyLoadContext.Default.Resolving -= Resolve;
            }
        }
    }

    /// <summary>The YAML reader.</summary>
    internal static IYamlReader CreateYamlReader() => Create<IYamlReader>(YamlReaderType);

    private static IHtmlParser CreateHtmlParser() => Create<IHtmlParser>(HtmlParserType);

    private static T Create<T>(string typeName)
    {
        // Not by its name: what is still at work when the module is removed would find no handler, and the runtime would remember that.
        var type = Adapters().GetType(typeName, throwOnError: true)!;
        return (T)Activator.CreateInstance(type)!;
    }

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name) =>
        string.Equals(name.Name, AdapterName, StringComparison.Ordinal) ? Adapters() : null;

    private static Assembly Adapters()
    {
        lock (s_lock)
        {
            return s_adapters ??= new AdapterContext(Path.Combine(SeedStore.ModuleFolder, "lib", AdapterName + ".dll")).LoadMain();
        }
    }

    private sealed class AdapterContext(string mainPath) : AssemblyLoadContext(AdapterName)
    {
        private readonly AssemblyDependencyResolver _resolver = new(mainPath);

        public Assembly LoadMain() => LoadFromAssemblyPath(mainPath);

        // What is not in lib/ (Core, the framework) comes from the default context, so that its types are the same.
        protected override Assembly? Load(AssemblyName assemblyName) =>
            _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;

        protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
            _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;
    }
}
