using Innovare.Platform.Database;
using Innovare.Platform.Groups;
using Innovare.Platform.Sheets;
using Innovare.Tests.Databases;

namespace Innovare.Platform.Tests.Groups;

public sealed class GroupBookTests
{
    static readonly StoreShape Shape = new("groups", GroupBook.Tables);

    readonly TestClock _clock = new();
    readonly string _owner = SheetBook.OwnerOfSpace(SheetBook.NewSpace());
    readonly string _other = SheetBook.OwnerOfSpace(SheetBook.NewSpace());

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_code_counts_once_however_it_is_typed_and_not_after_the_group_is_closed(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var book = Book(test);
        var codes = book.Make("g", _owner, "Lederne", 5)!;

        Assert.True(book.Give(codes[0].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal), [("a", "Yes")]));
        Assert.False(book.Give(codes[0], [("a", "No")]));
        Assert.False(book.Give("0000-0000-0000", [("a", "No")]));
        Assert.False(book.Give(null, []));
        Assert.Equal("Lederne", book.Behind(codes[1])!.Name);
        Assert.True(book.Close(_owner, "g", (_, counts) => counts));

        Assert.False(book.Give(codes[1], [("a", "Yes")]));
        Assert.Equal(new GroupCount("a", "Yes", 1), Assert.Single(book.Result(book.Find("g")!)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void No_row_ties_a_code_to_an_answer_and_no_code_stands_in_the_store(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var (book, store) = (Book(test), test.Stores.Open(Shape));
        var codes = book.Make("g", _owner, "Lederne", 12)!;
        foreach (var code in codes.Take(7))
            book.Give(code, [("a", "Yes"), ("b", "No")]);

        using var connection = store.Connect();
        var columns = new[] { "test_group", "test_code", "test_count" }.ToDictionary(t => t, t => Columns(connection, t));
        Assert.Equal(["hash", "test_group", "is_spent"], columns["test_code"]); // no moment, no answer
        Assert.Equal(["test_group", "line", "answer", "people"], columns["test_count"]); // no code
        var hashes = connection.Query(null, "select hash from test_code", row => row.GetString(0));
        Assert.DoesNotContain(hashes, codes.Select(c => c.Replace("-", "", StringComparison.Ordinal)).Contains);
        Assert.Equal(2, connection.Query(null, "select people from test_count", row => row.GetInt64(0)).Count); // seven answers are two rows
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void While_it_is_open_a_group_has_no_result_and_closing_leaves_only_what_may_be_shown(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var (book, store) = (Book(test), test.Stores.Open(Shape));
        foreach (var code in book.Make("g", _owner, "Lederne", 6)!.Take(5))
            book.Give(code, [("a", "Yes"), ("b", "No")]);

        Assert.Empty(book.Result(book.Find("g")!));
        Assert.False(book.Close(_other, "g", (_, counts) => counts));
        Assert.True(book.Close(_owner, "g", (answered, counts) => [.. counts.Where(c => c.Line is "a" && answered == 5)]));
        Assert.False(book.Close(_owner, "g", (_, counts) => counts));

        using var connection = store.Connect();
        Assert.Equal(new GroupCount("a", "Yes", 5), Assert.Single(book.Result(book.Find("g")!)));
        Assert.Single(connection.Query(null, "select line from test_count", row => row.GetString(0)));
        Assert.Empty(connection.Query(null, "select hash from test_code", row => row.GetString(0)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_form_sent_twice_makes_one_group_and_more_codes_are_the_owners_to_make(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var book = Book(test);

        Assert.Equal(5, book.Make("g", _owner, "Lederne", 5)!.Distinct().Count());
        Assert.Null(book.Make("g", _other, "Tyvene", 5));
        Assert.Null(book.More(_other, "g", 5));
        Assert.Null(book.More(_owner, "g", 496));
        Assert.Equal(495, book.More(_owner, "g", 495)!.Count);

        Assert.Equal(("Lederne", 500L), (book.Find("g")!.Name, book.Find("g")!.Codes));
        Assert.Empty(book.Of(_other));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_group_is_gone_after_ninety_days_or_when_its_owner_says_so(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var (book, store) = (Book(test), test.Stores.Open(Shape));
        book.Give(book.Make("old", _owner, "Lederne", 5)![0], [("a", "Yes")]);
        book.Make("gone", _owner, "Andre", 5);
        _clock.Pass(GroupBook.KeptFor - TimeSpan.FromDays(1));
        book.Make("young", _owner, "Nye", 5);

        Assert.False(book.Delete(_other, "gone"));
        Assert.True(book.Delete(_owner, "gone"));
        Assert.Equal(0, book.Purge());
        _clock.Pass(TimeSpan.FromDays(2));
        Assert.Equal(1, book.Purge());

        Assert.Equal("young", Assert.Single(book.Of(_owner)).Id);
        using var connection = store.Connect();
        Assert.Empty(connection.Query(null, "select line from test_count", row => row.GetString(0)));
        Assert.Equal(5, connection.Query(null, "select hash from test_code", row => row.GetString(0)).Count);
    }

    GroupBook Book(TestStores test) => new(test.Stores.Open(Shape), _clock);

    static List<string> Columns(System.Data.Common.DbConnection connection, string table)
    {
        using var command = connection.Command(null, $"select * from {table}");
        using var reader = command.ExecuteReader();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }
}
