using Innovare.Statbank.Folders;
using Innovare.Statbank.Formats;
using Innovare.Statbank.Tests.Formats;

namespace Innovare.Statbank.Tests.Folders;

public sealed class PxFolderTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("px-folder").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Sub_folders_are_subjects_and_files_are_tables()
    {
        Write("innovation/kommuner/T1.px", Tables.Full());
        File.WriteAllText(Path.Combine(_folder, "innovation", "Alias.txt"), "Innovation i det offentlige\n");
        File.WriteAllText(Path.Combine(_folder, "innovation", "Alias_en.txt"), "Public-sector innovation\n");

        var table = Assert.Single(PxFolder.Open(_folder).Now().Tables);

        Assert.Equal("T1", table.Id);
        Assert.Equal(["innovation", "innovation/kommuner"], table.Subjects.Select(s => s.Code));
        Assert.Equal(Label.Of("Innovation i det offentlige", "Public-sector innovation"), table.Subjects[0].Name);
        Assert.Equal("T1", table.Cube!.Id);
        Assert.Equal("DEMO01", table.Cube.Matrix);
    }

    [Fact]
    public void A_broken_file_is_listed_with_its_findings_and_stops_nobody()
    {
        Write("T1.px", Tables.Full());
        File.WriteAllText(Path.Combine(_folder, "broken.px"), "CHARSET=\"ANSI\";\nTITLE=\"x\";\n");

        var tables = PxFolder.Open(_folder).Now().Tables;

        Assert.Equal([true, false], tables.Select(t => t.Cube is not null));
        Assert.Contains(tables[1].Findings, f => f.Code == "px-values-missing" || f.Code == "px-variables-missing");
    }

    [Fact]
    public void Nothing_is_read_again_until_a_file_changes()
    {
        Write("T1.px", Tables.Full());
        Write("T2.px", Tables.Full());
        var folder = PxFolder.Open(_folder);
        var first = folder.Now();
        Assert.Same(first, folder.Now());

        Write("T2.px", Tables.Full() with { Title = Label.Of("Ny", "New") });
        File.SetLastWriteTimeUtc(Path.Combine(_folder, "T2.px"), new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        var second = folder.Now();
        Assert.Same(first.Tables[0].Cube!.Values, second.Tables[0].Cube!.Values);
        Assert.Equal("New", second.Tables[1].Cube!.Title["en"]);
    }

    [Fact]
    public void Codelist_files_serve_the_variables_of_their_domain()
    {
        var full = Tables.Full();
        Write("tables/T1.px", full with { Variables = [full.Variables[0] with { Domain = Label.Same("Levels") }, full.Variables[1], full.Variables[2]] });
        Directory.CreateDirectory(Path.Combine(_folder, "tables", "Aggregations"));
        File.WriteAllText(Path.Combine(_folder, "tables", "Aggregations", "All.vs"), "[Descr]\nName=All levels\n[Aggreg]\n1=Sectors.agg\n[Domain]\n1=Levels\n[Valuecode]\n1=municipal\n2=state\n[Valuetext]\n1=Kommune\n2=Stat\n");
        File.WriteAllText(Path.Combine(_folder, "tables", "Aggregations", "Sectors.agg"), "[Aggreg]\nName=Sectors\nValueset=All\n1=pub\n[Aggtext]\n1=Offentlig\n[pub]\n1=municipal\n2=state\n");

        var lists = PxFolder.Open(_folder).Now().Tables[0].Cube!.Variables[0].Codelists;

        Assert.Equal(["vs_All", "agg_Sectors"], lists.Select(l => l.Id));
        Assert.Equal(["municipal", "state"], lists[1].Values[0].Members);
        Assert.Equal("Offentlig", lists[1].Values[0].Name["da"]);
    }

    [Theory]
    [InlineData("PxWebApi__Counties-sv.agg", 21)]
    [InlineData("PxWeb__5-årsgrupper.agg", 9)]
    [InlineData("PxWeb__Lokala arbetsmarknader98-.agg", 100)]
    public void Groupings_of_others_are_read_with_members_and_names(string file, int groups)
    {
        var (list, valueset) = CodelistFile.Aggregation("x", File.ReadAllBytes(Corpus.PathOf("corpus", "aggvs", file)))!.Value;

        Assert.True(groups == 100 ? list.Values.Count >= groups : list.Values.Count == groups, $"{list.Values.Count} groups");
        Assert.All(list.Values, group => Assert.NotEmpty(group.Members));
        Assert.NotNull(valueset);
    }

    [Theory]
    [InlineData("PxWebApi__REGION-EN.vs", "Municipalites07")]
    [InlineData("PxWeb__Kommuner2003.vs", "Region1999/2003")]
    public void Valuesets_of_others_are_read_with_their_domain(string file, string domain)
    {
        var (list, domains, groupings) = CodelistFile.Valueset("x", File.ReadAllBytes(Corpus.PathOf("corpus", "aggvs", file)))!.Value;

        Assert.Equal(domain, Assert.Single(domains));
        Assert.Single(groupings);
        Assert.All(list.Values, value => Assert.NotEqual(value.Code, value.Name["en"]));
    }

    [Theory]
    [InlineData("PxWebApi__Counties-sv.agg")]
    [InlineData("PxWeb__5-årsgrupper.agg")]
    [InlineData("PxWeb__Lokala arbetsmarknader98-.agg")]
    public void Groupings_written_and_read_back_are_the_same(string file)
    {
        var (list, valueset) = CodelistFile.Aggregation("x", File.ReadAllBytes(Corpus.PathOf("corpus", "aggvs", file)))!.Value;

        Assert.Equal((list, valueset), CodelistFile.Aggregation("x", CodelistFile.WriteAggregation(list, "sv", valueset!)));
    }

    [Theory]
    [InlineData("PxWebApi__REGION-EN.vs")]
    [InlineData("PxWeb__Kommuner2003.vs")]
    public void Valuesets_written_and_read_back_are_the_same(string file)
    {
        var (list, domains, groupings) = CodelistFile.Valueset("x", File.ReadAllBytes(Corpus.PathOf("corpus", "aggvs", file)))!.Value;

        var (again, domainsAgain, groupingsAgain) = CodelistFile.Valueset("x", CodelistFile.WriteValueset(list, "sv", groupings))!.Value;

        Assert.Equal(list, again);
        Assert.Equal(domains, domainsAgain);
        Assert.Equal(groupings, groupingsAgain);
    }

    [Theory]
    [InlineData("Øst\r\nfor Storebælt", "Øst for Storebælt")]
    [InlineData("Ελλάδα", "Ελλάδα")]
    [InlineData("a=b [c]", "a=b [c]")]
    public void A_name_of_a_group_stays_what_it_is_and_one_line(string name, string read)
    {
        var list = new Codelist("agg_x", Label.Same("x"), CodelistKind.Aggregation, [new("ØST", Label.Same(name), ["1", "2"])]);

        var (again, _) = CodelistFile.Aggregation("x", CodelistFile.WriteAggregation(list, "da", "v"))!.Value;

        Assert.Equal(("ØST", read), (again.Values[0].Code, again.Values[0].Name["da"]));
        Assert.Equal(["1", "2"], again.Values[0].Members);
    }

    [Fact]
    public void A_group_with_the_name_of_a_section_is_refused()
    {
        var list = new Codelist("agg_x", Label.Same("x"), CodelistKind.Aggregation, [new("aggtext", Label.Same("x"), ["1"])]);

        Assert.Throws<ArgumentException>(() => CodelistFile.WriteAggregation(list, "da", "v"));
    }

    void Write(string path, Cube cube)
    {
        var file = new FileInfo(Path.Combine(_folder, path));
        file.Directory!.Create();
        using var stream = file.Create();
        Px.Write(cube, stream);
    }
}
