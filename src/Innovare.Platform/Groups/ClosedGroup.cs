namespace Innovare.Platform.Groups;

/// <summary>People who answer the same form once each, and see together how they answered.</summary>
/// <param name="Id">Unguessable name: whoever has it sees the result once the group is closed.</param>
/// <param name="Owner">Who made it and may close it.</param>
/// <param name="Name">What the owner calls it.</param>
/// <param name="MadeAt">UTC.</param>
/// <param name="Codes">How many codes have been made.</param>
/// <param name="Answered">How many have answered.</param>
/// <param name="ClosedAt">When it was closed, or null.</param>
public sealed record ClosedGroup(string Id, string Owner, string Name, DateTimeOffset MadeAt, long Codes, long Answered, DateTimeOffset? ClosedAt);

/// <summary>How many gave an answer.</summary>
/// <param name="Line">What was asked.</param>
/// <param name="Answer">What was answered.</param>
/// <param name="People">How many.</param>
public sealed record GroupCount(string Line, string Answer, long People);
