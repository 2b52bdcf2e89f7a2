using System.Text.Json;
using Innovare.Platform.Database;

namespace Innovare.Survey.Field;

/// <summary>One line a day on how a round stood, so that it can be seen over time. Shares of groups, never of a stratum: no line tells that one workplace has answered.</summary>
public sealed class FieldDays(Stores stores, TimeProvider time)
{
    /// <summary>Groups with fewer asked workplaces are left out of the line.</summary>
    const int SmallestGroup = 10;

    /// <summary>Keeps the line of today for each round in the field that has none yet.</summary>
    /// <returns>How many lines were kept.</returns>
    public int Keep()
    {
        var (kept, today) = (0, FieldTables.Today(time));
        foreach (var period in new FieldPeriods(stores, time).All().Where(p => !p.IsOver(time) && today >= p.OpensOn))
            if (FieldTables.Rows(stores, "select day from field_day where round = @round and day = @day", row => row.GetString(0), ("round", period.Round), ("day", FieldTables.Written(today))).Count == 0)
                kept += Keep(period, MorningView.Of(period.Design, new FieldStatus(stores, time).Of(period), today));
        return kept;
    }

    /// <summary>The lines of a round, oldest first.</summary>
    public IReadOnlyList<FieldMorning> Of(string round) => FieldTables.Rows(
        stores, "select content from field_day where round = @round order by day", row => JsonSerializer.Deserialize<FieldMorning>(row.GetString(0), FieldPeriods.Json)!, ("round", round)); // written by Keep

    int Keep(FieldPeriod period, MorningView view)
    {
        var asked = period.Design.Variables.SelectMany((variable, v) => view.Strata.GroupBy(s => s.Code.Split('|')[v], StringComparer.Ordinal).Select(g => (Key: (variable, g.Key), Asked: g.Sum(s => s.Asked)))).ToDictionary(g => g.Key, g => g.Asked);
        var line = new FieldMorning(
            view.Day, view.Asked, view.Answered, view.Indicator?.Value, view.Indicator?.Lower, view.Indicator?.Upper,
            [.. view.Partials.SelectMany(p => p.Categories.Where(c => asked.GetValueOrDefault((p.Name, c.Label)) >= SmallestGroup).Select(c => new FieldGroup(p.Name, c.Label, c.ResponseRate ?? 0, c.Unconditional)))]);
        return FieldTables.Do(stores, transaction => transaction.Connection!.Change(
            transaction, "insert into field_day (round, day, content) values (@round, @day, @content) on conflict do nothing",
            ("round", period.Round), ("day", FieldTables.Written(view.Day)), ("content", JsonSerializer.Serialize(line, FieldPeriods.Json))));
    }
}

/// <summary>How a round stood on a morning.</summary>
/// <param name="Day">The day.</param>
/// <param name="Asked">Workplaces asked.</param>
/// <param name="Answered">Those that had answered.</param>
/// <param name="Indicator">Representativity, or null.</param>
/// <param name="Lower">Lower end of its interval.</param>
/// <param name="Upper">Upper end.</param>
/// <param name="Groups">How groups stood.</param>
public sealed record FieldMorning(DateOnly Day, int Asked, int Answered, double? Indicator, double? Lower, double? Upper, IReadOnlyList<FieldGroup> Groups);

/// <summary>How a group stood.</summary>
/// <param name="Variable">Stratum variable.</param>
/// <param name="Code">Its code.</param>
/// <param name="Rate">Mean propensity, 0..1.</param>
/// <param name="Partial">Unconditional partial indicator: below 0 it answers too little.</param>
public sealed record FieldGroup(string Variable, string Code, double Rate, double Partial);
