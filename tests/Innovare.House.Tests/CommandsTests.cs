using System.Net;
using System.Net.Sockets;
using Innovare.Tests;

namespace Innovare.House.Tests;

/// <summary>./run and ./test on machines that lack something: one clear sentence, exit 2, no trace.</summary>
public sealed class CommandsTests
{
    [Theory]
    [InlineData("./run")]
    [InlineData("./test")]
    public async Task A_machine_without_dotnet_is_told_so(string command) =>
        Assert.Equal(
            (2, "Innovare needs the .NET 10 SDK, and there is no dotnet command here: install it and try again.\n"),
            await On(new Machine(Dotnet: null, Node: "v20.11.1"), command));

    [Theory]
    [InlineData("./run")]
    [InlineData("./test")]
    public async Task A_machine_with_an_old_dotnet_is_told_which(string command) =>
        Assert.Equal(
            (2, "Innovare needs the .NET 10 SDK, and this machine has 8.0.404: install version 10 and try again.\n"),
            await On(new Machine(Dotnet: "8.0.404", Node: "v20.11.1"), command));

    [Theory]
    [InlineData("./run")]
    [InlineData("./test")]
    public async Task A_machine_without_node_is_told_so(string command) =>
        Assert.Equal(
            (2, "Innovare needs Node 20 or newer to build its pages, and there is no node command here: install it and try again.\n"),
            await On(new Machine(Dotnet: "10.0.100", Node: null), command));

    [Theory]
    [InlineData("./run")]
    [InlineData("./test")]
    public async Task A_machine_with_an_old_node_is_told_which(string command) =>
        Assert.Equal(
            (2, "Innovare needs Node 20 or newer to build its pages, and this machine has 18.19.0: install a newer one and try again.\n"),
            await On(new Machine(Dotnet: "10.0.100", Node: "v18.19.0"), command));

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_is_named()
    {
        var (exit, said) = await On(new Machine(Dotnet: "10.0.100", Node: "v20.11.1"), "INNOVARE_DATA=/dev/null/data ./run");

        Assert.Equal((2, "The data folder /dev/null/data cannot be written to: choose another with INNOVARE_DATA, or change its rights.\n"), (exit, said));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";
        var data = Directory.CreateTempSubdirectory("innovare-");

        var result = await Shell.Run($"dotnet {Program()} serve", TestContext.Current.CancellationToken, environment: new Dictionary<string, string>
        {
            ["INNOVARE_URLS"] = address,
            ["INNOVARE_DATA"] = data.FullName,
            ["INNOVARE_DEMO"] = "0",
        });

        Assert.Equal(2, result.Exit);
        Assert.Single(result.Errors.Trim().Split('\n'));
        Assert.Contains(address, result.Errors, StringComparison.Ordinal);
        data.Delete(recursive: true);
    }

    [Fact]
    public async Task Test_knows_only_the_long_option()
    {
        var (exit, said) = await On(new Machine(Dotnet: "10.0.100", Node: "v20.11.1"), "./test --quick");

        Assert.Equal((2, "./test knows no --quick: run ./test, or ./test --long for the long suites too.\n"), (exit, said));
    }

    static string Program() => Repository.File("artifacts", "bin", "Innovare.Cli", Configuration, "innovare.dll");

    static string Configuration => Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/')).Split('_')[0];

    // A machine is a PATH: the plain tools of /bin without dotnet and node, and stand-ins that print a version.
    static async Task<(int Exit, string Said)> On(Machine machine, string command)
    {
        var path = Directory.CreateTempSubdirectory("innovare-path-");
        foreach (var tool in (string[])["sh", "dirname", "cut", "paste", "sed", "mkdir", "rm", "id", "tail", "find", "head", "date", "env"])
            File.CreateSymbolicLink(Path.Combine(path.FullName, tool), "/bin/" + tool);
        StandIn(path, "dotnet", machine.Dotnet, version =>
            $"case $1 in --version) case {version} in 10.*) echo {version};; *) exit 1;; esac;; --list-sdks) echo {version} [/usr/share];; esac");
        StandIn(path, "node", machine.Node, version => $"echo {version}");
        StandIn(path, "npm", machine.Node, _ => "echo 10");

        var result = await Shell.Run(command, TestContext.Current.CancellationToken, environment: new Dictionary<string, string> { ["PATH"] = path.FullName });

        path.Delete(recursive: true);
        Assert.Equal("", result.Output);
        return (result.Exit, result.Errors);
    }

    static void StandIn(DirectoryInfo path, string name, string? version, Func<string, string> body)
    {
        if (version is null)
            return;
        var file = Path.Combine(path.FullName, name);
        File.WriteAllText(file, $"#!/bin/sh\n{body(version)}\n");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    sealed record Machine(string? Dotnet, string? Node);
}
