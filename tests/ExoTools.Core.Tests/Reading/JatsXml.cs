using Xunit;

namespace ExoTools.Core.Tests.Reading;

/// <summary>JATS of invented articles, built from the parts that a test is about.</summary>
internal static class JatsXml
{
    public static string Article(string meta = "", string body = "", string back = "", string title = "A title of vesicles", string after = "", string attributes = "") =>
        $"<article {attributes}><front><journal-meta><journal-title>J</journal-title></journal-meta><article-meta><title-group><article-title>{title}</article-title></title-group>{meta}</article-meta></front>"
        + $"<body>{body}</body><back>{back}</back>{after}</article>";

    public static ExoArticle Read(string meta = "", string body = "", string back = "", string title = "A title of vesicles", string after = "", string attributes = "") =>
        PageFixtures.ReadText(Article(meta, body, back, title, after, attributes))[0];

    public static ExoReference Reference(string citation) => Assert.Single(Read(back: $"<ref-list><ref>{citation}</ref></ref-list>").References);

    public static string Body(string body) => Read(body: body).Sections[0].Text;
}
