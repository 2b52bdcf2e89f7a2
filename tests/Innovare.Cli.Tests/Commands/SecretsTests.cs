using Innovare.Platform;
using Innovare.Platform.Mail;

namespace Innovare.Cli.Tests.Commands;

/// <summary>Passwords go to whom they are for, and nowhere else.</summary>
public sealed class SecretsTests
{
    const string Password = "Very-Secret-7f3a";

    static readonly Dictionary<string, string> Secrets = new(StringComparer.Ordinal)
    {
        ["INNOVARE_DATABASE"] = $"Host=127.0.0.1;Port=1;Database=innovare;Username=owner;Password={Password};Timeout=2",
        ["INNOVARE_SMTP"] = $"smtp://user:{Password}@127.0.0.1:1?from=us@example.org",
        ["INNOVARE_DEMO"] = "0",
        ["INNOVARE_URLS"] = "http://127.0.0.1:0",
    };

    [Theory]
    [InlineData("serve")]
    [InlineData("mail", "send")]
    [InlineData("doctor")]
    [InlineData("audit", "verify")]
    [InlineData("privacy", "search", "--words", "x")]
    public async Task No_secret_is_ever_printed_or_logged(params string[] command)
    {
        var data = Directory.CreateTempSubdirectory("innovare-secret-").FullName;
        using var program = InnovareProcess.Start(data, Secrets, command);
        var stop = TestContext.Current.CancellationToken;
        var error = program.StandardError.ReadToEndAsync(stop);

        // a server that lives on is stopped when it has listened and then had time to complain
        var first = await program.StandardOutput.ReadLineAsync(stop);
        var end = program.WaitForExitAsync(stop);
        if (await Task.WhenAny(end, Task.Delay(TimeSpan.FromSeconds(3), stop)) != end)
            program.Kill(entireProcessTree: true);
        var said = first + await program.StandardOutput.ReadToEndAsync(stop) + await error;

        Assert.NotEmpty(said); // it did try, and said something
        Assert.DoesNotContain(Password, said, StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories))
            Assert.DoesNotContain(Password, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public void Settings_and_servers_print_without_their_secrets()
    {
        var settings = Settings.FromEnvironment(Secrets.GetValueOrDefault, "/nowhere");

        Assert.Contains(Password, settings.Database, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, settings.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Password, SmtpServer.Of(settings)!.ToString(), StringComparison.Ordinal);
    }
}
