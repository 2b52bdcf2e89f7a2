namespace Innovare.Web;

/// <summary>What kind of call is counted together.</summary>
public enum Limit
{
    /// <summary>A page that is read.</summary>
    Page,

    /// <summary>Data and APIs: read by programs, and dearer to make.</summary>
    Data,

    /// <summary>A form that is sent.</summary>
    Form,

    /// <summary>Where a password or a code can be guessed.</summary>
    SignIn,

    /// <summary>Where a link or a token can be guessed.</summary>
    Token,
}

/// <summary>Counts an endpoint as another kind than its method and address say: <c>[Limited(Limit.SignIn)]</c> on a page, <c>.WithMetadata(…)</c> on a data address.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class LimitedAttribute(Limit limit) : Attribute
{
    public Limit Limit => limit;
}
