using System.Net;
using Innovare.Tests;
using Innovare.Web.Guides;
using Innovare.Web.Tests.Hosting;
using Microsoft.Playwright;

namespace Innovare.Web.Tests.Guides;

/// <summary>Sheets filled in and kept, as a workplace meets them.</summary>
public sealed class SheetPagesTests(Site site)
{
    static readonly GuideShelf House = GuideShelf.Read(Repository.File("content", "guides"));

    [Fact]
    public async Task A_value_plan_is_filled_in_kept_found_again_downloaded_deleted_and_brought_back_without_JavaScript()
    {
        await using var window = await Window(javaScript: false);
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Root + "/guider/vaerktoejer/vaerdiplan");
        await page.GetByRole(AriaRole.Link, new() { Name = "Udfyld arket her" }).Turn();
        await page.GetByLabel("Navn på arket").FillAsync("Færre fald");
        await page.Locator("#claims\\.0\\.line").SelectOptionAsync("quality");
        await page.Locator("#claims\\.0\\.indicator").FillAsync("Fald om måneden");
        await page.Locator("#claims\\.0\\.target").FillAsync("4");
        await Save(page);

        Assert.Equal("Færre fald", await page.Locator("h1").InnerTextAsync());
        Assert.Contains("Kvalitet: mål, hvordan det er i dag.", await page.Locator(".sheet-missing").InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator("#claims\\.0\\.baseline").FillAsync("9");
        await page.Locator("#claims\\.0\\.when").FillAsync("1. juni");
        await Save(page);
        Assert.Contains("Kvalitet: Fald om måneden fra 9 til 4. Måles igen 1. juni.", await page.Locator(".key-result").InnerTextAsync(), StringComparison.Ordinal);

        // on A4 it is one sheet, with what was written and without what can only be pressed
        Assert.Contains("/Type /Pages\n/Count 1\n", System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4" })), StringComparison.Ordinal);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await page.GetByRole(AriaRole.Button, new() { Name = "Gem", Exact = true }).IsVisibleAsync());
        Assert.Contains("Fald om måneden", await page.Locator(".sheet-paper").InnerTextAsync(), StringComparison.Ordinal);
        await page.EmulateMediaAsync(new() { Media = Media.Screen });

        var file = await page.APIRequest.GetAsync(new Uri(new Uri(page.Url), await page.GetByRole(AriaRole.Link, new() { Name = "Hent som tekst" }).GetAttributeAsync("href") ?? "").ToString());
        Assert.StartsWith("# Færre fald", await file.TextAsync(), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Link, new() { Name = "Fortæl det som en case" }).Turn();
        await page.Locator("main form button[type=submit]").First.Turn();
        var (part, told) = (page.Url[..(page.Url.LastIndexOf('/') + 1)], "");
        for (var number = 1; number < 9 && !told.Contains("Fald om måneden", StringComparison.Ordinal); number++)
        {
            await page.GotoAsync($"{part}{number}");
            told += string.Concat(await page.Locator("main textarea, main input[type=text]").EvaluateAllAsync<string[]>("fields => fields.map(field => field.value)"));
        }
        Assert.Contains("Fald om måneden; i dag: 9; mål: 4", told, StringComparison.Ordinal);

        await page.GotoAsync(site.Root + "/arbejdsplads/ark");
        await page.GetByRole(AriaRole.Button, new() { Name = "Slet Færre fald" }).Turn();
        Assert.Equal(0, await page.GetByRole(AriaRole.Link, new() { Name = "Færre fald" }).CountAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Fortryd sletning: Færre fald" }).Turn();
        await page.GetByRole(AriaRole.Link, new() { Name = "Færre fald" }).Turn();
        Assert.Equal("9", await page.Locator("#claims\\.0\\.baseline").InputValueAsync());
    }

    [Fact]
    public async Task A_sheet_is_not_there_for_another_browser()
    {
        await using var mine = await Window();
        var page = await mine.NewPageAsync();
        await page.GotoAsync(site.Root + "/en/workplace/sheets/new/problem-frame");
        await page.Locator("#problem").FillAsync("Waiting");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).Turn();
        await using var other = await Window();

        var theirs = await (await other.NewPageAsync()).GotoAsync(page.Url);
        using var file = await site.Http.GetAsync(new Uri(new Uri(page.Url).AbsolutePath + "/sheet.json", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(404, theirs!.Status);
        Assert.Equal(HttpStatusCode.NotFound, file.StatusCode);
    }

    [Fact]
    public async Task An_old_tab_does_not_overwrite_and_loses_nothing()
    {
        await using var window = await Window();
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Root + "/arbejdsplads/ark/nyt/problemramme");
        await page.Locator("#problem").FillAsync("Ventetid");
        await Save(page);
        var old = await window.NewPageAsync();
        await old.GotoAsync(page.Url);
        await page.Locator("#problem").FillAsync("Ventetid om morgenen");
        await Save(page);

        await old.Locator("#problem").FillAsync("Ventetid om aftenen");
        await Save(old);

        Assert.Contains("gemt som et ark for sig", await old.Locator(".alert").InnerTextAsync(), StringComparison.Ordinal);
        await page.ReloadAsync();
        Assert.Equal("Ventetid om morgenen", await page.Locator("#problem").InputValueAsync());
        Assert.Equal("Ventetid om aftenen", await old.Locator("#problem").InputValueAsync());
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task A_filled_sheet_is_styled_quiet_and_free_of_faults(int width)
    {
        await using var window = await Window(width: width);
        await using var visit = await Visit.To(window, site.Root + "/arbejdsplads/ark/nyt/regnestykke");
        foreach (var (field, written) in new[] { ("once.low", "80.000"), ("once.likely", "100.000"), ("once.high", "150.000"), ("yearly.low", "10.000"), ("yearly.likely", "20.000"), ("yearly.high", "40.000"), ("gain.low", "30.000"), ("gain.likely", "70.000"), ("gain.high", "90.000"), ("years", "4") })
            await visit.Page.Locator($"[id='{field}']").FillAsync(written);
        await Save(visit.Page);

        Assert.Contains("Som ventet: 100.000 kr.", await visit.Page.Locator("#worked").InnerTextAsync(), StringComparison.Ordinal);
        await visit.AssertQuietAndStyled("da");
        await visit.AssertNoFaults();
        Assert.Equal("Udgift én gang (kr.)", await visit.Page.Locator(".sheet-paper h2").First.TextContentAsync());
        Assert.Contains("/Type /Pages\n/Count 1\n", System.Text.Encoding.Latin1.GetString(await visit.Page.PdfAsync(new() { Format = "A4" })), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_to_stop_with_three_signs_is_one_sheet_of_paper()
    {
        await using var window = await Window();
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Root + "/arbejdsplads/ark/nyt/beslut-at-stoppe");
        foreach (var (field, written) in new[] { ("aim", "Halvt så mange fald"), ("now", "9 fald i januar, 7 i februar"), ("signs.0.sign", "Færre end halvdelen bruger det"), ("signs.0.limit", "50 pct. efter tre måneder"), ("signs.1.sign", "Falske alarmer"), ("signs.1.limit", "Højst to om natten"), ("signs.2.sign", "Klager"), ("learned", "Sensoren skal sidde højere"), ("after", "Beboerne får deres kaldesnor tilbage") })
            await page.Locator($"[id='{field}']").FillAsync(written);
        await page.Locator("[id='signs.0.seen']").SelectOptionAsync("yes");
        await page.Locator("[id='signs.1.seen']").SelectOptionAsync("no");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gem" }).Turn();

        Assert.Contains("1 af 2 grænser er nået", await page.Locator("#worked").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("/Type /Pages\n/Count 1\n", System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4", Margin = new() { Top = "10mm", Bottom = "10mm", Left = "10mm", Right = "10mm" } })), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_tool_has_a_sheet_to_fill_in_in_both_languages()
    {
        foreach (var tool in House.Of(GuideKind.Tools))
        {
            var (_, danish) = await site.Read(Addresses.NewSheet.In(PublicSector.Language.Danish, tool.Slug.Da));
            var (_, english) = await site.Read(Addresses.NewSheet.In(PublicSector.Language.English, tool.Slug.En));

            Assert.Equal(
                danish.QuerySelectorAll("main textarea, main input, main select").Select(e => e.GetAttribute("name")),
                english.QuerySelectorAll("main textarea, main input, main select").Select(e => e.GetAttribute("name")));
            Assert.True(danish.QuerySelectorAll("main textarea, main input[inputmode], main select").Length >= tool.Tool!.Template.Count);
        }
    }

    static Task Save(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Gem" }).Turn();

    Task<IBrowserContext> Window(bool javaScript = true, int width = 1280) =>
        site.Window(new() { JavaScriptEnabled = javaScript, ViewportSize = new() { Width = width, Height = 900 }, Locale = "da-DK" });
}
