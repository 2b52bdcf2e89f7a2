using Innovare.Statistics.Estimation;
using Innovare.Statistics.Numbers;
using Innovare.Statistics.Sampling;

namespace Innovare.Statistics.Tests.Sampling;

public sealed class PrecisionForecastTests
{
    [Fact] // Cochran (1977), eq. 3.8: √(p(1 − p)/n · (1 − n/N)), here with 100 of 1,000
    public void One_stratum_is_the_textbooks_simple_random_sample()
    {
        var forecast = PrecisionForecast.OfShare([1000.0], [100.0], [1000.0], 0.5);

        Assert.Equal(100, forecast.ExpectedCount, tolerance: 1e-12);
        Assert.Equal(Math.Sqrt(0.25 / 100 * 0.9), forecast.StandardError!.Value, tolerance: 1e-12);
        Assert.Equal(forecast.StandardError.Value / 0.5, forecast.CoefficientOfVariation!.Value, tolerance: 1e-12);
    }

    [Fact]
    public void Everybody_answering_leaves_nothing_to_chance() =>
        Assert.Equal(0, PrecisionForecast.OfShare([50.0, 30], [50.0, 30], [50.0, 10], 0.3).StandardError);

    [Fact]
    public void The_standard_error_forecast_is_the_one_that_samples_show()
    {
        int[] populations = [600, 200];
        var random = new SeededRandom(51);
        double[] errors = [.. Enumerable.Range(0, 200).Select(_ => Drawn(random, populations, [60, 50]))];

        var forecast = PrecisionForecast.OfShare([600.0, 200], [60.0, 50], [300.0, 100], 0.4);

        Assert.Equal(55, forecast.ExpectedCount, tolerance: 1e-9);
        Assert.Equal(1, errors.Average() / forecast.StandardError!.Value, tolerance: 0.05);
    }

    [Fact]
    public void A_stratum_of_the_base_without_answers_and_an_empty_base_have_no_standard_error()
    {
        Assert.Null(PrecisionForecast.OfShare([10.0, 10], [5.0, 0], [10.0, 10], 0.5).StandardError);
        Assert.Null(PrecisionForecast.OfShare([10.0], [5.0], [0.0], 0.5).StandardError);
        Assert.Null(PrecisionForecast.OfShare([10.0], [5.0], [10.0], 0).Lower);
    }

    [Fact] // N √((1 − f) q(1 − q) / n)
    public void A_number_is_forecast_in_units()
    {
        var forecast = PrecisionForecast.OfCount([1000.0], [100.0], [500.0], 0.4);

        Assert.Equal(1000 * Math.Sqrt(0.9 * 0.2 * 0.8 / 100), forecast.StandardError!.Value, tolerance: 1e-9);
        Assert.Equal(400, forecast.Lower!.Value + forecast.Upper!.Value, tolerance: 1e-9);
    }

    [Fact]
    public void More_answers_than_units_are_refused() =>
        Assert.Throws<ArgumentException>(() => PrecisionForecast.OfShare([10.0], [11.0], [10.0], 0.5));

    // Half of each stratum is in the base, four in ten of the base have the property.
    static double Drawn(SeededRandom random, int[] populations, int[] sizes)
    {
        var rows = new List<(int Stratum, double Weight, bool In, bool Has)>();
        for (var h = 0; h < populations.Length; h++)
        {
            var units = Enumerable.Range(0, populations[h]).ToArray();
            random.Shuffle<int>(units);
            foreach (var u in units.Take(sizes[h])) rows.Add((h, (double)populations[h] / sizes[h], u % 2 == 0, u % 10 is 0 or 4));
        }
        var design = SurveyDesign.Stratified([.. rows.Select(r => r.Stratum)], [.. rows.Select(r => r.Weight)], populations);
        return Estimates.Share(design, [.. rows.Select(r => r.Has)], [.. rows.Select(r => r.In)]).StandardError ?? 0;
    }
}
