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
        var lists = Lists(Folder).Select(list => (list.Secret, Hashes: Lines(list.File).Select(line => JsonSerializer.Deserialize<Line>(line, JsonSerializerOptions.Web)?.Person).ToHashSet(StringComparer.Ordinal))).ToList();
        return keys.Where(k => lists.Exists(list => list.Hashes.Contains(Hash(list.Secret, k)))).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether that file of the data folder is a list or its key, and it is there.</summary>
    internal bool Stands(string path) => IsOurs(path) && System.IO.File.Exists(Path.Combine(Folder, path));

    /// <summary>Takes in the lines of another list. One made with another key keeps its key and stands beside: hashes of one key mean nothing under another.</summary>
    internal void Join(string folder)
    {
        foreach (var (file, secret) in Lists(folder))
        {
            var same = Lists(Folder).FirstOrDefault(list => list.Secret.AsSpan().SequenceEqual(secret));
            var target = same.File ?? Path.Combine(Folder, $"deletions-{Convert.ToHexStringLower(SHA256.HashData(secret))[..12]}.jsonl");
            if (same.File is null)
                WriteKey(Path.ChangeExtension(target, ".key"), secret);
            System.IO.File.AppendAllLines(target, Lines(file).Except(Lines(target), StringComparer.Ordinal).ToList());
        }
    }

    static bool IsOurs(string path) =>
        path.StartsWith("deletions", StringComparison.Ordinal) && Path.GetExtension(path) is ".jsonl" or ".key" && Path.GetFileName(path) == path;

    /// <summary>Every list of a folder with its key: the folder's own, and those that restores have brought.</summary>
    static List<(string File, byte[] Secret)> Lists(string folder) => !Directory.Exists(folder) ? [] :
        [.. Directory.EnumerateFiles(folder, "deletions*.key").Order(StringComparer.Ordinal).Select(key => (Path.ChangeExtension(key, ".jsonl"), ReadKey(key)))];

    static string[] Lines(string file) => System.IO.File.Exists(file) ? System.IO.File.ReadAllLines(file) : [];

    static string Hash(byte[] secret, string key) => Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(Holding.Fold(key))));

    byte[] Key()
    {
        Directory.CreateDirectory(Folder);
        if (!System.IO.File.Exists(KeyFile))
            WriteKey(KeyFile, RandomNumberGenerator.GetBytes(KeyBytes));
        return ReadKey(KeyFile);
    }

    static byte[] ReadKey(string file) => Convert.FromHexString(System.IO.File.ReadAllText(file).Trim());

    static void WriteKey(string file, byte[] secret)
    {
        using var made = new FileStream(file, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite });
        made.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(secret)));
        made.Flush(flushToDisk: true);
    }

    sealed record Line(DateTimeOffset At, string Person);
}
