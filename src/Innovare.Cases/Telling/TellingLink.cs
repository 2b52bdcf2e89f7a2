namespace Innovare.Cases.Telling;

/// <summary>A link in a letter that lets its bearer do one thing, once.</summary>
/// <param name="Kind">One of the constants.</param>
/// <param name="Object">What it is about: <c>case/ID</c> or <c>reuse/ID</c>.</param>
/// <param name="Mail">Whom it was sent to.</param>
public sealed record TellingLink(string Kind, string Object, string Mail)
{
    /// <summary>Proves the work e-mail of a teller, and sends what was told.</summary>
    public const string Prove = "prove";

    /// <summary>Opens one's own in another browser.</summary>
    public const string Open = "open";

    /// <summary>Lets the giver confirm or dispute.</summary>
    public const string Giver = "giver";

    /// <summary>How long each kind works.</summary>
    public static TimeSpan LifeOf(string kind) => TimeSpan.FromDays(kind is Prove ? 2 : kind is Giver ? 60 : 30);

    public bool IsCase => Object.StartsWith("case/", StringComparison.Ordinal);

    public string Id => Object[(Object.IndexOf('/', StringComparison.Ordinal) + 1)..];

    public static string Case(string id) => "case/" + id;

    public static string Reuse(string id) => "reuse/" + id;
}
