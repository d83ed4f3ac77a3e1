using ExoTools.Shell;

var options = Options.Parse(args);
using var streams = new OutputStreams(options.Json);
var code = options.Action switch
{
    ShellAction.Help => Usage.Print(streams),
    ShellAction.Version => Usage.PrintVersion(streams),
    ShellAction.Wrong => Usage.Fail(streams, options.Message!),
    _ => Run(options, streams),
};
if (streams.Failure is { } failure)
{
    streams.WriteError($"exotools: standard output could not be written: {failure} (WriteFailed)");
    return 1;
}

return code;

static int Run(Options options, OutputStreams streams)
{
    using var session = new Session(streams);
    return session.Run(options);
}
