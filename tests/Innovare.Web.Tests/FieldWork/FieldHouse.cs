using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.Platform.Mail;
using Innovare.PublicSector;
using Innovare.Survey.Collect;
using Innovare.Survey.Design.Reading;
using Innovare.Survey.Field;
using Innovare.Tests;
using Innovare.Tests.Databases;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests.FieldWork;

/// <summary>The server with a round in the field, two collectors, a clock that a test moves, and a real mail server.</summary>
sealed class FieldHouse : IAsyncDisposable
{
    public const string Round = "øve-2026";

    readonly House _house;

    // styles are found from the program's name, which here would be the tests'
    static FieldHouse() => Environment.SetEnvironmentVariable("ASPNETCORE_APPLICATIONNAME", "innovare");

    FieldHouse(House house, TestClock clock)
    {
        (_house, Clock) = (house, clock);
        (Anna, Bo) = (house.Reader(Role.Collector), house.Reader(Role.Statistician));
    }

    public TestClock Clock { get; }

    public SmtpReceiver Mail { get; } = new();

    public HttpClient Anna { get; }

    public HttpClient Bo { get; }

    public string Root => _house.Root;

    public Stores Stores => Stores.Of(_house.Settings);

    public FieldPeriod Period => new FieldPeriods(Stores, Clock).Find(Round)!;

    public FieldPeriods Periods => new(Stores, Clock);

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static Task<FieldHouse> Open(int workplaces = 12) => Open(Opening(workplaces));

    public static async Task<FieldHouse> Open(FieldOpening opening)
    {
        var clock = new TestClock();
        var field = new FieldHouse(await House.Open(time: clock), clock);
        field.Periods.Open(opening, new("machine", "operator"));
        return field;
    }

    public HttpClient Reader(params Role[] roles) => _house.Reader(roles);

    public static string Address(string rest) => $"/intern/felt/{Uri.EscapeDataString(Round)}{rest}";

    /// <summary>The page in plain words, and its parts.</summary>
    public async Task<AngleSharp.Html.Dom.IHtmlDocument> Page(HttpClient reader, string address)
    {
        using var answer = await reader.GetAsync(address, Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Stop));
    }

    public Task<HttpResponseMessage> Post(HttpClient reader, string address, params (string Name, string Value)[] fields) => House.Post(reader, address, fields);

    /// <summary>Sends a file as a browser does.</summary>
    public async Task<HttpResponseMessage> Upload(HttpClient reader, string address, byte[] file, string name)
    {
        using var page = await reader.GetAsync(address, Stop);
        House.Keep(reader, page);
        var token = new HtmlParser().ParseDocument(await page.Content.ReadAsStringAsync(Stop)).QuerySelector("input[name=form-token]")!.GetAttribute("value")!;
        using var body = new MultipartFormDataContent { { new StringContent(token), "form-token" }, { new StringContent("see"), "act" }, { new ByteArrayContent(file), "file", name } };
        return await reader.PostAsync(address, body, Stop);
    }

    /// <summary>Writes the letters that are due and hands them to the mail server, or to a port where nobody listens.</summary>
    public async Task<int> Send(bool isMailDown = false)
    {
        var written = new FieldPost(Stores, Clock).Round();
        var settings = _house.Settings with { Smtp = $"smtp://127.0.0.1:{(isMailDown ? 1 : Mail.Port).ToString(CultureInfo.InvariantCulture)}?from=field@innovare.example" };
        await PostOffice.Round(settings, [Stores.Open(ContactContext.Shape), Stores.Open(KeyContext.Shape)], Clock, Stop); // letters to colleagues stand with the keys
        return written;
    }

    /// <summary>A round at work: a list with faults waits, letters have gone, most have answered, some are to be called, one comment.</summary>
    /// <returns>Id of a contact.</returns>
    public string WorkThrough()
    {
        var by = new Staff("machine", "operator");
        var (imports, plans, status) = (new ContactImports(Stores, Clock), new FieldPlans(Stores, Clock), new FieldStatus(Stores, Clock));
        string Row(int i) => string.Create(CultureInfo.InvariantCulture, $"{1_000_000_000L + i};leder{i}@town{i}.example;Leder {i};12345678;{(i < 3 ? "ko@town.example" : "")}\n");
        var list = imports.Prepare(Period, Encoding.UTF8.GetBytes("p-nummer;mail;leder;telefon;koordinator\n" + string.Concat(Enumerable.Range(0, 58).Select(Row))), "kontakter.csv", by);
        imports.Land(Period, list, by);
        plans.Save(Period, FieldPlan.Default(Period, Root, "Øvekontoret", "12345678", 1) is var plan ? plan with { Waves = [plan.Waves[0] with { Arms = [new("A", 1, null, null), new("B", 1, new("Et andet emne {deadline}", "Another subject {deadline}"), null)] }, .. plan.Waves.Skip(1)] } : plan, by);
        plans.Ask(Period, plans.Newest(Period)!, by);
        var asked = plans.Newest(Period)!;
        plans.Decide(asked, new("other", "statistician"), asked.Hash, true, "");
        Clock.Pass(TimeSpan.FromDays(1));
        new FieldPost(Stores, Clock).Round();
        for (var i = 10; i < 48; i++)
            AnswerAtOnce(i);
        Begin(50);
        Count(new PageTimes(Stores, Clock));
        Clock.Pass(TimeSpan.FromDays(1));
        new FieldDays(Stores, Clock).Keep();
        Clock.Pass(TimeSpan.FromSeconds(1));
        imports.Prepare(Period, "p-nummer;mail\n1000000058;leder58@town.example\n1000000059;ikke en mail\n9999999999;x@town.example\n"u8.ToArray(), "ny-liste.csv", by);
        new FollowUp(Stores, Clock).Draw(Period, status.Of(Period), 8, 1, by);
        new ReviewComments(Stores, Clock).Add(Period, "strategy", "Er »strategi« det rigtige ord?", by);
        return Periods.Contacts(Round).First(c => c.Coordinator is not null).Id;
    }

    /// <summary>Everybody has been written to, and nobody has answered.</summary>
    public void Invite()
    {
        var by = new Staff("machine", "operator");
        var (imports, plans) = (new ContactImports(Stores, Clock), new FieldPlans(Stores, Clock));
        var rows = Periods.Contacts(Round).Select(c => $"{c.Workplace};leder{c.Workplace[^1]}@town.example\n");
        imports.Land(Period, imports.Prepare(Period, Encoding.UTF8.GetBytes("p-nummer;mail\n" + string.Concat(rows)), "kontakter.csv", by), by);
        plans.Save(Period, FieldPlan.Default(Period, Root, "Øvekontoret", "12345678", 1), by);
        plans.Ask(Period, plans.Newest(Period)!, by);
        var asked = plans.Newest(Period)!;
        plans.Decide(asked, new("other", "statistician"), asked.Hash, true, "");
        Clock.Pass(TimeSpan.FromDays(1));
    }

    static void Count(PageTimes times)
    {
        foreach (var (page, seconds, isTelephone) in new[] { ("strategy", 40, true), ("strategy", 55, false), ("unit", 20, false) })
            times.Count(Round, page, isTelephone, TimeSpan.FromSeconds(seconds));
        times.Write();
    }

    /// <summary>A workplace answers everything and sends it, without the pages.</summary>
    public void AnswerAtOnce(int workplace)
    {
        var (book, pseudonym) = (new AnswerBook(Stores, Clock), PseudonymOf(workplace));
        foreach (var (page, fields) in new (string, (string, string)[])[]
        {
            ("strategy", [("strategy", "no")]), ("unit", [("unit", "no")]), ("pool", [("pool", "2")]),
            ("talk", [("talk.managers", "4"), ("talk.council", "3")]), ("learn", [("learn.none", "1")]), ("comment", [("comment", "HEMMELIGT")]),
        })
            book.Take(pseudonym, new(page, book.Find(pseudonym)!.Progress.Revision, fields.ToDictionary(f => f.Item1, f => f.Item2)), "da");
        Assert.NotNull(book.Submit(pseudonym, "da", "sealed")?.Progress.Submission);
    }

    public void Begin(int workplace) => new AnswerBook(Stores, Clock).Take(PseudonymOf(workplace), new("strategy", 0, new Dictionary<string, string> { ["strategy"] = "own" }), "da");

    string PseudonymOf(int workplace) => new Pairing(Stores, Clock).PseudonymOf(Periods.Contacts(Round).Single(c => c.Workplace == (1_000_000_000L + workplace).ToString(CultureInfo.InvariantCulture)).Id)!;

    public async ValueTask DisposeAsync()
    {
        Anna.Dispose();
        Bo.Dispose();
        await _house.DisposeAsync();
        Mail.Dispose();
    }

    static FieldOpening Opening(int workplaces)
    {
        var form = QuestionnaireFile.Read(Repository.File("questionnaires", "strategy-2023")).Form!;
        static string Level(int i) => (i % 3) switch { 0 => "municipal", 1 => "region", _ => "state" };
        static string Stratum(int i) => $"{Level(i)}|{(i % 2 == 0 ? "3-9" : "10-19")}";
        var names = "level=Niveau=Level|size=Størrelse=Size|level=municipal=Kommune=Municipality|level=region=Region=Region|level=state=Stat=Central government|size=3-9=3-9 ansatte=3-9 employees|size=10-19=10-19 ansatte=10-19 employees|area=Landsdel=Part of the country|area=west=Vest=West|area=east=Øst=East"
            .Split('|').Select(line => line.Split('=')).ToDictionary(n => string.Join('=', n[..^2]), n => new Text(n[^2], n[^1]), StringComparer.Ordinal);
        var strata = Enumerable.Range(0, workplaces).GroupBy(Stratum).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new Stratum(g.Key, g.Count() * 3, g.Count())).ToList();
        return new(
            new(Round, form.Hash, new("Innovation 2026", "Innovation 2026"), new(2026, 3, 3), new(2026, 3, 31), true,
                new(["level", "size"], strata, [[], ["level"], ["size"], ["level", "size"]], 3, names)
                {
                    Shared = [new(["area"], ["west"], workplaces / 3, [.. strata.Select(s => s.Population / 3)]), new(["area"], ["east"], workplaces - (workplaces / 3), [.. strata.Select(s => s.Population - (s.Population / 3))])],
                    OfAnswers = [new("Innovationstype", "Type of innovation")],
                }, 9, null),
            form,
            [.. Enumerable.Range(0, workplaces).Select(i => new AskedWorkplace((1_000_000_000L + i).ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"Øvested {i + 1}"), "11111111", Stratum(i), new Dictionary<string, string> { ["level"] = "municipal" }))]);
    }
}
