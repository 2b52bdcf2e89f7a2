using Innovare.Platform.Accounts;
using Innovare.Platform.Audit;
using Innovare.Platform.Backups;
using Innovare.Platform.Database;
using Innovare.Platform.Jobs;
using Innovare.Platform.Mail;
using Innovare.PublicSector;
using Innovare.Tests.Databases;
using Innovare.Web;

namespace Innovare.Cli.Tests.Commands;

public sealed class DoctorCommandTests : IDisposable
{
    readonly TestStores _test = new(Dialect.Sqlite);
    readonly string _other = Directory.CreateTempSubdirectory("innovare-doctor-").FullName;

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once_and_nothing_is_changed()
    {
        Fill();
        var secret = Path.Combine(_other, "database");
        File.WriteAllText(secret, "");
        File.SetUnixFileMode(secret, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        File.SetUnixFileMode(_test.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead);
        File.WriteAllText(Path.Combine(_test.Folder, "publication.db"), "no database");
        var before = Files();

        var said = InnovareProcess.Run(_test.Folder, Settings(("INNOVARE_DATABASE_FILE", secret), ("INNOVARE_SMTP", "smtp://127.0.0.1:1?from=a@innovare.example"), ("INNOVARE_BACKUP", _other)), "doctor");

        Assert.Equal(2, said.Exit);
        foreach (var code in (string[])["doctor-data-open", "doctor-secret-open", "doctor-demonstration", "doctor-tls-none", "doctor-operator-none", "doctor-contact-none", "doctor-hosts-none", "doctor-seal-beside",
            "doctor-store-away", "doctor-job-late", "doctor-letters-late", "doctor-mail-away", "doctor-backup-none"])
            Assert.Contains($"[{code}]", said.Error, StringComparison.Ordinal);
        Assert.Equal(before, Files());
    }

    [Fact]
    public void An_installation_that_is_well_is_told_so_and_one_tampered_row_is_found()
    {
        using var mail = new SmtpReceiver();
        using (var connection = _test.Stores.Open(PlatformStore.Shape).Connect())
        {
            using var transaction = connection.BeginTransaction();
            AuditLog.Append(transaction, TimeProvider.System, new("anna", "collector", AuditAct.Read, "contact/17"));
            transaction.Commit();
        }
        Backup.Take(HouseStores.All, _test.Stores, _other, TimeProvider.System, "1");
        var settings = Settings(("INNOVARE_SEALING_KEY", new string('a', 64)), ("INNOVARE_DEMO", "0"), ("INNOVARE_PROXY", "1"), ("INNOVARE_HOSTS", "public=a.example,workplace=b.example,respond=c.example,backoffice=d.example"), ("INNOVARE_OPERATOR", "Kommunen"), ("INNOVARE_CONTACT", "a@innovare.example"),
            ("INNOVARE_SMTP", $"smtp://127.0.0.1:{mail.Port}"), ("INNOVARE_BACKUP", _other));

        var well = InnovareProcess.Run(_test.Folder, settings, "doctor");
        using (var connection = _test.Stores.Open(PlatformStore.Shape).Connect())
        {
            using var tamper = connection.CreateCommand();
            tamper.CommandText = "drop trigger audit_is_not_changed; update audit set object = 'contact/99'";
            tamper.ExecuteNonQuery();
        }
        var tampered = InnovareProcess.Run(_test.Folder, settings, "doctor");

        // a machine whose clock nobody keeps is told of that in any case
        Assert.DoesNotContain(well.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => !line.Contains("[doctor-clock-free]", StringComparison.Ordinal));
        Assert.Contains("[audit-row-changed]", tampered.Error, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _test.Dispose();
        Directory.Delete(_other, recursive: true);
    }

    // SQLite's own files beside a database come and go
    List<string> Files() => [.. Directory.GetFiles(_test.Folder).Where(f => !f.EndsWith("-wal", StringComparison.Ordinal) && !f.EndsWith("-shm", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    static Dictionary<string, string> Settings(params (string Name, string Value)[] more)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["INNOVARE_MODE"] = "production" };
        foreach (var (name, value) in more)
            settings[name] = value;
        return settings;
    }

    // A job and a letter that should have gone yesterday.
    void Fill()
    {
        var yesterday = new TestClock(); // a clock that stands in the past
        using var connection = _test.Stores.Open(PlatformStore.Shape).Connect();
        using var transaction = connection.BeginTransaction();
        JobBook.Add(transaction, yesterday, "release", "release/demo-2023");
        Outbox.Add(transaction, yesterday, new("test/1", Channel.Smtp, "anna@town.example", Language.Danish, "Emne", "Brev"));
        transaction.Commit();
    }
}
