using Innovare.PublicSector;

namespace Innovare.Platform.Subscriptions;

/// <summary>Somebody who wants mail when there is news of one thing. Nothing is held on them but the address and what they follow.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Topic">What is followed, as programs compare it: <c>demo/releases</c>, <c>demo/table/DEMO01</c>, <c>cases?q=…</c>.</param>
/// <param name="Name">The same in the follower's words, as pages and letters say it.</param>
/// <param name="Recipient">Mail address, folded.</param>
/// <param name="Language">Language letters are written in.</param>
/// <param name="Site">What links to public pages begin with.</param>
/// <param name="Door">What links to the page that ends it begin with.</param>
/// <param name="EndWord">The word in the link that ends it; it can do nothing else.</param>
/// <param name="AskedAt">When it was asked for.</param>
/// <param name="ConfirmedAt">When the address said yes by mail; null while it has not, and then nothing is sent.</param>
public sealed record Subscription(
    string Id, string Topic, string Name, string Recipient, Language Language, string Site, string Door, string EndWord, DateTimeOffset AskedAt, DateTimeOffset? ConfirmedAt);
