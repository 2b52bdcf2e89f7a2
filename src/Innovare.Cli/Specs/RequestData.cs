using Innovare.Statistics.Estimation;
using static System.StringComparer;

namespace Innovare.Cli.Specs;

/// <summary>A request with its columns, read once.</summary>
sealed class RequestData
{
    readonly RequestSpec _request;
    readonly int[] _groups;
    readonly IReadOnlyList<string> _labels;
    readonly string[] _texts = [];
    readonly double[] _values = [];
    readonly double[] _over = [];
    readonly bool[] _given;

    public RequestData(RequestSpec request, DataTable data)
    {
        _request = request;
        (_groups, _labels) = data.Codes(request.By ?? []);
        if (IsOfCategories)
        {
            _texts = data.Texts(request.Of);
            _given = Array.ConvertAll(_texts, t => t is not ("" or "NA"));
        }
        else
        {
            (_values, _given) = data.Numbers(request.Of, mayBeMissing: true);
        }
        if (request.Over is not { } column) return;
        (_over, var known) = data.Numbers(column, mayBeMissing: true);
        for (var i = 0; i < _given.Length; i++) _given[i] &= known[i];
    }

    /// <summary>Groups 0, 1, … of the respondents.</summary>
    public int[] Groups => _groups;

    public IReadOnlyList<string> Labels => _labels;

    /// <summary>Who has a value in every column of the request.</summary>
    public bool[] Given => _given;

    /// <summary>The numbers, or 1 for those with the property.</summary>
    public double[] Values => IsOfCategories ? Having("") : _values;

    bool IsOfCategories => _request.Statistic is StatisticKind.Share or StatisticKind.Count or StatisticKind.TwoWay
        || (_request is { In: not null, Statistic: StatisticKind.Standardised or StatisticKind.Logistic });

    bool IsFigure => _request.Statistic <= StatisticKind.Quantile;

    /// <summary>Rows 0, 1, … of a table by the column's values, and how many there are.</summary>
    public (int[] Codes, int Count) Coded()
    {
        var values = _texts.Where((_, i) => _given[i]).Distinct(Ordinal).Order(Ordinal).ToList();
        var place = values.Select((v, k) => (v, k)).ToDictionary(p => p.v, p => p.k, Ordinal);
        return (Array.ConvertAll(_texts, t => place.GetValueOrDefault(t)), Math.Max(1, values.Count));
    }

    /// <summary>A figure for each group and, where no values were named, for each value.</summary>
    public IEnumerable<Figure> Figures()
    {
        IReadOnlyList<string?> properties = !IsOfCategories ? [null]
            : _request.In is { } wanted ? [string.Join('|', wanted)]
            : [.. _texts.Where((_, i) => _given[i]).Distinct(Ordinal).Order(Ordinal)];
        if (!IsFigure) yield break;
        for (var g = 0; g < _labels.Count; g++)
        {
            var group = g;
            bool[] inBase = [.. _given.Select((known, i) => known && _groups[i] == group)];
            foreach (var property in properties)
                yield return new Figure(_request, property, _labels[g], property is null ? _values : Having(property), _over, inBase);
        }
    }

    double[] Having(string property)
    {
        var wanted = (_request.In ?? [property]).ToHashSet(Ordinal);
        return Array.ConvertAll(_texts, t => wanted.Contains(t) ? 1.0 : 0);
    }
}

/// <summary>One figure to estimate: a request in one group for one property.</summary>
sealed record Figure(RequestSpec Request, string? Property, string Group, double[] Values, double[] Over, bool[] InBase)
{
    public bool[] Has { get; } = Array.ConvertAll(Values, v => v != 0);

    /// <summary>The figure under any weights; NaN where it has no value.</summary>
    public double Value(ReadOnlySpan<double> weights)
    {
        if (Request.Statistic == StatisticKind.Quantile) return Quantiles.Value(weights, Values, Request.Probability, InBase) ?? double.NaN;
        double above = 0, below = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            if (!InBase[i]) continue;
            above += weights[i] * Values[i];
            below += weights[i] * (Request.Statistic == StatisticKind.Ratio ? Over[i] : 1);
        }
        return Request.Statistic is StatisticKind.Total or StatisticKind.Count ? above : above / below;
    }

    /// <summary>The figure with its influence values; null where it has none that are known.</summary>
    public Linearised? InfluenceUnder(SurveyDesign design) => Request.Statistic switch
    {
        StatisticKind.Total or StatisticKind.Count => Linearised.Total(design, Values, InBase),
        StatisticKind.Mean or StatisticKind.Share => Linearised.Mean(design, Values, InBase),
        StatisticKind.Ratio => Linearised.Ratio(design, Values, Over, InBase),
        _ => null,
    };
}
