namespace ExoTools.Module.Tests.Help;

/// <summary>One example: what is typed, and what that shows.</summary>
/// <param name="Title">What it does, in a few words.</param>
/// <param name="Code">What is typed.</param>
/// <param name="Output">What the shell shows, 76 columns wide; "" where it shows nothing; null where the example is not run.</param>
/// <param name="Remarks">Paragraphs of explanation.</param>
/// <param name="Line">Where the example starts in its page, from 1.</param>
internal sealed record HelpExample(string Title, string Code, string? Output, IReadOnlyList<string> Remarks, int Line);

/// <summary>
/// The part of a cmdlet's help that is written in Markdown, in module/help/en-US/NAME.md: examples, notes, links, and what
/// is to be said of an output that is no type of the module. All else comes from the XML comments of its class.
/// </summary>
internal sealed class HelpPage
{
    private const string ExampleHeading = "## Example: ";

    private readonly string[] _lines;
    private readonly List<HelpExample> _examples = [];
    private readonly List<string> _output = [];
    private readonly List<string> _notes = [];
    private readonly List<string> _links = [];
    private int _at;

    private HelpPage(string file, string text)
    {
        File = file;
        _lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        Name = _lines[0].StartsWith("# ", StringComparison.Ordinal) ? _lines[0][2..].Trim() : throw Wrong(0, "starts with '# ' and the name of the cmdlet");
        for (_at = 1; _at < _lines.Length;)
        {
            ReadPart();
        }
    }

    public string File { get; }

    public string Name { get; }

    public IReadOnlyList<HelpExample> Examples => _examples;

    public IReadOnlyList<string> Output => _output;

    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Names of cmdlets, about topics or addresses.</summary>
    public IReadOnlyList<string> Links => _links;

    public static HelpPage Read(string file) => new(file, System.IO.File.ReadAllText(file));

    public static HelpPage Parse(string file, string text) => new(file, text);

    /// <summary>The text of the page with other outputs; null keeps one as it is.</summary>
    public string WithOutputs(IReadOnlyList<string?> outputs)
    {
        var text = new List<string>();
        var example = -1;
        for (var i = 0; i < _lines.Length; i++)
        {
            example += _lines[i].StartsWith(ExampleHeading, StringComparison.Ordinal) ? 1 : 0;
            text.Add(_lines[i]);
            if (_lines[i] == "```output" && outputs[example] is { } output)
            {
                text.AddRange(output.Length == 0 ? [] : output.Split('\n'));
                while (_lines[i + 1] != "```")
                {
                    i++;
                }
            }
        }

        return string.Join('\n', text) + "\n";
    }

    private void ReadPart()
    {
        var line = _lines[_at];
        if (line.Length == 0)
        {
            _at++;
        }
        else if (line.StartsWith(ExampleHeading, StringComparison.Ordinal))
        {
            ReadExample(line[ExampleHeading.Length..].Trim());
        }
        else if (line is "## Output" or "## Notes")
        {
            _at++;
            ReadParagraphs(line == "## Notes" ? _notes : _output);
        }
        else if (line == "## Links")
        {
            for (_at++; _at < _lines.Length && !IsHeading(_at); _at++)
            {
                if (_lines[_at].Length > 0)
                {
                    _links.Add(_lines[_at].StartsWith("- ", StringComparison.Ordinal) ? _lines[_at][2..].Trim() : throw Wrong(_at, "a link is a line with '- ' before it"));
                }
            }
        }
        else
        {
            throw Wrong(_at, "expected '## Example: TITLE', '## Output', '## Notes' or '## Links'");
        }
    }

    private void ReadExample(string title)
    {
        var start = _at++;
        var remarks = new List<string>();
        string? code = null;
        string? output = null;
        while (_at < _lines.Length && !IsHeading(_at))
        {
            if (_lines[_at] == "```powershell" && code is null)
            {
                code = ReadFence();
            }
            else if (_lines[_at] == "```output" && code is not null && output is null)
            {
                output = ReadFence();
            }
            else if (_lines[_at].StartsWith("```", StringComparison.Ordinal))
            {
                throw Wrong(_at, "an example has one ```powershell and at most one ```output after it");
            }
            else if (_lines[_at].Length == 0)
            {
                _at++;
            }
            else
            {
                ReadParagraphs(remarks);
            }
        }

        _examples.Add(new HelpExample(title, code ?? throw Wrong(start, "the example has no ```powershell"), output, remarks, start + 1));
    }

    private string ReadFence()
    {
        var start = ++_at;
        while (_at < _lines.Length && _lines[_at] != "```")
        {
            _at++;
        }

        return _at < _lines.Length ? string.Join('\n', _lines[start.._at++]) : throw Wrong(start - 1, "the ``` is not closed");
    }

    private void ReadParagraphs(List<string> paragraphs)
    {
        while (_at < _lines.Length && !IsHeading(_at) && !_lines[_at].StartsWith("```", StringComparison.Ordinal))
        {
            var start = _at;
            while (_at < _lines.Length && _lines[_at].Length > 0 && !IsHeading(_at) && !_lines[_at].StartsWith("```", StringComparison.Ordinal))
            {
                _at++;
            }

            if (_at > start)
            {
                paragraphs.Add(string.Join(' ', _lines[start.._at].Select(line => line.Trim())));
            }
            else
            {
                _at++;
            }
        }
    }

    private bool IsHeading(int line) => _lines[line].StartsWith('#');

    private FormatException Wrong(int line, string what) => new($"{File}, line {line + 1}: {what}.");
}
