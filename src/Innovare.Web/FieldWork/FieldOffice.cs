using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.PublicSector;
using Innovare.Survey.Field;
using Microsoft.AspNetCore.Http;

namespace Innovare.Web.FieldWork;

/// <summary>Field work as the pages use it.</summary>
sealed class FieldOffice(Settings settings, TimeProvider time, ServedFaces faces)
{
    public TimeProvider Time => time;

    public Stores Stores => Stores.Of(settings);

    public FieldPeriods Periods => new(Stores, time);

    public ContactImports Imports => new(Stores, time);

    public FieldPlans Plans => new(Stores, time);

    public FieldPost Post => new(Stores, time);

    public FieldStatus Status => new(Stores, time);

    public FollowUp FollowUp => new(Stores, time);

    public ReviewComments Comments => new(Stores, time);

    /// <summary>What links in letters begin with; null when nobody has said under which name the answering pages are reached.</summary>
    public string? Root(HttpRequest request) => faces.Root(Face.Respond, request);

    /// <summary>Name of an account, or its id when it is gone.</summary>
    public string NameOf(string account) => AccountTable.Find(Stores.Open(PlatformStore.Shape), account)?.Name ?? account;

    /// <summary>How a round stands now.</summary>
    public Morning Morning(FieldPeriod period)
    {
        const int Week = 7;
        var (today, units, days) = (FieldTables.Today(time), Status.Of(period), new FieldDays(Stores, time).Of(period.Round));
        var view = MorningView.Of(period.Design, units, today);
        var weekAgo = days.LastOrDefault(d => d.Day <= today.AddDays(-Week))?.Answered;
        var growth = period.IsOver(time) || weekAgo is null ? 1 : MorningView.Growth(view.Answered, weekAgo.Value, period.ClosesOn.DayNumber - today.DayNumber);
        return new(units, view, days, view.Outlook(period.Design, growth), weekAgo is not null || period.IsOver(time));
    }

    /// <summary>Whom to ask again first; the same list all day.</summary>
    public IReadOnlyList<Chased> Chase(FieldPeriod period, Morning morning, int count) =>
        ChaseList.Of(period.Design, morning.View, [.. morning.Units.Where(_ => !period.IsOver(time))], count, ChaseList.MostContacts, morning.View.Day.DayNumber);

    /// <summary>What a stratum variable or one of its codes is called.</summary>
    public static Text NameOf(FieldPeriod period, string variable, string? code) =>
        period.Design.Names.TryGetValue(code is null ? variable : $"{variable}={code}", out var name) ? name : Text.Same(code ?? variable);
}

/// <summary>How a round stands now.</summary>
/// <param name="Units">Every asked workplace.</param>
/// <param name="View">Counts and what they lead to.</param>
/// <param name="Days">Earlier mornings.</param>
/// <param name="Cells">What published cells will hold; as they stand now while nobody can tell.</param>
/// <param name="HasOutlook">The period is old enough to tell how answers come in.</param>
sealed record Morning(IReadOnlyList<FieldUnit> Units, MorningView View, IReadOnlyList<FieldMorning> Days, IReadOnlyList<CellOutlook> Cells, bool HasOutlook);
