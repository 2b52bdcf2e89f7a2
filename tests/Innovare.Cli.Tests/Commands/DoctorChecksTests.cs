using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Innovare.Cli.Checks;
using Innovare.Platform;
using Innovare.Tests;
using Innovare.Web.Pages;

namespace Innovare.Cli.Tests.Commands;

/// <summary>What the doctor sees of faces, certificates and the law, one by one.</summary>
public sealed class DoctorChecksTests
{
    static readonly Settings Plain = new("/nowhere", "http://127.0.0.1:0", Repository.Root, ShowsDemonstration: false);

    [Theory]
    [InlineData("public,backroom", null, "doctor-faces")]
    [InlineData("public,backoffice", "public=a.example", "doctor-faces")]
    [InlineData("public,backoffice", null, "doctor-hosts-none")]
    [InlineData("public", null, null)]
    [InlineData("public,backoffice", "public=a.example,backoffice=b.example", null)]
    public void Faces_and_hosts_that_do_not_go_together_are_told(string faces, string? hosts, string? code) =>
        Assert.Equal(code, FaceChecks.Of(Plain with { IsProduction = true, Faces = faces, Hosts = hosts }).SingleOrDefault()?.Code);

    [Theory]
    [InlineData(-2, "ran out")]
    [InlineData(5, "runs out")]
    [InlineData(60, null)]
    public async Task A_certificate_that_is_shown_here_is_told_three_weeks_before_it_runs_out(int days, string? said)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var shown = Show(listener, days);

        var findings = await CertificateChecks.Of(Plain with { Urls = $"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}" }, TimeProvider.System, TestContext.Current.CancellationToken);
        await shown;

        Assert.Equal(said is null ? 0 : 1, findings.Count);
        Assert.All(findings, f => Assert.Contains(said!, f.What, StringComparison.Ordinal)); // no findings without words
    }

    [Fact]
    public void A_statement_that_nobody_has_looked_at_for_a_year_is_told()
    {
        var late = new Late(AccessibilityStatement.ReviewedOn(Plain).AddYears(1));

        Assert.Equal("accessibility-statement-old", Assert.Single(LawChecks.Of(Plain, late)).Code);
    }

    static async Task Show(TcpListener listener, int days)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        using var made = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(now.AddDays(-90), now.AddDays(days).AddHours(1));
        using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await using var tls = new SslStream(client.GetStream());
        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = made }, TestContext.Current.CancellationToken);
    }

    sealed class Late(DateOnly day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(day, TimeOnly.MinValue, TimeSpan.Zero);
    }
}
