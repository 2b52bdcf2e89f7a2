using Innovare.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Innovare.Survey.OwnBarometers;

/// <summary>The store of own barometers: what is asked of which workplaces, and what came of it. Contacts, keys and answers stand in the stores of all rounds.</summary>
public sealed class OwnBarometerContext(DbContextOptions<OwnBarometerContext> options) : DbContext(options)
{
    public DbSet<OwnBarometerRow> Barometers => Set<OwnBarometerRow>();

    /// <summary>The store on either database.</summary>
    public static StoreShape Shape { get; } = new("barometers", new MigrationSet("barometers", typeof(OwnBarometerContext).Assembly) { HoldsNobodyBecause = "Fields and sizes of workplaces, without names, until the barometer is closed, and protected figures after." });

    /// <summary>Opens (and makes, when missing) the store.</summary>
    /// <exception cref="StoreException">The database cannot be reached or refuses us.</exception>
    public static OwnBarometerContext Open(Stores stores)
    {
        ArgumentNullException.ThrowIfNull(stores);
        return new(stores.Open(Shape).Options<OwnBarometerContext>());
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        var row = modelBuilder.Entity<OwnBarometerRow>();
        row.ToTable("own_barometer");
        row.HasKey(b => b.Id);
        row.Property(b => b.Id).HasColumnName("id");
        row.Property(b => b.Title).HasColumnName("title");
        row.Property(b => b.Round).HasColumnName("round");
        row.Property(b => b.Size).HasColumnName("size");
        row.Property(b => b.ClosesOn).HasColumnName("closes_on");
        row.Property(b => b.State).HasColumnName("state");
        row.Property(b => b.Population).HasColumnName("population");
        row.Property(b => b.Drawn).HasColumnName("drawn");
        row.Property(b => b.Frame).HasColumnName("frame");
        row.Property(b => b.Seed).HasColumnName("seed");
        row.Property(b => b.Result).HasColumnName("result");
        row.Property(b => b.MadeOn).HasColumnName("made_on");
        row.Property(b => b.ClosedOn).HasColumnName("closed_on");
    }
}

/// <summary>One own barometer.</summary>
public sealed class OwnBarometerRow
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>The round whose questionnaire is asked.</summary>
    public required string Round { get; init; }

    /// <summary>Workplaces to draw; null when all are asked.</summary>
    public long? Size { get; init; }

    /// <summary>Last day of answering, ISO 8601.</summary>
    public required string ClosesOn { get; init; }

    /// <summary>open, closing, closed.</summary>
    public required string State { get; set; }

    public required long Population { get; init; }

    public required long Drawn { get; init; }

    /// <summary>The workplaces as frame.csv without their names, which stand with the contacts; empty once it is closed.</summary>
    public required string Frame { get; set; }

    /// <summary>What the sample was drawn with; empty once it is closed.</summary>
    public required string Seed { get; set; }

    /// <summary>The protected result as JSON; null until it is closed.</summary>
    public string? Result { get; set; }

    public required string MadeOn { get; init; }

    public string? ClosedOn { get; set; }
}
