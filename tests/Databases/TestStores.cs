using Innovare.Platform.Database;
using Microsoft.Data.Sqlite;

namespace Innovare.Tests.Databases;

/// <summary>Empty stores of one test on the database asked for, gone after it.</summary>
public sealed class TestStores : IDisposable
{
    public TestStores(Dialect dialect)
    {
        Folder = Directory.CreateTempSubdirectory("innovare-").FullName;
        Stores = new(Folder, dialect is Dialect.Postgres ? PostgresServer.NewDatabase() : null);
    }

    public string Folder { get; }

    public Stores Stores { get; }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>Both databases, for a theory.</summary>
public sealed class BothDatabases : TheoryData<Dialect>
{
    public BothDatabases() => AddRange(Dialect.Sqlite, Dialect.Postgres);
}
