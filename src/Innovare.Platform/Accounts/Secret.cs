using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Innovare.Platform.Accounts;

/// <summary>Secrets that are handed out once and kept as a hash: who reads the store cannot use them.</summary>
public static class Secret
{
    const int Bytes = 32;

    /// <summary>256 random bits in letters that an address can hold.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept. The secret is random, so one round of SHA-256 is enough.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
