using System.Diagnostics;
using System.Globalization;
using Innovare.Statbank.Selections;

namespace Innovare.Statbank.Tests.Selections;

/// <summary>Whatever strangers write as an expression there is an answer or a fault, soon.</summary>
public sealed class SelectionFuzzTests
{
    const int Attempts = 40_000;

    static readonly string[] Words =
    [
        "*", "?", "(", ")", "[", "]", ",", ";", "=", ">", "<", ">=", "<=", "-", "+", "n", "-n", "top", "bottom", "from", "to", "range", "sum", "divide", "multiply", "subtract",
        "|", "[da x]", "1", "2", "0", "99999999999999", "-1", "084", "085", "2019", "2023", "time", "æ", "\0", "\uD800", " ", "%", "'", "\"", "",
    ];

    [Fact]
    public void Every_text_is_answered_or_refused_and_never_thrown_at()
    {
        var cube = Tables.Full();
        var random = new Random(20231121);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => Words[random.Next(Words.Length)]));
            var variable = random.Next(4) == 0 ? text : cube.Variables[random.Next(3)].Code;
            Extract[] extracts =
            [
                new PxWebQuestion([Wanted.Parse(variable, text)], random.Next(2) == 0 ? [text] : null).Ask(cube),
                new DanishQuestion([new(variable, [text])], random.Next(2) == 0).Ask(cube),
                new PxWeb1Question([new(variable, random.Next(2) == 0 ? "all" : text, [text])]).Ask(cube),
            ];

            var shares = new Shares(random.Next(2) == 0 ? 100 : 1000, variable) { Basis = random.Next(2) == 0 ? text : null, IsAdded = random.Next(2) == 0, ContentsCode = text, IsInStub = random.Next(2) == 0 };
            foreach (var extract in extracts.Where(e => e.Faults.Count == 0))
            {
                Assert.Equal(extract.Cells, extract.Take(cube).Values.Count);
                if (shares.FaultOf(cube, extract) is null)
                    Assert.Equal(extract.Cells * (shares.IsAdded ? 2 : 1), shares.Of(extract.Take(cube)).Length);
            }
        }
    }

    [Theory]
    [InlineData("*a*a*a*a*a*a*a*a*a*a*a*a*b")]
    [InlineData("sum(")]
    [InlineData(">=")]
    [InlineData("(n")]
    [InlineData("[[[[[[[[[[")]
    public void A_floodhostile_text_costs_little(string pattern)
    {
        var many = new Variable("v", Label.Same("v"), [.. Enumerable.Range(0, 5_000).Select(i => new Value(new string('a', 30) + i.ToString(CultureInfo.InvariantCulture), Label.Same("x")))]);
        var flood = string.Concat(Enumerable.Repeat(pattern, 1_000_000 / pattern.Length));
        var faults = new List<SelectionFault>();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();

        PxWebExpression.Choose(many, [flood], faults);
        DanishExpression.Choose(many, [flood], faults);
        foreach (var item in Wanted.Parse("v", flood).Items.Take(3))
            PxWebExpression.Choose(many, [item], faults);

        Assert.NotEmpty(faults);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200L << 20);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), clock.Elapsed.ToString()); // a hang, not a speed
    }
}
