using System.Globalization;
using Innovare.PublicSector;

namespace Innovare.Cases.Life;

/// <summary>What a claim of value must say to stand on its step of the evidence ladder.</summary>
public static class ClaimRules
{
    const int Outsiders = 3;

    /// <summary>Everything the claim lacks.</summary>
    public static IReadOnlyList<Finding> Check(ValueClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var findings = new List<Finding>();
        if (claim.Step > 0 && claim.Expected is null && claim.Measured is null)
            Note("claim-empty", "The claim says neither what was hoped for nor what was found.", "Write one of them, or step 0.");
        if (claim.Step >= CaseWords.FirstDocumentedStep && claim.Measured is null)
            Note("claim-not-measured", Step("needs a result, and only a hope is told"), "Write what was measured, or step 1.");
        if (claim.Step >= CaseWords.FirstDocumentedStep && claim.Method is null)
            Note("claim-method", Step("needs to say how it was found"), "Write the method.");
        if (claim.Step >= Outsiders && claim.AssessedBy is null)
            Note("claim-assessor", Step("needs to say who judged it"), "Write who, or step 2.");
        if (claim.Number is <= 0) Note("claim-number", "The number measured on is not above 0.", "Write how many, or leave it out.");
        return findings;

        void Note(string code, string what, string mend) => findings.Add(new Finding(code, "claim", what, mend));
        string Step(string what) => string.Create(CultureInfo.InvariantCulture, $"Step {claim.Step} {what}.");
    }
}
