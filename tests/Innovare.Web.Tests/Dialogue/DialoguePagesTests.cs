using System.Net;
using Innovare.Web.Tests.Hosting;
using Microsoft.Playwright;

namespace Innovare.Web.Tests.Dialogue;

/// <summary>Two workplaces talk through the spreading guide, each in a browser of its own.</summary>
public sealed class DialoguePagesTests(Site site)
{
    const string Begin = "/arbejdsplads/spredningsguide";

    [Fact]
    public async Task Giver_and_taker_play_a_whole_dialogue_to_a_printed_plan_without_JavaScript()
    {
        await using var window = await Window();
        await using var other = await Window();
        var (giver, link) = await Started(window, "telecare-nord");
        var taker = await Joined(other, link);

        await Answer(giver, taking: false);
        await Answer(taker, taking: true);

        Assert.Contains("Tilpas løsningen", await taker.Locator("#result").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Sværere end der, hvor løsningen blev til: teknologien.", await taker.Locator("#result").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(["Køb udstyr, leder, maj", "Oplær alle, Anna, juni"], await taker.Locator(".dialogue-tasks").First.Locator("li").AllInnerTextsAsync());
        await taker.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(0, await taker.GetByRole(AriaRole.Link, new() { Name = "Hent planen som tekst" }).CountAsync());
        Assert.NotEmpty(await taker.PdfAsync(new() { Format = "A4" }));
        await taker.EmulateMediaAsync(new() { Media = Media.Screen });
        var file = await taker.APIRequest.GetAsync(taker.Url + ".md");
        Assert.Contains("- [ ] Køb udstyr, leder, maj", await file.TextAsync(), StringComparison.Ordinal);

        await giver.GotoAsync(giver.Url.Replace("/plan", "/side-om-side", StringComparison.Ordinal));
        Assert.Contains("Svar fra dem, der genbruger", await giver.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await giver.GetByRole(AriaRole.Cell, new() { Name = "Forskelligt" }).CountAsync());
    }

    [Fact]
    public async Task A_scanner_burns_nothing_and_a_third_person_or_a_wrong_word_gets_nowhere()
    {
        await using var window = await Window();
        await using var other = await Window();
        await using var third = await Window();
        var (giver, link) = await Started(window, "");
        for (var i = 0; i < 2; i++)
            using (var scan = await site.Http.GetAsync(new Uri(link), TestContext.Current.CancellationToken))
                Assert.NotEqual(HttpStatusCode.InternalServerError, scan.StatusCode);
        Assert.Equal(409, (await giver.APIRequest.GetAsync(link)).Status); // one's own link is no way in

        var taker = await Joined(other, link);

        var stranger = await third.NewPageAsync();
        Assert.Equal(404, (await stranger.GotoAsync(link))!.Status);
        Assert.Equal(404, (await stranger.GotoAsync(link[..^1] + "x"))!.Status);
        foreach (var end in new[] { "", "/fase/1", "/side-om-side", "/plan", "/plan.md" })
            Assert.Equal(404, (await stranger.APIRequest.GetAsync(taker.Url + end)).Status);
    }

    [Fact]
    public async Task An_old_tab_of_a_phase_overwrites_nothing_and_loses_nothing()
    {
        await using var window = await Window();
        var (page, _) = await Started(window, "");
        var phase = page.Url.Split('#')[0] + "/fase/3";
        await page.GotoAsync(phase);
        var old = await window.NewPageAsync();
        await old.GotoAsync(phase);
        await page.Locator("#contacts").FillAsync("Fra telefonen");
        await Press(page, "Gem");

        await old.Locator("#contacts").FillAsync("Fra den gamle fane");
        await Press(old, "Gem");

        Assert.Contains("Intet er overskrevet", await old.Locator(".alert").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("Fra den gamle fane", await old.Locator("#contacts").InputValueAsync());
        Assert.Contains("Fra telefonen", await old.Locator(".dialogue-kept").InnerTextAsync(), StringComparison.Ordinal);
        await page.ReloadAsync();
        Assert.Equal("Fra telefonen", await page.Locator("#contacts").InputValueAsync());
        await Press(old, "Gem");
        await page.ReloadAsync();
        Assert.Equal("Fra den gamle fane", await page.Locator("#contacts").InputValueAsync());
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Every_page_of_a_dialogue_is_styled_quiet_and_free_of_faults(int width)
    {
        await using var window = await Window(width, javaScript: true);
        var (page, _) = await Started(window, "telecare-nord");
        var id = page.Url.Split('#')[0];
        foreach (var end in new[] { "", "/fase/1", "/fase/2", "/side-om-side", "/plan" })
        {
            await using var visit = await Visit.To(window, id + end);
            await visit.AssertQuietAndStyled("da");
            await visit.AssertNoFaults();
        }
    }

    [Fact]
    public async Task A_dialogue_that_was_deleted_is_brought_back_and_what_is_missing_is_said_with_what_was_typed_kept()
    {
        await using var window = await Window();
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Root + Begin);
        await page.GetByLabel("Hvad hedder jeres arbejdsplads?").FillAsync("Solgården");
        await Press(page, "Begynd");
        Assert.Contains("Vælg, om I vil dele eller genbruge.", await page.Locator(".alert").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("Solgården", await page.GetByLabel("Hvad hedder jeres arbejdsplads?").InputValueAsync());
        await page.GetByLabel("Vi vil dele").CheckAsync();
        await Press(page, "Begynd");

        await page.GotoAsync(site.Root + Begin);
        await page.GetByRole(AriaRole.Button, new() { Name = "Slet En løsning" }).Turn();
        Assert.Equal(0, await page.Locator(".sheet-list a").CountAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Fortryd sletning" }).Turn();
        Assert.Equal(1, await page.Locator(".sheet-list a").CountAsync());
    }

    async Task<(IPage Page, string Link)> Started(IBrowserContext window, string about)
    {
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Root + Begin + "?case=" + about);
        await page.GetByLabel("Vi vil dele").CheckAsync();
        await page.GetByLabel("Hvad hedder jeres arbejdsplads?").FillAsync("Solgården");
        await Press(page, "Begynd");
        await Press(page, "Lav et link");
        return (page, await page.Locator("#link").InputValueAsync());
    }

    static async Task<IPage> Joined(IBrowserContext window, string link)
    {
        var page = await window.NewPageAsync();
        await page.GotoAsync(link);
        Assert.DoesNotContain(link.Split('/')[^1], page.Url, StringComparison.Ordinal);
        await page.GetByLabel("Hvad hedder jeres arbejdsplads?").FillAsync("Engbo");
        await Press(page, "Deltag i samtalen");
        return page;
    }

    // through all six phases; the technology is harder at the taker's
    static async Task Answer(IPage page, bool taking)
    {
        await page.GotoAsync(page.Url.Split('#')[0] + "/fase/1");
        for (var phase = 1; phase <= 6; phase++)
        {
            foreach (var field in await page.Locator("main form textarea").AllAsync())
                await field.FillAsync(taking ? "Svar fra dem, der genbruger" : "Svar fra dem, der deler");
            foreach (var choice in await page.Locator("main form select").AllAsync())
                await choice.SelectOptionAsync(new SelectOptionValue { Index = 1 });
            if (phase == 2 && taking)
                await page.Locator("#fit-technology").SelectOptionAsync("complicated");
            if (phase == 5 && taking)
                await page.Locator("#tasks").FillAsync("Køb udstyr, leder, maj\nOplær alle, Anna, juni");
            await Press(page, "Gem og gå videre");
        }
    }

    static Task Press(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).Turn();

    Task<IBrowserContext> Window(int width = 1280, bool javaScript = false) =>
        site.Window(new() { JavaScriptEnabled = javaScript, ViewportSize = new() { Width = width, Height = 900 }, Locale = "da-DK" });
}
