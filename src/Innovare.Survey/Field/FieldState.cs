namespace Innovare.Survey.Field;

/// <summary>How an asked workplace stands.</summary>
public enum FieldState
{
    /// <summary>Can be written to and has not begun.</summary>
    Waiting,

    /// <summary>Has begun and not sent.</summary>
    Begun,

    /// <summary>Has sent its answers.</summary>
    Answered,

    /// <summary>Has said on the questionnaire's own pages that it will not or cannot answer.</summary>
    Declined,

    /// <summary>Has told us the same in another way.</summary>
    Ended,

    /// <summary>Wants no more letters.</summary>
    OptedOut,

    /// <summary>The address does not exist.</summary>
    Bounced,

    /// <summary>Nobody knows an address.</summary>
    Unreachable,
}
