namespace ExoTools.Language.Sentences;

/// <summary>The marks that tell where sentences end and start.</summary>
internal static class Punctuation
{
    internal const string Terminators = ".!?…。";

    internal const string LineBreaks = "\n\r\u0085\u2028\u2029";

    internal static bool IsTerminator(char c) => c is '.' or '!' or '?' or '…' or '。';

    internal static bool IsLineBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>Whether a bracket or quotation mark may stand before the first word of a sentence.</summary>
    internal static bool Opens(char c) => c is '(' or '[' or '{' or '"' or '\'' or '“' or '‘' or '«';

    /// <summary>Whether a bracket or quotation mark may stand behind the full stop of a sentence and belong to it.</summary>
    internal static bool Closes(char c) => c is ')' or ']' or '}' or '"' or '\'' or '”' or '’' or '»';
}
