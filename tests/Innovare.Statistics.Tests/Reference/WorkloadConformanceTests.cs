using Innovare.Statistics.Estimation;
using Innovare.Statistics.Tests.Estimation;
using Innovare.Statistics.Weighting;

namespace Innovare.Statistics.Tests.Reference;

/// <summary>A whole survey of 1,802 respondents, 72 strata and 60 questions, raked to two margins: all figures R gives for it.</summary>
public sealed class WorkloadConformanceTests
{
    [Fact]
    public void Raked_weights_agree_with_R()
    {
        KnownAnswers.SkipWithout("workload", "ref_weights.csv");
        var survey = Load();
        var expected = KnownAnswers.Read("workload", "ref_weights.csv").Numbers("raked");

        for (var i = 0; i < expected.Length; i++)
            KnownAnswers.Agree(expected[i], survey.Raked.Weights[i], $"weight {i}");
    }

    [Fact]
    public void Shares_of_every_question_agree_with_R_plain_and_raked()
    {
        KnownAnswers.SkipWithout("workload", "ref_mean_raked.csv");
        var survey = Load();

        CheckMeans(survey, survey.Plain, "ref_mean_plain.csv");
        CheckMeans(survey, survey.Raked, "ref_mean_raked.csv");
    }

    [Fact]
    public void Design_effects_of_every_question_agree_with_R()
    {
        KnownAnswers.SkipWithout("workload", "ref_deff_raked.csv");
        var survey = Load();
        foreach (var row in KnownAnswers.Read("workload", "ref_deff_raked.csv").Rows)
        {
            var share = Estimates.Share(survey.Raked, survey.Has(row[0]), survey.Raked.All());

            KnownAnswers.Agree(KnownAnswers.Number(row[1]), share.DesignEffect, row[0]);
        }
    }

    [Fact]
    public void Shares_in_every_domain_agree_with_R()
    {
        KnownAnswers.SkipWithout("workload", "ref_by_raked_taylor.csv");
        var survey = Load();
        var expected = KnownAnswers.Read("workload", "ref_by_raked_taylor.csv").Rows;
        var domains = expected.Select(r => (r[0], r[1].Split(':')[0])).Distinct().ToDictionary(d => d, survey.Domain);
        var items = expected.Select(r => r[1].Split(':')[1]).Distinct().ToDictionary(i => i, survey.Has);

        foreach (var row in expected)
        {
            var key = row[1].Split(':');
            var share = Estimates.Share(survey.Raked, items[key[1]], domains[(row[0], key[0])]);

            KnownAnswers.Agree(KnownAnswers.Number(row[2]), share.Value, row[1]);
            KnownAnswers.Agree(KnownAnswers.Number(row[3]), share.StandardError, row[1]);
        }

        Assert.Equal(3900, expected.Count);
    }

    static void CheckMeans(Workload survey, SurveyDesign design, string file)
    {
        foreach (var row in KnownAnswers.Read("workload", file).Rows)
        {
            var share = Estimates.Share(design, survey.Has(row[2]), design.All());

            KnownAnswers.Agree(KnownAnswers.Number(row[3]), share.Value, row[2]);
            KnownAnswers.Agree(KnownAnswers.Number(row[4]), share.StandardError, row[2]);
        }
    }

    static Workload Load()
    {
        var data = KnownAnswers.Read("workload", "resp.csv");
        var strata = KnownAnswers.Read("workload", "allocation.csv");
        var names = strata.Text("stratum").ToList();
        var sizes = Array.ConvertAll(strata.Numbers("Nh"), n => (int)n);
        var plain = SurveyDesign.Stratified(
            Array.ConvertAll(data.Text("stratum"), names.IndexOf), data.Numbers("w1"), sizes, names, SingleUnitStrata.Adjust);
        Margin[] margins = [Margin(data, strata, "sector", "size"), Margin(data, strata, "industry")];
        return new Workload(data, plain, plain.Calibrated(margins, Raking.To(margins, [.. plain.Weights], tolerance: 1e-14)));
    }

    static Margin Margin(Columns data, Columns strata, params string[] crossing)
    {
        string[] Keys(Columns table) =>
            crossing.Select(table.Text).Aggregate((left, right) => [.. left.Zip(right, (a, b) => $"{a}_{b}")]);
        var totals = Keys(strata).Zip(strata.Numbers("Nh")).GroupBy(p => p.First).ToDictionary(g => g.Key, g => g.Sum(p => p.Second));
        var labels = totals.Keys.Order(StringComparer.Ordinal).ToList();
        return new Margin(
            string.Join('_', crossing), Array.ConvertAll(Keys(data), labels.IndexOf), [.. labels.Select(l => totals[l])], labels);
    }

    sealed record Workload(Columns Data, SurveyDesign Plain, SurveyDesign Raked)
    {
        /// <summary>The property behind a column name of R: question and answer, q011 is answer 1 to q01.</summary>
        public bool[] Has(string item) => Array.ConvertAll(Data.Text(item[..3]), answer => answer == item[3..]);

        public bool[] Domain((string Variable, string Value) domain)
        {
            if (domain.Variable != "ss") return Array.ConvertAll(Data.Text(domain.Variable), v => v == domain.Value);
            return [.. Data.Text("sector").Zip(Data.Text("size"), (sector, size) => $"{sector}_{size}" == domain.Value)];
        }
    }
}
