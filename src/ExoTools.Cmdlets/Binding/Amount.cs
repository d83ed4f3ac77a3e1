using System.Globalization;

namespace ExoTools.Binding;

/// <summary>Says how many there are of something.</summary>
internal static class Amount
{
    /// <summary>"1 article", "2 articles".</summary>
    /// <param name="count">How many.</param>
    /// <param name="noun">The noun in the singular, of those that take an s.</param>
    public static string Of(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
