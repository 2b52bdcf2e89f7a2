using Innovare.Survey.Design;
using Innovare.Survey.Design.Frames;
using Innovare.Survey.Simulate;

namespace Innovare.Survey.Tests.Simulate;

public sealed class CountryTests
{
    [Theory]
    [InlineData("demo-2016", 14_600)]
    [InlineData("demo-2019", 14_450)]
    [InlineData("demo-2023", 14_297)]
    public void A_round_has_as_many_workplaces_as_its_plan_says(string round, int workplaces)
    {
        var frame = Countries.Of(round).Frame;

        Assert.Equal(workplaces, frame.Count);
        Assert.Equal(workplaces, frame.Select(w => w.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(Countries.Rounds), MemberType = typeof(Countries))]
    public void Municipal_workplaces_are_the_large_majority(string round)
    {
        var frame = Countries.Of(round).Frame;

        Assert.InRange(Percent("municipal"), 78, 81);
        Assert.InRange(Percent("region"), 6, 9);
        Assert.InRange(Percent("state"), 12, 14);

        double Percent(string level) => 100.0 * frame.Count(w => w.Level == level) / frame.Count;
    }

    [Theory]
    [MemberData(nameof(Countries.Rounds), MemberType = typeof(Countries))]
    public void Every_code_is_in_the_codelists_and_hangs_together(string name)
    {
        var (lists, frame) = (Countries.Round(name).Codelists, Countries.Of(name).Frame);

        Assert.All(frame, w =>
        {
            Assert.NotNull(lists["level"].Find(w.Level));
            Assert.NotNull(lists["subsector"].Find(w.Subsector));
            Assert.Equal(w.Subsector, lists["industry"].Find(w.Industry)?.Parent);
            Assert.Equal(w.Region, lists["municipality"].Find(w.Municipality)?.Parent);
            Assert.NotNull(lists["region"].Find(w.Region));
            Assert.True(w.Employees >= 3);
        });
    }

    [Theory]
    [MemberData(nameof(Countries.Rounds), MemberType = typeof(Countries))]
    public void No_id_can_be_mistaken_for_a_real_one_and_no_name_breaks_a_csv_line(string round)
    {
        var frame = Countries.Of(round).Frame;

        Assert.All(frame, w =>
        {
            Assert.Matches("^99[0-9]{8}$", w.Id);
            Assert.Matches("^99[0-9]{6}$", w.OrganisationId);
            Assert.DoesNotContain(",", w.Name, StringComparison.Ordinal);
            Assert.DoesNotContain("\"", w.Name, StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Countries.Rounds), MemberType = typeof(Countries))]
    public void The_frame_passes_every_frame_check(string name)
    {
        var frame = FrameFile.Write(new Frame(Countries.Of(name).Frame));

        var reading = FrameFile.Read(Csv.Read(new StringReader(frame), "frame.csv"), Countries.Round(name));

        Assert.Empty(reading.Findings);
        Assert.Equal(Countries.Of(name).Frame, reading.Frame.Workplaces);
    }

    [Fact]
    public void Few_workplaces_have_a_hundred_employees_and_every_class_is_there()
    {
        var employees = Countries.Of(Countries.Newest).Frame.Select(w => w.Employees).ToList();

        Assert.InRange(100.0 * employees.Count(e => e >= 100) / employees.Count, 3, 12);
        Assert.True(employees.Count(e => e < 10) > 1000);
        Assert.True(employees.Count(e => e is >= 10 and < 20) > 1000);
        Assert.True(employees.Count(e => e is >= 20 and < 50) > 1000);
        Assert.True(employees.Count(e => e is >= 50 and < 100) > 500);
    }

    [Fact]
    public void Most_workplaces_live_on_from_round_to_round_with_the_same_name_and_place()
    {
        var first = Countries.Of("demo-2016").Frame.ToDictionary(w => w.Id, StringComparer.Ordinal);
        var last = Countries.Of("demo-2023").Frame;

        var alive = last.Where(w => first.ContainsKey(w.Id)).ToList();

        Assert.InRange(alive.Count, 12_500, 14_000);
        Assert.All(alive, w => Assert.Equal(first[w.Id] with { Employees = w.Employees }, w));
        Assert.Contains(alive, w => first[w.Id].Employees != w.Employees);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_on_any_number_of_threads()
    {
        var round = Countries.Round(Countries.Newest);

        var made = Enumerable.Range(0, 3).AsParallel().Select(_ => Bytes(Simulator.Make(round, 1))).ToList();

        Assert.All(made, bytes => Assert.Equal(made[0], bytes));
    }

    [Fact]
    public void Another_seed_gives_other_answers_with_the_same_shares()
    {
        var (round, one) = (Countries.Round(Countries.Newest), Countries.Of(Countries.Newest));

        var two = Simulator.Make(round, 2);

        Assert.NotEqual(Bytes(one), Bytes(two));
        Assert.All(round.Simulation!.Published, p => Assert.InRange(Shares.Of(two, p.Of, p.Code), p.Percent - 0.1, p.Percent + 0.1));
    }

    [Fact]
    public void Files_read_back_as_they_were_written()
    {
        var (country, folder) = (Countries.Of("demo-2016"), Directory.CreateTempSubdirectory().FullName);

        SimulationFiles.Write(folder, country);
        var read = Population.Read(Path.Combine(folder, "population.csv"));

        Assert.Equal(country.Population.Ids, read.Ids);
        Assert.Equal(country.Population.Propensities, read.Propensities);
        Assert.Equal(country.Population.Draws, read.Draws);
        Assert.Equal(country.Population.Variables, read.Variables);
        Assert.All(read.Variables, v => Assert.Equal(country.Population[v], read[v]));
        Assert.DoesNotContain('\r', File.ReadAllText(Path.Combine(folder, "frame.csv")));
        Assert.Equal(country.Frame.Count + 1, File.ReadLines(Path.Combine(folder, "frame.csv")).Count());
        Directory.Delete(folder, true);
    }

    [Fact]
    public void A_real_round_has_no_country_to_simulate()
    {
        var real = Countries.Round(Countries.Newest) with { Simulation = null };

        Assert.Throws<ArgumentException>(() => Simulator.Make(real, 1));
    }

    static string Bytes(Simulation country)
    {
        using var text = new StringWriter();
        text.Write(string.Join('\n', country.Frame));
        country.Population.Write(text);
        return text.ToString();
    }
}
