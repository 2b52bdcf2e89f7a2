using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.Platform.Mail;
using Innovare.Platform.Sparring;
using Innovare.PublicSector;

namespace Innovare.Web.Sparring;

/// <summary>The book of requests as pages use it.</summary>
sealed class SparringWork(Settings settings, TimeProvider time)
{
    public SparringBook Book => new(Store, time);

    Store Store => Stores.Of(settings).Open(PlatformStore.Shape);

    public void Looked(Actor actor, string what) => Book.Looked(Entry(actor), what);

    public bool Do(Actor actor, SparringRequest read, SparringAct act, string words) => Book.Do(
        read, act, words, Entry(actor), actor.Name,
        act is SparringAct.Reply ? key => SparringLetters.Reply(key, read.Asked.Mail, read.Asked.Language, words, settings.Contact) : null);

    /// <summary>A letter to each who works through the queue.</summary>
    public IEnumerable<Letter> Notices(SparringRequest request, Language language, string? root) =>
        from editor in AccountTable.All(Store, AccountKind.Staff)
        where editor.IsActive && editor.Roles.Contains(Role.Editor)
        select SparringLetters.Notice($"sparring/{request.Id}/notice/{editor.Id}", editor.Mail, language, root is null ? null : root + Addresses.SparringRequest.In(language, request.Id));

    static AuditEntry Entry(Actor actor) => new(actor.Id, "editor", AuditAct.Change, "");
}
