using System.Diagnostics;
using System.Globalization;

namespace Innovare.Cli.Tests.Commands;

/// <summary>A machine that runs the program for years has as much in its temporary folder as on the first day.</summary>
public sealed class LitterTests : IDisposable
{
    readonly string _data = Directory.CreateTempSubdirectory("innovare-data-").FullName;
    readonly string _temporary = Directory.CreateTempSubdirectory("innovare-temporary-").FullName;

    [Theory]
    [InlineData("public")]
    [InlineData("public,workplace,respond,backoffice")]
    public async Task A_server_that_was_visited_and_stopped_leaves_nothing_in_the_temporary_folder_or_the_home_of_its_user(string faces)
    {
        using var server = InnovareProcess.Start(_data, Environment(), "serve", "--faces", faces);
        var said = await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? "";
        using (var http = new HttpClient())
            await http.GetStringAsync(new Uri(said["Innovare listens on ".Length..]), TestContext.Current.CancellationToken);

        using (var stop = Process.Start("kill", [server.Id.ToString(CultureInfo.InvariantCulture)]))
            await stop.WaitForExitAsync(TestContext.Current.CancellationToken);
        await server.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Empty(Left());
    }

    [Fact]
    public void Commands_leave_nothing_in_the_temporary_folder_or_the_home_of_their_user()
    {
        var backups = Path.Combine(_data, "backups");
        InnovareProcess.Run(_data, Environment(), "backup", "--to", backups);
        var backup = Assert.Single(Directory.GetDirectories(backups));
        InnovareProcess.Run(_data, Environment(), "restore", backup, "--replace");
        InnovareProcess.Run(_data, Environment(), "doctor");
        InnovareProcess.Run(_data, Environment(), "no-such-command");

        Assert.Empty(Left());
    }

    public void Dispose()
    {
        Directory.Delete(_data, recursive: true);
        Directory.Delete(_temporary, recursive: true);
    }

    IEnumerable<string> Left() => Directory.EnumerateFileSystemEntries(_temporary).Select(e => Path.GetFileName(e));

    Dictionary<string, string> Environment() => new(StringComparer.Ordinal)
    {
        ["TMPDIR"] = _temporary,
        ["HOME"] = _temporary,
        ["INNOVARE_DEMO"] = "0",
        ["INNOVARE_URLS"] = "http://127.0.0.1:0",
    };
}
