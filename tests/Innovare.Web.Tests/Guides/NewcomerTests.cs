using System.Text.RegularExpressions;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.Web.Tests.Hosting;
using Microsoft.Playwright;

namespace Innovare.Web.Tests.Guides;

/// <summary>Somebody who has never been here, on a telephone, in one sitting.</summary>
public sealed partial class NewcomerTests(Site site)
{
    const string Mail = "ny@town.example";

    [Fact]
    public async Task A_newcomer_goes_from_the_front_page_to_a_filled_value_plan_a_fitting_case_and_a_request_for_sparring()
    {
        await using var window = await site.Window(new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 390, Height = 900 }, Locale = "da-DK" });
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Root + "/");
        await Follow(page, "Guider");
        await Follow(page, "Hvad er offentlig innovation?");
        Assert.Equal(4, await page.Locator("figure.drawing li").CountAsync());
        await Follow(page, "Er det en innovation?");
        foreach (var (question, answer) in ((string, string)[])[("new", "yes"), ("kind", "yes"), ("tried", "yes"), ("used", "yes"), ("value", "yes"), ("documented", "no")])
        {
            await page.Locator($"#{question}-{answer}").FocusAsync();
            await page.Keyboard.PressAsync("Space"); // no mouse
        }
        await page.Locator("main button[type=submit]").FocusAsync();
        await page.TurnByEnter();
        Assert.Equal("I har noget nyt i brug", await page.Locator("#outcome").InnerTextAsync());

        await Follow(page, "Værdiplan", ".key-result ");
        await Follow(page, "Udfyld arket her");
        await page.GetByLabel("Navn på arket").FillAsync("Færre fald");
        await page.Locator("#claims\\.0\\.line").SelectOptionAsync("quality");
        foreach (var (field, words) in ((string, string)[])[("indicator", "Fald om måneden"), ("baseline", "9"), ("target", "4"), ("when", "1. juni")])
            await page.Locator($"#claims\\.0\\.{field}").FillAsync(words);
        await page.GetByRole(AriaRole.Button, new() { Name = "Gem" }).Turn();
        Assert.Contains("Kvalitet: Fald om måneden fra 9 til 4. Måles igen 1. juni.", await page.Locator(".key-result").First.InnerTextAsync(), StringComparison.Ordinal);

        await Follow(page, "Sådan bruger I værktøjet");
        await page.Locator(".guide-beside a[href^='/cases/']").First.Turn();
        Assert.StartsWith("/cases/", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
        await page.GoBackAsync();
        await Follow(page, "Bed om sparring eller et fælles projekt", ".guide-beside ");
        await Follow(page, "Bed om sparring");
        foreach (var (field, words) in ((string, string)[])[("name", "Ny Begynder"), ("mail", Mail), ("workplace", "Plejehjemmet Solsiden"), ("about", "Vi har en værdiplan om færre fald. Hvad er et godt udgangspunkt?")])
            await page.FillAsync($"main [name={field}]", words);
        await Task.Delay(TimeSpan.FromSeconds(4), TestContext.Current.CancellationToken); // nobody writes faster
        await page.GetByRole(AriaRole.Button, new() { Name = "Send mig linket" }).Turn();
        Assert.Contains("Se i din mail", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await page.GotoAsync(LinkInTheLetter());
        await page.GetByRole(AriaRole.Button, new() { Name = "Send henvendelsen" }).Turn();
        Assert.Contains("Vi har fået den", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    static Task Follow(IPage page, string words, string within = "main ") => page.Locator($"{within}a", new() { HasTextString = words }).First.Turn();

    string LinkInTheLetter()
    {
        using var connection = site.Stores.Open(PlatformStore.Shape).Connect();
        return Link().Match(connection.Query(null, "select body from mail where recipient = @to", row => row.GetString(0), ("to", Mail))[^1]).Value;
    }

    [GeneratedRegex(@"https?://\S+", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
