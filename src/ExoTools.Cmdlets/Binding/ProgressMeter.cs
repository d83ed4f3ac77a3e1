using System.Management.Automation;

namespace ExoTools.Binding;

/// <summary>Shows progress only once work has lasted a second, and at most five times a second.</summary>
/// <param name="write">Shows a record.</param>
/// <param name="activity">The name of the cmdlet.</param>
/// <param name="clock">The clock.</param>
internal sealed class ProgressMeter(Action<ProgressRecord> write, string activity, TimeProvider clock)
{
    private static readonly TimeSpan s_quiet = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(200);

    private readonly long _start = clock.GetTimestamp();
    private TimeSpan _next = s_quiet;
    private bool _shown;

    /// <summary>Tells what is being worked on.</summary>
    /// <param name="status">Makes the text; called only when it is shown.</param>
    /// <param name="done">How much of <paramref name="total"/> is done.</param>
    /// <param name="total">How much there is; 0 where that is not known.</param>
    public void Report(Func<string> status, int done, int total)
    {
        var elapsed = clock.GetElapsedTime(_start);
        if (elapsed < _next)
        {
            return;
        }

        _next = elapsed + s_interval;
        _shown = true;
        write(new ProgressRecord(0, activity, status())
        {
            PercentComplete = total > 1 ? (int)(100L * done / total) : -1,
        });
    }

    /// <summary>Takes the progress away, where it was shown.</summary>
    public void Complete()
    {
        if (_shown)
        {
            write(new ProgressRecord(0, activity, "Done") { RecordType = ProgressRecordType.Completed });
        }
    }
}
