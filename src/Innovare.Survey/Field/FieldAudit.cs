using Innovare.Platform.Audit;
using Innovare.Platform.Database;

namespace Innovare.Survey.Field;

/// <summary>
/// Notes what staff see and change of a round, before it is shown. Contacts are noted beside them; answers in the key store,
/// because the hours of a log beside the answers would join them to the contacts. A change of a contact is noted in its own
/// transaction by <see cref="AuditLog.Append"/>.
/// </summary>
public static class FieldAudit
{
    /// <summary>Staff looked at or changed a contact: <c>contact/ID</c>.</summary>
    public static void Contacts(Stores stores, TimeProvider time, AuditEntry entry) => Note(stores, ContactContext.Shape, time, entry);

    /// <summary>Staff looked at or changed answers: <c>answer/PSEUDONYM</c>, or <c>answers/ROUND</c> for all of them.</summary>
    public static void Answers(Stores stores, TimeProvider time, AuditEntry entry) => Note(stores, KeyContext.Shape, time, entry);

    static void Note(Stores stores, StoreShape shape, TimeProvider time, AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(stores);
        using var connection = stores.Open(shape).Connect();
        using var transaction = connection.BeginTransaction();
        AuditLog.Append(transaction, time, entry);
        transaction.Commit();
    }
}
