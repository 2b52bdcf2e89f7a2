namespace Innovare.Survey.Field;

/// <summary>How a call of the follow-up went.</summary>
public enum CallOutcome
{
    /// <summary>They answered the core questions.</summary>
    Answered,

    /// <summary>They want to be called at another time.</summary>
    Later,

    /// <summary>Nobody took it.</summary>
    NoReply,

    /// <summary>They would rather not.</summary>
    Refused,

    /// <summary>The number leads to somebody else, or nowhere.</summary>
    WrongNumber,
}
