using System.Security.Cryptography;

namespace Innovare.Survey.Field;

/// <summary>What answers are filed under: 128 random bits. An id that told when it was made would tell whose it is.</summary>
public static class Pseudonym
{
    const int Bytes = 16;

    /// <summary>One nobody has.</summary>
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
}
