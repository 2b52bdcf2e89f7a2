namespace Innovare.Platform.Accounts;

/// <summary>Somebody who can sign in. Changed in memory by the framework's user manager, kept by <see cref="AccountTable"/>.</summary>
public sealed class Account
{
    public required string Id { get; init; }

    public required AccountKind Kind { get; init; }

    /// <summary>Lower case; unique among accounts of its kind.</summary>
    public required string Mail { get; init; }

    public required string Name { get; set; }

    /// <summary>Hash of the password; null before it is chosen, and always for those who sign in by mail or an identity provider.</summary>
    public string? Password { get; set; }

    /// <summary>Key of the authenticator app in base 32, or null.</summary>
    public string? TotpKey { get; set; }

    /// <summary>The last half-minute whose code was used: it and those before it are spent.</summary>
    public long TotpStep { get; set; }

    /// <summary>Who an identity provider says this is: issuer and subject with a space between; null when none has.</summary>
    public string? Subject { get; set; }

    public bool IsActive { get; set; } = true;

    public required DateTimeOffset CreatedAt { get; init; }

    public IReadOnlySet<Role> Roles { get; set; } = new HashSet<Role>();

    /// <summary>Hashes of the recovery codes that are left.</summary>
    public IReadOnlySet<string> RecoveryCodes { get; set; } = new HashSet<string>();

    /// <summary>How a recovery code of this account is kept.</summary>
    public string HashOf(string recoveryCode) => Secret.Hash($"{Id} {recoveryCode}");
}
