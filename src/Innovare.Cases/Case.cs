using Innovare.PublicSector;

namespace Innovare.Cases;

/// <summary>One public innovation as a source tells it. What the source does not say is absent, never guessed.</summary>
/// <param name="Slug">Stable id in addresses and files: lower case ascii, digits and hyphens.</param>
/// <param name="Title">The Danish title; the English beside it is our translation.</param>
/// <param name="Organisation">The place, as the source names it, in Danish.</param>
/// <param name="Level">Code of <see cref="PublicInnovation.Levels"/>.</param>
/// <param name="Types">Codes of <see cref="PublicInnovation.Types"/>, at least one.</param>
/// <param name="Summary">What was done, in one or two sentences.</param>
/// <param name="Values">Codes of <see cref="PublicInnovation.Values"/> that the source supports; may be empty.</param>
/// <param name="Evidence">What the source says about the value, when it says anything.</param>
/// <param name="Novelty">What was new about it.</param>
/// <param name="InspiredBy">Whose solution it builds on.</param>
/// <param name="Technology">The technology used.</param>
/// <param name="Stage">Code of <see cref="CaseWords.Stages"/>, only where the source says how far it is.</param>
/// <param name="Years">The year or years the source gives.</param>
/// <param name="Sources">Every source of the record, at least one.</param>
/// <param name="Status">Code of <see cref="CaseWords.Statuses"/>: who stands behind the text.</param>
/// <param name="TranslatedBy">Who made the English texts.</param>
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
    /// <summary>A value is claimed and the source says on what ground.</summary>
    public bool HasDocumentedValue => Values.Count > 0 && Evidence is not null;
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
