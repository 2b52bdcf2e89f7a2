using System.Data.Common;
using System.Globalization;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.Platform.Mail;
using Innovare.PublicSector;

namespace Innovare.Survey.Field;

/// <summary>Writes the letters whose time has come. Done twice, or by two at once, nobody gets a letter twice.</summary>
public sealed class FieldPost(Stores stores, TimeProvider time)
{
    readonly FieldPeriods _periods = new(stores, time);
    readonly FieldPlans _plans = new(stores, time);

    /// <summary>Writes what is due in every round. Those who have answered, said no, cannot be reached or have had the letter get none.</summary>
    /// <returns>How many letters were written.</returns>
    public int Round()
    {
        var written = 0;
        foreach (var period in _periods.All().Where(p => !p.IsOver(time)))
            if (_plans.Newest(period) is { State: PlanState.Approved } kept)
                foreach (var wave in kept.Plan.Waves.Where(w => kept.Plan.PilotMoment(w) <= time.GetUtcNow()))
                    written += Write(period, kept.Plan, wave);
        return written;
    }

    /// <summary>One letter as it would go, with a made-up link.</summary>
    public static Letter Preview(FieldPeriod period, FieldPlan plan, Wave wave, Arm? arm, Language language)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(wave);
        var words = Words(period, plan, arm?.Sender, language, LinkOf(plan, language, "…"), "ABCDE-12345", NoThanks(plan, language, "…"), 1);
        foreach (var unknown in FieldWords.In((arm?.Subject ?? wave.Subject)[language] + wave.Body[language]).Where(w => !words.ContainsKey(w)).ToList())
            words[unknown] = $"{{{unknown}}}"; // still to be mended: shown as it stands
        return FieldWords.Write("preview", "", language, arm?.Subject ?? wave.Subject, wave.Body, words, null);
    }

    /// <summary>The letter to somebody who takes the letters for many, as it would go.</summary>
    public static Letter PreviewCoordinator(FieldPeriod period, FieldPlan plan, Language language, int count)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(plan);
        return FieldWords.Write("preview", "", language, plan.CoordinatorSubject, plan.CoordinatorBody, Words(period, plan, null, language, ListOf(plan, language, "…"), "", NoThanks(plan, language, "…"), count), null);
    }

    /// <summary>Whom a wave would go to if it went now.</summary>
    public IReadOnlyList<FieldContact> Recipients(FieldPeriod period, Wave wave)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(wave);
        var states = new Pairing(stores, time).States(period.Round);
        var had = Had(period.Round, wave);
        return [.. _periods.Contacts(period.Round).Where(c => c.End is null && states.GetValueOrDefault(c.Id) is AnswerState.NotBegun or AnswerState.Begun && !had.Contains(c.Coordinator is null ? c.Id : "c/" + c.Coordinator))];
    }

    /// <summary>A coordinator passes a workplace on: its letters go to that address from now on, the invitation at once.</summary>
    /// <returns>Whether it was still the coordinator's to pass on.</returns>
    public bool PassOn(FieldPeriod period, FieldContact contact, string mail)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(contact);
        var isPassed = FieldTables.Do(stores, transaction =>
        {
            var connection = transaction.Connection!; // still open
            if (contact.Coordinator is not { } coordinator || connection.Change(transaction, "update field_contact set coordinator = null where contact = @id and coordinator = @coordinator", ("id", contact.Id), ("coordinator", coordinator)) == 0)
                return false;
            FieldPeriods.Set(transaction, contact.Id, mail, contact.Language, contact.Person, contact.Phone);
            FieldTables.Note(transaction, time, new("coordinator/" + coordinator, "coordinator"), AuditAct.Change, $"contact/{contact.Id}/passed-on");
            return true;
        });
        if (isPassed && _plans.Newest(period) is { State: PlanState.Approved } kept && kept.Plan.Waves.FirstOrDefault(w => w.Kind is WaveKind.Invitation && w.Moment <= time.GetUtcNow()) is { } invitation
            && LetterKeys.Of(stores, period.Round).TryGetValue(contact.Id, out var key))
            One(period, kept.Plan, invitation, contact with { Coordinator = null, Mail = mail }, key, null);
        return isPassed;
    }

    int Write(FieldPeriod period, FieldPlan plan, Wave wave)
    {
        var stopped = FieldTables.Rows(stores, "select recipient from mail_stop where channel = 'smtp'", row => row.GetString(0)).ToHashSet(StringComparer.Ordinal);
        bool CanBeReached(string? mail) => mail is not null && !stopped.Contains(mail.Trim().ToLowerInvariant());
        var asked = _periods.Contacts(period.Round);
        var arms = plan.Allocate(wave, asked);
        var keys = LetterKeys.Of(stores, period.Round);
        var isForAll = wave.Moment <= time.GetUtcNow();
        var recipients = Recipients(period, wave).Where(c => isForAll || c.Pilot is not Pilot.None).ToList();
        var written = 0;
        foreach (var contact in recipients.Where(c => c.Coordinator is null && CanBeReached(c.Mail) && keys.ContainsKey(c.Id)))
            written += One(period, plan, wave, contact, keys[contact.Id], arms.GetValueOrDefault(contact.Id));
        var coordinators = new Coordinators(stores).Of(period.Round).ToDictionary(c => c.Id, StringComparer.Ordinal);
        foreach (var many in recipients.Where(c => c.Coordinator is not null).GroupBy(c => c.Coordinator!, StringComparer.Ordinal)) // filtered
            if (coordinators.TryGetValue(many.Key, out var coordinator) && CanBeReached(coordinator.Mail))
                written += One(period, plan, wave, coordinator, many.Count());
        return written;
    }

    int One(FieldPeriod period, FieldPlan plan, Wave wave, FieldContact contact, GivenKey key, Arm? arm) => FieldTables.Do(stores, transaction =>
    {
        var (language, mail) = (Of(contact.Language), contact.Mail!); // can be reached
        if (!Mark(transaction, period, wave, contact.Id, arm?.Code ?? ""))
            return 0;
        var optOut = OptOut(transaction, plan, language, mail);
        var link = LinkOf(plan, language, key.Link);
        Outbox.Add(transaction, time, FieldWords.Write(
            Key(period, wave, contact.Id), mail, language, arm?.Subject ?? wave.Subject, wave.Body, Words(period, plan, arm?.Sender, language, link, key.Code, optOut, 1), new Uri(optOut)));
        return 1;
    });

    int One(FieldPeriod period, FieldPlan plan, Wave wave, Coordinator coordinator, int count) => FieldTables.Do(stores, transaction =>
    {
        var language = Of(coordinator.Language);
        if (!Mark(transaction, period, wave, "c/" + coordinator.Id, ""))
            return 0;
        var optOut = OptOut(transaction, plan, language, coordinator.Mail);
        var link = ListOf(plan, language, Coordinators.Link(stores, transaction, coordinator.Id));
        Outbox.Add(transaction, time, FieldWords.Write(
            Key(period, wave, "c/" + coordinator.Id), coordinator.Mail, language, plan.CoordinatorSubject, plan.CoordinatorBody, Words(period, plan, null, language, link, "", optOut, count), new Uri(optOut)));
        return 1;
    });

    /// <summary>Name of a letter in the outbox.</summary>
    internal static string Key(FieldPeriod period, Wave wave, string recipient) => $"field/{period.Round}/{wave.Id}/{recipient}";

    // an invitation is one of a kind: a new plan does not invite anybody again
    HashSet<string> Had(string round, Wave wave) => FieldTables.Rows(
        stores, "select recipient from field_letter where round = @round and (wave = @wave or (kind = 'invitation' and @kind = 'invitation'))",
        row => row.GetString(0), ("round", round), ("wave", wave.Id), ("kind", Word(wave.Kind))).ToHashSet(StringComparer.Ordinal);

    bool Mark(DbTransaction transaction, FieldPeriod period, Wave wave, string recipient, string arm) => transaction.Connection!.Change(
        transaction, "insert into field_letter (round, wave, recipient, kind, arm, written_on) values (@round, @wave, @recipient, @kind, @arm, @day) on conflict do nothing",
        ("round", period.Round), ("wave", wave.Id), ("recipient", recipient), ("kind", Word(wave.Kind)), ("arm", arm), ("day", FieldTables.Written(FieldTables.Today(time)))) == 1;

    static string OptOut(DbTransaction transaction, FieldPlan plan, Language language, string mail) =>
        NoThanks(plan, language, Outbox.OptOutWord(transaction, Channel.Smtp, mail));

    static string LinkOf(FieldPlan plan, Language language, string word) => plan.Root + (language == Language.English ? "/en/answer/l/" : "/svar/l/") + word;

    static string ListOf(FieldPlan plan, Language language, string word) => plan.Root + (language == Language.English ? "/en/answer/coordinator/" : "/svar/koordinator/") + word;

    static string NoThanks(FieldPlan plan, Language language, string word) => plan.Root + (language == Language.English ? "/en/no-thanks/" : "/nej-tak/") + word;

    static Dictionary<string, string> Words(FieldPeriod period, FieldPlan plan, Text? sender, Language language, string link, string code, string optOut, int count)
    {
        var culture = CultureInfo.GetCultureInfo(language == Language.English ? "en-GB" : "da-DK");
        return new(StringComparer.Ordinal)
        {
            ["title"] = period.Title[language],
            ["link"] = link,
            ["code"] = code,
            ["door"] = plan.Root + (language == Language.English ? "/en/answer" : "/svar"),
            ["deadline"] = period.ClosesOn.ToString(language == Language.English ? "d MMMM" : "d. MMMM", culture),
            ["minutes"] = period.Minutes.ToString(culture),
            ["sender"] = (sender ?? plan.Sender)[language],
            ["help"] = plan.Help,
            ["optOut"] = optOut,
            ["count"] = count.ToString(culture),
        };
    }

    static Language Of(string language) => language == "en" ? Language.English : Language.Danish;

    static string Word(WaveKind kind) => kind is WaveKind.Invitation ? "invitation" : "reminder";
}
