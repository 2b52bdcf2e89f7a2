using System.Globalization;
using System.Net;
using System.Text;
using Innovare.Web.Statbank.Api;
using Innovare.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Innovare.Web.Tests.Statbank.Api;

public sealed class AnswerCacheTests
{
    [Fact]
    public void An_answer_is_kept_when_it_is_asked_for_the_second_time()
    {
        var cache = new AnswerCache(10_000);

        Offer(cache, "a");
        Assert.Null(cache.Find("a"));
        Offer(cache, "a");

        Assert.Equal("a"u8.ToArray(), cache.Find("a"));
    }

    [Fact]
    public void Ever_new_questions_fill_nothing()
    {
        var cache = new AnswerCache(1 << 20);

        for (var i = 0; i < 10_000; i++)
            Offer(cache, i.ToString(CultureInfo.InvariantCulture));

        Assert.Equal(0, cache.Bytes);
    }

    [Fact]
    public void The_bound_holds_and_what_was_asked_for_last_stays()
    {
        var cache = new AnswerCache(5_000);
        for (var i = 0; i < 100; i++)
        {
            Keep(cache, $"question {i}");
            Keep(cache, "popular");
            Assert.NotNull(cache.Find("popular"));
        }

        Assert.InRange(cache.Bytes, 1, 5_000);
        Assert.NotNull(cache.Find("question 99"));
        Assert.Null(cache.Find("question 1"));
    }

    [Fact]
    public void An_answer_larger_than_the_bound_is_never_kept()
    {
        var cache = new AnswerCache(100);

        Keep(cache, new string('x', 200));

        Assert.Equal(0, cache.Bytes);
    }

    [Fact]
    public async Task Strangers_who_ask_over_the_net_with_random_parameters_fill_nothing_and_one_who_asks_again_is_known()
    {
        await using var server = await OwnServer.Start();
        var cache = server.App.Services.GetRequiredService<AnswerCache>();
        var random = new Random(7);
        string Data(string time, int made) => $"/api/v2/tables/PUB01/data?lang=en&valuecodes[level]=*&valuecodes[time]={time}&_={made}&utm_source={random.Next()}";

        string[] levels = ["total", "municipal", "region", "state"];
        foreach (var chosen in Enumerable.Range(1, 15).Select(some => string.Join(',', levels.Where((_, l) => (some >> l & 1) == 1)))) // every one a question that nobody has asked
            foreach (var time in new[] { "2019", "2023", "2019,2023" })
                foreach (var format in new[] { "json-stat2", "px", "csv", "csv&outputFormatParams=SeparatorTab", "html" })
                {
                    using var answer = await server.Http.GetAsync($"/api/v2/tables/PUB01/data?lang=da&outputFormat={format}&valuecodes[level]={chosen}&valuecodes[time]={time}&_={random.Next()}", Stop);
                    Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                }
        var afterStrangers = cache.Bytes;
        var first = await server.Http.GetByteArrayAsync(Data("2019", 1), Stop);
        var before = cache.Bytes;
        var second = await server.Http.GetByteArrayAsync(Data("2019", 2), Stop);
        var after = cache.Bytes;
        for (var i = 0; i < 100; i++)
            await server.Http.GetByteArrayAsync(Data("2019", 3 + i), Stop);

        Assert.Equal(0, afterStrangers);
        Assert.Equal(0, before);
        Assert.Equal(first, second);
        Assert.InRange(after - before, first.Length, first.Length + 1000); // the same question, whatever hangs on to it, is kept once
        Assert.Equal(after, cache.Bytes);
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static void Keep(AnswerCache cache, string text)
    {
        Offer(cache, text);
        Offer(cache, text);
    }

    static void Offer(AnswerCache cache, string text)
    {
        using var answer = new PooledStream();
        answer.Write(Encoding.UTF8.GetBytes(text));
        cache.Offer(text, answer);
    }
}
