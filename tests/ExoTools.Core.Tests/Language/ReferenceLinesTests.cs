using ExoTools.Language;
using Xunit;

namespace ExoTools.Core.Tests.Language;

public class ReferenceLinesTests
{
    [Theory]
    [InlineData("Foo A, Bar B. A cited title. J Air. doi:10.9999/x.1", true)]
    [InlineData("Foo A, Bar B. A cited title. J Air. DOI: 10.9999/x.1", true)]
    [InlineData("Foo A, Bar B. A cited title. https://doi.org/10.9999/x.1", true)]
    [InlineData("Vitamin D, in doing so, keeps the exosomes of the gut from the blood.", false)]
    [InlineData("Vitamin D, in doing 10.5 rounds, keeps the exosomes from the blood.", false)]
    public void ADoiIsMoreThanItsLetters(string line, bool reference) => Assert.Equal(reference ? 1 : 0, ReferenceLines.Find(line).Count);
}
