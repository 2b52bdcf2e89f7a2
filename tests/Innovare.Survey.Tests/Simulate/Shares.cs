using Innovare.Survey.Simulate;

namespace Innovare.Survey.Tests.Simulate;

/// <summary>Counts a figure in a population by hand, without the code that made it.</summary>
static class Shares
{
    static readonly string[] Types = ["product", "service", "process", "communication"];

    /// <summary>Per cent of the base the figure is published for.</summary>
    public static double Of(Simulation country, string of, string code) => of switch
    {
        "innovative" => Percent(code == "all" ? All(country) : All(country).Where(i => country.Frame[i].Level == code), i => Innovative(country, i)),
        "types" => Percent(All(country), i => Is(country, $"types.{code}", i, "1")),
        "latest_types" when code == "several" => Percent(Innovators(country), i => Types.Count(t => Is(country, $"latest_types.{t}", i, "1")) > 1),
        "technological" => Percent(
            Innovators(country).Where(i => code == "all" || Is(country, $"latest_types.{code}", i, "1")),
            i => Is(country, "technology", i, "itself", "important")),
        "reuse" => Percent(Innovators(country), i => Is(country, "novelty", i, "70", "80")),
        "roles" => Percent(Innovators(country), i => Role(country, code, i)),
        "procurement" => Percent(Innovators(country), i => Is(country, of, i, code)),
        "partners" when code == "any" => Percent(Innovators(country), i => Is(country, "partners.none", i, "0") && Is(country, "partners.dk", i, "0")),
        "evaluated" when code == "any" => Percent(Innovators(country), i => Is(country, of, i, "internal", "external")),
        _ when of.StartsWith("factors.", StringComparison.Ordinal) =>
            Percent(Innovators(country), i => Is(country, of, i, code == "promoted" ? ["4", "5"] : ["1", "2"])),
        _ when country.Population.Has(of) => Percent(Asked(country, of), i => Is(country, of, i, code)),
        _ => Percent(Asked(country, $"{of}.{code}"), i => Is(country, $"{of}.{code}", i, "1")),
    };

    public static IEnumerable<int> All(Simulation country) => Enumerable.Range(0, country.Frame.Count);

    public static IEnumerable<int> Innovators(Simulation country) => All(country).Where(i => Innovative(country, i));

    public static IEnumerable<int> Asked(Simulation country, string variable) => All(country).Where(i => !Is(country, variable, i, "-1"));

    public static bool Innovative(Simulation country, int i) => Types.Any(t => Is(country, $"types.{t}", i, "1"));

    public static bool Is(Simulation country, string variable, int i, params string[] codes) => codes.Contains(country.Population[variable][i]);

    public static double Percent(IEnumerable<int> of, Func<int, bool> holds)
    {
        var units = of.ToList();
        return 100.0 * units.Count(holds) / units.Count;
    }

    static bool Role(Simulation country, string role, int i)
    {
        return role switch
        {
            "employees" => Ticked("initiators.100") || Promoted("employees"),
            "politics" => Ticked("initiators.140") || Ticked("initiators.170") || Promoted("politicians") || Promoted("legislation"),
            "citizens" => Ticked("initiators.120") || Promoted("citizens") || Ticked("partners.citizens"),
            "firms" => Ticked("initiators.130") || Promoted("firms") || Ticked("partners.firms"),
            "research" => Ticked("initiators.160") || Promoted("research") || Ticked("partners.research"),
            "associations" => Ticked("initiators.150") || Promoted("associations") || Ticked("partners.associations"),
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No such role."),
        };

        bool Ticked(string variable) => Is(country, variable, i, "1");
        bool Promoted(string factor) => Is(country, $"factors.{factor}", i, "4", "5");
    }
}
