using Innovare.Cases.Telling;
using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.Platform.Mail;
using Innovare.PublicSector;
using Innovare.Tests;
using Innovare.Tests.Databases;
using Innovare.Web.CaseDesk;

namespace Innovare.Web.Tests.Telling;

/// <summary>What the editors hear in the morning; no site is started.</summary>
public sealed class MorningLetterTests
{
    const string Root = "https://intern.example";

    [Fact]
    public void Editors_are_written_to_once_on_a_weekday_morning_when_something_waits_and_can_say_no()
    {
        using var test = new TestStores(Dialect.Sqlite);
        var settings = new Settings(test.Folder, Root, Repository.Root, ShowsDemonstration: false);
        var clock = new TestClock();
        var platform = test.Stores.Open(PlatformStore.Shape);
        var telling = test.Stores.Open(TellingBook.Shape);
        Add(platform, ("1", "rita@innovare.example", Role.Editor, true), ("2", "rune@innovare.example", Role.Editor, false), ("3", "stina@innovare.example", Role.Statistician, true));
        At(clock, new(2026, 11, 23, 7, 30, 0, TimeSpan.Zero)); // a Monday, half past eight in Denmark

        Assert.Equal(0, MorningLetter.Round(settings, clock, Root, Root)); // nothing waits
        var book = new TellingBook(test.Stores, clock);
        var told = book.BeginCase("space/1", null, null, new Dictionary<string, string> { ["title"] = "Hemmelig titel" }, Language.Danish);
        Assert.True(book.Take(told, told with { Slug = "hemmelig", Mail = "nanna@kommune.example", State = TellingWords.Submitted }, "owner", "owner", "submit"));
        Assert.Equal(1, MorningLetter.Round(settings, clock, Root, Root));
        Assert.Equal(1, MorningLetter.Round(settings, clock, Root, Root)); // the same letter again is no letter
        Assert.Equal(1, Letters(telling));
        var letter = Outbox.Find(telling, "case-desk/2026-11-23/1")!.Letter;
        Assert.Equal("rita@innovare.example", letter.Recipient);
        Assert.Contains("1 case. Det ældste har ventet siden 23. november 2026.", letter.Body, StringComparison.Ordinal);
        Assert.Contains(Root + "/intern/cases", letter.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Hemmelig", letter.Subject + letter.Body, StringComparison.Ordinal);
        Assert.True(Outbox.IsOptedOut(telling, letter.OptOut!.Segments[^1]) is false);

        At(clock, new(2026, 11, 23, 11, 0, 0, TimeSpan.Zero)); // noon
        Assert.Equal(0, MorningLetter.Round(settings, clock, Root, Root));
        At(clock, new(2026, 11, 28, 7, 30, 0, TimeSpan.Zero)); // a Saturday
        Assert.Equal(0, MorningLetter.Round(settings, clock, Root, Root));
        At(clock, new(2026, 11, 30, 7, 30, 0, TimeSpan.Zero));
        Assert.Equal(1, MorningLetter.Round(settings, clock, Root, Root));
        Assert.Equal(2, Letters(telling));
    }

    static void At(TestClock clock, DateTimeOffset at) => clock.Pass(at - clock.Now);

    static void Add(Store store, params ReadOnlySpan<(string Id, string Mail, Role Role, bool IsActive)> staff)
    {
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction();
        foreach (var (id, mail, role, isActive) in staff)
            AccountTable.Add(transaction, new() { Id = id, Kind = AccountKind.Staff, Mail = mail, Name = id, CreatedAt = DateTimeOffset.UnixEpoch, IsActive = isActive, Roles = new HashSet<Role> { role } });
        transaction.Commit();
    }

    static long Letters(Store store)
    {
        using var connection = store.Connect();
        using var count = connection.CreateCommand();
        count.CommandText = "select count(*) from mail where key like 'case-desk/%'";
        return (long)count.ExecuteScalar()!; // a count is a number
    }
}
