using System.Globalization;
using Innovare.Statbank.Formats;

namespace Innovare.Statbank.Tests.Formats;

public sealed class CsvGridTests
{
    public static TheoryData<string> Files =>
        [.. Corpus.Names("corpus", "px").Select(row => row.Data).Where(name => !Corpus.Has("corpus") || Corpus.Has("golden", "px", name + ".csv"))];

    // Differences that are meant: a code the file does not give is the value's name; semicolons between rows part cells;
    // the file's own rounding rule (half to even) is not followed, figures are rounded half away from nought;
    // marks beside a figure (DATANOTECELL) are no part of the figure.
    [Theory]
    [MemberData(nameof(Files))]
    public void A_px_file_gives_the_wide_csv_the_reference_gives(string file)
    {
        Assert.SkipWhen(file is "pxR__example6.px" or "PxWeb__BE101ACE.px", "The reference loses figures or codes of this file.");
        var cube = Px.Read(File.ReadAllBytes(Corpus.PathOf("corpus", "px", file))).Cube!;
        var golden = Lines(Corpus.PathOf("golden", "px", file + ".csv"));
        var ours = Wide(cube, new(cube.Languages.Last())).TrimEnd('\n').Split('\n');
        var isSuspect = File.ReadAllText(Corpus.PathOf("golden", "ENCODING_SUSPECT.txt")).Contains(file, StringComparison.Ordinal);

        Assert.Equal(golden.Length, ours.Length);
        for (var line = 0; line < golden.Length; line++)
            AssertSame(golden[line], ours[line], isSuspect);
    }

    [Fact]
    public void Wide_has_the_stub_in_front_and_a_column_for_each_of_the_heading()
    {
        Assert.Equal(
            """
            "level","type","2019","2023"
            "total","10",81.0,83.0
            "total","20",..,33.3
            "municipal","10",80.5,82.0
            "municipal","20",12.0,x
            "state","10",85.0,90.0
            "state","20",.,44.0

            """, Wide(Tables.Full(), new("da")));
    }

    [Fact]
    public void Texts_title_separator_and_uncertainty_are_had_on_request()
    {
        var lines = Wide(Tables.Full(), new("en") { Labels = Presentation.Text, HasTitle = true, Separator = ';', HasUncertainty = true }).Split('\n');

        Assert.Equal("\"Invented example figures – not statistics: Innovative workplaces by level, type and time\"", lines[0]);
        Assert.Equal("\"Level\";\"Type\";\"2019\";\"2019 se\";\"2019 lower\";\"2019 upper\";\"2019 n\";\"2023\";\"2023 se\";\"2023 lower\";\"2023 upper\";\"2023 n\"", lines[2]);
        Assert.Equal("\"Total\";\"Innovative, total\";81.0;1.62;78.5;83.3;100;83.0;1.66;80.5;85.3;105", lines[3]);
    }

    [Fact]
    public void Long_has_a_row_for_each_cell()
    {
        using var writer = new StringWriter();
        CsvGrid.WriteLong(Tables.Full(), writer, new("da"));

        Assert.Equal(["\"level\",\"type\",\"time\",\"DEMO01\"", "\"total\",\"10\",\"2019\",81.0"], writer.ToString().Split('\n').Take(2));
    }

    // PxWeb's writers of csv2 and csv3 turn the table first: classifications, time, contents. The figures are those of the wide file that the
    // reference wrote; where a line of it stands is worked out here from its own codes, so neither order nor names come from our writer.
    [Theory]
    [MemberData(nameof(Files))]
    public void A_long_file_is_the_wide_one_of_the_reference_laid_out_as_PxWeb_does(string file)
    {
        Assert.SkipWhen(file is "pxR__example6.px" or "PxWeb__BE101ACE.px", "The reference loses figures or codes of this file.");
        var cube = Px.Read(File.ReadAllBytes(Corpus.PathOf("corpus", "px", file))).Cube!;
        if (cube.StubCount == 0)
            return;
        using var writer = new StringWriter();
        CsvGrid.WriteLong(cube, writer, new("en"));
        var wide = Lines(Corpus.PathOf("golden", "px", file + ".csv")).Skip(1).SelectMany(line => Fields(line).Skip(cube.StubCount)).ToList();
        var order = cube.Variables.Index().OrderBy(v => v.Item.Role == VariableRole.Contents).ThenBy(v => v.Item.Role == VariableRole.Time).ToList();
        var lines = writer.ToString().TrimEnd('\n').Split('\n');

        Assert.Equal([.. order.Select(v => v.Item.Code), cube.Id], Fields(lines[0]));
        Assert.Equal(cube.Length, lines.Length - 1);
        var rank = Enumerable.Range(0, cube.Length).OrderBy(cell => order.Aggregate(0L, (at, v) => at * v.Item.Values.Count + cube.PositionsOf(cell)[v.Index])).ToArray();
        for (var line = 0; line < rank.Length; line++)
        {
            var at = cube.PositionsOf(rank[line]);
            var expected = order.Select(v => v.Item.Values[at[v.Index]].Code).Append(wide[rank[line]]);
            AssertSame(string.Join(',', expected), string.Join(',', Fields(lines[line + 1])), isSuspect: true);
        }
    }

    static string[] Fields(string line)
    {
        var fields = new List<string>();
        for (var at = 0; at <= line.Length;)
        {
            var end = at < line.Length && line[at] == '"' ? line.IndexOf("\",", at + 1, StringComparison.Ordinal) is >= 0 and var quote ? quote + 1 : line.Length : line.IndexOf(',', at) is >= 0 and var comma ? comma : line.Length;
            fields.Add(line[at..end].Trim('"'));
            at = end + 1;
        }
        return [.. fields];
    }

    [Fact]
    public void The_statbank_of_denmark_has_capitals_a_decimal_comma_and_the_figure_last()
    {
        using var writer = new StringWriter();
        CsvStatbank.Write(Tables.Full(), writer, new("da") { Labels = Presentation.Text, Separator = ';' });

        Assert.Equal(["LEVEL;TYPE;TIME;INDHOLD", "I alt;Innovative i alt;2019;81,0", "I alt;Innovative i alt;2023;83,0", "I alt;Nye produkter;2019;.."], writer.ToString().Split("\r\n").Take(4));
    }

    [Fact]
    public void Sdmx_names_structure_action_status_and_error_of_each_observation()
    {
        using var writer = new StringWriter();
        CsvSdmx.Write(Tables.Full(), writer, "INNOVARE");

        var lines = writer.ToString().Split('\n');
        Assert.Equal("STRUCTURE,STRUCTURE_ID,ACTION,level,type,TIME_PERIOD,OBS_VALUE,OBS_STATUS,CONF_STATUS,DECIMALS,STD_ERROR,CI_LOWER,CI_UPPER,OBS_COUNT", lines[0]);
        Assert.Equal("dataflow,INNOVARE:DEMO01(1.0),I,total,10,2019,81,A,F,1,1.62,78.5,83.3,100", lines[1]);
        Assert.Equal("dataflow,INNOVARE:DEMO01(1.0),I,municipal,20,2023,,Q,C,1,,,,", lines[8]);
    }

    [Fact]
    public void Html_escapes_every_text_and_shows_every_note()
    {
        using var writer = new StringWriter();
        HtmlTable.Write(Tables.WithTexts("<script>&\"") with { AreaNotes = [new([0], new Note(Label.Same("area"), true))] }, writer, new("da") { Labels = Presentation.Text, HasTitle = true });

        var html = writer.ToString();
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.Contains("<caption>&lt;script&gt;&amp;&quot;</caption>", html, StringComparison.Ordinal);
        Assert.Contains("area", html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(NaughtyTexts.All), MemberType = typeof(NaughtyTexts))]
    public void No_text_is_run_by_a_spreadsheet(string text)
    {
        var lines = Wide(Tables.WithTexts(text), new("da") { Labels = Presentation.Text, HasTitle = true });

        Assert.DoesNotMatch("(?m)(^|,)\"?[=+@\t]", lines.Replace("\"\"", "", StringComparison.Ordinal));
    }

    [Fact]
    public void The_sibling_table_has_estimate_error_interval_and_n_of_every_cell()
    {
        var sibling = Uncertainty.Sibling(Tables.Full())!;

        Assert.Equal("DEMO01U", sibling.Id);
        Assert.Equal(["estimate", "se", "lower", "upper", "n"], sibling.Variables[^1].Values.Select(v => v.Code));
        Assert.Equal([81, 81.0 / 50, 78.5, 83.25, 100], sibling.Values.Take(5));
        Assert.All(sibling.Statuses.Skip(7 * 5).Take(5), status => Assert.Equal(CellStatus.Confidential, status));
        Assert.Null(Uncertainty.Sibling(sibling));
    }

    static string[] Lines(string path) => File.ReadAllText(path).TrimStart('\uFEFF').ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    static void AssertSame(string golden, string ours, bool isSuspect)
    {
        if (golden == ours)
            return;
        var (theirs, own) = (golden.Split(','), ours.Split(','));
        Assert.Equal(theirs.Length, own.Length);
        foreach (var (a, b) in theirs.Zip(own))
            if (double.TryParse(a, CultureInfo.InvariantCulture, out var x) && double.TryParse(b, CultureInfo.InvariantCulture, out var y))
                Assert.Equal(x, y, 1.0000001 * Math.Pow(10, -Decimals(a)));
            else if (!isSuspect && !a.Contains('\uFFFD', StringComparison.Ordinal))
                Assert.Equal(a, b);
    }

    static int Decimals(string number) => number.Contains('.', StringComparison.Ordinal) ? number.Length - 1 - number.IndexOf('.', StringComparison.Ordinal) : 0;

    static string Wide(Cube cube, GridOptions options)
    {
        using var writer = new StringWriter();
        CsvGrid.WriteWide(cube, writer, options);
        return writer.ToString();
    }
}
