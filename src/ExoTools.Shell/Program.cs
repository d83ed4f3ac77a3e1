using ExoTools.Shell;

var options = Options.Parse(args);
return options.Action switch
{
    ShellAction.Help => Usage.Print(Console.Out),
    ShellAction.Version => Usage.PrintVersion(Console.Out),
    ShellAction.Wrong => Usage.Fail(options.Message!),
    _ => Run(options),
};

static int Run(Options options)
{
    using var streams = new OutputStreams(options.Json);
    using var session = new Session(streams);
    return session.Run(options);
}
