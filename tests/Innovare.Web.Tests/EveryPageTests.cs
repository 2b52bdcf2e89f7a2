using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests;

/// <summary>Every page template, in both languages, on a telephone and on a desk.</summary>
public sealed class EveryPageTests(Site site)
{
    /// <summary>Danish and English address of one page of each template. A slice adds its line here.</summary>
    static readonly (string Danish, string English)[] Templates =
    [
        ("/", "/en"),
        ("/kontakt", "/en/contact"),
        ("/privatliv", "/en/privacy"),
        ("/tilgaengelighed", "/en/accessibility"),
        ("/om", "/en/about"),
        ("/findes-ikke", "/en/no-such-page"),
        ("/cases?technology=yes", "/en/cases?technology=yes"),
        ("/cases/telecare-nord", "/en/cases/telecare-nord"),
        ("/cases/robotstoevsuger", "/en/cases/robotstoevsuger"),
        ("/tabeller", "/en/tables"),
        ("/tabeller/PUB01", "/en/tables/PUB01"),
        ("/tabeller/PUB01?level=kommune&niveau=x", "/en/tables/PUB01?level=kommune&niveau=x"),
        ("/tabeller/PUBB1", "/en/tables/PUBB1"),
        ("/demo/tabeller", "/en/demo/tables"),
    ];

    /// <summary>axe takes most of the time: it looks at each template twice, at all four states with --long.</summary>
    static readonly bool IsLong = Environment.GetEnvironmentVariable("INNOVARE_LONG") is "1";

    public static TheoryData<string, string, int, bool> Pages
    {
        get
        {
            var pages = new TheoryData<string, string, int, bool>();
            foreach (var (danish, english) in Templates)
                foreach (var width in (int[])[390, 1280])
                {
                    pages.Add(danish, "da", width, IsLong || width < 1000);
                    pages.Add(english, "en", width, IsLong || width > 1000);
                }
            return pages;
        }
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_is_styled_quiet_and_free_of_faults(string address, string language, int width, bool asksAxe)
    {
        await using var visit = await site.Open(address, width);

        await visit.AssertQuietAndStyled(language);
        if (asksAxe)
            await visit.AssertNoFaults();
    }
}
