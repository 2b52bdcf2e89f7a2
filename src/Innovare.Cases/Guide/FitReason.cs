using Innovare.PublicSector;

namespace Innovare.Cases.Guide;

/// <summary>One thing that speaks for how close to stay.</summary>
/// <param name="AtMost">No closer than this.</param>
/// <param name="Words">Why.</param>
public sealed record FitReason(Way AtMost, Text Words);
