using System.CommandLine;
using System.CommandLine.Parsing;
using Innovare.Platform;
using Innovare.Web;

namespace Innovare.Cli.Commands;

/// <summary>The methodologist's door: <c>innovare …</c>. Without a command it serves the web.</summary>
/// <remarks>Exit codes: 0 done, 1 something unexpected, 2 findings or a refusal.</remarks>
static class CommandLine
{
    public static async Task<int> Run(string[] arguments, Settings settings, TextWriter output, TextWriter error)
    {
        var root = Root(new Terminal(settings, output, error));
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
            return Refuse(error, parsed);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = error });
        }
        catch (StartRefusedException refusal)
        {
            await error.WriteLineAsync(refusal.Message);
            return Exit.Refused;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            await error.WriteLineAsync(OneLine(trouble));
            return Exit.Refused;
        }
#pragma warning disable CA1031 // the last door: whatever it is, the reader gets one sentence and no trace
        catch (Exception trouble)
        {
            await error.WriteLineAsync($"Something unexpected happened: {OneLine(trouble)}");
            return Exit.Unexpected;
        }
#pragma warning restore CA1031
    }

    static RootCommand Root(Terminal terminal)
    {
        var serve = new ServeCommand(terminal);
        var root = new RootCommand("Innovare measures public-sector innovation and helps it spread.")
        {
            serve.Command,
            SimulateCommand.Of(terminal),
            RoundCommands.Of(terminal),
            ReleaseCommands.Of(terminal),
            FrameCommands.Of(terminal),
            QuestionnaireCommands.Of(terminal),
            FieldCommands.Of(terminal),
            SchemaCommand.Of(terminal),
            CaseCommands.Of(terminal),
            ContentCommands.Of(terminal),
            StatbankCommands.Of(terminal),
            StoreCommands.Database(terminal),
            StoreCommands.Audit(terminal),
            MailCommands.Of(terminal),
            DoctorCommand.Of(terminal),
            SbomCommand.Of(terminal),
            PrivacyCommands.Of(terminal),
            JobCommands.Of(terminal),
            BackupCommands.Backups(terminal),
            BackupCommands.Restoring(terminal),
        };
        foreach (var command in SpecCommands.Of(terminal))
            root.Add(command);
        root.SetAction((_, stop) => serve.Serve(terminal.Settings, stop));
        return root;
    }

    static int Refuse(TextWriter error, ParseResult parsed)
    {
        foreach (var fault in parsed.Errors.Select(e => e.Message).Distinct(StringComparer.Ordinal))
            error.WriteLine(fault);
        error.WriteLine($"See: innovare {string.Concat(Path(parsed.CommandResult).Select(c => c + " "))}--help");
        return Exit.Refused;
    }

    static IEnumerable<string> Path(CommandResult command) =>
        command.Parent is CommandResult parent ? Path(parent).Append(command.Command.Name) : [];

    static string OneLine(Exception trouble) => trouble.Message.ReplaceLineEndings(" ").Trim();
}

/// <summary>What a command ends with.</summary>
static class Exit
{
    public const int Done = 0;
    public const int Unexpected = 1;
    public const int Refused = 2;
}
