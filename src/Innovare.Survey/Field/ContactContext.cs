using Innovare.Platform.Approvals;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Innovare.Survey.Field;

/// <summary>The contact store: whom we write to. It holds no pseudonym and no answer.</summary>
public sealed class ContactContext(DbContextOptions<ContactContext> options) : DbContext(options)
{
    public DbSet<Contact> Contacts => Set<Contact>();

    /// <summary>The tables.</summary>
    public static MigrationSet Tables { get; } = new("contacts", typeof(ContactContext).Assembly);

    /// <summary>The store on either database.</summary>
    public static StoreShape Shape { get; } = new("contacts", Tables, AuditLog.Tables, Outbox.Tables, FieldTables.Set, FourEyes.Tables);

    /// <summary>Opens (and makes, when missing) the store.</summary>
    /// <exception cref="StoreException">The database cannot be reached or refuses us.</exception>
    public static ContactContext Open(Stores stores)
    {
        ArgumentNullException.ThrowIfNull(stores);
        return new(stores.Open(Shape).Options<ContactContext>());
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        var contact = modelBuilder.Entity<Contact>();
        contact.ToTable("contact");
        contact.HasKey(c => c.Id);
        contact.Property(c => c.Id).HasColumnName("id");
        contact.Property(c => c.Round).HasColumnName("round");
        contact.Property(c => c.Workplace).HasColumnName("workplace");
        contact.Property(c => c.Name).HasColumnName("name");
        contact.Property(c => c.Mail).HasColumnName("mail");
        contact.Property(c => c.Language).HasColumnName("language");
    }
}

/// <summary>A sampled workplace as we write to it.</summary>
public sealed class Contact
{
    public required string Id { get; init; }

    public required string Round { get; init; }

    /// <summary>P-number.</summary>
    public required string Workplace { get; init; }

    /// <summary>Name of the workplace.</summary>
    public required string Name { get; init; }

    public string? Mail { get; init; }

    public required string Language { get; init; }
}
