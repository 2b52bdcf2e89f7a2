using Innovare.Statistics.Numbers;

namespace Innovare.Survey.Field;

/// <summary>Whom to ask again first: those of the groups that answer too little, none more often than is fair.</summary>
public static class ChaseList
{
    /// <summary>Contacts after which nobody is asked again in a round, letters and calls together.</summary>
    public const int MostContacts = 6;

    /// <summary>The list, most needed first.</summary>
    /// <param name="design">The round.</param>
    /// <param name="view">How it stands; without indicators all are alike.</param>
    /// <param name="units">Every asked workplace.</param>
    /// <param name="count">How many there is time for.</param>
    /// <param name="cap">Contacts after which nobody is asked again.</param>
    /// <param name="seed">Decides among those alike, the same each time that day.</param>
    public static IReadOnlyList<Chased> Of(FieldDesign design, MorningView view, IReadOnlyList<FieldUnit> units, int count, int cap, long seed)
    {
        ArgumentNullException.ThrowIfNull(design);
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(units);
        var need = view.Partials.SelectMany(p => p.Categories.Select(c => (Key: (p.Name, c.Label), c.Unconditional))).ToDictionary(c => c.Key, c => c.Unconditional);
        double NeedOf(FieldUnit unit) => unit.Contact.Stratum.Split('|').Zip(design.Variables).Sum(c => need.GetValueOrDefault((c.Second, c.First)));
        return [.. units.Where(u => u.MayBeChased && u.Letters + u.Calls < cap)
            .Select(u => new Chased(u, NeedOf(u)))
            .OrderBy(c => c.Need).ThenBy(c => PermanentRandomNumber.Of(seed, "chase " + c.Unit.Contact.Workplace)).ThenBy(c => c.Unit.Contact.Workplace, StringComparer.Ordinal)
            .Take(count)];
    }
}

/// <summary>One workplace to ask again.</summary>
/// <param name="Unit">Which.</param>
/// <param name="Need">Sum of the unconditional partial indicators of its groups: the further below 0, the more its like are missing.</param>
public sealed record Chased(FieldUnit Unit, double Need);
