using System.Buffers.Binary;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Innovare.Platform.Sealing;

/// <summary>
/// Seals what a store may keep but not tell: a dump of the stores without the ring is silent. The ring stands outside every store,
/// in the environment or a file; the first key seals, all of them open, so a key can be changed without losing what it sealed.
/// </summary>
public sealed class KeyRing
{
    const int KeyBytes = 32;
    const int NonceBytes = 12; // what AES-GCM takes
    const int TagBytes = 16;
    const int Block = 256; // texts are filled up to it: their length would tell them apart
    const string Version = "s1.";
    const int Tries = 500; // ten seconds; a key is made in a few milliseconds

    static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(20);

    static readonly ConcurrentDictionary<(string Folder, string? Secret), KeyRing> Known = new();

    readonly byte[][] _keys;
    readonly ConcurrentDictionary<(int Key, string Purpose), byte[]> _derived = new();

    KeyRing(byte[][] keys) => _keys = keys;

    /// <summary>File of the data folder with the key that is made when the operator has given none.</summary>
    public static string FileIn(string folder) => Path.Combine(folder, "sealing.key");

    /// <summary>A key for <c>INNOVARE_SEALING_KEY</c>: 64 hexadecimal signs.</summary>
    public static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>The ring the operator has given, or that of the data folder, made at the first asking and readable by its owner alone.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="secret">Keys of 64 hexadecimal signs, parted by commas, the newest first; null for the file of the folder.</param>
    /// <exception cref="SealException">The keys cannot be read.</exception>
    public static KeyRing Of(string folder, string? secret) => Known.TryGetValue((folder, secret), out var ring) && (secret is not null || File.Exists(FileIn(folder)))
        ? ring
        : Known[(folder, secret)] = new(Read(secret ?? InFile(folder)));

    /// <summary>Seals a text. It opens only for the same purpose and owner, so a sealed value cannot be laid in another's row.</summary>
    public string Seal(string purpose, string owner, string text)
    {
        var (nonce, plain) = (RandomNumberGenerator.GetBytes(NonceBytes), Filled(Encoding.UTF8.GetBytes(text)));
        var (cipher, tag) = (new byte[plain.Length], new byte[TagBytes]);
        using var gcm = new AesGcm(Derived(0, "seal " + purpose), TagBytes);
        gcm.Encrypt(nonce, plain, cipher, tag, Encoding.UTF8.GetBytes(owner));
        return Version + Base64Url.EncodeToString([.. nonce, .. tag, .. cipher]);
    }

    /// <summary>Opens what <see cref="Seal"/> sealed.</summary>
    /// <exception cref="SealException">No key of the ring opens it: it was sealed by another, or changed.</exception>
    public string Open(string purpose, string owner, string sealedText)
    {
        ArgumentNullException.ThrowIfNull(sealedText);
        if (IsSealed(sealedText) && Base64Url.IsValid(sealedText.AsSpan(Version.Length)) && Base64Url.DecodeFromChars(sealedText.AsSpan(Version.Length)) is { Length: >= NonceBytes + TagBytes } bytes)
            for (var key = 0; key < _keys.Length; key++)
                if (TryOpen(Derived(key, "seal " + purpose), Encoding.UTF8.GetBytes(owner), bytes) is { } plain)
                    return plain;
        throw new SealException("What stands sealed in the store was sealed with another key. Set INNOVARE_SEALING_KEY (or its file, or sealing.key of the data folder) to the key it was sealed with; a former key may stand after the newest, parted by a comma.");
    }

    /// <summary>Whether it is something sealed, and not what stood there before there was a ring.</summary>
    public static bool IsSealed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.StartsWith(Version, StringComparison.Ordinal);
    }

    /// <summary>A mark to find a text by without telling it: the same for the same text, and nobody without the ring can make it.</summary>
    public string Mark(string purpose, string text) => Mark(0, purpose, text);

    /// <summary>The marks of a text by every key of the ring, the newest first.</summary>
    public IReadOnlyList<string> Marks(string purpose, string text) => [.. Enumerable.Range(0, _keys.Length).Select(key => Mark(key, purpose, text))];

    string Mark(int key, string purpose, string text) => Convert.ToHexStringLower(HMACSHA256.HashData(Derived(key, "mark " + purpose), Encoding.UTF8.GetBytes(text)));

    byte[] Derived(int key, string purpose) =>
        _derived.GetOrAdd((key, purpose), of => HKDF.DeriveKey(HashAlgorithmName.SHA256, _keys[of.Key], KeyBytes, info: Encoding.UTF8.GetBytes("innovare " + of.Purpose)));

    static string? TryOpen(byte[] key, byte[] owner, byte[] bytes)
    {
        var plain = new byte[bytes.Length - NonceBytes - TagBytes];
        using var gcm = new AesGcm(key, TagBytes);
        try
        {
            gcm.Decrypt(bytes.AsSpan(0, NonceBytes), bytes.AsSpan(NonceBytes + TagBytes), bytes.AsSpan(NonceBytes, TagBytes), plain, owner);
            return Encoding.UTF8.GetString(plain, sizeof(int), BinaryPrimitives.ReadInt32LittleEndian(plain));
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    static byte[] Filled(byte[] text)
    {
        var filled = new byte[(sizeof(int) + text.Length + Block - 1) / Block * Block];
        BinaryPrimitives.WriteInt32LittleEndian(filled, text.Length);
        text.CopyTo(filled, sizeof(int));
        return filled;
    }

    static byte[][] Read(string written)
    {
        var keys = written.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return keys.Length > 0 && keys.All(k => k.Length == 2 * KeyBytes && k.All(char.IsAsciiHexDigit))
            ? [.. keys.Select(Convert.FromHexString)]
            : throw new SealException("The sealing key is not one: it is 64 hexadecimal signs (openssl rand -hex 32), several are parted by commas.");
    }

    static string InFile(string folder)
    {
        Directory.CreateDirectory(folder);
        var file = FileIn(folder);
        if (!File.Exists(file))
            Make(folder, file);
        return File.ReadAllText(file);
    }

    // whole when it is seen: of two that start together one makes it, and both read that one
    static void Make(string folder, string file)
    {
        using var turn = Turn(folder); // a move asks first and replaces then: two at once would each have a key of their own
        if (File.Exists(file)) return;
        var part = Path.Combine(folder, "sealing.part");
        using (var made = new FileStream(part, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite }))
        {
            made.Write(Encoding.ASCII.GetBytes(NewKey()));
            made.Flush(flushToDisk: true);
        }

        File.Move(part, file);
    }

    // one at a time, in this process or another; the system lets go of it when a process dies
    static FileStream Turn(string folder)
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                return new FileStream(Path.Combine(folder, "sealing.turn"), new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose });
            }
            catch (IOException) when (left > 0)
            {
                Thread.Sleep(Wait);
            }
        }
    }
}
