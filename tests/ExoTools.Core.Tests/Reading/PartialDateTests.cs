using Xunit;

namespace ExoTools.Core.Tests.Reading;

/// <summary>Dates that are known in part: their order, and what is read as one.</summary>
public sealed class PartialDateTests
{
    // Each before the next.
    private static readonly PartialDate[] s_ordered =
    [
        new() { Text = "in press" },
        new() { Text = "n.d." },
        PartialDate.Parse("2012 Dec 31"),
        PartialDate.Parse("2013"),
        PartialDate.Parse("2013 Jan"),
        PartialDate.Parse("2013-01-01"),
        PartialDate.Parse("2013 Jan 2"),
        PartialDate.Parse("2013 Feb-Mar"),
        PartialDate.Parse("2014-05"),
        PartialDate.Parse("2014-05-03"),
    ];

    [Fact]
    public void TheOrderIsTotal()
    {
        for (var i = 0; i < s_ordered.Length; i++)
        {
            for (var j = 0; j < s_ordered.Length; j++)
            {
                Assert.Equal(Math.Sign(i - j), Math.Sign(s_ordered[i].CompareTo(s_ordered[j])));
                Assert.Equal(i == j, s_ordered[i].Equals(s_ordered[j]));
            }

            Assert.True(s_ordered[i].CompareTo(null) > 0);
        }
    }

    [Theory]
    [InlineData("2013-05-01", "2013 May 1")]
    [InlineData("2013-05", "May 2013")]
    [InlineData("2013-05", "2013 May-Jun")]
    [InlineData("2013", "2013 Summer")]
    [InlineData("2013-05-01", " 1 May 2013 ")]
    public void WhatIsKnownCountsAndNotHowItIsPrinted(string one, string other)
    {
        Assert.Equal(PartialDate.Parse(one), PartialDate.Parse(other));
        Assert.Equal(PartialDate.Parse(one).GetHashCode(), PartialDate.Parse(other).GetHashCode());
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("2013-13")]
    [InlineData("2013 May 1 or later")]
    [InlineData("13")]
    public void WhatIsNoDateIsRefused(string text) => Assert.Contains("ISO 8601", Assert.Throws<FormatException>(() => PartialDate.Parse(text)).Message);

    [Fact]
    public void YearsAndDaysOfTheCalendarConvert()
    {
        Assert.Equal(PartialDate.Parse("2013"), (PartialDate)2013);
        Assert.Equal(PartialDate.Parse("2013-05-01"), (PartialDate)new DateTime(2013, 5, 1, 23, 59, 0));
        Assert.Throws<ArgumentException>(() => ((IComparable)PartialDate.Parse("2013")).CompareTo("2013"));
    }
}
