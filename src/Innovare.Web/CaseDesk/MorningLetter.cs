using System.Globalization;
using Innovare.Cases.Telling;
using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.Platform.Jobs;
using Innovare.Platform.Mail;
using Innovare.PublicSector;

namespace Innovare.Web.CaseDesk;

/// <summary>On weekday mornings: one letter to each editor, only when something waits on the desk. It tells how much, never what.</summary>
static class MorningLetter
{
    const int FromHour = 7, ToHour = 10;

    static readonly TimeZoneInfo Danish = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    public static JobKind Kind(Settings settings, TimeProvider time, ServedFaces faces) => new("case-desk-morning", (_, _) =>
    {
        var url = settings.Urls.Split(';')[0];
        return Task.FromResult(Round(settings, time, faces.Root(Face.Backoffice, url), faces.Root(Face.Respond, url)) is > 0 and var letters ? string.Create(CultureInfo.InvariantCulture, $"{letters} letters") : null);
    })
    {
        Every = TimeSpan.FromMinutes(15),
    };

    /// <summary>Writes the letters of the morning. Said again the same day it writes none: the day is in the name of the letter.</summary>
    /// <param name="settings">Where the stores are.</param>
    /// <param name="time">Clock.</param>
    /// <param name="desk">Root of the addresses where the desk is.</param>
    /// <param name="noThanks">Root of the addresses where one says no more.</param>
    /// <returns>How many editors were written to.</returns>
    public static int Round(Settings settings, TimeProvider time, string desk, string noThanks)
    {
        var now = TimeZoneInfo.ConvertTime(time.GetUtcNow(), Danish);
        var stores = Stores.Of(settings);
        if (now.Hour is < FromHour or >= ToHour || now.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || !stores.Has(TellingBook.Shape) || !stores.Has(PlatformStore.Shape))
            return 0;
        var book = new TellingBook(stores, time);
        var since = book.CasesSent().Where(c => c.State is TellingWords.Submitted or TellingWords.Screened).Select(c => c.ChangedAt).ToList();
        var reuses = book.ReusesSent().Where(r => r.State is TellingWords.Waiting).Select(r => r.ChangedAt).ToList();
        if (since.Count + reuses.Count == 0)
            return 0;
        var oldest = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(since.Concat(reuses).Min(), Danish).DateTime);
        var words = CaseDeskTexts.Morning(since.Count, reuses.Count, oldest, desk + Addresses.CaseDesk.In(Language.Danish)).Da;
        var editors = AccountTable.All(stores.Open(PlatformStore.Shape), AccountKind.Staff).Where(a => a.IsActive && a.Roles.Contains(Role.Editor)).ToList();
        using var connection = stores.Open(TellingBook.Shape).Connect();
        using var transaction = connection.BeginTransaction();
        foreach (var editor in editors)
        {
            var optOut = noThanks + Addresses.OptOut.In(Language.Danish, Outbox.OptOutWord(transaction, Channel.Smtp, editor.Mail));
            Outbox.Add(transaction, time, new(
                string.Create(CultureInfo.InvariantCulture, $"case-desk/{now:yyyy-MM-dd}/{editor.Id}"), Channel.Smtp, editor.Mail, Language.Danish, CaseDeskTexts.MorningSubject.Da,
                $"{words}\n\n{CaseDeskTexts.MorningStop.Da}\n\n{optOut}", new Uri(optOut)));
        }
        transaction.Commit();
        return editors.Count;
    }
}
