using Innovare.Platform.Database;
using Innovare.Platform.Privacy;

namespace Innovare.Platform.Mail;

/// <summary>Letters of the outbox. What is deleted keeps its row without recipient and words, so that the same letter is never written twice.</summary>
sealed class MailHoldings : IHoldings
{
    const string Columns = "id, channel, recipient, language, subject, body, queued_at, state, ended_at, trouble";

    const string OptOut = "opt-out/";

    public string Class => "mail";

    public MigrationSet Tables => Outbox.Tables;

    public IReadOnlyList<Holding> All(HoldingPlace place) => [.. Read(place, $"select {Columns} from mail where recipient <> '' order by id"), .. OptOuts(place, "")];

    public IReadOnlyList<Holding> Due(HoldingPlace place, DateTimeOffset until) =>
    [
        .. Read(place, $"select {Columns} from mail where recipient <> '' and ended_at <= @until order by id", ("until", Outbox.Written(until))),
        .. OptOuts(place, " where not exists (select 1 from mail where lower(mail.recipient) = mail_opt_out.recipient)"), // no letter is left to say no to
    ];

    public int Delete(HoldingPlace place, IReadOnlyCollection<string> ids)
    {
        using var connection = place.Rows.Connect();
        return ids.Sum(id => id.StartsWith(OptOut, StringComparison.Ordinal)
            ? connection.Change(null, "delete from mail_opt_out where recipient = @recipient", ("recipient", id[OptOut.Length..]))
            : connection.Change(
                null,
                "update mail set recipient = '', subject = '', body = '', opt_out = null, trouble = null, state = case when state in ('waiting', 'sending') then 'stopped' else state end where id = @id and recipient <> ''",
                ("id", id)));
    }

    // the word in the link is left out: whoever has it can say no in the person's name
    static IReadOnlyList<Holding> OptOuts(HoldingPlace place, string where)
    {
        using var connection = place.Rows.Connect();
        return connection.Query(null, $"select '{OptOut}' || recipient as id, channel, recipient, '' as at from mail_opt_out{where} order by recipient", row => HoldingRow.Read(row, id: "id", at: "at", title: "channel", keys: "recipient"));
    }

    static IReadOnlyList<Holding> Read(HoldingPlace place, string sql, params ReadOnlySpan<(string, object?)> values)
    {
        using var connection = place.Rows.Connect();
        return connection.Query(null, sql, row => HoldingRow.Read(row, id: "id", at: "queued_at", title: "subject", keys: "recipient"), values);
    }
}

/// <summary>Who has said no more letters, or cannot be reached. Kept for the person's own sake: without it they would be written to again.</summary>
sealed class MailStopHoldings : IHoldings
{
    public string Class => "mail-stop";

    public MigrationSet Tables => Outbox.Tables;

    public IReadOnlyList<Holding> All(HoldingPlace place)
    {
        using var connection = place.Rows.Connect();
        return connection.Query(null, "select channel, recipient, reason, since from mail_stop order by recipient, reason", row => HoldingRow.Read(row, id: "recipient", at: "since", title: "reason", keys: "recipient"));
    }

    public IReadOnlyList<Holding> Due(HoldingPlace place, DateTimeOffset until) => [.. All(place).Where(h => h.At <= until)];

    public int Delete(HoldingPlace place, IReadOnlyCollection<string> ids)
    {
        using var connection = place.Rows.Connect();
        return ids.Sum(id => connection.Change(null, "delete from mail_stop where recipient = @id", ("id", id)));
    }
}
