using Innovare.Survey.Design;

namespace Innovare.Survey.Simulate;

/// <summary>How near each workplace is to an answer: what it is, whom it belongs to, its own bent, and chance.</summary>
sealed class Inclination(IReadOnlyList<Workplace> frame, string[] sizes, int year, long seed)
{
    readonly ulong[] _ids = [.. frame.Select(w => Chance.Fold(w.Id))];
    readonly ulong[] _organisations = [.. frame.Select(w => Chance.Fold(w.OrganisationId))];

    /// <summary>Logits a group lies above the others; ours, so that tables differ in ways that make sense.</summary>
    static readonly Dictionary<string, (string Group, double Logits)[]> Known = new(StringComparer.Ordinal)
    {
        ["innovative"] =
        [
            ("3-9", -0.35), ("10-19", -0.1), ("20-49", 0.1), ("50-99", 0.25), ("100+", 0.4),
            ("health", 0.15), ("administration", 0.25), ("culture", 0.25), ("other", -0.4),
        ],
        ["breadth"] = [("3-9", -0.3), ("50-99", 0.2), ("100+", 0.4)],
        ["technological"] = [("administration", 0.6), ("health", 0.4), ("childcare", -0.8), ("other", 0.4), ("100+", 0.3)],
        ["types.product"] = [("culture", 0.3), ("other", 0.4)],
        ["types.communication"] = [("administration", 0.5), ("culture", 0.4)],
        ["latest_types.communication"] = [("administration", 0.4), ("childcare", 0.3)],
        ["initiators.140"] = [("municipal", 0.3), ("administration", 0.5)],
        ["initiators.170"] = [("administration", 0.7), ("judiciary", 0.8), ("state", 0.4)],
        ["initiators.180"] = [("health", 0.4), ("administration", 0.4), ("childcare", -0.7)],
        ["initiators.160"] = [("education", 0.8), ("health", 0.7)],
        ["initiators.120"] = [("care", 0.5), ("culture", 0.5), ("judiciary", -0.8)],
        ["partners.research"] = [("education", 0.6), ("health", 0.8), ("100+", 0.5)],
        ["partners.citizens"] = [("care", 0.6), ("childcare", 0.4), ("culture", 0.5), ("judiciary", -1.2)],
        ["partners.associations"] = [("culture", 1.2), ("care", 0.4), ("judiciary", -0.8)],
        ["partners.firms"] = [("administration", 0.5), ("other", 0.6), ("childcare", -0.7)],
        ["partners.region"] = [("health", 1.4), ("region", 1.2), ("childcare", -0.8)],
        ["partners.state"] = [("state", 1.8), ("judiciary", 0.6), ("childcare", -1)],
        ["partners.other_municipality"] = [("municipal", 0.8), ("state", -0.8)],
        ["roles.citizens"] = [("care", 0.5), ("childcare", 0.3), ("culture", 0.4), ("judiciary", -0.9)],
        ["roles.firms"] = [("administration", 0.4), ("other", 0.5), ("childcare", -0.6)],
        ["roles.research"] = [("education", 0.5), ("health", 0.6)],
        ["roles.politics"] = [("administration", 0.6), ("judiciary", 0.4), ("municipal", 0.2)],
        ["values.260"] = [("culture", 0.4), ("care", 0.3), ("judiciary", -0.5)],
        ["values.265"] = [("administration", 0.6), ("municipal", 0.2)],
        ["values.240"] = [("administration", 0.6), ("judiciary", 0.4), ("childcare", -0.6)],
        ["evaluated.external"] = [("100+", 0.6), ("state", 0.4)],
    };

    /// <summary>A score for each unit of the frame; higher is nearer to the answer.</summary>
    /// <param name="about">Answer or figure, e.g. <c>values.230</c>.</param>
    public double[] Of(string about)
    {
        var groups = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (group, logits) in Known.GetValueOrDefault(about, []))
            groups[group] = logits;
        var (own, now) = (new Chance(seed, about), new Chance(seed + year, $"{about} now"));
        var (house, kind) = (new Chance(seed, $"{about} organisation"), new Chance(seed, $"{about} group"));
        var scores = new double[frame.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            // Half of a workplace's bent stays from round to round: the same places answer alike.
            scores[i] = Group(frame[i].Level) + Group(frame[i].Subsector) + Group(sizes[i])
                + 0.15 * house.Logistic(_organisations[i]) + 0.7 * own.Logistic(_ids[i]) + 0.7 * now.Logistic(_ids[i]);
        }
        return scores;

        double Group(string code)
        {
            if (!groups.TryGetValue(code, out var logits))
                groups[code] = logits = 0.1 * kind.Logistic(Chance.Fold(code));
            return logits;
        }
    }
}
