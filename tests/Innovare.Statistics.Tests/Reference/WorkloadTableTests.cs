using System.Globalization;
using System.IO.Compression;
using Innovare.Statistics.Replicates;
using Innovare.Statistics.Tables;
using Innovare.Statistics.Weighting;

namespace Innovare.Statistics.Tests.Reference;

/// <summary>The whole survey's tables at once: the bootstrap that R drew, and the linearised errors, 3,900 figures each.</summary>
public sealed class WorkloadTableTests
{
    static readonly string[] s_breakdowns = ["sector", "industry", "size", "ss"];

    [Fact]
    public void Bootstrap_errors_of_every_table_agree_with_R_with_every_replicate_raked()
    {
        KnownAnswers.SkipWithout("workload", "boot_mult.csv.gz");
        var survey = Load();

        var found = ReplicateTables.Of(survey.Plan, survey.Data(raked: true), threads: 2);

        Assert.Equal(0, found.Uncalibrated);
        CheckDomains(survey, found, "ref_by_raked_boot.csv", 1e-8);
        CheckAll(survey, found, "ref_mean_raked_boot.csv", 1e-8);
    }

    [Fact]
    public void Bootstrap_errors_without_raking_agree_with_R()
    {
        KnownAnswers.SkipWithout("workload", "boot_mult.csv.gz");
        var survey = Load();

        var found = ReplicateTables.Of(survey.Plan, survey.Data(raked: false), threads: 2);

        CheckAll(survey, found, "ref_mean_plain_boot.csv", KnownAnswers.Agreement);
    }

    [Fact]
    public void Linearised_errors_of_every_table_agree_with_R_raked()
    {
        KnownAnswers.SkipWithout("workload", "ref_by_raked_taylor.csv");
        var survey = Load();

        var found = TaylorTables.Of(survey.Data(raked: true), survey.Sizes);

        CheckDomains(survey, found, "ref_by_raked_taylor.csv", KnownAnswers.Agreement);
        CheckAll(survey, found, "ref_mean_raked.csv", KnownAnswers.Agreement);
        foreach (var row in KnownAnswers.Read("workload", "ref_mean_total_raked.csv").Rows)
            KnownAnswers.Agree(KnownAnswers.Number(row[4]), found[Code(row[2][1..3]) - 1, 0, Code(row[2][3..]) - 1].UnitsError, row[2]);
    }

    [Fact]
    public void Linearised_errors_without_raking_agree_with_R()
    {
        KnownAnswers.SkipWithout("workload", "ref_mean_plain.csv");
        var survey = Load();

        CheckAll(survey, TaylorTables.Of(survey.Data(raked: false), survey.Sizes), "ref_mean_plain.csv", KnownAnswers.Agreement);
    }

    static void CheckDomains(Survey survey, TableEstimates found, string file, double agreement)
    {
        var expected = KnownAnswers.Read("workload", file).Rows;
        Assert.Equal(3900, expected.Count);
        foreach (var row in expected)
        {
            var (level, item) = (row[1].Split(':')[0], row[1].Split(':')[1]);
            var domain = new Domain(row[0], survey.ValuesOf(row[0]).IndexOf(level));
            var figure = found[Code(item[1..3]) - 1, found.Domains.ToList().IndexOf(domain), Code(item[3..]) - 1];
            KnownAnswers.Agree(KnownAnswers.Number(row[2]), figure.Share, row[1]);
            KnownAnswers.Agree(KnownAnswers.Number(row[3]), figure.ShareError, row[1], agreement);
        }
    }

    static void CheckAll(Survey survey, TableEstimates found, string file, double agreement)
    {
        foreach (var row in KnownAnswers.Read("workload", file).Rows)
        {
            var figure = found[Code(row[2][1..3]) - 1, 0, Code(row[2][3..]) - 1];
            Assert.Equal(survey.Units, figure.Base);
            KnownAnswers.Agree(KnownAnswers.Number(row[3]), figure.Share, row[2]);
            KnownAnswers.Agree(KnownAnswers.Number(row[4]), figure.ShareError, row[2], agreement);
        }
    }

    static int Code(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    static Survey Load() => new(KnownAnswers.Read("workload", "resp.csv"), KnownAnswers.Read("workload", "allocation.csv"));

    sealed record Survey(Columns Respondents, Columns Strata)
    {
        public int Units => Respondents.Rows.Count;

        public int[] Stratum { get; } = Array.ConvertAll(Respondents.Text("stratum"), Strata.Text("stratum").ToList().IndexOf);

        public double[] Sizes { get; } = Strata.Numbers("Nh");

        public double[] Weights { get; } = Respondents.Numbers("w1");

        /// <summary>The draws R made, as replicate weights w · m · n/(n − 1).</summary>
        public ReplicatePlan Plan
        {
            get
            {
                using var reader = new StreamReader(new GZipStream(
                    File.OpenRead(Path.Combine(KnownAnswers.Root, "workload", "boot_mult.csv.gz")), CompressionMode.Decompress));
                var draws = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
                    .Select(l => Array.ConvertAll(l.Split(','), Code)[1..]).ToArray();
                var counts = Stratum.CountBy(h => h).ToDictionary();
                var replicates = Enumerable.Range(0, draws[0].Length)
                    .Select(r => Weights.Select((w, i) => w * draws[i][r] * counts[Stratum[i]] / (counts[Stratum[i]] - 1.0)).ToArray());
                return GivenWeights.Of(Weights, [.. replicates], 1 / (draws[0].Length - 1.0));
            }
        }

        public List<string> ValuesOf(string variable) => [.. Column(Respondents, variable).Distinct().Order(StringComparer.Ordinal)];

        public Microdata Data(bool raked) => new(
            Stratum, Weights,
            [.. Enumerable.Range(1, 60).Select(q => Classify($"q{q:00}"))],
            [.. s_breakdowns.Select(Classify)],
            raked ? [Margin("ss"), Margin("industry")] : []);

        Classification Classify(string variable)
        {
            var values = ValuesOf(variable);
            return new Classification(variable, Array.ConvertAll(Column(Respondents, variable), values.IndexOf), values.Count);
        }

        Margin Margin(string variable)
        {
            var values = ValuesOf(variable);
            var totals = new double[values.Count];
            foreach (var (value, size) in Column(Strata, variable).Zip(Sizes)) totals[values.IndexOf(value)] += size;
            return new Margin(variable, Array.ConvertAll(Column(Respondents, variable), values.IndexOf), totals, values);
        }

        static string[] Column(Columns table, string variable) => variable == "ss"
            ? [.. table.Text("sector").Zip(table.Text("size"), (a, b) => $"{a}_{b}")]
            : table.Text(variable);
    }
}
