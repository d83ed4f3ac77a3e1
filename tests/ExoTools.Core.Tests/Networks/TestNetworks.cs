using CsCheck;
using ExoTools.Networks;

namespace ExoTools.Core.Tests.Networks;

/// <summary>Small networks for the tests of the network, its layout and its writers.</summary>
internal static class TestNetworks
{
    private static readonly string[] s_hardNames =
    [
        "", " ", "a<b&\"c'\\d", "TGF-β", "قصور القلب", "=1+1", "-x", "@y", "tab\there", "line\r\nbreak", "\u0001", "\uD800", "]]>",
        "</script>", "NaN", "n1", "a (process)", "a", "A", new string('x', 200),
    ];

    private static readonly Gen<string> s_name = Gen.OneOf(Gen.String, Gen.Int[0, s_hardNames.Length - 1].Select(i => s_hardNames[i]));

    /// <summary>Networks of any names, with parallel edges, self-loops, conflicts, negated edges and lonely nodes.</summary>
    public static Gen<ExoNetwork> Any { get; } =
        from names in s_name.Array[1, 8]
        from relations in Gen.Select(Gen.Int[0, 7], Gen.Int[0, 7], Gen.Int[0, 9], Gen.Int[0, 2], Gen.Int[0, 7], s_name).Array[0, 12]
        from lonely in s_name.Array[0, 3]
        select Of(names, relations, lonely);

    public static ExoNetwork NetworkOf(IEnumerable<ExoRelation> relations) => NetworkBuilder.Build(relations, CancellationToken.None);

    public static ExoEntity Entity(string name, ExoEntityKind kind = ExoEntityKind.Process, string? id = null, string? qualified = null) =>
        new() { Name = qualified ?? name, Term = name, Kind = kind, Id = id, Text = name };

    public static ExoEvidence Evidence(string pmid, int offset = 0, string sentence = "A sentence.", int? year = null, string? doi = null) =>
        new() { Sentence = sentence, Section = "Abstract", SentenceOffset = offset, Offset = offset, Article = new() { Pmid = pmid, Doi = doi, Year = year } };

    public static ExoRelation Relation(ExoEntity source, ExoRelationType type, ExoEntity target, ExoEvidence evidence, ExoRelationSign sign = ExoRelationSign.Unknown, bool negated = false, bool speculative = false) =>
        new(source, type, target, [evidence]) { Sign = sign, Negated = negated, Speculative = speculative };

    /// <summary>What a format makes of a network.</summary>
    public static (string Text, IReadOnlyList<string> Notes) Write(ExoNetwork network, string format)
    {
        using var writer = new StringWriter();
        var notes = NetworkFormats.Find(format)!.Write(network, writer, CancellationToken.None);
        return (writer.ToString(), notes);
    }

    private static ExoNetwork Of(string[] names, (int Source, int Target, int Type, int Sign, int Flags, string Sentence)[] relations, string[] lonely)
    {
        var builder = new NetworkBuilder();
        var article = 0;
        foreach (var (source, target, type, sign, flags, sentence) in relations)
        {
            var (a, b) = (source % names.Length, target % names.Length);
            builder.AddRelation(Relation(
                Entity(names[a], (ExoEntityKind)(a % 12)), (ExoRelationType)type, Entity(names[b], (ExoEntityKind)(b % 12)), Evidence(sentence, article++, sentence), (ExoRelationSign)sign, negated: flags == 0, speculative: flags < 3));
        }

        foreach (var name in lonely)
        {
            builder.AddPathway(new ExoPathway([Evidence("9")]) { Name = name, Text = name });
        }

        return builder.Build(CancellationToken.None);
    }
}
