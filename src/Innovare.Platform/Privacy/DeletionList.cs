using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Innovare.Platform.Privacy;

/// <summary>
/// Who has been deleted, so that a restored backup can forget them again. It holds no name: each line is a keyed hash,
/// and only somebody with the key can tell whether a person they already know stands in it.
/// </summary>
/// <param name="Folder">The data folder: <c>deletions.jsonl</c> and <c>deletions.key</c>. A restore must not put older ones in their place.</param>
public sealed record DeletionList(string Folder)
{
    const int KeyBytes = 32;

    /// <summary>The list.</summary>
    public string File => Path.Combine(Folder, "deletions.jsonl");

    /// <summary>The key of its hashes.</summary>
    public string KeyFile => Path.Combine(Folder, "deletions.key");

    /// <summary>Notes that these keys are to be forgotten; on disk when it returns, so that what is deleted next stays deleted.</summary>
    public void Add(IEnumerable<string> keys, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var secret = Key();
        using var stream = new FileStream(File, FileMode.Append, FileAccess.Write, FileShare.Read);
        foreach (var key in keys)
            stream.Write(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new Line(now, Hash(secret, key)), JsonSerializerOptions.Web) + "\n"));
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Those of the keys that stand in the list.</summary>
    public IReadOnlySet<string> Among(IEnumerable<string> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (!System.IO.File.Exists(File))
            return new HashSet<string>();
        var secret = Key();
        var hashes = System.IO.File.ReadLines(File).Select(line => JsonSerializer.Deserialize<Line>(line, JsonSerializerOptions.Web)?.Person).ToHashSet(StringComparer.Ordinal);
        return keys.Where(k => hashes.Contains(Hash(secret, k))).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether that file of the data folder is the list or its key, and it is there.</summary>
    internal bool Stands(string path) =>
        (path == Path.GetFileName(File) && System.IO.File.Exists(File)) || (path == Path.GetFileName(KeyFile) && System.IO.File.Exists(KeyFile));

    /// <summary>Takes in the lines of a list made with the same key.</summary>
    internal void Join(string folder)
    {
        var other = new DeletionList(folder);
        if (!System.IO.File.Exists(other.File) || !Key().AsSpan().SequenceEqual(other.Key()))
            return;
        var here = System.IO.File.Exists(File) ? System.IO.File.ReadAllLines(File) : [];
        System.IO.File.AppendAllLines(File, System.IO.File.ReadLines(other.File).Except(here, StringComparer.Ordinal));
    }

    static string Hash(byte[] secret, string key) => Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(Holding.Fold(key))));

    byte[] Key()
    {
        Directory.CreateDirectory(Folder);
        if (!System.IO.File.Exists(KeyFile))
        {
            using var made = new FileStream(KeyFile, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite });
            made.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes))));
            made.Flush(flushToDisk: true);
        }
        return Convert.FromHexString(System.IO.File.ReadAllText(KeyFile).Trim());
    }

    sealed record Line(DateTimeOffset At, string Person);
}
