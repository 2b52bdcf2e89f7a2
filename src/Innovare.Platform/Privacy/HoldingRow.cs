using System.Data.Common;
using System.Globalization;

namespace Innovare.Platform.Privacy;

/// <summary>A row of a table as a holding: every column is shown, because the person has a right to all of it.</summary>
public static class HoldingRow
{
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
