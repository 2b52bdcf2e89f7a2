using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.Platform.Ids;

namespace Innovare.Survey.Field;

/// <summary>Brings lists of contacts in: first seen, then landed, and undone as long as nobody has been written to by it.</summary>
public sealed class ContactImports(Stores stores, TimeProvider time)
{
    readonly FieldPeriods _periods = new(stores, time);

    /// <summary>Keeps a list until somebody has looked at what it would do; an earlier one that never landed is thrown away.</summary>
    public ContactImport Prepare(FieldPeriod period, byte[] file, string name, Staff by)
    {
        ArgumentNullException.ThrowIfNull(period);
        var read = ContactFile.Read(SheetFile.Read(file, name), _periods.Contacts(period.Round));
        var id = Id.Next(time);
        FieldTables.Do(stores, transaction =>
        {
            transaction.Connection!.Change(transaction, "delete from field_import where round = @round and state = 'seen'", ("round", period.Round));
            transaction.Connection!.Change(
                transaction, "insert into field_import (id, round, at, actor, file, state, content) values (@id, @round, @at, @actor, @file, 'seen', @content)",
                ("id", id), ("round", period.Round), ("at", FieldTables.Written(time.GetUtcNow())), ("actor", by.Account), ("file", name.Length > 100 ? name[..100] : name), ("content", JsonSerializer.Serialize(read, FieldPeriods.Json)));
            return true;
        });
        return Find(period, id)!; // just kept
    }

    /// <summary>The newest list of a round and what it would do or did; null when there has been none.</summary>
    public ContactImport? Newest(FieldPeriod period) => Read(period, "order by id desc limit 1");

    /// <summary>One of them.</summary>
    public ContactImport? Find(FieldPeriod period, string id) => Read(period, "and id = @id", ("id", id));

    /// <summary>Lands a list that has been seen, all of it or nothing.</summary>
    /// <returns>Whether it was still there to land.</returns>
    public bool Land(FieldPeriod period, ContactImport import, Staff by)
    {
        ArgumentNullException.ThrowIfNull(import);
        var contacts = _periods.Contacts(period.Round).ToDictionary(c => c.Id, StringComparer.Ordinal);
        return FieldTables.Do(stores, transaction =>
        {
            var before = import.Lines.Select(l => contacts[l.Contact]).Select(c => new ContactLine(0, c.Id, c.Mail, c.Language, c.Person, c.Phone, c.Coordinator, null)).ToList();
            if (!Mark(transaction, import.Id, "seen", "landed", before))
                return false;
            foreach (var line in import.Lines)
            {
                var was = contacts[line.Contact];
                FieldPeriods.Set(transaction, line.Contact, line.Mail ?? was.Mail, line.Language, line.Person ?? was.Person, line.Phone ?? was.Phone);
                if (line.Coordinator is { } mail)
                    transaction.Connection!.Change(transaction, "update field_contact set coordinator = @coordinator where contact = @id", ("coordinator", Coordinators.Put(transaction, time, period.Round, mail, line.CoordinatorName, line.Language)), ("id", line.Contact));
            }
            FieldTables.Note(transaction, time, by, AuditAct.Change, string.Create(CultureInfo.InvariantCulture, $"field/{period.Round}/import/{import.Lines.Count}"));
            return true;
        });
    }

    /// <summary>Puts back what the newest list changed.</summary>
    /// <returns>Whether it could be: not when letters have been written since.</returns>
    public bool Undo(FieldPeriod period, ContactImport import, Staff by)
    {
        ArgumentNullException.ThrowIfNull(import);
        return import.MayBeUndone && FieldTables.Do(stores, transaction =>
        {
            if (!Mark(transaction, import.Id, "landed", "undone", []))
                return false;
            foreach (var line in import.Lines)
            {
                FieldPeriods.Set(transaction, line.Contact, line.Mail, line.Language, line.Person, line.Phone);
                transaction.Connection!.Change(transaction, "update field_contact set coordinator = @coordinator where contact = @id", ("coordinator", line.Coordinator), ("id", line.Contact));
            }
            Coordinators.Sweep(transaction, period.Round);
            FieldTables.Note(transaction, time, by, AuditAct.Change, $"field/{period.Round}/import/undone");
            return true;
        });
    }

    static bool Mark(DbTransaction transaction, string id, string from, string to, IReadOnlyList<ContactLine> lines) => transaction.Connection!.Change(
        transaction, "update field_import set state = @to, content = @content where id = @id and state = @from",
        ("to", to), ("from", from), ("id", id), ("content", JsonSerializer.Serialize(new ContactFile(lines, []), FieldPeriods.Json))) == 1;

    ContactImport? Read(FieldPeriod period, string rest, params ReadOnlySpan<(string, object?)> values)
    {
        ArgumentNullException.ThrowIfNull(period);
        var row = FieldTables.Rows(
            stores, "select id, at, actor, file, state, content, (select count(*) from field_letter l where l.round = i.round) from field_import i where round = @round " + rest,
            row => (Id: row.GetString(0), At: FieldTables.Time(row.GetString(1)), Actor: row.GetString(2), File: row.GetString(3), State: row.GetString(4), Content: row.GetString(5), Letters: Convert.ToInt64(row.GetValue(6), CultureInfo.InvariantCulture)),
            [("round", period.Round), .. values]).SingleOrDefault();
        if (row.Id is null)
            return null;
        var content = JsonSerializer.Deserialize<ContactFile>(row.Content, FieldPeriods.Json)!; // written above
        var state = Enum.Parse<ImportState>(row.State, ignoreCase: true);
        var contacts = state is ImportState.Seen ? _periods.Contacts(period.Round).ToDictionary(c => c.Id, StringComparer.Ordinal) : null;
        return new(row.Id, row.At, row.Actor, row.File, state, content.Lines, content.Findings,
            contacts is null ? 0 : content.Lines.Count(l => l.Mail is not null && contacts[l.Contact].Mail is null),
            contacts is null ? 0 : content.Lines.Count(l => l.Mail is not null && contacts[l.Contact].Mail is { } old && old != l.Mail),
            contacts is null ? 0 : contacts.Values.Count(c => c.Mail is null && c.Coordinator is null && !content.Lines.Any(l => l.Contact == c.Id && (l.Mail ?? l.Coordinator) is not null)),
            state is ImportState.Landed && row.Letters == 0);
    }
}

/// <summary>A list that has been brought in.</summary>
/// <param name="Id">Its id.</param>
/// <param name="At">When.</param>
/// <param name="Actor">Account id of who did it.</param>
/// <param name="File">Name of the file.</param>
/// <param name="State">Where it is.</param>
/// <param name="Lines">What it would change; once it has landed, what stood before.</param>
/// <param name="Findings">Rows that are left out, and why.</param>
/// <param name="New">Workplaces that get a mail address.</param>
/// <param name="Changed">Workplaces that get another one.</param>
/// <param name="Unreachable">Workplaces that nobody could write to afterwards.</param>
/// <param name="MayBeUndone">No letter has been written since.</param>
public sealed record ContactImport(
    string Id, DateTimeOffset At, string Actor, string File, ImportState State, IReadOnlyList<ContactLine> Lines, IReadOnlyList<ContactFinding> Findings,
    int New, int Changed, int Unreachable, bool MayBeUndone);

/// <summary>Where a list is.</summary>
public enum ImportState
{
    Seen,
    Landed,
    Undone,
}
