using System.Globalization;
using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.Platform.Groups;
using Microsoft.AspNetCore.Http;

namespace Innovare.Web.SelfTest;

/// <summary>The closed groups, and whose they are: the account's, or the browser's when nobody is signed in.</summary>
public sealed class TestGroups(Settings settings, OwnSpace space, TimeProvider time)
{
    const string Purpose = "groups";

    public GroupBook Book => new(Stores.Of(settings).Open(PlatformStore.Shape), time);

    /// <summary>Who the reader is here, or null.</summary>
    public string? OwnerOf(HttpContext context) => space.OwnersOf(context, Purpose) is [var owner, ..] ? owner : null;

    /// <summary>The same; the browser gets a space when it has none.</summary>
    public string OwnerToKeep(HttpContext context) => space.OwnerToKeep(context, Purpose, GroupBook.KeptFor);

    /// <summary>How many have answered, so roughly that nobody sees a single person come.</summary>
    public static string Roughly(long answered) => answered switch
    {
        < GroupResult.FewestAnswers => "0-4",
        < 10 => "5-9",
        _ => string.Create(CultureInfo.InvariantCulture, $"{answered / 10 * 10}-{(answered / 10 * 10) + 9}"),
    };
}
