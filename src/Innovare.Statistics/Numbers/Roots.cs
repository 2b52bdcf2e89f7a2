namespace Innovare.Statistics.Numbers;

static class Roots
{
    /// <summary>Where a rising function crosses zero, to the last bit or nearly: bisection cannot be misled.</summary>
    public static double Between(double low, double high, Func<double, double> rising)
    {
        for (var i = 0; i < 200; i++)
        {
            var middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high) break;
            if (rising(middle) < 0) low = middle;
            else high = middle;
        }
        return low + ((high - low) / 2);
    }
}
