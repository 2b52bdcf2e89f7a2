using Innovare.Cases.Reuse;
using Innovare.Cases.Store;
using Innovare.Cases.Telling;
using Innovare.PublicSector;

namespace Innovare.Web.Telling;

/// <summary>Sends in what was told, and writes to those it concerns.</summary>
sealed class Sending(TellingBook book, Publisher publisher, LiveLibrary live)
{
    static readonly string[] Confirmed = ["kind", "state", "value"];

    /// <summary>Sends a case to the editors.</summary>
    /// <returns>Why it cannot be, or null.</returns>
    public Text? Send(ToldCase told, string mail)
    {
        var (to, why) = Moderation.Decide(told, "submit", isEditor: false);
        if (to is null)
            return why;
        var slug = told.Slug ?? told.ClaimOf ?? book.SlugFor(told.Title, live.Current.Cases.Select(c => c.Slug));
        return book.Take(told, Moderation.After(told with { Slug = slug, Mail = mail }, "submit", to, book.Today), "owner", "owner", "submit") ? null : TellingTexts.MovedOn;
    }

    /// <summary>Takes another step of the owner's.</summary>
    public Text? Act(ToldCase told, string step, string? reason)
    {
        var (to, why) = step is "undo" ? Moderation.Undo(told, book.Log(TellingLink.Case(told.Id)), isEditor: false) : Moderation.Decide(told, step, isEditor: false, reason: reason);
        if (to is null)
            return why;
        var isTaken = book.Take(told, Moderation.After(told, step, to, book.Today, reason), "owner", "owner", step, reason);
        publisher.Bring();
        return isTaken ? null : TellingTexts.MovedOn;
    }

    /// <summary>Sends a reuse: the giver is asked where somebody can be, the editors see it in any case.</summary>
    /// <param name="told">As it is, with its answers.</param>
    /// <param name="mail">The taker's.</param>
    /// <param name="address">Where the giver's link leads.</param>
    public Text? Send(ToldReuse told, string mail, Func<string, string> address)
    {
        var library = live.Current;
        if (ReuseForm.Faults(told, library.Reuse).Count > 0)
            return TellingTexts.NotWhole;
        return book.Take(told, told with { Mail = mail, State = TellingWords.Waiting }, "owner", "owner", "submit", letters: Asking(told, mail, library, address)) ? null : TellingTexts.MovedOn;
    }

    // nobody is asked of their own
    TellingLetter[] Asking(ToldReuse told, string? mail, CaseLibrary library, Func<string, string> address) =>
        GiverOf(told, library)?.Mail is { } giver && !string.Equals(giver, mail, StringComparison.OrdinalIgnoreCase) ? [TellingLetter.Giver(giver, Language.Danish, TellingLink.Reuse(told.Id), address)] : [];

    /// <summary>Whom the taker's giver can be asked through, or null when nobody is named.</summary>
    public (string Organisation, string? Mail)? GiverOf(ToldReuse told, CaseLibrary library)
    {
        if (library.Reuse.CaseOf(told.Link.Giver) is not { } giver)
            return null;
        var owner = book.CasesShown().FirstOrDefault(c => string.Equals(c.Slug, giver.Slug, StringComparison.Ordinal));
        return (giver.Organisation, giver.Contact?.Mail ?? owner?.Mail);
    }

    /// <summary>The giver's answer.</summary>
    /// <param name="told">The reuse.</param>
    /// <param name="mail">The address the giver was asked through.</param>
    /// <param name="isSo">Confirmed.</param>
    /// <param name="objection">What is wrong, when it is not.</param>
    /// <param name="address">Where the taker's link leads.</param>
    public Text? Answer(ToldReuse told, string mail, bool isSo, string objection, Func<string, string> address)
    {
        var library = live.Current;
        if (GiverOf(told, library) is not { } giver)
            return ReuseForm.InWords(new("reuse-case-unknown", "", "", "")).Words;
        if (string.Equals(mail, told.Mail, StringComparison.OrdinalIgnoreCase))
            return ReuseForm.InWords(new("reuse-own", "", "", "")).Words;
        var (link, findings) = isSo
            ? ReuseDecisions.Confirm(told.Link, giver.Organisation, library.Reuse)
            : ReuseDecisions.Dispute(told.Link, giver.Organisation, Text.Same(objection), library.Reuse);
        if (findings.Count > 0)
            return findings[0].Code is "reuse-objection" ? TellingTexts.ObjectionMissing : ReuseForm.InWords(findings[0]).Words;
        // what the giver confirms is let through; what is disputed goes out of sight until an editor has looked
        var next = told with { Confirmation = link.Confirmation, Objection = isSo ? null : objection, State = isSo ? TellingWords.Shown : told.State is TellingWords.Shown ? TellingWords.Waiting : told.State };
        TellingLetter[] letters = told.Mail is { } taker ? [TellingLetter.News(taker, told.Language, TellingLink.Reuse(told.Id), isSo ? TellingTexts.GiverSaidYes : TellingTexts.GiverSaidNo, address)] : [];
        if (!book.Take(told, next, "giver", "giver", isSo ? "confirm" : "dispute", isSo ? null : objection, letters))
            return TellingTexts.MovedOn;
        publisher.Bring();
        return null;
    }

    /// <summary>Keeps what the taker says of a reuse that is sent already, and shows it when it is shown. The giver's yes was to what stood there: how it was taken, how far it is and what it gave are asked again.</summary>
    /// <param name="told">As it is.</param>
    /// <param name="answers">What the taker says now.</param>
    /// <param name="address">Where the giver's link leads.</param>
    public Text? Move(ToldReuse told, IReadOnlyDictionary<string, string> answers, Func<string, string> address)
    {
        if (told.Link.State is ReuseWords.GivenUp)
            return ReuseForm.InWords(new("reuse-ended", "", "", "")).Words;
        var isOther = told.Confirmation is ReuseWords.Confirmed && Confirmed.Any(f => answers.GetValueOrDefault(f) != told.Answers.GetValueOrDefault(f));
        var next = told with { Answers = answers, Confirmation = isOther ? ReuseWords.Unasked : told.Confirmation };
        if (!book.Take(told, next, "owner", "owner", "move", letters: isOther ? Asking(told, told.Mail, live.Current, address) : []))
            return TellingTexts.MovedOn;
        publisher.Bring();
        return null;
    }

    /// <summary>Asks each place that has not said for a year whether it still uses its solution.</summary>
    public int AskYearly(string root)
    {
        var count = 0;
        foreach (var told in book.CasesShown().Where(c => Moderation.ShouldBeAsked(c, book.Today)))
            if (told.Mail is { } mail && book.Take(told, told with { AskedOn = book.Today }, "house", "house", "ask", null,
                TellingLetter.Yearly(mail, told.Language, TellingLink.Case(told.Id), secret => root + Addresses.TellingLink.In(told.Language, secret))))
                count++;
        return count;
    }
}
