namespace Innovare.Platform.Accounts;

/// <summary>What a link in a letter is for.</summary>
public enum LinkPurpose
{
    /// <summary>A member of staff is asked in, and chooses password and authenticator.</summary>
    Enrol,

    /// <summary>A member of staff chooses a new password.</summary>
    Password,

    /// <summary>A public employee proves a work e-mail, and is signed in.</summary>
    SignIn,
}
