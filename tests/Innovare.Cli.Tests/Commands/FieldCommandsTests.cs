using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.Survey.Design;
using Innovare.Survey.Field;
using Innovare.Tests;

namespace Innovare.Cli.Tests.Commands;

public sealed class FieldCommandsTests : IDisposable
{
    readonly string _data = Directory.CreateTempSubdirectory("innovare-cli-").FullName;

    [Fact]
    public void A_sample_goes_into_the_field_and_whoever_brings_answers_home_is_noted()
    {
        var rehearsal = RehearsalRound.Write(_data, 60, 40);
        var file = Path.Combine(_data, "responses.csv");

        var opened = InnovareProcess.Run(_data, "field", "open", rehearsal.RoundFolder, "--data", rehearsal.InputFolder, "--closes", "2099-12-31");
        var home = InnovareProcess.Run(_data, "field", "responses", rehearsal.RoundFolder, "--out", file);
        var collected = InnovareProcess.Run(_data, "round", "collect", rehearsal.RoundFolder, "--data", rehearsal.InputFolder);

        Assert.StartsWith("40 workplaces asked, 40 in all, until 2099-12-31.", opened.Output, StringComparison.Ordinal);
        Assert.Contains("40 respondents", home.Output, StringComparison.Ordinal);
        Assert.Contains("40 asked: 40 noContact", collected.Output, StringComparison.Ordinal);
        Assert.All(Csv.Read(file).Rows, r => Assert.Equal("noContact", r.Cells[1]));
        var stores = new Stores(_data);
        Assert.Equal(40, new FieldPeriods(stores, TimeProvider.System).Contacts(RehearsalRound.Name).Count);
        Assert.Equal(2, Noted(KeyContext.Shape, "answers/" + RehearsalRound.Name));
        Assert.Equal(1, Noted(ContactContext.Shape, "contacts/" + RehearsalRound.Name));

        int Noted(StoreShape shape, string what) => AuditLog.Latest(stores.Open(shape), null, 20).Count(l => l.Entry.Act == AuditAct.Read && l.Entry.Object == what && l.Entry.Role == "operator");
    }

    [Fact]
    public void In_test_mode_made_up_respondents_answer_by_links_and_codes_in_a_round_of_their_own()
    {
        var rehearsal = RehearsalRound.Write(_data, 60, 40);

        var tested = InnovareProcess.Run(_data, "field", "test", rehearsal.RoundFolder, "--count", "2");

        var stores = new Stores(_data);
        var keys = new KeyBook(stores, TimeProvider.System);
        var opened = tested.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        Assert.Equal(2, opened.Count);
        Assert.All(opened, line => Assert.Equal(keys.ByCode(line[1]), keys.ByLink(line[0]["/svar/l/".Length..])));
        Assert.Equal(2, new AnswerBook(stores, TimeProvider.System).Returned(RehearsalRound.Name + "-test").Count);
        Assert.Empty(new AnswerBook(stores, TimeProvider.System).Returned(RehearsalRound.Name));
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);
}
