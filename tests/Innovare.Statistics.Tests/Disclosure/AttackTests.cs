using Innovare.Statistics.Disclosure;
using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Tests.Disclosure;

public sealed class AttackTests
{
    [Fact]
    public void A_cell_alone_in_its_row_falls_to_subtraction()
    {
        var table = Tables.TwoWay(2, 2);

        Assert.Equal([0], Attack.Recover(table.Relations, table.Withheld((0, 0))));
    }

    [Fact]
    public void Four_cells_in_a_square_hold()
    {
        var table = Tables.TwoWay(3, 3);

        Assert.Empty(Attack.Recover(table.Relations, table.Withheld((0, 0), (0, 1), (1, 0), (1, 1))));
    }

    [Fact]
    public void A_bridge_between_two_squares_falls_though_it_is_alone_nowhere()
    {
        // Rows 0-1 × columns 0-1 and rows 2-3 × columns 2-3 hold; (1, 2) is what is left of rows 0-1 together.
        var table = Tables.TwoWay(4, 4);
        var withheld = table.Withheld((0, 0), (0, 1), (1, 0), (1, 1), (1, 2), (2, 2), (2, 3), (3, 2), (3, 3));

        Assert.Empty(Attack.RecoverBySubtraction(table.Relations, withheld));
        Assert.Equal([table.Cell(1, 2)], Attack.Recover(table.Relations, withheld));
    }

    [Fact]
    public void The_attack_finds_exactly_the_cells_that_no_change_can_touch()
    {
        var random = new SeededRandom(13);
        var table = Tables.TwoWay(3, 3);
        for (var round = 0; round < 150; round++)
        {
            var withheld = new bool[table.Cells];
            for (var i = 0; i < 8; i++) withheld[random.NextBelow(table.Cells)] = true;

            Assert.Equal(Tables.Untouchable(table, withheld), Attack.Recover(table.Relations, withheld));
        }
    }
}
