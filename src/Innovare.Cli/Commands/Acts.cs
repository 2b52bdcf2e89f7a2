using Innovare.Platform.Accounts;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;

namespace Innovare.Cli.Commands;

/// <summary>Notes in the audit log what whoever runs a command does with what we hold on others.</summary>
static class Acts
{
    /// <param name="terminal">Names the stores.</param>
    /// <param name="act">Looked at it or changed it.</param>
    /// <param name="what">By id: <c>backup/20260302T080000Z</c>.</param>
    public static void Note(this Terminal terminal, AuditAct act, string what)
    {
        using var connection = Stores.Of(terminal.Settings).Open(PlatformStore.Shape).Connect();
        using var transaction = connection.BeginTransaction();
        AuditLog.Append(transaction, TimeProvider.System, new($"machine:{Environment.UserName}", "operator", act, what));
        transaction.Commit();
    }
}
