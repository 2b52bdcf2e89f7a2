using System.Globalization;
using AngleSharp.Html.Parser;
using Innovare.Cases.Reuse;
using Innovare.Cases.Telling;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.Platform.Sheets;
using Innovare.Platform.Subscriptions;
using Innovare.PublicSector;
using Innovare.Tests.Databases;
using Innovare.Web.Tests.FieldWork;
using Innovare.Web.Tests.Hosting;
using Innovare.Web.Tests.Security;
using Microsoft.Extensions.DependencyInjection;

namespace Innovare.Web.Tests.Telling;

/// <summary>The pages where workplaces tell, as their owners, strangers, givers and editors meet them.</summary>
public sealed class TellingPagesTests(Site site)
{
    const string Begin = "/arbejdsplads/fortael";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_text_in_every_field_comes_back_as_text_wherever_it_is_shown()
    {
        await using var house = await House.Open();
        using var teller = new Teller(house, house.Reader(Role.Workplace));
        await teller.Open(Begin);
        await teller.Press("");
        var start = teller.At[..^2];
        var faults = new List<string>();
        for (var turn = 0; turn < NaughtyStrings.All.Count; turn += 4)
            for (var part = 1; part <= TellingForm.Parts.Count; part++)
            {
                await teller.Open(FormattableString.Invariant($"{start}/{part}"));
                await teller.Press("stay", [.. TellingForm.Parts[part - 1].Fields.Select((f, i) => (f.Id, NaughtyStrings.All[(turn + i) % NaughtyStrings.All.Count]))]);
                Look(teller, faults);
                await teller.Open(start + "/gennemse");
                Look(teller, faults);
            }

        Assert.Empty(faults);
    }

    [Fact]
    public async Task What_is_published_shows_every_text_as_text_to_readers_givers_and_editors()
    {
        await using var house = await House.Open();
        var book = house.Services.GetRequiredService<TellingBook>();
        var faults = new List<string>();
        using var reader = new Teller(house, house.Reader());
        using var employee = new Teller(house, house.Reader(Role.Workplace));
        using var editor = new Teller(house, house.Reader(Role.Editor));
        var addresses = new List<(Teller, string)> { (reader, "/cases/spredning"), (reader, "/cases"), (editor, "/intern/cases"), (employee, "/arbejdsplads/cases") };
        foreach (var (text, i) in NaughtyStrings.All.Select((t, i) => (TellingForm.Clean(t, 190), i)).Where(t => t.Item1.Length > 0))
        {
            var answers = Answers(text);
            answers["visibility"] = i % 4 == 0 ? "employees" : "public";
            var told = Published(book, answers);
            addresses.AddRange([(i % 4 == 0 ? employee : reader, (i % 4 == 0 ? "/arbejdsplads/cases/" : "/cases/") + told.Slug), (editor, "/intern/cases/" + told.Id)]);
            var reuse = book.BeginReuse("space/x", "t@kommune.example", new Dictionary<string, string> { ["giver"] = "telecare-nord", ["taker.name"] = text, ["kind"] = "adapted", ["state"] = "givenUp", ["changed"] = text, ["givenUpBecause"] = text }, Language.Danish);
            book.Take(reuse, reuse with { State = TellingWords.Shown, Objection = text }, "17", "editor", "show", text);
            addresses.Add((editor, "/intern/cases/genbrug/" + reuse.Id));
        }
        house.Services.GetRequiredService<Publisher>().Bring();
        foreach (var (who, address) in addresses)
        {
            await who.Open(address);
            Assert.True(who.Status == 200, address);
            Look(who, faults);
        }
        foreach (var data in new[] { "/cases/data.csv", "/cases/data.json", "/cases/feed.atom", "/cases/spredning/data.json" })
        {
            using var answer = await reader.Reader.GetAsync(data, Stop);
            Assert.Equal(200, (int)answer.StatusCode);
        }

        Assert.Empty(faults);
    }

    [Fact]
    public async Task A_title_of_ten_thousand_letters_comes_back_whole_with_what_to_do()
    {
        await using var house = await House.Open();
        using var teller = new Teller(house, house.Reader());
        await teller.Open(Begin);
        await teller.Press("");

        await teller.Press("next", ("title", new string('å', 10_000)), ("problem", "Et problem"));

        Assert.Contains("Her står 10000 tegn. Der er plads til 200.", teller.Words, StringComparison.Ordinal);
        Assert.Equal(10_000, teller.Page.QuerySelector("#title")!.GetAttribute("value")!.Length);
        await teller.Open(teller.At);
        Assert.Equal(10_000, teller.Page.QuerySelector("#title")!.GetAttribute("value")!.Length); // and it is kept
        Assert.Equal("Et problem", teller.Page.QuerySelector("#problem")!.TextContent);
    }

    [Fact]
    public async Task Anothers_case_and_reuse_are_not_there_and_a_draft_is_not_even_the_editors()
    {
        await using var house = await House.Open();
        var book = house.Services.GetRequiredService<TellingBook>();
        var told = book.BeginCase("mail/ejer@kommune.example", "ejer@kommune.example", null, Answers("Vores"), Language.Danish);
        var reuse = book.BeginReuse("mail/ejer@kommune.example", "ejer@kommune.example", new Dictionary<string, string>(), Language.Danish);
        using var stranger = house.Reader();
        using var other = house.Reader(Role.Workplace);
        using var editor = house.Reader(Role.Editor);
        foreach (var reader in new[] { stranger, other })
            foreach (var address in new[] { $"{Begin}/{told.Id}", $"{Begin}/{told.Id}/1", $"{Begin}/{told.Id}/gennemse", $"/arbejdsplads/genbrug/{reuse.Id}" })
            {
                using var read = await reader.GetAsync(address, Stop);
                Assert.Equal(404, (int)read.StatusCode);
                House.Keep(reader, read);
                using var form = await reader.GetAsync(Begin, Stop);
                House.Keep(reader, form);
                var token = new HtmlParser().ParseDocument(await form.Content.ReadAsStringAsync(Stop)).QuerySelector("main input[name=form-token]")!.GetAttribute("value")!;
                using var sent = await reader.PostAsync(address, new FormUrlEncodedContent([new("form-token", token), new("title", "Kapret"), new("go", "stay"), new("act", "delete")]), Stop);
                Assert.Equal(404, (int)sent.StatusCode);
            }
        using var desk = await editor.GetAsync($"/intern/cases/{told.Id}", Stop);
        Assert.Equal(404, (int)desk.StatusCode);

        Assert.Equal("Vores", book.FindCase(told.Id)!.Title);
    }

    [Fact]
    public async Task An_editor_cannot_decide_on_their_own_case_or_on_words_that_have_changed()
    {
        await using var house = await House.Open();
        var book = house.Services.GetRequiredService<TellingBook>();
        var account = SignedIn.As(Stores.Of(house.Settings), Role.Editor);
        using var reader = house.Reader();
        reader.DefaultRequestHeaders.Add("Cookie", account.Header);
        using var editor = new Teller(house, reader);
        var own = Sent(book, Answers("Min egen"), account.Account.Mail);

        await editor.Open("/intern/cases/" + own.Id);
        Assert.Contains("Det er din egen", editor.Words, StringComparison.Ordinal);
        Assert.Null(editor.Page.QuerySelector("button[value=screen]"));

        var other = Sent(book, Answers("En andens"), "anden@kommune.example");
        await editor.Open("/intern/cases/" + other.Id);
        await editor.Press("screen", ("revision", "99"));
        Assert.Contains("der er sket noget", editor.Words, StringComparison.Ordinal);
        await editor.Press("askChanges");
        Assert.Contains("Skriv hvorfor", editor.Words, StringComparison.Ordinal);
        Assert.Equal(TellingWords.Submitted, book.FindCase(other.Id)!.State);
    }

    [Fact]
    public async Task An_editor_asks_for_changes_the_owner_opens_the_letter_mends_it_and_says_yes_to_just_that()
    {
        await using var house = await House.Open();
        using var post = new SmtpReceiver();
        var book = house.Services.GetRequiredService<TellingBook>();
        var told = Sent(book, Answers("Til rettelse"), "ejer@kommune.example", consents: false);
        using var editor = new Teller(house, house.Reader(Role.Editor));
        await editor.Open("/intern/cases/" + told.Id);
        await editor.Press("askChanges", ("reason", "Skriv, hvem det er for"));

        using var owner = new Teller(house, house.Reader());
        await owner.Open(new Uri(await Teller.Letter(house, post, "ejer@kommune.example")).PathAndQuery);
        await owner.Press("");
        Assert.Contains("Skriv, hvem det er for", owner.Words, StringComparison.Ordinal);
        await owner.Open($"{Begin}/{told.Id}/2");
        await owner.Press("stay", ("audience", "Beboere"));
        await owner.Open($"{Begin}/{told.Id}/gennemse");
        await owner.Press("");
        await editor.Open("/intern/cases/" + told.Id);
        await editor.Press("screen");
        await editor.Press("approve", [.. TellingWords.Criteria.Entries.Select(c => ("criterion", c.Code))]);
        Assert.Contains("venter på jeres ja", editor.Words, StringComparison.Ordinal);
        await owner.Open($"{Begin}/{told.Id}");
        await owner.Press("consent");

        Assert.Contains("Offentliggjort", owner.Words, StringComparison.Ordinal);
        using var reader = new Teller(house, house.Reader());
        await reader.Open("/cases/til-rettelse");
        Assert.Contains("Beboere", reader.Words, StringComparison.Ordinal);
        await owner.Press("takeDown");
        Assert.Contains("Skriv hvorfor", owner.Words, StringComparison.Ordinal);
        await owner.Press("takeDown", ("reason", "Vi er holdt op"));
        await reader.Open("/cases/til-rettelse");
        Assert.Equal(404, reader.Status);
        await owner.Press("undo");
        await reader.Open("/cases/til-rettelse");
        Assert.Equal((200, true), (reader.Status, owner.Words.Contains("Offentliggjort", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nobody_confirms_their_own_reuse_not_even_by_the_givers_link()
    {
        await using var house = await House.Open();
        using var post = new SmtpReceiver();
        var book = house.Services.GetRequiredService<TellingBook>();
        var reuse = book.BeginReuse("space/x", "selv@kommune.example", new Dictionary<string, string> { ["giver"] = "telecare-nord", ["taker.name"] = "Engbo", ["kind"] = "copied", ["state"] = "done" }, Language.Danish);
        book.Take(reuse, reuse with { State = TellingWords.Waiting }, "owner", "owner", "submit");
        book.Send(TellingLetter.Giver("selv@kommune.example", Language.Danish, TellingLink.Reuse(reuse.Id), secret => $"{house.Root}/arbejdsplads/brev/{secret}"));
        using var giver = new Teller(house, house.Reader());
        await giver.Open(new Uri(await Teller.Letter(house, post, "selv@kommune.example")).PathAndQuery);

        foreach (var answer in new[] { "yes", "no" })
        {
            await giver.Press(answer, ("objection", "Nej"));
            Assert.Contains("Ingen kan bekræfte eller bestride sit eget genbrug", giver.Words, StringComparison.Ordinal);
        }

        Assert.Equal((ReuseWords.Unasked, TellingWords.Waiting), (book.FindReuse(reuse.Id)!.Confirmation, book.FindReuse(reuse.Id)!.State));
    }

    [Fact]
    public async Task What_the_giver_disputes_is_not_shown_and_the_taker_reads_why()
    {
        await using var house = await House.Open();
        using var post = new SmtpReceiver();
        var book = house.Services.GetRequiredService<TellingBook>();
        var reuse = book.BeginReuse("mail/tager@kommune.example", "tager@kommune.example", new Dictionary<string, string> { ["giver"] = "telecare-nord", ["taker.name"] = "Engbo", ["kind"] = "copied", ["state"] = "done", ["value"] = "quality" }, Language.Danish);
        book.Take(reuse, reuse with { State = TellingWords.Shown }, "17", "editor", "show");
        house.Services.GetRequiredService<Publisher>().Bring();
        book.Send(TellingLetter.Giver("giver@kommune.example", Language.Danish, TellingLink.Reuse(reuse.Id), secret => $"{house.Root}/arbejdsplads/brev/{secret}"));
        using var giver = new Teller(house, house.Reader());
        await giver.Open(new Uri(await Teller.Letter(house, post, "giver@kommune.example")).PathAndQuery);
        await giver.Press("no");
        Assert.Contains("Skriv, hvad der ikke passer", giver.Words, StringComparison.Ordinal);
        await giver.Press("no", ("objection", "De har aldrig talt med os"));

        using var taker = new Teller(house, house.Reader());
        await taker.Open(new Uri(await Teller.Letter(house, post, "tager@kommune.example")).PathAndQuery);
        await taker.Press("");
        Assert.Contains("De har aldrig talt med os", taker.Words, StringComparison.Ordinal);
        using var links = house.Reader();
        Assert.DoesNotContain("Engbo", await links.GetStringAsync("/cases/spredning/data.json", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_for_public_employees_is_read_by_those_who_are_signed_in_and_nobody_else()
    {
        await using var house = await House.Open();
        var answers = Answers("Leverandøren der forduftede");
        answers["visibility"] = "employees";
        var told = Published(house.Services.GetRequiredService<TellingBook>(), answers);
        house.Services.GetRequiredService<Publisher>().Bring();
        using var stranger = house.Reader();
        using var employee = new Teller(house, house.Reader(Role.Workplace));

        foreach (var address in new[] { $"/cases/{told.Slug}", $"/cases/{told.Slug}/data.json" })
            Assert.Equal(404, (int)(await stranger.GetAsync(address, Stop)).StatusCode);
        foreach (var address in new[] { "/cases/data.json", "/cases/feed.atom", "/cases?q=leverand%C3%B8ren", "/cases/forslag.json?q=leverand" })
            Assert.DoesNotContain("forduftede", await stranger.GetStringAsync(address, Stop), StringComparison.Ordinal);
        Assert.Equal(302, (int)(await stranger.GetAsync($"/arbejdsplads/cases/{told.Slug}", Stop)).StatusCode);
        await employee.Open("/arbejdsplads/cases");
        Assert.Contains("forduftede", employee.Words, StringComparison.Ordinal);
        await employee.Open($"/arbejdsplads/cases/{told.Slug}");
        Assert.Equal(200, employee.Status);
        Assert.Equal("Cases for offentligt ansatte", Assert.Single(employee.Page.QuerySelectorAll(".mainmenu [aria-current]")).TextContent); // and not the page it lies in too
    }

    [Fact]
    public async Task A_place_without_a_case_is_on_the_map_a_number_needs_no_name_and_only_what_is_in_use_counts()
    {
        await using var house = await House.Open();
        var book = house.Services.GetRequiredService<TellingBook>();
        var answers = Answers("Sår på billeder");
        answers["organisation"] = "Hjemmeplejen Nord, Aarhus Kommune";
        var slug = Published(book, answers).Slug!;
        void Tell(params (string, string)[] said)
        {
            var told = book.BeginReuse("space/x", "t@kommune.example", new Dictionary<string, string>(said.Select(s => KeyValuePair.Create(s.Item1, s.Item2))) { ["giver"] = slug, ["kind"] = "copied" }, Language.Danish);
            Assert.Empty(ReuseForm.Faults(told, ReuseGraph.Of([ToldDocument.Draft(answers)! with { Slug = slug }], [])));
            book.Take(told, told with { State = TellingWords.Shown }, "17", "editor", "show");
        }

        Tell(("taker.name", "Hjemmeplejen, Vejle Kommune"), ("state", "done"), ("value", "quality"));
        Tell(("taker.number", "5"), ("state", "planned"));
        Tell(("taker.name", "Samsø Kommune"), ("state", "givenUp"), ("givenUpBecause", "For få sår."));
        house.Services.GetRequiredService<Publisher>().Bring();
        using var reader = new Teller(house, house.Reader());
        await reader.Open("/cases/spredning");

        var rows = reader.Page.QuerySelectorAll("main tbody tr").Select(r => string.Join(' ', r.Children.Select(c => c.TextContent.Trim()))).ToList();
        Assert.Contains("Vejle 0 1", rows);
        Assert.Contains("Aarhus 1 0", rows);
        Assert.DoesNotContain(rows, r => r.StartsWith("Samsø", StringComparison.Ordinal) || r.StartsWith("Gentofte", StringComparison.Ordinal)); // given up, and only thought of
        Assert.Contains("1 spredt, 1 interesse", reader.Words, StringComparison.Ordinal);
        foreach (var words in new[] { "5 steder uden navn", "Gav: Kvalitet." })
            Assert.Contains(words, reader.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Opgivet. Opgivet", reader.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_told_by_its_place_speaks_of_the_place_keeps_its_own_words_and_prints_on_one_sheet()
    {
        await using var house = await House.Open();
        var book = house.Services.GetRequiredService<TellingBook>();
        var answers = Answers("Her står en sætning på omtrent den længde, som folk skriver i sådan et felt.");
        (answers["inspiredBy"], answers["contact.mail"], answers["contact.phone"], answers["contact.mayBeCalled"]) = ("Borås viste vejen.", "gitte@kommune.example", "12 34 56 78", "yes");
        var told = Published(book, answers);
        var reuse = book.BeginReuse("space/x", "t@kommune.example", new Dictionary<string, string> { ["giver"] = "telecare-nord", ["taker"] = told.Slug!, ["kind"] = "copied", ["state"] = "done" }, Language.Danish);
        book.Take(reuse, reuse with { State = TellingWords.Shown }, "17", "editor", "show");
        house.Services.GetRequiredService<Publisher>().Bring();
        using var reader = new Teller(house, house.Reader());
        await reader.Open("/cases/" + told.Slug);

        Assert.Contains("Stedet fortæller, at det har givet:", reader.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Kilden", reader.Words, StringComparison.Ordinal);
        Assert.Contains("Borås viste vejen.", reader.Words, StringComparison.Ordinal);
        Assert.Contains("TeleCare Nord", reader.Words, StringComparison.Ordinal);
        Assert.Equal(["tel:12345678", "mailto:gitte@kommune.example"], reader.Page.QuerySelectorAll(".case-side dd a").Select(a => a.GetAttribute("href")));
        await using var window = await site.Window(new() { Locale = "da-DK" });
        var page = await window.NewPageAsync();
        await page.GotoAsync($"{house.Root}/cases/{told.Slug}");
        Assert.Contains("/Type /Pages\n/Count 1\n", System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4" })), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Going_to_another_page_saves_what_was_typed_on_this_one()
    {
        await using var house = await House.Open();
        using var teller = new Teller(house, house.Reader(Role.Workplace));
        await teller.Open(Begin);
        await teller.Press("");
        var start = teller.At[..^2];
        await teller.Press("4", ("title", "Husket"));
        Assert.Equal(start + "/4", teller.At);
        await teller.Press("review", ("quality.number", "mange"));
        Assert.Equal(start + "/gennemse", teller.At);

        Assert.Contains("Husket", teller.Words, StringComparison.Ordinal);
        Assert.Contains("Kvalitet: Hvad skete der?", teller.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_about_a_bottom_line_is_said_with_its_name()
    {
        await using var house = await House.Open();
        using var teller = new Teller(house, house.Reader(Role.Workplace));
        await teller.Open(Begin);
        await teller.Press("");
        await teller.Open(teller.At[..^2] + "/4");
        await teller.Press("next", ("efficiency.effect", "gain"), ("efficiency.number", "mange"));

        Assert.Equal("Effektivitet: På hvor mange?", Assert.Single(teller.Page.QuerySelectorAll(".alert a")).TextContent);
    }

    [Fact]
    public async Task A_text_that_may_not_be_used_freely_is_read_on_the_page_and_in_no_data()
    {
        await using var house = await House.Open();
        var answers = Answers("Kun på siden");
        answers.Remove("isOpen");
        var told = Published(house.Services.GetRequiredService<TellingBook>(), answers);
        house.Services.GetRequiredService<Publisher>().Bring();
        using var reader = house.Reader();

        Assert.Equal(200, (int)(await reader.GetAsync($"/cases/{told.Slug}", Stop)).StatusCode);
        Assert.Equal(404, (int)(await reader.GetAsync($"/cases/{told.Slug}/data.json", Stop)).StatusCode);
        foreach (var data in new[] { "/cases/data.json", "/cases/data.csv" })
            Assert.DoesNotContain("Kun på siden", await reader.GetStringAsync(data, Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_workplace_has_told_is_counted_and_taken_home_as_data_without_formulas()
    {
        await using var house = await House.Open();
        using var teller = new Teller(house, house.Reader(Role.Workplace));
        await teller.Open(Begin + "?title=%3D1%2B1&stage=inUse&quality.effect=gain&quality.step=1&quality.expected=ro");
        await teller.Press("");
        await teller.Open("/arbejdsplads/vores");
        var rows = teller.Page.QuerySelectorAll("table tr").Select(r => string.Join(' ', r.Children.Select(c => c.TextContent.Trim()))).ToList();
        Assert.Equal("Hvor langt Taget i brug", rows[0]);
        Assert.Equal(["I alt 1", "Kvalitet 1", "Effektivitet 0"], rows[1..4]);

        var csv = await teller.Reader.GetStringAsync("/arbejdsplads/vores/data.csv", Stop);
        Assert.Contains(";'=1+1;", csv, StringComparison.Ordinal);
        Assert.Contains("\"title\": \"=1+1\"", (await teller.Reader.GetStringAsync("/arbejdsplads/vores/data.json", Stop)).Replace("\\u002B", "+", StringComparison.Ordinal), StringComparison.Ordinal);
        using var stranger = house.Reader();
        Assert.DoesNotContain("1+1", await stranger.GetStringAsync("/arbejdsplads/vores/data.csv", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_found_one_asks_to_be_told_and_it_stands_among_what_one_follows_until_it_is_stopped()
    {
        await using var house = await House.Open();
        using var post = new SmtpReceiver();
        var account = SignedIn.As(Stores.Of(house.Settings), Role.Workplace);
        using var reader = house.Reader();
        reader.DefaultRequestHeaders.Add("Cookie", account.Header);
        using var employee = new Teller(house, reader);
        await employee.Open("/cases?q=qxz");
        await employee.Open(employee.Page.QuerySelector(".case-none a[href*='/arbejdsplads/foelg']")!.GetAttribute("href")!);
        Assert.Contains("søgningen “qxz”", employee.Words, StringComparison.Ordinal);
        Assert.Equal(account.Account.Mail, employee.Page.QuerySelector("[name=mail]")!.GetAttribute("value"));
        await employee.Press("", ("mail", "ikke en mail"));
        Assert.Contains("Det ligner ikke en mailadresse", employee.Words, StringComparison.Ordinal);
        await employee.Press("", ("mail", account.Account.Mail));
        await employee.Open("/arbejdsplads/vores");
        Assert.DoesNotContain("qxz", employee.Words, StringComparison.Ordinal); // not before the address has said yes

        await employee.Open(new Uri(await Teller.Letter(house, post, account.Account.Mail)).PathAndQuery);
        await employee.Press("");
        await employee.Open("/arbejdsplads/vores");
        Assert.NotNull(employee.Page.QuerySelector("main a[href='/cases?q=qxz']"));
        await employee.Open(employee.Page.QuerySelector("main a[href^='/foelg/stop/']")!.GetAttribute("href")!);
        await employee.Press("");
        await employee.Open("/arbejdsplads/vores");
        Assert.DoesNotContain("qxz", employee.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_sees_which_searches_readers_wait_for_in_vain_how_many_and_since_when_but_not_who()
    {
        await using var house = await House.Open();
        using var reader = house.Reader(Role.Editor);
        using var editor = new Teller(house, reader);
        await editor.Open("/intern/cases");
        Assert.Contains("Ingen venter på svar på en søgning.", editor.Words, StringComparison.Ordinal);
        Follow(house, "cases?q=qxz", "a@kommune.example", "b@kommune.example");
        Follow(house, "cases?q=robotter", "c@kommune.example"); // cases answer that
        Follow(house, "cases?level=state", "d@kommune.example"); // no words: nothing is missing

        await editor.Open("/intern/cases");

        var line = editor.Page.QuerySelector("main a[href='/cases?q=qxz']")!.ParentElement!.TextContent;
        Assert.Contains("2 venter, den første siden", line, StringComparison.Ordinal);
        Assert.DoesNotContain("kommune.example", editor.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("robotter", editor.Words, StringComparison.Ordinal);
        Assert.Contains("Søgninger uden svar (1)", editor.Words, StringComparison.Ordinal);
        await editor.Open("/en/staff/cases");
        Assert.Contains("2 wait, the first since", editor.Words, StringComparison.Ordinal);
    }

    static void Follow(House house, string topic, params string[] mails)
    {
        var store = Stores.Of(house.Settings).Open(PlatformStore.Shape);
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction();
        foreach (var mail in mails)
            SubscriptionBook.Confirm(transaction, TimeProvider.System, SubscriptionBook.Ask(transaction, TimeProvider.System, new Subscription("", topic, topic, mail, Language.Danish, "", "", "", default, null))!);
        transaction.Commit();
    }

    [Fact]
    public async Task A_reuse_that_its_taker_hides_is_sent_in_again_when_that_is_undone()
    {
        await using var house = await House.Open();
        var account = SignedIn.As(Stores.Of(house.Settings), Role.Workplace);
        var book = house.Services.GetRequiredService<TellingBook>();
        var reuse = book.BeginReuse(TellingBook.OwnerOfMail(account.Account.Mail), account.Account.Mail, new Dictionary<string, string> { ["giver"] = "telecare-nord", ["taker.name"] = "Engbo", ["kind"] = "copied", ["state"] = "underWay" }, Language.Danish);
        book.Take(reuse, reuse with { State = TellingWords.Shown }, "17", "editor", "show");
        using var reader = house.Reader();
        reader.DefaultRequestHeaders.Add("Cookie", account.Header);
        using var taker = new Teller(house, reader);
        await taker.Open("/arbejdsplads/genbrug/" + reuse.Id);
        await taker.Press("save", ("state", "done"), ("value", "quality"));
        Assert.Equal("done", book.FindReuse(reuse.Id)!.Link.State);
        await taker.Press("save", ("state", "givenUp"));
        Assert.Contains("Skriv, hvorfor I har opgivet", taker.Words, StringComparison.Ordinal);
        await taker.Open("/arbejdsplads/genbrug/" + reuse.Id);

        await taker.Press("hide");
        Assert.Contains("Vises ikke", taker.Words, StringComparison.Ordinal);
        using var editor = new Teller(house, house.Reader(Role.Editor));
        await editor.Open("/intern/cases/genbrug/" + reuse.Id);
        Assert.Contains("Kun de kan vise det igen", editor.Words, StringComparison.Ordinal);
        Assert.Null(editor.Page.QuerySelector("button[value=show]"));
        await taker.Press("again");

        Assert.Equal(TellingWords.Waiting, book.FindReuse(reuse.Id)!.State);
    }

    [Fact]
    public async Task What_a_giver_has_confirmed_is_asked_again_when_the_taker_says_otherwise()
    {
        await using var house = await House.Open();
        using var post = new SmtpReceiver();
        var account = SignedIn.As(Stores.Of(house.Settings), Role.Workplace);
        var book = house.Services.GetRequiredService<TellingBook>();
        var answers = Answers("Sår på billeder");
        answers["contact.mail"] = "gitte@kommune.example";
        var slug = Published(book, answers).Slug!;
        house.Services.GetRequiredService<Publisher>().Bring();
        var reuse = book.BeginReuse(TellingBook.OwnerOfMail(account.Account.Mail), account.Account.Mail, new Dictionary<string, string> { ["giver"] = slug, ["taker.name"] = "Engbo", ["kind"] = "copied", ["state"] = "planned" }, Language.Danish);
        book.Take(reuse, reuse with { State = TellingWords.Shown, Confirmation = ReuseWords.Confirmed }, "giver", "giver", "confirm");
        using var reader = house.Reader();
        reader.DefaultRequestHeaders.Add("Cookie", account.Header);
        using var taker = new Teller(house, reader);
        await taker.Open("/arbejdsplads/genbrug/" + reuse.Id);
        await taker.Press("save", ("changed", "Kun om aftenen"));
        Assert.Equal(ReuseWords.Confirmed, book.FindReuse(reuse.Id)!.Confirmation);
        await taker.Press("save", ("state", "done"), ("value", "quality"));

        Assert.Equal((ReuseWords.Unasked, TellingWords.Shown), (book.FindReuse(reuse.Id)!.Confirmation, book.FindReuse(reuse.Id)!.State));
        using var giver = new Teller(house, house.Reader());
        await giver.Open(new Uri(await Teller.Letter(house, post, "gitte@kommune.example")).PathAndQuery);
        Assert.Contains("Kun om aftenen", giver.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kept_value_plan_becomes_what_was_expected()
    {
        await using var house = await House.Open();
        var account = SignedIn.As(Stores.Of(house.Settings), Role.Workplace);
        var sheets = new SheetBook(Stores.Of(house.Settings).Open(PlatformStore.Shape), TimeProvider.System);
        var plan = sheets.Add(SheetBook.OwnerOfAccount(account.Account.Id), "value-plan", "Plan", new Dictionary<string, string> { ["claims.0.line"] = "quality", ["claims.0.indicator"] = "Fald", ["claims.0.baseline"] = "12", ["claims.0.target"] = "6" });
        using var reader = house.Reader();
        reader.DefaultRequestHeaders.Add("Cookie", account.Header);
        using var teller = new Teller(house, reader);
        await teller.Open($"{Begin}?sheet={plan.Id}");
        Assert.Contains("allerede har skrevet", teller.Words, StringComparison.Ordinal);
        await teller.Press("");

        var told = Assert.Single(house.Services.GetRequiredService<TellingBook>().CasesOf([TellingBook.OwnerOfMail(account.Account.Mail)]));
        Assert.Equal("Fald; i dag: 12; mål: 6", told.Answers["quality.expected"]);
    }

    [Fact]
    public async Task An_old_tab_overwrites_nothing_and_loses_nothing()
    {
        await using var house = await House.Open();
        using var teller = new Teller(house, house.Reader(Role.Workplace));
        await teller.Open(Begin);
        await teller.Press("");
        var drawn = teller.Page.QuerySelector("[name=drawn]")!.GetAttribute("value")!;
        await teller.Press("stay", ("title", "Fra telefonen"));

        await teller.Press("stay", ("title", "Fra den gamle fane"), ("drawn", drawn));

        Assert.Contains("Intet er overskrevet", teller.Words, StringComparison.Ordinal);
        Assert.Equal("Fra den gamle fane", teller.Page.QuerySelector("#title")!.GetAttribute("value"));
        Assert.Contains("Fra telefonen", teller.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_tells_what_is_there_already_is_shown_it()
    {
        await using var house = await House.Open();
        using var teller = new Teller(house, house.Reader());
        await teller.Open(Begin);
        await teller.Press("");

        await teller.Press("next", ("title", "Skærmbesøg i hjemmeplejen"), ("problem", "For meget kørsel til borgerne"), ("summary", "Vi holder skærmbesøg hos borgerne"), ("novelty", "Før kørte vi"));

        Assert.Contains("Ligner den en af disse?", teller.Words, StringComparison.Ordinal);
        Assert.NotNull(teller.Page.QuerySelector("a[href='/cases/skaermbesoeg-i-viborg']"));
    }

    [Fact]
    public async Task The_place_answers_the_yearly_question_from_its_letter()
    {
        await using var house = await House.Open();
        using var post = new SmtpReceiver();
        var book = house.Services.GetRequiredService<TellingBook>();
        var told = Published(book, Answers("Spurgt igen"));
        book.Take(told, told with { InUseOn = book.Today.AddDays(-400), PublishedOn = book.Today.AddDays(-400) }, "house", "house", "ask");
        var job = house.Services.GetServices<Platform.Jobs.JobKind>().Single(k => k.Name == "library-yearly");

        Assert.StartsWith("1 places asked", await job.Work("", Stop), StringComparison.Ordinal);
        Assert.StartsWith("0 places asked", await job.Work("", Stop), StringComparison.Ordinal);
        await Teller.Post(house, post);
        Assert.Contains("Bruger I den stadig?", post.Arrived[^1].Headers["subject"], StringComparison.Ordinal);
        using var owner = new Teller(house, house.Reader());
        await owner.Open(new Uri(await Teller.Letter(house, post, "ejer@kommune.example")).PathAndQuery);
        await owner.Press("");
        await owner.Press("stillInUse");

        Assert.Equal((book.Today, null), (book.FindCase(told.Id)!.InUseOn!.Value, book.FindCase(told.Id)!.AskedOn));
    }

    [Theory]
    [InlineData(390, "da")]
    [InlineData(1280, "en")]
    public async Task Every_page_of_telling_is_styled_quiet_and_free_of_faults(int width, string language)
    {
        var isEnglish = language == "en";
        var book = new TellingBook(site.Stores, TimeProvider.System);
        var told = Sent(book, Answers("Opkald efter udskrivning"), "ejer@kommune.example");
        var reuse = book.BeginReuse("space/x", "t@kommune.example", new Dictionary<string, string> { ["giver"] = "telecare-nord", ["taker.name"] = "Engbo", ["kind"] = "adapted", ["state"] = "done", ["value"] = "quality" }, Language.Danish);
        book.Take(reuse, reuse with { State = TellingWords.Waiting }, "owner", "owner", "submit");
        foreach (var (danish, english) in new[] { ("/intern/cases", "/en/staff/cases"), ("/intern/cases/" + told.Id, "/en/staff/cases/" + told.Id), ("/intern/cases/genbrug/" + reuse.Id, "/en/staff/cases/reuse/" + reuse.Id) })
        {
            await using var visit = await site.OpenAs(isEnglish ? english : danish, [Role.Editor], width);
            Assert.Equal(200, visit.Status);
            await visit.AssertQuietAndStyled(language);
            await visit.AssertNoFaults();
        }
        await using var window = await site.Window(new() { ViewportSize = new() { Width = width, Height = 900 }, Locale = "da-DK" });
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Root + (isEnglish ? "/en/workplace/tell" : Begin));
        await page.Locator("main form button").Turn();
        await page.FillAsync("#title", "Skærmbesøg i hjemmeplejen");
        await page.Locator("main button[value=stay]").Turn();
        var start = page.Url.Split('?')[0][..^2];
        var review = isEnglish ? "/review" : "/gennemse";
        foreach (var end in new[] { "/1", "/2?check=1", "/3", "/4", "/5", review, "" })
            await Check(start + end);
        await page.GotoAsync(site.Root + (isEnglish ? "/en/workplace/reuse?case=telecare-nord" : "/arbejdsplads/genbrug?case=telecare-nord"));
        await page.Locator("main form button").Turn();
        await Check(page.Url);
        await Check(site.Root + (isEnglish ? "/en/workplace/ours" : "/arbejdsplads/vores"));
        await Check(site.Root + (isEnglish ? "/en/workplace/follow?q=fald" : "/arbejdsplads/foelg?q=fald"));

        async Task Check(string address)
        {
            await using var visit = await Visit.To(window, address);
            Assert.Equal(200, visit.Status);
            await visit.AssertQuietAndStyled(language);
            await visit.AssertNoFaults();
        }
    }

    [Fact]
    public async Task Without_mouse_and_JavaScript_one_tells_a_case_takes_one_and_talks_of_it()
    {
        await using var window = await site.Window(new() { Locale = "da-DK", JavaScriptEnabled = false });
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Root + Begin);
        await Press("main form button");
        await Type("#title", "Fortalt uden mus");
        await Type("#problem", "Musen var væk.");
        await Type("#summary", "Vi bruger tasterne.");
        await Type("#novelty", "Før pegede vi.");
        await Next("/2");
        await Type("#organisation", "Plejecenter Engbo, Vejle Kommune");
        await Choose("#level");
        await Tick("#types-process");
        await Choose("#stage");
        await Next("/3");
        await Next("/4");
        await Next("/5");
        await Type("[id='contact.name']", "Anna Prøve");
        await Tick("[id='contact.agreed']");
        await Choose("#visibility");
        await Next("/gennemse");
        Assert.Contains("Fortalt uden mus", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("main .sheet-missing li").CountAsync());

        await page.GotoAsync(site.Root + "/arbejdsplads/genbrug?case=telecare-nord");
        await Type("[id='taker.name']", "Plejecenter Engbo, Vejle Kommune");
        await Choose("#kind");
        await Choose("#state");
        await Press("main form button");
        Assert.Equal("Plejecenter Engbo, Vejle Kommune", await page.InputValueAsync("[id='taker.name']"));

        await page.GotoAsync(site.Root + "/arbejdsplads/spredningsguide?case=telecare-nord");
        await Tick("#side-Giver");
        await Type("#name", "Anna");
        await Press("main button[value=begin]");
        await Press("main a[href$='/fase/1']");
        await Choose("main form select");
        await Press("main form button.button-primary");
        Assert.DoesNotContain("/fase/1", page.Url, StringComparison.Ordinal);

        Task Next(string end) => Press("main button[value=next]", end);

        async Task Press(string selector, string end = "")
        {
            await KeyboardJourneyTests.To(page, selector);
            await page.TurnByEnter();
            Assert.EndsWith(end, page.Url.Split('?')[0], StringComparison.Ordinal);
        }

        async Task Type(string selector, string words)
        {
            await KeyboardJourneyTests.To(page, selector);
            await page.Keyboard.TypeAsync(words);
        }

        async Task Tick(string selector)
        {
            await KeyboardJourneyTests.To(page, selector);
            await page.Keyboard.PressAsync("Space");
            Assert.True(await page.IsCheckedAsync(selector));
        }

        async Task Choose(string selector)
        {
            await KeyboardJourneyTests.To(page, selector);
            await page.Keyboard.PressAsync("ArrowDown");
            Assert.NotEqual("", await page.Locator(selector).First.InputValueAsync());
        }
    }

    [Fact]
    public async Task What_is_told_prints_on_one_sheet()
    {
        await using var window = await site.Window(new() { Locale = "da-DK" });
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Root + Begin);
        await page.Locator("main form button").Turn();
        var start = page.Url[..^2];
        foreach (var part in TellingForm.Parts)
        {
            await page.GotoAsync(string.Create(CultureInfo.InvariantCulture, $"{start}/{part.Number}"));
            for (var folds = page.Locator("details.tell-fold:not([open]) > summary"); await folds.CountAsync() > 0;)
                await folds.First.ClickAsync();
            foreach (var field in await page.Locator("main form textarea").AllAsync())
                await field.FillAsync("Vi skriver to linjer her, så der står noget, som en kollega kan læse og tage med til mødet i morgen.");
            await page.Locator("main button[value=stay]").Turn();
        }
        await page.GotoAsync(start + "/gennemse");

        var print = System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4" }));

        Assert.Contains("/Type /Pages\n/Count 1\n", print, StringComparison.Ordinal);
    }

    static void Look(Teller teller, List<string> faults)
    {
        if (teller.Status >= 500)
            faults.Add($"{teller.Status} at {teller.At}");
        faults.AddRange(NaughtyStringsTests.Unescaped(teller.Page).Select(fault => $"{fault} at {teller.At}"));
    }

    // every text of the form, so that each place it is shown is tried
    static Dictionary<string, string> Answers(string text)
    {
        var answers = TellingForm.Fields.Where(f => f.Choices is null && !f.IsTick && !f.Id.Contains("url", StringComparison.Ordinal) && !f.Id.StartsWith("source", StringComparison.Ordinal) && !f.Id.StartsWith("attachment", StringComparison.Ordinal)
            && f.Id is not "year" && !f.Id.EndsWith(".number", StringComparison.Ordinal) && !f.Id.EndsWith(".period", StringComparison.Ordinal) && f.Id is not ("title.en" or "summary.en" or "contact.mail" or "contact.phone"))
            .ToDictionary(f => f.Id, f => text.Length > f.Longest ? text[..f.Longest] : text, StringComparer.Ordinal);
        foreach (var (field, said) in new[] { ("level", "municipal"), ("types", "process"), ("stage", "inUse"), ("visibility", "public"), ("isOpen", "yes"), ("contact.agreed", "yes"), ("source.1.label", text), ("source.1.url", "https://example.org/a"), ("attachment.1.label", text), ("attachment.1.url", "https://example.org/b") })
            answers[field] = said;
        answers["searchWords"] = string.Join('\n', text.Split('\n', ',', ';').Select(w => TellingForm.Clean(w, 60)).Where(w => w.Any(char.IsLetter)).Take(40));
        foreach (var value in PublicInnovation.Values.Entries)
            (answers[value.Code + ".effect"], answers[value.Code + ".step"]) = ("gain", "3");
        return answers;
    }

    static ToldCase Sent(TellingBook book, Dictionary<string, string> answers, string mail, bool consents = true)
    {
        if (consents)
            answers[Moderation.Consent] = "yes";
        var told = book.BeginCase(TellingBook.OwnerOfMail(mail), mail, null, answers, Language.Danish);
        return Take(book, told, "submit", told with { Slug = book.SlugFor(told.Title, []), Mail = mail });
    }

    static ToldCase Published(TellingBook book, Dictionary<string, string> answers) =>
        Take(book, Take(book, Sent(book, answers, "ejer@kommune.example"), "screen"), "approve");

    static ToldCase Take(TellingBook book, ToldCase told, string step, ToldCase? now = null)
    {
        var (to, why) = Moderation.Decide(now ?? told, step, isEditor: step is not "submit", ticked: [.. TellingWords.Criteria.Entries.Select(c => c.Code)]);
        Assert.Null(why);
        Assert.True(book.Take(told, Moderation.After(now ?? told, step, to!, book.Today), "17", step is "submit" ? "owner" : "editor", step));
        return book.FindCase(told.Id)!;
    }
}
