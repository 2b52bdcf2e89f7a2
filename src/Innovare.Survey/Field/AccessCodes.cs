using System.Security.Cryptography;
using System.Text;

namespace Innovare.Survey.Field;

/// <summary>Secrets of respondents: a link of 128 bits, and a code of ten signs that can be typed.</summary>
public static class AccessCodes
{
    /// <summary>Crockford's base 32: no I, L, O, U, so that nothing is mistaken for another when read aloud or typed.</summary>
    const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    const int CodeLength = 10;

    /// <summary>Rounds of PBKDF2 for a code of 50 bits; a link has bits enough without.</summary>
    const int Rounds = 100_000;

    /// <summary>A new link, 26 signs.</summary>
    public static string NewLink() => RandomNumberGenerator.GetString(Signs.ToLowerInvariant(), 26);

    /// <summary>A new code, as it is printed: ABCDE-12345.</summary>
    public static string NewCode() => RandomNumberGenerator.GetString(Signs, CodeLength).Insert(CodeLength / 2, "-");

    /// <summary>A new salt for a store.</summary>
    public static string NewSalt() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>What is kept of a link; null when it cannot be one.</summary>
    public static string? HashOfLink(string? link) =>
        link is { Length: 26 } && link.All(char.IsAsciiLetterOrDigit) ? Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes("link " + link.ToLowerInvariant()))) : null;

    /// <summary>Whether what was typed can be a code at all.</summary>
    public static bool IsCode(string? typed) => Plain(typed) is not null;

    /// <summary>What is kept of a code, however it was typed; null when it cannot be one.</summary>
    public static string? HashOfCode(string? typed, string salt) =>
        Plain(typed) is { } code ? Convert.ToHexStringLower(Rfc2898DeriveBytes.Pbkdf2(Encoding.ASCII.GetBytes(code), Convert.FromHexString(salt), Rounds, HashAlgorithmName.SHA256, 32)) : null;

    /// <summary>Ten signs without what stands between them; O read as 0, I and L as 1; null when it is no code.</summary>
    static string? Plain(string? typed)
    {
        if (typed is null or { Length: > 40 })
            return null;
        var code = string.Concat(typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)).Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return code.Length == CodeLength && code.All(Signs.Contains) ? code : null;
    }
}
