using Innovare.Platform;

namespace Innovare.Web.Tests;

public sealed class ListeningTests
{
    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://[::1]:0")]
    [InlineData("https://0.0.0.0:0")]
    public void An_address_of_this_machine_or_with_TLS_is_listened_on(string url) =>
        Assert.Equal([url], Listening.Check(Serving(url)));

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:0")]
    [InlineData("http://innovare.example:0")]
    public void Plain_http_beyond_this_machine_is_refused_unless_a_proxy_ends_TLS(string url)
    {
        var refused = Assert.Throws<StartRefusedException>(() => Listening.Check(Serving(url)));

        Assert.Contains("INNOVARE_PROXY=1", refused.Message, StringComparison.Ordinal);
        Assert.Equal([url], Listening.Check(Serving(url) with { IsBehindProxy = true }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("5080")]
    [InlineData("ftp://localhost")]
    [InlineData("http://localhost:5080/innovare")]
    [InlineData("http://localhost:many")]
    public void What_is_no_address_is_refused_with_an_example(string url) =>
        Assert.Contains("http://localhost:5080", Assert.Throws<StartRefusedException>(() => Listening.Check(Serving(url))).Message, StringComparison.Ordinal);

    [Fact]
    public void Production_mode_refuses_to_start_with_demonstration_data()
    {
        var production = Serving(Settings.DefaultUrls) with { IsProduction = true };

        Assert.Contains("INNOVARE_DEMO=0", Assert.Throws<StartRefusedException>(() => Listening.Check(production)).Message, StringComparison.Ordinal);
        Assert.NotEmpty(Listening.Check(production with { ShowsDemonstration = false }));
    }

    static Settings Serving(string urls) => new("/nowhere", urls, "/nowhere", ShowsDemonstration: true);
}
