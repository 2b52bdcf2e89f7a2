using System.Data.Common;
using System.Globalization;
using Innovare.Platform.Database;
using Innovare.Survey.Field;
using Microsoft.AspNetCore.Http;

namespace Innovare.Web.Answer;

/// <summary>How long a page took and on what kind of device: counted here on the server, kept as counters that belong to nobody.</summary>
static class PageClock
{
    /// <summary>What the page carries: whole seconds, of no use to anybody else.</summary>
    public static string Mark(DateTimeOffset now) => now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>Counts a page that was sent.</summary>
    public static void Count(PageTimes times, HttpRequest request, string round, string page, DateTimeOffset now)
    {
        try
        {
            Add(times, request, round, page, now);
        }
        catch (Exception trouble) when (trouble is DbException or StoreException)
        {
            // a count is no answer: the page was saved, and says so
        }
    }

    static void Add(PageTimes times, HttpRequest request, string round, string page, DateTimeOffset now)
    {
        if (long.TryParse(request.Form["drawn"], NumberStyles.None, CultureInfo.InvariantCulture, out var drawn) && drawn <= now.ToUnixTimeSeconds())
            times.Count(round, page, IsTelephone(request.Headers.UserAgent.ToString()), TimeSpan.FromSeconds(Math.Min(now.ToUnixTimeSeconds() - drawn, int.MaxValue)));
    }

    // what browsers of telephones have said for fifteen years; everything else is a larger screen
    static bool IsTelephone(string browser) => browser.Contains("Mobi", StringComparison.Ordinal);
}
