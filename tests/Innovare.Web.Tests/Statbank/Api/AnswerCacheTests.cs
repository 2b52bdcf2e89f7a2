using System.Globalization;
using System.Text;
using Innovare.Web.Statbank.Api;

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
