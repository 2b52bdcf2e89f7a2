using Innovare.Survey.Design;
using Innovare.Survey.Field;
using Innovare.Web.Tests.Answer;
using Innovare.Web.Tests.Hosting;
using Microsoft.Playwright;

namespace Innovare.Web.Tests.FieldWork;

/// <summary>The whole questionnaire with the keyboard alone: on a desk's window at 400 % zoom, which leaves 320 pixels, and on a tablet.</summary>
public sealed class KeyboardJourneyTests(Site site)
{
    static readonly Form Strategy = Answering.Form("questionnaires/strategy-2023");

    [Theory]
    [InlineData("da", 320, 256)]
    [InlineData("en", 768, 1024)]
    public async Task A_respondent_with_a_keyboard_alone_comes_from_the_link_to_the_receipt_and_every_page_fits(string language, int width, int height)
    {
        var key = site.Ask(Strategy);
        await using var window = await site.Window(new() { ViewportSize = new() { Width = width, Height = height }, Locale = "da-DK", ReducedMotion = ReducedMotion.Reduce });
        await using var visit = await Visit.To(window, $"{site.Root}{(language == "da" ? "/svar/l/" : "/en/answer/l/")}{key.Link}");
        var page = visit.Page;
        async Task Press(string selector)
        {
            await visit.AssertQuietAndStyled(language);
            await visit.AssertNoFaults();
            await To(page, selector);
            await page.TurnByEnter();
        }
        Task Next() => Press(".answer-buttons button[value=next]");

        await Press("main button[type=submit]");
        await Press(".answer-buttons a.button-primary");
        await Choose(page, "strategy", "no");
        await Next();
        await Choose(page, "unit", "no");
        await Next();
        await Choose(page, "pool", "2");
        await Next();
        await Choose(page, "talk.managers", "4");
        await Choose(page, "talk.council", "3");
        await Next();
        await To(page, "#learn-none");
        await page.Keyboard.PressAsync("Space");
        await Next();
        await To(page, "#comment");
        await page.Keyboard.TypeAsync("Skrevet uden mus");
        await Next();
        await Press("main form button.button-primary");

        Assert.EndsWith(language == "da" ? "/svar/kvittering" : "/en/answer/receipt", page.Url, StringComparison.Ordinal);
        await visit.AssertQuietAndStyled(language);
        await visit.AssertNoFaults();
        Assert.NotNull(new AnswerBook(site.Stores, TimeProvider.System).Find(new KeyBook(site.Stores, TimeProvider.System).ByLink(key.Link)!)!.Progress.Submission);
    }

    // Tab until it has the focus, and the focus can be seen
    internal static async Task To(IPage page, string selector)
    {
        const int Most = 80;
        for (var i = 0; i < Most; i++)
        {
            if (await page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector))
            {
                Assert.True(await page.EvaluateAsync<bool>("() => { const e = document.activeElement, b = e.getBoundingClientRect(); return b.bottom > 0 && b.top < innerHeight && getComputedStyle(e).visibility === 'visible'; }"), $"{selector} has the focus out of sight.");
                return;
            }
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"{selector} cannot be reached with Tab.");
    }

    // into the group with Tab, to the answer with the arrows
    static async Task Choose(IPage page, string name, string value)
    {
        const int Most = 12;
        await To(page, $"input[name='{name}']");
        await page.Keyboard.PressAsync("Space");
        for (var i = 0; i < Most; i++)
        {
            if (await page.IsCheckedAsync($"input[name='{name}'][value='{value}']"))
                return;
            await page.Keyboard.PressAsync("ArrowDown");
        }
        Assert.Fail($"{name} cannot be set to {value} with the arrows.");
    }
}
