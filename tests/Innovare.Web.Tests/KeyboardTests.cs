using Innovare.Web.Tests.Hosting;
using Microsoft.Playwright;

namespace Innovare.Web.Tests;

/// <summary>A reader with a keyboard and nothing else.</summary>
public sealed class KeyboardTests(Site site)
{
    const int EnoughTabs = 80;

    [Fact]
    public async Task The_first_key_offers_the_way_past_the_menu()
    {
        await using var visit = await site.Open("/");

        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.WaitForFunctionAsync("""
            () => {
              const box = document.querySelector('a.skipnav:focus')?.getBoundingClientRect();
              return box && box.left >= 0 && box.top >= 0 && box.height > 20;
            }
            """);
        await visit.Page.Keyboard.PressAsync("Enter");

        Assert.Equal("content", await visit.Page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Fact]
    public async Task The_menu_the_tables_and_the_cases_are_reached_and_focus_is_always_seen()
    {
        await using var visit = await site.Open("/");

        await Choose(visit.Page, "nav.navigation-menu a[href='/tabeller']");
        await Choose(visit.Page, "main a[href^='/tabeller/']");
        Assert.Contains("/tabeller/", visit.Page.Url, StringComparison.Ordinal);
        await Choose(visit.Page, "nav.navigation-menu a[href='/cases']");
        await Choose(visit.Page, "main a[href^='/cases/']");

        Assert.Contains("/cases/", visit.Page.Url, StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Values_of_a_table_are_chosen_with_the_keyboard_with_and_without_script(bool javaScript)
    {
        await using var visit = await site.Open("/tabeller/PUB01", javaScript: javaScript);
        var page = visit.Page;
        Assert.Contains("Region", await page.Locator("main table").First.InnerTextAsync(), StringComparison.Ordinal);

        await page.Locator("form summary").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("input[value=region]").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Locator("form button[type=submit]").FocusAsync();
        await page.TurnByEnter();

        Assert.DoesNotContain("Region", await page.Locator("main table").First.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_is_turned_with_the_keyboard_alone_and_without_script()
    {
        await using var visit = await site.Open("/tabeller/PUB01", javaScript: false);
        var page = visit.Page;
        await page.Locator(".turn summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Choose(page, ".turn .turn-button");

        Assert.Contains("heading=time,level", page.Url, StringComparison.Ordinal);
        Assert.Equal(4 * 4, await page.Locator(".figures thead tr:last-child th.figure-cell").CountAsync());
    }

    /// <summary>Tabs on to the first element of that kind, sees that the focus shows, and presses Enter.</summary>
    static async Task Choose(IPage page, string selector)
    {
        for (var i = 0; i < EnoughTabs; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.True(await page.EvaluateAsync<bool>(FocusShows), $"The focus cannot be seen on the way to {selector}.");
            if (!await page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector))
                continue;
            await page.TurnByEnter();
            return;
        }
        Assert.Fail($"{selector} is not reached in {EnoughTabs} tabs on {page.Url}.");
    }

    const string FocusShows = """
        () => {
          const style = getComputedStyle(document.activeElement), box = document.activeElement.getBoundingClientRect();
          return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== 'none') && box.right > 0 && box.bottom > 0;
        }
        """;
}
