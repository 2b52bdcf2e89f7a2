using System.Net;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests;

/// <summary>The program as an operator starts it.</summary>
public sealed class StartTests(Site site) : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("innovare-start-").FullName;

    [Fact]
    public async Task An_address_that_is_taken_is_one_sentence_and_exit_2()
    {
        using var program = Operator.Start(_folder, "serve", ("INNOVARE_URLS", site.Root));

        var said = await program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, program.ExitCode);
        Assert.Contains("INNOVARE_URLS", Assert.Single(said.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_demonstration_nothing_invented_has_an_address()
    {
        using var program = Operator.Start(_folder, "serve", ("INNOVARE_DEMO", "0"), ("INNOVARE_MODE", "production"));
        try
        {
            using var http = new HttpClient { BaseAddress = new Uri(await Operator.Address(program)) };

            foreach (var address in (string[])["/demo", "/en/demo", "/demo/tabeller/DEMO01/data.csv"])
                Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
            Assert.DoesNotContain("/demo", await http.GetStringAsync("/", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        finally
        {
            program.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    public async Task A_second_process_with_the_public_face_knows_no_backoffice_route_and_prints_no_link_to_it()
    {
        using var program = Operator.Start(_folder, "serve --faces public", ("INNOVARE_DEMO", "0"));
        try
        {
            using var http = new HttpClient { BaseAddress = new Uri(await Operator.Address(program)) };

            foreach (var address in (string[])["/intern", "/intern/log-ind", "/en/staff/users", "/arbejdsplads/log-ind"])
                Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/", TestContext.Current.CancellationToken)).StatusCode);
        }
        finally
        {
            program.Kill(entireProcessTree: true);
        }
        Assert.DoesNotContain("/intern/", await program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_face_that_does_not_exist_is_refused_in_one_sentence()
    {
        using var program = Operator.Start(_folder, "serve --faces public,backofice");

        var said = await program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, program.ExitCode);
        Assert.Contains("backofice", Assert.Single(said.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
