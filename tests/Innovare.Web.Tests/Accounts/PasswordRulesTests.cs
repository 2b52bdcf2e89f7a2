using Innovare.Platform.Accounts;
using Innovare.Web.Accounts;

namespace Innovare.Web.Tests.Accounts;

/// <summary>What may be a password: long, and not what everybody would guess first.</summary>
public sealed class PasswordRulesTests
{
    static readonly Account Anna = new() { Id = "1", Kind = AccountKind.Staff, Mail = "annasvane@kommune.example", Name = "Anna Svane", CreatedAt = default };

    [Theory]
    [InlineData("lampe sejler", true)] // twelve, no rule of signs, blanks as typed
    [InlineData("lampe sejle", false)]
    [InlineData("æøå日本語🏳\u200Bkaffe", true)]
    [InlineData("innovare1234", false)]
    [InlineData("Password123456", false)]
    [InlineData("adgangskodekodeord", false)]
    [InlineData("annasvane-kommune", false)] // her own address
    [InlineData("abababababababab", false)]
    [InlineData("", false)]
    public async Task Long_ones_that_nobody_would_guess_are_taken_as_they_are_typed(string password, bool isTaken) => Assert.Equal(isTaken, await Takes(password));

    [Fact]
    public async Task As_many_as_128_characters_are_taken()
    {
        var long_ = string.Concat(Enumerable.Repeat("lampe sejler gr ", 8));

        Assert.True(await Takes(long_));
        Assert.False(await Takes(long_ + "x"));
    }

    static async Task<bool> Takes(string password) => (await new PasswordRules().ValidateAsync(null!, Anna, password)).Succeeded; // the rules ask no manager
}
