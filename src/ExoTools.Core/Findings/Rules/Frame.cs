using ExoTools.Language;
using ExoTools.Vocabulary;

namespace ExoTools.Findings.Rules;

/// <summary>One element of a frame beside its trigger: a slot, or words.</summary>
/// <param name="IsSource">Whether it is SOURCE.</param>
/// <param name="IsTarget">Whether it is TARGET.</param>
/// <param name="Words">The words, where it is no slot.</param>
/// <param name="Optional">Whether the words may be missing.</param>
internal sealed record FrameElement(bool IsSource, bool IsTarget, WordSet Words, bool Optional);

/// <summary>A clause form that states relations.</summary>
/// <param name="Id">The name in the rule file.</param>
/// <param name="Form">The form of the trigger.</param>
/// <param name="Left">The elements before the trigger, from it outwards.</param>
/// <param name="Right">The elements after the trigger, from it outwards.</param>
internal sealed record Frame(string Id, TriggerForm Form, FrameElement[] Left, FrameElement[] Right)
{
    private static readonly WordSet s_noWords = WordSet.Empty;

    /// <summary>Whether a preposition leads to how something is done: "X through inhibition of Y".</summary>
    public bool IsByMeans { get; } = Form == TriggerForm.Noun && Left.Length > 0 && Left[0].Words.Count > 0;

    /// <summary>Reads a pattern: words, SOURCE, TARGET, and the form of the trigger in capitals.</summary>
    public static Frame Read(YamlMapping entry)
    {
        var id = entry.Required("id");
        var before = new List<FrameElement>();
        var after = new List<FrameElement>();
        var form = TriggerForm.None;
        foreach (var token in entry.Required("pattern").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (char.IsAsciiLetterUpper(token[0]) && token is not ("SOURCE" or "TARGET"))
            {
                if (form != TriggerForm.None || !Enum.TryParse(token, ignoreCase: true, out form))
                {
                    throw entry.Error($"'{token}' in frame '{id}' is no trigger form, or the second one. Known: {string.Join(", ", Enum.GetNames<TriggerForm>()).ToUpperInvariant()}.");
                }

                continue;
            }

            var optional = token[^1] == '?';
            var words = token is "SOURCE" or "TARGET" ? s_noWords : new WordSet(token.TrimEnd('?').Split('|'));
            (form == TriggerForm.None ? before : after).Add(new FrameElement(token == "SOURCE", token == "TARGET", words, optional));
        }

        var slots = before.Concat(after).ToList();
        if (form == TriggerForm.None || slots.Count(slot => slot.IsSource) != 1 || slots.Count(slot => slot.IsTarget) != 1)
        {
            throw entry.Error($"Frame '{id}' must hold one trigger form, one SOURCE and one TARGET.");
        }

        before.Reverse();
        return new Frame(id, form, [.. before], [.. after]);
    }
}
