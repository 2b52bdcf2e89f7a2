namespace Innovare.Survey.Field;

/// <summary>How far somebody has come who was asked.</summary>
public enum AnswerState
{
    NotBegun,
    Begun,
    Sent,

    /// <summary>"Not us", "closed", "we would rather not".</summary>
    Declined,
}
