using System.Globalization;
using Innovare.Platform.Accounts;
using Innovare.Platform.Mail;
using Innovare.PublicSector;
using Innovare.Survey.Field;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.FieldWork;

/// <summary>One letter of a plan: when it goes, what it says in both languages, and the arms of a trial.</summary>
[At(nameof(Addresses.FieldWave), Face.Backoffice, Role.Collector, Role.Statistician)]
sealed class FieldWaveModel(FieldOffice office) : FieldPage(office)
{
    public const int MostArms = 3;

    KeptPlan _kept = null!; // set before the page is drawn

    public override Text Title => Wave.Kind is WaveKind.Invitation ? FieldTexts.Invitation : FieldTexts.Reminder;

    public override IReadOnlyList<Crumb> Trail => [.. base.Trail, new(FieldTexts.Plan, Addresses.FieldPlan, Period.Round)];

    public Wave Wave { get; private set; } = null!; // the same

    public IReadOnlyList<Text> Troubles { get; private set; } = [];

    public bool MayChange => !IsOver && _kept.State is PlanState.Draft or PlanState.Refused;

    /// <summary>The letter as it would go in the reader's language, for each arm.</summary>
    public IEnumerable<(Arm? Arm, Letter Letter)> Previews =>
        (Wave.Arms.Count == 0 ? [null] : (IEnumerable<Arm?>)Wave.Arms).Select(arm => (arm, FieldPost.Preview(Period, _kept.Plan, Wave, arm, Language)));

    public IActionResult OnGet(string wave)
    {
        if (!Find(wave))
            return Refuse(Problems.PageUnknown);
        return Page();
    }

    public IActionResult OnPost(string wave, string? act)
    {
        if (!Find(wave))
            return Refuse(Problems.PageUnknown);
        if (!MayChange)
        {
            Troubles = [FieldTexts.LockedWhy];
            return Page();
        }
        if (act is "remove" && Wave.Kind is WaveKind.Reminder)
        {
            Office.Plans.Save(Period, _kept.Plan with { Waves = [.. _kept.Plan.Waves.Where(w => w.Id != wave)] }, By);
            return To(Addresses.FieldPlan);
        }
        Wave = Typed();
        var plan = _kept.Plan with { Waves = [.. _kept.Plan.Waves.Select(w => w.Id == wave ? Wave : w)] };
        Troubles = [.. plan.Findings(Period, Office.Time).Where(f => f.Wave == wave).Select(f => f.What)];
        if (!Office.Plans.Save(Period, plan, By)) // kept also while something is to be mended: it cannot be approved before
            Troubles = [.. Troubles, FieldTexts.ChangedMeanwhile];
        return Troubles.Count == 0 ? To(Addresses.FieldWave, wave) : Page();
    }

    Wave Typed()
    {
        string Field(string name) => Request.Form[name].ToString().ReplaceLineEndings("\n").Trim();
        string Line(string name) => Field(name).ReplaceLineEndings(" ");
        Text? Own(string da, string en) => Line(da).Length + Line(en).Length > 0 ? new(Line(da), Line(en)) : null;
        var arms = Enumerable.Range(0, MostArms).Select(i => ((char)('A' + i)).ToString())
            .Where(code => Line("parts" + code).Length > 0)
            .Select(code => new Arm(code, int.TryParse(Line("parts" + code), NumberStyles.None, CultureInfo.InvariantCulture, out var parts) ? parts : 0, Own("subjectDa" + code, "subjectEn" + code), Line("sender" + code) is { Length: > 0 } sender ? Text.Same(sender) : null));
        return Wave with
        {
            Day = DateOnly.TryParseExact(Line("day"), "yyyy-MM-dd", out var day) ? day : Wave.Day,
            At = TimeOnly.TryParseExact(Line("at"), "HH:mm", out var at) ? at : Wave.At,
            Subject = new(Line("subjectDa"), Line("subjectEn")),
            Body = new(Field("bodyDa"), Field("bodyEn")),
            Arms = [.. arms],
        };
    }

    bool Find(string wave)
    {
        if (Office.Plans.Newest(Period) is not { } kept || kept.Plan.Waves.FirstOrDefault(w => w.Id == wave) is not { } found)
            return false;
        (_kept, Wave) = (kept, found);
        return true;
    }
}
