using System.Net;
using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.Tests;
using Innovare.Tests.Databases;
using Innovare.Web.Pages;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests.Pages;

public sealed class AccessibilityStatementTests(Site site)
{
    static readonly Settings Ours = new("/nowhere", "http://127.0.0.1:0", Repository.Root, ShowsDemonstration: false);

    [Fact]
    public async Task The_short_address_leads_to_the_statement_in_force()
    {
        await using var registered = await OwnServer.Start(s => s with { Was = "https://was.digst.dk/innovare-example-dk" });

        Assert.Equal("/tilgaengelighed", (await site.Http.GetAsync("/was", TestContext.Current.CancellationToken)).Headers.Location?.OriginalString);
        var there = await registered.Http.GetAsync("/was", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.Redirect, "https://was.digst.dk/innovare-example-dk"), (there.StatusCode, there.Headers.Location?.OriginalString));
        await Assert.ThrowsAsync<StartRefusedException>(() => OwnServer.Start(s => s with { Was = "javascript:alert(1)" }));
    }

    [Theory]
    [InlineData("/tilgaengelighed", "WCAG 2.1", "lever delvist op", "Sådan har vi prøvet", "Digitaliseringsstyrelsen")]
    [InlineData("/en/accessibility", "WCAG 2.1", "partly meets", "How we tested", "Digitaliseringsstyrelsen")]
    public async Task The_statement_says_how_far_the_site_goes_how_it_was_tried_and_where_to_complain(string address, params string[] parts)
    {
        var (_, page) = await site.Read(address);

        Assert.All(parts, part => Assert.Contains(part, page.Body!.TextContent, StringComparison.Ordinal));
        Assert.Matches(@"\d{1,2}\.? \p{L}+ 20\d\d", page.QuerySelector("main")!.TextContent);
        Assert.InRange(page.Lix(), 0, 45);
    }

    [Fact]
    public async Task A_fault_on_a_page_is_found_by_the_look_that_every_page_gets()
    {
        await using var visit = await site.Open("/en/accessibility");
        await visit.Page.EvaluateAsync("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"data:,\"><input>')");

        var found = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(visit.AssertNoFaults);

        Assert.Contains("image-alt:", found.Message, StringComparison.Ordinal);
        Assert.Contains("label:", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void After_a_year_there_is_a_reminder()
    {
        var reviewed = AccessibilityStatement.ReviewedOn(Ours);

        Assert.Empty(AccessibilityStatement.Check(Ours, reviewed.AddYears(1).AddDays(-1)));
        Assert.Equal("accessibility-statement-old", Assert.Single(AccessibilityStatement.Check(Ours, reviewed.AddYears(1))).Code);
    }

    [Fact]
    public void The_operator_is_written_to_once_each_year_that_nobody_has_looked()
    {
        using var test = new TestStores(Dialect.Sqlite);
        var settings = Ours with { DataFolder = test.Folder, Contact = "it@innovare.example" };
        var due = AccessibilityStatement.ReviewedOn(Ours).AddYears(1);
        var clock = new TestClock();
        clock.Pass(new DateTimeOffset(due.AddDays(-1), TimeOnly.MinValue, TimeSpan.Zero) - clock.Now);

        Assert.Null(StatementReminder.Round(settings, clock));
        foreach (var days in (int[])[1, 1, 364, 1])
        {
            clock.Pass(TimeSpan.FromDays(days));
            Assert.NotNull(StatementReminder.Round(settings, clock));
        }

        using var connection = test.Stores.Open(PlatformStore.Shape).Connect();
        using var count = connection.CreateCommand();
        count.CommandText = "select count(*) from mail where recipient = 'it@innovare.example'";
        Assert.Equal(2L, count.ExecuteScalar());
        Assert.Contains("INNOVARE_CONTACT", StatementReminder.Round(settings with { Contact = null }, clock), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/privatliv", "90 dage efter", "Hvor længe")]
    [InlineData("/en/privacy", "90 days after", "How long")]
    public async Task The_privacy_page_says_what_is_held_why_and_how_long_as_the_controller_has_decided(string address, string time, string term)
    {
        var (_, page) = await site.Read(address);

        Assert.Contains(time, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(page.QuerySelectorAll("main h3").Length, page.QuerySelectorAll("main dt").Count(dt => dt.TextContent == term));
        Assert.All(page.QuerySelectorAll("main dd a"), a => Assert.StartsWith("https://eur-lex.europa.eu/", a.GetAttribute("href"), StringComparison.Ordinal));
    }
}
