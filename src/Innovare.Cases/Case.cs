using Innovare.PublicSector;

namespace Innovare.Cases;

/// <summary>One public innovation as a source tells it. What the source does not say is absent, never guessed.</summary>
/// <param name="Slug">Stable id in addresses and files: lower case ascii, digits and hyphens.</param>
/// <param name="Title">The Danish title; the English beside it is our translation.</param>
/// <param name="Organisation">The place, as the source names it, in Danish.</param>
/// <param name="Level">Code of <see cref="CaseWords.Levels"/>.</param>
/// <param name="Types">Codes of <see cref="PublicInnovation.Types"/>, at least one.</param>
/// <param name="Summary">What was done, in one or two sentences.</param>
/// <param name="Values">Codes of <see cref="PublicInnovation.Values"/> that the source supports; may be empty.</param>
/// <param name="Evidence">What the source says about the value, when it says anything.</param>
/// <param name="Novelty">What was new about it.</param>
/// <param name="InspiredBy">Whose solution it builds on.</param>
/// <param name="Technology">The technology used.</param>
/// <param name="Stage">Code of <see cref="CaseWords.Stages"/>, only where the source or the place says how far it is.</param>
/// <param name="Years">The year or years the source gives.</param>
/// <param name="Sources">Every source of the record, at least one where it is retold; whoever tells of his own needs none.</param>
/// <param name="Status">Code of <see cref="CaseWords.Statuses"/>: who stands behind the text.</param>
/// <param name="TranslatedBy">Who made the English texts; <see cref="CaseWords.Nobody"/> where they are the Danish ones.</param>
public sealed record Case(
    string Slug,
    Text Title,
    string Organisation,
    string Level,
    IReadOnlyList<string> Types,
    Text Summary,
    IReadOnlyList<string> Values,
    Evidence? Evidence,
    Text? Novelty,
    Text? InspiredBy,
    Text? Technology,
    string? Stage,
    Years? Years,
    IReadOnlyList<Source> Sources,
    string Status,
    string TranslatedBy)
{
    /// <summary>The problem it set out to solve; a reader looks for that before any solution.</summary>
    public Text? Problem { get; init; }

    /// <summary>Whom it is for.</summary>
    public Text? Audience { get; init; }

    /// <summary>Code of <see cref="CaseWords.TechnologyRoles"/>.</summary>
    public string? TechnologyRole { get; init; }

    /// <summary>Who started, helped and paid, and what it took.</summary>
    public Effort Effort { get; init; } = Effort.NotTold;

    /// <summary>Danish words that a colleague with the same problem would write, so that the case is found; set by an editor or by whoever tells it, and no part of what the source says.</summary>
    public IReadOnlyList<string> SearchWords { get; init; } = [];

    /// <summary>What did not work, and what they would do differently.</summary>
    public Text? DidNotWork { get; init; }

    /// <summary>Documents that stand elsewhere: an impact assessment, a requirement specification.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>Whom to ask. Never in open data.</summary>
    public Contact? Contact { get; init; }

    /// <summary>Code of <see cref="CaseWords.Visibilities"/>.</summary>
    public string Visibility { get; init; } = CaseWords.Public;

    /// <summary>Each claim of value, by bottom line.</summary>
    public IReadOnlyList<ValueClaim> Claims { get; init; } = [];

    /// <summary>The day the place last said that it still uses it.</summary>
    public DateOnly? InUseOn { get; init; }

    /// <summary>The day the library began to show it.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>Why it was stopped, where that is told.</summary>
    public Text? StoppedBecause { get; init; }

    /// <summary>Whether the owner lets the text be used freely with its source (CC BY 4.0); if not, it is no part of open data.</summary>
    public bool IsOpen { get; init; } = true;

    /// <summary>A value is claimed and the source says on what ground.</summary>
    public bool HasDocumentedValue => (Values.Count > 0 && Evidence is not null) || Claims.Any(c => c.IsDocumented);

    /// <summary>The highest step of the evidence ladder a claim stands on; null where nobody has placed any.</summary>
    public int? EvidenceStep => Claims.Count > 0 ? Claims.Max(c => c.Step) : null;

    /// <summary>Whether anyone may read it.</summary>
    public bool IsPublic => string.Equals(Visibility, CaseWords.Public, StringComparison.Ordinal);

    /// <summary>The case after that has happened.</summary>
    public Case Apply(CaseEvent happened) => happened switch
    {
        TakenIntoUse taken => this with { Stage = CaseWords.InUse, InUseOn = taken.On },
        ValueDocumented documented => this with
        {
            Stage = CaseWords.Documented,
            Claims = [.. Claims, documented.Claim],
            Values = documented.Claim.IsGain ? [.. Values.Union([documented.Claim.Value])] : Values,
        },
        CaseShared => this with { Stage = CaseWords.Shared },
        FoundStillInUse found => this with { InUseOn = found.On },
        CaseStopped stopped => this with { Stage = CaseWords.Stopped, StoppedBecause = stopped.Why },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "Not an event of a case."),
    };
}

/// <summary>What a source says about the value of a case.</summary>
/// <param name="Text">The source's account in Danish, unchanged.</param>
/// <param name="Basis">Codes of <see cref="CaseWords.Bases"/>; empty where the source does not say.</param>
/// <param name="JudgedBy">Who judged the value, where it is said.</param>
/// <param name="Method">How it was judged, where it is said.</param>
public sealed record Evidence(string Text, IReadOnlyList<string> Basis, Text? JudgedBy, Text? Method);

/// <summary>A place on the web where a reader can check the case.</summary>
/// <param name="Url">Absolute http or https address, exactly as given.</param>
/// <param name="Label">What the link says.</param>
/// <param name="About">Code of <see cref="CaseWords.SourceSubjects"/>: what the source is cited for.</param>
public sealed record Source(string Url, string Label, string About);
