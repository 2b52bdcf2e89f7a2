using System.Globalization;
using System.Text;
using Innovare.PublicSector;
using Innovare.Statistics.Numbers;
using Innovare.Survey.Collect;
using Innovare.Survey.Collect.Answering;
using Innovare.Survey.Design;
using Innovare.Survey.Field;
using Innovare.Survey.Rounds;
using Innovare.Survey.Store;
using Innovare.Tests;
using Innovare.Web.Tests.Answer;
using Innovare.Web.Tests.Hosting;
using Microsoft.Playwright;

namespace Innovare.Web.Tests.FieldWork;

/// <summary>A whole field period, from the drawn sample to the published figure: only the clock is moved, and nobody sleeps.</summary>
public sealed class FieldPeriodTests(Site site)
{
    const int Asked = 300;
    const int Answering = 120;
    const int BeforeTheReminder = 90;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Three_hundred_are_invited_by_mail_120_answer_the_rest_are_reminded_and_the_published_n_is_120()
    {
        using var folder = new TemporaryFolder();
        var rehearsal = RehearsalRound.Write(folder.Path, 900, Asked);
        var request = new RunRequest(rehearsal.RoundFolder, rehearsal.InputFolder, rehearsal.OutputFolder);
        var sample = RoundSample.Draw(request).Sample!;
        await using var field = await FieldHouse.Open(FieldOpening.Of(sample, new(2026, 3, 3), new(2026, 3, 31), 12));
        var people = sample.Units.Select((unit, i) => new Person(i, unit.Workplace, sample.Definition)).ToList();

        await BringIn(field, people);
        await Plan(field);
        field.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Equal(Asked, await field.Send());
        Assert.Equal(0, await field.Send());
        Assert.Equal(people.Where(p => !p.IsUnknown).Select(p => p.Mail).Order(StringComparer.Ordinal), field.Mail.Arrived.Select(l => l.To).Order(StringComparer.Ordinal));

        var letters = field.Mail.Arrived.ToDictionary(l => l.To, l => l.Text!, StringComparer.Ordinal);
        ComeInTheNameOfTheirArm(field, people);
        var answering = people.Where(p => p.WillAnswer).ToList();
        Assert.Equal(Answering, answering.Count);
        foreach (var person in answering.Take(2))
            await AnswerInABrowser(person, letters[person.Mail]);
        await Parallel.ForEachAsync(answering.Skip(2).Take(BeforeTheReminder - 2), Stop, async (person, _) => await Answer(field, person, letters[person.Mail]));
        await Decline(field, people.First(p => !p.WillAnswer && !p.IsUnknown), letters);

        field.Clock.Pass(TimeSpan.FromDays(7));
        await field.Send();
        var reminded = field.Mail.Arrived.Where(l => l.To.StartsWith("leder", StringComparison.Ordinal)).Skip(letters.Count).Select(l => l.To).ToHashSet(StringComparer.Ordinal);
        Assert.Contains(field.Mail.Arrived, l => l.To.StartsWith("kollega", StringComparison.Ordinal));
        Assert.Equal(Asked - BeforeTheReminder - 1 - people.Count(p => p.IsUnknown), reminded.Count);
        Assert.DoesNotContain(answering.Take(BeforeTheReminder), p => reminded.Contains(p.Mail));
        await Parallel.ForEachAsync(answering.Skip(BeforeTheReminder), Stop, async (person, _) => await Answer(field, person, letters[person.Mail])); // the invitation's link goes on working
        var morning = (await field.Page(field.Anna, $"/intern/felt/{RehearsalRound.Name}")).Body!.TextContent;
        Assert.Contains("R-indikator", morning, StringComparison.Ordinal);
        Assert.Contains("svar fra 300 spurgte", morning, StringComparison.Ordinal);

        field.Clock.Pass(TimeSpan.FromDays(30));
        Assert.Equal(0, await field.Send());
        using (var late = await FieldPagesTests.In(field, letters[people.First(p => !p.WillAnswer && !p.IsUnknown && p.Index > 10).Mail]))
            Assert.Contains("Fristen er gået", await late.Get("/svar/start"), StringComparison.OrdinalIgnoreCase);

        var (response, findings) = WebRound.Collect(field.Stores, field.Clock, RoundSample.Draw(request).Sample!);
        Assert.Empty(findings);
        await File.WriteAllTextAsync(Path.Combine(rehearsal.InputFolder, "responses.csv"), response!.ToCsv(), Stop);
        var run = Round.Run(request with { WithoutEarlier = true }, _ => { });
        Assert.Equal((Answering, Asked), (run.Summary!.Answers, run.Summary.Drawn));
        AreWhatWasAnswered(response, people);
        var (release, unsigned) = ReleaseFolder.Read(rehearsal.OutputFolder).Draft!.SignedOff("Åse Prøve, Bo Prøve");
        Assert.Empty(unsigned);
        using (var publication = PublicationContext.Open(field.Stores))
            Publications.Publish(publication, release!);

        var published = (await field.Page(field.Anna, $"/demo/{RehearsalRound.Name}")).Body!.TextContent;
        Assert.Contains("120", published, StringComparison.Ordinal);
        Assert.Contains("Opdigtede eksempeltal", published, StringComparison.Ordinal);
    }

    static FieldPeriod PeriodOf(FieldHouse field) => field.Periods.Find(RehearsalRound.Name)!; // opened above

    /// <summary>The name before the address and the name that signs are those of the arm the lot put each in; the address is the house's own.</summary>
    static void ComeInTheNameOfTheirArm(FieldHouse field, List<Person> people)
    {
        var kept = new FieldPlans(field.Stores, field.Clock).Newest(PeriodOf(field))!.Plan;
        var arms = kept.Allocate(kept.Waves[0], field.Periods.Contacts(RehearsalRound.Name)).ToDictionary(a => field.Periods.Contact(RehearsalRound.Name, a.Key)!.Workplace, a => a.Value, StringComparer.Ordinal);
        var letters = field.Mail.Arrived.ToDictionary(l => l.To, StringComparer.Ordinal);
        Assert.Equal([Asked / 2, Asked / 2], arms.Values.CountBy(a => a.Code).Select(c => c.Value));
        Assert.All(people.Where(p => letters.ContainsKey(p.Mail)), person =>
        {
            var sender = (arms[person.Workplace.Id].Sender ?? kept.Sender)[person.Language];
            Assert.Equal($"{sender} <field@innovare.example>", letters[person.Mail].Headers["from"]);
            Assert.Contains("\n" + sender, letters[person.Mail].Text!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        });
    }

    static async Task BringIn(FieldHouse field, IReadOnlyList<Person> people)
    {
        var list = new StringBuilder("p-nummer;mail;leder;telefon;sprog\n");
        foreach (var person in people)
            list.Append(CultureInfo.InvariantCulture, $"{person.Workplace.Id};{person.Mail};Leder {person.Index};12345678;{(person.Language is Language.English ? "en" : "da")}\n");
        var address = $"/intern/felt/{RehearsalRound.Name}/liste";
        using (await field.Upload(field.Anna, address, Encoding.UTF8.GetBytes(list.ToString()), "kontakter.csv"))
        {
        }
        var seen = await field.Page(field.Anna, address);
        Assert.Contains("Indlæs rækkerne (300)", seen.Body!.TextContent, StringComparison.Ordinal);
        await field.Post(field.Anna, address, ("act", "land"), ("id", seen.QuerySelector("input[name=id]")!.GetAttribute("value")!));
    }

    static async Task Plan(FieldHouse field)
    {
        var address = $"/intern/felt/{RehearsalRound.Name}/plan";
        await field.Post(field.Anna, address, ("act", "begin"), ("sender", "Prøvekontoret"), ("help", "12345678"));
        var plans = new FieldPlans(field.Stores, field.Clock);
        var plan = plans.Newest(PeriodOf(field))!.Plan;
        Arm[] arms = [new("A", 1, null, null), new("B", 1, null, new("Kommunernes Øvelsesforening", "The Association of Practice"))]; // a trial of who writes
        Assert.True(plans.Save(PeriodOf(field), plan with { Waves = [plan.Waves[0] with { Arms = arms }, .. plan.Waves.Skip(1)] }, new("anna", "collector")));
        await field.Post(field.Anna, address, ("act", "ask"));
        var asked = await field.Page(field.Bo, address);
        await field.Post(field.Bo, address, ("act", "approve"), ("hash", asked.QuerySelector("input[name=hash]")!.GetAttribute("value")!));
    }

    // every tenth takes a break and comes back by the code instead of the link
    static async Task Answer(FieldHouse field, Person person, string letter)
    {
        var respondent = await FieldPagesTests.In(field, letter);
        var en = person.Language is Language.English;
        var token = PlainRespondent.Hidden(await respondent.Get(en ? "/en/answer/start" : "/svar/start")).Where(h => h.Name == "form-token").ToArray();
        var (steps, to, hasHanded) = (0, person.PageAddress(person.FirstPage), false);
        if (token.Length == 0)
            token = [.. PlainRespondent.Hidden(await respondent.Get(to)).Where(h => h.Name == "form-token")];
        while (to.Contains("/side/", StringComparison.Ordinal) || to.Contains("/page/", StringComparison.Ordinal))
        {
            if (++steps == 3 && person.TakesABreak)
            {
                Assert.Equal(302, (await respondent.Send(to, [.. token, .. person.Fields(to), ("go", "pause")])).Status);
                respondent.Dispose();
                respondent = new PlainRespondent(field.Root);
                var code = letter.Split('\n').SelectMany(line => line.Split(' ')).First(word => word.Length >= 11 && word[5] == '-' && word[..5].All(char.IsAsciiLetterOrDigit))[..11];
                Assert.Equal(302, (await respondent.Post(en ? "/en/answer" : "/svar", ("code", code))).Status);
                token = [.. PlainRespondent.Hidden(await respondent.Get(to)).Where(h => h.Name == "form-token")];
            }
            if (person.HandsOver && !hasHanded && person.DelegableAt(to) is { } section)
            {
                hasHanded = true;
                await HandOver(field, respondent, person, section);
                to = person.After(section) is { } after ? person.PageAddress(after) : Addresses.AnswerReview.In(person.Language);
                continue;
            }
            var (status, location, _) = await respondent.Send(to, [.. token, .. person.Fields(to), ("go", "next")]);
            Assert.True(status == 302 && location.Length > 0 && location != to && !location.Contains('?', StringComparison.Ordinal) && steps < 60, $"{to} led to {status} {location}.");
            to = location;
        }
        Assert.EndsWith(en ? "/en/answer/receipt" : "/svar/kvittering", (await respondent.Post(to)).Location, StringComparison.Ordinal);
        respondent.Dispose();
    }

    // a colleague gets a letter, opens it and answers the section; the leader goes on behind it
    static async Task HandOver(FieldHouse field, PlainRespondent leader, Person person, Section section)
    {
        var mail = string.Create(CultureInfo.InvariantCulture, $"kollega{person.Index}@town.example");
        Assert.Equal(302, (await leader.Post(Addresses.AnswerHandOver.In(person.Language), ("act", "give"), ("name", "Karen Kollega"), ("mail", mail), ("parts", section.Id))).Status);
        await field.Send();
        using var colleague = await FieldPagesTests.In(field, field.Mail.Arrived.Single(l => l.To == mail).Text!);
        foreach (var page in person.PagesOf(section))
        {
            var address = person.PageAddress(page);
            var hidden = PlainRespondent.Hidden(await colleague.Get(address)).Where(h => h.Name == "form-token");
            Assert.Equal(302, (await colleague.Send(address, [.. hidden, .. person.Fields(address), ("go", "next")])).Status);
        }
    }

    // one without a script
    async Task AnswerInABrowser(Person person, string letter)
    {
        await using var window = await site.Window(new() { ViewportSize = new() { Width = 390, Height = 800 }, JavaScriptEnabled = person.Index % 2 == 0, ReducedMotion = ReducedMotion.Reduce });
        var page = await window.NewPageAsync();
        await page.GotoAsync(FieldPagesTests.Link(letter, person.Language is Language.English ? "/en/answer/l/" : "/svar/l/"));
        await page.Turn("main button[type=submit]");
        await page.Turn(".answer-buttons a.button-primary");
        for (var steps = 0; steps < 80 && (page.Url.Contains("/side/", StringComparison.Ordinal) || page.Url.Contains("/page/", StringComparison.Ordinal)); steps++)
        {
            foreach (var (name, value) in person.Fields(new Uri(page.Url).AbsolutePath))
            {
                var choice = page.Locator($"input[name='{name}'][value='{value}']");
                if (await choice.CountAsync() > 0)
                    await choice.First.CheckAsync(new() { Force = true });
                else if (page.Locator($"input[type=text][name='{name}'], textarea[name='{name}']") is var line && await line.CountAsync() > 0 && await line.First.IsVisibleAsync())
                    await line.First.FillAsync(value);
            }
            await page.Turn(".answer-buttons button[value=next]");
        }
        await page.Turn("main form button.button-primary");
        Assert.EndsWith(person.Language is Language.English ? "/en/answer/receipt" : "/svar/kvittering", page.Url, StringComparison.Ordinal);
    }

    static async Task Decline(FieldHouse field, Person person, Dictionary<string, string> letters)
    {
        using var respondent = await FieldPagesTests.In(field, letters[person.Mail]);
        Assert.Equal(302, (await respondent.Post("/svar/ikke-os", ("why", "unwilling"))).Status);
    }

    static void AreWhatWasAnswered(Response response, IReadOnlyList<Person> people)
    {
        var wrong = response.Sample.Units.Zip(response.Returns).Where(r => r.Second.Outcome == Outcome.Complete)
            .Where(r => people.First(p => p.Workplace.Id == r.First.Workplace.Id) is var person && (!person.WillAnswer || !person.Codes.SequenceEqual(r.Second.Answers))).Select(r => r.First.Workplace.Id);
        Assert.Empty(wrong);
        Assert.Equal([Answering, 1], ((Outcome[])[Outcome.Complete, Outcome.Refused]).Select(o => response.Returns.Count(r => r.Outcome == o)));
        Assert.Equal(2, response.Returns.Where(r => r.Outcome == Outcome.Complete).Select(r => r.Language).Distinct().Count());
    }

    /// <summary>An invented leader: what they answer is drawn by their number.</summary>
    sealed class Person
    {
        readonly Form _form;
        readonly Progress _answers;
        readonly List<string> _pages;

        public Person(int index, Workplace workplace, RoundDefinition round)
        {
            (Index, Workplace, _form) = (index, workplace, Form.Of(round));
            string? Register(string name) => name is "level" or "subsector" or "size" ? FrameVariable.Of(workplace, name, round.Sample.SizeClasses) : null;
            _answers = RandomRespondent.Answer(_form, Register, new SeededRandom(index));
            var route = Route.Of(_form, Register, _answers);
            (Codes, _pages) = ([.. route.Codes], [.. route.Pages.Select(p => p.Id)]);
        }

        public int Index { get; }

        public Workplace Workplace { get; }

        /// <summary>What responses.csv must say.</summary>
        public IReadOnlyList<string> Codes { get; }

        public bool WillAnswer => Index % 5 < 2;

        public bool TakesABreak => Index % 10 == 0;

        public bool HandsOver => Index % 20 == 1;

        public bool IsUnknown => Index % 60 == 59;

        public Language Language => Index % 3 == 0 ? Language.English : Language.Danish;

        public string Mail => string.Create(CultureInfo.InvariantCulture, $"{(IsUnknown ? "unknown" : "leder" + Index)}@town{Index}.example");

        public string FirstPage => _form.Pages[0].Id;

        public string PageAddress(string page) => Addresses.AnswerPage.In(Language, page);

        public Section? DelegableAt(string address) => _form.Questionnaire.Sections.FirstOrDefault(s => s.Delegable && s.Pages.Any(p => p.Id == address.Split('/')[^1]));

        public IEnumerable<string> PagesOf(Section section) => _pages.Where(id => section.Pages.Any(p => p.Id == id));

        public string? After(Section section) => _pages.ElementAtOrDefault(_pages.IndexOf(PagesOf(section).Last()) + 1);

        /// <summary>What they post on a page.</summary>
        public (string Name, string Value)[] Fields(string address)
        {
            var page = _form.Pages.First(p => p.Id == address.Split('/')[^1]);
            return
            [
                .. page.Questions.SelectMany(q => _answers.ValuesOf(q.Id).Select(v => (v.Key, Typed(q, v.Value)))),
                .. (page.Checks ?? []).Where(c => _answers.Reasons.ContainsKey(c.Id)).Select(c => (PostedPage.Reason(c.Id), _answers.Reasons[c.Id])),
            ];
        }

        string Typed(Question question, string value) => question.Kind switch
        {
            QuestionKind.Number => TypedNumber.Write(value, Language is Language.English ? NumberStyle.English : NumberStyle.Danish),
            QuestionKind.Date => DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("dd-MM-yyyy", CultureInfo.InvariantCulture),
            _ => value,
        };
    }

    sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("innovare-period-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
