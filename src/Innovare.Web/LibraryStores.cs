using Innovare.Cases.Store;
using Innovare.Cases.Telling;
using Innovare.Platform.Database;

namespace Innovare.Web;

/// <summary>The stores of the library. They are named apart from those of the survey: no file sees both cases and answers.</summary>
static class LibraryStores
{
    /// <summary>What the public face reads.</summary>
    public static StoreShape Shelf() => LibraryShelf.Shape;

    public static IReadOnlyList<StoreShape> All { get; } = [LibraryShelf.Shape, TellingBook.Shape];
}
