namespace Innovare.Survey.Store;

/// <summary>A revision readers have seen, and when it was the newest.</summary>
/// <param name="Release">The revision.</param>
/// <param name="At">When it was shown.</param>
/// <param name="Until">When a newer revision of the same release took its place; null while none has.</param>
/// <param name="WasAnnounced">It had a moment; what was published at once had none.</param>
public sealed record Vintage(PublishedRelease Release, DateTimeOffset At, DateTimeOffset? Until, bool WasAnnounced = false);
