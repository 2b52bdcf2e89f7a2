using Innovare.PublicSector;

namespace Innovare.Cases.Guide;

/// <summary>Lays the two places side by side and says what the answers point to: food for the talk, no score.</summary>
/// <remarks>
/// Each reason sets a limit; the tightest decides. The limits are this guide's own judgement:
/// no need, or no value at the giver's: leave it. Four or more domains complex at the taker's: leave it for now; two or three: be inspired; one: adapt.
/// Four or more domains harder than at the giver's: be inspired; one to three: adapt. Value not known yet: be inspired. The need met in part: adapt.
/// </remarks>
public sealed class Recommendation
{
    const int Many = 4, Some = 2;

    Recommendation(IReadOnlyList<FitComparison> domains, IReadOnlyList<Text> missing, IReadOnlyList<FitReason> reasons) =>
        (Domains, Missing, Reasons) = (domains, missing, reasons);

    /// <summary>The seven, in order.</summary>
    public IReadOnlyList<FitComparison> Domains { get; }

    /// <summary>What must be answered first.</summary>
    public IReadOnlyList<Text> Missing { get; }

    /// <summary>The tightest first; empty while something is missing.</summary>
    public IReadOnlyList<FitReason> Reasons { get; }

    /// <summary>What the answers point to, or null while something is missing.</summary>
    public Way? Way => Reasons.Count > 0 ? Reasons[0].AtMost : null;

    /// <summary>From the answers of both.</summary>
    public static Recommendation Of(IReadOnlyDictionary<string, string> giver, IReadOnlyDictionary<string, string> taker)
    {
        ArgumentNullException.ThrowIfNull(giver);
        ArgumentNullException.ThrowIfNull(taker);
        var value = Known(giver, SpreadingGuide.Relevance, SpreadingGuide.ValueAnswers);
        var need = Known(taker, SpreadingGuide.Relevance, SpreadingGuide.NeedAnswers);
        var domains = FitDomains.All.Select(d => new FitComparison(d, Known(giver, d.Answer, FitDomains.Ratings), Known(taker, d.Answer, FitDomains.Ratings))).ToList();
        var missing = new List<Text>();
        if (value is null)
            missing.Add(new("De, der deler, mangler at sige, hvilken værdi løsningen har givet (fase 1).", "Those who share have not said which value the solution gave (phase 1)."));
        if (need is null)
            missing.Add(new("De, der vil genbruge, mangler at sige, om de har problemet (fase 1).", "Those who want to reuse have not said whether they have the problem (phase 1)."));
        if (domains.Any(d => d.Giver is null))
            missing.Add(new("De, der deler, mangler at svare på alle syv områder (fase 2).", "Those who share have not answered all seven domains (phase 2)."));
        if (domains.Any(d => d.Taker is null))
            missing.Add(new("De, der vil genbruge, mangler at svare på alle syv områder (fase 2).", "Those who want to reuse have not answered all seven domains (phase 2)."));
        return new(domains, missing, missing.Count > 0 ? [] : [.. Why(value!, need!, domains).OrderBy(r => r.AtMost)]); // both were asked for above
    }

    static IEnumerable<FitReason> Why(string value, string need, IReadOnlyList<FitComparison> domains)
    {
        yield return need switch
        {
            SpreadingGuide.No => new(Guide.Way.Leave, new("De, der vil genbruge, har ikke problemet.", "Those who want to reuse do not have the problem.")),
            SpreadingGuide.Partly => new(Guide.Way.Adapt, new("De, der vil genbruge, har kun en del af problemet.", "Those who want to reuse have only part of the problem.")),
            _ => new(Guide.Way.Adopt, new("De, der vil genbruge, har det samme problem.", "Those who want to reuse have the same problem.")),
        };
        yield return value switch
        {
            SpreadingGuide.No => new(Guide.Way.Leave, new("Løsningen gav ikke værdi, der hvor den blev til.", "The solution gave no value where it was made.")),
            SpreadingGuide.Unknown => new(Guide.Way.BeInspired, new("Ingen ved endnu, om løsningen gav værdi.", "Nobody knows yet whether the solution gave value.")),
            SpreadingGuide.Judged => new(Guide.Way.Adopt, new("Værdien er arbejdspladsens egen vurdering. Mål den selv.", "The value is the workplace's own judgement. Measure it yourselves.")),
            _ => new(Guide.Way.Adopt, new("Værdien er målt.", "The value has been measured.")),
        };
        var complex = domains.Where(d => d.Taker is FitDomains.Complex).ToList();
        if (complex.Count > 0)
            yield return new(
                complex.Count >= Many ? Guide.Way.Leave : complex.Count >= Some ? Guide.Way.BeInspired : Guide.Way.Adapt,
                new($"Komplekst hos dem, der vil genbruge: {Names(complex, Language.Danish)}.", $"Complex at those who want to reuse: {Names(complex, Language.English)}."));
        var harder = domains.Where(d => d.IsHarder).ToList();
        if (harder.Count > 0)
            yield return new(
                harder.Count >= Many ? Guide.Way.BeInspired : Guide.Way.Adapt,
                new($"Sværere end der, hvor løsningen blev til: {Names(harder, Language.Danish)}.", $"Harder than where the solution was made: {Names(harder, Language.English)}."));
        else
            yield return new(Guide.Way.Adopt, new("Intet er sværere end der, hvor løsningen blev til.", "Nothing is harder than where the solution was made."));
    }

    static string Names(IEnumerable<FitComparison> domains, Language language) =>
        string.Join(", ", domains.Select(d => char.ToLowerInvariant(d.Domain.Name[language][0]) + d.Domain.Name[language][1..]));

    static string? Known(IReadOnlyDictionary<string, string> answers, string name, Codelist list) =>
        answers.TryGetValue(name, out var code) && list.Entries.Any(e => e.Code == code) ? code : null;
}
