using System.Globalization;
using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.Platform.Jobs;
using Innovare.Platform.Mail;
using Innovare.PublicSector;

namespace Innovare.Web.Pages;

/// <summary>Each year: one letter to the operator that the accessibility statement must be gone through.</summary>
public static class StatementReminder
{
    /// <summary>Looks once a day, because nobody is there on the day itself.</summary>
    public static JobKind Kind(Settings settings, TimeProvider time) => new("accessibility-statement", (_, _) => Task.FromResult(Round(settings, time))) { Every = TimeSpan.FromDays(1) };

    /// <summary>Writes the letter when the statement is a year old, and again for each year that nobody has looked.</summary>
    /// <returns>What was found, or null when there is nothing to say.</returns>
    public static string? Round(Settings settings, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(time);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (AccessibilityStatement.Check(settings, today) is not [var old])
            return null;
        if (settings.Contact is not { } contact)
            return old.What + " INNOVARE_CONTACT names nobody to remind.";
        var reviewed = AccessibilityStatement.ReviewedOn(settings);
        var years = today.Year - reviewed.Year - (today < reviewed.AddYears(today.Year - reviewed.Year) ? 1 : 0);
        using var connection = Stores.Of(settings).Open(PlatformStore.Shape).Connect();
        using var transaction = connection.BeginTransaction();
        Outbox.Add(transaction, time, new(string.Create(CultureInfo.InvariantCulture, $"accessibility-statement/{reviewed:yyyy-MM-dd}/{years}"), Channel.Smtp, contact, Language.Danish, PagesTexts.ReminderSubject.Da, PagesTexts.Reminder(reviewed).Da));
        transaction.Commit();
        return old.What;
    }
}
