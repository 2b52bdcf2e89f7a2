using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Innovare.Survey.Field;

/// <summary>
/// The key store: the only place where a contact and a pseudonym stand side by side, and there the contact is sealed with a key
/// that stands in no store. It also notes who on the staff looked at answers, and sends the letters of hand-overs: with times or
/// names of their own they would join elsewhere.
/// </summary>
public sealed class KeyContext(DbContextOptions<KeyContext> options) : DbContext(options)
{
    public DbSet<AccessKey> Keys => Set<AccessKey>();

    public DbSet<Known> Known => Set<Known>();

    public DbSet<HandOverRow> HandOvers => Set<HandOverRow>();

    public DbSet<Salt> Salts => Set<Salt>();

    /// <summary>The tables.</summary>
    public static MigrationSet Tables { get; } = new("keys", typeof(KeyContext).Assembly);

    /// <summary>The store on either database.</summary>
    public static StoreShape Shape { get; } = new("keys", Tables, AuditLog.Tables, Outbox.Tables);

    /// <summary>Opens (and makes, when missing) the store.</summary>
    /// <exception cref="StoreException">The database cannot be reached or refuses us.</exception>
    public static KeyContext Open(Stores stores) => new(StoreOf(stores).Options<KeyContext>());

    /// <summary>The same, for plain SQL: what is done for every page of every respondent.</summary>
    internal static Platform.Database.Store StoreOf(Stores stores)
    {
        ArgumentNullException.ThrowIfNull(stores);
        Settling.Once(stores);
        return stores.Open(Shape);
    }

    internal static KeyContext Unsettled(Stores stores) => new(stores.Open(Shape).Options<KeyContext>());

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        var key = modelBuilder.Entity<AccessKey>();
        key.ToTable("access_key");
        key.HasKey(k => k.Pseudonym);
        key.Property(k => k.Pseudonym).HasColumnName("pseudonym");
        key.Property(k => k.Contact).HasColumnName("contact");
        key.Property(k => k.ContactMark).HasColumnName("contact_mark");
        key.Property(k => k.LinkHash).HasColumnName("link_hash");
        key.Property(k => k.CodeHash).HasColumnName("code_hash");
        key.Property(k => k.ReceiptHash).HasColumnName("receipt_hash");
        key.Property(k => k.MadeOn).HasColumnName("made_on");
        key.Property(k => k.RevokedOn).HasColumnName("revoked_on");
        var known = modelBuilder.Entity<Known>();
        known.ToTable("known");
        known.HasKey(k => k.Pseudonym);
        known.Property(k => k.Pseudonym).HasColumnName("pseudonym");
        known.Property(k => k.Facts).HasColumnName("facts");
        var handOver = modelBuilder.Entity<HandOverRow>();
        handOver.ToTable("hand_over");
        handOver.HasKey(h => h.Id);
        handOver.Property(h => h.Id).HasColumnName("id");
        handOver.Property(h => h.Pseudonym).HasColumnName("pseudonym");
        handOver.Property(h => h.Code).HasColumnName("code");
        handOver.Property(h => h.Who).HasColumnName("who");
        handOver.Property(h => h.Sections).HasColumnName("sections");
        handOver.Property(h => h.LinkHash).HasColumnName("link_hash");
        handOver.Property(h => h.MadeOn).HasColumnName("made_on");
        handOver.Property(h => h.RevokedOn).HasColumnName("revoked_on");
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

    /// <summary>Id in the contact store, sealed.</summary>
    public required string Contact { get; set; }

    /// <summary>What the contact is found by; nobody without the ring can make it.</summary>
    public string? ContactMark { get; set; }

    /// <summary>Mark of the link's hash: who has a letter and this store still cannot tell which row it opens.</summary>
    public required string LinkHash { get; set; }

    public required string CodeHash { get; set; }

    public string? ReceiptHash { get; set; }

    public required string MadeOn { get; init; }

    public string? RevokedOn { get; set; }
}

/// <summary>What routing may ask of the register about one respondent.</summary>
public sealed class Known
{
    public required string Pseudonym { get; init; }

    /// <summary>JSON, sealed: a rare combination of level, branch and size names a workplace.</summary>
    public required string Facts { get; set; }
}

/// <summary>Sections that a colleague answers.</summary>
public sealed class HandOverRow
{
    public required string Id { get; init; }

    public required string Pseudonym { get; init; }

    /// <summary>How the colleague is called beside the answers: k1, k2 …</summary>
    public required string Code { get; init; }

    /// <summary>Name and address as JSON, sealed.</summary>
    public required string Who { get; init; }

    /// <summary>Ids of the sections, parted by blanks.</summary>
    public required string Sections { get; init; }

    public required string LinkHash { get; init; }

    public required string MadeOn { get; init; }

    public string? RevokedOn { get; init; }
}

/// <summary>What codes are hashed with; made once for a store.</summary>
public sealed class Salt
{
    public required string Id { get; init; }

    public required string Value { get; init; }
}
