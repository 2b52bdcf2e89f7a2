using Innovare.PublicSector;

namespace Innovare.Web.Statbank;

/// <summary>How sure a figure is, as a letter: the standard error as a share of the figure itself.</summary>
static class Reliability
{
    static readonly (char Letter, double Below)[] Steps = [('A', 0.05), ('B', 0.10), ('C', 0.15), ('D', 0.25), ('E', double.PositiveInfinity)];

    /// <summary>A to E; E for a figure of nought, of which no error is a small share.</summary>
    public static char LetterOf(double value, double standardError)
    {
        var relative = standardError == 0 ? 0 : standardError / Math.Abs(value);
        return Steps.First(step => relative < step.Below || double.IsPositiveInfinity(step.Below)).Letter;
    }

    /// <summary>What each letter means.</summary>
    public static IEnumerable<(char Letter, Text Meaning)> Key { get; } =
    [
        ('A', new("under 5 pct.", "under 5 per cent")),
        ('B', new("5 til 10 pct.", "5 to 10 per cent")),
        ('C', new("10 til 15 pct.", "10 to 15 per cent")),
        ('D', new("15 til 25 pct.: brug tallet med omtanke", "15 to 25 per cent: use the figure with care")),
        ('E', new("25 pct. eller mere: for usikkert til andet end en størrelsesorden", "25 per cent or more: too uncertain for more than an order of magnitude")),
    ];
}
