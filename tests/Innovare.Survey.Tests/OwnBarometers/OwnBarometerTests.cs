using System.Text;
using Innovare.Platform.Backups;
using Innovare.Platform.Database;
using Innovare.Statbank;
using Innovare.Statistics.Numbers;
using Innovare.Survey.Collect.Answering;
using Innovare.Survey.Design;
using Innovare.Survey.Field;
using Innovare.Survey.OwnBarometers;
using Innovare.Survey.Rounds;
using Innovare.Survey.Store;
using Innovare.Survey.Tests.Rounds;
using Innovare.Tests;
using Innovare.Tests.Databases;

namespace Innovare.Survey.Tests.OwnBarometers;

/// <summary>A municipality asks its own workplaces, sees its figures beside the country's, and can no longer know who answered what.</summary>
public sealed class OwnBarometerTests(RunRounds runs)
{
    static readonly RoundDefinition Newest = RunRounds.Definition("demo-2023");

    static readonly string[] Fields = ["Daginstitutioner", "Undervisning", "Ældre- og handicapomsorg", "Offentlig administration"];

    static readonly string[] Types = ["types.product", "types.service", "types.process", "types.communication"];

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_municipality_of_60_workplaces_runs_its_own_barometer(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        Release(test.Stores);
        var book = Book(test.Stores);

        var (made, findings) = book.Make("Innovation i Nordby Kommune", Newest, List(60), null, new(2100, 1, 1));
        Assert.Empty(findings);
        var letters = book.Letters(made!.Id, onlyMissing: false);
        Assert.Equal(60, letters.Count);
        Assert.Equal("leder7@nordby.example", letters.Single(l => l.Name == "Sted 7").Mail);
        var answers = letters.Take(42).Select((l, i) => Answer(test.Stores, l.Link, i)).ToList();
        Assert.Equal(18, book.Letters(made.Id, onlyMissing: true).Count);
        Assert.Equal((42, 18), (book.Progress(made.Id)[AnswerState.Sent], book.Progress(made.Id)[AnswerState.NotBegun]));
        var (result, refused) = book.Close(made.Id);

        Assert.Empty(refused);
        Assert.Equal((60, 60, 42, true), (result!.Population, result.Asked, result.Answered, result.IsCensus));
        var innovative = Figure(result, "10");
        Assert.InRange(innovative.Value!.Value, 1, 99);
        Assert.True(innovative.Interval!.Lower < innovative.Value && innovative.Value < innovative.Interval.Upper);
        Assert.Equal((true, Newest.Round.Title.Da), (result.IsInvented, result.National!.Da));
        Assert.InRange(innovative.National!.Value, 60, 95);
        Assert.Equal(new Destroyed(60, 60, 42, 0), result.Destroyed);
        Assert.Equal(result.Figures.Count, book.Find(made.Id)!.Result!.Figures.Count);
        Assert.Equal(42, answers.Count);
        var cube = result.ToCube();
        using var csv = new StringWriter();
        Statbank.Formats.Csv.Write(cube, csv, "da");
        Assert.Contains("Vores", csv.ToString(), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void When_it_is_closed_nothing_is_left_that_joins_an_answer_to_a_workplace(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var book = Book(test.Stores);
        var (made, _) = book.Make("Nordby", Newest, List(12), null, new(2100, 1, 1));
        var letters = book.Letters(made!.Id, onlyMissing: false);
        var keys = new KeyBook(test.Stores, new TestClock());
        var pseudonyms = letters.Select(l => keys.ByLink(l.Link)!).ToList();
        foreach (var (letter, i) in letters.Select((l, i) => (l, i)))
            Answer(test.Stores, letter.Link, i);
        Assert.True(dialect is not Dialect.Sqlite || pseudonyms.All(p => Found(test.Folder, p)));

        Assert.NotNull(book.Close(made.Id).Result);

        Assert.All(letters, l => Assert.Null(keys.ByLink(l.Link)));
        Assert.All(letters, l => Assert.Null(keys.ByCode(l.Code)));
        Assert.Empty(new Pairing(test.Stores, new TestClock()).States(made.Id));
        using (var answers = AnswerContext.Open(test.Stores))
            Assert.Empty(answers.Respondents.Where(r => r.Round == made.Id));
        using (var context = OwnBarometerContext.Open(test.Stores))
            Assert.Equal(("", "", "closed"), context.Barometers.Where(b => b.Id == made.Id).Select(b => new { b.Frame, b.Seed, b.State }).AsEnumerable().Select(b => (b.Frame, b.Seed, b.State)).Single());
        if (dialect is Dialect.Sqlite)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Assert.All(pseudonyms, p => Assert.False(Found(test.Folder, p), $"{p} stands in a file still."));
            Assert.All(letters, l => Assert.False(Found(test.Folder, $"“{l.Name}”") || Found(test.Folder, l.Mail!), $"{l.Name} stands in a file still."));
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_backup_from_before_a_close_or_a_deletion_is_put_back_without_what_was_destroyed(Dialect dialect)
    {
        var backups = Directory.CreateTempSubdirectory("innovare-own-").FullName;
        using var test = new TestStores(dialect);
        var (book, clock) = (Book(test.Stores), new TestClock());
        StoreShape[] shapes = [ContactContext.Shape, KeyContext.Shape, AnswerContext.Shape, OwnBarometerContext.Shape];
        var made = new[] { "Lukket", "Slettet", "Åben" }.Select(title => book.Make(title, Newest, List(6), null, new(2100, 1, 1)).Made!.Id).ToList();
        var letters = made.SelectMany(id => book.Letters(id, onlyMissing: false).Select(l => (Id: id, l.Link))).ToList();
        foreach (var (id, link) in letters.Where(l => l.Id != made[1]))
            Answer(test.Stores, link, link[0]);
        var keys = new KeyBook(test.Stores, clock);
        var pseudonyms = letters.ToDictionary(l => keys.ByLink(l.Link)!, l => l.Id, StringComparer.Ordinal);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var backup = Backup.Take(shapes, test.Stores, backups, clock, "test");
        Assert.Empty(book.Close(made[0], evenWithoutFigures: true).Findings);
        book.Delete(made[1]);
        Assert.Equal(0, book.DestroyAgain());

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Assert.Empty(Restore.From(backup, shapes, test.Stores, mayReplace: true, clock));
        Assert.Equal(18, keys.AllContacts().Count);
        Assert.Equal(2, book.DestroyAgain());

        Assert.Equal((true, null), (book.Find(made[0])!.IsClosed, book.Find(made[0])!.Result));
        Assert.Null(book.Find(made[1]));
        Assert.Equal((false, 6), (book.Find(made[2])!.IsClosed, book.Progress(made[2])[AnswerState.Sent]));
        Assert.All(letters, l => Assert.Equal(l.Id == made[2], keys.ByLink(l.Link) is not null));
        Assert.Equal(0, book.DestroyAgain());
        if (dialect is Dialect.Sqlite)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Assert.All(pseudonyms, p => Assert.Equal(p.Value == made[2], Found(test.Folder, p.Key)));
        }
        Directory.Delete(backups, recursive: true);
    }

    [Fact]
    public void When_all_have_answered_there_is_nothing_to_be_unsure_of()
    {
        using var test = new TestStores(Dialect.Sqlite);
        var book = Book(test.Stores);
        var (made, _) = book.Make("Nordby", Newest, List(20), null, new(2100, 1, 1));
        var routes = book.Letters(made!.Id, onlyMissing: false).Select((l, i) => Answer(test.Stores, l.Link, i)).ToList();

        var result = book.Close(made.Id).Result!;

        Assert.All(result.Figures, f => Assert.Null(f.Interval));
        Assert.Equal(100.0 * routes.Count(r => Types.Any(t => r.Answer(t) == "1")) / 20, Figure(result, "10").Value!.Value, 0.005);
    }

    [Fact]
    public void Where_each_field_answers_alike_and_some_are_missing_the_figure_has_an_interval_all_the_same()
    {
        using var test = new TestStores(Dialect.Sqlite);
        var book = Book(test.Stores);
        var (made, _) = book.Make("Nordby", Newest, List(32), null, new(2100, 1, 1));
        foreach (var letter in book.Letters(made!.Id, onlyMissing: false))
            if (int.Parse(letter.Name.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture) is var place && place > 4)
                Answer(test.Stores, letter.Link, place, isInnovative: place % 4 < 2);

        var figure = Figure(book.Close(made.Id).Result!, "10");

        Assert.Equal(50, figure.Value);
        Assert.True(figure.Interval!.Lower < 40 && figure.Interval.Upper > 60, $"{figure.Interval}"); // Clopper and Pearson of 14 in 28: 31 to 69
    }

    [Fact]
    public void A_barometer_of_which_nothing_can_be_shown_is_not_closed_until_that_is_wanted()
    {
        using var test = new TestStores(Dialect.Sqlite);
        var book = Book(test.Stores);
        var (made, _) = book.Make("Nordby", Newest, List(12), null, new(2100, 1, 1));
        Assert.Null(book.Outlook(made!.Id));
        var letters = book.Letters(made.Id, onlyMissing: false);
        foreach (var letter in letters.Take(5))
            Answer(test.Stores, letter.Link, 1, isInnovative: true);

        Assert.Equal(0, book.Outlook(made.Id)!.Value.Shown);
        Assert.Equal("own-nothing-shown", Assert.Single(book.Close(made.Id).Findings).Code);
        Assert.Equal(5, book.Progress(made.Id)[AnswerState.Sent]);
        Assert.NotNull(new KeyBook(test.Stores, new TestClock()).ByLink(letters[0].Link));

        var result = book.Close(made.Id, evenWithoutFigures: true).Result!;
        Assert.Equal((0, 0), (result.Shown, result.Destroyed!.Left));
        Assert.Null(book.Outlook(made.Id));
    }

    [Fact]
    public void The_store_of_barometers_holds_no_name_and_no_address()
    {
        using var test = new TestStores(Dialect.Sqlite);
        Book(test.Stores).Make("Nordby", Newest, List(12), null, new(2100, 1, 1));

        using var context = OwnBarometerContext.Open(test.Stores);
        var frame = context.Barometers.Single().Frame;
        Assert.Equal(13, frame.Trim().Split('\n').Length);
        Assert.DoesNotContain("Sted", frame, StringComparison.Ordinal);
        Assert.DoesNotContain("@", frame, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 25)]
    [InlineData(30, 30)]
    public void The_interval_is_that_of_a_finite_population_in_a_census_and_in_a_sample(int? size, int answered)
    {
        using var test = new TestStores(Dialect.Sqlite);
        var book = Book(test.Stores);
        var (made, _) = book.Make("Nordby", Newest, List(40, oneField: true), size, new(2100, 1, 1));
        var routes = book.Letters(made!.Id, onlyMissing: false).Take(answered).Select((l, i) => Answer(test.Stores, l.Link, i)).ToList();

        var result = book.Close(made.Id).Result!;

        var share = routes.Count(r => Types.Any(t => r.Answer(t) == "1")) / (double)answered;
        var error = Math.Sqrt((1 - (answered / 40.0)) * share * (1 - share) / (answered - 1)); // Cochran (1977) 3.8: simple random sampling without replacement
        var figure = Figure(result, "10");
        Assert.Equal(100 * share, figure.Value!.Value, 0.01);
        Assert.InRange(figure.Interval!.Upper - figure.Interval.Lower, 100 * 2 * 1.9 * error, 100 * 2 * 2.2 * error); // t or normal quantile, on the scale of shares
        Assert.Equal((40, size ?? 40, answered), (result.Population, result.Asked, result.Answered));
    }

    [Fact]
    public void No_figure_tells_of_fewer_than_three_and_what_is_withheld_is_said_to_be()
    {
        using var test = new TestStores(Dialect.Sqlite);
        var book = Book(test.Stores);
        var (made, _) = book.Make("Nordby", Newest, List(24), null, new(2100, 1, 1));
        var routes = book.Letters(made!.Id, onlyMissing: false).Select((l, i) => Answer(test.Stores, l.Link, i)).ToList();

        var result = book.Close(made.Id).Result!;

        var innovative = routes.Where(r => Types.Any(t => r.Answer(t) == "1")).ToList();
        foreach (var figure in result.Figures.Where(f => f.Group is null && f.Value is not null && f.TableId == "DEMO04"))
        {
            var among = (int)Math.Round(figure.Value!.Value * innovative.Count / 100);
            Assert.True(among >= 3 && innovative.Count - among >= 3, $"{figure.Says.En}: {among} of {innovative.Count}");
        }
        Assert.Contains(result.Figures, f => f.Value is null);
        Assert.All(result.Figures.Where(f => f.Value is null), f => Assert.Equal((null, Difference.None), (f.Interval, f.Difference)));
    }

    [Fact]
    public void With_four_answers_it_cannot_be_closed_and_nothing_is_lost()
    {
        using var test = new TestStores(Dialect.Sqlite);
        var book = Book(test.Stores);
        var (made, _) = book.Make("Nordby", Newest, List(20), null, new(2100, 1, 1));
        foreach (var (letter, i) in book.Letters(made!.Id, onlyMissing: false).Take(4).Select((l, i) => (l, i)))
            Answer(test.Stores, letter.Link, i);

        Assert.Equal("own-too-few", Assert.Single(book.Close(made.Id).Findings).Code);

        Assert.False(book.Find(made.Id)!.IsClosed);
        Assert.Equal(4, book.Progress(made.Id)[AnswerState.Sent]);
        book.Delete(made.Id);
        Assert.Null(book.Find(made.Id));
        Assert.Empty(book.Progress(made.Id));
    }

    [Fact]
    public void A_close_that_was_broken_off_goes_on_where_it_stopped()
    {
        using var test = new TestStores(Dialect.Sqlite);
        var book = Book(test.Stores);
        var (made, _) = book.Make("Nordby", Newest, List(12), null, new(2100, 1, 1));
        foreach (var (letter, i) in book.Letters(made!.Id, onlyMissing: false).Select((l, i) => (l, i)))
            Answer(test.Stores, letter.Link, i);
        var (other, _) = book.Make("Sønderby", Newest, List(12), null, new(2100, 1, 1));
        foreach (var (letter, i) in book.Letters(other!.Id, onlyMissing: false).Select((l, i) => (l, i)))
            Answer(test.Stores, letter.Link, i);
        var result = System.Text.Json.JsonSerializer.Serialize(book.Close(other.Id).Result! with { Destroyed = null }, Innovare.Survey.Design.Reading.DesignJson.Options);
        using (var context = OwnBarometerContext.Open(test.Stores))
        {
            var row = context.Barometers.Single(b => b.Id == made.Id);
            (row.State, row.Result, row.Frame, row.Seed) = ("closing", result, "", "");
            context.SaveChanges();
        }

        Assert.Equal(new Destroyed(12, 12, 12, 0), book.Close(made.Id).Result!.Destroyed);
        Assert.True(book.Find(made.Id)!.IsClosed);
    }

    [Fact]
    public void It_asks_the_questions_of_the_round_under_a_last_day_of_its_own()
    {
        using var test = new TestStores(Dialect.Sqlite);
        new AnswerBook(test.Stores, new TestClock()).Open("demo-2023", FormDocument.Of(Form.Of(Newest)), new(2000, 1, 1));
        var book = Book(test.Stores);

        var (made, _) = book.Make("Nordby", Newest, List(12), null, new(2100, 1, 1));

        var respondent = new AnswerBook(test.Stores, new TestClock()).Find(new KeyBook(test.Stores, new TestClock()).ByLink(book.Letters(made!.Id, onlyMissing: false)[0].Link)!)!;
        Assert.False(respondent.IsClosed);
        Assert.Equal(Form.Of(Newest).Variables, respondent.Form.Variables);
    }

    [Theory]
    [InlineData("navn;ansatte\nSted;4", "list-column-missing")]
    [InlineData("navn;område;ansatte\n;Undervisning;4", "list-name")]
    [InlineData("navn;område;ansatte\nA;Undervisning;4\na;Undervisning;4", "list-name-twice")]
    [InlineData("navn;område;ansatte\nA;Rumfart;4", "list-field-unknown")]
    [InlineData("navn;område;ansatte\nA;Undervisning;mange", "list-employees")]
    [InlineData("navn;område;ansatte;mail\nA;Undervisning;4;ikke en adresse", "list-mail")]
    [InlineData("navn;område;ansatte\nA;Undervisning", "csv-row-width")]
    [InlineData("navn;område;ansatte\nA;Undervisning;4", "own-too-few")]
    public void Everything_wrong_with_a_list_is_named_by_its_line_and_nobody_is_asked(string list, string code)
    {
        using var test = new TestStores(Dialect.Sqlite);

        var (made, findings) = Book(test.Stores).Make("Nordby", Newest, list, null, new(2100, 1, 1));

        Assert.Null(made);
        Assert.Contains(findings, f => f.Code == code);
        Assert.Empty(Book(test.Stores).All());
    }

    [Fact]
    public void A_list_is_read_as_it_is_copied_from_a_spreadsheet()
    {
        var list = WorkplaceList.Read("\uFEFFAnsatte\tNavn\tOmråde\r\n12\tSolstrålen\tdaginstitutioner\r\n40\tNordskolen\tEducation\r\n", Newest);

        Assert.Empty(list.Findings);
        Assert.Equal([("Solstrålen", "childcare", 12), ("Nordskolen", "education", 40)], list.Workplaces.Select(w => (w.Workplace.Name, w.Workplace.Subsector, w.Workplace.Employees)));
    }

    [Fact]
    public void A_standardised_figure_is_the_national_one_weighted_as_ones_own_workplaces()
    {
        var release = Publish();
        var table = release.Release.Tables.First(t => t.Id == "DEMO01");
        int At(string level, string subsector, string size) => (int)table.IndexOf([.. table.Variables.Select(v => v.PositionOf(v.Code switch { "level" => level, "subsector" => subsector, "size" => size, "type" => "10", _ => "2023" }))]);
        Standardised Standard(params Workplace[] workplaces) => Standardisation.Of(release, "DEMO01", "10", workplaces)!.Value;
        var (childcareAt, educationAt, sizeAt, allAt) = (At("municipal", "childcare", "total"), At("municipal", "education", "total"), At("municipal", "total", "20-49"), At("municipal", "total", "total"));

        var childcare = table.Values[childcareAt] + table.Values[sizeAt] - table.Values[allAt];
        var education = table.Values[educationAt] + table.Values[sizeAt] - table.Values[allAt];
        Assert.Equal(childcare, Standard(Of("childcare", 30, 1)).Value, 1e-9);
        Assert.Equal(childcare, Standard(Of("childcare", 30, 1), Of("childcare", 40, 2)).Value, 1e-9);
        var mixed = Standard(Of("childcare", 30, 1), Of("childcare", 31, 2), Of("childcare", 32, 3), Of("education", 25, 4));
        Assert.Equal((((3 * childcare) + education) / 4, NationalFit.PutTogether), (mixed.Value, mixed.Fit));
        Assert.Null(Standardisation.Of(release, "NIX", "10", [Of("childcare", 30, 1)]));

        // fields have workplaces of their own; a field and a size share some, so their errors are added
        var errors = table.StandardErrors!;
        Assert.True(errors[childcareAt] > 0 && errors[sizeAt] > 0 && errors[allAt] > 0);
        Assert.Equal(double.Hypot(0.75 * errors[childcareAt], 0.25 * errors[educationAt]) + errors[sizeAt] + errors[allAt], mixed.StandardError, 1e-9);
    }

    [Fact]
    public void Where_the_release_divides_fields_by_size_nothing_is_put_together()
    {
        var release = Publish();
        var cube = release.Release.Tables.First(t => t.Id == "DEMO01");
        var (values, errors, statuses) = (cube.Values.ToArray(), cube.StandardErrors!.ToArray(), cube.Statuses.ToArray());
        foreach (var (size, value) in new[] { ("10-19", 40.0), ("20-49", 60.0) })
        {
            var at = (int)cube.IndexOf([.. cube.Variables.Select(v => v.PositionOf(v.Code switch { "level" => "municipal", "subsector" => "childcare", "size" => size, "type" => "10", _ => "2023" }))]);
            (values[at], errors[at], statuses[at]) = (value, 3, CellStatus.Value);
        }
        var crossed = release with { Release = release.Release with { Tables = [cube with { Values = values, StandardErrors = errors, Statuses = statuses }] } };

        var standard = Standardisation.Of(crossed, "DEMO01", "10", [Of("childcare", 12, 1), Of("childcare", 30, 2), Of("childcare", 30, 3), Of("childcare", 30, 4)])!.Value;

        Assert.Equal((55, double.Hypot(0.25 * 3, 0.75 * 3), NationalFit.Crossed), (standard.Value, standard.StandardError, standard.Fit));
    }

    static Workplace Of(string subsector, int employees, int i) => new($"{i:0000000000}", "", "", "municipal", "", subsector, employees, "", "");

    ReleasedRound Publish()
    {
        using var test = new TestStores(Dialect.Sqlite);
        Release(test.Stores);
        return new ReleasedRounds(test.Stores, new TestClock(), Repository.File("rounds")).Beside("demo-2023", isSynthetic: true)!;
    }

    void Release(Stores stores)
    {
        using var context = PublicationContext.Open(stores);
        Publications.Publish(context, ReleaseFolder.Read(runs.Output("demo-2023")).Draft!.SignedOff("Innovare").Release!);
    }

    static OwnBarometerBook Book(Stores stores) => new(stores, new TestClock(), Repository.File("rounds"));

    static OwnFigure Figure(OwnResult result, string type) => result.Figures.First(f => f.TableId == "DEMO01" && f.Group is null && f.Says == Newest.Tables.Tables[0].Variable.Values.First(v => v.Code == type).Text);

    static string List(int workplaces, bool oneField = false) => "navn;område;ansatte;mail\n" + string.Concat(Enumerable.Range(1, workplaces).Select(i =>
        FormattableString.Invariant($"Sted {i};{Fields[oneField ? 0 : i % Fields.Length]};{5 + (i * 13 % 120)};leder{i}@nordby.example\n")));

    static Route Answer(Stores stores, string link, int seed, bool? isInnovative = null)
    {
        var (book, pseudonym) = (new AnswerBook(stores, new TestClock()), new KeyBook(stores, new TestClock()).ByLink(link)!);
        var respondent = book.Find(pseudonym)!;
        // one in three has put nothing new to use, in every field
        var wanted = isInnovative ?? seed % 3 != 0;
        var random = new SeededRandom(seed + 1);
        Progress answers;
        do
            answers = RandomRespondent.Answer(respondent.Form, respondent.Register, random);
        while (answers.Answers.ContainsKey("novelty") != wanted);
        foreach (var page in respondent.Form.Pages.Where(p => p.Questions.Any(q => answers.Answers.ContainsKey(q.Id))))
            book.Take(pseudonym, new(page.Id, int.MaxValue, page.Questions.SelectMany(q => answers.ValuesOf(q.Id)).Select(v => (v.Key, v.Value))
                .Concat((page.Checks ?? []).Select(c => (PostedPage.Reason(c.Id), "Det passer."))).ToDictionary(v => v.Item1, v => v.Item2, StringComparer.Ordinal)), "da");
        Assert.NotNull(book.Submit(pseudonym, "da", "sealed")!.Progress.Submission);
        return Route.Of(respondent.Form, respondent.Register, answers);
    }

    /// <summary>Whether those words stand in any file of the folder, in bytes.</summary>
    static bool Found(string folder, string words)
    {
        var bytes = Encoding.UTF8.GetBytes(words);
        return Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Any(f => File.ReadAllBytes(f).AsSpan().IndexOf(bytes) >= 0);
    }
}
