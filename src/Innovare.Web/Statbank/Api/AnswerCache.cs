namespace Innovare.Web.Statbank.Api;

/// <summary>Answers that are asked for again and again, within a bound of bytes.</summary>
/// <remarks>
/// An answer gets in only when it is asked for a second time: a stranger who asks for ever new things fills nothing. What has
/// not been asked for the longest goes first.
/// </remarks>
public sealed class AnswerCache(long mostBytes)
{
    /// <summary>A larger answer is always written anew: it would push out very many small ones.</summary>
    public const int LargestAnswer = 1 << 20;

    const int Doors = 1 << 15; // a power of two

    readonly Lock _lock = new();
    readonly Dictionary<string, LinkedListNode<(string Tag, byte[] Bytes)>> _known = new(StringComparer.Ordinal);
    readonly LinkedList<(string Tag, byte[] Bytes)> _newestFirst = new();
    readonly int[] _seen = new int[Doors];

    /// <summary>Bytes held now.</summary>
    public long Bytes { get; private set; }

    /// <summary>The answer with that tag, or null.</summary>
    public byte[]? Find(string tag)
    {
        lock (_lock)
        {
            if (!_known.TryGetValue(tag, out var node))
                return null;
            if (!ReferenceEquals(_newestFirst.First, node))
            {
                _newestFirst.Remove(node);
                _newestFirst.AddFirst(node);
            }
            return node.Value.Bytes;
        }
    }

    /// <summary>Keeps the answer when it was asked for before.</summary>
    public void Offer(string tag, PooledStream answer)
    {
        ArgumentNullException.ThrowIfNull(tag);
        ArgumentNullException.ThrowIfNull(answer);
        if (answer.Length > Math.Min(LargestAnswer, mostBytes) || !WasSeen(tag))
            return;
        var bytes = answer.ToArray();
        lock (_lock)
        {
            if (_known.ContainsKey(tag))
                return;
            _known.Add(tag, _newestFirst.AddFirst((tag, bytes)));
            Bytes += Size(tag, bytes);
            while (Bytes > mostBytes && _newestFirst.Last is { } oldest)
            {
                _newestFirst.RemoveLast();
                _known.Remove(oldest.Value.Tag);
                Bytes -= Size(oldest.Value.Tag, oldest.Value.Bytes);
            }
        }
    }

    // One number a door remembers who knocked last; a collision only lets somebody in too soon or too late.
    bool WasSeen(string tag)
    {
        var hash = string.GetHashCode(tag, StringComparison.Ordinal);
        return Interlocked.Exchange(ref _seen[hash & (Doors - 1)], hash) == hash;
    }

    // What the dictionary, the list and the headers of the objects take beside the bytes, roughly.
    static long Size(string tag, byte[] bytes) => bytes.Length + 2L * tag.Length + 200;
}
