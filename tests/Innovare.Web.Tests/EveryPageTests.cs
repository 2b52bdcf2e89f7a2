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
    ];

    public static TheoryData<string, string, int> Pages
    {
        get
        {
            var pages = new TheoryData<string, string, int>();
            foreach (var (danish, english) in Templates)
                foreach (var width in (int[])[390, 1280])
                {
                    pages.Add(danish, "da", width);
                    pages.Add(english, "en", width);
                }
            return pages;
        }
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_is_styled_quiet_and_free_of_faults(string address, string language, int width)
    {
        await using var visit = await site.Open(address, width);

        await visit.AssertSound(language);
    }
}
