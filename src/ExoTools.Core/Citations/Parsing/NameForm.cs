namespace ExoTools.Citations.Parsing;

/// <summary>The form that the names of a list have.</summary>
internal enum NameForm
{
    Unknown,

    /// <summary>"Sun Y", "Shi Y.", "Staats K. A."</summary>
    FamilyInitials,

    /// <summary>"Cantez, S."</summary>
    Inverted,

    /// <summary>"J. A. Smith"</summary>
    InitialsFamily,
}
