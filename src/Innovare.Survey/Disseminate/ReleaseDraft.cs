using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Survey.Analyse;
using Innovare.Survey.Design;

namespace Innovare.Survey.Disseminate;

/// <summary>What is ready to be looked at before release: protected tables, the text, the story of how it was made.</summary>
public sealed class ReleaseDraft
{
    ReleaseDraft(string id, RoundHead round, IReadOnlyList<Cube> tables, Text body, IReadOnlyList<PhaseReport> phases, string stamp, RoundLineage? lineage, QualityIndicators? quality)
    {
        Id = id;
        Round = round;
        Tables = tables;
        Body = body;
        Phases = phases;
        Stamp = stamp;
        Lineage = lineage;
        Quality = quality;
    }

    /// <summary>Round name.</summary>
    public string Id { get; }

    /// <summary>The round.</summary>
    public RoundHead Round { get; }

    /// <summary>Protected tables.</summary>
    public IReadOnlyList<Cube> Tables { get; }

    /// <summary>Release text, every figure a link to its cell.</summary>
    public Text Body { get; }

    /// <summary>How it was made.</summary>
    public IReadOnlyList<PhaseReport> Phases { get; }

    /// <summary>What made it: definition hash and program.</summary>
    public string Stamp { get; }

    /// <summary>The same in hashes a reader can check; null of a draft that no run wrote.</summary>
    public RoundLineage? Lineage { get; }

    /// <summary>What only the answers can tell of its quality, protected; null where a run did not write it.</summary>
    public QualityIndicators? Quality { get; }

    /// <summary>A draft of protected tables.</summary>
    public static ReleaseDraft Of(RoundDefinition definition, IReadOnlyList<SafeTable> tables, Text body, IReadOnlyList<PhaseReport> phases, string stamp) =>
        new(definition.Name, definition.Round, [.. tables.Select(t => t.Cube)], body, phases, stamp, null, null);

    /// <summary>A draft as a run wrote it; the caller has held the files against the run's manifest.</summary>
    internal static ReleaseDraft Written(string id, RoundHead round, IReadOnlyList<Cube> tables, Text body, IReadOnlyList<PhaseReport> phases, string stamp, RoundLineage? lineage = null, QualityIndicators? quality = null) =>
        new(id, round, tables, body, phases, stamp, lineage, quality);

    /// <summary>The release, once someone answers for it by name; or why it cannot be released.</summary>
    public (Release? Release, IReadOnlyList<Finding> Findings) SignedOff(string by)
    {
        if (string.IsNullOrWhiteSpace(by))
            return (null, [new("release-unsigned", Id, "Nobody answers for the release.", "Say who signs it off: --by NAME.")]);
        return Round.Synthetic
            ? (new Release(this, by.Trim()), [])
            : (null, [new("release-real-round", "round.json#/synthetic", "The round is not marked synthetic, and a real round cannot be released yet.", "Real rounds wait for the full disclosure control of a statistical office, and then for two people who answer for it in the backoffice; never one alone.")]);
    }
}

/// <summary>A release someone has signed off. The publication store takes nothing else.</summary>
public sealed class Release
{
    internal Release(ReleaseDraft draft, string signedOffBy)
    {
        Draft = draft;
        SignedOffBy = signedOffBy;
    }

    /// <summary>What is released.</summary>
    public ReleaseDraft Draft { get; }

    /// <summary>Who answers for it.</summary>
    public string SignedOffBy { get; }
}
