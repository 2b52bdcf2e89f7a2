using Innovare.Platform.Accounts;

namespace Innovare.Platform.Tests.Accounts;

public sealed class TotpTests
{
    // RFC 6238, appendix B: the key is "12345678901234567890"; the last six of the eight digits printed there
    const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long second, string code) =>
        Assert.Equal(code, Totp.CodeAt(Key, DateTimeOffset.FromUnixTimeSeconds(second)));

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void A_telephone_may_be_half_a_minute_off_and_no_more(int seconds, bool fits)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);

        Assert.Equal(fits, Totp.StepOf(Key, Totp.CodeAt(Key, now.AddSeconds(seconds)), now) is not null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("abcdef")]
    [InlineData("٢٨٧٠٨٢")]
    public void What_is_no_code_fits_nothing(string typed) => Assert.Null(Totp.StepOf(Key, typed, DateTimeOffset.FromUnixTimeSeconds(59)));
}
