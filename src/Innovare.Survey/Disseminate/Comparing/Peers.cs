namespace Innovare.Survey.Disseminate.Comparing;

/// <summary>Whom a workplace is compared with.</summary>
public enum Peers
{
    /// <summary>The same sub-sector at the same level of government.</summary>
    Subsector,

    /// <summary>The same size at the same level of government.</summary>
    Size,

    /// <summary>The same level of government.</summary>
    Level,

    /// <summary>All workplaces.</summary>
    All,
}
