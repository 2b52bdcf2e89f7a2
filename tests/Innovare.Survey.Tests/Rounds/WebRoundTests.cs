using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Innovare.Platform.Database;
using Innovare.Statbank;
using Innovare.Statistics.Numbers;
using Innovare.Survey.Collect;
using Innovare.Survey.Collect.Answering;
using Innovare.Survey.Design;
using Innovare.Survey.Design.Reading;
using Innovare.Survey.Disseminate;
using Innovare.Survey.Field;
using Innovare.Survey.Process;
using Innovare.Survey.Rounds;
using Innovare.Survey.Store;
using Innovare.Tests;
using Innovare.Tests.Databases;

namespace Innovare.Survey.Tests.Rounds;

/// <summary>A round answered in the web, from the drawing of its sample to published tables.</summary>
public sealed class WebRoundTests
{
    const int Workplaces = 300;
    const int Size = 140;

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_round_answered_in_the_web_runs_to_published_tables_with_everybody_who_answered(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var rehearsal = RehearsalRound.Write(test.Folder, Workplaces, Size);
        var sample = Drawn(rehearsal);
        var field = new Field(test.Stores, sample);

        var sent = field.Answer(0, 100);
        field.Begin(100, 110);
        field.Decline(110, 120);
        rehearsal.Tell(File.ReadAllText(Path.Combine(rehearsal.RoundFolder, "release.da.md")) + "\nSkrevet, da svarene var kommet.\n", File.ReadAllText(Path.Combine(rehearsal.RoundFolder, "release.en.md")));
        var (response, findings) = WebRound.Collect(test.Stores, new TestClock(), Drawn(rehearsal));
        File.WriteAllText(Path.Combine(rehearsal.InputFolder, "responses.csv"), response!.ToCsv());
        var run = Round.Run(Request(rehearsal), _ => { });

        Assert.Empty(findings);
        Assert.All(run.Findings, f => Assert.StartsWith("check-", f.Code, StringComparison.Ordinal)); // those who answer at random contradict themselves
        Assert.Equal((100, Size), (run.Summary!.Answers, run.Summary.Drawn));
        Assert.Equal([100, 10, 10, 20], ((Outcome[])[Outcome.Complete, Outcome.Partial, Outcome.Refused, Outcome.NoContact]).Select(o => response.Returns.Count(r => r.Outcome == o)));
        var (release, unsigned) = ReleaseFolder.Read(rehearsal.OutputFolder).Draft!.SignedOff("Innovare");
        Assert.Empty(unsigned);
        using var context = PublicationContext.Open(test.Stores);
        Publications.Publish(context, release!, TimeProvider.System);
        var published = Assert.Single(Publications.Load(test.Stores, new TestClock()));
        Assert.True(published.IsSynthetic);
        Assert.Contains(published.Tables, t => t.Id == "DEMO01");
        IsTheWeightedShare(rehearsal, published.Tables.First(t => t.Id == "DEMO01"));
        Assert.Equal(sent, sample.Units.Zip(response.Returns).Where(r => r.Second.Outcome == Outcome.Complete).ToDictionary(r => r.First.Workplace.Id, r => string.Join('|', r.Second.Answers), StringComparer.Ordinal));
    }

    [Fact]
    public void Those_who_answer_by_telephone_stand_in_the_published_figures_for_all_who_did_not_answer()
    {
        const int Called = 24, Sent = 90;
        using var test = new TestStores(Dialect.Sqlite);
        var rehearsal = RehearsalRound.Write(test.Folder, Workplaces, Size);
        var sample = Drawn(rehearsal);
        var clock = new TestClock();
        var staff = new Staff("anna", "collector");
        var periods = new FieldPeriods(test.Stores, clock);
        periods.Open(FieldOpening.Of(sample, new(2026, 3, 1), new(2100, 1, 1), 10), staff);
        var period = periods.Find(sample.Definition.Name)!;
        var (pairing, contacts) = (new Pairing(test.Stores, clock), periods.Contacts(period.Round).ToDictionary(c => c.Workplace, StringComparer.Ordinal));
        var field = new Field(test.Stores, sample, u => pairing.PseudonymOf(contacts[u.Workplace.Id].Id)!);
        field.Answer(0, Sent);
        field.Begin(Sent, Sent + 10);
        var follow = new FollowUp(test.Stores, clock);
        follow.Draw(period, new FieldStatus(test.Stores, clock).Of(period), Called, 5, staff);
        var list = follow.List(period.Round);
        foreach (var (one, i) in list.Select((f, i) => (f, i)))
        {
            var contact = periods.Contact(period.Round, one.Contact)!;
            var core = Form.Of(sample.Definition).Core.SelectMany(c => c.Question.Variables.Select(v => (v, Code: i % 4 == 0 ? "1" : "2"))).ToDictionary(c => c.v, c => c.Code, StringComparer.Ordinal);
            Assert.True(i % 6 == 5 || follow.Answered(period, contact, core, "da", staff));
            follow.Called(period, contact, i % 6 == 5 ? CallOutcome.NoReply : CallOutcome.Answered, null, staff);
        }
        var phoned = list.Count - (list.Count / 6);

        Bring(test.Stores, rehearsal);
        var run = Round.Run(Request(rehearsal), _ => { });

        Assert.All(run.Findings, f => Assert.StartsWith("check-", f.Code, StringComparison.Ordinal));
        Assert.Equal((Sent, phoned), (run.Summary!.Answers, run.Summary.Telephone));
        var (edited, weights) = (Csv.Read(Path.Combine(rehearsal.OutputFolder, "edited.csv")), Csv.Read(Path.Combine(rehearsal.OutputFolder, "weights.csv")));
        var own = weights.Rows.Where(r => r.Cells[4].Length > 0).ToDictionary(r => r.Cells[0], r => Number(r.Cells[4]), StringComparer.Ordinal);
        var both = weights.Rows.ToDictionary(r => r.Cells[0], r => Number(r.Cells[5]), StringComparer.Ordinal);
        Assert.Equal((Sent, Sent + phoned), (own.Count, both.Count));
        Assert.Equal(Workplaces, both.Values.Sum(), 1e-3);
        var silent = both.Where(w => !own.ContainsKey(w.Key)).Sum(w => w.Value) / Workplaces;
        Assert.Equal((Size - Sent) / (double)Size, silent, 0.08); // before the margins exactly the share that was silent
        var draft = ReleaseFolder.Read(rehearsal.OutputFolder).Draft!;
        Assert.Equal(5 * Math.Round(phoned / 5.0, MidpointRounding.AwayFromZero), draft.Quality!.Telephone);
        var cubes = draft.Tables.ToDictionary(c => c.Id, StringComparer.Ordinal);
        Assert.Equal(100 * Innovative(edited, both), At(cubes["DEMO01"], "10").Value, 0.005);
        Assert.NotEqual(Math.Round(100 * Innovative(edited, own), 1), Math.Round(At(cubes["DEMO01"], "10").Value, 1));
        Assert.Equal(5 * Math.Round((Sent + phoned) / 5.0, MidpointRounding.AwayFromZero), At(cubes["DEMO01"], "10").Count); // the published n
        Assert.Contains(cubes["DEMO01"].Notes, n => n["da"].Contains("ringet op", StringComparison.Ordinal));
        Assert.DoesNotContain(cubes["DEMO02"].Notes, n => n["da"].Contains("ringet op", StringComparison.Ordinal)); // novelty is not asked by telephone
        Assert.True(At(cubes["DEMO02"], "60").Count <= Sent);
        Assert.All(edited.Rows.Where(r => !own.ContainsKey(r.Cells[0])), r => Assert.Equal("-1", r.Cells[edited.PositionOf("novelty")]));

        static (double Value, int Count) At(Cube cube, string code) =>
            (int)cube.IndexOf([.. cube.Variables.Select(v => v.PositionOf(v.Values.Any(x => x.Code == code) ? code : v.Elimination ?? v.Values[0].Code))]) is var cell ? (cube.Values[cell], cube.Counts![cell]) : default;
    }

    [Fact]
    public void Too_few_calls_stand_for_nobody_and_that_is_said()
    {
        using var folder = new TemporaryFolder();
        var rehearsal = RehearsalRound.Write(folder.Path, Workplaces, Size);
        var sample = Drawn(rehearsal);
        var (variables, form) = (Response.VariablesOf(sample.Definition), Form.Of(sample.Definition));
        string[] No() => [.. variables.Select(v => form.Core.Any(c => c.Question.Variables.Contains(v)) ? "2" : v.StartsWith("underway", StringComparison.Ordinal) ? "2" : "-1")];
        var returns = sample.Units.Select((_, i) => i < 100 ? new Return(Outcome.Complete, "da", No()) : i < 102 ? new(Outcome.Telephone, "da", No()) : Return.None(Outcome.NoContact)).ToList();
        var edited = Editing.Check(new(sample, variables, returns));

        var (weighted, findings) = Weighting.Weigh(edited);

        Assert.Empty(findings);
        Assert.Null(weighted!.FollowUp);
        Assert.Equal(0, QualityIndicators.Of(weighted).Telephone);
        Assert.Equal(100, weighted.Respondents.Count);
        Assert.All(sample.Definition.Tables.Tables, t => Assert.Same(weighted, weighted.For(t)));
    }

    [Fact]
    public void What_the_route_has_left_never_leaves_the_store()
    {
        using var test = new TestStores(Dialect.Sqlite);
        var rehearsal = RehearsalRound.Write(test.Folder, 60, 40);
        var field = new Field(test.Stores, Drawn(rehearsal));
        field.Answer(0, 16);
        var turned = field.Turn(0, 16);

        Bring(test.Stores, rehearsal);

        var csv = Csv.Read(Path.Combine(rehearsal.InputFolder, "responses.csv"));
        var values = csv.Columns.Where(c => c.StartsWith("values.", StringComparison.Ordinal)).Select(csv.PositionOf).ToList();
        var rows = csv.Rows.Where(r => r.Cells[1] == "complete" && r.Cells[csv.PositionOf("types.product")] == "2").ToList();
        Assert.True(turned > 5);
        Assert.True(rows.Count >= turned);
        Assert.All(rows.Where(r => r.Cells[csv.PositionOf("underway")] != "-1"), r => Assert.All(values, v => Assert.Equal("-1", r.Cells[v])));
    }

    [Fact]
    public void Every_row_says_which_questionnaire_it_was_given_to_and_which_sample_it_belongs_to_and_nothing_of_the_stores()
    {
        using var test = new TestStores(Dialect.Sqlite);
        var rehearsal = RehearsalRound.Write(test.Folder, 60, 40);
        var sample = Drawn(rehearsal);
        var field = new Field(test.Stores, sample);
        field.Answer(0, 4);

        Bring(test.Stores, rehearsal);

        var csv = Csv.Read(Path.Combine(rehearsal.InputFolder, "responses.csv"));
        Assert.Equal([.. Response.Head, .. Response.VariablesOf(sample.Definition)], csv.Columns);
        Assert.Equal(sample.Units.Select(u => u.Pseudonym).Order(StringComparer.Ordinal), csv.Rows.Select(r => r.Cells[0]));
        Assert.All(csv.Rows, r => Assert.Equal(sample.Definition.QuestionnaireHash, r.Cells[2]));
        var text = File.ReadAllText(Path.Combine(rehearsal.InputFolder, "responses.csv"));
        Assert.All(field.Pseudonyms, p => Assert.DoesNotContain(p, text, StringComparison.Ordinal));
        Assert.All(sample.Units, u => Assert.DoesNotContain(u.Workplace.Id, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Tables_and_release_text_can_be_written_after_the_answers_came_but_not_the_questions()
    {
        using var test = new TestStores(Dialect.Sqlite);
        var rehearsal = RehearsalRound.Write(test.Folder, 60, 40);
        var before = Drawn(rehearsal).Definition;
        new Field(test.Stores, Drawn(rehearsal)).Answer(0, 4);

        Change(rehearsal, "tables.json", t => t["tables"]!.AsArray().RemoveAt(4));
        var tables = Drawn(rehearsal).Definition;
        Assert.NotEqual(before.Hash, tables.Hash);
        Assert.Equal(before.QuestionnaireHash, tables.QuestionnaireHash);
        Assert.NotNull(WebRound.Collect(test.Stores, new TestClock(), Drawn(rehearsal)).Response);

        Change(rehearsal, "questionnaire.json", q => q["sections"]![0]!["pages"]![0]!["questions"]![0]!["text"]!["da"] = "Har I taget noget i brug?");
        var (response, findings) = WebRound.Collect(test.Stores, new TestClock(), Drawn(rehearsal));
        Assert.Null(response);
        Assert.Equal(4, findings.Count);
        Assert.All(findings, f => Assert.Equal("field-other-questionnaire", f.Code));
    }

    [Fact]
    public void A_derived_rule_that_routes_is_part_of_what_is_asked_and_one_for_tables_alone_is_not()
    {
        using var folder = new TemporaryFolder();
        var rehearsal = RehearsalRound.Write(folder.Path, 60, 30);
        var before = RoundFolder.Read(rehearsal.RoundFolder).Definition!.QuestionnaireHash;

        Change(rehearsal, "tables.json", t => Derived(t, "role_firms")["when"] = JsonNode.Parse("""{"answered":"partners.firms","in":["1"]}"""));
        Assert.Equal(before, RoundFolder.Read(rehearsal.RoundFolder).Definition!.QuestionnaireHash);

        Change(rehearsal, "tables.json", t => Derived(t, "innovative")["when"] = JsonNode.Parse("""{"answered":"types.product","in":["1"]}"""));
        Assert.NotEqual(before, RoundFolder.Read(rehearsal.RoundFolder).Definition!.QuestionnaireHash);

        static JsonNode Derived(JsonNode tables, string id) => tables["derived"]!.AsArray().First(d => (string)d!["id"]! == id)!;
    }

    [Fact]
    public void Whoever_was_asked_outside_the_sample_or_answered_twice_is_named_and_nothing_is_written()
    {
        using var test = new TestStores(Dialect.Sqlite);
        var rehearsal = RehearsalRound.Write(test.Folder, 60, 40);
        var sample = Drawn(rehearsal);
        var field = new Field(test.Stores, sample);
        field.Answer(0, 2);
        field.Ask("9999999999");
        field.Ask(sample.Units[0].Workplace.Id);
        field.Answer(field.Pseudonyms.Count - 1, field.Pseudonyms.Count);

        var (response, findings) = WebRound.Collect(test.Stores, new TestClock(), sample);

        Assert.Null(response);
        Assert.Equal(["field-answered-twice", "field-not-sampled"], findings.Select(f => f.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_answer_whose_contact_was_deleted_is_left_out_and_said()
    {
        using var test = new TestStores(Dialect.Sqlite);
        var rehearsal = RehearsalRound.Write(test.Folder, 60, 40);
        var sample = Drawn(rehearsal);
        var field = new Field(test.Stores, sample);
        field.Answer(0, 4);
        field.Forget(0);

        var (response, findings) = WebRound.Collect(test.Stores, new TestClock(), sample);

        Assert.Equal("field-no-contact", Assert.Single(findings).Code);
        Assert.Equal(3, response!.Returns.Count(r => r.Outcome == Outcome.Complete));
    }

    [Fact]
    public void A_rehearsal_without_answers_says_how_to_bring_them_home()
    {
        using var folder = new TemporaryFolder();
        var rehearsal = RehearsalRound.Write(folder.Path, 60, 30);

        var finding = Assert.Single(Round.Run(Request(rehearsal), _ => { }).Findings);

        Assert.Equal("input-missing", finding.Code);
        Assert.Contains("innovare round collect", finding.Mend, StringComparison.Ordinal);
    }

    /// <summary>The published share is the weighted share of what was answered, and the weights add up to the frame.</summary>
    static void IsTheWeightedShare(RehearsalRound rehearsal, Cube cube)
    {
        var edited = Csv.Read(Path.Combine(rehearsal.OutputFolder, "edited.csv"));
        var weights = Csv.Read(Path.Combine(rehearsal.OutputFolder, "weights.csv")).Rows.ToDictionary(r => r.Cells[0], r => Number(r.Cells[^1]), StringComparer.Ordinal);
        var innovative = Innovative(edited, weights);
        var cell = (int)cube.IndexOf([.. cube.Variables.Select(v => v.PositionOf(v.Code == "type" ? "10" : v.Elimination ?? v.Values[0].Code))]);
        Assert.Equal(Workplaces, weights.Values.Sum(), 1e-3);
        Assert.Equal(100 * innovative, cube.Values[cell], 0.005);
        Assert.True(cube.Lower![cell] < cube.Values[cell] && cube.Values[cell] < cube.Upper![cell]);
    }

    static double Innovative(Csv edited, Dictionary<string, double> weights)
    {
        string[] types = ["types.product", "types.service", "types.process", "types.communication"];
        return edited.Rows.Where(r => weights.ContainsKey(r.Cells[0]) && types.Any(t => r.Cells[edited.PositionOf(t)] == "1")).Sum(r => weights[r.Cells[0]]) / weights.Values.Sum();
    }

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    static RunRequest Request(RehearsalRound rehearsal) => new(rehearsal.RoundFolder, rehearsal.InputFolder, rehearsal.OutputFolder);

    static Sample Drawn(RehearsalRound rehearsal)
    {
        var drawn = RoundSample.Draw(Request(rehearsal));
        Assert.Empty(drawn.Findings.Select(f => f.ToString()));
        return drawn.Sample!;
    }

    static void Bring(Stores stores, RehearsalRound rehearsal)
    {
        var (response, findings) = WebRound.Collect(stores, new TestClock(), Drawn(rehearsal));
        Assert.Empty(findings);
        File.WriteAllText(Path.Combine(rehearsal.InputFolder, "responses.csv"), response!.ToCsv());
    }

    static void Change(RehearsalRound rehearsal, string file, Action<JsonNode> change)
    {
        var path = Path.Combine(rehearsal.RoundFolder, file);
        var node = JsonNode.Parse(File.ReadAllText(path))!;
        change(node);
        File.WriteAllText(path, node.ToJsonString());
    }

    /// <summary>Everybody of a sample asked, in an order of their own.</summary>
    sealed class Field
    {
        readonly Stores _stores;
        readonly AnswerBook _book;
        readonly Form _form;
        readonly Sample _sample;
        readonly SeededRandom _random = new(11);

        /// <param name="stores">Where they stand.</param>
        /// <param name="sample">Whom.</param>
        /// <param name="asked">Pseudonym of a workplace that is asked already; null when nobody is.</param>
        public Field(Stores stores, Sample sample, Func<SampledWorkplace, string>? asked = null)
        {
            (_stores, _book, _form, _sample) = (stores, new(stores, new TestClock()), Form.Of(sample.Definition), sample);
            if (asked is not null)
            {
                Pseudonyms.AddRange(sample.Units.Select(asked));
                return;
            }
            _book.Open(sample.Definition.Name, FormDocument.Of(_form), new(2100, 1, 1));
            Ask([.. sample.Units.Select(u => u.Workplace.Id)]);
        }

        /// <summary>In the order they were asked.</summary>
        public List<string> Pseudonyms { get; } = [];

        public void Ask(params IReadOnlyList<string> workplaces)
        {
            var (pairing, asked) = (new Pairing(_stores, new TestClock()), new List<(string, IReadOnlyDictionary<string, string>)>());
            foreach (var workplace in workplaces)
            {
                var contact = RandomNumberGenerator.GetHexString(32, lowercase: true);
                var unit = _sample.Units.FirstOrDefault(u => u.Workplace.Id == workplace) ?? _sample.Units[0];
                new ContactBook(_stores).Put(new() { Id = contact, Round = _sample.Definition.Name, Workplace = workplace, Name = "Prøvested", Language = "da" });
                asked.Add((contact, Source.RegisterValues.Where(v => v != "name").ToDictionary(v => v, v => FrameVariable.Of(unit.Workplace, v, _sample.Definition.Sample.SizeClasses)!, StringComparer.Ordinal)));
            }
            pairing.Ask(_sample.Definition.Name, _form.Hash, asked);
            Pseudonyms.AddRange(asked.Select(a => pairing.PseudonymOf(a.Item1)!));
        }

        /// <summary>Answers to the end and sends; what was sent, by workplace.</summary>
        public Dictionary<string, string> Answer(int from, int to)
        {
            var sent = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var pseudonym in Pseudonyms[from..to])
            {
                var respondent = _book.Find(pseudonym)!;
                var answers = RandomRespondent.Answer(_form, respondent.Register, _random);
                foreach (var page in _form.Pages)
                    _book.Take(pseudonym, Post(page, answers), "da");
                var after = _book.Submit(pseudonym, "da", "sealed")!;
                Assert.NotNull(after.Progress.Submission);
                if (Pseudonyms.IndexOf(pseudonym) < _sample.Units.Count)
                    sent[_sample.Units[Pseudonyms.IndexOf(pseudonym)].Workplace.Id] = string.Join('|', Route.Of(_form, respondent.Register, after.Progress).Codes);
            }
            return sent;
        }

        /// <summary>Answers the first page only.</summary>
        public void Begin(int from, int to)
        {
            foreach (var pseudonym in Pseudonyms[from..to])
                _book.Take(pseudonym, new(_form.Pages[0].Id, 0, _form.Pages[0].Questions.SelectMany(q => q.Variables).ToDictionary(v => v, _ => "1", StringComparer.Ordinal)), "en");
        }

        public void Decline(int from, int to)
        {
            foreach (var pseudonym in Pseudonyms[from..to])
                _book.Decline(pseudonym, Outcome.Refused, "unwilling");
        }

        /// <summary>Those who had innovated change their mind and send again; how many.</summary>
        public int Turn(int from, int to)
        {
            var turned = 0;
            foreach (var pseudonym in Pseudonyms[from..to])
            {
                var respondent = _book.Find(pseudonym)!;
                if (Route.Of(_form, respondent.Register, respondent.Progress).IsAsked("underway"))
                    continue;
                turned++;
                var first = _form.Pages[0];
                _book.Take(pseudonym, new(first.Id, int.MaxValue, first.Questions.SelectMany(q => q.Variables).ToDictionary(v => v, _ => "2", StringComparer.Ordinal)), "da");
                var answers = RandomRespondentFrom(_book.Find(pseudonym)!);
                foreach (var page in _form.Pages.Skip(1).Where(p => answers.Answers.Keys.Any(k => p.Questions.Any(q => q.Id == k))))
                    _book.Take(pseudonym, Post(page, answers), "da");
                Assert.Null(Route.Of(_form, respondent.Register, _book.Find(pseudonym)!.Progress).FirstOpen?.Id);
                _book.Submit(pseudonym, "da", "sealed");
            }
            return turned;
        }

        public void Forget(int at)
        {
            using var contacts = ContactContext.Open(_stores);
            var workplace = _sample.Units[at].Workplace.Id;
            contacts.Contacts.RemoveRange(contacts.Contacts.Where(c => c.Workplace == workplace));
            contacts.SaveChanges();
        }

        Progress RandomRespondentFrom(Respondent respondent)
        {
            var progress = respondent.Progress;
            while (Route.Of(_form, respondent.Register, progress).FirstOpen is { } page)
                progress = Answers.Take(_form, respondent.Register, progress, new(page.Id, progress.Revision, page.Questions.SelectMany(q => q.Kind == QuestionKind.Multiple ? [(q.Id + "." + q.Answers[0].Code, "1")] : q.Variables.Select(v => (v, q.Answers[0].Code))).ToDictionary(v => v.Item1, v => v.Item2, StringComparer.Ordinal)))!.Progress;
            return progress;
        }

        static PostedPage Post(Page page, Progress answers) =>
            new(page.Id, int.MaxValue, page.Questions.SelectMany(q => answers.ValuesOf(q.Id)).Select(v => (v.Key, v.Value))
                .Concat((page.Checks ?? []).Select(c => (PostedPage.Reason(c.Id), "Det passer."))).ToDictionary(v => v.Item1, v => v.Item2, StringComparer.Ordinal));
    }
}
