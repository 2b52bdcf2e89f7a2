using System.Globalization;
using Innovare.Platform;
using Innovare.Platform.Database;
using Innovare.Statbank;
using Innovare.Survey.Disseminate;
using Innovare.Survey.Store;
using Microsoft.AspNetCore.Http;

namespace Innovare.Web.Statbank;

/// <summary>
/// <c>?asOf=2026-12-10</c> or <c>?asOf=2026-12-10T08:00:00Z</c> on any address that gives a table: the tables as they stood then.
/// A day is the whole of it, in Denmark; an instant without a zone is Danish time. The future is as now.
/// </summary>
public sealed class AsOf(Settings settings, TimeProvider time, IHttpContextAccessor request)
{
    /// <summary>Its key in addresses, whatever its case.</summary>
    public const string Key = "asOf";

    static readonly string[] Days = ["yyyy-MM-dd"];
    static readonly string[] Local = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];

    /// <summary>What the address asks for: nothing, an instant, or what cannot be read.</summary>
    public static (bool IsAsked, DateTimeOffset? Instant) Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Query[Key].ToString() is { Length: > 0 } said ? (true, Read(said)) : (false, null);
    }

    /// <summary>Why what is asked for cannot be had, or null.</summary>
    /// <param name="request">The request.</param>
    /// <param name="keepsEditions">Whether these tables keep their earlier editions.</param>
    public static Problem? Wrong(HttpRequest request, bool keepsEditions) => Of(request) switch
    {
        (false, _) => null,
        (true, null) => Problems.AsOfUnreadable,
        _ => keepsEditions ? null : Problems.AsOfNotKept,
    };

    /// <summary>The tables the request at hand asks for, and a word that is theirs alone; null when it asks for those of now.</summary>
    public (string Key, IReadOnlyList<Cube> Tables)? Asked() => request.HttpContext is { } http && Of(http.Request).Instant is { } instant
        ? TableEditions.AsOf(Publications.History(Stores.Of(settings), time), instant)
        : null;

    /// <summary>An instant or a day.</summary>
    public static DateTimeOffset? Read(string said)
    {
        ArgumentNullException.ThrowIfNull(said);
        const DateTimeStyles None = DateTimeStyles.None;
        if (DateTime.TryParseExact(said, Days, CultureInfo.InvariantCulture, None, out var day) && day < DateTime.MaxValue.AddDays(-2))
            return Danish(day.AddDays(1))?.AddTicks(-1);
        if (DateTime.TryParseExact(said, Local, CultureInfo.InvariantCulture, None, out var local))
            return Danish(local);
        // a plus sign that was not escaped has become a blank
        return said.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(said.Replace(' ', '+'), CultureInfo.InvariantCulture, None, out var instant) ? instant : null;
    }

    static DateTimeOffset? Danish(DateTime local)
    {
        try
        {
            return new DateTimeOffset(local, ReleaseMoment.Denmark.GetUtcOffset(local));
        }
        catch (ArgumentException) // at the very ends of the calendar
        {
            return null;
        }
    }
}
