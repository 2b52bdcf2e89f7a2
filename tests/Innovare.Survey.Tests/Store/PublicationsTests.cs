using System.Globalization;
using Innovare.Platform.Database;
using Innovare.Statbank;
using Innovare.Survey.Disseminate;
using Innovare.Survey.Rounds;
using Innovare.Survey.Store;
using Innovare.Survey.Tests.Rounds;
using Innovare.Tests.Databases;
using Microsoft.Data.Sqlite;

namespace Innovare.Survey.Tests.Store;

public sealed class PublicationsTests(RunRounds runs)
{
    [Theory, ClassData(typeof(BothDatabases))]
    public void A_published_release_comes_back_as_it_was(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var published = Publish(test.Stores, "demo-2023");

        var loaded = Assert.Single(Publications.Load(test.Stores, TimeProvider.System));

        Assert.Equal(ReleaseJson.Write(published), ReleaseJson.Write(loaded));
        Assert.Equal(11, loaded.Tables.Count);
        Assert.True(loaded.IsSynthetic);
        Assert.Equal("Anna Andersen", loaded.SignedOffBy);
        Assert.Equal(["frame", "sample", "response", "weights", "estimates", "protection", "tables"], loaded.Phases.Select(p => p.Id));
        Assert.Equal(["2016", "2019", "2023"], loaded.Tables[0].Find("time")!.Values.Select(v => v.Code));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void The_newest_round_comes_first_and_the_same_release_is_published_once(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        foreach (var round in new[] { "demo-2023", "demo-2016", "demo-2023" })
            Publish(test.Stores, round);

        using var context = PublicationContext.Open(test.Stores);

        Assert.Equal(["demo-2023", "demo-2016"], Publications.Load(test.Stores, TimeProvider.System).Select(r => r.Id));
        Assert.Equal(2, context.Releases.Count());
    }

    [Fact]
    public void A_store_of_the_first_program_is_read_as_it_stands()
    {
        using var test = new TestStores(Dialect.Sqlite);
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(test.Folder, "publication.db")}"))
        {
            connection.Open();
            using var first = connection.CreateCommand();
            first.CommandText = """
                create table migration (name text primary key);
                create table release (number integer primary key autoincrement, id text not null, revision text not null, document text not null, unique (id, revision));
                insert into migration (name) values ('publication-001.sql');
                insert into release (id, revision, document) values ('demo-2016', 'r1', '{}');
                """;
            first.ExecuteNonQuery();
        }

        using var context = PublicationContext.Open(test.Stores);

        Assert.Equal(("demo-2016", "r1"), (context.Releases.Single().Id, context.Releases.Single().Revision));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Stores_that_are_empty_have_no_releases_and_reading_makes_none(Dialect dialect)
    {
        using var test = new TestStores(dialect);

        Assert.Empty(Publications.Load(test.Stores, TimeProvider.System));
        Assert.False(test.Stores.Has(PublicationContext.Shape));
        Assert.Empty(Directory.GetFileSystemEntries(test.Folder));
    }

    [Fact]
    public void A_release_changed_by_hand_is_refused()
    {
        using var folder = new TemporaryFolder();
        Copy(runs.Output("demo-2016"), folder.Path);
        File.AppendAllText(Path.Combine(folder.Path, "release.da.md"), "Og endnu bedre.");

        var (draft, findings) = ReleaseFolder.Read(folder.Path);

        Assert.Null(draft);
        Assert.Equal(("release-changed", "release.da.md"), (Assert.Single(findings).Code, findings[0].Where));
    }

    [Fact]
    public void A_real_round_and_an_unsigned_one_cannot_be_released()
    {
        var draft = ReleaseFolder.Read(runs.Output("demo-2016")).Draft!;
        var real = ReleaseDraft.Written(draft.Id, draft.Round with { Synthetic = false }, draft.Tables, draft.Body, draft.Phases, "");

        var refused = Assert.Single(real.SignedOff("Anna Andersen").Findings);
        Assert.Equal("release-real-round", refused.Code);
        Assert.Contains("two people", refused.Mend, StringComparison.Ordinal);
        Assert.Equal("release-unsigned", Assert.Single(draft.SignedOff(" ").Findings).Code);
    }

    [Theory]
    [InlineData("demo-2016")]
    [InlineData("demo-2019")]
    [InlineData("demo-2023")]
    public void Every_figure_of_a_release_is_a_link_to_the_cell_it_repeats(string round)
    {
        var draft = ReleaseFolder.Read(runs.Output(round)).Draft!;
        var links = System.Text.RegularExpressions.Regex.Matches(draft.Body.Da, @"\[(?<text>[^\]]+)\]\(cell:(?<table>\w+)\?(?<query>[^)]+)\)", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));

        Assert.True(links.Count > 15);
        Assert.DoesNotContain("{", draft.Body.Da, StringComparison.Ordinal);
        foreach (var link in links.Where(l => int.TryParse(l.Groups["text"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            var cube = draft.Tables.Single(t => t.Id == link.Groups["table"].Value);
            var query = link.Groups["query"].Value.Split('&').Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
            var cell = cube.IndexOf([.. cube.Variables.Select(v => v.PositionOf(query.GetValueOrDefault(v.Code) ?? v.Elimination!))]);
            Assert.Equal(CellStatus.Value, cube.Statuses[cell]);
            Assert.Equal(Math.Round(cube.Values[cell], MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture), link.Groups["text"].Value);
        }
    }

    PublishedRelease Publish(Stores stores, string round)
    {
        var (release, findings) = ReleaseFolder.Read(runs.Output(round)).Draft!.SignedOff("Anna Andersen");
        Assert.Empty(findings);
        using var context = PublicationContext.Open(stores);
        return Publications.Publish(context, release!, TimeProvider.System);
    }

    static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
