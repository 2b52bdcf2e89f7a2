using System.CommandLine;
using Innovare.Platform.Database;
using Innovare.Survey.Disseminate;
using Innovare.Survey.Rounds;
using Innovare.Survey.Store;

namespace Innovare.Cli.Commands;

/// <summary><c>innovare release publish DIR</c>: the only way from files to what readers see.</summary>
static class ReleaseCommands
{
    public static Command Of(Terminal terminal)
    {
        var folder = new Argument<string>("DIR") { Description = "Output folder of innovare round run." };
        var by = new Option<string>("--by") { Description = "Name of who answers for the release.", Required = true };
        var data = new Option<string?>("--data") { Description = "Data folder with the publication store (INNOVARE_DATA)." };
        var publish = new Command("publish", "Signs a run's results off and publishes them.") { folder, by, data };
        publish.SetAction(parsed => Publish(terminal, parsed.GetRequiredValue(folder), parsed.GetRequiredValue(by), Stores.Of(terminal.Settings with { DataFolder = parsed.GetValue(data) ?? terminal.Settings.DataFolder })));
        return new("release", "Publishes results.") { publish, Propose(terminal) };
    }

    static Command Propose(Terminal terminal)
    {
        var folder = new Argument<string>("DIR") { Description = "Output folder of innovare round run." };
        var on = new Option<DateOnly>("--on") { Description = "Day on which it is shown, at 08:00 in Denmark.", Required = true };
        var headline = new Option<DateOnly?>("--headline-on") { Description = "Earlier day on which the headline alone is shown." };
        var propose = new Command("propose", "Lays a run's results before the two who sign off in the backoffice; they are shown at 08:00 on their day.") { folder, on, headline };
        propose.SetAction(parsed =>
        {
            var (draft, unread) = ReleaseFolder.Read(parsed.GetRequiredValue(folder));
            if (draft is null)
                return terminal.Refuse(unread);
            var first = parsed.GetValue(headline) is { } day ? ReleaseMoment.Of(day) : (DateTimeOffset?)null;
            var (proposal, refused) = Proposals.Propose(Stores.Of(terminal.Settings).Open(PublicationContext.Shape), TimeProvider.System, draft, first, ReleaseMoment.Of(parsed.GetValue(on)));
            if (proposal is null)
                return terminal.Refuse(refused);
            terminal.Output.WriteLine($"{draft.Id} waits for two people at {Web.Addresses.ReleaseProposal.Danish.Replace("{id}", proposal.Id, StringComparison.Ordinal)} in the backoffice. Content {proposal.Content[..12]}.");
            return Exit.Done;
        });
        return propose;
    }

    static int Publish(Terminal terminal, string folder, string by, Stores stores)
    {
        var (draft, unread) = ReleaseFolder.Read(folder);
        if (draft is null)
            return terminal.Refuse(unread);
        var (release, unsigned) = draft.SignedOff(by);
        if (release is null)
            return terminal.Refuse(unsigned);
        using var context = PublicationContext.Open(stores);
        var published = Publications.Publish(context, release, TimeProvider.System);
        terminal.Output.WriteLine($"{published.Id} is published, revision {published.Revision[..12]}, signed off by {published.SignedOffBy}.");
        return Exit.Done;
    }
}
