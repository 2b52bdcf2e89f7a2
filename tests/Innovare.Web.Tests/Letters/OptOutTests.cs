using System.Net;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.Platform.Mail;
using Innovare.Web.Tests.Hosting;
using Microsoft.Data.Sqlite;

namespace Innovare.Web.Tests.Letters;

public sealed class OptOutTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("innovare-no-").FullName;

    Stores Stores => new(Path.Combine(_folder, "data"));

    [Fact]
    public async Task Reading_the_page_stops_nothing_a_press_of_the_button_does_and_it_can_be_taken_back()
    {
        var word = Word();
        using var server = Operator.Start(_folder, "serve", ("INNOVARE_DEMO", "0"), ("INNOVARE_FACES", "respond"));
        try
        {
            using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(await Operator.Address(server)) };

            var read = await http.GetStringAsync($"/nej-tak/{word}", Stop);
            Assert.Contains("Stop mails", read, StringComparison.Ordinal);
            Assert.False(IsOut(word)); // a filter that follows links stops nobody
            var pressed = await http.PostAsync($"/nej-tak/{word}", Form(), Stop);
            Assert.Equal((HttpStatusCode.Redirect, $"/nej-tak/{word}"), (pressed.StatusCode, pressed.Headers.Location?.OriginalString));
            Assert.True(IsOut(word));
            Assert.Contains("You get no more mails from us", await http.GetStringAsync($"/en/no-thanks/{word}", Stop), StringComparison.Ordinal);
            await http.PostAsync($"/nej-tak/{word}", Form(("again", "1")), Stop);
            Assert.False(IsOut(word));
            await http.PostAsync($"/nej-tak/{word}", Form(("List-Unsubscribe", "One-Click")), Stop); // a mail program's own button, RFC 8058
            Assert.True(IsOut(word));
        }
        finally
        {
            server.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    public async Task A_word_that_was_never_given_is_as_unknown_as_any_address_and_stops_nobody()
    {
        var word = Word();
        using var server = Operator.Start(_folder, "serve", ("INNOVARE_DEMO", "0"), ("INNOVARE_FACES", "respond"));
        try
        {
            using var http = new HttpClient { BaseAddress = new Uri(await Operator.Address(server)) };

            Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync($"/nej-tak/{new string('a', 32)}", Stop)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await http.PostAsync($"/nej-tak/{new string('a', 32)}", Form(), Stop)).StatusCode);
            Assert.False(IsOut(word));
        }
        finally
        {
            server.Kill(entireProcessTree: true);
        }
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));

    bool IsOut(string word) => Outbox.IsOptedOut(Stores.Open(PlatformStore.Shape), word) is true;

    string Word()
    {
        using var connection = Stores.Open(PlatformStore.Shape).Connect();
        using var transaction = connection.BeginTransaction();
        var word = Outbox.OptOutWord(transaction, Channel.Smtp, "leder@town.example");
        transaction.Commit();
        return word;
    }
}
