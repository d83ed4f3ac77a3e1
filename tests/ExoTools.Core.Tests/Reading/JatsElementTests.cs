using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace ExoTools.Core.Tests.Reading;

/// <summary>Every element of JATS comes through, or stands on the list with the reason why not.</summary>
public class JatsElementTests
{
    private const string IgnoredPrefix = "ignored-";

    private static readonly JsonSerializerOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void TheListNamesTheElementsOfTheFixtureAndNoOther()
    {
        var inFixture = JatsFixture.Everything.Descendants().Select(element => element.Name.LocalName).Where(name => !IsMath(name)).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(inFixture, JatsFixture.Elements.Keys.Where(name => !IsMath(name)).Order(StringComparer.Ordinal));
        Assert.All(JatsFixture.Elements.Values, element => Assert.True(element.Fate is "mapped" or "ignored" && element.Note.Length > 0));
    }

    [Fact]
    public void WhatIsMappedComesThroughAndWhatIsIgnoredDoesNot()
    {
        var articles = JatsFixture.Fold(string.Concat(JatsFixture.Read().Select(article => JsonSerializer.Serialize(article, s_plain).Replace("\\n", " ", StringComparison.Ordinal).Replace("\\\"", "\"", StringComparison.Ordinal))));
        Assert.DoesNotContain(IgnoredPrefix, articles, StringComparison.Ordinal);
        Assert.DoesNotContain("Ignoredchief", articles, StringComparison.Ordinal);
        foreach (var element in JatsFixture.Everything.Descendants())
        {
            foreach (var text in element.Nodes().OfType<XText>().Select(text => JatsFixture.Fold(text.Value)))
            {
                // Signs and numbers could be found anywhere, and some names are brought to one form: the field tests look at those.
                if (text.Length < 4 || text is "J.-P." || text.StartsWith("ignored-", StringComparison.Ordinal) || text is "Ignoredchief" || text[0] == '\\' || text.Contains("orcid.org", StringComparison.Ordinal))
                {
                    continue;
                }

                Assert.True(articles.Contains(text.TrimEnd('.', ':'), StringComparison.Ordinal), $"{element.Name.LocalName}: '{text}' is lost.");
                Assert.True(JatsFixture.Elements[element.Name.LocalName].Fate == "mapped" || IsWithinIgnored(element), $"{element.Name.LocalName} is on the list as ignored, and its text '{text}' is kept.");
            }
        }
    }

    private static bool IsWithinIgnored(XElement element) => element.Ancestors().Any(outer => JatsFixture.Elements[outer.Name.LocalName].Fate == "ignored");

    private static bool IsMath(string name) => name is "math" or "mi";
}
