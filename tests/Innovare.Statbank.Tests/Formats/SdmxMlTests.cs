using System.Diagnostics;
using System.Xml.Linq;
using Innovare.Statbank.Formats;

namespace Innovare.Statbank.Tests.Formats;

/// <summary>rsdmx, a reader of others, reads what we write as SDMX-ML; SDMX-CSV, which it does not know, has the same observations.</summary>
public sealed class SdmxMlTests : IDisposable
{
    // Every file as rows of column=value, sorted by name.
    const string Script = """
        suppressMessages(library(rsdmx)); suppressMessages(library(XML))
        for (file in commandArgs(TRUE)) {
          xml <- readSDMX(file, isURL = FALSE); rows <- as.data.frame(xml)
          cat("#", basename(file), class(xml)[1], xml@header@ID, xml@header@Test, "\n")
          for (i in seq_len(nrow(rows))) { row <- unlist(lapply(rows[i, , drop = FALSE], as.character)); row <- row[!is.na(row)]; cat(paste(sort(paste(names(row), row, sep = "=")), collapse = "|"), "\n", sep = "") }
        }
        """;

    readonly string _folder = Directory.CreateTempSubdirectory("sdmx").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_reader_of_others_finds_every_code_figure_status_sign_and_error()
    {
        var tables = new[] { Tables.Full(), Quarters() };
        var files = tables.SelectMany(cube => Files(cube)).ToList();
        foreach (var (name, write, _) in files)
            await using (var stream = File.Create(Path.Combine(_folder, name)))
                write(stream);

        var read = await Read(files.Select(f => Path.Combine(_folder, f.Name)));

        Assert.Equal(files.SelectMany(f => f.Expected), read);
    }

    [Fact]
    public void Sdmx_csv_has_the_same_observations()
    {
        foreach (var cube in new[] { Tables.Full(), Quarters() })
        {
            using var writer = new StringWriter();
            CsvSdmx.Write(cube, writer, "INNOVARE");
            var lines = writer.ToString().TrimEnd('\n').Split('\n').Select(line => line.Split(',')).ToList();

            var rows = lines.Skip(1).Select(fields => Row(lines[0].Zip(fields).Skip(3).Where(f => f.Second.Length > 0).Select(f => $"{f.First}={f.Second}")));
            var xml = Rows(cube, "TIME_PERIOD", "OBS_VALUE", isXml: false).ToHashSet();
            Assert.Equal(xml.Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_note_and_the_mark_of_invented_figures_stand_in_the_message(bool isCompact)
    {
        using var stream = new MemoryStream();
        if (isCompact)
            SdmxMl.WriteCompact(Tables.Full(), stream, "da", SdmxStyle.StatbankDenmark);
        else
            SdmxMl.WriteGeneric(Tables.Full(), stream, "da", SdmxStyle.PxWeb);
        stream.Position = 0;
        var message = XDocument.Load(stream).Root!;

        var notes = message.Descendants().Where(e => e.Name.LocalName == "AnnotationText").Select(e => e.Value).ToList();
        Assert.Equal(["Opdigtede eksempeltal – ikke statistik", "Svarene er vægtet.", "Flere svar mulige.", "Også væsentligt ændrede", "Usikkert tal", "Rapport 2023", "1.352 innovative", "Nyt 2020"], notes);
        Assert.Equal("true", message.Descendants().Single(e => e.Name.LocalName == "Test").Value);
        Assert.StartsWith("Opdigtede eksempeltal", message.Descendants().First(e => e.Name.LocalName == "Name").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Dstml_has_metadata_a_key_for_each_cell_signs_errors_and_every_note()
    {
        var cube = Tables.Full() with { Measurement = new() { Updated = new DateTime(2024, 2, 1, 8, 0, 0, DateTimeKind.Unspecified) } };
        using var stream = new MemoryStream();
        Dstml.Write(cube, stream, "da");
        stream.Position = 0;
        var root = XDocument.Load(stream).Root!;

        var about = root.Element("MetaData")!;
        Assert.Equal(("Cube", "0", "01-02-2024 08:00:00", "DEMO01", "Pct. af alle arbejdssteder"), (root.Name.LocalName, about.Element("Language")!.Value, about.Element("LastUpdated")!.Value, about.Element("TableSource")!.Value, about.Element("Unit")!.Value));
        Assert.Equal(["V1 Niveau total municipal state", "V2 Type 10 20", "V3 Tid 2019 2023"], about.Elements("Variable").Select(v => $"{v.Attribute("Code")!.Value} {v.Attribute("Text")!.Value} {string.Join(' ', v.Elements("Value").Select(e => e.Attribute("Code")!.Value))}"));
        Assert.Equal(8, about.Elements("Note").Count());
        Assert.StartsWith("Opdigtede", about.Element("Title")!.Value, StringComparison.Ordinal);
        var cells = root.Element("Data")!.Elements("Cell").ToList();
        Assert.Equal(cube.Length, cells.Count);
        Assert.Equal(["0,0,0 81 1.62 78.5 83.3 100", "0,1,0 ..", "1,1,1 x"], new[] { 0, 2, 7 }.Select(c => $"{cells[c].Attribute("CellKey")!.Value} {string.Join(' ', cells[c].Elements().Select(e => e.Value))}"));
    }

    [Theory]
    [MemberData(nameof(NaughtyTexts.All), MemberType = typeof(NaughtyTexts))]
    public void No_text_breaks_the_xml(string text)
    {
        var cube = Tables.WithTexts(text + "\0\u0001\uD800\uFFFE😀<]]>&") with { Attributes = [new("1 &", Label.Same("a"), null, new Dictionary<int, string> { [0] = text + "\u0008" })] };
        foreach (var write in new Action<Stream>[] { s => SdmxMl.WriteGeneric(cube, s, "en", SdmxStyle.PxWeb), s => SdmxMl.WriteCompact(cube, s, "en", SdmxStyle.StatbankDenmark), s => Dstml.Write(cube, s, "en") })
        {
            using var stream = new MemoryStream();
            write(stream);
            stream.Position = 0;

            Assert.Contains("😀<]]>&", XDocument.Load(stream).Root!.Value, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("2023K1", TimeScale.Quarterly, "2023-Q1")]
    [InlineData("2023M01", TimeScale.Monthly, "2023-01")]
    [InlineData("202312", TimeScale.Monthly, "2023-12")]
    [InlineData("2023U7", TimeScale.Weekly, "2023-W07")]
    [InlineData("2023H2", TimeScale.HalfYearly, "2023-S2")]
    [InlineData("2023", TimeScale.Annual, "2023")]
    [InlineData("2018-2020", TimeScale.Other, "2018-2020")]
    [InlineData("2023K1", null, "2023K1")]
    [InlineData("autumn", TimeScale.Quarterly, "autumn")]
    public void A_period_is_written_as_sdmx_writes_it(string code, TimeScale? scale, string expected)
    {
        var cube = Tables.WithTexts("t") with { Variables = [new("Tid", Label.Same("tid"), [new(code, Label.Same(code)), new("x", Label.Same("x"))], VariableRole.Time) { Scale = scale }] };
        using var writer = new StringWriter();
        CsvSdmx.Write(cube, writer, "INNOVARE");

        Assert.Equal(expected, writer.ToString().Split('\n')[1].Split(',')[3]);
    }

    static IEnumerable<(string Name, Action<Stream> Write, IEnumerable<string> Expected)> Files(Cube cube)
    {
        var time = cube.Variables.Single(v => v.Role == VariableRole.Time).Code;
        string Head(string name, string kind) => $"# {name} {kind} {cube.Id} {(cube.IsSynthetic ? "TRUE" : "FALSE")} ";
        IEnumerable<string> With(string head, IEnumerable<string> rows) => rows.Prepend(head);
        yield return ($"{cube.Id}.g.xml", s => SdmxMl.WriteGeneric(cube, s, "da", SdmxStyle.PxWeb), With(Head($"{cube.Id}.g.xml", "SDMXGenericData"), Rows(cube, "obsTime", "obsValue", isXml: true, frequency: SdmxFrequency(cube))));
        yield return ($"{cube.Id}.c.xml", s => SdmxMl.WriteCompact(cube, s, "da", SdmxStyle.StatbankDenmark), With(Head($"{cube.Id}.c.xml", "SDMXCompactData"), Rows(cube, time, "OBS_VALUE", isXml: true, rawTime: true)));
    }

    static string SdmxFrequency(Cube cube) => cube.Id == "QUARTERS" ? "Q" : "U";

    // Straight from the table, in the order of series and times.
    static IEnumerable<string> Rows(Cube cube, string time, string value, bool isXml, bool rawTime = false, string? frequency = null)
    {
        var t = cube.Variables.ToList().FindIndex(v => v.Role == VariableRole.Time);
        var cells = Enumerable.Range(0, cube.Length).Select(c => (Cell: c, At: cube.PositionsOf(c))).OrderBy(c => string.Join(' ', c.At.Where((_, v) => v != t).Select(p => $"{p:D3}")), StringComparer.Ordinal).ThenBy(c => c.At[t]);
        foreach (var (cell, at) in cells)
        {
            var status = cube.Statuses[cell];
            List<string> row = [.. cube.Variables.Select((v, i) => v.Role == VariableRole.Time ? $"{time}={(rawTime ? v.Values[at[i]].Code : v.Values[at[i]].Code.Replace("K", "-Q", StringComparison.Ordinal))}" : $"{(isXml ? v.Code.Replace(' ', '_') : v.Code.Replace(' ', '_').Replace('Å', '_'))}={v.Values[at[i]].Code}")];
            if (frequency is not null)
                row.Add($"FREQ={frequency}");
            row.Add(status switch { CellStatus.Value or CellStatus.Nil => "OBS_STATUS=A", CellStatus.Confidential => "OBS_STATUS=Q", CellStatus.NotPublished => "OBS_STATUS=M", _ => "OBS_STATUS=O" });
            row.Add(status == CellStatus.Confidential ? "CONF_STATUS=C" : "CONF_STATUS=F");
            row.Add($"DECIMALS={cube.Decimals}");
            if (isXml)
                row.Add($"UNIT_MEASURE={cube.Unit["da"]}");
            if (status != CellStatus.Value && isXml)
                row.Add($"OBS_SYMBOL={Symbols.Of(cube, status, "da")}");
            if (status is CellStatus.Value or CellStatus.Nil)
                row.Add(FormattableString.Invariant($"{value}={(status == CellStatus.Nil ? 0 : cube.Values[cell])}"));
            if (status == CellStatus.Value && cube.StandardErrors is { } errors)
                row.AddRange([
                    FormattableString.Invariant($"STD_ERROR={Math.Round(errors[cell], cube.Decimals + 1, MidpointRounding.AwayFromZero)}"),
                    FormattableString.Invariant($"CI_LOWER={Math.Round(cube.Lower![cell], cube.Decimals, MidpointRounding.AwayFromZero)}"),
                    FormattableString.Invariant($"CI_UPPER={Math.Round(cube.Upper![cell], cube.Decimals, MidpointRounding.AwayFromZero)}"),
                    $"OBS_COUNT={cube.Counts![cell]}"]);
            foreach (var attribute in cube.Attributes)
                if (attribute[cell] is { } text)
                    row.Add($"{attribute.Id}={text}");
            yield return Row(row);
        }
    }

    static string Row(IEnumerable<string> fields) => string.Join('|', fields.Order(StringComparer.Ordinal));

    // Time is not last, names have a Danish letter and a blank, and every sign there is stands in a cell.
    static Cube Quarters() => new()
    {
        Id = "QUARTERS",
        Title = Label.Of("Kvartaler", "Quarters"),
        Unit = Label.Of("antal", "number"),
        Source = Label.Of("Opfundet til en prøve", "Made up for a test"),
        Variables = [new("Tid", Label.Same("tid"), [new("2023K1", Label.Same("2023K1")), new("2023K2", Label.Same("2023K2")), new("2023K3", Label.Same("2023K3"))], VariableRole.Time) { Scale = TimeScale.Quarterly }, new("OMRÅDE 1", Label.Same("område"), [new("084", Label.Same("a")), new("085", Label.Same("b")), new("147", Label.Same("c"))])],
        Values = [7, .. Enumerable.Repeat(double.NaN, 8)],
        Statuses = Enum.GetValues<CellStatus>(),
        Attributes = [new("QUALITY", Label.Same("q"), null, new Dictionary<int, string> { [0] = "good" })],
    };

    static async Task<IEnumerable<string>> Read(IEnumerable<string> files)
    {
        var script = Path.Combine(Path.GetDirectoryName(files.First())!, "read.R");
        await File.WriteAllTextAsync(script, Script, TestContext.Current.CancellationToken);
        Assert.True(Directory.Exists("/usr/lib/R/site-library/rsdmx"), "rsdmx is not installed here: ./test installs it (Debian: r-base-core r-cran-rsdmx).");
        using var r = Process.Start(new ProcessStartInfo("Rscript", ["--vanilla", script, .. files]) { RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["LC_ALL"] = "C.UTF-8" } })!;
        var error = r.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await r.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await r.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(r.ExitCode == 0, await error);
        return output.TrimEnd('\n').Split('\n').Select(line => line.StartsWith('#') ? line : Row(line.Split('|')));
    }
}
