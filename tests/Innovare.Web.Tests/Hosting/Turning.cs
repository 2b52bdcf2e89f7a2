using Microsoft.Playwright;

namespace Innovare.Web.Tests.Hosting;

/// <summary>Pressing what leads to a new page, and reading on only when that page stands whole.</summary>
/// <remarks>
/// The browser's driver comes back from a press before the next page has come when the machine is busy, and a wait that begins
/// after the page has come waits for ever. A document knows when it began: that tells an old one from a new one, also where the
/// address is the same and where scripts are off.
/// </remarks>
static class Turning
{
    static readonly TimeSpan s_longest = TimeSpan.FromSeconds(120);

    extension(ILocator locator)
    {
        public Task Turn() => locator.Page.Turn(() => locator.ClickAsync());
    }

    extension(IPage page)
    {
        public Task Turn(string selector) => page.Turn(() => page.ClickAsync(selector));

        public Task TurnByEnter() => page.Turn(() => page.Keyboard.PressAsync("Enter"));

        async Task Turn(Func<Task> press)
        {
            var (before, address) = (await page.EvaluateAsync<double>("performance.timeOrigin"), page.Url);
            await press();
            for (var start = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(start) < s_longest; await Task.Delay(10))
            {
                try
                {
                    if (await page.EvaluateAsync<bool>("old => performance.timeOrigin !== old && document.readyState === 'complete'", before))
                    {
                        await page.WaitForLoadStateAsync(); // and this side has heard of it: Page.Url is the new one
                        return;
                    }
                }
                catch (PlaywrightException) // asked between two documents
                {
                }
            }
            Assert.Fail($"Nothing came after {address} within {s_longest.TotalSeconds} seconds.");
        }
    }
}
