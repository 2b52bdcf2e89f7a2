using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Innovare.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Innovare.Survey.Store;

/// <summary>Questions to tables that readers keep under a short id. A question never changes: its id is made of its words.</summary>
public sealed class SavedQueries(DbContextOptions<SavedQueries> options) : DbContext(options)
{
    /// <summary>Letters of the longest question that is kept.</summary>
    public const int MostLetters = 20_000;

    // Strangers may save: a bound, far above what readers need.
    const long MostQuestions = 500_000;

    /// <summary>The store on either database.</summary>
    public static StoreShape Shape { get; } = new("query", new MigrationSet("query", typeof(SavedQueries).Assembly) { HoldsNobodyBecause = "A question names a table and its values, and nobody who asked." });

    DbSet<SavedQueryRow> Rows => Set<SavedQueryRow>();

    /// <summary>Keeps a question; the same question has the same id.</summary>
    /// <returns>The id, or null when the store is full.</returns>
    /// <exception cref="StoreException">The database cannot be reached or refuses us.</exception>
    public static string? Save(Stores stores, string document, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(stores);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(time);
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)).AsSpan(0, 10));
        var at = time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        using var context = Open(stores);
        if (context.Rows.Any(row => row.Id == id))
            return id;
        if (context.Rows.LongCount() >= MostQuestions)
            return null;
        // two readers may save the same at once
        context.Database.ExecuteSql($"insert into saved_query (id, document, saved_at) values ({id}, {document}, {at}) on conflict (id) do nothing");
        return id;
    }

    /// <summary>The question of that id, or null.</summary>
    public static string? Find(Stores stores, string id)
    {
        ArgumentNullException.ThrowIfNull(stores);
        if (!stores.Has(Shape))
            return null;
        using var context = Open(stores);
        return context.Rows.AsNoTracking().Where(row => row.Id == id).Select(row => row.Document).SingleOrDefault();
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        var row = modelBuilder.Entity<SavedQueryRow>();
        row.ToTable("saved_query");
        row.HasKey(r => r.Id);
        row.Property(r => r.Id).HasColumnName("id");
        row.Property(r => r.Document).HasColumnName("document");
    }

    static SavedQueries Open(Stores stores) => new(stores.Open(Shape).Options<SavedQueries>());

    sealed class SavedQueryRow
    {
        public required string Id { get; init; }

        public required string Document { get; init; }
    }
}
