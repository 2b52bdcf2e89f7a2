using Innovare.Platform.Subscriptions;
using Innovare.PublicSector;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Subscriptions;

/// <summary>Where an address says yes. Reading the page changes nothing: mail filters follow links.</summary>
[At(nameof(Addresses.FollowConfirm), Face.Workplace), Limited(Limit.Token)]
sealed class FollowConfirmModel(Following following) : SitePage
{
    public override Text Title => SubscriptionsTexts.Confirm;

    /// <summary>What is followed; null when the link is too old.</summary>
    public Subscription? Asked { get; private set; }

    public void OnGet(string word) => Asked = following.ToConfirm(word);

    public IActionResult OnPost(string word)
    {
        following.Confirm(word);
        return Redirect(AddressIn(Language));
    }

    /// <summary>A text with the name of what is followed.</summary>
    public string Fill(Text text) => string.Format(Culture, this[text], Asked?.Name);
}
