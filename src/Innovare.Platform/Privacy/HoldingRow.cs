using System.Data.Common;
using System.Globalization;
using Innovare.Platform.Database;

namespace Innovare.Platform.Privacy;

/// <summary>A row of a table as a holding: every column is shown, because the person has a right to all of it.</summary>
public static class HoldingRow
{
    /// <summary>Every row that a query gives.</summary>
    /// <param name="place">Where the table stands.</param>
    /// <param name="sql">The query, and the columns that are shown.</param>
    /// <param name="columns">Column it is deleted by, of when it came to be, that tells what it is, and that says whom it is about.</param>
    /// <param name="values">What the query asks for by name.</param>
    public static IReadOnlyList<Holding> In(HoldingPlace place, string sql, (string Id, string At, string Title, string Key) columns, params ReadOnlySpan<(string, object?)> values)
    {
        ArgumentNullException.ThrowIfNull(place);
        using var connection = place.Rows.Connect();
        return connection.Query(null, sql, row => Read(row, columns.Id, columns.At, columns.Title, columns.Key), values);
    }

    /// <summary>Changes the rows with those ids, one by one.</summary>
    /// <param name="place">Where the table stands.</param>
    /// <param name="sql">What to do to the row with <c>@id</c>.</param>
    /// <param name="ids">Which.</param>
    /// <returns>How many were there.</returns>
    public static int Change(HoldingPlace place, string sql, IReadOnlyCollection<string> ids)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(ids);
        using var connection = place.Rows.Connect();
        return ids.Sum(id => connection.Change(null, sql, ("id", id)));
    }

    /// <summary>Reads a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="id">Column it is deleted by.</param>
    /// <param name="at">Column of when it came to be: UTC in ISO 8601.</param>
    /// <param name="title">Column that tells what it is.</param>
    /// <param name="keys">Columns that say whom it is about.</param>
    public static Holding Read(DbDataReader row, string id, string at, string title, params IReadOnlyList<string> keys)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(keys);
        string? Of(string column) => row.GetOrdinal(column) is var ordinal && row.IsDBNull(ordinal) ? null : Convert.ToString(row.GetValue(ordinal), CultureInfo.InvariantCulture);
        var fields = Enumerable.Range(0, row.FieldCount).Select(row.GetName).Select(name => KeyValuePair.Create(name, Of(name) ?? "")).ToList();
        return new(
            Of(id) ?? "",
            DateTimeOffset.TryParse(Of(at), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null,
            Of(title) ?? "",
            fields,
            [.. keys.Select(Of).OfType<string>().Where(k => k.Length > 0).Select(Holding.Fold)]);
    }
}
