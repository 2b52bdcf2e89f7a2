using Innovare.Platform.Database;
using Innovare.Platform.Sheets;
using Innovare.Tests.Databases;

namespace Innovare.Platform.Tests.Sheets;

public sealed class SheetBookTests
{
    static readonly StoreShape Shape = new("sheets", SheetBook.Tables);
    static readonly Dictionary<string, string> Written = new(StringComparer.Ordinal) { ["problem"] = "Ventetid\nog 'spild' 🙂" };

    readonly TestClock _clock = new();
    readonly string _mine = SheetBook.OwnerOfSpace(SheetBook.NewSpace());

    [Theory, ClassData(typeof(BothDatabases))]
    public void What_was_written_is_there_again_and_nobody_else_sees_it(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var book = Book(test);

        var sheet = book.Add(_mine, "problem-frame", "Ventetid", Written);

        Assert.Equal(Written, book.Find(_mine, sheet.Id)!.Answers);
        Assert.Null(book.Find(SheetBook.OwnerOfSpace(SheetBook.NewSpace()), sheet.Id));
        Assert.Empty(book.Of(SheetBook.OwnerOfAccount("a")));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_page_older_than_what_was_saved_elsewhere_becomes_a_sheet_of_its_own(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var book = Book(test);
        var sheet = book.Add(_mine, "problem-frame", "Ventetid", Written);
        book.Save(_mine, sheet.Id, "Ventetid", Answer("fra telefonen"), sheet.Revision);

        var late = book.Save(_mine, sheet.Id, "Ventetid", Answer("fra den gamle fane"), sheet.Revision)!;

        Assert.NotEqual(sheet.Id, late.Id);
        Assert.Equal(["fra den gamle fane", "fra telefonen"], book.Of(_mine).Select(s => s.Answers["problem"]).Order(StringComparer.Ordinal));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Saving_the_same_twice_is_saving_once(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var book = Book(test);
        var sheet = book.Add(_mine, "problem-frame", "Ventetid", Written);
        book.Save(_mine, sheet.Id, "Ventetid", Answer("nyt"), sheet.Revision);

        var again = book.Save(_mine, sheet.Id, "Ventetid", Answer("nyt"), sheet.Revision)!;

        Assert.Equal((sheet.Id, 2L), (again.Id, again.Revision));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void What_was_thrown_away_can_be_brought_back_until_it_is_purged(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var book = Book(test);
        var kept = book.Add(_mine, "problem-frame", "Beholdt", Written);
        var thrown = book.Add(_mine, "problem-frame", "Smidt ud", Written);
        book.Delete(_mine, thrown.Id);
        book.Delete(_mine, kept.Id);

        Assert.True(book.BringBack(_mine, kept.Id));
        _clock.Pass(SheetBook.BroughtBackWithin + TimeSpan.FromMinutes(1));
        Assert.Equal(1, book.Purge());

        Assert.Equal("Beholdt", Assert.Single(book.Of(_mine)).Name);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void What_nobody_touches_for_a_year_is_gone(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var book = Book(test);
        book.Add(_mine, "problem-frame", "Gammel", Written);

        _clock.Pass(SheetBook.KeptFor + TimeSpan.FromDays(1));
        book.Add(_mine, "problem-frame", "Ny", Written);
        book.Purge();

        Assert.Equal("Ny", Assert.Single(book.Of(_mine)).Name);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_space_that_gets_an_account_takes_its_sheets_along(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var book = Book(test);
        book.Add(_mine, "problem-frame", "Ventetid", Written);

        Assert.Equal(1, book.Move(_mine, SheetBook.OwnerOfAccount("a")));

        Assert.Equal("Ventetid", Assert.Single(book.Of(SheetBook.OwnerOfAccount("a"))).Name);
    }

    SheetBook Book(TestStores test) => new(test.Stores.Open(Shape), _clock);

    static Dictionary<string, string> Answer(string problem) => new(StringComparer.Ordinal) { ["problem"] = problem };
}
