using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Innovare.Platform.Database;
using Innovare.Platform.Mail;
using Innovare.Tests.Databases;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests.Telling;

/// <summary>Somebody at a browser without JavaScript, and the letters they get by a real mail server.</summary>
sealed partial class Teller(House house, HttpClient reader) : IDisposable
{
    public HttpClient Reader => reader;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Where the last answer led, or stayed.</summary>
    public string At { get; private set; } = "";

    public IHtmlDocument Page { get; private set; } = new HtmlParser().ParseDocument("");

    public string Words => Page.QuerySelector("main")?.TextContent ?? "";

    public async Task Open(string address)
    {
        using var answer = await reader.GetAsync(address, Stop);
        House.Keep(reader, answer);
        await Look(answer, address);
    }

    /// <summary>Sends the page's form as it stands, with those fields changed.</summary>
    public async Task Press(string act, params (string Name, string Value)[] fields)
    {
        var form = Page.QuerySelectorAll("main form[method=post]").FirstOrDefault(f => act.Length == 0 || f.QuerySelector($"button[value={act}]") is not null)
            ?? throw new InvalidOperationException($"No button {act} at {At}: {Words}");
        var standing = form.QuerySelectorAll("input[name], textarea[name], select[name]")
            .Where(e => e is not IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false })
            .Select(e => (Name: e.GetAttribute("name")!, Value: e switch { IHtmlInputElement i => i.Value, IHtmlTextAreaElement t => t.Value, IHtmlSelectElement s => s.Value ?? "", _ => "" })) // chosen by their name
            .Where(e => fields.All(f => f.Name != e.Name));
        var button = form.QuerySelector($"button[value={(act.Length == 0 ? "none" : act)}]");
        var sent = standing.Concat(fields).Append((button?.GetAttribute("name") ?? "", act)).Where(f => f.Item1.Length > 0).Select(f => KeyValuePair.Create(f.Item1, f.Item2));
        using var answer = await reader.PostAsync(At, new FormUrlEncodedContent(sent), Stop);
        House.Keep(reader, answer);
        await Look(answer, At);
    }

    async Task Look(HttpResponseMessage answer, string address)
    {
        var at = address;
        var now = answer;
        for (var turn = 0; now.Headers.Location is { } to && turn < 5; turn++)
        {
            at = to.OriginalString;
            now = await reader.GetAsync(at, Stop);
            House.Keep(reader, now);
        }
        Status = (int)now.StatusCode;
        At = at.Split('#')[0];
        Page = new HtmlParser().ParseDocument(await now.Content.ReadAsStringAsync(Stop));
    }

    public int Status { get; private set; }

    /// <summary>Sends what lies in the outboxes and gives the last link that came to that address.</summary>
    public static async Task<string> Letter(House house, SmtpReceiver post, string to)
    {
        await Post(house, post);
        var letter = post.Arrived.Last(l => l.To.Contains(to, StringComparison.OrdinalIgnoreCase));
        return Link().Match(letter.Text!).Value; // each of these letters has one
    }

    public static Task Post(House house, SmtpReceiver post) => PostOffice.Round(
        house.Settings with { Smtp = FormattableString.Invariant($"smtp://127.0.0.1:{post.Port}?from=biblioteket@innovare.example") },
        HouseStores.WithLetters.Where(Stores.Of(house.Settings).Has).Select(Stores.Of(house.Settings).Open), TimeProvider.System, Stop);

    public string Root => house.Root;

    public void Dispose() => reader.Dispose();

    [GeneratedRegex(@"https?://\S+", RegexOptions.None, 1000)]
    private static partial Regex Link();

    /// <summary>Fills in all five pages and stands where it is looked through.</summary>
    public async Task Write(string title, string problem, string organisation, string mail, string? also = null)
    {
        await Press("next", ("title", title), ("problem", problem), ("summary", also ?? "Vi ringer tre dage efter."), ("novelty", "Før ringede ingen."));
        await Press("next", ("organisation", organisation), ("level", "region"), ("types", "service"), ("stage", "inUse"));
        await Press("next");
        await Press("next", ("quality.effect", "gain"), ("quality.step", "1"), ("quality.expected", "Færre genindlæggelser"));
        await Press("next", ("contact.name", "Gitte Giver"), ("contact.mail", mail), ("contact.agreed", "yes"), ("visibility", "public"), ("isOpen", "yes"));
    }
}
