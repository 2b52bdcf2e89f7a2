using System.Net.Mail;
using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.Platform.Ids;
using Innovare.Platform.Mail;
using Innovare.Platform.Subscriptions;
using Innovare.PublicSector;
using Microsoft.AspNetCore.Http;

namespace Innovare.Web;

/// <summary>
/// Following something by mail, for any slice: ask, say yes by mail, be told once, end by one click.
/// A slice has a page of its own that asks; saying yes and ending are common pages.
/// </summary>
public sealed class Following(Settings settings, TimeProvider time, ServedFaces faces)
{
    const int LongestMail = 200;
    const int LongestName = 200;

    /// <summary>Whether that can be a mail address.</summary>
    public static bool IsMail(string? mail) => mail?.Trim() is { Length: > 0 and <= LongestMail } said && !said.Any(char.IsControl) && MailAddress.TryCreate(said, out var read) && read.Address == said;

    /// <summary>Notes that somebody has asked to follow, and writes to the address to hear whether it is theirs. Asking again, or for another, tells nothing.</summary>
    /// <param name="request">The request that asks.</param>
    /// <param name="topic">What is followed, as the slice that tells names it, e.g. <c>demo/table/DEMO01</c>.</param>
    /// <param name="name">The same in words, in the language of the page; stands in pages and letters.</param>
    /// <param name="recipient">Mail address; <see cref="IsMail"/>.</param>
    /// <param name="language">Language letters are written in.</param>
    /// <returns>False when nobody has said under which name we are reached, so that no link can be written: refuse with <see cref="Problems.HostUnnamed"/>.</returns>
    public bool Ask(HttpRequest request, string topic, string name, string recipient, Language language)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(recipient);
        if (!IsMail(recipient))
            throw new ArgumentException("This is no mail address.", nameof(recipient));
        if (faces.Root(Face.Workplace, request) is not { } door)
            return false;
        var site = faces.Root(Face.Public, request) ?? door;
        name = name.ReplaceLineEndings(" ");
        var asked = new Subscription("", topic, name.Length > LongestName ? name[..LongestName] + "…" : name, recipient, language, site, door, "", default, null);
        using var connection = Store.Connect();
        using var transaction = connection.BeginTransaction();
        if (SubscriptionBook.Ask(transaction, time, asked) is { } word)
            Outbox.Add(transaction, time, Question(asked, door + Addresses.FollowConfirm.In(language, word)));
        transaction.Commit();
        return true;
    }

    /// <summary>Whether that news has been told: asked before the work of finding out whom it is for.</summary>
    public bool IsTold(string news) => SubscriptionBook.IsTold(Store, news);

    /// <summary>Everything that somebody follows, of topics beginning so.</summary>
    public IReadOnlyList<string> Topics(string beginning) => SubscriptionBook.Topics(Store, beginning);

    /// <summary>How many follow each topic beginning so, and since when the first of them; never who.</summary>
    public IReadOnlyList<(string Topic, int Followers, DateTimeOffset Since)> Interest(string beginning) => SubscriptionBook.Interest(Store, beginning);

    /// <summary>What an address follows, of topics beginning so; the address is proven to be the reader's.</summary>
    public IReadOnlyList<Subscription> Of(string mail, string beginning) => SubscriptionBook.Of(Store, mail, beginning);

    /// <summary>Writes to everybody who follows one of those topics: one letter an address, once whatever happens.</summary>
    /// <param name="news">What happened; the same news is told once, by whichever process comes first.</param>
    /// <param name="topics">What it is news of, the widest first.</param>
    /// <param name="at">When it happened; who said yes later is not written to.</param>
    /// <param name="words">Subject and body in the follower's language, links from <see cref="Subscription.Site"/>; why the letter comes and how it is ended is put at its end.</param>
    /// <returns>How many letters; null when it had been told.</returns>
    public int? Tell(string news, IReadOnlyList<string> topics, DateTimeOffset at, Func<Subscription, (string Subject, string Body)> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        using var connection = Store.Connect();
        using var transaction = connection.BeginTransaction();
        var told = SubscriptionBook.Tell(transaction, time, news, topics, at, follower =>
        {
            var (subject, body) = words(follower);
            var end = new Uri(follower.Door + Addresses.FollowEnd.In(follower.Language, follower.EndWord));
            var why = new Text($"Du får mailen, fordi du følger {follower.Name}. Stop den, eller al mail fra os, her:\n{end}", $"You get this mail because you follow {follower.Name}. Stop it, or all mail from us, here:\n{end}");
            return new("", Channel.Smtp, follower.Recipient, follower.Language, subject.ReplaceLineEndings(" "), $"{body.Trim()}\n\n{why[follower.Language]}", end);
        });
        transaction.Commit();
        return told;
    }

    internal Subscription? ToConfirm(string word) => SubscriptionBook.ToConfirm(Store, time, word);

    internal Subscription? ToEnd(string word) => SubscriptionBook.ToEnd(Store, word);

    internal Subscription? Confirm(string word)
    {
        using var connection = Store.Connect();
        using var transaction = connection.BeginTransaction();
        var confirmed = SubscriptionBook.Confirm(transaction, time, word);
        transaction.Commit();
        return confirmed;
    }

    internal void End(string word, bool isAll = false)
    {
        using var connection = Store.Connect();
        using var transaction = connection.BeginTransaction();
        if (isAll)
            SubscriptionBook.EndAll(transaction, word);
        else
            SubscriptionBook.End(transaction, word);
        transaction.Commit();
    }

    Store Store => Stores.Of(settings).Open(PlatformStore.Shape);

    Letter Question(Subscription asked, string link) => new(
        $"subscription/{Id.Next(time)}", Channel.Smtp, asked.Recipient.Trim(), asked.Language,
        new Text("Bekræft, at du vil have mail fra Innovare", "Confirm that you want mail from Innovare")[asked.Language],
        new Text(
            $"Du har bedt om en mail, når der kommer nyt om {asked.Name}. Bekræft det her:\n\n{link}\n\nLinket virker i {SubscriptionBook.DaysToConfirm} dage. Har du ikke bedt om det, så slet mailen. Så sker der ikke mere, og vi glemmer din adresse.",
            $"You have asked for a mail when there is news about {asked.Name}. Confirm it here:\n\n{link}\n\nThe link works for {SubscriptionBook.DaysToConfirm} days. If you did not ask for it, delete this mail. Nothing more happens, and we forget your address.")[asked.Language]);
}
