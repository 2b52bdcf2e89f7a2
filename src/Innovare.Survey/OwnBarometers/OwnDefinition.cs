using System.Security.Cryptography;
using System.Text;
using Innovare.PublicSector;
using Innovare.Survey.Design;

namespace Innovare.Survey.OwnBarometers;

/// <summary>The round of an own barometer: the questions of a national round, asked of one's own workplaces.</summary>
static class OwnDefinition
{
    const int SmallestResponseGroup = 5;

    /// <summary>A table with more categories than this has next to no figure that few answers can show safely.</summary>
    const int MostCategories = 10;

    /// <summary>Strata and response groups are the fields; everything is drawn where all are asked. What is asked is the round's own, under a hash of its own, since it closes on a day of its own.</summary>
    public static RoundDefinition Of(RoundDefinition round, string id, string title, int size, DateOnly closesOn) => round with
    {
        Name = id,
        Round = round.Round with { Title = new Text(title, title), Synthetic = false, Seed = null, EarlierRounds = [], CollectionEnds = closesOn, ReleasedOn = null },
        Sample = round.Sample with { Size = size, Strata = ["subsector"], Allocation = new("proportional", 0), Minimum = 2, TakeAll = 2, ResponseGroups = ["subsector"], SmallestResponseGroup = SmallestResponseGroup, Coordination = Coordination.None },
        Margins = round.Margins with { Calibrate = [["level"]] },
        Simulation = null,
        QuestionnaireHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(round.QuestionnaireHash + "/" + id))),
    };

    /// <summary>Which tables to try, the richest first: what cannot be kept safe together gives way to less.</summary>
    public static IEnumerable<TablePlan> Plans(TablePlan plan)
    {
        var shares = plan.Tables.Where(t => t.Measure == Measure.Share && t.Variable.Values.Count <= MostCategories).ToList();
        yield return plan with { Tables = [.. shares.Select((t, i) => Broken(t, i == 0 ? [[], ["subsector"]] : [[]]))] };
        yield return plan with { Tables = [.. shares.Select(t => Broken(t, [[]]))] };
        yield return plan with { Tables = [.. shares.Take(1).Select(t => Broken(t, [[]]))] };
    }

    static TableDefinition Broken(TableDefinition table, IReadOnlyList<IReadOnlyList<string>> by)
    {
        var used = by.SelectMany(b => b).Append(table.Variable.Id).ToHashSet(StringComparer.Ordinal);
        return table with { By = by, Protection = table.Protection with { Merges = [.. table.Protection.Merges.Where(m => used.Contains(m.Variable))] } };
    }
}
