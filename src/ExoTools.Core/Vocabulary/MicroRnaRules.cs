using ExoTools.Language;

namespace ExoTools.Vocabulary;

/// <summary>What is known of the names of microRNAs beside their form; the part "microRnas" of names.yaml. Words are in the lower case of pieces.</summary>
internal sealed class MicroRnaRules
{
    internal MicroRnaRules(YamlMapping map)
    {
        Species = Words(map, "species");
        Viral = Words(map, "viral");
        BehindNumber = Words(map, "behindNumber");
        ClusterWords = Words(map, "clusterWords");
        ClusterEnds = Words(map, "clusterEnds");
        map.NothingElse();
    }

    /// <summary>The species as miRBase abbreviates them ("hsa").</summary>
    internal WordSet Species { get; }

    /// <summary>What stands before the number in names of viruses ("bart").</summary>
    internal WordSet Viral { get; }

    /// <summary>Words that follow a number which names a microRNA, rather than counts something ("miR-21 and 210 were").</summary>
    internal WordSet BehindNumber { get; }

    /// <summary>Words that make one of members that slashes join ("cluster").</summary>
    internal WordSet ClusterWords { get; }

    /// <summary>Pairs of numbers that are the ends of a cluster, and stand for what lies between them on the chromosome ("17/92").</summary>
    internal WordSet ClusterEnds { get; }

    private static WordSet Words(YamlMapping map, string key) => new(map.Strings(key));
}
