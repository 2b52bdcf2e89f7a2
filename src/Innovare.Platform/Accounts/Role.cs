namespace Innovare.Platform.Accounts;

/// <summary>What an account may do. A member of staff may have several; a workplace has its one.</summary>
public enum Role
{
    /// <summary>Invites staff, gives and takes roles, reads the log. Sees no answers and no cases by that.</summary>
    Administrator,

    /// <summary>Runs rounds: designs, weighs, estimates, protects.</summary>
    Statistician,

    /// <summary>Follows response and writes to those who are asked. Sees who has answered, never what.</summary>
    Collector,

    /// <summary>Edits cases and guides, answers requests for sparring.</summary>
    Editor,

    /// <summary>Signs off and releases.</summary>
    Releaser,

    /// <summary>A public employee, for the own workplace.</summary>
    Workplace,
}

/// <summary>Where an account belongs. The same mail address may have one of each, and they never mix.</summary>
public enum AccountKind
{
    Staff,
    Workplace,
}
