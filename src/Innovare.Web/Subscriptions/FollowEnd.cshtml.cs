using Innovare.Platform.Subscriptions;
using Innovare.PublicSector;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Subscriptions;

/// <summary>Where a follower ends it, by the button or by a mail program's own (RFC 8058), which posts here without having read the page.</summary>
[At(nameof(Addresses.FollowEnd), Face.Workplace), Limited(Limit.Token), IgnoreAntiforgeryToken]
sealed class FollowEndModel(Following following) : SitePage
{
    public override Text Title => SubscriptionsTexts.End;

    /// <summary>What is followed; null when it has ended. A word that was never given looks the same.</summary>
    public Subscription? Followed { get; private set; }

    public void OnGet(string word) => Followed = following.ToEnd(word);

    public IActionResult OnPost(string word, bool all = false)
    {
        following.End(word, all);
        return Redirect(AddressIn(Language));
    }
}
