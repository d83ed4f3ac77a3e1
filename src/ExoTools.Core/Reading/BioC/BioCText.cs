using System.Text;

namespace ExoTools.Reading.BioC;

/// <summary>A text of the article that grows by passages, each a paragraph, unchanged so that offsets hold.</summary>
internal sealed class BioCText(string? name)
{
    private readonly StringBuilder _text = new();
    private string? _whole;

    /// <summary>The heading; null for none.</summary>
    public string? Name { get; } = name;

    /// <summary>Adds a passage.</summary>
    /// <returns>Where each of its stretches starts.</returns>
    public int[] Add(BioCPassage passage)
    {
        _whole = null;
        var starts = new int[passage.Stretches.Count];
        for (var i = 0; i < starts.Length; i++)
        {
            if (_text.Length > 0)
            {
                _text.Append(i == 0 ? '\n' : ' ');
            }

            starts[i] = _text.Length;
            _text.Append(passage.Stretches[i].Text);
        }

        return starts;
    }

    /// <summary>The text so far, always the same string until more is added.</summary>
    public override string ToString() => _whole ??= _text.ToString();
}
