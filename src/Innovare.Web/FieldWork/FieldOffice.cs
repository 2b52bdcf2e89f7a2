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
        var weekAgo = days.LastOrDefault(d => d.Day <= today.AddDays(-Week))?.Answered ?? 0;
        var growth = period.IsOver(time) ? 1 : MorningView.Growth(view.Answered, weekAgo, period.ClosesOn.DayNumber - today.DayNumber);
        return new(units, view, days, view.Outlook(period.Design, growth));
    }

    /// <summary>Whom to ask again first; the same list all day.</summary>
    public IReadOnlyList<Chased> Chase(FieldPeriod period, Morning morning, int count) =>
        ChaseList.Of(period.Design, morning.View, [.. morning.Units.Where(_ => !period.IsOver(time))], count, ChaseList.MostContacts, morning.View.Day.DayNumber);

    /// <summary>What a stratum variable or one of its codes is called.</summary>
    public static Text NameOf(FieldPeriod period, string variable, string? code) =>
        period.Design.Names.TryGetValue(code is null ? variable : $"{variable}={code}", out var name) ? name : Text.Same(code ?? variable);
}

/// <summary>How a round stands now.</summary>
sealed record Morning(IReadOnlyList<FieldUnit> Units, MorningView View, IReadOnlyList<FieldMorning> Days, IReadOnlyList<CellOutlook> Cells);
