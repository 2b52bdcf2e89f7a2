using Innovare.PublicSector;

namespace Innovare.Cases;

/// <summary>What a case gave on one bottom line, hopes and results apart, and who says so.</summary>
/// <param name="Value">Code of <see cref="PublicInnovation.Values"/>.</param>
/// <param name="Effect">Code of <see cref="CaseWords.Effects"/>: none and negative are answers too.</param>
/// <param name="Step">0-5 on <see cref="CaseWords.EvidenceSteps"/>.</param>
public sealed record ValueClaim(string Value, string Effect, int Step)
{
    /// <summary>What was hoped for.</summary>
    public Text? Expected { get; init; }

    /// <summary>What was found.</summary>
    public Text? Measured { get; init; }

    /// <summary>How it was found.</summary>
    public Text? Method { get; init; }

    /// <summary>On how many.</summary>
    public int? Number { get; init; }

    /// <summary>The years it was measured in.</summary>
    public Years? Period { get; init; }

    /// <summary>Who judged it.</summary>
    public Text? AssessedBy { get; init; }

    /// <summary>Something was measured by data; below that it is somebody's judgement or hope.</summary>
    public bool IsDocumented => Step >= CaseWords.FirstDocumentedStep && Measured is not null;

    /// <summary>It is said to have done good.</summary>
    public bool IsGain => string.Equals(Effect, CaseWords.Gain, StringComparison.Ordinal);
}

/// <summary>Who took part in an innovation and what it took. What nobody has told is null.</summary>
public sealed record Effort(
    Text? StartedBy = null, Text? HelpedBy = null, Text? PaidBy = null, Text? Time = null, Text? Money = null,
    Text? Supplier = null, Text? Price = null, Text? Prerequisites = null, Text? LegalBasis = null)
{
    public static Effort NotTold { get; } = new();
}

/// <summary>A document elsewhere.</summary>
/// <param name="Url">Absolute http or https address.</param>
/// <param name="Label">What it is.</param>
public sealed record Attachment(string Url, string Label);

/// <summary>A person to ask.</summary>
/// <param name="Name">Name.</param>
/// <param name="Role">What the person does there.</param>
/// <param name="Mail">Mail address, or null.</param>
/// <param name="Phone">Telephone number, or null.</param>
/// <param name="MayBeCalled">The person has said that strangers may call.</param>
public sealed record Contact(string Name, string? Role, string? Mail, string? Phone, bool MayBeCalled);
