using Innovare.Platform.Database;
using Innovare.Platform.Mail;
using Innovare.PublicSector;
using Innovare.Tests.Databases;

namespace Innovare.Platform.Tests.Mail;

public sealed class PostmanTests(SmtpReceiver server) : IClassFixture<SmtpReceiver>
{
    static readonly StoreShape Shape = new("letters", Outbox.Tables);

    readonly TestClock _clock = new();

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_letter_arrives_as_text_and_html_from_us_under_its_own_id(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(Shape);
        var to = Address();
        Add(store, new("invitation/1", Channel.Smtp, to, Language.Danish, "Jeres erfaringer – på ærlig vis", "Kære arbejdssted & co.\n\nSvar her: https://innovare.example/s?a=1&b=2.", new("https://innovare.example/nej"), "Prøvekontoret, København"));
        var id = Outbox.Find(store, "invitation/1")!.Id;

        var counts = await Send(store);

        var arrived = Assert.Single(server.Arrived, l => l.To == to);
        Assert.Equal(1, counts[LetterState.Sent]);
        Assert.Equal(("survey@innovare.example", "Jeres erfaringer – på ærlig vis", $"<{id}@innovare.example>"), (arrived.EnvelopeFrom, arrived.Headers["subject"], arrived.Headers["message-id"]));
        Assert.Equal("\"Prøvekontoret, København\" <survey@innovare.example>", arrived.Headers["from"]);
        Assert.Equal(("<https://innovare.example/nej>", "List-Unsubscribe=One-Click", "auto-generated"), (arrived.Headers["list-unsubscribe"], arrived.Headers["list-unsubscribe-post"], arrived.Headers["auto-submitted"]));
        Assert.Equal("Kære arbejdssted & co.\n\nSvar her: https://innovare.example/s?a=1&b=2.", arrived.Text!.Trim().ReplaceLineEndings("\n"));
        Assert.Contains("""<a href="https://innovare.example/s?a=1&amp;b=2">""", arrived.Html!, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"da\">", arrived.Html!, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_letter_is_kept_with_the_transaction_that_wrote_it_or_not_at_all(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(Shape);
        using (var connection = store.Connect())
        {
            using var undone = connection.BeginTransaction();
            Outbox.Add(undone, _clock, To(Address(), "a"));
            undone.Rollback();
        }

        Assert.Empty(await Send(store));
        Assert.Null(Outbox.Find(store, "a"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_letter_written_twice_and_sent_again_and_again_arrives_once_and_keeps_no_words(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(Shape);
        var to = Address();
        Add(store, To(to, "a"));
        Add(store, To(to, "a"));

        for (var i = 0; i < 3; i++)
        {
            await Send(store);
            _clock.Pass(TimeSpan.FromDays(1));
        }

        Assert.Single(server.Arrived, l => l.To == to);
        Assert.Equal((LetterState.Sent, "", ""), (Outbox.Find(store, "a")!.State, Outbox.Find(store, "a")!.Letter.Subject, Outbox.Find(store, "a")!.Letter.Body));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Several_postmen_at_once_bring_each_letter_once(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(Shape);
        var to = Enumerable.Range(0, 12).Select(_ => Address()).ToList();
        foreach (var (recipient, i) in to.Select((r, i) => (r, i)))
            Add(store, To(recipient, $"letter/{i}"));

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Send(store))));

        Assert.Equal(to.Order(StringComparer.Ordinal), server.Arrived.Select(l => l.To).Where(to.Contains).Order(StringComparer.Ordinal));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_postman_who_dies_between_sending_and_marking_leaves_one_letter_in_the_mailbox(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(Shape);
        var to = Address();
        Add(store, To(to, "a"));
        await Assert.ThrowsAsync<OperationCanceledException>(() => new Postman(store, _clock).Round(new DeadlyDoor(Door()), TestContext.Current.CancellationToken));
        Assert.Empty(await Send(store)); // another postman leaves the letter alone while it may still be in somebody's hand

        _clock.Pass(Postman.Lease);
        await Send(store);

        Assert.Equal(LetterState.Sent, Outbox.Find(store, "a")!.State);
        Assert.Equal(2, server.Arrived.Count(l => l.To == to)); // the limit: the wire sees it twice …
        Assert.Single(server.Shown, l => l.To == to); // … under one Message-ID
        Assert.Equal((1, 1), (Outbox.Find(store, "a")!.Doubts, Outbox.Count(store, _clock.Now).Doubtful)); // … and we know which
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_server_that_is_away_is_asked_again_later_and_the_rest_waits(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(Shape);
        var to = Address();
        Add(store, To(to, "a"));
        _clock.Pass(TimeSpan.FromSeconds(1));
        Add(store, To(Address(), "b"));

        await new Postman(store, _clock).Round(Door(port: 1), TestContext.Current.CancellationToken);

        Assert.Equal((LetterState.Waiting, 1, _clock.Now + TimeSpan.FromMinutes(1)), (Outbox.Find(store, "a")!.State, Outbox.Find(store, "a")!.Attempts, Outbox.Find(store, "a")!.NextAt));
        Assert.Equal(0, Outbox.Find(store, "b")!.Attempts);
        _clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(2, (await Send(store))[LetterState.Sent]);
    }

    [Fact]
    public async Task An_address_with_danish_letters_is_written_to()
    {
        using var test = new TestStores(Dialect.Sqlite);
        var store = test.Stores.Open(Shape);
        var to = "søren." + Address();
        Add(store, To(to, "a"));

        await Send(store);

        Assert.Single(server.Arrived, l => l.To == to);
    }

    [Fact]
    public async Task A_letter_that_kills_its_postman_each_time_is_given_up()
    {
        using var test = new TestStores(Dialect.Sqlite);
        var store = test.Stores.Open(Shape);
        Add(store, To(Address(), "a"));
        for (var i = 0; i <= Postman.BackOff.Count; i++)
        {
            await Assert.ThrowsAsync<OperationCanceledException>(() => new Postman(store, _clock).Round(new DeadlyDoor(new DigitalPostFolder(test.Folder), Channel.Smtp), TestContext.Current.CancellationToken));
            _clock.Pass(Postman.Lease);
        }

        await Send(store);

        Assert.Equal((LetterState.Failed, "Every attempt broke off."), (Outbox.Find(store, "a")!.State, Outbox.Find(store, "a")!.Trouble));
    }

    [Fact]
    public void A_subject_of_two_lines_never_enters_the_outbox()
    {
        using var test = new TestStores(Dialect.Sqlite);

        Assert.Throws<ArgumentException>(() => Add(test.Stores.Open(Shape), To(Address(), "a") with { Subject = "A\r\nBcc: all@town.example" }));
    }

    [Fact]
    public async Task A_recipient_who_is_busy_is_tried_with_longer_and_longer_waits_until_the_letter_has_failed()
    {
        using var test = new TestStores(Dialect.Sqlite);
        var store = test.Stores.Open(Shape);
        Add(store, To("busy@town.example", "a"));

        foreach (var wait in Postman.BackOff)
        {
            await Send(store);
            Assert.Equal((LetterState.Waiting, _clock.Now + wait), (Outbox.Find(store, "a")!.State, Outbox.Find(store, "a")!.NextAt));
            _clock.Pass(wait);
        }
        await Send(store);

        Assert.Equal((LetterState.Failed, 9), (Outbox.Find(store, "a")!.State, Outbox.Find(store, "a")!.Attempts));
        Assert.StartsWith("45", Outbox.Find(store, "a")!.Trouble, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_recipient_who_does_not_exist_bounces_and_gets_no_more(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(Shape);
        Add(store, To("unknown@town.example", "a"));
        await Send(store);
        Add(store, To("Unknown@Town.example", "b"));
        Add(store, To("refused@town.example", "c"));

        await Send(store);

        Assert.Equal(LetterState.Bounced, Outbox.Find(store, "a")!.State);
        Assert.Equal(LetterState.Stopped, Outbox.Find(store, "b")!.State);
        Assert.Equal(LetterState.Waiting, Outbox.Find(store, "c")!.State); // it is us who are not liked
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task An_opt_out_stops_what_can_be_opted_out_of_until_it_is_taken_back(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(Shape);
        var to = Address();
        var reminder = To(to, "reminder/1") with { OptOut = new("https://innovare.example/nej") };
        Write(store, transaction => Outbox.Stop(transaction, _clock, Channel.Smtp, to.ToUpperInvariant(), hasBounced: false));
        Add(store, reminder);
        Add(store, To(to, "new-password"));
        await Send(store);

        Write(store, transaction => Outbox.Resume(transaction, Channel.Smtp, to));
        Add(store, reminder with { Key = "reminder/2" });
        await Send(store);

        Assert.Equal([LetterState.Stopped, LetterState.Sent, LetterState.Sent], new[] { "reminder/1", "new-password", "reminder/2" }.Select(key => Outbox.Find(store, key)!.State));
        Assert.Equal(2, server.Arrived.Count(l => l.To == to));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task The_word_of_a_recipient_stops_their_letters_and_lets_them_come_again_and_no_other_word_does(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(Shape);
        var to = Address();
        var words = new List<string>();
        Write(store, transaction => words.AddRange([Outbox.OptOutWord(transaction, Channel.Smtp, to), Outbox.OptOutWord(transaction, Channel.Smtp, to.ToUpperInvariant()), Outbox.OptOutWord(transaction, Channel.Smtp, Address())]));
        Assert.Equal(words[0], words[1]);
        Assert.NotEqual(words[0], words[2]);

        Assert.Equal((false, null), (Outbox.IsOptedOut(store, words[0]), Outbox.IsOptedOut(store, "guessed")));
        Write(store, transaction => Assert.False(Outbox.OptOut(transaction, _clock, "guessed", isOut: true)));
        Write(store, transaction => Assert.True(Outbox.OptOut(transaction, _clock, words[0], isOut: true)));
        Add(store, To(to, "reminder/1") with { OptOut = new("https://innovare.example/nej") });
        await Send(store);
        Assert.Equal((LetterState.Stopped, true, false), (Outbox.Find(store, "reminder/1")!.State, Outbox.IsOptedOut(store, words[0]), Outbox.IsOptedOut(store, words[2])));

        Write(store, transaction => Assert.True(Outbox.OptOut(transaction, _clock, words[0], isOut: false)));
        Add(store, To(to, "reminder/2") with { OptOut = new("https://innovare.example/nej") });
        await Send(store);
        Assert.Equal(LetterState.Sent, Outbox.Find(store, "reminder/2")!.State);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_bounce_that_comes_back_later_is_recorded_and_stops_the_next_letter(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(Shape);
        var to = Address();
        Add(store, To(to, "a"));
        await Send(store);
        var report = BounceReport.Read(Report(Outbox.Find(store, "a")!.Id, "5.1.1"))!;

        Write(store, transaction => Assert.True(Outbox.Bounce(transaction, _clock, report)));
        Write(store, transaction => Assert.False(Outbox.Bounce(transaction, _clock, report with { LetterId = "not-ours" })));
        Add(store, To(to, "b"));
        await Send(store);

        Assert.Equal((LetterState.Bounced, "5.1.1"), (Outbox.Find(store, "a")!.State, Outbox.Find(store, "a")!.Trouble));
        Assert.Equal(LetterState.Stopped, Outbox.Find(store, "b")!.State);
    }

    [Theory]
    [InlineData("4.2.2")] // a delay: the other side is still trying
    [InlineData("")]
    public void A_report_of_a_delay_and_other_mail_are_no_bounce(string status) =>
        Assert.Null(BounceReport.Read(Report(new string('a', 32), status)));

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Digital_post_is_laid_in_a_folder_once_and_not_sent_as_mail(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(Shape);
        Add(store, To("12345678", "a") with { Channel = Channel.DigitalPost, Subject = "Invitation på dansk" });
        var folder = Path.Combine(test.Folder, "digital-post");
        Assert.Empty(await Send(store));
        await Assert.ThrowsAsync<OperationCanceledException>(() => new Postman(store, _clock).Round(new DeadlyDoor(new DigitalPostFolder(folder)), TestContext.Current.CancellationToken));
        _clock.Pass(Postman.Lease);

        await new Postman(store, _clock).Round(new DigitalPostFolder(folder), TestContext.Current.CancellationToken);

        var laid = File.ReadAllText(Assert.Single(Directory.GetFiles(folder)));
        Assert.Contains("\"recipient\": \"12345678\"", laid, StringComparison.Ordinal);
        Assert.Contains("Invitation på dansk", laid, StringComparison.Ordinal);
        Assert.Equal(LetterState.Sent, Outbox.Find(store, "a")!.State);
    }

    static string Address() => $"m{Guid.CreateVersion7():N}@town.example";

    static Letter To(string recipient, string key) => new(key, Channel.Smtp, recipient, Language.English, "A subject", "A body.");

    static string Report(string id, string status) =>
        $"From: MAILER-DAEMON\nMessage-ID: <{new string('0', 32)}@mx.example>\nContent-Type: multipart/report; report-type=delivery-status\n\n"
        + $"Final-Recipient: rfc822; x@town.example\nAction: failed\nStatus: {status}\n\nReturn-Path: <survey@innovare.example>\nMessage-ID: <{id}@innovare.example>\n";

    SmtpDoor Door(int? port = null) => new(new("127.0.0.1", port ?? server.Port, "survey@innovare.example", StartTls: false, null, null));

    Task<IReadOnlyDictionary<LetterState, int>> Send(Store store) => new Postman(store, _clock).Round(Door(), TestContext.Current.CancellationToken);

    void Add(Store store, Letter letter) => Write(store, transaction => Outbox.Add(transaction, _clock, letter));

    static void Write(Store store, Action<System.Data.Common.DbTransaction> write)
    {
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction();
        write(transaction);
        transaction.Commit();
    }

    /// <summary>The real door, after which the postman is gone.</summary>
    sealed class DeadlyDoor(IMailDoor door, Channel? channel = null) : IMailDoor
    {
        public Channel Channel => channel ?? door.Channel;

        public async Task<Handover> Send(OutgoingLetter letter, CancellationToken cancellation)
        {
            await door.Send(letter, cancellation);
            throw new OperationCanceledException("killed");
        }
    }
}
