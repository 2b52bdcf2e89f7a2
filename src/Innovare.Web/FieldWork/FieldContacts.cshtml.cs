using System.Globalization;
using Innovare.Platform.Accounts;
using Innovare.PublicSector;
using Innovare.Survey.Field;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.FieldWork;

/// <summary>The workplaces a round asks, and how each stands. Who looks is noted.</summary>
[At(nameof(Addresses.FieldContacts), Face.Backoffice, Role.Collector, Role.Statistician)]
sealed class FieldContactsModel(FieldOffice office) : FieldPage(office)
{
    const int PerSide = 100;

    public override Text Title => FieldTexts.Contacts;

    public IReadOnlyList<FieldUnit> Units { get; private set; } = [];

    public IReadOnlyList<(FieldState State, int Count)> Counts { get; private set; } = [];

    public FieldState? State { get; private set; }

    public string Q { get; private set; } = "";

    public int Found { get; private set; }

    public int Side { get; private set; } = 1;

    public int Pages { get; private set; } = 1;

    public int PilotCount { get; private set; }

    public bool MayDrawPilot { get; private set; }

    public string PilotTyped { get; private set; } = "";

    public Text? Fault { get; private set; }

    public void OnGet(string? q, string? state, int side) => Read(q, state, side);

    public IActionResult OnPost(string? count, bool apart)
    {
        Read(null, null, 1);
        PilotTyped = count ?? "";
        var most = Counts.Sum(c => c.Count);
        if (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var drawn) || drawn < 1 || drawn > most)
        {
            Fault = FieldTexts.PilotWrong;
            return Page();
        }
        if (MayDrawPilot)
            Office.Periods.DrawPilot(Period, drawn, apart, Office.Time.GetUtcNow().Ticks, By);
        return To(Addresses.FieldContacts);
    }

    public string Filter(FieldState state) => $"{Addresses.FieldContacts.In(Language, Period.Round)}?state={state.ToString().ToLowerInvariant()}";

    public string Turn(int side) => string.Create(CultureInfo.InvariantCulture, $"{Addresses.FieldContacts.In(Language, Period.Round)}?q={Uri.EscapeDataString(Q)}&state={State?.ToString().ToLowerInvariant()}&side={side}");

    void Read(string? q, string? state, int side)
    {
        var all = Office.Status.Of(Period);
        Q = q?.Trim() ?? "";
        State = Enum.TryParse<FieldState>(state, ignoreCase: true, out var chosen) && Enum.IsDefined(chosen) ? chosen : null;
        Counts = [.. all.GroupBy(u => u.State).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))];
        var found = all.Where(u => State is null || u.State == State).Where(u => Q.Length == 0 || Says(u.Contact)).ToList();
        (Found, Pages) = (found.Count, Math.Max(1, (found.Count + PerSide - 1) / PerSide));
        Side = Math.Clamp(side, 1, Pages);
        Units = [.. found.Skip((Side - 1) * PerSide).Take(PerSide)];
        PilotCount = all.Count(u => u.Contact.Pilot is not Pilot.None);
        MayDrawPilot = all.Count > 0 && all.All(u => u.Letters == 0);
        Office.Periods.Looked(By, $"field/{Period.Round}/contacts");
    }

    bool Says(FieldContact contact) => contact.Name.Contains(Q, StringComparison.OrdinalIgnoreCase) || contact.Workplace.Contains(Q, StringComparison.Ordinal)
        || contact.Mail?.Contains(Q, StringComparison.OrdinalIgnoreCase) is true || contact.Organisation.Contains(Q, StringComparison.Ordinal);
}
