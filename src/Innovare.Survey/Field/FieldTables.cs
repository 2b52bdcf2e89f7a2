using System.Data.Common;
using System.Globalization;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;

namespace Innovare.Survey.Field;

/// <summary>The tables of field work. They stand in the contact store: who is written to, when and how it went; never who answered.</summary>
public static class FieldTables
{
    static readonly TimeZoneInfo Denmark = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    /// <summary>Part of <see cref="ContactContext.Shape"/>.</summary>
    public static MigrationSet Set { get; } = new("fieldwork", typeof(FieldTables).Assembly);

    /// <summary>Does all of it in the contact store, or nothing when it throws.</summary>
    internal static T Do<T>(Stores stores, Func<DbTransaction, T> work)
    {
        using var connection = stores.Open(ContactContext.Shape).Connect();
        using var transaction = connection.BeginTransaction();
        var result = work(transaction);
        transaction.Commit();
        return result;
    }

    internal static IReadOnlyList<T> Rows<T>(Stores stores, string sql, Func<DbDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var connection = stores.Open(ContactContext.Shape).Connect();
        return connection.Query(null, sql, read, values);
    }

    /// <summary>Notes what a member of staff did with contacts, in the same transaction.</summary>
    internal static void Note(DbTransaction transaction, TimeProvider time, Staff by, AuditAct act, string what) =>
        AuditLog.Append(transaction, time, new(by.Account, by.Role, act, what));

    internal static string Written(DateTimeOffset at) => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    internal static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static DateOnly Day(string written) => DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static DateTimeOffset Time(string written) => DateTimeOffset.Parse(written, CultureInfo.InvariantCulture);

    internal static string? Word(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>The day in Denmark.</summary>
    public static DateOnly Today(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), Denmark).DateTime);
    }

    /// <summary>A moment as clocks show it in Denmark.</summary>
    public static DateTime InDenmark(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Denmark).DateTime;

    /// <summary>The moment clocks in Denmark show that; an hour that summer time skips is the one after it.</summary>
    public static DateTimeOffset Moment(DateOnly day, TimeOnly at)
    {
        var local = day.ToDateTime(at);
        if (Denmark.IsInvalidTime(local))
            local = local.AddHours(1);
        return new(local, Denmark.GetUtcOffset(local));
    }
}

/// <summary>A member of staff who does something, as the audit log names them.</summary>
/// <param name="Account">Account id.</param>
/// <param name="Role">Role they do it in.</param>
public sealed record Staff(string Account, string Role);
