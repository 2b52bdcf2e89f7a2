using Innovare.Platform.Database;
using Innovare.Platform.Sheets;
using Innovare.Tests.Databases;

namespace Innovare.Platform.Tests.Sheets;

public sealed class PairBookTests
{
    static readonly StoreShape Shape = new("pairs", PairBook.Tables);

    readonly TestClock _clock = new();
    readonly string _one = SheetBook.OwnerOfSpace(SheetBook.NewSpace());
    readonly string _two = SheetBook.OwnerOfSpace(SheetBook.NewSpace());
    readonly string _third = SheetBook.OwnerOfSpace(SheetBook.NewSpace());

    [Theory, ClassData(typeof(BothDatabases))]
    public void Two_see_both_halves_and_a_third_sees_none(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var book = Book(test);
        var (id, _) = Talking(book);

        Assert.Equal("To", book.Find(id, _one)!.Other!.Name);
        Assert.Equal("En", book.Find(id, _two)!.Other!.Name);
        Assert.Null(book.Find(id, _third));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_link_works_once_is_replaced_by_a_new_one_grows_old_and_is_not_for_its_maker(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var book = Book(test);
        var id = book.Begin(_one, "Giver", "", "En").Pair;
        var first = book.Invite(book.Find(id, _one)!)!;
        var second = book.Invite(book.Find(id, _one)!)!;

        Assert.Null(book.Join(first, _two, "Taker", "To"));
        Assert.Null(book.Join(second, _one, "Taker", "En igen"));
        Assert.Null(book.Join(second, _two, "Giver", "To"));
        Assert.NotNull(book.Invited(second)); // none of it used the link up
        _clock.Pass(PairBook.InvitedFor + TimeSpan.FromMinutes(1));
        Assert.Null(book.Join(second, _two, "Taker", "To"));
        var third = book.Invite(book.Find(id, _one)!)!;
        Assert.NotNull(book.Join(third, _two, "Taker", "To"));
        Assert.Null(book.Join(third, _third, "Taker", "Tre"));
        Assert.Null(book.Invite(book.Find(id, _one)!));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void What_was_saved_elsewhere_is_not_overwritten(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var book = Book(test);
        var (id, _) = Talking(book);
        var old = book.Find(id, _one)!.Mine;

        Assert.True(book.Save(old, Answer("ny")));
        Assert.False(book.Save(old, Answer("gammel fane")));

        Assert.Equal("ny", book.Find(id, _two)!.Other!.Answers["story"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_half_thrown_away_leaves_the_other_whole_comes_back_and_is_purged_in_the_end(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var book = Book(test);
        var (id, _) = Talking(book);

        book.Delete(_one, id);
        Assert.Null(book.Find(id, _one));
        Assert.Equal((null, true), (book.Find(id, _two)!.Other, book.Find(id, _two)!.IsFull));
        Assert.True(book.BringBack(_one, id));
        Assert.NotNull(book.Find(id, _two)!.Other);

        book.Delete(_one, id);
        Assert.Equal(0, book.Purge());
        _clock.Pass(SheetBook.BroughtBackWithin + TimeSpan.FromMinutes(1));
        Assert.Equal(1, book.Purge());
        Assert.Equal("To", book.Find(id, _two)!.Mine.Name);
        _clock.Pass(SheetBook.KeptFor);
        Assert.Equal(1, book.Purge());
    }

    (string Id, SheetHalf Joined) Talking(PairBook book)
    {
        var id = book.Begin(_one, "Giver", "telecare-nord", "En").Pair;
        return (id, book.Join(book.Invite(book.Find(id, _one)!)!, _two, "Taker", "To")!);
    }

    PairBook Book(TestStores test) => new(test.Stores.Open(Shape), _clock);

    static Dictionary<string, string> Answer(string story) => new(StringComparer.Ordinal) { ["story"] = story };
}
