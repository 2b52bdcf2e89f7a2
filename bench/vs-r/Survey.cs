using System.Globalization;
using Innovare.Statistics.Tables;
using Innovare.Statistics.Weighting;

namespace Innovare.Bench.VsR;

/// <summary>The reference workload read from its two files; reading is not timed, as it is not on R's side.</summary>
sealed class Survey
{
    static readonly string[] Breakdowns = ["sector", "industry", "size", "ss"];
    static readonly int[] Steps = [3, 6, 4, 12];

    readonly Dictionary<string, Column> _respondents;
    readonly Dictionary<string, Column> _strata;

    public Survey(string folder)
    {
        _respondents = Column.Read(Path.Combine(folder, "resp.csv"));
        _strata = Column.Read(Path.Combine(folder, "allocation.csv"));
        var place = _strata["stratum"].Values.Select((name, h) => (name, h)).ToDictionary(p => p.name, p => p.h);
        var names = Array.ConvertAll(_respondents["stratum"].Values.ToArray(), s => place[s]);
        Stratum = Array.ConvertAll(_respondents["stratum"].Codes, c => names[c]);
        Sizes = _strata["Nh"].Numbers();
        Weights = _respondents["w1"].Numbers();
    }

    public int[] Stratum { get; }

    public double[] Sizes { get; }

    public double[] Weights { get; }

    /// <summary>60 items by 25 domains, as R makes them; or more or fewer, taken in turn.</summary>
    public Microdata Data(int items = 60, int breakdowns = 4) => new(
        Stratum, Weights, Questions(items),
        [.. Enumerable.Range(0, breakdowns).Select(b => Classify(Breakdowns[b % Breakdowns.Length]))],
        [Known("ss"), Known("industry")]);

    /// <summary>The same items, 25 domains that cut across the strata.</summary>
    public Microdata CrossingDomains() => new(
        Stratum, Weights, Questions(60), [.. Steps.Select(Crossing)], [Known("ss"), Known("industry")]);

    /// <summary>The same tables, three respondents to a PSU.</summary>
    public Microdata Clustered() => new(
        Stratum, Weights, Questions(60), [.. Breakdowns.Select(Classify)], [Known("ss"), Known("industry")], Threes());

    /// <summary>60 items that only those answer who said no to the first: the routed item, again and again.</summary>
    public Microdata Routed() => new(
        Stratum, Weights, [.. Enumerable.Range(0, 60).Select(_ => Classify("q61"))], [.. Breakdowns.Select(Classify)],
        [Known("ss"), Known("industry")]);

    /// <summary>The same tables, calibrated linearly to the margins and to the number of employees: nothing is equal in a class.</summary>
    public Microdata NumericMargin()
    {
        var employees = _respondents["emp"].Numbers();
        var total = employees.Zip(Weights, (e, w) => e * w).Sum() * 1.01;
        return new Microdata(
            Stratum, Weights, Questions(60), [.. Breakdowns.Select(Classify)],
            [Known("ss"), Known("industry"), Margin.Numeric("employees", employees, total)], [], CalibrationDistance.Linear);
    }

    int[] Threes()
    {
        var seen = new int[Sizes.Length];
        return Array.ConvertAll(Stratum, h => seen[h]++ / 3);
    }

    Classification[] Questions(int items) =>
        [.. Enumerable.Range(0, items).Select(q => Classify(FormattableString.Invariant($"q{1 + (q % 60):00}")))];

    Classification Crossing(int values) =>
        new(FormattableString.Invariant($"every {values}"), [.. Enumerable.Range(0, Weights.Length).Select(i => i % values)], values);

    // Answers are numbered from 1; an empty text is an item that was not asked.
    Classification Classify(string variable)
    {
        var column = Of(_respondents, variable);
        var order = column.Values.Where(v => v.Length > 0).Order(StringComparer.Ordinal).ToList();
        var codes = Array.ConvertAll(column.Values.ToArray(), order.IndexOf);
        return new Classification(variable, Array.ConvertAll(column.Codes, c => codes[c]), order.Count);
    }

    Margin Known(string variable)
    {
        var (strata, respondents) = (Of(_strata, variable), Of(_respondents, variable));
        var totals = new double[strata.Values.Count];
        for (var h = 0; h < Sizes.Length; h++) totals[strata.Codes[h]] += Sizes[h];
        var codes = Array.ConvertAll(respondents.Values.ToArray(), strata.Values.IndexOf);
        return new Margin(variable, Array.ConvertAll(respondents.Codes, c => codes[c]), totals, strata.Values);
    }

    static Column Of(Dictionary<string, Column> table, string variable)
    {
        if (variable != "ss") return table[variable];
        var (sector, size) = (table["sector"], table["size"]);
        return Column.Of(sector.Codes.Zip(size.Codes, (a, b) => $"{sector.Values[a]}_{size.Values[b]}"));
    }

    /// <summary>A column of text, each text kept once.</summary>
    sealed record Column(int[] Codes, List<string> Values)
    {
        public double[] Numbers()
        {
            var numbers = Values.ConvertAll(v => double.Parse(v, CultureInfo.InvariantCulture));
            return Array.ConvertAll(Codes, c => numbers[c]);
        }

        public static Column Of(IEnumerable<string> texts)
        {
            var (codes, values, known) = (new List<int>(), new List<string>(), new Dictionary<string, int>(StringComparer.Ordinal));
            foreach (var text in texts)
            {
                if (!known.TryGetValue(text, out var code))
                {
                    code = known[text] = values.Count;
                    values.Add(text);
                }
                codes.Add(code);
            }
            return new Column([.. codes], values);
        }

        // Column by column, so that no more than one column of text is in memory.
        public static Dictionary<string, Column> Read(string file)
        {
            var names = File.ReadLines(file).First().Split(',');
            var wanted = names.Where(n => n.StartsWith('q') || n is "sector" or "industry" or "size" or "stratum" or "w1" or "emp" or "Nh");
            return wanted.ToDictionary(n => n, n => Of(File.ReadLines(file).Skip(1).Select(l => Field(l, Array.IndexOf(names, n)))));
        }

        static string Field(string line, int place)
        {
            var start = 0;
            for (; place > 0; place--) start = line.IndexOf(',', start) + 1;
            var end = line.IndexOf(',', start);
            return end < 0 ? line[start..] : line[start..end];
        }
    }
}
