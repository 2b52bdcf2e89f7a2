using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests;

/// <summary>A reader with a keyboard and nothing else.</summary>
public sealed class KeyboardTests(Site site)
{
    [Fact]
    public async Task The_first_key_offers_the_way_past_the_menu()
    {
        await using var visit = await site.Open("/");

        await visit.Page.Keyboard.PressAsync("Tab");
        var box = await visit.Page.Locator("a.skipnav").BoundingBoxAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        Assert.True(box is { X: >= 0, Y: >= 0, Height: > 20 });
        Assert.Equal("content", await visit.Page.EvaluateAsync<string>("document.activeElement.id"));
    }
}
