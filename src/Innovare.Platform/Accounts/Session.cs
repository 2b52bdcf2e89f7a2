namespace Innovare.Platform.Accounts;

/// <summary>Somebody signed in on one device.</summary>
/// <param name="Id">What a list names it by; it opens nothing.</param>
/// <param name="Account">Whose it is.</param>
/// <param name="Proof">How they proved who they are: <c>code</c>, <c>recovery</c>, <c>mail</c> or <c>provider</c>.</param>
/// <param name="Device">What the browser says of itself, cut short, so that its owner knows it again.</param>
/// <param name="BegunAt">Signed in.</param>
/// <param name="SeenAt">Last used, within a minute.</param>
/// <param name="EndsAt">Over, however much it is used.</param>
public sealed record Session(string Id, string Account, string Proof, string Device, DateTimeOffset BegunAt, DateTimeOffset SeenAt, DateTimeOffset EndsAt);
