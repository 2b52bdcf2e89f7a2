using System.Text.Encodings.Web;
using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Innovare.Web;

/// <summary>Reads the session cookie of the face an endpoint is on. Public and respond pages have no session and none is looked for.</summary>
sealed class SessionAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Settings settings, FaceCookies cookies, TimeProvider time)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "session";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
        Account is { } account && cookies.Read(Request, account.Face) is { } secret
        && Sessions.Find(Stores.Of(settings).Open(PlatformStore.Shape), time, account.Kind, secret) is { } actor
            ? AuthenticateResult.Success(new(new(new ActorIdentity(actor)), Name))
            : AuthenticateResult.NoResult());

    /// <summary>Nobody is signed in: to the page where one does that, and back afterwards.</summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (Refusals.WantsData(Request.Path))
        {
            Context.Refuse(Problems.NotSignedIn);
            return Task.CompletedTask;
        }
        var address = (Account?.Kind is AccountKind.Workplace ? Addresses.WorkplaceLogIn : Addresses.StaffLogIn).In(Context.ReaderLanguage());
        var wanted = HttpMethods.IsGet(Request.Method) ? QueryString.Create("til", Request.Path + Request.QueryString) : QueryString.Empty;
        Response.Redirect(address + wanted);
        return Task.CompletedTask;
    }

    /// <summary>Signed in, but without the role.</summary>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Context.Refuse(Problems.RoleMissing);
        return Task.CompletedTask;
    }

    (AccountKind Kind, Face Face)? Account => Context.GetEndpoint()?.Metadata.GetMetadata<OnFace>()?.Face switch
    {
        Face.Backoffice => (AccountKind.Staff, Face.Backoffice),
        Face.Workplace => (AccountKind.Workplace, Face.Workplace),
        _ => null,
    };
}
