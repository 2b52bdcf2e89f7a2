namespace Innovare.Survey.Field;

/// <summary>Sections that the one who was asked has handed to a colleague.</summary>
/// <param name="Code">How the colleague is called beside the answers: k1, k2 …</param>
/// <param name="Name">Name, as the leader wrote it.</param>
/// <param name="Mail">Where the link was sent.</param>
/// <param name="Sections">Ids of the sections.</param>
/// <param name="MadeOn">The day.</param>
/// <param name="RevokedOn">The day it was taken back, or null.</param>
public sealed record HandOver(string Code, string Name, string Mail, IReadOnlyList<string> Sections, DateOnly MadeOn, DateOnly? RevokedOn)
{
    /// <summary>Whether the colleague may still answer.</summary>
    public bool IsOpen => RevokedOn is null;
}
