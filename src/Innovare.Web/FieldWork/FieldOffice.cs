using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.Survey.Field;
using Microsoft.AspNetCore.Http;

namespace Innovare.Web.FieldWork;

/// <summary>Field work as the pages use it.</summary>
sealed class FieldOffice(Settings settings, TimeProvider time, ServedFaces faces)
{
    public TimeProvider Time => time;

    public Stores Stores => Stores.Of(settings);

    public FieldPeriods Periods => new(Stores, time);

    public ContactImports Imports => new(Stores, time);

    public FieldPlans Plans => new(Stores, time);

    public FieldPost Post => new(Stores, time);

    public FieldStatus Status => new(Stores, time);

    /// <summary>What links in letters begin with; null when nobody has said under which name the answering pages are reached.</summary>
    public string? Root(HttpRequest request) => faces.Root(Face.Respond, request);

    /// <summary>Name of an account, or its id when it is gone.</summary>
    public string NameOf(string account) => AccountTable.Find(Stores.Open(PlatformStore.Shape), account)?.Name ?? account;
}
