using Innovare.Platform.Accounts;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests;

/// <summary>Every page template, in both languages, on a telephone and on a desk.</summary>
public abstract class EveryPageTests(Site site, int width)
{
    protected const int Telephone = 390;
    protected const int Desk = 1280;

    /// <summary>Danish and English address of one page of each template. A slice adds its line here.</summary>
    static readonly (string Danish, string English)[] Templates =
    [
        ("/", "/en"),
        ("/kontakt", "/en/contact"),
        ("/privatliv", "/en/privacy"),
        ("/tilgaengelighed", "/en/accessibility"),
        ("/om", "/en/about"),
        ("/findes-ikke", "/en/no-such-page"),
        ("/kvalitet", "/en/quality"),
        ("/guider", "/en/guides"),
        ("/guider/forstaa/fem-bundlinjer", "/en/guides/understand/five-bottom-lines"),
        ("/guider/tilgange", "/en/guides/approaches"),
        ("/guider/tilgange/samskabelse", "/en/guides/approaches/co-creation"),
        ("/guider/vaerktoejer?phase=explore", "/en/guides/tools?phase=explore"),
        ("/guider/vaerktoejer/regnestykke", "/en/guides/tools/business-case"),
        ("/guider/tips", "/en/guides/tips"),
        ("/guider/faa-hjaelp", "/en/guides/get-help"),
        ("/arbejdsplads/ark", "/en/workplace/sheets"),
        ("/guider/spredningsguiden", "/en/guides/spreading-guide"),
        ("/arbejdsplads/spredningsguide?case=telecare-nord", "/en/workplace/spreading-guide"),
        ("/arbejdsplads/ark/nyt/interessentkort", "/en/workplace/sheets/new/stakeholder-map"),
        ("/arbejdsplads/test", "/en/workplace/test"),
        ("/guider/spoergsmaal/hvilken-form?market=no&buy=yes", "/en/guides/questions/which-form?market=yes&others=yes"),
        ("/guider/hvor-innovative-er-vi", "/en/guides/how-innovative-are-we"),
        ("/demo", "/en/demo"),
        ("/demo/kvalitet", "/en/demo/quality"),
        ("/demo/kalender", "/en/demo/calendar"),
        ("/demo/kalender/mail/bestil", "/en/demo/calendar/mail/ask"),
        ("/demo/demo-2023", "/en/demo/demo-2023"),
        ("/demo/demo-2023/ramme", "/en/demo/demo-2023/frame"),
        ("/demo/demo-2023/tabeller", "/en/demo/demo-2023/tables"),
        ("/demo/demo-2023/udgivelse", "/en/demo/demo-2023/release"),
        ("/demo/demo-2023/kvalitet", "/en/demo/demo-2023/quality?order=dst"),
        ("/cases?technology=yes", "/en/cases?technology=yes"),
        ("/cases?q=gamle+der+falder", "/en/cases?q=robots+qxz"),
        ("/cases/spredning", "/en/cases/spread"),
        ("/cases/telecare-nord", "/en/cases/telecare-nord"),
        ("/arbejdsplads/fortael?case=telecare-nord", "/en/workplace/tell"),
        ("/arbejdsplads/genbrug?case=telecare-nord", "/en/workplace/reuse"),
        ("/cases/robotstoevsuger", "/en/cases/robotstoevsuger"),
        ("/tabeller", "/en/tables"),
        ("/tabeller/PUB01", "/en/tables/PUB01"),
        ("/tabeller/PUB01?level=kommune&niveau=x", "/en/tables/PUB01?level=kommune&niveau=x"),
        ("/tabeller/PUB06?time=*&stub=time&heading=&codes=1&chart=multiples", "/en/tables/PUB06?codes=1&sort=down:2023"),
        ("/tabeller/PUBB1", "/en/tables/PUBB1"),
        ("/hent-data", "/en/get-data"),
        ("/hent-data/api", "/en/get-data/api"),
        ("/demo/tabeller", "/en/demo/tables"),
        ("/demo/tabeller/DEMO01/udgaver", "/en/demo/tables/DEMO01/editions"),
        ("/demo/tabeller/DEMO01/tal?type=10&time=2023", "/en/demo/tables/DEMO01/figure?type=10&time=2019"),
        ("/tabeller/PUB01/tal?level=kommune", "/en/tables/PUB01/figure?level=kommune"),
        ("/demo/tabeller/DEMO01", "/en/demo/tables/DEMO01"),
        ("/demo/tabeller/DEMO01?level=*&size=*&type=10&time=2023&interval=letter&n=1&compare=total,total,total,10,2023", "/en/demo/tables/DEMO01?level=*&type=10&time=top(3)&interval=pm&total=1&chart=multiples"),
        ("/intern/log-ind", "/en/staff/log-in"),
        ("/intern/glemt", "/en/staff/forgotten"),
        ("/arbejdsplads/log-ind", "/en/workplace/log-in"),
    ];

    /// <summary>The same of pages that ask for an account; somebody who administers and releases opens them.</summary>
    static readonly (string Danish, string English)[] Staffed =
    [
        ("/intern", "/en/staff"),
        ("/intern/konto", "/en/staff/account"),
        ("/intern/brugere", "/en/staff/users"),
        ("/intern/log", "/en/staff/log"),
        ("/intern/udgivelser", "/en/staff/releases"),
        ("/intern/udgivelsesdage", "/en/staff/release-days"),
    ];

    /// <summary>axe takes most of the time: it looks at each template twice, at all four states with --long.</summary>
    static readonly bool IsLong = Environment.GetEnvironmentVariable("INNOVARE_LONG") is "1";

    public static TheoryData<string, string> Pages =>
        [.. Templates.SelectMany(t => (TheoryDataRow<string, string>[])[new(t.Danish, "da"), new(t.English, "en")])];

    public static TheoryData<string, string> StaffPages =>
        [.. Staffed.SelectMany(t => (TheoryDataRow<string, string>[])[new(t.Danish, "da"), new(t.English, "en")])];

    [Theory, MemberData(nameof(StaffPages))]
    public async Task A_page_of_the_staff_is_styled_quiet_and_free_of_faults(string address, string language)
    {
        await using var visit = await site.OpenAs(address, [Role.Administrator, Role.Releaser], width);

        Assert.Equal(200, visit.Status);
        await visit.AssertQuietAndStyled(language);
        if (IsLong || (width == Telephone) == language is "da")
            await visit.AssertNoFaults();
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_is_styled_quiet_and_free_of_faults(string address, string language)
    {
        await using var visit = await site.Open(address, width);

        await visit.AssertQuietAndStyled(language);
        if (IsLong || (width == Telephone) == language is "da")
            await visit.AssertNoFaults();
    }
}

public sealed class OnATelephoneTests(Site site) : EveryPageTests(site, Telephone);

public sealed class OnADeskTests(Site site) : EveryPageTests(site, Desk);
