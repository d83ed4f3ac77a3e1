namespace ExoTools.Networks;

/// <summary>The formats that networks are written in.</summary>
public static class NetworkFormats
{
    /// <summary>Every format, the usual ones first.</summary>
    public static IReadOnlyList<INetworkFormat> All { get; } = [new GraphMlFormat()];

    /// <summary>The names of the formats, for completion and messages.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(format => format.Name)];

    /// <summary>The format of a name or an extension ("GraphML", ".graphml", "graphml"), in any case; null where there is none.</summary>
    public static INetworkFormat? Find(string nameOrExtension)
    {
        ArgumentNullException.ThrowIfNull(nameOrExtension);
        foreach (var format in All)
        {
            if (string.Equals(format.Name, nameOrExtension, StringComparison.OrdinalIgnoreCase) || HasExtension(format, nameOrExtension))
            {
                return format;
            }
        }

        return null;
    }

    /// <summary>The format that a file's extension stands for; null where there is none.</summary>
    public static INetworkFormat? ForPath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var extension = Path.GetExtension(path);
        return extension.Length > 1 ? All.FirstOrDefault(format => HasExtension(format, extension)) : null;
    }

    private static bool HasExtension(INetworkFormat format, string extension)
    {
        var bare = extension.AsSpan().TrimStart('.');
        foreach (var known in format.Extensions)
        {
            if (known.AsSpan(1).Equals(bare, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
