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

    public void Dispose() => Directory.Delete(_data, recursive: true);
}
