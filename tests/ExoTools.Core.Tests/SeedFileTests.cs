using System.Security.Cryptography;
using Xunit;

namespace ExoTools.Core.Tests;

public class SeedFileTests
{
    [Fact]
    public void TheSourcePageKeepsItsBytes()
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(TestFiles.SeedArticle)));
        Assert.Equal("243d4c3046e1e18e876d0fa2d37d6302db6eb5e0a70345eb3e0d6336914dc6b3", hash);
    }
}
