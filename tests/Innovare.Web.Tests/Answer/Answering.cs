using System.Text.RegularExpressions;
using Innovare.Statistics.Numbers;
using Innovare.Survey.Collect.Answering;
using Innovare.Survey.Design;
using Innovare.Survey.Design.Reading;
using Innovare.Survey.Field;
using Innovare.Tests;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests.Answer;

/// <summary>Respondents of the running program, in test mode.</summary>
static class Answering
{
    public static Form Form(string folder) => QuestionnaireFile.Read(Repository.File(folder.Split('/'))).Form!;

    /// <summary>A new respondent's link and code.</summary>
    public static GivenKey Ask(this Site site, Form form, int days = 30) =>
        TestField.Open(site.Stores, TimeProvider.System, form, "prøve", 1, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(days)).Single();

    /// <summary>Answers everything at random, as somebody who has put something new to use or has not, and sends it.</summary>
    public static void Everything(AnswerBook book, string pseudonym, long seed, bool isInnovative = true)
    {
        var respondent = book.Find(pseudonym)!;
        var random = new SeededRandom(seed);
        Progress answers;
        do
            answers = RandomRespondent.Answer(respondent.Form, respondent.Register, random);
        while (answers.Answers.ContainsKey("novelty") != isInnovative);
        foreach (var page in respondent.Form.Pages.Where(p => p.Questions.Any(q => answers.Answers.ContainsKey(q.Id))))
            book.Take(pseudonym, new(page.Id, int.MaxValue, page.Questions.SelectMany(q => answers.ValuesOf(q.Id)).Select(v => (v.Key, v.Value))
                .Concat((page.Checks ?? []).Select(c => (PostedPage.Reason(c.Id), "Det passer."))).ToDictionary(v => v.Item1, v => v.Item2, StringComparer.Ordinal)), "da");
        Assert.NotNull(book.Submit(pseudonym, "da", "sealed")!.Progress.Submission);
    }
}

/// <summary>A respondent with a browser that has no script: requests and the cookie.</summary>
sealed class PlainRespondent(string root) : IDisposable
{
    readonly HttpClient _http = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = new Uri(root) };

    public HttpClient Http => _http;

    public async Task<string> Get(string address)
    {
        using var answer = await _http.GetAsync(new Uri(address, UriKind.Relative));
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Fills in the form of a page and sends it; tells where it leads, or what it says.</summary>
    public async Task<(int Status, string Location, string Body)> Post(string address, params (string Name, string Value)[] fields)
    {
        var page = await Get(address);
        return await Send(address, [.. Hidden(page), .. fields]);
    }

    public async Task<(int Status, string Location, string Body)> Send(string address, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var answer = await _http.PostAsync(new Uri(address, UriKind.Relative), content);
        return ((int)answer.StatusCode, answer.Headers.Location?.ToString() ?? "", await answer.Content.ReadAsStringAsync());
    }

    /// <summary>What a form carries unseen: where it was drawn from, and its token.</summary>
    public static (string Name, string Value)[] Hidden(string page) =>
        [.. Regex.Matches(page, """<input[^>]*name="([^"]+)"[^>]*type="hidden"[^>]*value="([^"]*)"|<input[^>]*type="hidden"[^>]*name="([^"]+)"[^>]*value="([^"]*)" """.TrimEnd(), RegexOptions.None, TimeSpan.FromSeconds(5))
            .Select(m => (m.Groups[1].Value + m.Groups[3].Value, m.Groups[2].Value + m.Groups[4].Value))];

    public void Dispose() => _http.Dispose();
}
