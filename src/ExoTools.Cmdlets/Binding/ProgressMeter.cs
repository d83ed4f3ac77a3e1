using System.Diagnostics;
using System.Management.Automation;

namespace ExoTools.Binding;

/// <summary>Shows progress only once work has lasted a second, and at most five times a second.</summary>
internal sealed class ProgressMeter(Cmdlet cmdlet, string activity)
{
    private static readonly TimeSpan s_quiet = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(200);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _next = s_quiet;
    private bool _shown;

    /// <summary>Tells what is being worked on.</summary>
    /// <param name="status">Makes the text; called only when it is shown.</param>
    /// <param name="done">How much of <paramref name="total"/> is done.</param>
    /// <param name="total">How much there is; 0 where that is not known.</param>
    public void Report(Func<string> status, int done, int total)
    {
        if (_clock.Elapsed < _next)
        {
            return;
        }

        _next = _clock.Elapsed + s_interval;
        _shown = true;
        cmdlet.WriteProgress(new ProgressRecord(0, activity, status())
        {
            PercentComplete = total > 1 ? (int)(100L * done / total) : -1,
        });
    }

    /// <summary>Takes the progress away, where it was shown.</summary>
    public void Complete()
    {
        if (_shown)
        {
            cmdlet.WriteProgress(new ProgressRecord(0, activity, "Done") { RecordType = ProgressRecordType.Completed });
        }
    }
}
