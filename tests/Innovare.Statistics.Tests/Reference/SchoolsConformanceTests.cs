using Innovare.Statistics.Estimation;
using Innovare.Statistics.Tests.Estimation;
using Innovare.Statistics.Weighting;

namespace Innovare.Statistics.Tests.Reference;

/// <summary>The California schools samples of R's survey package: every figure our estimators cover.</summary>
public sealed class SchoolsConformanceTests
{
    public static TheoryData<string> All =>
        ["apistrat", "apistrat.nofpc", "apisrs", "apistrat.cal.raking", "apisrs.cal.raking",
            "lonely.certainty", "lonely.adjust", "lonely.average", "fpc.wr", "fpc.fpc"];

    public static TheoryData<string> WithDomains =>
        ["apistrat", "apistrat.nofpc", "apisrs", "apistrat.cal.raking", "apisrs.cal.raking"];

    [Theory, MemberData(nameof(All))]
    public void Totals_means_intervals_and_design_effects_agree_with_R(string name)
    {
        KnownAnswers.SkipWithout("estimation", "reference.csv");
        var (design, data) = Load(name);
        foreach (var variable in name.StartsWith("fpc", StringComparison.Ordinal) ? ["x"] : new[] { "api00", "enroll" })
        {
            var values = data.Numbers(variable);
            var total = Estimates.Total(design, values, design.All());
            var mean = Estimates.Mean(design, values, design.All());

            Check(name, "total", variable, total.Value);
            Check(name, "total.se", variable, total.StandardError);
            Check(name, "mean", variable, mean.Value);
            Check(name, "mean.se", variable, mean.StandardError);
            Check(name, "mean.deff", variable, mean.DesignEffect);
            Check(name, "mean.ci.t", variable + ".lo", mean.Lower);
            Check(name, "mean.ci.t", variable + ".hi", mean.Upper);
            Assert.Equal(KnownAnswers.Of(name, "degf", "degf"), design.DegreesOfFreedom);
        }
    }

    [Theory, MemberData(nameof(WithDomains))]
    public void Shares_counts_ratios_and_logit_intervals_agree_with_R(string name)
    {
        KnownAnswers.SkipWithout("estimation", "reference.csv");
        var (design, data) = Load(name);
        var both = data.Text("comp.imp").Select(t => t == "Yes").ToArray();
        var high = data.Numbers("api00").Select(x => x > 700).ToArray();

        var share = Estimates.Share(design, both, design.All());
        var count = Estimates.Count(design, both, design.All());
        var ratio = Estimates.Ratio(design, data.Numbers("api00"), data.Numbers("api99"), design.All());
        var (wide, narrow) = (Estimates.Share(design, high, design.All()), Estimates.Share(design, high, design.All(), 0.9));

        Check(name, "prop", "comp.impYes", share.Value);
        Check(name, "prop.se", "comp.impYes", share.StandardError);
        Check(name, "cattotal", "comp.impYes", count.Value);
        Check(name, "cattotal.se", "comp.impYes", count.StandardError);
        Check(name, "ratio", "api00/api99", ratio.Value);
        Check(name, "ratio.se", "api00/api99", ratio.StandardError);
        Check(name, "ciprop.xlogit", "I(api00>700)|p", wide.Value);
        Check(name, "ciprop.xlogit", "I(api00>700)|lo", wide.Lower);
        Check(name, "ciprop.xlogit", "I(api00>700)|hi", wide.Upper);
        Check(name, "ciprop90.xlogit", "I(api00>700)|lo", narrow.Lower);
        Check(name, "ciprop90.xlogit", "I(api00>700)|hi", narrow.Upper);
    }

    [Theory, MemberData(nameof(WithDomains))]
    public void Domains_agree_with_R(string name)
    {
        KnownAnswers.SkipWithout("estimation", "reference.csv");
        var (design, data) = Load(name);
        foreach (var domain in new[] { "No", "Yes" })
        {
            var inBase = data.Text("sch.wide").Select(t => t == domain).ToArray();
            var mean = Estimates.Mean(design, data.Numbers("enroll"), inBase);
            var total = Estimates.Total(design, data.Numbers("api00"), inBase);
            var share = Estimates.Share(design, data.Text("comp.imp").Select(t => t == "Yes").ToArray(), inBase);

            Check(name, "by.sch.wide.mean.enroll", domain, mean.Value);
            Check(name, "by.sch.wide.mean.se.enroll", domain, mean.StandardError);
            Check(name, "by.sch.wide.total.api00", domain, total.Value);
            Check(name, "by.sch.wide.total.se.api00", domain, total.StandardError);
            Check(name, "by.sch.wide.mean.comp.imp", $"{domain}:comp.impYes", share.Value);
            Check(name, "by.sch.wide.mean.se.comp.imp", $"{domain}:comp.impYes", share.StandardError);
        }
    }

    [Theory, InlineData("apistrat"), InlineData("apisrs")]
    public void Raked_weights_agree_with_R(string name)
    {
        KnownAnswers.SkipWithout("estimation", "reference.csv");
        var (design, _) = Load($"{name}.cal.raking");

        for (var i = 0; i < design.Units; i++) Check($"{name}.cal.raking", "calw", $"{i + 1}", design.Weights[i]);
    }

    static void Check(string name, string stat, string key, double? actual) =>
        KnownAnswers.Agree(KnownAnswers.Of(name, stat, key), actual, $"{name} {stat} {key}");

    static (SurveyDesign Design, Columns Data) Load(string name)
    {
        var parts = name.Split('.');
        var data = KnownAnswers.Read("estimation", "data", parts[0] == "lonely" ? "apistrat_lonely.csv" : $"{parts[0]}.csv");
        var design = parts[0] switch
        {
            "fpc" => Stratified(data, "stratid", "weight", parts[1] == "fpc" ? "Nh" : null),
            "lonely" => Stratified(data, "st2", "pw", "fpc2", Enum.Parse<SingleUnitStrata>(parts[1], ignoreCase: true)),
            "apisrs" => Stratified(data, null, "pw", "fpc"),
            _ => Stratified(data, "stype", "pw", parts.Contains("nofpc") ? null : "fpc"),
        };
        return (parts.Contains("raking") ? Raked(parts[0], design, data) : design, data);
    }

    static SurveyDesign Stratified(
        Columns data, string? strata, string weights, string? population, SingleUnitStrata rule = SingleUnitStrata.Refuse)
    {
        var codes = strata is null ? new int[data.Rows.Count] : data.Codes(strata);
        var sizes = population is null ? [] : new double[codes.Max() + 1];
        if (population is not null)
            foreach (var (code, size) in codes.Zip(data.Numbers(population))) sizes[code] = size;
        return SurveyDesign.Stratified(codes, data.Numbers(weights), sizes, null, rule);
    }

    static SurveyDesign Raked(string name, SurveyDesign design, Columns data)
    {
        double Known(string key) => KnownAnswers.Of($"{name}.cal", "caltotals", key);
        var (all, high, middle, wide) = (Known("(Intercept)"), Known("stypeH"), Known("stypeM"), Known("sch.wideYes"));
        Margin[] margins =
        [
            new("stype", data.Codes("stype"), [all - high - middle, high, middle]),
            new("sch.wide", data.Codes("sch.wide"), [all - wide, wide]),
        ];
        return design.Calibrated(margins, Raking.To(margins, [.. design.Weights], tolerance: 1e-14));
    }
}
