namespace Innovare.Cases.Guide;

/// <summary>The two parties of a spreading.</summary>
public enum Side
{
    /// <summary>Has the solution: "we want to share".</summary>
    Giver,

    /// <summary>Wants it: "we want to reuse".</summary>
    Taker,
}
