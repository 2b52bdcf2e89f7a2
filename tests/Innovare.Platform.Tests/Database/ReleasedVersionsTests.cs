using System.Security.Cryptography;
using System.Text;
using Innovare.Platform.Accounts;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.Tests.Databases;

namespace Innovare.Platform.Tests.Database;

/// <summary>Files that have run on somebody's machine are never changed: the next change is the next number.</summary>
public sealed class ReleasedVersionsTests
{
    [Theory]
    [InlineData(Dialect.Sqlite, "audit-001.sql", "b92d55f4a8caed0c")]
    [InlineData(Dialect.Sqlite, "mail-001.sql", "b2eaeb5a0f4ad7ce")]
    [InlineData(Dialect.Sqlite, "mail-002.sql", "adc0fa34ab4d7006")]
    [InlineData(Dialect.Sqlite, "job-001.sql", "948c5755ff303909")]
    [InlineData(Dialect.Postgres, "audit-001.sql", "8d9a594bedcd3efd")]
    [InlineData(Dialect.Postgres, "mail-001.sql", "b2eaeb5a0f4ad7ce")]
    [InlineData(Dialect.Postgres, "mail-002.sql", "adc0fa34ab4d7006")]
    [InlineData(Dialect.Postgres, "job-001.sql", "948c5755ff303909")]
    public void A_migration_that_has_been_given_out_is_as_it_was(Dialect dialect, string name, string hash)
    {
        var sql = Migrations.Files(PlatformStore.Shape, dialect).Single(f => f.Name == name).Sql;

        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)))[..16]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void The_platform_store_walks_from_each_earlier_version_with_its_log_whole(Dialect dialect)
    {
        var versions = Migrations.Files(PlatformStore.Shape, dialect).Count;
        for (var version = 1; version < versions; version++)
        {
            using var test = new TestStores(dialect);
            var store = test.Stores.Open(new StoreShape(PlatformStore.Shape.Name));
            using (var connection = store.Connect())
            {
                Migrations.Bring(connection, dialect, PlatformStore.Shape, version);
                using var transaction = connection.BeginTransaction();
                AuditLog.Append(transaction, new TestClock(), new("anna", "collector", AuditAct.Read, "contact/17"));
                transaction.Commit();
            }

            var verified = AuditVerification.Of(test.Stores.Open(PlatformStore.Shape));

            Assert.Equal((1, 0), (verified.Rows, verified.Findings.Count));
        }
    }
}
