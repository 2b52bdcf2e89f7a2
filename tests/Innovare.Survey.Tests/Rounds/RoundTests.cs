using System.Text.Json.Nodes;
using Innovare.PublicSector;
using Innovare.Survey.Collect;
using Innovare.Survey.Design.Frames;
using Innovare.Survey.Design.Reading;
using Innovare.Survey.Disseminate;
using Innovare.Survey.Disseminate.Wording;
using Innovare.Survey.Rounds;
using Innovare.Survey.Tests.Simulate;
using Innovare.Tests;

namespace Innovare.Survey.Tests.Rounds;

public sealed class RoundTests(RunRounds runs)
{
    [Theory]
    [MemberData(nameof(Countries.Rounds), MemberType = typeof(Countries))]
    public void A_committed_round_runs_to_its_release(string round)
    {
        var result = runs.Result(round);

        Assert.Empty(result.Findings.Select(f => f.ToString()));
        Assert.NotNull(result.Summary);
        Assert.True(result.Summary.Tally.Shown > 1000);
    }

    [Theory]
    [InlineData("demo-2016", 1)]
    [InlineData("demo-2019", 4)]
    [InlineData("demo-2023", 4)]
    public void A_second_run_gives_the_same_bytes_whatever_the_threads(string round, int threads)
    {
        using var again = new TemporaryFolder();

        var result = Round.Run(Request(round, again.Path) with { Threads = threads }, _ => { });

        Assert.NotNull(result.Summary);
        AssertSameFiles(runs.Output(round), again.Path);
    }

    [Fact]
    public void Shuffled_rows_of_the_frame_give_the_same_results()
    {
        using var shuffled = new TemporaryFolder();
        using var again = new TemporaryFolder();
        var input = runs.Input("demo-2023");
        var rows = File.ReadAllLines(Path.Combine(input, "frame.csv"));
        new Innovare.Statistics.Numbers.SeededRandom(7).Shuffle(rows.AsSpan(1));
        File.WriteAllLines(Path.Combine(shuffled.Path, "frame.csv"), rows);
        File.Copy(Path.Combine(input, "population.csv"), Path.Combine(shuffled.Path, "population.csv"));

        Round.Run(Request("demo-2023", again.Path) with { InputFolder = shuffled.Path }, _ => { });

        AssertSameFiles(runs.Output("demo-2023"), again.Path, except: "manifest.json"); // it holds the hash of the frame as given
    }

    [Fact]
    public void The_manifest_names_every_file_and_no_time()
    {
        var output = runs.Output("demo-2023");
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(output, "manifest.json")))!;

        var named = manifest["outputs"]!.AsObject().Select(o => o.Key);
        var there = Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(output, f));

        Assert.Equal(there.Where(f => f != "manifest.json").Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
        Assert.Equal(14_297, manifest["counts"]!["frame"]!.GetValue<int>());
        Assert.DoesNotContain(runs.Folder, manifest.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_definition_writes_nothing()
    {
        using var broken = BrokenRound.Of("demo-2023", "sample.json", s => s["size"] = -1);
        using var output = new TemporaryFolder();

        var result = Round.Run(Request("demo-2023", output.Path) with { RoundFolder = broken.Path }, _ => { });

        Assert.Null(result.Summary);
        Assert.NotEmpty(result.Findings);
        Assert.Empty(Directory.GetFileSystemEntries(output.Path));
    }

    [Fact]
    public void A_frame_with_a_faulty_row_is_refused_unless_accepted()
    {
        using var faulty = new TemporaryFolder();
        using var output = new TemporaryFolder();
        var input = runs.Input("demo-2016");
        var rows = File.ReadAllLines(Path.Combine(input, "frame.csv")).Append("12,34,Ukendt,moon,1,none,few,x,y");
        File.WriteAllLines(Path.Combine(faulty.Path, "frame.csv"), rows);
        File.Copy(Path.Combine(input, "population.csv"), Path.Combine(faulty.Path, "population.csv"));
        var request = Request("demo-2016", output.Path) with { InputFolder = faulty.Path };

        var refused = Round.Run(request, _ => { });
        Assert.Null(refused.Summary);
        Assert.Contains(refused.Findings, f => f is { Code: "frame-level-unknown", Where: "frame.csv:14602:4" });
        Assert.Empty(Directory.GetFileSystemEntries(output.Path));

        var accepted = Round.Run(request with { AcceptFrameErrors = true }, _ => { });
        Assert.NotNull(accepted.Summary);
    }

    [Fact]
    public void A_run_without_its_earlier_rounds_says_which_to_run_first()
    {
        using var output = new TemporaryFolder();
        var alone = Request("demo-2023", output.Path) with { EarlierFolder = output.Path };

        var refused = Round.Run(alone, _ => { });
        var without = Round.Run(alone with { WithoutEarlier = true }, _ => { });

        Assert.Equal(["earlier-missing", "earlier-missing"], refused.Findings.Select(f => f.Code));
        Assert.Contains("demo-2019", refused.Findings[0].Mend, StringComparison.Ordinal);
        Assert.NotNull(without.Summary);
    }

    [Fact]
    public void Change_is_tested_with_the_workplaces_that_answered_in_both_rounds_and_they_are_a_declared_input()
    {
        var output = runs.Output("demo-2023");
        var inputs = JsonNode.Parse(File.ReadAllText(Path.Combine(output, "manifest.json")))!["inputs"]!.AsObject();
        var tables = Phase(output, "tables");

        foreach (var earlier in new[] { "demo-2016", "demo-2019" })
        {
            foreach (var file in new[] { "frame.csv", "sample.csv", "responses.csv", "weights.csv" })
                Assert.Equal(Hash(Path.Combine(runs.Output(earlier), file)), inputs[$"earlier/{earlier}/{file}"]!.GetValue<string>());
            Assert.Equal(RunRounds.Definition(earlier).Hash, inputs[$"earlier/{earlier}/definition"]!.GetValue<string>());
        }
        Assert.Contains("Det regner testen med.", tables["wasDone"]!["da"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains(tables["facts"]!.AsArray(), f => f!["name"]!["da"]!.GetValue<string>() == "Svarede både i 2019 og 2023");
    }

    [Fact]
    public void Without_the_answers_of_an_earlier_round_the_run_says_so_and_its_change_is_tested_on_the_safe_side()
    {
        using var earlier = new TemporaryFolder();
        using var output = new TemporaryFolder();
        foreach (var name in new[] { "demo-2016", "demo-2019" })
        {
            var tables = Directory.CreateDirectory(Path.Combine(earlier.Path, name, "output", "tables")).FullName;
            foreach (var file in Directory.GetFiles(Path.Combine(runs.Output(name), "tables")))
                File.Copy(file, Path.Combine(tables, Path.GetFileName(file)));
        }

        var result = Round.Run(Request("demo-2023", output.Path) with { EarlierFolder = earlier.Path }, _ => { });

        Assert.NotNull(result.Summary);
        var says = Phase(output.Path, "tables")["wasDone"]!["da"]!.GetValue<string>();
        Assert.Contains("Svarene fra demo-2019, demo-2016 er her ikke.", says, StringComparison.Ordinal);
        Assert.DoesNotContain("responses.csv", File.ReadAllText(Path.Combine(output.Path, "manifest.json")).Split("\"outputs\"")[0].Replace("population", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_that_are_no_longer_what_their_run_wrote_are_not_used()
    {
        using var changed = new TemporaryFolder();
        var output = runs.Output("demo-2016");
        foreach (var file in new[] { "frame.csv", "sample.csv", "responses.csv", "weights.csv" })
            File.Copy(Path.Combine(output, file), Path.Combine(changed.Path, file));
        var definition = Repository.File("rounds", "demo-2016");

        var whole = EarlierMicrodata.Read(definition, changed.Path, "demo-2016");
        var weights = Path.Combine(changed.Path, "weights.csv");
        File.WriteAllText(weights, File.ReadAllText(weights).Replace('7', '8'));
        var touched = EarlierMicrodata.Read(definition, changed.Path, "demo-2016");

        Assert.Equal(4, whole.Files.Count);
        Assert.NotNull(whole.Weighted);
        Assert.Equal((null, 0), (touched.Weighted, touched.Files.Count));
    }

    [Fact]
    public void Overlap_makes_the_error_of_a_change_smaller_and_no_other_workplaces_count()
    {
        var (before, after) = (Process.Pipeline.Weighted("demo-2019"), Process.Pipeline.Weighted("demo-2023"));
        var cube = Cube(Path.Combine(runs.Output("demo-2023"), "tables", "DEMO01.json"));
        var type = cube.Find("type")!.PositionOf("10");
        int Cell(string year) => cube.IndexOf([.. cube.Variables.Select(v => v.Role == Statbank.VariableRole.Time ? v.PositionOf(year) : v.Code == "type" ? type : v.PositionOf(v.Elimination!))]);

        var rounds = new OverlappingRounds([before, after], []);
        var (alone, together) = (ChangeTest.Between(cube, Cell("2019"), Cell("2023"), null), ChangeTest.Between(cube, Cell("2019"), Cell("2023"), rounds));

        Assert.Equal(alone.Difference, together.Difference);
        Assert.InRange(together.StandardError!.Value / alone.StandardError!.Value, 0.5, 0.999);
        var expected = before.Respondents.Select(i => before.Sample.Units[i].Workplace.Id).Intersect(after.Respondents.Select(i => after.Sample.Units[i].Workplace.Id)).Count();
        Assert.Equal(expected, rounds.Common("2019", "2023"));
        Assert.Null(rounds.Common("2016", "2023"));
    }

    [Fact]
    public void A_word_that_the_answers_allow_is_refused_where_how_two_figures_vary_together_is_not_known()
    {
        var cube = Cube(Path.Combine(runs.Output("demo-2023"), "tables", "DEMO01.json"));
        int Cell(string? level) => cube.IndexOf([.. cube.Variables.Select(v => v.Role == Statbank.VariableRole.Time ? v.PositionOf("2023") : v.Code == "type" ? v.PositionOf("10") : v.PositionOf(v.Code == "level" ? level ?? v.Elimination! : v.Elimination!))]);
        var (all, municipal) = (Cell(null), Cell(cube.Find("level")!.Values.First(v => v.Name["en"].StartsWith("Municip", StringComparison.OrdinalIgnoreCase)).Code));
        // the group is half as far above all as the worst case asks: most of all workplaces are the group's own, so the two rise and fall together
        var values = cube.Values.ToArray();
        values[municipal] = values[all] + (cube.StandardErrors![all] + cube.StandardErrors[municipal]);
        var table = cube with { Values = values };
        var code = cube.Variables.Select((v, i) => (v, i)).First(x => x.v.Code == "level") is var (level, at) ? level.Values[cube.PositionsOf(municipal)[at]].Code : "";
        Text words = new($"Især kommunerne med {{DEMO01: level={code}, type=10 | percent0}} pct.", $"Especially the municipalities with {{DEMO01: level={code}, type=10 | percent0}} per cent.");

        var known = ReleaseWording.Check(words, [table], 2023, new([Process.Pipeline.Weighted("demo-2023")], []));
        var unknown = ReleaseWording.Check(words, [table], 2023);

        Assert.Empty(known);
        Assert.Equal(2, unknown.Count);
        Assert.All(unknown, f => Assert.Contains("not certainly higher", f.What, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_told_of_quality_and_lineage_is_rounded_of_no_small_group_and_of_no_withheld_figure()
    {
        var draft = ReleaseFolder.Read(runs.Output("demo-2023")).Draft!;
        var quality = draft.Quality!;

        int[] counts = [quality.Drawn, quality.Complete, quality.Partial, quality.Declined, quality.NotReached, quality.OutOfScope, quality.Changed, .. quality.Rates.Select(r => r.Asked), .. quality.Items.Select(i => i.Asked)];
        Assert.All(counts, count => Assert.Equal(0, count % 5));
        Assert.All(quality.Rates.Select(r => r.Asked).Concat(quality.Items.Select(i => i.Asked)), asked => Assert.InRange(asked, QualityIndicators.FewestAsked, quality.Drawn));
        Assert.InRange(quality.Minutes!.Value, 3, 40);
        Assert.NotEmpty(draft.Lineage!.DesignEffects);
        Assert.All(draft.Lineage.DesignEffects.Keys, figure =>
        {
            var (table, code) = figure.Split(' ', 2) is [var id, var value] ? (draft.Tables.Single(t => t.Id == id), value) : default;
            int[] at = [.. table!.Variables.Select(v => v.Role == Statbank.VariableRole.Time ? v.PositionOf("2023") : v.PositionOf(v.Elimination ?? code))];
            Assert.Equal(Statbank.CellStatus.Value, table.Statuses[table.IndexOf(at)]);
        });
    }

    [Fact]
    public void Every_headline_of_a_release_says_how_sure_it_is()
    {
        var body = File.ReadAllText(Path.Combine(runs.Output("demo-2023"), "release.da.md"));

        var section = body[body.IndexOf("## Så sikre er hovedtallene", StringComparison.Ordinal)..];
        var lines = section.Split('\n').Where(l => l.StartsWith("- **", StringComparison.Ordinal)).ToList();
        Assert.Equal(5, lines.Count);
        Assert.All(lines, l =>
        {
            foreach (var words in new[] { "Stikprøveusikkerhed: [", "Størst mulig skævhed uden vægte: ", "Vendepunkt for flertallet: " })
                Assert.Contains(words, l, StringComparison.Ordinal);
        });
    }

    static JsonNode Phase(string output, string id) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(output, "phases.json")))!.AsArray().Single(p => p!["id"]!.GetValue<string>() == id)!;

    static string Hash(string file) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)));

    static Statbank.Cube Cube(string file)
    {
        using var stream = File.OpenRead(file);
        return Statbank.Formats.JsonStat2.Read(stream).Cube!;
    }

    [Fact]
    public void A_real_round_reads_its_responses_gives_the_same_figures_and_cannot_be_released()
    {
        using var real = BrokenRound.Of("demo-2016", "round.json", r =>
        {
            r["synthetic"] = false;
            r.AsObject().Remove("seed");
        });
        using var input = new TemporaryFolder();
        using var output = new TemporaryFolder();
        var synthetic = runs.Output("demo-2016");
        var hash = RoundFolder.Read(real.Path).Definition!.Hash;
        File.Copy(Path.Combine(synthetic, "frame.csv"), Path.Combine(input.Path, "frame.csv"));
        File.WriteAllText(Path.Combine(input.Path, "seed.txt"), "1\n");
        File.WriteAllText(Path.Combine(input.Path, "responses.csv"), File.ReadAllText(Path.Combine(synthetic, "responses.csv")).Replace(RunRounds.Definition("demo-2016").Hash, hash, StringComparison.Ordinal));

        var result = Round.Run(new(real.Path, input.Path, output.Path, runs.Folder), _ => { });

        Assert.Empty(result.Findings.Select(f => f.ToString()));
        Assert.Equal(File.ReadAllText(Path.Combine(synthetic, "weights.csv")), File.ReadAllText(Path.Combine(output.Path, "weights.csv")));
        Assert.Equal("release-real-round", Assert.Single(ReleaseFolder.Read(output.Path).Draft!.SignedOff("Anna Andersen").Findings).Code);
    }

    [Theory]
    [InlineData("pseudonym", "0000000000000000", "response-unknown")]
    [InlineData("outcome", "asleep", "response-outcome-unknown")]
    [InlineData("definition", "another", "response-other-definition")]
    public void A_faulty_response_is_a_finding_with_its_place(string column, string value, string code)
    {
        using var folder = new TemporaryFolder();
        var round = RunRounds.Definition("demo-2016");
        var sample = Sampling.Draw(round, new Frame(Countries.Of("demo-2016").Frame), 1).Sample!;
        var rows = File.ReadAllLines(Path.Combine(runs.Output("demo-2016"), "responses.csv"));
        var line = Array.FindIndex(rows, r => r.Contains(",complete,", StringComparison.Ordinal));
        var at = Array.IndexOf(rows[0].Split(','), column);
        rows[line] = string.Join(',', rows[line].Split(',').Select((cell, c) => c == at ? value : cell));
        var file = Path.Combine(folder.Path, "responses.csv");
        File.WriteAllLines(file, rows);

        var (response, findings) = FieldWork.Read(sample, file);

        Assert.Null(response);
        Assert.Equal((code, $"responses.csv:{line + 1}:{at + 1}"), (Assert.Single(findings).Code, findings[0].Where));
    }

    [Fact]
    public void A_run_without_input_says_how_to_make_it()
    {
        using var nothing = new TemporaryFolder();

        var refused = Round.Run(Request("demo-2016", nothing.Path) with { InputFolder = nothing.Path }, _ => { });

        Assert.All(refused.Findings, f => Assert.Equal("input-missing", f.Code));
        Assert.Contains("innovare simulate", refused.Findings[0].Mend, StringComparison.Ordinal);
    }

    RunRequest Request(string round, string output) =>
        new(Repository.File("rounds", round), runs.Input(round), output, runs.Folder);

    static void AssertSameFiles(string expected, string actual, string? except = null)
    {
        var files = Directory.EnumerateFiles(expected, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(expected, f)).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(files, Directory.EnumerateFiles(actual, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(actual, f)).Order(StringComparer.Ordinal));
        foreach (var file in files.Where(f => f != except))
            Assert.True(File.ReadAllBytes(Path.Combine(expected, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(actual, file))), $"{file} differs.");
    }
}
