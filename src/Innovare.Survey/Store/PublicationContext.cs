using System.Collections.Concurrent;
using Innovare.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Innovare.Survey.Store;

/// <summary>The publication store: releases and nothing else. Rows are added, never changed.</summary>
public sealed class PublicationContext(DbContextOptions<PublicationContext> options) : DbContext(options)
{
    static readonly ConcurrentDictionary<string, string> Stores = new(StringComparer.Ordinal);

    /// <summary>One row a published revision, newest last.</summary>
    public DbSet<ReleaseRow> Releases => Set<ReleaseRow>();

    /// <summary>Opens (and makes, when missing) the store in that data folder.</summary>
    public static PublicationContext Open(string dataFolder)
    {
        var store = SqliteStore.Open(dataFolder, "publication", typeof(PublicationContext).Assembly);
        return new PublicationContext(new DbContextOptionsBuilder<PublicationContext>().UseSqlite(store).Options);
    }

    /// <summary>The store in that data folder to read from, or null when nothing has been published there.</summary>
    /// <remarks>A process brings a store to its newest shape once; after that a page only reads, and takes no lock.</remarks>
    public static PublicationContext? OpenToRead(string dataFolder)
    {
        var file = Path.Combine(dataFolder, "publication.db");
        if (!File.Exists(file))
            return null;
        var store = Stores.GetOrAdd(Path.GetFullPath(file), _ => SqliteStore.Open(dataFolder, "publication", typeof(PublicationContext).Assembly));
        return new PublicationContext(new DbContextOptionsBuilder<PublicationContext>().UseSqlite(store).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options);
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
    }
}

/// <summary>A published revision: its document is the <see cref="PublishedRelease"/> as JSON.</summary>
public sealed class ReleaseRow
{
    public long Number { get; init; }

    public required string Id { get; init; }

    public required string Revision { get; init; }

    public required string Document { get; init; }
}
