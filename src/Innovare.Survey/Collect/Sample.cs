using System.Globalization;
using Innovare.Survey.Design;
using Innovare.Survey.Design.Frames;

namespace Innovare.Survey.Collect;

/// <summary>The workplaces drawn, and the strata they were drawn in. GSBPM 4.1.</summary>
/// <param name="Definition">The round.</param>
/// <param name="Frame">What was drawn from.</param>
/// <param name="Strata">In order of their codes.</param>
/// <param name="Units">The drawn workplaces, in frame order.</param>
public sealed record Sample(RoundDefinition Definition, Frame Frame, IReadOnlyList<Stratum> Strata, IReadOnlyList<SampledWorkplace> Units)
{
    /// <summary>sample.csv: what the register knows of each drawn workplace, under its pseudonym.</summary>
    public string ToCsv() => Csv.Write(
        ["id", "pseudonym", "stratum", "population", "drawn"],
        Units.Select(u => (string[])[u.Workplace.Id, u.Pseudonym, Strata[u.Stratum].Code, Text(Strata[u.Stratum].Population), Text(Strata[u.Stratum].Drawn)]));

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A stratum of the sample.</summary>
/// <param name="Code">Codes of its variables: <c>municipal|education|10-19</c>.</param>
/// <param name="Population">Workplaces of the frame in it.</param>
/// <param name="Drawn">Workplaces drawn.</param>
public sealed record Stratum(string Code, int Population, int Drawn);

/// <summary>One drawn workplace.</summary>
/// <param name="Workplace">Its row of the frame.</param>
/// <param name="Stratum">Position of its stratum.</param>
/// <param name="Pseudonym">What its answers are filed under; says nothing of the workplace.</param>
public sealed record SampledWorkplace(Workplace Workplace, int Stratum, string Pseudonym);
