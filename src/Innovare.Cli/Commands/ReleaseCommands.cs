using System.CommandLine;
using System.Text.Json;
using Innovare.Platform.Database;
using Innovare.PublicSector;
using Innovare.Survey.Design.Reading;
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
        var correction = Correction();
        var publish = new Command("publish", "Signs an invented round's results off, alone, and publishes them at once. Real rounds are proposed, and signed off by two.") { folder, by, data, correction };
        publish.SetAction(parsed => Publish(terminal, parsed.GetRequiredValue(folder), parsed.GetRequiredValue(by), parsed.GetValue(correction), Stores.Of(terminal.Settings with { DataFolder = parsed.GetValue(data) ?? terminal.Settings.DataFolder })));
        return new("release", "Publishes results.") { publish, Propose(terminal), HandOver(terminal) };
    }

    static Command Propose(Terminal terminal)
    {
        var folder = new Argument<string>("DIR") { Description = "Output folder of innovare round run." };
        var on = new Option<DateOnly?>("--on") { Description = "Day on which it is shown, at 08:00 in Denmark." };
        var atOnce = new Option<bool>("--at-once") { Description = "Of a correction: shown as soon as two people answer for it." };
        var correction = Correction();
        var headline = new Option<DateOnly?>("--headline-on") { Description = "Earlier day on which the headline alone is shown." };
        var propose = new Command("propose", "Lays a run's results before the two who sign off in the backoffice; they are shown at 08:00 on their day.") { folder, on, headline, atOnce, correction };
        propose.SetAction(parsed =>
        {
            var (draft, unread) = ReleaseFolder.Read(parsed.GetRequiredValue(folder));
            if (draft is null)
                return terminal.Refuse(unread);
            var day = parsed.GetValue(on);
            if (day is null == !parsed.GetValue(atOnce))
                return terminal.Refuse([new("release-when", draft.Id, "It is not said when it is to be shown, or said twice.", "Write --on DAY, or for a correction --at-once.")]);
            var (words, unreadable) = Words(parsed.GetValue(correction));
            if (unreadable is not null)
                return terminal.Refuse([unreadable]);
            var first = parsed.GetValue(headline) is { } early ? ReleaseMoment.Of(early) : (DateTimeOffset?)null;
            var (proposal, refused) = Proposals.Propose(Stores.Of(terminal.Settings).Open(PublicationContext.Shape), TimeProvider.System, draft, first, day is { } shown ? ReleaseMoment.Of(shown) : null, words);
            if (proposal is null)
                return terminal.Refuse(refused);
            terminal.Output.WriteLine($"{draft.Id} waits for two people at {Web.Addresses.ReleaseProposal.Danish.Replace("{id}", proposal.Id, StringComparison.Ordinal)} in the backoffice. Content {proposal.Content[..12]}.");
            return Exit.Done;
        });
        return propose;
    }

    static Command HandOver(Terminal terminal)
    {
        var folder = new Argument<string>("DIR") { Description = "Output folder of innovare round run." };
        var hand = new Command("hand-over", "Hands the results of a rerun of a released round to the backoffice, where its correction is written, looked at cell by cell and laid before two.") { folder };
        hand.SetAction(parsed =>
        {
            var (draft, unread) = ReleaseFolder.Read(parsed.GetRequiredValue(folder));
            if (draft is null)
                return terminal.Refuse(unread);
            var (run, refused) = HandedRuns.Hand(Stores.Of(terminal.Settings).Open(PublicationContext.Shape), TimeProvider.System, draft);
            if (run is null)
                return terminal.Refuse(refused);
            terminal.Output.WriteLine($"{draft.Id} waits for the words of its correction at {Web.Addresses.CorrectionDraft.Danish.Replace("{id}", run.Id, StringComparison.Ordinal)} in the backoffice. Nothing is shown before two answer for it.");
            return Exit.Done;
        });
        return hand;
    }

    static Option<string?> Correction() => new Option<string?>("--correction") { Description = "File with what readers are told of a correction: {\"notice\": {\"da\": …, \"en\": …}, \"reason\": {\"da\": …, \"en\": …}}." };

    static (CorrectionWords? Words, Finding? Wrong) Words(string? file)
    {
        if (file is null)
            return (null, null);
        try
        {
            return (JsonSerializer.Deserialize<CorrectionWords>(File.ReadAllText(file), DesignJson.Options), null);
        }
        catch (Exception trouble) when (trouble is JsonException or IOException or UnauthorizedAccessException)
        {
            return (null, new("release-correction-unreadable", file, trouble.Message.ReplaceLineEndings(" "), "Write {\"notice\": {\"da\": …, \"en\": …}, \"reason\": {\"da\": …, \"en\": …}}."));
        }
    }

    static int Publish(Terminal terminal, string folder, string by, string? correction, Stores stores)
    {
        var (words, unreadable) = Words(correction);
        if (unreadable is not null)
            return terminal.Refuse([unreadable]);
        var (draft, unread) = ReleaseFolder.Read(folder);
        if (draft is null)
            return terminal.Refuse(unread);
        var (release, unsigned) = draft.SignedOff(by);
        if (release is null)
            return terminal.Refuse(unsigned);
        using var context = PublicationContext.Open(stores);
        var (published, wrong) = Publications.PublishOrCorrect(context, release, words, TimeProvider.System);
        if (published is null)
            return terminal.Refuse(wrong);
        terminal.Output.WriteLine($"{published.Id} is published, revision {published.Revision[..12]}, signed off by {published.SignedOffBy} alone: an invented round may be. A real one takes two, by innovare release propose.");
        return Exit.Done;
    }
}
