using System.Net.Sockets;
using System.Text;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests.Security;

/// <summary>Requests that no browser sends, byte for byte on the wire.</summary>
public sealed class WireTests(Site site)
{
    const string Host = "Host: localhost\r\n";

    public static TheoryData<string> Paths { get; } =
    [
        "/../../../../etc/passwd", "/%2e%2e/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2f..%2fetc%2fpasswd", "/%252e%252e%252f%252e%252e%252fetc%252fpasswd",
        "/css/..%2f..%2fappsettings.json", "/css/%2e%2e/%2e%2e/innovare.dll", "/css/..\\..\\innovare.dll", "/css/..%5c..%5cinnovare.dll", "/lib/%2e%2e%2f%2e%2e%2finnovare.runtimeconfig.json",
        "/%00", "/css/innovare.css%00.html", "/cases/%00", "/tabeller/PUB01%00/data.csv",
        "/%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd", "/%e0%80%ae%e0%80%ae/etc/passwd", "/%ff%fe", "/%", "/%zz", "/%u002e%u002e/",
        "//elsewhere.example/", "///elsewhere.example", "/\\elsewhere.example", "/en/%2f%2felsewhere.example", "/./././", "/en/../demo", "/EN/TABLES", "/tabeller/%2e%2e/demo",
        "http://elsewhere.example/", "http://localhost/../../etc/passwd", "/cases;jsessionid=1", "/cases?__proto__[x]=1&q[]=1&q=2&q=3", "/?" + "&", "/?=%00&%0d%0a=1", "/cases?q=%0d%0aX-Naughty:%201",
        "/tabeller/PUB01/data.%2e%2e", "/tabeller/PUB01/data.csv/../../../x", "/.git/config", "/.env", "/appsettings.json", "/web.config", "/data/platform.db", "/wwwroot/", "/css/", "/lib/",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_strange_path_is_answered_below_500_and_leads_nowhere(string path) =>
        Assert.DoesNotContain(Faults(await Say($"GET {path} HTTP/1.1\r\n{Host}Connection: close\r\n\r\n")), _ => true);

    [Theory]
    [InlineData("Host: elsewhere.example\r\n")]
    [InlineData("Host: localhost, elsewhere.example\r\n")]
    [InlineData("Host: localhost\r\nHost: elsewhere.example\r\n")]
    [InlineData("Host: \r\n")]
    [InlineData("")]
    [InlineData("Host: <x-naughty>\r\n")]
    [InlineData("Host: localhost:99999999\r\n")]
    [InlineData("Host: [::1\r\n")]
    [InlineData(Host + "X-Forwarded-Host: elsewhere.example\r\nX-Forwarded-Proto: javascript\r\nX-Forwarded-For: not an address\r\n")]
    [InlineData(Host + "X-Original-URL: /demo\r\nX-Rewrite-URL: /demo\r\n")]
    [InlineData(Host + "Cookie: a=1; a=2; __Host-x=\0; =; \"\r\n")]
    [InlineData(Host + "Accept-Language: ../../da\r\nAccept: */*;q=NaN\r\nAccept-Encoding: zip-bomb;q=-1\r\n")]
    [InlineData(Host + "Range: bytes=0-0,1-1,2-2,9999999999999999999-\r\nIf-Modified-Since: yesterday\r\nIf-None-Match: \"\r\n")]
    [InlineData(Host + "Bare: a\rX-Naughty: 1\r\n")]
    [InlineData(Host + "Folded: a\r\n X-Naughty: 1\r\n")]
    [InlineData(Host + "No colon here\r\n")]
    [InlineData(Host + "Content-Length: -1\r\n")]
    [InlineData(Host + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n")]
    [InlineData(Host + "Transfer-Encoding: chunked, identity\r\n")]
    [InlineData(Host + "Traceparent: 00-<x-naughty>-01\r\nBaggage: a=%0d%0aX-Naughty:1\r\n")]
    public async Task Strange_headers_are_answered_below_500_and_not_repeated(string headers) =>
        Assert.DoesNotContain(Faults(await Say($"GET /css/innovare.css HTTP/1.1\r\n{headers}Connection: close\r\n\r\n")).Concat(Faults(await Say($"GET /en/contact HTTP/1.1\r\n{headers}Connection: close\r\n\r\n"))), _ => true);

    [Theory]
    [InlineData("TRACE / HTTP/1.1\r\n" + Host)]
    [InlineData("CONNECT elsewhere.example:80 HTTP/1.1\r\n" + Host)]
    [InlineData("OPTIONS * HTTP/1.1\r\n" + Host)]
    [InlineData("PROPFIND / HTTP/1.1\r\n" + Host)]
    [InlineData("GET / HTTP/9.9\r\n" + Host)]
    [InlineData("GET\t/\tHTTP/1.1\r\n" + Host)]
    [InlineData("\u0016\u0003\u0001")]
    public async Task A_method_or_protocol_we_do_not_speak_is_refused(string request)
    {
        var answer = await Say(request + "Connection: close\r\n\r\n");

        Assert.DoesNotContain(Faults(answer), _ => true);
        Assert.False(answer.StartsWith("HTTP/1.1 2", StringComparison.Ordinal), answer[..Math.Min(40, answer.Length)]);
    }

    [Fact]
    public async Task Whoever_sends_too_much_slowly_is_heard_out_and_told_why()
    {
        var stop = TestContext.Current.CancellationToken;
        using var line = new TcpClient();
        await line.ConnectAsync("127.0.0.1", new Uri(site.Root).Port, stop);
        await using var stream = line.GetStream();
        var part = Encoding.Latin1.GetBytes(new string('x', 50_000));
        await stream.WriteAsync(Encoding.Latin1.GetBytes($"POST /svar HTTP/1.1\r\n{Host}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {6 * part.Length}\r\nConnection: close\r\n\r\n"), stop);
        for (var i = 0; i < 6; i++)
        {
            await stream.WriteAsync(part, stop);
            await Task.Delay(50, stop); // an answer sent too early has arrived by now, and the line is broken under the next part
        }
        using var answer = new StreamReader(stream, Encoding.UTF8);

        Assert.StartsWith("HTTP/1.1 413 ", await answer.ReadToEndAsync(stop), StringComparison.Ordinal);
    }

    static IEnumerable<string> Faults(string answer)
    {
        var head = answer.Split("\r\n\r\n", 2)[0];
        if (answer.Length > 0 && !answer.StartsWith("HTTP/1.1 ", StringComparison.Ordinal))
            yield return "no answer in HTTP";
        if (answer.StartsWith("HTTP/1.1 5", StringComparison.Ordinal) && !answer.StartsWith("HTTP/1.1 505 ", StringComparison.Ordinal)) // 505: not that version of HTTP
            yield return head;
        if (head.Contains("\n" + NaughtyStrings.Header, StringComparison.OrdinalIgnoreCase))
            yield return "a header of the reader's own";
        if (head.Contains("Location: //", StringComparison.OrdinalIgnoreCase) || head.Contains("Location: http", StringComparison.OrdinalIgnoreCase) || answer.Contains("elsewhere.example", StringComparison.Ordinal) && !head.Contains("404", StringComparison.Ordinal))
            yield return "leads elsewhere";
        foreach (var secret in (string[])["root:x:", "\"runtimeOptions\"", "SQLite format", "[core]", "PackageReference", "<x-naughty>"])
            if (answer.Contains(secret, StringComparison.Ordinal))
                yield return "tells " + secret;
    }

    async Task<string> Say(string request)
    {
        var stop = TestContext.Current.CancellationToken;
        using var line = new TcpClient();
        await line.ConnectAsync("127.0.0.1", new Uri(site.Root).Port, stop);
        await using var stream = line.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), stop);
        line.Client.Shutdown(SocketShutdown.Send);
        using var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer, stop);
        }
        catch (IOException)
        {
            // the server hung up on us: that is an answer too
        }
        return Encoding.UTF8.GetString(answer.ToArray());
    }
}
