using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Innovare.Platform.Sealing;

namespace Innovare.Platform.Accounts;

/// <summary>Codes of an authenticator app: RFC 6238 with SHA-1, half a minute, six digits, as every app reckons them.</summary>
public static class Totp
{
    const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    const int KeyBytes = 20; // RFC 4226, section 4: as long as the hash
    const string Purpose = "totp";
    const int Seconds = 30;
    const int Drift = 1; // the telephone's clock may be half a minute off, either way

    /// <summary>A new key in base 32.</summary>
    public static string NewKey()
    {
        var letters = RandomNumberGenerator.GetItems<char>(Base32, KeyBytes * 8 / 5);
        return new(letters);
    }

    /// <summary>The key that belongs to 32 bytes in hexadecimal signs: the same for the same ones.</summary>
    public static string KeyOf(string mark) => string.Concat(Convert.FromHexString(mark).Take(KeyBytes * 8 / 5).Select(b => Base32[b % Base32.Length]));

    /// <summary>A key as an account keeps it.</summary>
    public static string Sealed(KeyRing ring, string account, string key)
    {
        ArgumentNullException.ThrowIfNull(ring);
        return ring.Seal(Purpose, account, key);
    }

    /// <summary>The key of an account, whether it was kept sealed or by an operator who has set no sealing key.</summary>
    public static string Opened(KeyRing ring, string account, string kept)
    {
        ArgumentNullException.ThrowIfNull(ring);
        return KeyRing.IsSealed(kept) ? ring.Open(Purpose, account, kept) : kept;
    }

    /// <summary>The half-minute whose code this is, now or one beside it; null when it is none of theirs.</summary>
    public static long? StepOf(string key, string code, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(code);
        long? found = null;
        for (var step = (now.ToUnixTimeSeconds() / Seconds) - Drift; step <= (now.ToUnixTimeSeconds() / Seconds) + Drift; step++)
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(Code(key, step)), System.Text.Encoding.ASCII.GetBytes(code)))
                found = step;
        return found;
    }

    /// <summary>The code of a moment.</summary>
    public static string CodeAt(string key, DateTimeOffset now) => Code(key, now.ToUnixTimeSeconds() / Seconds);

    /// <summary>What an app reads from a picture: <c>otpauth://totp/…</c></summary>
    public static string Address(string key, string mail) =>
        $"otpauth://totp/Innovare:{Uri.EscapeDataString(mail)}?secret={key}&issuer=Innovare";

    static string Code(string key, long step)
    {
        Span<byte> message = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(message, step);
#pragma warning disable CA5350 // the standard's hash: apps know no other, and HMAC does not lean on what SHA-1 has lost
        var hash = HMACSHA1.HashData(Bytes(key), message);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf, 4)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    static byte[] Bytes(string key)
    {
        var bytes = new byte[key.Length * 5 / 8];
        for (var (bit, i) = (0, 0); i < key.Length; i++)
            for (var (value, of) = (Base32.IndexOf(key[i], StringComparison.Ordinal), 4); of >= 0 && bit < bytes.Length * 8; of--, bit++)
                bytes[bit / 8] |= (byte)(((value >> of) & 1) << (7 - (bit % 8)));
        return bytes;
    }
}
