using Innovare.Statistics.Disclosure;

namespace Innovare.Statistics.Tests.Disclosure;

public sealed class PrimaryRuleTests
{
    [Theory]
    [InlineData(0, 0, CellSafety.Safe)]
    [InlineData(2, 1, CellSafety.FewInBase)]
    [InlineData(10, 2, CellSafety.FewInNumerator)]
    [InlineData(10, 8, CellSafety.FewInComplement)]
    [InlineData(10, 3, CellSafety.Safe)]
    [InlineData(4, 4, CellSafety.UniformBase)]
    [InlineData(4, 0, CellSafety.UniformBase)]
    [InlineData(5, 5, CellSafety.Safe)]
    public void Each_share_is_judged_by_base_numerator_and_complement(int inBase, int inNumerator, CellSafety expected) =>
        Assert.Equal(expected, new PrimaryRule(3, SmallestUniformBase: 5).Judge(inBase, inNumerator));

    [Fact]
    public void A_numerator_above_its_base_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PrimaryRule(3).Judge(5, 6));
}
