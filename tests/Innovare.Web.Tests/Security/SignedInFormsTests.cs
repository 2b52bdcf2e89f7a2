using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Innovare.Platform.Accounts;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests.Security;

/// <summary>Every form that staff and workplaces meet, found by walking from the addresses that take one; and every page on the way.</summary>
public sealed partial class SignedInFormsTests
{
    const int Turns = 13; // every third text in each field; all of them over three fields

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_form_takes_every_text_and_no_page_gives_it_back_unescaped_or_holds_a_secret()
    {
        await using var house = await House.Open();
        var (faults, forms) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var roles in (Role[][])[ForgeryTests.Staff, [Role.Workplace]])
        {
            var (waiting, seen) = (new Queue<string>((await Starts()).Order(StringComparer.Ordinal)), new HashSet<string>(StringComparer.Ordinal));
            while (waiting.TryDequeue(out var address))
            {
                if (!seen.Add(Ids().Replace(address.Split('?')[0], "*")))
                    continue;
                using var reader = house.Reader(roles);
                var page = await Read(reader, address, faults);
                foreach (var to in page is null ? [] : page.QuerySelectorAll("main a[href]").Select(a => a.GetAttribute("href")!).Where(IsOurs)) // chosen by their href
                    waiting.Enqueue(to);
                foreach (var number in Enumerable.Range(0, page?.QuerySelectorAll("main form[method=post]").Length ?? 0))
                {
                    forms.Add($"{address} {number}");
                    foreach (var to in await Fill(house, roles, address, number, faults))
                        waiting.Enqueue(to);
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults.Distinct().Take(20)));
        Assert.True(forms.Count > 8, string.Join("\n", forms));
    }

    static async Task<IEnumerable<string>> Starts() =>
        (await RunningEndpoint.All).Where(e => e.Takes("POST") && e.Metadata.GetMetadata<StatelessData>() is null).Select(e => e.ExampleAddress).Where(a => !a.StartsWith("/en/", StringComparison.Ordinal));

    // a session of its own for each form: some of them end it
    static async Task<IReadOnlyList<string>> Fill(House house, Role[] roles, string address, int number, List<string> faults)
    {
        using var reader = house.Reader(roles);
        var found = new List<string>();
        for (var turn = 0; turn < Turns; turn++)
        {
            if (await Read(reader, address, faults) is not { } page || page.QuerySelectorAll("main form[method=post]").ElementAtOrDefault(number) is not { } form)
                break;
            var fields = form.QuerySelectorAll("input[name], textarea[name], select[name]").Select((field, i) => KeyValuePair.Create(field.GetAttribute("name")!, Value(field, turn, i))) // chosen by their name
                .Concat(form.QuerySelectorAll("button[name]").Take(1).Select(b => KeyValuePair.Create(b.GetAttribute("name")!, b.GetAttribute("value") ?? "")));
            using var answer = await reader.PostAsync(form.GetAttribute("action") is { Length: > 0 } action ? action : address, new FormUrlEncodedContent(fields), Stop);
            House.Keep(reader, answer);
            await Look(reader, answer, $"{address} form {number} turn {turn}", faults);
            if (answer.Headers.Location?.OriginalString is { } to && IsOurs(to))
                found.Add(to);
        }
        return found;
    }

    // what the page has set stays every second time, so that the words beside it get as far as they can
    static string Value(IElement field, int turn, int number)
    {
        var isSet = field.GetAttribute("type") is "hidden" or "radio" or "checkbox" || field.LocalName is "select";
        return field.GetAttribute("name") is "form-token" || (isSet && turn % 2 == 0)
            ? field.GetAttribute("value") ?? field.QuerySelector("option")?.GetAttribute("value") ?? ""
            : NaughtyStrings.All[((3 * turn) + number) % NaughtyStrings.All.Count];
    }

    static async Task<IParentNode?> Read(HttpClient reader, string address, List<string> faults)
    {
        using var answer = await reader.GetAsync(new Uri(address, UriKind.Relative), Stop);
        House.Keep(reader, answer);
        return await Look(reader, answer, address, faults);
    }

    static async Task<IParentNode?> Look(HttpClient reader, HttpResponseMessage answer, string where, List<string> faults)
    {
        if ((int)answer.StatusCode >= 500)
            faults.Add($"{(int)answer.StatusCode} at {where}");
        if (answer.Headers.CacheControl?.NoStore is not true)
            faults.Add($"may be kept: {where}");
        if (answer.Headers.Contains(NaughtyStrings.Header))
            faults.Add($"a header of the reader's own at {where}");
        if (answer.Headers.Location is { } location && Secrets(reader).Any(location.OriginalString.Contains))
            faults.Add($"a secret in where {where} leads");
        if (answer.Content.Headers.ContentType?.MediaType is not "text/html")
            return null;
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Stop));
        faults.AddRange(NaughtyStringsTests.Unescaped(page).Select(fault => $"{fault} at {where}"));
        foreach (var element in page.QuerySelectorAll("[href], [src], [action], [formaction]"))
            if (element.Attributes.Any(a => a.Name is "href" or "src" or "action" or "formaction" && Secrets(reader).Any(a.Value.Contains)))
                faults.Add($"a secret in an address at {where}: {element.OuterHtml}");
        if (answer.IsSuccessStatusCode && IsOwnFace(reader, where) && page.QuerySelector("form.log-out button") is null)
            faults.Add($"no way to sign out at {where}");
        return answer.IsSuccessStatusCode ? page : null;
    }

    // what the browser is trusted by: session, form token
    static IEnumerable<string> Secrets(HttpClient reader) =>
        reader.DefaultRequestHeaders.TryGetValues("Cookie", out var cookies) ? cookies.SelectMany(line => line.Split("; ")).Select(cookie => cookie.Split('=', 2)[1]).Where(value => value.Length > 15) : [];

    // on the others' face somebody signed in is anybody
    static bool IsOwnFace(HttpClient reader, string where) => Sessions(reader) is { Length: > 0 } session && where.StartsWith(session == "innovare-backoffice" ? "/intern" : "/arbejdsplads", StringComparison.Ordinal);

    static string Sessions(HttpClient reader) =>
        reader.DefaultRequestHeaders.TryGetValues("Cookie", out var cookies) ? cookies.SelectMany(line => line.Split("; ")).Select(c => c.Split('=')[0]).FirstOrDefault(name => name is "innovare-backoffice" or "innovare-workplace", "") : "";

    static bool IsOurs(string address) => address.StartsWith("/intern", StringComparison.Ordinal) || address.StartsWith("/arbejdsplads", StringComparison.Ordinal);

    [GeneratedRegex("[0-9a-f]{20,}|(?<=/)[0-9A-HJKMNP-TV-Z]{20,}", RegexOptions.None, 1000)]
    private static partial Regex Ids();
}
