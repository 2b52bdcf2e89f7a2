using System.Collections.Concurrent;
using Innovare.Platform.Database;
using Innovare.Survey.Design;
using Innovare.Survey.Design.Reading;
using Innovare.Survey.Store;

namespace Innovare.Survey.Rounds;

/// <summary>Released rounds together with their definitions: what their figures were counted by.</summary>
/// <param name="stores">Where releases stand.</param>
/// <param name="time">The clock.</param>
/// <param name="folder">Where the definitions lie, rounds/.</param>
public sealed class ReleasedRounds(Stores stores, TimeProvider time, string folder)
{
    static readonly ConcurrentDictionary<string, RoundDefinition?> Read = new(StringComparer.Ordinal);

    /// <summary>The definition of a round, or null when there is none or it is not in order.</summary>
    public RoundDefinition? Find(string round) => round.Length == 0 || !round.All(s => char.IsAsciiLetterLower(s) || char.IsAsciiDigit(s) || s == '-') ? null
        : Read.GetOrAdd(Path.Combine(folder, round), path => Directory.Exists(path) ? RoundFolder.Read(path).Definition : null);

    /// <summary>Real figures where there are any; else those of the demonstration, which say that they are invented.</summary>
    public ReleasedRound? Beside(string round) => Beside(round, isSynthetic: false) ?? Beside(round, isSynthetic: true);

    /// <summary>The release of that round; else the newest whose figures are as invented, or as real, as it is. Null when there is none.</summary>
    public ReleasedRound? Beside(string round, bool isSynthetic)
    {
        var releases = Publications.Load(stores, time).Where(r => r.IsSynthetic == isSynthetic).Select(r => (Release: r, Definition: Find(r.Id))).Where(r => r.Definition is not null).ToList();
        return releases.Find(r => r.Release.Id == round) is { Release: not null } own ? new(own.Release, own.Definition!) // filtered on
            : releases.Count > 0 ? new(releases[0].Release, releases[0].Definition!) // the same
            : null;
    }
}

/// <summary>A release and what it was made by.</summary>
public sealed record ReleasedRound(PublishedRelease Release, RoundDefinition Definition);
