using Innovare.Platform.Accounts;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.Survey.Field;

namespace Innovare.Cli.Commands;

/// <summary>Notes in the audit log what whoever runs a command does with what we hold on others.</summary>
static class Acts
{
    /// <summary>Who works at a terminal, as the audit logs name them.</summary>
    public static Staff Operator => new($"machine:{Environment.UserName}", "operator");

    /// <param name="terminal">Names the stores.</param>
    /// <param name="act">Looked at it or changed it.</param>
    /// <param name="what">By id: <c>backup/20260302T080000Z</c>.</param>
    public static void Note(this Terminal terminal, AuditAct act, string what)
    {
        using var connection = Stores.Of(terminal.Settings).Open(PlatformStore.Shape).Connect();
        using var transaction = connection.BeginTransaction();
        AuditLog.Append(transaction, TimeProvider.System, new(Operator.Account, Operator.Role, act, what));
        transaction.Commit();
    }

    /// <summary>Answers of a round are about to be read: noted in the key store, as when staff read them on a page.</summary>
    /// <param name="terminal">Names the stores.</param>
    /// <param name="round">Name of the round in the stores.</param>
    public static void NoteAnswers(this Terminal terminal, string round) =>
        FieldAudit.Answers(Stores.Of(terminal.Settings), TimeProvider.System, new(Operator.Account, Operator.Role, AuditAct.Read, "answers/" + round));

    /// <summary>Contacts of a round are about to be read: noted beside them.</summary>
    /// <param name="terminal">Names the stores.</param>
    /// <param name="round">Name of the round in the stores.</param>
    public static void NoteContacts(this Terminal terminal, string round) =>
        FieldAudit.Contacts(Stores.Of(terminal.Settings), TimeProvider.System, new(Operator.Account, Operator.Role, AuditAct.Read, "contacts/" + round));
}
