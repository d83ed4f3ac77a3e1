namespace ExoTools.Networks;

/// <summary>The formats that networks are written in.</summary>
public static class NetworkFormats
{
    /// <summary>Every format, the usual ones first.</summary>
    public static IReadOnlyList<NetworkFormat> All { get; } =
    [
        new GraphMlFormat(),
        new HtmlFormat(),
        new SvgFormat(),
        new Cx2Format(),
        new CyjsFormat(),
        new DotFormat(),
        new MermaidFormat(),
        new GpmlFormat(),
        GexfFormat.Draft12,
        GexfFormat.Version13,
        TableFormat.Edges,
        TableFormat.Nodes,
        new SifFormat(),
    ];

    /// <summary>The names of the formats, for completion and messages.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(format => format.Name)];

    /// <summary>The format of a name or an extension ("GraphML", ".graphml", "graphml"), in any case; null where there is none.</summary>
    public static NetworkFormat? Find(string nameOrExtension)
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

    /// <summary>The format that the end of a file's name stands for, the longest extension first (".nodes.tsv" before ".tsv"); null where there is none.</summary>
    public static NetworkFormat? ForPath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        NetworkFormat? best = null;
        var length = 0;
        foreach (var format in All)
        {
            foreach (var extension in format.Extensions)
            {
                if (extension.Length > length && path.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                {
                    (best, length) = (format, extension.Length);
                }
            }
        }

        return best;
    }

    private static bool HasExtension(NetworkFormat format, string extension)
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
