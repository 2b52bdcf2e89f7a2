using System.Globalization;
using Innovare.Tests;

namespace Innovare.Statistics.Tests.Reference;

/// <summary>Known answers read in place from the reference folder; tests that need them skip by name when it is not there.</summary>
static class KnownAnswers
{
    public const double Agreement = 1e-9; // relative; the reference stands at 17 digits

    static readonly Lazy<Dictionary<(string Case, string Stat, string Key), string>> s_values = new(() =>
        Read("estimation", "reference.csv").Rows.ToDictionary(r => (r[0], r[1], r[2]), r => r[3]));

    public static string Root { get; } =
        Environment.GetEnvironmentVariable("INNOVARE_REFERENCE") ?? Repository.File("..", "shared", "reference");

    public static void SkipWithout(params string[] parts) => Assert.SkipUnless(
        File.Exists(Path.Combine([Root, .. parts])),
        $"The reference data are not here: set INNOVARE_REFERENCE to the folder that holds {string.Join('/', parts)}.");

    public static double Of(string case_, string stat, string key) => Number(s_values.Value[(case_, stat, key)]);

    /// <summary>Every key and value of one statistic of a case.</summary>
    public static IReadOnlyList<(string Key, double Value)> All(string case_, string stat) =>
        [.. s_values.Value.Where(v => v.Key.Case == case_ && v.Key.Stat == stat).Select(v => (v.Key.Key, Number(v.Value)))];

    /// <summary>Every answer of a case and statistic by key, as it is written.</summary>
    public static Dictionary<string, string> Texts(string case_, string stat) => s_values.Value
        .Where(v => v.Key.Case == case_ && v.Key.Stat == stat).ToDictionary(v => v.Key.Key, v => v.Value);

    public static IEnumerable<(string Case, string Stat)> Stats() => s_values.Value.Keys.Select(k => (k.Case, k.Stat)).Distinct();

    public static Columns Read(params string[] parts)
    {
        var lines = File.ReadAllLines(Path.Combine([Root, .. parts]));
        return new Columns(lines[0].Split(','), [.. lines.Skip(1).Select(Fields)]);
    }

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    public static void Agree(double expected, double? actual, string what, double agreement = Agreement)
    {
        // A standard error of 1e-15 where ours is 0 is the same answer.
        var scale = Math.Max(Math.Abs(expected), 1e-7);
        Assert.True(
            actual is { } a && Math.Abs(a - expected) <= agreement * scale,
            FormattableString.Invariant($"{what}: expected {expected:R}, got {actual:R}."));
    }

    // A comma parts two fields unless it stands inside quotes, that is after an odd number of them.
    static string[] Fields(string line)
    {
        var parts = line.Split('"');
        for (var i = 0; i < parts.Length; i += 2) parts[i] = parts[i].Replace(',', '\n');
        return string.Concat(parts).Split('\n');
    }
}

/// <summary>A small table of text by column name.</summary>
sealed record Columns(string[] Names, IReadOnlyList<string[]> Rows)
{
    public string[] Text(string name)
    {
        var column = Array.IndexOf(Names, name);
        return [.. Rows.Select(r => r[column])];
    }

    public double[] Numbers(string name) => Array.ConvertAll(Text(name), KnownAnswers.Number);

    /// <summary>Codes 0, 1, … by the ordinal order of the texts.</summary>
    public int[] Codes(string name)
    {
        var text = Text(name);
        var values = text.Distinct().Order(StringComparer.Ordinal).ToList();
        return Array.ConvertAll(text, values.IndexOf);
    }
}
