using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml.Linq;
using Xunit;

namespace ExoTools.Core.Tests.Reading;

/// <summary>
/// Nothing that PubMed XML says is lost without a reason. The records in Fixtures/PubMedXml hold every element and attribute of the
/// DTD; each is changed in turn, and the article must change with it, unless ignored.tsv says why not.
/// </summary>
public class PubMedXmlCompletenessTests
{
    private static readonly JsonSerializerOptions s_json = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    private static readonly HashSet<string> s_ignored = [.. Lines("ignored.tsv").Select(line => line.Split('\t')[0])];

    [Fact]
    public void EveryNameOfTheDtdStandsInTheRecords()
    {
        var names = Records().SelectMany(record => record.DescendantsAndSelf()).SelectMany(element =>
            element.Attributes().Select(attribute => $"{element.Name.LocalName}@{attribute.Name.LocalName}").Prepend(element.Name.LocalName)).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(Lines("dtd-names.txt"), name => !names.Contains(name));
    }

    [Fact]
    public void EveryElementAndAttributeIsReadOrListedWithAReason()
    {
        var read = new HashSet<string>(StringComparer.Ordinal);
        var unread = new HashSet<string>(StringComparer.Ordinal);
        foreach (var record in Records())
        {
            var before = Read(record);
            foreach (var element in record.DescendantsAndSelf().Where(element => element.Name.Namespace == XNamespace.None).ToList())
            {
                foreach (var attribute in element.Attributes().ToList())
                {
                    var value = attribute.Value;
                    attribute.Value = Changed(value);
                    Note([$"{element.Name.LocalName}@{attribute.Name.LocalName}", $"{element.Parent?.Name.LocalName}/{element.Name.LocalName}@{attribute.Name.LocalName}"]);
                    attribute.Value = value;
                }

                if (element.Nodes().OfType<XText>().FirstOrDefault(text => text.Value.Trim().Length > 0) is { } text)
                {
                    var value = text.Value;
                    text.Value = Changed(value);
                    Note([$"{element.Parent?.Name.LocalName}/{element.Name.LocalName}"]);
                    text.Value = value;
                }
            }

            void Note(string[] keys)
            {
                var key = Array.Find(keys, s_ignored.Contains) ?? keys[0];
                _ = Read(record) == before ? unread.Add(key) : read.Add(key);
            }
        }

        // What only another element replaces ("first of several") is read in one of the records.
        Assert.Empty(unread.Except(read).Except(s_ignored));
        Assert.Empty(s_ignored.Except(unread));
    }

    [Fact]
    public void EveryReasonIsGiven() => Assert.All(Lines("ignored.tsv"), line => Assert.True(line.Split('\t') is [_, { Length: > 10 }], line));

    private static string Changed(string value) => value switch
    {
        "Y" => "N",
        "N" => "Y",
        _ when char.IsAsciiDigit(value[^1]) => value[..^1] + (value[^1] == '1' ? '2' : '1'),
        _ => value + "x",
    };

    private static string Read(XElement record) => JsonSerializer.Serialize(
        PageFixtures.Items(record.ToString(SaveOptions.DisableFormatting)).Select(item => (object?)item.Article ?? item.Deleted), s_json);

    private static IEnumerable<XElement> Records() => Directory.GetFiles(TestFiles.Fixture("PubMedXml"), "complete-*.xml").Order(StringComparer.Ordinal).Select(file => XElement.Load(file));

    private static IEnumerable<string> Lines(string file) => File.ReadLines(TestFiles.Fixture("PubMedXml", file)).Where(line => line.Length > 0 && line[0] != '#');
}
