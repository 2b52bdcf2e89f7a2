using System.Globalization;
using System.Text.Json;
using Innovare.Platform.Database;
using Innovare.Platform.Mail;
using Innovare.Platform.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Innovare.Survey.Field;

/// <summary>Sections handed to colleagues: a link each, sent by mail, that opens those sections and nothing else until it is taken back.</summary>
public sealed class HandOverBook(Stores stores, TimeProvider time)
{
    const string Who = "hand-over";

    readonly KeyBook _keys = new(stores, time);

    /// <summary>At most this many at a time: a workplace has few sections, and a form must not send letters without end.</summary>
    public const int Most = 10;

    /// <summary>Hands sections over; the letter with the link stands in the outbox of the same transaction.</summary>
    /// <param name="pseudonym">Whose answers.</param>
    /// <param name="name">The colleague's name.</param>
    /// <param name="mail">The colleague's address.</param>
    /// <param name="sections">Ids of the sections.</param>
    /// <param name="letter">Writes the letter, given the link and the letter's key.</param>
    /// <returns>The hand-over; null when there are <see cref="Most"/> already.</returns>
    public HandOver? Give(string pseudonym, string name, string mail, IReadOnlyList<string> sections, Func<string, string, Letter> letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        using var context = KeyContext.Open(stores);
        var before = context.HandOvers.AsNoTracking().Where(h => h.Pseudonym == pseudonym).ToList();
        if (before.Count >= Most)
            return null;
        var (code, link) = (string.Create(CultureInfo.InvariantCulture, $"k{before.Count + 1}"), AccessCodes.NewLink());
        using var transaction = context.Database.BeginTransaction();
        var row = new HandOverRow
        {
            Id = Pseudonym.New(),
            Pseudonym = pseudonym,
            Code = code,
            Who = stores.Ring.Seal(Who, $"{pseudonym}/{code}", JsonSerializer.Serialize(new Colleague(name, mail))),
            Sections = string.Join(' ', sections),
            LinkHash = _keys.LinkMarks(link)[0], // just made
            MadeOn = FieldDay.Of(time),
        };
        context.HandOvers.Add(row);
        context.SaveChanges();
        Outbox.Add(transaction.GetDbTransaction(), time, letter(link, "hand-over/" + row.Id));
        transaction.Commit();
        return Read(stores.Ring, row);
    }

    /// <summary>All of a respondent, also those taken back, oldest first.</summary>
    public IReadOnlyList<HandOver> Of(string pseudonym)
    {
        using var context = KeyContext.Open(stores);
        return [.. context.HandOvers.AsNoTracking().Where(h => h.Pseudonym == pseudonym).ToList().Select(h => Read(stores.Ring, h)).OrderBy(h => h.Code.Length).ThenBy(h => h.Code, StringComparer.Ordinal)];
    }

    /// <summary>The hand-over of that code that has not been taken back, of answers that are still open; or null.</summary>
    public HandOver? Find(string pseudonym, string code) => Of(pseudonym).SingleOrDefault(h => h.Code == code && h.IsOpen);

    /// <summary>What a colleague's link opens, or null.</summary>
    public (string Pseudonym, string Code)? ByLink(string? link)
    {
        if (_keys.LinkMarks(link) is not { Count: > 0 } marks)
            return null;
        using var context = KeyContext.Open(stores);
        return context.HandOvers.AsNoTracking().Where(h => marks.Contains(h.LinkHash) && h.RevokedOn == null).Select(h => new { h.Pseudonym, h.Code }).SingleOrDefault() is { } found && _keys.IsOpen(found.Pseudonym)
            ? (found.Pseudonym, found.Code)
            : null;
    }

    /// <summary>Takes a hand-over back: the link opens nothing any more; what the colleague answered stays.</summary>
    /// <returns>Whether there was one to take back.</returns>
    public bool Revoke(string pseudonym, string code)
    {
        using var context = KeyContext.Open(stores);
        var today = FieldDay.Of(time);
        return context.HandOvers.Where(h => h.Pseudonym == pseudonym && h.Code == code && h.RevokedOn == null).ExecuteUpdate(h => h.SetProperty(x => x.RevokedOn, today)) > 0;
    }

    static HandOver Read(KeyRing ring, HandOverRow row)
    {
        var who = WhoIs(ring, row.Pseudonym, row.Code, row.Who);
        return new(row.Code, who.Name, who.Mail, row.Sections.Split(' ', StringSplitOptions.RemoveEmptyEntries), FieldDay.Read(row.MadeOn), row.RevokedOn is { } day ? FieldDay.Read(day) : null);
    }

    internal static Colleague WhoIs(KeyRing ring, string pseudonym, string code, string who) =>
        JsonSerializer.Deserialize<Colleague>(ring.Open(Who, $"{pseudonym}/{code}", who)) ?? new("", "");

    internal sealed record Colleague(string Name, string Mail);
}
