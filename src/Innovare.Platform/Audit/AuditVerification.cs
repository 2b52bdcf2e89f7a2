using System.Globalization;
using Innovare.Platform.Database;
using Innovare.PublicSector;

namespace Innovare.Platform.Audit;

/// <summary>What reading a log through found.</summary>
/// <param name="Rows">How many rows it holds.</param>
/// <param name="Head">Hash of its last row, empty when there is none. Written down elsewhere, it proves later that nothing before it was made anew.</param>
/// <param name="Findings">Each row that was changed, removed or moved, by its number; empty when the log is whole.</param>
public sealed record AuditVerification(int Rows, string Head, IReadOnlyList<Finding> Findings)
{
    const int FarthestMove = 1000; // a row moved farther is told as changed

    const string Mend = "Compare with a backup, and find out who could write to the database.";

    /// <summary>Reads the whole log of a store.</summary>
    /// <param name="store">A store whose shape holds <see cref="AuditLog.Tables"/>.</param>
    /// <param name="earlierHead">A head written down before, which must still stand in the log; or null.</param>
    public static AuditVerification Of(Store store, string? earlierHead = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        var (rows, head) = AuditLog.Read(store);
        var findings = Walk(store.Name, rows).ToList();
        var last = rows.Count == 0 ? null : rows[^1];
        if ((head?.Number ?? 0) > (last?.Number ?? 0))
            findings.Add(Removed(store.Name, (last?.Number ?? 0) + 1, head?.Number ?? 0));
        else if (findings.Count == 0 && head?.Hash != last?.Hash)
            findings.Add(Changed(store.Name, last?.Number ?? 0));
        if (earlierHead is not null && rows.All(r => r.Hash != earlierHead))
            findings.Add(new("audit-made-anew", $"{store.Name}/audit", $"The head {earlierHead} that was written down is not in the log any more.", Mend));
        return new(rows.Count, last?.Hash ?? "", findings);
    }

    static IEnumerable<Finding> Walk(string store, IReadOnlyList<AuditRow> rows)
    {
        AuditRow? before = null;
        foreach (var row in rows)
        {
            var next = (before?.Number ?? 0) + 1;
            if (row.Number > next)
                yield return Removed(store, next, row.Number - 1);
            if (!row.IsItself)
                yield return OriginalPlace(row) is { } place ? Moved(store, row.Number, place) : Changed(store, row.Number);
            else if (row.Number == next && row.Previous != (before?.Hash ?? "") && before is not { IsItself: false })
                yield return Changed(store, next - 1); // it was given a hash that fits its new words, but this row remembers the old one
            before = row;
        }
    }

    // A moved row keeps the hash that was made with its old number.
    static long? OriginalPlace(AuditRow row)
    {
        for (var number = Math.Max(1, row.Number - FarthestMove); number <= row.Number + FarthestMove; number++)
            if (row.HashAt(number) == row.Hash)
                return number;
        return null;
    }

    static Finding Removed(string store, long from, long to) =>
        new("audit-row-removed", $"{store}/audit:{from.ToString(CultureInfo.InvariantCulture)}", from == to ? "This row has been removed." : string.Create(CultureInfo.InvariantCulture, $"Rows {from} to {to} have been removed."), Mend);

    static Finding Changed(string store, long number) =>
        new("audit-row-changed", $"{store}/audit:{number.ToString(CultureInfo.InvariantCulture)}", "This row is not what was written.", Mend);

    static Finding Moved(string store, long number, long place) =>
        new("audit-row-moved", $"{store}/audit:{number.ToString(CultureInfo.InvariantCulture)}", string.Create(CultureInfo.InvariantCulture, $"This row was written as number {place}."), Mend);
}
