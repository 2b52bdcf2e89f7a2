using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.Platform.Jobs;
using Innovare.Tests.Databases;
using Innovare.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Innovare.Web.Tests.Telling;

/// <summary>The whole library in one play, without JavaScript and with real mail: from a nurse's own words to a follower's letter.</summary>
public sealed class LibraryPlayTests
{
    const string Giver = "gitte@kommune.example", Nurse = "nanna@kommune.example", Follower = "felix@andre.example";
    const string Seed = "opfoelgningsopkald-til-hofteopererede";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_nurse_finds_talks_takes_and_tells_and_a_follower_gets_the_mail(Dialect dialect)
    {
        await using var house = await House.Open(database: dialect is Dialect.Postgres ? PostgresServer.NewDatabase() : null);
        using var post = new SmtpReceiver();

        // the giver takes over the retold case
        using var giver = new Teller(house, house.Reader());
        await giver.Open($"/arbejdsplads/fortael?case={Seed}");
        await giver.Press("");
        await giver.Write("Opkald efter hofteoperation", "Hofteopererede blev indlagt igen, fordi de var utrygge hjemme.", "Næstved Sygehus, Region Sjælland", Giver);
        await Sent(giver, house, post, Giver);
        await Publish(house, Seed, "Overtager en gengivet case");
        using var public1 = new Teller(house, house.Reader());
        await public1.Open($"/cases/{Seed}");
        Assert.Contains("Fortalt af stedet selv", public1.Words, StringComparison.Ordinal);

        // somebody follows a search
        using var follower = new Teller(house, house.Reader());
        await follower.Open("/cases?q=utryg+efter+operation");
        await follower.Open(follower.Page.QuerySelector("a[href*='/arbejdsplads/foelg?']")!.GetAttribute("href")!);
        await follower.Press("", ("mail", Follower));
        await follower.Open(new Uri(await Teller.Letter(house, post, Follower)).PathAndQuery);
        await follower.Press("");
        await News(house);
        var before = post.Arrived.Count(l => l.To.Contains(Follower, StringComparison.Ordinal));

        // a nurse searches in her own words, and talks with the giver
        using var nurse = new Teller(house, house.Reader());
        await nurse.Open("/cases?q=patienter+utrygge+hjemme+efter+hofte+operation");
        await nurse.Open(nurse.Page.QuerySelectorAll(".case-card a").First(a => a.GetAttribute("href")!.EndsWith(Seed, StringComparison.Ordinal)).GetAttribute("href")!);
        await nurse.Open(nurse.Page.QuerySelector($"a[href$='spredningsguide?case={Seed}']")!.GetAttribute("href")!);
        await nurse.Press("begin", ("side", "Taker"), ("name", "Ortopædkirurgisk afdeling, Køge, Region Sjælland"));
        var dialogue = nurse.At;
        await nurse.Press("");
        var invitation = nurse.Page.QuerySelector("#link")!.GetAttribute("value")!;
        using var other = new Teller(house, house.Reader());
        await other.Open(new Uri(invitation).PathAndQuery);
        await other.Press("", ("name", "Næstved Sygehus"));
        foreach (var (side, phases) in new[] { (other, 2), (nurse, 6) })
        {
            var at = side.At == other.At && side == other ? other.At : dialogue;
            for (var phase = 1; phase <= phases; phase++)
            {
                await side.Open($"{at.Split('#')[0]}/fase/{phase}");
                var choices = side.Page.QuerySelectorAll("main form select").Select(s => (s.GetAttribute("name")!, s.QuerySelectorAll("option").Skip(1).First().GetAttribute("value")!)).ToArray();
                await side.Press("stay", choices);
            }
        }
        await nurse.Open(dialogue + "/plan");
        await nurse.Press("");
        Assert.Contains("/genbrug/", nurse.At, StringComparison.Ordinal);

        // she tells that they have taken it; the giver confirms
        await nurse.Press("send", ("state", "done"), ("value", "quality"), ("changed", "Vi ringer efter akutte brud."), ("mail", Nurse));
        var reuse = nurse.At;
        await nurse.Open(new Uri(await Teller.Letter(house, post, Nurse)).PathAndQuery);
        await nurse.Press("");
        Assert.Contains("Venter på giveren", nurse.Words, StringComparison.Ordinal);
        await giver.Open(new Uri(await Teller.Letter(house, post, Giver)).PathAndQuery);
        Assert.Contains("Vi ringer efter akutte brud.", giver.Words, StringComparison.Ordinal);
        await giver.Press("yes");
        Assert.Contains("Tak for svaret", giver.Words, StringComparison.Ordinal);
        await nurse.Open(reuse.Split('?')[0]);
        Assert.Contains("Bekræftet af giveren", nurse.Words, StringComparison.Ordinal);
        await public1.Open("/cases/spredning");
        Assert.Contains("Ortopædkirurgisk afdeling, Køge", public1.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("brud..", public1.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(Nurse, public1.Words, StringComparison.Ordinal);

        // the editor publishes the new place's own case, and the follower gets the mail
        await nurse.Open("/arbejdsplads/fortael");
        await nurse.Press("");
        await nurse.Write("Opkald efter akut hoftebrud", "Patienter er utrygge, når de kommer hjem efter operation.", "Køge Sygehus, Region Sjælland", Nurse);
        await Sent(nurse, house, post, Nurse);
        await Publish(house, "opkald-efter-akut-hoftebrud", "Opkald efter akut hoftebrud");
        await News(house);
        await Teller.Post(house, post);
        var letters = post.Arrived.Where(l => l.To.Contains(Follower, StringComparison.Ordinal)).ToList();
        Assert.Equal(before + 1, letters.Count);
        Assert.Contains("Opkald efter akut hoftebrud", letters[^1].Text!, StringComparison.Ordinal);
        Assert.Contains("/cases/opkald-efter-akut-hoftebrud", letters[^1].Text!, StringComparison.Ordinal);
        await News(house);
        await Teller.Post(house, post);
        Assert.Equal(before + 1, post.Arrived.Count(l => l.To.Contains(Follower, StringComparison.Ordinal)));

        // what the nurse has told stands together
        await nurse.Open("/arbejdsplads/vores");
        Assert.Contains("Opkald efter akut hoftebrud", nurse.Words, StringComparison.Ordinal);
        Assert.Contains("Vises i biblioteket", nurse.Words, StringComparison.Ordinal);
    }

    static async Task Sent(Teller teller, House house, SmtpReceiver post, string mail)
    {
        await teller.Press("", ("consent", "yes"), ("mail", mail));
        Assert.Contains("Se i din mail", teller.Words, StringComparison.Ordinal);
        await teller.Open(new Uri(await Teller.Letter(house, post, mail)).PathAndQuery);
        await teller.Press("");
        Assert.Contains("Sendt ind", teller.Words, StringComparison.Ordinal);
    }

    static async Task Publish(House house, string slug, string known)
    {
        using var editor = new Teller(house, house.Reader(Role.Editor));
        await editor.Open("/intern/cases");
        Assert.Contains(known, editor.Words, StringComparison.Ordinal);
        await editor.Open(editor.Page.QuerySelector("main .sheet-list a")!.GetAttribute("href")!);
        await editor.Press("screen");
        var criteria = editor.Page.QuerySelectorAll("[name=criterion]").Select(c => ("criterion", c.GetAttribute("value")!)).ToArray();
        await editor.Press("approve", criteria);
        Assert.Contains("Offentliggjort", editor.Words, StringComparison.Ordinal);
        using var reader = house.Reader();
        using var shown = await reader.GetAsync($"/cases/{slug}", TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)shown.StatusCode);
    }

    static async Task News(House house) =>
        await house.Services.GetServices<JobKind>().Single(k => k.Name == "library-news").Work("", TestContext.Current.CancellationToken);
}
