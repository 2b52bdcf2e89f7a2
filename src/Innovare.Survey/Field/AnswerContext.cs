using Innovare.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Innovare.Survey.Field;

/// <summary>The answer store: what was answered, under pseudonyms. Nothing here names a workplace or a person.</summary>
public sealed class AnswerContext(DbContextOptions<AnswerContext> options) : DbContext(options)
{
    public DbSet<FormRow> Forms => Set<FormRow>();

    public DbSet<RespondentRow> Respondents => Set<RespondentRow>();

    /// <summary>The store on either database.</summary>
    public static StoreShape Shape { get; } = new("answers", new MigrationSet("answers", typeof(AnswerContext).Assembly) { HoldsNobodyBecause = "Answers of workplaces under pseudonyms, without names; they are held for statistics only." });

    /// <summary>Opens (and makes, when missing) the store.</summary>
    /// <exception cref="StoreException">The database cannot be reached or refuses us.</exception>
    public static AnswerContext Open(Stores stores) => new(StoreOf(stores).Options<AnswerContext>());

    /// <summary>The same, for plain SQL: what is done for every page of every respondent.</summary>
    internal static Platform.Database.Store StoreOf(Stores stores)
    {
        ArgumentNullException.ThrowIfNull(stores);
        Settling.Once(stores);
        return stores.Open(Shape);
    }

    internal static AnswerContext Unsettled(Stores stores) => new(stores.Open(Shape).Options<AnswerContext>());

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        var form = modelBuilder.Entity<FormRow>();
        form.ToTable("form");
        form.HasKey(f => f.Hash);
        form.Property(f => f.Hash).HasColumnName("hash");
        form.Property(f => f.Round).HasColumnName("round");
        form.Property(f => f.ClosesOn).HasColumnName("closes_on");
        form.Property(f => f.Document).HasColumnName("document");
        var respondent = modelBuilder.Entity<RespondentRow>();
        respondent.ToTable("respondent");
        respondent.HasKey(r => r.Pseudonym);
        respondent.Property(r => r.Pseudonym).HasColumnName("pseudonym");
        respondent.Property(r => r.Round).HasColumnName("round");
        respondent.Property(r => r.Form).HasColumnName("form");
        respondent.Property(r => r.Facts).HasColumnName("facts");
        respondent.Property(r => r.Language).HasColumnName("language");
        respondent.Property(r => r.Revision).HasColumnName("revision");
        respondent.Property(r => r.Progress).HasColumnName("progress");
        respondent.Property(r => r.Acts).HasColumnName("acts");
        respondent.Property(r => r.Outcome).HasColumnName("outcome");
        respondent.Property(r => r.Receipt).HasColumnName("receipt");
        respondent.Property(r => r.SubmittedOn).HasColumnName("submitted_on");
    }
}

/// <summary>A form as it was opened: answers keep to it, whatever becomes of the definition since.</summary>
public sealed class FormRow
{
    public required string Hash { get; init; }

    public required string Round { get; init; }

    /// <summary>Last day of answering, ISO 8601.</summary>
    public required string ClosesOn { get; init; }

    public required string Document { get; init; }
}

/// <summary>One respondent's answers.</summary>
public sealed class RespondentRow
{
    public required string Pseudonym { get; init; }

    public required string Round { get; init; }

    public required string Form { get; init; }

    /// <summary>Null: a former program kept here what the register knows; it stands sealed in the key store.</summary>
    public string? Facts { get; init; }

    public required string Language { get; init; }

    public required long Revision { get; init; }

    public required string Progress { get; init; }

    /// <summary>Everything done to the answers, a JSON object a line: a table of their own would stand in the order of answering.</summary>
    public string Acts { get; init; } = "";

    public string? Outcome { get; init; }

    /// <summary>The receipt's code, sealed with keys that stand in another store.</summary>
    public string? Receipt { get; init; }

    /// <summary>The day, ISO 8601: an hour would tell whose it is.</summary>
    public string? SubmittedOn { get; init; }
}
