using System.Globalization;
using Innovare.Platform.Accounts;
using Innovare.PublicSector;
using Innovare.Survey.Field;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.FieldWork;

/// <summary>The telephone follow-up: who was drawn, and who is to be called now.</summary>
[At(nameof(Addresses.FieldCalls), Face.Backoffice, Role.Collector, Role.Statistician)]
sealed class FieldCallsModel(FieldOffice office) : FieldPage(office)
{
    public override Text Title => FieldTexts.Calls;

    public IReadOnlyList<(Follow Follow, FieldUnit Unit)> Rows { get; private set; } = [];

    public bool MayDraw { get; private set; }

    public int Silent { get; private set; }

    public string Typed { get; private set; } = "";

    public Text? Fault { get; private set; }

    public void OnGet() => Read();

    public IActionResult OnPost(string? count)
    {
        Read();
        Typed = count ?? "";
        if (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var drawn) || drawn < 1)
        {
            Fault = FieldTexts.DrawWrong;
            return Page();
        }
        if (MayDraw)
            Office.FollowUp.Draw(Period, Office.Status.Of(Period), drawn, Office.Time.GetUtcNow().Ticks, By);
        return To(Addresses.FieldCalls);
    }

    void Read()
    {
        var units = Office.Status.Of(Period);
        var byId = units.ToDictionary(u => u.Contact.Id, StringComparer.Ordinal);
        Rows = [.. Office.FollowUp.List(Period.Round).Where(f => byId.ContainsKey(f.Contact)).Select(f => (f, byId[f.Contact]))];
        (MayDraw, Silent) = (!IsOver && Office.FollowUp.MayDraw(Period.Round), units.Count(u => u.MayBeChased));
        Office.Periods.Looked(By, $"field/{Period.Round}/calls");
    }
}
