using System.Management.Automation;
using System.Reflection;
using Xunit;

namespace ExoTools.Module.Tests;

/// <summary>Progress is shown for long work alone, seldom, and is taken away at the end.</summary>
public class ProgressTests
{
    [Fact]
    public void ShortWorkShowsNone()
    {
        var meter = new Meter();
        meter.Work(seconds: 0.9);
        meter.Complete();
        Assert.Empty(meter.Shown);
    }

    [Fact]
    public void LongWorkShowsFiveASecondAndTakesThemAway()
    {
        var meter = new Meter();
        meter.Work(seconds: 5);
        Assert.InRange(meter.Shown.Count, 15, 21);
        Assert.All(meter.Shown, record => Assert.Equal(ProgressRecordType.Processing, record.RecordType));
        Assert.Equal(meter.Shown.Count, meter.StatusesMade);
        meter.Complete();
        Assert.Equal(ProgressRecordType.Completed, meter.Shown[^1].RecordType);
        Assert.Equal(["Get-X"], meter.Shown.Select(record => record.Activity).Distinct());
    }

    [Theory]
    [InlineData(1, 4, 25)]
    [InlineData(0, 1, -1)]
    [InlineData(0, 0, -1)]
    public void ThePartThatIsDoneIsTold(int done, int total, int percent)
    {
        var meter = new Meter();
        meter.Work(1.5, done, total);
        Assert.Equal(percent, meter.Shown[0].PercentComplete);
    }

    /// <summary>The module's meter, which only its cmdlets can name, on a clock that the test moves.</summary>
    private sealed class Meter
    {
        private readonly Clock _clock = new();
        private readonly object _meter;

        public Meter() => _meter = Activator.CreateInstance(
            ModuleTests.ModuleAssembly().GetType("ExoTools.Binding.ProgressMeter", throwOnError: true)!, (Action<ProgressRecord>)Shown.Add, "Get-X", _clock)!;

        public List<ProgressRecord> Shown { get; } = [];

        public int StatusesMade { get; private set; }

        public void Work(double seconds, int done = 0, int total = 0)
        {
            for (var step = 0; step < seconds * 100; step++)
            {
                _clock.Ticks += TimeSpan.TicksPerMillisecond * 10;
                Call("Report", () => $"step {++StatusesMade}", done, total);
            }
        }

        public void Complete() => Call("Complete");

        private void Call(string name, params object[] arguments) =>
            _meter.GetType().GetMethod(name, BindingFlags.Public | BindingFlags.Instance)!.Invoke(_meter, arguments);
    }

    private sealed class Clock : TimeProvider
    {
        public long Ticks { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Ticks;
    }
}
