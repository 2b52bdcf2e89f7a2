using Innovare.Platform;
using Innovare.Platform.Database;
using Innovare.Platform.Mail;
using Innovare.PublicSector;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Letters;

/// <summary>
/// Where a recipient says no more letters. Reading the page changes nothing, so mail filters that follow links stop nobody;
/// a mail program's own button posts here without having read it (RFC 8058), so no token of the form is asked for:
/// the word in the address is the proof, and it can do nothing else.
/// </summary>
[At(nameof(Addresses.OptOut), Face.Respond), Limited(Limit.Token), IgnoreAntiforgeryToken]
sealed class OptOutModel(Settings settings, TimeProvider time) : SitePage
{
    public override Text Title => LettersTexts.Title;

    public override bool HasTrail => false;

    /// <summary>The recipient has said no more.</summary>
    public bool IsOut { get; private set; }

    public IActionResult OnGet(string word)
    {
        if (Outboxes().Select(store => Outbox.IsOptedOut(store, word)).FirstOrDefault(isOut => isOut is not null) is not { } isOut)
            return Refuse(Problems.PageUnknown);
        IsOut = isOut;
        return Page();
    }

    /// <param name="word">Of the recipient.</param>
    /// <param name="again">Said by the button that takes it back.</param>
    public IActionResult OnPost(string word, string? again)
    {
        foreach (var store in Outboxes())
        {
            using var connection = store.Connect();
            using var transaction = connection.BeginTransaction();
            var isOurs = Outbox.OptOut(transaction, time, word, isOut: again is null);
            transaction.Commit();
            if (isOurs)
                return Redirect(AddressIn(Language));
        }
        return Refuse(Problems.PageUnknown);
    }

    IEnumerable<Store> Outboxes()
    {
        var stores = Stores.Of(settings);
        return HouseStores.WithLetters.Where(stores.Has).Select(stores.Open);
    }
}
