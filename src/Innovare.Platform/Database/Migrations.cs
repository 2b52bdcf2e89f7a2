using System.Data.Common;
using System.Text.RegularExpressions;

namespace Innovare.Platform.Database;

/// <summary>Brings a store forward: every file it has not seen, in order, all of them or none.</summary>
static partial class Migrations
{
    /// <summary>PostgreSQL advisory lock that makes two starting processes wait for each other.</summary>
    public const long LockKey = 0x1770_7661_7265;

    /// <param name="connection">Open, with the store's rights.</param>
    /// <param name="dialect">Of that connection.</param>
    /// <param name="shape">The newest version.</param>
    /// <param name="through">Stop after this many files; tests walk from every earlier version.</param>
    public static void Bring(DbConnection connection, Dialect dialect, StoreShape shape, int through = int.MaxValue)
    {
        using var transaction = connection.BeginTransaction();
        if (dialect is Dialect.Postgres)
            connection.Execute(transaction, $"select pg_advisory_xact_lock({LockKey})");
        connection.Execute(transaction, "create table if not exists migration (name text primary key)");
        var seen = Seen(connection, transaction).ToHashSet(StringComparer.Ordinal);
        var files = Files(shape, dialect);
        if (seen.Except(files.Select(f => f.Name)).Order(StringComparer.Ordinal).FirstOrDefault() is { } unknown)
            throw new StoreException($"The store {shape.Name} was made by a newer Innovare ({unknown} is not known here): install that version, or restore an older backup.");
        foreach (var (name, sql) in files.Take(through).Where(f => !seen.Contains(f.Name)))
        {
            connection.Execute(transaction, sql);
            connection.Execute(transaction, "insert into migration (name) values (@name)", ("name", name));
        }
        transaction.Commit();
    }

    /// <summary>The files that have run, by name.</summary>
    public static IReadOnlyList<string> Seen(DbConnection connection, DbTransaction? transaction) =>
        connection.Query(transaction, "select name from migration order by name", row => row.GetString(0));

    /// <summary>The files of a shape in the order they run, each by the name both dialects know it by.</summary>
    public static IReadOnlyList<(string Name, string Sql)> Files(StoreShape shape, Dialect dialect) =>
        [.. shape.Sets.SelectMany(set => Files(set, dialect))];

    static IEnumerable<(string Name, string Sql)> Files(MigrationSet set, Dialect dialect)
    {
        var wanted = dialect is Dialect.Postgres ? "postgres" : "sqlite";
        foreach (var resource in set.Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            var file = FileName().Match(resource);
            if (!file.Success || file.Groups["set"].Value != set.Name || (file.Groups["dialect"] is { Success: true } of && of.Value != wanted))
                continue;
            using var reader = new StreamReader(set.Assembly.GetManifestResourceStream(resource)!); // listed just above
            yield return ($"{set.Name}-{file.Groups["number"].Value}.sql", reader.ReadToEnd());
        }
    }

    [GeneratedRegex(@"\.(?<set>[a-z]+)-(?<number>\d{3})(\.(?<dialect>sqlite|postgres))?\.sql$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FileName();
}
