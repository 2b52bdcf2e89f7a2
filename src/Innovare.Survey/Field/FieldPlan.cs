using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Innovare.PublicSector;
using Innovare.Statistics.Numbers;

namespace Innovare.Survey.Field;

/// <summary>What is written to those who are asked, when and in whose name. Two people answer for it before the first letter.</summary>
/// <param name="Root">What links to the answering face begin with.</param>
/// <param name="Seed">Of the draws of trial arms.</param>
/// <param name="Sender">Who signs.</param>
/// <param name="Help">Telephone or mail of somebody who can help.</param>
/// <param name="Waves">Invitation and reminders, in the order they go.</param>
/// <param name="PilotOn">Day the pilot is invited, before all others; null when it is invited with them.</param>
/// <param name="CoordinatorSubject">Subject of the one letter to somebody who takes the letters for many workplaces.</param>
/// <param name="CoordinatorBody">That letter.</param>
public sealed record FieldPlan(string Root, long Seed, Text Sender, string Help, IReadOnlyList<Wave> Waves, DateOnly? PilotOn, Text CoordinatorSubject, Text CoordinatorBody)
{
    /// <summary>What is asked to be approved: SHA-256 of round, form and every word of the plan, lower-case hex.</summary>
    public string HashFor(FieldPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{period.Round}\n{period.Form}\n{JsonSerializer.Serialize(this, FieldPeriods.Json)}")));
    }

    /// <summary>The plan everybody begins with: an invitation, a reminder after a week, one before the deadline.</summary>
    public static FieldPlan Default(FieldPeriod period, string root, string sender, string help, long seed)
    {
        ArgumentNullException.ThrowIfNull(period);
        var reminder = period.OpensOn.AddDays(7);
        var last = period.ClosesOn.AddDays(-3);
        Wave[] waves =
        [
            new("1", WaveKind.Invitation, period.OpensOn, new(8, 0), FieldWords.InvitationSubject, FieldWords.Invitation, []),
            new("2", WaveKind.Reminder, reminder, new(8, 0), FieldWords.ReminderSubject, FieldWords.Reminder, []),
            new("3", WaveKind.Reminder, last > reminder ? last : reminder.AddDays(1), new(8, 0), FieldWords.LastReminderSubject, FieldWords.LastReminder, []),
        ];
        return new(root, seed, Text.Same(sender), help, [.. waves.Where(w => w.Day <= period.ClosesOn)], null, FieldWords.CoordinatorSubject, FieldWords.Coordinator);
    }

    /// <summary>Everything that must be mended before it can be approved.</summary>
    public IReadOnlyList<PlanFinding> Findings(FieldPeriod period, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(time);
        var findings = new List<PlanFinding>();
        void Say(string wave, Text what) => findings.Add(new(wave, what));
        if (Root.Length == 0)
            Say("", new("Ingen har sagt, hvilken adresse svarsiderne har udadtil.", "Nobody has said under which address the answering pages are reached."));
        if (Sender.Da.Length == 0 || Sender.En.Length == 0)
            Say("", new("Skriv, hvem der underskriver.", "Write who signs."));
        if (Help.Length == 0)
            Say("", new("Skriv, hvem man kan ringe eller skrive til.", "Write who can be called or written to."));
        if (Waves.Count == 0 || Waves[0].Kind != WaveKind.Invitation || Waves.Skip(1).Any(w => w.Kind == WaveKind.Invitation))
            Say("", new("En plan har én invitation, og den kommer først.", "A plan has one invitation, and it comes first."));
        foreach (var (earlier, later) in Waves.Zip(Waves.Skip(1)).Where(p => p.First.Moment >= p.Second.Moment))
            Say(later.Id, new("Brevet går ikke efter det, der står før.", "The letter does not go after the one before it."));
        if (PilotOn is { } pilot && (pilot < period.OpensOn || (Waves.Count > 0 && pilot >= Waves[0].Day)))
            Say("", new("Pilotens dag skal ligge før invitationens og inden for perioden.", "The pilot's day must lie before that of the invitation and within the period."));
        foreach (var wave in Waves)
        {
            if (wave.Day < period.OpensOn || wave.Day > period.ClosesOn)
                Say(wave.Id, new("Dagen ligger uden for perioden.", "The day lies outside the period."));
            if (wave.Moment < time.GetUtcNow().AddMinutes(-1))
                Say(wave.Id, new("Tidspunktet er passeret.", "The time has passed."));
            findings.AddRange(FieldWords.Faults(wave.Subject, wave.Body, FieldWords.Needed).Select(f => new PlanFinding(wave.Id, f)));
            foreach (var arm in wave.Arms)
            {
                if (arm.Parts is < 1 or > 100)
                    Say(wave.Id, new($"Gruppe {arm.Code} skal have 1-100 dele.", $"Group {arm.Code} must have 1-100 parts."));
                if (arm.Subject is { } subject)
                    findings.AddRange(FieldWords.Faults(subject, wave.Body, FieldWords.Needed).Select(f => new PlanFinding(wave.Id, f)));
            }
            if (wave.Arms.Count == 1 || wave.Arms.Select(a => a.Code).Distinct(StringComparer.Ordinal).Count() < wave.Arms.Count)
                Say(wave.Id, new("Et forsøg har mindst to grupper, hver med sit navn.", "A trial has at least two groups, each with its own name."));
        }
        findings.AddRange(FieldWords.Faults(CoordinatorSubject, CoordinatorBody, ["link", "deadline", "optOut"]).Select(f => new PlanFinding("coordinator", f)));
        return findings;
    }

    /// <summary>When a wave goes to the pilot.</summary>
    public DateTimeOffset PilotMoment(Wave wave)
    {
        ArgumentNullException.ThrowIfNull(wave);
        return wave.Kind is WaveKind.Invitation && PilotOn is { } day ? FieldTables.Moment(day, wave.At) : wave.Moment;
    }

    /// <summary>Which arm of a trial each workplace is in: by lot, the same whenever it is asked, groups as large as their parts say.</summary>
    /// <param name="wave">The wave.</param>
    /// <param name="asked">Every workplace asked in the round, whether it will be written to or not.</param>
    /// <returns>Arm by contact; empty when the wave is no trial.</returns>
    public IReadOnlyDictionary<string, Arm> Allocate(Wave wave, IReadOnlyList<FieldContact> asked)
    {
        ArgumentNullException.ThrowIfNull(wave);
        ArgumentNullException.ThrowIfNull(asked);
        var arms = new Dictionary<string, Arm>(StringComparer.Ordinal);
        if (wave.Arms.Count == 0)
            return arms;
        var parts = wave.Arms.Sum(a => a.Parts);
        var order = asked.OrderBy(c => PermanentRandomNumber.Of(Seed, $"arm {wave.Id} {c.Workplace}")).ThenBy(c => c.Workplace, StringComparer.Ordinal).ToList();
        for (var i = 0; i < order.Count; i++)
        {
            var (at, upTo) = ((long)i * parts / order.Count, 0);
            arms[order[i].Id] = wave.Arms.First(a => (upTo += a.Parts) > at);
        }
        return arms;
    }
}

/// <summary>Letters that go at one time.</summary>
/// <param name="Id">Its name in the round.</param>
/// <param name="Kind">Invitation or reminder.</param>
/// <param name="Day">Day it goes.</param>
/// <param name="At">Time of day, as clocks show it in Denmark.</param>
/// <param name="Subject">One line.</param>
/// <param name="Body">Plain text, paragraphs parted by an empty line.</param>
/// <param name="Arms">Arms of a randomised trial; none = everybody gets the same.</param>
public sealed record Wave(string Id, WaveKind Kind, DateOnly Day, TimeOnly At, Text Subject, Text Body, IReadOnlyList<Arm> Arms)
{
    /// <summary>When it goes.</summary>
    public DateTimeOffset Moment => FieldTables.Moment(Day, At);
}

/// <summary>What a wave is.</summary>
public enum WaveKind
{
    Invitation,
    Reminder,
}

/// <summary>One arm of a randomised trial.</summary>
/// <param name="Code">A, B, …</param>
/// <param name="Parts">Its size beside the others: 1 and 1 are halves.</param>
/// <param name="Subject">Its own subject, or null.</param>
/// <param name="Sender">Its own sender, or null.</param>
public sealed record Arm(string Code, int Parts, Text? Subject, Text? Sender);

/// <summary>Something to mend in a plan.</summary>
/// <param name="Wave">Id of the wave; empty for the whole plan.</param>
/// <param name="What">What is wrong and what to do.</param>
public sealed record PlanFinding(string Wave, Text What);
