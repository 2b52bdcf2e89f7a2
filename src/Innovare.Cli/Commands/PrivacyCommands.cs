using System.CommandLine;
using System.Globalization;
using Innovare.Platform.Database;
using Innovare.Platform.Privacy;
using Innovare.PublicSector;
using Innovare.Survey.OwnBarometers;
using Innovare.Web;

namespace Innovare.Cli.Commands;

/// <summary><c>innovare privacy …</c>: what the controller does when a person asks, when a time is up, and after a restore.</summary>
static class PrivacyCommands
{
    public static Command Of(Terminal terminal) => new("privacy", "Finds, hands over and deletes what is held on people.")
    {
        Check(terminal), Export(terminal), Search(terminal), Delete(terminal), Replay(terminal),
    };

    static Command Check(Terminal terminal)
    {
        var check = new Command("check", "Checks the controller's decisions (content/privacy.json, or INNOVARE_PRIVACY).");
        check.SetAction(_ => WithPolicy(terminal, (policy, _) =>
        {
            foreach (var said in policy.Classes.Where(c => c.Archive is ArchiveDecision.Undecided && c.After is not Ending.Keep))
                terminal.Output.WriteLine($"{said.Code}: the archives have decided nothing, so nothing is deleted when its time is up.");
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{policy.Classes.Count} classes, each with a rule, a time and somebody who answers for it."));
            return Exit.Done;
        }));
        return check;
    }

    static Command Export(Terminal terminal)
    {
        var person = Person();
        var to = new Option<string>("--out") { Description = "Folder for person.json and person.html; it must not be there.", Required = true };
        var language = new Option<Language>("--language") { Description = "Language of the page.", DefaultValueFactory = _ => Language.Danish };
        var export = new Command("export", "Answers a request for access: everything held on a person, as data and as a page to print.") { person, to, language };
        export.SetAction(parsed => WithPolicy(terminal, (policy, holdings) =>
        {
            var found = holdings.Find(parsed.GetRequiredValue(person));
            AccessFile.Write(Path.GetFullPath(parsed.GetRequiredValue(to)), parsed.GetRequiredValue(person), found, policy, terminal.Settings.Operator, parsed.GetValue(language), TimeProvider.System);
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{found.Count} found. Read them through before they are handed over: others may be named in them."));
            return Exit.Done;
        }));
        return export;
    }

    static Command Search(Terminal terminal)
    {
        var words = new Option<string>("--words") { Description = "Words that must stand in it.", Required = true };
        var from = new Option<DateOnly?>("--from") { Description = "First day." };
        var to = new Option<DateOnly?>("--to") { Description = "Last day." };
        var search = new Command("search", "Searches for a request for access to documents, through everything held.") { words, from, to };
        search.SetAction(parsed =>
        {
            var found = Holdings(terminal).Search(parsed.GetRequiredValue(words), Start(parsed.GetValue(from)), Start(parsed.GetValue(to)?.AddDays(1)));
            foreach (var held in found)
                terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{held.Class}\t{held.Holding.At:yyyy-MM-dd HH:mm}\t{held.Holding.Id}\t{held.Holding.Title}"));
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{found.Count} found."));
            return Exit.Done;
        });
        return search;
    }

    static Command Delete(Terminal terminal)
    {
        var person = Person();
        person.Required = false;
        var due = new Option<bool>("--due") { Description = "What is older than the controller allows. The server does it each night." };
        var delete = new Command("delete", "Deletes what is held on a person, or all whose time is up.") { person, due };
        delete.Validators.Add(said =>
        {
            if (said.GetValue(due) == said.GetValue(person) is { Length: > 0 })
                said.AddError("Say either --person or --due.");
        });
        delete.SetAction(parsed => WithPolicy(terminal, (policy, holdings) => Report(terminal, policy, parsed.GetValue(person) is { Length: > 0 } who
            ? holdings.Delete(who, policy, TimeProvider.System)
            : holdings.DeleteDue(policy, TimeProvider.System))));
        return delete;
    }

    static Command Replay(Terminal terminal)
    {
        var replay = new Command("replay", "Forgets again whoever has been deleted since a backup; a restore does it by itself, one by other means does not.");
        replay.SetAction(_ => Forget(terminal));
        return replay;
    }

    /// <summary>Deletes again whoever stands in the list of deletions, and own barometers that were closed or deleted.</summary>
    internal static int Forget(Terminal terminal)
    {
        if (new OwnBarometerBook(Stores.Of(terminal.Settings), TimeProvider.System, Path.Combine(terminal.Settings.HomeFolder, "rounds")).DestroyAgain() is > 0 and var came)
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"own barometers: {came} closed or deleted since the backup; keys and answers are destroyed again"));
        return WithPolicy(terminal, (policy, holdings) => Report(terminal, policy, holdings.Replay(policy)));
    }

    static Option<string> Person() => new("--person") { Description = "A mail address, CVR or P-number, or an id such as account/17.", Required = true };

    static int WithPolicy(Terminal terminal, Func<PrivacyPolicy, HouseHoldings, int> act)
    {
        var holdings = Holdings(terminal);
        var (policy, findings) = PrivacyPolicy.Read(terminal.Settings.PrivacyFile, holdings.Classes);
        return policy is null ? terminal.Refuse(findings) : act(policy, holdings);
    }

    // says how many and why, never who
    static int Report(Terminal terminal, PrivacyPolicy policy, IReadOnlyList<(Held Held, bool IsDeleted)> done)
    {
        foreach (var kind in done.GroupBy(d => (d.Held.Class, d.IsDeleted)).OrderBy(g => g.Key.Class, StringComparer.Ordinal))
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind.Key.Class}: {kind.Count()} {(kind.Key.IsDeleted ? "deleted" : $"kept. {Why(policy[kind.Key.Class])}")}"));
        if (done.Count == 0)
            terminal.Output.WriteLine("Nothing is held.");
        return Exit.Done;
    }

    static string Why(DataClass said) => said.Reason?.En ?? (said.Archive is ArchiveDecision.Undecided ? "The archives have decided nothing yet." : "It cannot be taken out.");

    static HouseHoldings Holdings(Terminal terminal) => new(Stores.Of(terminal.Settings), HouseStores.All);

    static DateTimeOffset? Start(DateOnly? day) => day is { } said ? new DateTimeOffset(said.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;
}
