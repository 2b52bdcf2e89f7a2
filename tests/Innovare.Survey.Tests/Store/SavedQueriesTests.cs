using Innovare.Platform.Database;
using Innovare.Survey.Store;
using Innovare.Tests.Databases;

namespace Innovare.Survey.Tests.Store;

public sealed class SavedQueriesTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public void A_question_is_found_again_and_the_same_question_has_the_same_id(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var clock = new TestClock();

        var id = SavedQueries.Save(test.Stores, """{"top(3)":"æ"}""", clock);

        Assert.Equal(id, SavedQueries.Save(test.Stores, """{"top(3)":"æ"}""", clock));
        Assert.NotEqual(id, SavedQueries.Save(test.Stores, """{"top(4)":"æ"}""", clock));
        Assert.Equal("""{"top(3)":"æ"}""", SavedQueries.Find(test.Stores, id!));
        Assert.Null(SavedQueries.Find(test.Stores, "nothing"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Asking_for_a_question_makes_no_store(Dialect dialect)
    {
        using var test = new TestStores(dialect);

        Assert.Null(SavedQueries.Find(test.Stores, "nothing"));

        Assert.False(test.Stores.Has(SavedQueries.Shape));
    }
}
