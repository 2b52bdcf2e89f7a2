using Innovare.Statbank.Selections;

namespace Innovare.Statbank.Tests.Selections;

public sealed class PxWebExpressionTests
{
    static readonly Variable Region = List(VariableRole.Classification, "084", "085", "147", "151", "top(2)", "0,1");

    static readonly Variable Year = List(VariableRole.Time, "2010", "2012", "2014", "2016");

    static readonly Variable NewestFirst = List(VariableRole.Time, "2016", "2014", "2012", "2010");

    [Theory]
    [InlineData("*", "084 085 147 151 top(2) 0,1")]
    [InlineData("08*", "084 085")]
    [InlineData("*5*", "085 151")]
    [InlineData("*1", "151 0,1")]
    [InlineData("?8?", "084 085")]
    [InlineData("TOP(1)", "084")]
    [InlineData("top(2)", "top(2)")]
    [InlineData("top(2,1)", "085 147")]
    [InlineData("bottom(1)", "0,1")]
    [InlineData("bottom(2,1)", "151 top(2)")]
    [InlineData("from(151)", "151 top(2) 0,1")]
    [InlineData("to(085)", "084 085")]
    [InlineData("range(151,085)", "085 147 151")]
    public void An_expression_chooses_in_the_order_of_the_table(string expression, string codes) => Assert.Equal(codes.Split(' '), Codes(Region, expression));

    [Theory]
    [InlineData("top(1)", "2016")]
    [InlineData("top(2,1)", "2012 2014")]
    [InlineData("bottom(1)", "2010")]
    [InlineData("top(999)", "2010 2012 2014 2016")]
    [InlineData("from(2014)", "2014 2016")]
    [InlineData("to(2012)", "2010 2012")]
    public void For_time_top_is_the_newest_however_the_table_lists_them(string expression, string codes)
    {
        Assert.Equal(codes.Split(' '), Codes(Year, expression));
        Assert.Equal(codes.Split(' ').Reverse(), Codes(NewestFirst, expression));
    }

    [Fact]
    public void Several_items_are_one_choice_without_repeats() => Assert.Equal(["2010", "2014", "2016"], Codes(Year, "2016", "top(2)", "2010", "2016"));

    [Theory]
    [InlineData("*0*1*", SelectionFault.ExpressionBad)]
    [InlineData("top(0)", SelectionFault.ExpressionBad)]
    [InlineData("top(-1)", SelectionFault.ExpressionBad)]
    [InlineData("top(1,2,3)", SelectionFault.ExpressionBad)]
    [InlineData("top()", SelectionFault.ExpressionBad)]
    [InlineData("top(99999999999)", SelectionFault.ExpressionBad)]
    [InlineData("range(084)", SelectionFault.ExpressionBad)]
    [InlineData("from()", SelectionFault.ExpressionBad)]
    [InlineData("fro(084)", SelectionFault.ExpressionBad)]
    [InlineData("top(2", SelectionFault.ExpressionBad)]
    [InlineData("from(1800)", SelectionFault.ValueUnknown)]
    [InlineData("range(084,9)", SelectionFault.ValueUnknown)]
    [InlineData("9*", SelectionFault.ValueUnknown)]
    [InlineData("bottom(1,99)", SelectionFault.ValueUnknown)]
    [InlineData("", SelectionFault.ValueUnknown)]
    public void What_cannot_be_read_is_named_with_variable_expression_and_choices(string expression, string code)
    {
        var faults = new List<SelectionFault>();

        PxWebExpression.Choose(Region, [expression], faults);

        var fault = Assert.Single(faults);
        Assert.Equal((code, "v", expression), (fault.Code, fault.Variable, fault.Value));
        Assert.NotEmpty(fault.Nearest);
    }

    [Fact]
    public void Every_faulty_item_is_told_but_never_more_than_twenty()
    {
        var faults = new List<SelectionFault>();

        PxWebExpression.Choose(Region, Enumerable.Range(0, 1000).Select(i => $"x{i}"), faults);

        Assert.Equal(20, faults.Count);
    }

    [Fact]
    public void A_flood_of_expressions_is_refused_and_a_flood_of_codes_is_not()
    {
        var faults = new List<SelectionFault>();

        Assert.Empty(PxWebExpression.Choose(Region, Enumerable.Range(1, 1000).Select(i => $"top({i})"), faults));
        Assert.Equal(SelectionFault.ExpressionBad, Assert.Single(faults).Code);
        faults.Clear();

        Assert.Equal([0], PxWebExpression.Choose(Region, Enumerable.Repeat("084", 100_000), faults));
        Assert.Empty(faults);
    }

    static Variable List(VariableRole role, params string[] codes) => new("v", Label.Same("v"), [.. codes.Select(c => new Value(c, Label.Same(c)))], role);

    static IEnumerable<string> Codes(Variable variable, params string[] items)
    {
        var faults = new List<SelectionFault>();
        var chosen = PxWebExpression.Choose(variable, items, faults);
        Assert.Empty(faults);
        return chosen.Select(p => variable.Values[p].Code);
    }
}
