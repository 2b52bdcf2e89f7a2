using System.CommandLine;
using System.Globalization;
using Innovare.Platform.Database;
using Innovare.Survey.Design.Reading;
using Innovare.Survey.Disseminate.Wording;
using Innovare.Survey.Rounds;

namespace Innovare.Cli.Commands;

/// <summary><c>innovare round check|draw|collect|run ROUND</c>.</summary>
static class RoundCommands
{
    public static Command Of(Terminal terminal) => new("round", "Checks, draws and runs rounds, and brings their answers home.") { Check(terminal), Draw(terminal), Collect(terminal), Run(terminal) };

    public static Argument<string> RoundArgument() => new("ROUND") { Description = "Folder of a round, e.g. rounds/demo-2023." };

    /// <summary>Where a round's input and output lie when nothing else is said.</summary>
    public static string HomeOf(Terminal terminal, string round) => Path.Combine(terminal.Settings.DataFolder, "rounds", round);

    static Command Check(Terminal terminal)
    {
        var round = RoundArgument();
        var command = new Command("check", "Checks a round's definition and names everything wrong with it.") { round };
        command.SetAction(parsed =>
        {
            var reading = RoundFolder.Read(parsed.GetRequiredValue(round));
            if (reading.Definition is not { } definition)
                return terminal.Refuse(reading.Findings);
            if (ReleaseWording.Check(definition.Release, null, definition.Round.Year) is { Count: > 0 } words)
                return terminal.Refuse(words);
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{definition.Name}: no findings. {definition.Questionnaire.Questions.Count()} questions, {definition.Tables.Tables.Count} tables, definition {definition.Hash[..12]}."));
            return Exit.Done;
        });
        return command;
    }

    static Command Draw(Terminal terminal)
    {
        var round = RoundArgument();
        var data = Data();
        var to = new Option<string>("--out") { Description = "File to write.", DefaultValueFactory = _ => "sample.csv" };
        var accept = Accept();
        var command = new Command("draw", "Draws the sample before anybody is asked; the run draws the same again.") { round, data, to, accept };
        command.SetAction(parsed =>
        {
            var drawn = RoundSample.Draw(Request(terminal, parsed.GetRequiredValue(round), parsed.GetValue(data), parsed.GetValue(accept)));
            if (drawn.Sample is not { } sample)
                return terminal.Refuse(drawn.Findings);
            terminal.List(drawn.Findings);
            File.WriteAllText(parsed.GetRequiredValue(to), sample.ToCsv());
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sample.Units.Count} of {sample.Frame.Workplaces.Count} workplaces drawn, in {parsed.GetValue(to)}. The pseudonyms in it belong to the run alone: keep the file where answers are kept."));
            return Exit.Done;
        });
        return command;
    }

    static Command Collect(Terminal terminal)
    {
        var round = RoundArgument();
        var data = Data();
        var isTest = new Option<bool>("--test") { Description = "The answers of test mode." };
        var accept = Accept();
        var command = new Command("collect", "Brings the answers given in the web home: writes responses.csv beside frame.csv, as round run reads it.") { round, data, isTest, accept };
        command.SetAction(parsed =>
        {
            var request = Request(terminal, parsed.GetRequiredValue(round), parsed.GetValue(data), parsed.GetValue(accept));
            var drawn = RoundSample.Draw(request);
            if (drawn.Sample is not { } sample)
                return terminal.Refuse(drawn.Findings);
            var name = parsed.GetValue(isTest) ? request.Name + "-test" : request.Name;
            terminal.NoteContacts(name);
            terminal.NoteAnswers(name);
            var (response, findings) = WebRound.Collect(Stores.Of(terminal.Settings), TimeProvider.System, sample, name);
            if (response is null)
                return terminal.Refuse(findings);
            terminal.List(findings);
            var file = Path.Combine(request.InputFolder, "responses.csv");
            File.WriteAllText(file, response.ToCsv());
            terminal.Output.WriteLine($"{WebRound.Summary(response)}. In {file}");
            return Exit.Done;
        });
        return command;
    }

    static Option<string?> Data() => new("--data") { Description = "Folder with frame.csv; default: the round's input folder in the data folder." };

    static Option<bool> Accept() => new("--accept-frame-errors") { Description = "Go on with the good rows of a frame that has faulty ones." };

    static RunRequest Request(Terminal terminal, string folder, string? data, bool accept)
    {
        var home = HomeOf(terminal, Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))));
        return new(folder, data ?? Path.Combine(home, "input"), Path.Combine(home, "output")) { AcceptFrameErrors = accept };
    }

    static Command Run(Terminal terminal)
    {
        var round = RoundArgument();
        var data = new Option<string?>("--data") { Description = "Folder with frame.csv and population.csv or responses.csv; default: the round's input folder in the data folder." };
        var to = new Option<string?>("--out") { Description = "Folder for the results; default: the round's output folder in the data folder." };
        var earlier = new Option<string?>("--earlier") { Description = "Folder that holds NAME/output of earlier rounds; default: beside the results." };
        var without = new Option<bool>("--without-earlier") { Description = "Run although earlier rounds have no results." };
        var accept = new Option<bool>("--accept-frame-errors") { Description = "Run with the good rows of a frame that has faulty ones." };
        var threads = new Option<int>("--threads") { Description = "Threads to estimate with; the results are the same.", DefaultValueFactory = _ => Environment.ProcessorCount };
        threads.Validators.Add(given =>
        {
            if (given.Tokens.Count > 0 && int.TryParse(given.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count < 1)
                given.AddError("--threads needs 1 or more.");
        });
        var command = new Command("run", "Runs a round from frame to release: files in, files out.") { round, data, to, earlier, without, accept, threads };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(round);
            var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
            return Run(terminal, new(folder,
                parsed.GetValue(data) ?? Path.Combine(HomeOf(terminal, name), "input"),
                parsed.GetValue(to) ?? Path.Combine(HomeOf(terminal, name), "output"),
                parsed.GetValue(earlier))
            {
                WithoutEarlier = parsed.GetValue(without),
                AcceptFrameErrors = parsed.GetValue(accept),
                Threads = parsed.GetValue(threads),
            });
        });
        return command;
    }

    static int Run(Terminal terminal, RunRequest request)
    {
        var result = Round.Run(request, step => terminal.Error.WriteLine(step + " …"));
        if (result.Summary is not { } summary)
            return terminal.Refuse(result.Findings);
        terminal.List(result.Findings);
        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Answers: {summary.Answers} of {summary.Drawn} asked ({(double)summary.Answers / summary.Drawn:P0}){(summary.Telephone > 0 ? $", and {summary.Telephone} by telephone who stand for those who did not" : "")}"));
        terminal.Output.WriteLine(summary.Headline);
        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Cells: {summary.Tally.Shown} published, {summary.Tally.Unsafe + summary.Tally.Added} withheld ({summary.Tally.Added} to protect others), {summary.Tally.Merges.Count} groups merged"));
        terminal.Output.WriteLine($"Files: {summary.OutputFolder}");
        return Exit.Done;
    }
}
