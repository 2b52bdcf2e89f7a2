namespace Innovare.Survey.Field;

/// <summary>What a workplace told us by mail or telephone: it is not written to again.</summary>
public enum ContactEnd
{
    /// <summary>They would rather not.</summary>
    Refused,

    /// <summary>The workplace is closed or has become part of another.</summary>
    Closed,

    /// <summary>It is not a public workplace of the population.</summary>
    Outside,

    /// <summary>Mail and telephone lead to somebody else, and nobody knows better.</summary>
    WrongPlace,
}
