using System.CommandLine;
using System.Globalization;
using Innovare.Platform.Accounts;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.Web;

namespace Innovare.Cli.Commands;

/// <summary><c>innovare db move</c> and <c>innovare audit verify</c>: what the keeper of the databases does.</summary>
static class StoreCommands
{
    public static Command Database(Terminal terminal)
    {
        var to = new Option<Dialect>("--to") { Description = "postgres: from the files of INNOVARE_DATA to the database of INNOVARE_DATABASE; sqlite: the other way.", Required = true };
        var move = new Command("move", "Copies every store to the other database and verifies counts and hashes. Stop the program first.") { to };
        move.SetAction(parsed => Move(terminal, parsed.GetValue(to)));
        return new("db", "Keeps the databases.") { move };
    }

    public static Command Audit(Terminal terminal)
    {
        var store = new Option<string>("--store") { Description = "Store whose log is read.", DefaultValueFactory = _ => PlatformStore.Shape.Name };
        store.AcceptOnlyFromAmong([.. HouseStores.WithAudit.Select(s => s.Name)]);
        var head = new Option<string?>("--head") { Description = "A head that was written down before and must still stand in the log." };
        var verify = new Command("verify", "Reads an audit log through and names every row that was changed, removed or moved.") { store, head };
        verify.SetAction(parsed => Verify(terminal, HouseStores.All.Single(s => s.Name == parsed.GetRequiredValue(store)), parsed.GetValue(head)));
        return new("audit", "Reads what staff did.") { verify };
    }

    static int Move(Terminal terminal, Dialect to)
    {
        var chosen = Stores.Of(terminal.Settings);
        if (chosen.Postgres is null)
            throw new StoreException("INNOVARE_DATABASE is not set: it must name the PostgreSQL database that is moved to or from.");
        var files = chosen with { Postgres = null };
        var (source, target) = to is Dialect.Postgres ? (files, chosen) : (chosen, files);
        foreach (var shape in HouseStores.All.Where(source.Has))
            foreach (var table in StoreMove.Copy(shape, source, target))
                terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{shape.Name}.{table.Name}: {table.Rows} rows, SHA-256 {table.Hash[..12]}, the same in both"));
        terminal.Output.WriteLine($"Everything in {source} is now in {target} too; nothing was deleted.");
        return Exit.Done;
    }

    static int Verify(Terminal terminal, StoreShape shape, string? head)
    {
        var verified = AuditVerification.Of(Stores.Of(terminal.Settings).Open(shape), head);
        terminal.List(verified.Findings);
        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{verified.Rows} rows, {verified.Findings.Count} findings, head {(verified.Head.Length > 0 ? verified.Head : "none")}"));
        return verified.Findings.Count > 0 ? Exit.Refused : Exit.Done;
    }
}
