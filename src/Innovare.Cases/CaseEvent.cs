using Innovare.PublicSector;

namespace Innovare.Cases;

/// <summary>Something that has happened to a case. Events are kept; the case is what they add up to.</summary>
/// <param name="On">The day it happened.</param>
public abstract record CaseEvent(DateOnly On);

/// <summary>The idea was taken into use.</summary>
public sealed record TakenIntoUse(DateOnly On) : CaseEvent(On);

/// <summary>A claim of value was documented; that it gave nothing, or harm, is value known too.</summary>
public sealed record ValueDocumented(DateOnly On, ValueClaim Claim) : CaseEvent(On);

/// <summary>The place offered it to others.</summary>
public sealed record CaseShared(DateOnly On) : CaseEvent(On);

/// <summary>The place said that it still uses it; asked every year.</summary>
public sealed record FoundStillInUse(DateOnly On) : CaseEvent(On);

/// <summary>It was given up.</summary>
/// <param name="On">The day.</param>
/// <param name="Why">The reason, so that others need not learn it again.</param>
public sealed record CaseStopped(DateOnly On, Text Why) : CaseEvent(On);
