using Innovare.Platform.Approvals;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Innovare.Survey.Store;

/// <summary>The publication store: releases, those that wait for two to answer for them, and who did. Releases are added, never changed.</summary>
public sealed class PublicationContext(DbContextOptions<PublicationContext> options) : DbContext(options)
{
    /// <summary>One row a published revision, newest last.</summary>
    public DbSet<ReleaseRow> Releases => Set<ReleaseRow>();

    /// <summary>The store on either database.</summary>
    public static StoreShape Shape { get; } = new("publication", new MigrationSet("publication", typeof(PublicationContext).Assembly) { HoldsNobodyBecause = "Only protected tables of workplaces are published." }, AuditLog.Tables, FourEyes.Tables);

    /// <summary>Opens (and makes, when missing) the store.</summary>
    /// <exception cref="StoreException">The database cannot be reached or refuses us.</exception>
    public static PublicationContext Open(Stores stores)
    {
        ArgumentNullException.ThrowIfNull(stores);
        return new(stores.Open(Shape).Options<PublicationContext>());
    }

    /// <summary>The store to read from, or null when nothing has been published there; a page takes no lock.</summary>
    public static PublicationContext? OpenToRead(Stores stores)
    {
        ArgumentNullException.ThrowIfNull(stores);
        if (!stores.Has(Shape))
            return null;
        var context = Open(stores);
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return context;
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        var release = modelBuilder.Entity<ReleaseRow>();
        release.ToTable("release");
        release.HasKey(r => r.Number);
        release.Property(r => r.Number).HasColumnName("number");
        release.Property(r => r.Id).HasColumnName("id");
        release.Property(r => r.Revision).HasColumnName("revision");
        release.Property(r => r.Document).HasColumnName("document");
        release.Property(r => r.VisibleAt).HasColumnName("visible_at");
        release.Property(r => r.RecordedAt).HasColumnName("recorded_at");
    }
}

/// <summary>A published revision: its document is the <see cref="PublishedRelease"/> as JSON.</summary>
public sealed class ReleaseRow
{
    public long Number { get; init; }

    public required string Id { get; init; }

    public required string Revision { get; init; }

    public required string Document { get; init; }

    /// <summary>Milliseconds since 1970 (UTC) before which no reader sees it; 0 when it was published at once.</summary>
    public long VisibleAt { get; init; }

    /// <summary>Milliseconds since 1970 (UTC) when it was put here; 0 when nobody noted it.</summary>
    public long RecordedAt { get; init; }
}
