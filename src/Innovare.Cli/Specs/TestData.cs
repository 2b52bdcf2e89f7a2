namespace Innovare.Cli.Specs;

/// <summary>The further columns of tests, regressions and standardised comparisons, read once.</summary>
/// <param name="Codes">Codes of the second column, or of the classes.</param>
/// <param name="Labels">What they mean.</param>
/// <param name="Given">Who has a value there.</param>
/// <param name="Terms">Terms of a regression, the intercept first.</param>
sealed record TestData(int[] Codes, IReadOnlyList<string> Labels, bool[] Given, IReadOnlyList<(string Name, double[] Values)> Terms)
{
    public static TestData? Of(RequestSpec request, DataTable data) => request.Statistic switch
    {
        StatisticKind.TwoWay => Coded([request.With ?? ""], data),
        StatisticKind.Standardised => Coded(request.Classes ?? [], data),
        StatisticKind.Logistic or StatisticKind.Linear => Regression(request, data),
        _ => null,
    };

    static TestData Coded(IReadOnlyList<string> columns, DataTable data)
    {
        var (codes, labels) = data.Codes(columns);
        return new(codes, labels, Known(data, columns), []);
    }

    static TestData Regression(RequestSpec request, DataTable data)
    {
        var given = Known(data, [.. (request.Predictors ?? []).Select(p => p.Of)]);
        var terms = new List<(string, double[])> { ("(intercept)", [.. given.Select(_ => 1.0)]) };
        foreach (var predictor in request.Predictors ?? [])
        {
            if (predictor.Numeric)
            {
                terms.Add((predictor.Of, data.Numbers(predictor.Of, mayBeMissing: true).Values));
                continue;
            }
            var (codes, labels) = data.Codes([predictor.Of]);
            var values = labels.Where(l => l is not ("" or "NA")).ToList();
            var reference = predictor.Reference ?? values.FirstOrDefault();
            if (reference is not null && !values.Contains(reference)) data.Refuse("group-unknown", $"The value “{reference}” is not in the column “{predictor.Of}”.", "Name one that is there.");
            foreach (var value in values.Where(v => v != reference))
                terms.Add(($"{predictor.Of}={value}", Array.ConvertAll(codes, c => labels[c] == value ? 1.0 : 0)));
        }
        return new([], [], given, terms);
    }

    static bool[] Known(DataTable data, IReadOnlyList<string> columns)
    {
        var given = Enumerable.Repeat(true, data.Rows).ToArray();
        foreach (var column in columns)
        {
            var texts = data.Texts(column);
            for (var i = 0; i < given.Length; i++) given[i] &= texts[i] is not ("" or "NA");
        }
        return given;
    }
}
