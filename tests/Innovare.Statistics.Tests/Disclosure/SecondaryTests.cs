using Innovare.Statistics.Disclosure;
using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Tests.Disclosure;

public sealed class SecondaryTests
{
    [Fact]
    public void The_cheapest_partners_are_withheld_too()
    {
        var table = Tables.TwoWay(3, 3);
        var cost = table.Cost();
        cost[table.Cell(0, 2)] = cost[table.Cell(2, 0)] = cost[table.Cell(2, 2)] = 0.5;

        var protection = Secondary.Protect(table.Cells, table.Relations, table.Withheld((0, 0)), cost);

        Assert.Equal([table.Cell(0, 2), table.Cell(2, 0), table.Cell(2, 2)], protection.Added.Order());
        Assert.Empty(protection.Unprotected);
    }

    [Fact]
    public void Nothing_can_be_recovered_from_what_is_shown()
    {
        var random = new SeededRandom(14);
        for (var round = 0; round < 60; round++)
        {
            var table = Tables.TwoWay(3 + random.NextBelow(5), 3 + random.NextBelow(5));
            var withheld = new bool[table.Cells];
            for (var i = 0; i < 6; i++) withheld[random.NextBelow(table.Inner)] = true;
            var cost = Enumerable.Range(0, table.Cells).Select(_ => 1.0 + random.NextBelow(50)).ToArray();

            var protection = Secondary.Protect(table.Cells, table.Relations, withheld, cost);

            Assert.Empty(protection.Unprotected);
            Assert.Equal(Tables.NoneAlone, Tables.Alone(table, protection.Withheld));
            Assert.All(Enumerable.Range(0, table.Cells).Where(c => withheld[c]), c => Assert.True(protection.Withheld[c]));
        }
    }

    [Fact]
    public void Three_way_tables_with_every_margin_hold_too()
    {
        var random = new SeededRandom(16);
        int[] sizes = [4, 8, 6]; // the first value of each variable is its total
        var relations = Tables.Additions(sizes);
        var withheld = Enumerable.Range(0, 4 * 8 * 6).Select(_ => random.NextDouble() < 0.12).ToArray();
        var cost = withheld.Select(_ => 1.0 + random.NextBelow(500)).ToArray();

        var protection = Secondary.Protect(withheld.Length, relations, withheld, cost);

        Assert.NotEmpty(Attack.Recover(relations, withheld));
        Assert.Empty(protection.Unprotected);
        Assert.Empty(Attack.Recover(relations, protection.Withheld));
    }

    [Fact]
    public void A_bridge_is_seen_and_protected()
    {
        var table = Tables.TwoWay(4, 4);
        var withheld = table.Withheld((0, 0), (0, 1), (1, 0), (1, 1), (1, 2), (2, 2), (2, 3), (3, 2), (3, 3));

        var protection = Secondary.Protect(table.Cells, table.Relations, withheld, table.Cost());

        Assert.NotEmpty(protection.Added);
        Assert.Empty(Attack.Recover(table.Relations, protection.Withheld));
    }

    [Fact]
    public void The_same_tables_give_the_same_pattern_in_whatever_order_they_come()
    {
        var table = Tables.TwoWay(6, 5);
        var withheld = table.Withheld((0, 0), (2, 3), (5, 1));
        int[][] turned = [.. table.Relations.Reverse()];

        var first = Secondary.Protect(table.Cells, table.Relations, withheld, table.Cost());
        var second = Secondary.Protect(table.Cells, turned, withheld, table.Cost());

        Assert.Equal(first.Withheld, second.Withheld);
    }

    [Fact]
    public void Tables_that_hold_already_are_left_alone()
    {
        var table = Tables.TwoWay(3, 3);

        Assert.Empty(Secondary.Protect(table.Cells, table.Relations, new bool[table.Cells], table.Cost()).Added);
    }

    [Fact]
    public void A_cell_that_nothing_can_save_is_named_and_drags_no_others_with_it()
    {
        var table = Tables.TwoWay(2, 2);
        var cost = Enumerable.Repeat(double.PositiveInfinity, table.Cells).ToArray();
        cost[table.Cell(1, 0)] = 1; // its column could be mended, its row never

        var protection = Secondary.Protect(table.Cells, table.Relations, table.Withheld((0, 0)), cost);

        Assert.Equal([table.Cell(0, 0)], protection.Unprotected);
        Assert.Empty(protection.Added);
    }
}
