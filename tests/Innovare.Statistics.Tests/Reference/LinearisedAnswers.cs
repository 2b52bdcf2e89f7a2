using Innovare.Statistics.Comparison;
using Innovare.Statistics.Estimation;
using Innovare.Statistics.Tests.Estimation;

namespace Innovare.Statistics.Tests.Reference;

/// <summary>Our answers, by the names R's are stored under.</summary>
sealed class LinearisedAnswers(SurveyDesign design, Columns data)
{
    static readonly Dictionary<string, IntervalMethod> s_intervals = new()
    {
        ["logit"] = IntervalMethod.Logit,
        ["xlogit"] = IntervalMethod.Logit,
        ["asin"] = IntervalMethod.ArcSine,
        ["beta"] = IntervalMethod.Beta,
        ["mean"] = IntervalMethod.T,
        ["wilson"] = IntervalMethod.Wilson,
    };

    public Dictionary<string, double?> Of(string stat, IEnumerable<string> keys)
    {
        if (stat.StartsWith("lm.", StringComparison.Ordinal) || stat.StartsWith("logit.", StringComparison.Ordinal)) return Regressed(stat);
        if (stat.StartsWith("chisq.", StringComparison.Ordinal) || stat == "svytable") return Tested(stat, keys);
        return keys.ToDictionary(k => k, k => Of(stat, k));
    }

    double? Of(string stat, string key)
    {
        var parts = stat.Split('.');
        return parts[0] switch
        {
            "degf" => design.DegreesOfFreedom,
            "var" => Pick(parts, Linearised.PopulationVariance(design, data.Numbers(key), design.All())),
            "ratio" => Pick(parts, Linearised.Ratio(design, data.Numbers(key.Split('/')[0]), data.Numbers(key.Split('/')[1]), design.All())),
            "total" or "mean" => Number(stat, key),
            "prop" when parts[^1] == "vcov" => Covariance([.. key.Split('~').Select(Share)]),
            "prop" => Pick(parts, Share(key)),
            "cattotal" => Pick(parts, Linearised.Total(design, Ones(key), design.All())),
            "contrast" => Pick(parts, Linearised.Combination([1, -1], Share(Levels(key)[0]), Share(Levels(key)[1]))),
            "ciprop" or "ciprop90" => Interval(parts, key.Split('|')[1]),
            "quantile" => Quantile(parts, key),
            _ => Domain(stat, key),
        };
    }

    double? Number(string stat, string key)
    {
        var values = data.Numbers(key.Split('.')[0]);
        var estimate = stat.StartsWith("total", StringComparison.Ordinal)
            ? Estimates.Total(design, values, design.All())
            : Estimates.Mean(design, values, design.All());
        return stat switch
        {
            "mean.deff" => estimate.DesignEffect,
            "mean.deff.replace" => estimate.DesignEffectWithReplacement,
            "mean.ci.t" => key.EndsWith("lo", StringComparison.Ordinal) ? estimate.Lower : estimate.Upper,
            "total" or "mean" => estimate.Value,
            _ => estimate.StandardError,
        };
    }

    double? Interval(string[] parts, string end)
    {
        var has = data.Numbers("api00").Select(x => x > 700).ToArray();
        var share = Estimates.Share(design, has, design.All(), parts[0] == "ciprop90" ? 0.9 : 0.95, s_intervals[parts[1]]);
        return end switch { "p" => share.Value, "lo" => share.Lower, _ => share.Upper };
    }

    double? Quantile(string[] parts, string key)
    {
        var (variable, p, what) = (key.Split('@')[0], KnownAnswers.Number(key.Split('@', '|')[1]), key.Split('|')[1]);
        var rule = parts[1] switch
        {
            "math" => QuantileRule.Inverse,
            "school" => QuantileRule.InverseAveraged,
            _ => (QuantileRule)(parts[1][^1] - '0'),
        };
        var quantile = Quantiles.Of(design, data.Numbers(variable), p, design.All(), interval: s_intervals[parts[2]], rule: rule);
        return what switch { "q" => quantile.Value, "lo" => quantile.Lower, "hi" => quantile.Upper, _ => quantile.StandardError };
    }

    // by.DOMAIN.mean.se.VARIABLE and its kin; a domain's name may itself hold a dot.
    double? Domain(string stat, string key)
    {
        var domain = stat.Contains("sch.wide", StringComparison.Ordinal) ? "sch.wide" : "stype";
        var rest = stat.Replace($".{domain}", "", StringComparison.Ordinal);
        var isError = rest.Contains(".se", StringComparison.Ordinal);
        if (rest == "by.cov") return Covariance([.. key.Split('~').Select(d => Mean("api00", domain, d))]);
        if (rest.StartsWith("domdiff", StringComparison.Ordinal))
        {
            var change = Change.Between(Mean("api00", domain, key.Split('-')[1]), Mean("api00", domain, key.Split('-')[0]));
            return isError ? change.StandardError : change.Difference;
        }
        var inBase = Is(domain, key.Split(':')[0]);
        if (rest.StartsWith("by.ratio", StringComparison.Ordinal))
            return Either(isError, Linearised.Ratio(design, data.Numbers("api00"), data.Numbers("api99"), inBase));
        var values = key.Contains(':', StringComparison.Ordinal) ? Ones(key.Split(':')[1]) : data.Numbers(rest.Split('.')[^1]);
        return Either(isError, rest.StartsWith("by.mean", StringComparison.Ordinal)
            ? Linearised.Mean(design, values, inBase)
            : Linearised.Total(design, values, inBase));
    }

    Dictionary<string, double?> Tested(string stat, IEnumerable<string> keys)
    {
        // The uncalibrated designs cross school type with awards, the calibrated ones improvement with awards.
        var rows = design.IsCalibrated ? "comp.imp" : "stype";
        var (row, column) = (data.Codes(rows), data.Codes("awards"));
        var table = TwoWayTable.Of(design, row, column, row.Max() + 1, column.Max() + 1, design.All());
        var (rowNames, columnNames) = (Names(rows), Names("awards"));
        if (stat == "svytable")
            return keys.ToDictionary(k => k, k => (double?)table.Totals[rowNames.IndexOf(k.Split('|')[0]), columnNames.IndexOf(k.Split('|')[1])]);
        if (stat == "chisq.pearson.n") return keys.ToDictionary(k => k, _ => table.Pearson);
        var test = stat switch
        {
            "chisq.F" => table.RaoScottF,
            "chisq.Chisq" => table.RaoScottChiSquare,
            "chisq.Wald" => table.Wald,
            _ => table.AdjustedWald,
        };
        return new()
        {
            ["stat"] = test?.Statistic,
            ["par1"] = test?.NumeratorDf,
            ["par2"] = test?.DenominatorDf,
            ["p"] = test?.PValue,
        };
    }

    Dictionary<string, double?> Regressed(string stat)
    {
        var names = new[] { "(Intercept)", "api99", "stypeH", "stypeM", "comp.impYes" };
        double[][] predictors =
            [Enumerable.Repeat(1.0, design.Units).ToArray(), data.Numbers("api99"), Ones("stypeH"), Ones("stypeM"), Ones("comp.impYes")];
        var fit = stat[1] == 'm'
            ? Regression.Linear(design, data.Numbers("api00"), predictors, design.All())
            : Regression.Logistic(design, data.Numbers("api00").Select(x => x > 700 ? 1.0 : 0).ToArray(), predictors, design.All());
        if (stat == "logit.df") return new() { ["df"] = fit.DegreesOfFreedom };
        return names.Zip(fit.Terms).ToDictionary(p => p.First, p => Either(stat.EndsWith("se", StringComparison.Ordinal), p.Second));
    }

    static double? Pick(string[] parts, Linearised found) => Either(parts[^1] == "se", found);

    static double? Either(bool isError, Linearised found) => isError ? found.StandardError : found.Value;

    static double? Covariance(Linearised[] pair) => Linearised.Covariance(pair)?[0, 1];

    Linearised Mean(string variable, string domain, string level) => Linearised.Mean(design, data.Numbers(variable), Is(domain, level));

    Linearised Share(string level) => Linearised.Mean(design, Ones(level), design.All());

    string[] Levels(string variable) => [.. Names(variable).Select(n => variable + n)];

    List<string> Names(string variable) => [.. data.Text(variable).Distinct().Order(StringComparer.Ordinal)];

    bool[] Is(string variable, string level) => Array.ConvertAll(data.Text(variable), x => x == level);

    // stypeE: variable and level run together, as R names them.
    double[] Ones(string level)
    {
        var variable = new[] { "stype", "comp.imp", "sch.wide" }.Single(v => level.StartsWith(v, StringComparison.Ordinal));
        return Array.ConvertAll(data.Text(variable), x => x == level[variable.Length..] ? 1.0 : 0);
    }
}
