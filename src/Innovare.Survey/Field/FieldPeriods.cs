using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.Platform.Ids;
using Innovare.PublicSector;
using Innovare.Statistics.Numbers;
using Innovare.Survey.Design.Reading;

namespace Innovare.Survey.Field;

/// <summary>Rounds in the field and the workplaces they ask.</summary>
public sealed class FieldPeriods(Stores stores, TimeProvider time)
{
    internal static readonly JsonSerializerOptions Json = new(DesignJson.Options) { WriteIndented = false };

    const string Columns = "c.id, c.workplace, c.name, f.organisation, f.stratum, c.mail, c.language, f.person, f.phone, f.coordinator, f.pilot, f.end_code, f.ended_on";

    const string From = "from field_contact f join contact c on c.id = f.contact";

    /// <summary>Puts a round in the field: opens its form, keeps the contacts, gives each a link and a code. It can be repeated; what is there is left as it is.</summary>
    /// <returns>How many workplaces are asked that were not before.</returns>
    public int Open(FieldOpening opening, Staff by)
    {
        ArgumentNullException.ThrowIfNull(opening);
        var period = opening.Period;
        new AnswerBook(stores, time).Open(period.Round, FormDocument.Of(opening.Form), period.ClosesOn);
        var contacts = Keep(opening, by);
        var facts = opening.Asked.ToDictionary(a => a.Workplace, a => a.Facts, StringComparer.Ordinal);
        var without = contacts.Where(c => !c.HasKey && facts.ContainsKey(c.Workplace)).ToList();
        var given = new Pairing(stores, time).Ask(period.Round, period.Form, [.. without.Select(c => (c.Id, facts[c.Workplace]))]);
        return FieldTables.Do(stores, transaction => given.Sum(g => LetterKeys.Keep(stores, transaction, g.Key, g.Value)));
    }

    /// <summary>All rounds that are or have been in the field, the newest first.</summary>
    public IReadOnlyList<FieldPeriod> All() => Periods("order by opens_on desc, round");

    /// <summary>The round, or null when it has never been in the field.</summary>
    public FieldPeriod? Find(string round) => Periods("where round = @round", ("round", round)).SingleOrDefault();

    /// <summary>The workplaces a round asks, by name.</summary>
    public IReadOnlyList<FieldContact> Contacts(string round) =>
        FieldTables.Rows(stores, $"select {Columns} {From} where f.round = @round order by c.name, c.workplace", Read, ("round", round));

    /// <summary>One of them, or null.</summary>
    public FieldContact? Contact(string round, string id) =>
        FieldTables.Rows(stores, $"select {Columns} {From} where f.round = @round and c.id = @id", Read, ("round", round), ("id", id)).SingleOrDefault();

    /// <summary>Notes that somebody of the staff has looked.</summary>
    public void Looked(Staff by, string what) => FieldTables.Do(stores, transaction =>
    {
        FieldTables.Note(transaction, time, by, AuditAct.Read, what);
        return true;
    });

    /// <summary>How a workplace is reached from now on. A new mail address is written to again, also when the old one did not exist.</summary>
    public void Reach(FieldPeriod period, FieldContact contact, string? mail, string language, string? person, string? phone, Staff by)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(contact);
        FieldTables.Do(stores, transaction =>
        {
            Set(transaction, contact.Id, mail, language, person, phone);
            FieldTables.Note(transaction, time, by, AuditAct.Change, $"contact/{contact.Id}/reach");
            return true;
        });
    }

    /// <summary>What a workplace has told us outside the questionnaire; null takes it back.</summary>
    public void End(FieldContact contact, ContactEnd? end, Staff by)
    {
        ArgumentNullException.ThrowIfNull(contact);
        FieldTables.Do(stores, transaction =>
        {
            Set(transaction, contact.Id, end);
            FieldTables.Note(transaction, time, by, AuditAct.Change, $"contact/{contact.Id}/end");
            return true;
        });
    }

    /// <summary>Draws workplaces to be asked first. The same seed draws the same ones; those who were drawn before are let go.</summary>
    /// <param name="period">The round.</param>
    /// <param name="count">How many.</param>
    /// <param name="isApart">Their answers are left out of the figures.</param>
    /// <param name="seed">Of the draw.</param>
    /// <param name="by">Who draws.</param>
    public int DrawPilot(FieldPeriod period, int count, bool isApart, long seed, Staff by)
    {
        ArgumentNullException.ThrowIfNull(period);
        var drawn = Contacts(period.Round).OrderBy(c => PermanentRandomNumber.Of(seed, "pilot " + c.Workplace)).ThenBy(c => c.Workplace, StringComparer.Ordinal).Take(count).ToList();
        return FieldTables.Do(stores, transaction =>
        {
            var connection = transaction.Connection!; // still open
            connection.Change(transaction, "update field_contact set pilot = '' where round = @round", ("round", period.Round));
            foreach (var contact in drawn)
                connection.Change(transaction, "update field_contact set pilot = @pilot where contact = @id", ("pilot", isApart ? "out" : "in"), ("id", contact.Id));
            FieldTables.Note(transaction, time, by, AuditAct.Change, string.Create(CultureInfo.InvariantCulture, $"field/{period.Round}/pilot/{drawn.Count}"));
            return drawn.Count;
        });
    }

    /// <summary>Ends the field period now: no letter is written any more. Answers are taken until the last day all the same.</summary>
    public void Close(FieldPeriod period, Staff by)
    {
        ArgumentNullException.ThrowIfNull(period);
        FieldTables.Do(stores, transaction =>
        {
            transaction.Connection!.Change(transaction, "update field_round set closed_at = @now where round = @round and closed_at is null", ("now", FieldTables.Written(time.GetUtcNow())), ("round", period.Round));
            FieldTables.Note(transaction, time, by, AuditAct.Change, $"field/{period.Round}/closed");
            return true;
        });
    }

    internal static void Set(DbTransaction transaction, string contact, string? mail, string language, string? person, string? phone)
    {
        var connection = transaction.Connection!; // of an open transaction
        connection.Change(transaction, "update contact set mail = @mail, language = @language where id = @id", ("mail", mail), ("language", language), ("id", contact));
        connection.Change(transaction, "update field_contact set person = @person, phone = @phone where contact = @id", ("person", person), ("phone", phone), ("id", contact));
    }

    internal void Set(DbTransaction transaction, string contact, ContactEnd? end) => transaction.Connection!.Change(
        transaction, "update field_contact set end_code = @end, ended_on = @day where contact = @id",
        ("end", end?.ToString().ToLowerInvariant()), ("day", end is null ? null : FieldTables.Written(FieldTables.Today(time))), ("id", contact));

    List<(string Id, string Workplace, bool HasKey)> Keep(FieldOpening opening, Staff by) => FieldTables.Do(stores, transaction =>
    {
        var (connection, period) = (transaction.Connection!, opening.Period);
        connection.Change(
            transaction,
            "insert into field_round (round, form, title_da, title_en, opens_on, closes_on, is_synthetic, design, minutes) values (@round, @form, @da, @en, @opens, @closes, @synthetic, @design, @minutes) on conflict (round) do nothing",
            ("round", period.Round), ("form", period.Form), ("da", period.Title.Da), ("en", period.Title.En), ("opens", FieldTables.Written(period.OpensOn)), ("closes", FieldTables.Written(period.ClosesOn)),
            ("synthetic", period.IsSynthetic ? 1L : 0L), ("design", JsonSerializer.Serialize(period.Design, Json)), ("minutes", (long)period.Minutes));
        var kept = connection.Query(transaction, "select c.workplace from field_contact f join contact c on c.id = f.contact where f.round = @round", row => row.GetString(0), ("round", period.Round)).ToHashSet(StringComparer.Ordinal);
        foreach (var asked in opening.Asked.Where(a => !kept.Contains(a.Workplace)))
        {
            var id = Id.Next(time);
            connection.Change(transaction, "insert into contact (id, round, workplace, name, mail, language) values (@id, @round, @workplace, @name, null, 'da')",
                ("id", id), ("round", period.Round), ("workplace", asked.Workplace), ("name", asked.Name));
            connection.Change(transaction, "insert into field_contact (contact, round, organisation, stratum) values (@id, @round, @organisation, @stratum)",
                ("id", id), ("round", period.Round), ("organisation", asked.Organisation), ("stratum", asked.Stratum));
        }
        FieldTables.Note(transaction, time, by, AuditAct.Change, $"field/{period.Round}/opened");
        return connection.Query(transaction, "select c.id, c.workplace, f.sealed_key from field_contact f join contact c on c.id = f.contact where f.round = @round",
            row => (row.GetString(0), row.GetString(1), !row.IsDBNull(2)), ("round", period.Round)).ToList();
    });

    IReadOnlyList<FieldPeriod> Periods(string rest, params ReadOnlySpan<(string, object?)> values) => FieldTables.Rows(
        stores,
        "select round, form, title_da, title_en, opens_on, closes_on, is_synthetic, design, minutes, closed_at from field_round " + rest,
        row => new FieldPeriod(
            row.GetString(0), row.GetString(1), new Text(row.GetString(2), row.GetString(3)), FieldTables.Day(row.GetString(4)), FieldTables.Day(row.GetString(5)), row.GetInt64(6) == 1,
            JsonSerializer.Deserialize<FieldDesign>(row.GetString(7), Json)!, (int)row.GetInt64(8), row.Word(9) is { } at ? FieldTables.Time(at) : null), // written above
        values);

    static FieldContact Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.Word(5), row.GetString(6), row.Word(7), row.Word(8), row.Word(9),
        row.GetString(10) switch { "in" => Pilot.Counted, "out" => Pilot.Apart, _ => Pilot.None },
        row.Word(11) is { } end ? Enum.Parse<ContactEnd>(end, ignoreCase: true) : null, row.Word(12) is { } day ? FieldTables.Day(day) : null);
}
