using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Innovare.Platform.Accounts;
using Innovare.PublicSector;
using Innovare.Survey.Collect.Answering;
using Innovare.Survey.Design.Checking;
using Innovare.Survey.Design.Reading;
using Innovare.Survey.Disseminate;
using Innovare.Statbank;
using Innovare.Survey.Disseminate.Comparing;
using Innovare.Tests;
using Innovare.Web.SelfTest;
using Innovare.Web.Tests.Hosting;
using Microsoft.Extensions.Logging;

namespace Innovare.Web.Tests.SelfTest;

/// <summary>Test your workplace, as a workplace meets it.</summary>
public sealed class SelfTestTests(Site site)
{
    const string Address = "/arbejdsplads/test";

    static readonly QuestionnaireReading Reading = QuestionnaireFile.Read(Repository.File("content", "self-test"));

    static readonly IReadOnlyList<Cube> Published = PublishedFigures.Read(Repository.File("content", "figures")).Tables;

    // somebody who has put a way of working to use, copied it from others, and did not look at whether it works
    static readonly Dictionary<string, string> Copied = new(StringComparer.Ordinal)
    {
        ["types.product"] = "2",
        ["types.service"] = "2",
        ["types.process"] = "1",
        ["types.communication"] = "2",
        ["latest_types.process"] = "1",
        ["novelty"] = "80",
        ["initiators.100"] = "1",
        ["initiators.180"] = "1",
        ["partners.none"] = "1",
        ["technology"] = "important",
        ["values.230"] = "1",
        ["factors.employees"] = "5",
        ["factors.cooperation"] = "2",
        ["factors.firms"] = "0",
        ["factors.citizens"] = "3",
        ["factors.economy"] = "1",
        ["evaluated"] = "no",
        ["spread"] = "2",
    };

    [Fact]
    public void The_questionnaire_has_no_findings_and_takes_ten_minutes_at_most()
    {
        Assert.Empty(Reading.Findings);
        foreach (var language in Enum.GetValues<Language>())
            Assert.InRange(RouteMinutes.OfRandom(Reading.Form!, 1000, 1, language)[^1], 1, 10);
        Assert.InRange(Readability.Lix(Reading.Form!.Questions.SelectMany(q => new[] { q.Text.Da, q.Help?.Da ?? "" }.Concat(q.Answers.Concat(q.Items).Select(o => o.Text.Da)))), 5, 35);
    }

    [Fact]
    public void Every_line_of_the_result_stands_beside_a_published_figure_and_names_answers_that_can_be_given()
    {
        var variables = Reading.Form!.Variables.ToHashSet();
        foreach (var line in Statement.All)
        {
            Assert.NotNull(line.In(Published, "total"));
            Assert.Subset(variables, line.Yes.Select(y => y.Variable).Concat(line.DontKnow).ToHashSet());
        }
    }

    [Fact]
    public void Answers_stand_beside_the_newest_figure_of_the_group_chosen()
    {
        var run = TestRun.Of(Reading.Form!, Copied);
        var first = Statement.All[0];

        Assert.True(run.Route.IsComplete);
        Assert.Equal(Own.Yes, first.Of(run.Route));
        Assert.Equal((83d, "2023"), (first.In(Published, "total")!.Value!.Value, CodeOf(first, "total")));
        Assert.Equal((85d, "2019"), (first.In(Published, "region")!.Value!.Value, CodeOf(first, "region")));
        Assert.Equal(Own.No, Statement.All.Single(l => l.Row[0] == "firms" && l.Table == "PUB06").Of(run.Route));
        Assert.Equal(Own.Yes, Statement.All.Single(l => l.Row[0] == "reuse").Of(run.Route));
    }

    [Fact]
    public void A_workplace_without_anything_new_is_asked_what_was_under_way_and_compared_on_that_alone()
    {
        var run = TestRun.Of(Reading.Form!, new Dictionary<string, string> { ["types.product"] = "2", ["types.service"] = "-2", ["types.process"] = "2", ["types.communication"] = "2", ["underway"] = "1" });

        Assert.True(run.Route.IsComplete);
        Assert.Equal(["types", "underway"], run.Route.Pages.Select(p => p.Id));
        Assert.Equal([Own.DontKnow], Statement.All.Select(l => l.Of(run.Route)).OfType<Own>());
    }

    [Fact]
    public async Task Every_next_step_leads_to_a_page_in_both_languages()
    {
        foreach (var step in NextStep.All)
            foreach (var language in Enum.GetValues<Language>())
                foreach (var address in step.Cases.Select(c => Addresses.Case.In(language, c.Slug)).Append(Addresses.GuideTool.In(language, step.Tool[language])))
                {
                    using var answer = await site.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
                    Assert.True(answer.IsSuccessStatusCode, address);
                }
    }

    [Fact]
    public async Task Answers_made_by_hand_are_asked_again_until_they_are_whole()
    {
        await using var house = await House.Open();
        using var reader = house.Reader();

        var page = await Sent(reader, [("page", "evaluated"), ("go", "next"), ("novelty", "<b>"), .. Copied.Where(c => c.Key is not "novelty").Select(c => (c.Key, c.Value))]);

        Assert.NotEmpty(page.QuerySelectorAll("input[name=novelty]"));
        Assert.DoesNotContain("<b>", page.Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_of_ones_own_field_have_intervals_and_invented_ones_stand_with_no_published_figure()
    {
        using var reader = site.SignedInAs(Role.Workplace);
        (string, string)[] all = [("page", "evaluated"), ("go", "next"), ("group", "municipal"), .. Copied.Select(c => (c.Key, c.Value))];

        using var start = new HtmlParser().ParseDocument(await reader.GetStringAsync(new Uri(Address, UriKind.Relative), TestContext.Current.CancellationToken));
        var page = await Sent(reader, [.. all, ("field", "childcare")]);
        var without = await Sent(reader, [.. all, ("field", "rumfart")]);

        Assert.Contains("OIN01DK", start.QuerySelector("#field-hint")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Opdigtede", page.QuerySelector("main .alert")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main a[href*='/tabeller/PUB']"));
        Assert.NotEmpty(page.QuerySelectorAll("main a[href*='/demo/']"));
        Assert.Empty(without.QuerySelectorAll("main a[href*='/demo/']"));
        Assert.NotEmpty(without.QuerySelectorAll("main a[href*='/tabeller/PUB']"));
        // the share of municipal childcare that is innovative, as it was released, and the workplace's own yes beside it
        var table = site.Newest.Tables.First(t => t.Id == "DEMO01");
        var cell = (int)table.IndexOf([.. table.Variables.Select(v => v.PositionOf(v.Code switch { "level" => "municipal", "subsector" => "childcare", "size" => "total", "type" => "10", _ => "2023" }))]);
        var line = page.QuerySelector(".test-result li")!.TextContent;
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{table.Values[cell]:0} pct."), line, StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"mellem {table.Lower![cell]:0} og {table.Upper![cell]:0}"), line, StringComparison.Ordinal);
        Assert.Equal("Ja", page.QuerySelector(".test-own strong")!.TextContent);
        // politicians as a factor are not asked about here: no answer of one's own can be a no
        Assert.DoesNotContain(page.QuerySelectorAll(".test-says"), s => s.TextContent.Contains("olitik", StringComparison.Ordinal) && s.Closest("li")!.QuerySelector(".test-own strong")!.TextContent == "Nej" && s.Closest("details")!.TextContent.Contains("DEMO06", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_of_an_answer_is_stored_or_logged()
    {
        using var ear = new Ear();
        await using var house = await House.Open();
        house.Overhear(ear, "listening");
        using var reader = house.Reader();
        await Sent(reader, [("go", "next")]); // the first form makes the key that signs forms
        var before = Files(house);

        var page = await Sent(reader, [("page", "evaluated"), ("go", "next"), .. Copied.Select(c => (c.Key, c.Value))]);

        Assert.NotEmpty(page.QuerySelectorAll(".test-result li"));
        Assert.Equal(before, Files(house));
        Assert.Contains("listening", ear.Lines);
        Assert.DoesNotContain(ear.Lines, l => Copied.Keys.Any(k => l.Contains(k, StringComparison.Ordinal)));
        Assert.Equal(["innovare-form"], reader.DefaultRequestHeaders.GetValues("Cookie").SelectMany(c => c.Split("; ")).Select(c => c.Split('=')[0]));
    }

    [Theory]
    [InlineData(390, "da")]
    [InlineData(1280, "en")]
    public async Task The_test_is_taken_edited_and_begun_again_without_JavaScript(int width, string language)
    {
        await using var window = await site.Window(new() { JavaScriptEnabled = false, ViewportSize = new() { Width = width, Height = 900 } });
        await using var visit = await Visit.To(window, site.Root + (language is "da" ? Address : "/en/workplace/test"));
        var page = visit.Page;
        var next = page.Locator("button[value=next]");
        await page.Locator("#group-municipal").CheckAsync();
        await next.Turn();
        await next.Turn();
        Assert.Equal(4, await page.Locator(".test-row.form-error").CountAsync());
        for (var step = 0; step < 12 && await page.Locator(".test-result").CountAsync() == 0; step++)
        {
            foreach (var (name, code) in Copied)
            {
                var field = page.Locator($"main input:not([type=hidden])[name='{name}'][value='{code}']");
                if (await field.CountAsync() == 1)
                    await field.CheckAsync();
            }
            await next.Turn();
            Assert.DoesNotContain("?", page.Url, StringComparison.Ordinal);
        }

        Assert.Contains(language is "da" ? "80 pct." : "80 per cent", await page.Locator(".test-result li").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(await page.Locator(".test-result li").CountAsync(), await page.GetByText(language is "da" ? "omformuleret – ikke direkte sammenlignelig" : "reworded – not directly comparable").CountAsync());
        await page.Locator("button[value='page:evaluated']").Turn();
        Assert.True(await page.Locator("#evaluated-no").IsCheckedAsync());
        await page.Locator("#evaluated-internal").CheckAsync();
        await page.Locator("button[value=back]").Turn();
        Assert.True(await page.Locator("#factors-employees-5").IsCheckedAsync());
        await next.Turn();
        Assert.True(await page.Locator("#evaluated-internal").IsCheckedAsync());
        await next.Turn();
        await page.Locator(".test-edit a").Turn();
        Assert.Equal(4, await page.Locator("input[name=group]").CountAsync());
    }

    [Theory]
    [InlineData(390, "da")]
    [InlineData(1280, "en")]
    public async Task The_result_is_styled_quiet_and_free_of_faults(int width, string language)
    {
        await using var window = await site.Window(new() { ViewportSize = new() { Width = width, Height = 900 } });
        await using var visit = await Visit.To(window, site.Root + (language is "da" ? Address : "/en/workplace/test"));
        await visit.Page.Locator("button[value=next]").Turn();
        await visit.Page.Locator("button[value=next]").Turn();
        await visit.AssertQuietAndStyled(language);
        await visit.AssertNoFaults();
        await visit.Page.EvaluateAsync(
            """
            answers => {
              const form = document.querySelector('.test-form');
              for (const shown of form.querySelectorAll('.test-question')) shown.remove();
              for (const [name, value] of Object.entries({ ...answers, page: 'evaluated' })) {
                const field = document.createElement('input');
                field.type = 'hidden'; field.name = name; field.value = value;
                form.append(field);
              }
              form.querySelector('[name=page]').remove();
            }
            """, Copied);
        await visit.Page.Locator("button[value=next]").Turn();
        Assert.True(await visit.Page.Locator(".test-result li").CountAsync() > 10);
        await visit.AssertQuietAndStyled(language);
        await visit.AssertNoFaults();
    }

    static Dictionary<string, string> Files(House house) => Directory.EnumerateFiles(house.Settings.DataFolder, "*", SearchOption.AllDirectories)
        .ToDictionary(f => f, f =>
        {
            using var file = new FileStream(f, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Convert.ToHexStringLower(SHA256.HashData(file));
        });

    static string CodeOf(Statement line, string group) =>
        Published.Single(t => t.Id == line.Table).Variables[^1].Values.Single(v => v.Name.Equals(line.In(Published, group)!.Round)).Code;

    static async Task<IDocument> Sent(HttpClient reader, (string, string)[] fields)
    {
        using var answer = await House.Post(reader, Address, fields);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Keeps what is logged.</summary>
    sealed class Ear : ILoggerProvider, ILogger
    {
        readonly ConcurrentQueue<string> _lines = new();

        public IReadOnlyCollection<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => _lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
            // nothing to let go of
        }
    }
}
