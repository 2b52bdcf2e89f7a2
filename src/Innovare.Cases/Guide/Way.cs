namespace Innovare.Cases.Guide;

/// <summary>How close the taker may safely stay to what the giver did. From least to most.</summary>
public enum Way
{
    /// <summary>Leave it, at least for now.</summary>
    Leave,

    /// <summary>Take the idea and make something of one's own.</summary>
    BeInspired,

    /// <summary>Keep the core, change the rest.</summary>
    Adapt,

    /// <summary>Do as they did.</summary>
    Adopt,
}
