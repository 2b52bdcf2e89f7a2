using Innovare.Platform.Accounts;
using Innovare.PublicSector;
using Innovare.Survey.Field;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Innovare.Web.FieldWork;

/// <summary>A page about one round in the field.</summary>
abstract class FieldPage(FieldOffice office) : SitePage
{
    protected FieldOffice Office { get; } = office;

    public FieldPeriod Period { get; private set; } = null!; // set before any handler runs

    public override IReadOnlyList<Crumb> Trail => [new(FieldTexts.Field, Addresses.FieldRounds)];

    /// <summary>Who does it, as the audit log names them.</summary>
    protected Staff By => new(SignedIn.Id, SignedIn.Is(Role.Collector) ? "collector" : "statistician");

    public bool IsOver => Period.IsOver(Office.Time);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (RouteData.Values["round"] is string round && Office.Periods.Find(round) is { } period)
            Period = period;
        else
            context.Result = Refuse(Problems.PageUnknown);
    }

    public string Day(DateOnly day) => day.ToString(Language == Language.English ? "d MMMM yyyy" : "d. MMMM yyyy", Culture);

    public string Moment(DateTimeOffset at) => FieldTables.InDenmark(at).ToString(Language == Language.English ? "d MMMM yyyy HH:mm" : "d. MMMM yyyy HH.mm", Culture);

    public string Number(int number) => number.ToString("N0", Culture);

    /// <summary>The text with its holes filled in.</summary>
    public string Say(Text text, params object[] values) => string.Format(Culture, this[text], values);

    protected IActionResult To(Address address, params IReadOnlyList<string> values)
    {
        ArgumentNullException.ThrowIfNull(address);
        return LocalRedirect(address.In(Language, [Period.Round, .. values]));
    }
}
