namespace Innovare.Web.Accounts;

/// <summary>What came of trying to sign in.</summary>
abstract record SignInOutcome
{
    SignInOutcome()
    {
    }

    /// <summary>Signed in: the cookie is set.</summary>
    public sealed record Done : SignInOutcome;

    /// <summary>Something did not fit; which is not said.</summary>
    public sealed record Wrong : SignInOutcome;

    /// <summary>Too many tries from here; the answer is the same whether the account exists.</summary>
    public sealed record Wait(TimeSpan For) : SignInOutcome;
}
