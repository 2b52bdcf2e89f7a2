using Innovare.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Innovare.Survey.Field;

/// <summary>The key store: the only place that knows which contact a pseudonym belongs to. Links and codes stand here as hashes only.</summary>
public sealed class KeyContext(DbContextOptions<KeyContext> options) : DbContext(options)
{
    public DbSet<AccessKey> Keys => Set<AccessKey>();

    public DbSet<Salt> Salts => Set<Salt>();

    /// <summary>The store on either database.</summary>
    public static StoreShape Shape { get; } = new("keys", new MigrationSet("keys", typeof(KeyContext).Assembly) { HoldsNobodyBecause = "It holds pseudonyms, ids of contacts and hashes; who they are is known by the contacts alone." });

    /// <summary>Opens (and makes, when missing) the store.</summary>
    /// <exception cref="StoreException">The database cannot be reached or refuses us.</exception>
    public static KeyContext Open(Stores stores)
    {
        ArgumentNullException.ThrowIfNull(stores);
        return new(stores.Open(Shape).Options<KeyContext>());
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        var key = modelBuilder.Entity<AccessKey>();
        key.ToTable("access_key");
        key.HasKey(k => k.Pseudonym);
        key.Property(k => k.Pseudonym).HasColumnName("pseudonym");
        key.Property(k => k.Contact).HasColumnName("contact");
        key.Property(k => k.LinkHash).HasColumnName("link_hash");
        key.Property(k => k.CodeHash).HasColumnName("code_hash");
        key.Property(k => k.ReceiptHash).HasColumnName("receipt_hash");
        key.Property(k => k.MadeAt).HasColumnName("made_at");
        key.Property(k => k.RevokedAt).HasColumnName("revoked_at");
        var salt = modelBuilder.Entity<Salt>();
        salt.ToTable("salt");
        salt.HasKey(s => s.Id);
        salt.Property(s => s.Id).HasColumnName("id");
        salt.Property(s => s.Value).HasColumnName("value");
    }
}

/// <summary>What opens one respondent's answers.</summary>
public sealed class AccessKey
{
    public required string Pseudonym { get; init; }

    /// <summary>Id in the contact store.</summary>
    public required string Contact { get; init; }

    public required string LinkHash { get; set; }

    public required string CodeHash { get; set; }

    public string? ReceiptHash { get; set; }

    public required string MadeAt { get; init; }

    public string? RevokedAt { get; set; }
}

/// <summary>What codes are hashed with; made once for a store.</summary>
public sealed class Salt
{
    public required string Id { get; init; }

    public required string Value { get; init; }
}
