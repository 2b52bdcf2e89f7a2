using System.Data.Common;
using Innovare.Platform.Database;

namespace Innovare.Cases.Store;

/// <summary>The library as it is now: the cases of the house and those that workplaces have told, with their index; made anew when something is published.</summary>
/// <param name="content">Folder content.</param>
/// <param name="stores">Where the shelf stands.</param>
/// <param name="time">Clock.</param>
public sealed class LiveLibrary(string content, Stores stores, TimeProvider time)
{
    static readonly TimeSpan Looks = TimeSpan.FromSeconds(1);

    readonly Lock _making = new();
    volatile Made? _made;
    long _lookedAt;
    int _isMaking;

    /// <summary>The newest that is ready. What another process has published is here some seconds later; readers do not wait for it.</summary>
    public CaseLibrary Current
    {
        get
        {
            var made = _made ?? Make();
            var looked = Volatile.Read(ref _lookedAt);
            if (time.GetElapsedTime(looked) < Looks || Interlocked.CompareExchange(ref _lookedAt, time.GetTimestamp(), looked) != looked)
                return made.Library;
            if (Stamp() is { } stamp && stamp != made.Stamp && Interlocked.Exchange(ref _isMaking, 1) == 0)
                _ = Task.Run(() => Make());
            return made.Library;
        }
    }

    /// <summary>Makes it anew at once: said by the process that has just published.</summary>
    public void Refresh() => Make();

    Made Make()
    {
        lock (_making)
        {
            try
            {
                var stamp = Stamp() ?? _made?.Stamp ?? 0;
                if (_made is { } made && made.Stamp == stamp)
                    return made;
                Volatile.Write(ref _lookedAt, time.GetTimestamp());
                return _made = new(CaseLibrary.ReadContent(content, Shelf()), stamp);
            }
            finally
            {
                Volatile.Write(ref _isMaking, 0);
            }
        }
    }

    // a store that is away takes nothing from readers but what stands in it
    long? Stamp()
    {
        try
        {
            return Shelf()?.Stamp();
        }
        catch (Exception trouble) when (trouble is IOException or DbException)
        {
            return null;
        }
    }

    LibraryShelf? Shelf()
    {
        try
        {
            return stores.Has(LibraryShelf.Shape) ? new LibraryShelf(stores) : null;
        }
        catch (Exception trouble) when (trouble is IOException or DbException)
        {
            return null;
        }
    }

    sealed record Made(CaseLibrary Library, long Stamp);
}
