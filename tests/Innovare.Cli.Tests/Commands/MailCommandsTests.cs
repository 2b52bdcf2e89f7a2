using System.Data.Common;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.Platform.Mail;
using Innovare.PublicSector;
using Innovare.Tests.Databases;

namespace Innovare.Cli.Tests.Commands;

public sealed class MailCommandsTests : IDisposable
{
    readonly TestStores _test = new(Dialect.Sqlite);

    Store Platform => _test.Stores.Open(PlatformStore.Shape);

    [Fact]
    public async Task A_server_killed_while_it_sends_loses_no_letter_and_each_is_shown_once()
    {
        const int Letters = 8;
        using var mail = new SmtpReceiver();
        var serving = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["INNOVARE_DEMO"] = "0",
            ["INNOVARE_URLS"] = "http://127.0.0.1:0",
            ["INNOVARE_JOBS"] = "1",
            ["INNOVARE_SMTP"] = $"smtp://127.0.0.1:{mail.Port}?from=survey@innovare.example",
        };
        Write(transaction =>
        {
            for (var i = 0; i < Letters; i++)
                Outbox.Add(transaction, TimeProvider.System, new($"test/{i}", Channel.Smtp, $"m{i}@town.example", Language.Danish, "Emne", "Brev"));
        });
        mail.KeepSilent();
        using (var killed = InnovareProcess.Start(_test.Folder, serving, "serve"))
        {
            await mail.WaitFor(1, Stop); // the mail server has the letter, and has not said so
            killed.Kill();
            await killed.WaitForExitAsync(Stop);
        }
        mail.Answer();
        // as if the leases of the letter and of the job had run out
        Write(transaction => Do(transaction, "update mail set next_at = '2026-01-01T00:00:00.0000000Z'; update job set next_at = '2026-01-01T00:00:00.0000000Z'"));

        using var next = InnovareProcess.Start(_test.Folder, serving, "serve");
        try
        {
            await mail.WaitFor(Letters + 1, Stop);
            while (Outbox.Count(Platform, DateTimeOffset.UnixEpoch).States.GetValueOrDefault(LetterState.Sent) < Letters)
                await Task.Delay(20, Stop);
        }
        finally
        {
            next.Kill();
        }

        Assert.Equal(Letters + 1, mail.Arrived.Count); // the one in hand crossed the wire twice
        Assert.Equal(Enumerable.Range(0, Letters).Select(i => $"m{i}@town.example"), mail.Shown.Select(l => l.To).Order(StringComparer.Ordinal));
        Assert.Equal(1, Outbox.Count(Platform, DateTimeOffset.UnixEpoch).Doubtful);
        Assert.Equal(1, Outbox.Find(Platform, "test/0")!.Doubts);
    }

    [Fact]
    public void A_server_that_asks_for_TLS_and_a_login_gets_both_and_one_with_a_strange_certificate_gets_nothing()
    {
        var (authority, certificate, key) = Certificates();
        using var mail = SmtpReceiver.WithLogin(certificate, key, "innovare", "p@ss:word");
        var settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["INNOVARE_SMTP"] = $"smtp://innovare:p%40ss%3Aword@localhost:{mail.Port}?from=survey@innovare.example" };
        Write(transaction => Outbox.Add(transaction, TimeProvider.System, new("test/1", Channel.Smtp, "anna@town.example", Language.Danish, "Emne", "Brev")));

        var strange = InnovareProcess.Run(_test.Folder, settings, "mail", "send");
        Assert.Empty(mail.Arrived);
        Assert.Equal(LetterState.Waiting, Outbox.Find(Platform, "test/1")!.State);
        Assert.Contains("certificate", Outbox.Find(Platform, "test/1")!.Trouble, StringComparison.Ordinal);
        Write(transaction => Do(transaction, "update mail set next_at = '2026-01-01T00:00:00.0000000Z'"));
        var wrong = InnovareProcess.Run(_test.Folder, new Dictionary<string, string>(settings, StringComparer.Ordinal) { ["SSL_CERT_FILE"] = authority, ["INNOVARE_SMTP"] = settings["INNOVARE_SMTP"].Replace("p%40ss", "guess", StringComparison.Ordinal) }, "mail", "send");
        Assert.Empty(mail.Arrived);
        Assert.Contains("5.7", Outbox.Find(Platform, "test/1")!.Trouble, StringComparison.Ordinal);
        Write(transaction => Do(transaction, "update mail set next_at = '2026-01-01T00:00:00.0000000Z'"));
        var trusted = InnovareProcess.Run(_test.Folder, new Dictionary<string, string>(settings, StringComparer.Ordinal) { ["SSL_CERT_FILE"] = authority }, "mail", "send");

        Assert.Equal((0, 0, 0), (strange.Exit, wrong.Exit, trusted.Exit));
        Assert.Null(Outbox.Find(Platform, "test/1")!.Trouble);
        Assert.Equal("anna@town.example", Assert.Single(mail.Arrived).To);
        Assert.Equal(LetterState.Sent, Outbox.Find(Platform, "test/1")!.State);
        Assert.DoesNotContain("word", strange.Error + strange.Output + wrong.Error + wrong.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _test.Dispose();

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    void Write(Action<DbTransaction> write)
    {
        using var connection = Platform.Connect();
        using var transaction = connection.BeginTransaction();
        write(transaction);
        transaction.Commit();
    }

    static void Do(DbTransaction transaction, string sql)
    {
        using var command = transaction.Connection!.CreateCommand(); // the transaction has not ended
        command.Transaction = transaction;
#pragma warning disable CA2100 // the tests' own words
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    // An authority of the test's own and a certificate of localhost by it, as files.
    (string Authority, string Certificate, string Key) Certificates()
    {
        var (from, until) = (DateTimeOffset.Parse("2025-01-01", CultureInfo.InvariantCulture), DateTimeOffset.Parse("2045-01-01", CultureInfo.InvariantCulture));
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var authorityRequest = new CertificateRequest("CN=Test authority", authorityKey, HashAlgorithmName.SHA256);
        authorityRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        using var authority = authorityRequest.CreateSelfSigned(from, until);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(authority, from, until, [1, 2, 3, 4]);
        return (Written("authority.pem", authority.ExportCertificatePem()), Written("localhost.pem", certificate.ExportCertificatePem()), Written("localhost.key", key.ExportPkcs8PrivateKeyPem()));
    }

    string Written(string name, string content)
    {
        var path = Path.Combine(_test.Folder, name);
        File.WriteAllText(path, content);
        return path;
    }
}
