using System.Globalization;
using System.Text;
using Innovare.Platform.Database;
using Innovare.PublicSector;
using Innovare.Survey.Collect;
using Innovare.Survey.Design;
using Innovare.Survey.Design.Reading;
using Innovare.Survey.Field;
using Innovare.Tests;
using Innovare.Tests.Databases;

namespace Innovare.Survey.Tests.Field;

/// <summary>A small invented round in the field, and those who work on it.</summary>
sealed class FieldRound : IDisposable
{
    public const string Name = "prøve-2026";

    static readonly Form Strategy = QuestionnaireFile.Read(Repository.File("questionnaires", "strategy-2023")).Form!;

    readonly TestStores _test;

    public FieldRound(Dialect dialect, int workplaces = 12)
    {
        _test = new(dialect);
        Periods = new(Stores, Clock);
        Imports = new(Stores, Clock);
        Plans = new(Stores, Clock);
        Post = new(Stores, Clock);
        Opening = new(
            new(Name, Strategy.Hash, new("Innovation 2026", "Innovation 2026"), new(2026, 3, 3), new(2026, 3, 31), true, Design(workplaces), 9, null),
            Strategy,
            [.. Enumerable.Range(0, workplaces).Select(i => new AskedWorkplace(Number(i), string.Create(CultureInfo.InvariantCulture, $"Prøvested {i + 1}"), "11111111", StratumOf(i), new Dictionary<string, string> { ["level"] = "municipal" }))]);
        Periods.Open(Opening, Anna);
    }

    public static Staff Anna { get; } = new("anna", "collector");

    public static Staff Bo { get; } = new("bo", "statistician");

    public TestClock Clock { get; } = new();

    public Stores Stores => _test.Stores;

    public FieldOpening Opening { get; }

    public FieldPeriods Periods { get; }

    public ContactImports Imports { get; }

    public FieldPlans Plans { get; }

    public FieldPost Post { get; }

    public FieldPeriod Period => Periods.Find(Name)!;

    public IReadOnlyList<FieldContact> Contacts => Periods.Contacts(Name);

    public AnswerBook Answers => new(Stores, Clock);

    public static string Number(int i) => (1_000_000_000L + i).ToString(CultureInfo.InvariantCulture);

    public static string LevelOf(int i) => (i % 3) switch { 0 => "municipal", 1 => "region", _ => "state" };

    static string StratumOf(int i) => $"{LevelOf(i)}|{(i % 2 == 0 ? "3-9" : "10-19")}";

    /// <summary>Brings in a mail address for each workplace.</summary>
    public ContactImport Import(params (int Workplace, string Mail)[] odd)
    {
        var rows = Opening.Asked.Select((a, i) => $"{a.Workplace};{(odd.FirstOrDefault(o => o.Workplace == i) is { Mail: { } mail } ? mail : $"leder{i}@town.example")};{(i % 2 == 0 ? "da" : "en")};12345678");
        var seen = Imports.Prepare(Period, Encoding.UTF8.GetBytes("p-nummer;mail;sprog;telefon\n" + string.Join('\n', rows)), "kontakter.csv", Anna);
        Assert.Empty(seen.Findings);
        Assert.True(Imports.Land(Period, seen, Anna));
        Clock.Pass(TimeSpan.FromSeconds(1)); // lists stand in the order they came
        return seen;
    }

    /// <summary>A plan that two people answer for; the clock then stands on the day of the invitation.</summary>
    public KeptPlan Approve(Func<FieldPlan, FieldPlan>? change = null)
    {
        var plan = FieldPlan.Default(Period, "http://svar.example", "Prøvekontoret", "87654321", 7);
        Assert.True(Plans.Save(Period, change is null ? plan : change(plan), Anna));
        Assert.Empty(Plans.Ask(Period, Plans.Newest(Period)!, Anna));
        var asked = Plans.Newest(Period)!;
        Plans.Decide(asked, Bo, asked.Hash, true, "");
        Clock.Pass(TimeSpan.FromDays(1)); // the day of the invitation
        return Plans.Newest(Period)!;
    }

    /// <summary>The workplace answers everything and sends it.</summary>
    public void Answer(int workplace)
    {
        var pseudonym = PseudonymOf(workplace);
        foreach (var (page, fields) in new (string, (string, string)[])[]
        {
            ("strategy", [("strategy", "no")]), ("unit", [("unit", "no")]), ("pool", [("pool", "2")]),
            ("talk", [("talk.managers", "4"), ("talk.council", "3")]), ("learn", [("learn.none", "1")]), ("comment", [("comment", "HEMMELIGT")]),
        })
            Answers.Take(pseudonym, new(page, Answers.Find(pseudonym)!.Progress.Revision, fields.ToDictionary(f => f.Item1, f => f.Item2)), "da");
        Assert.NotNull(Answers.Submit(pseudonym, "da", "sealed")?.Progress.Submission);
    }

    /// <summary>The workplace begins and stops.</summary>
    public void Begin(int workplace) => Answers.Take(PseudonymOf(workplace), new("strategy", 0, new Dictionary<string, string> { ["strategy"] = "no" }), "da");

    public void Decline(int workplace) => Answers.Decline(PseudonymOf(workplace), Outcome.Refused, "unwilling");

    public string ContactOf(int workplace) => Contacts.Single(c => c.Workplace == Number(workplace)).Id;

    /// <summary>Letters in the outbox, oldest first: recipient and subject.</summary>
    public IReadOnlyList<(string Recipient, string Subject, string Body)> Letters()
    {
        using var connection = Stores.Open(ContactContext.Shape).Connect();
        return connection.Query(null, "select recipient, subject, body from mail order by id", row => (row.GetString(0), row.GetString(1), row.GetString(2)));
    }

    public void Dispose() => _test.Dispose();

    string PseudonymOf(int workplace) => new KeyBook(Stores, Clock).ByLink(LetterKeys.Of(Stores, Name)[ContactOf(workplace)].Link)!;

    static FieldDesign Design(int workplaces) => new(
        ["level", "size"],
        [.. Enumerable.Range(0, workplaces).GroupBy(StratumOf).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new Stratum(g.Key, g.Count() * 3, g.Count()))],
        [[], ["level"], ["size"], ["level", "size"]],
        3,
        new Dictionary<string, Text> { ["level=region"] = new("Region", "Region") });
}
