using Innovare.Platform.Database;
using Innovare.Platform.Sealing;

namespace Innovare.Platform.Privacy;

/// <summary>
/// What one part of the house holds on people. Every set of tables has one of these, or says why it holds nobody:
/// so access, deletion and documents reach a new store from its first day. Found by its type; it has no state.
/// </summary>
public interface IHoldings
{
    /// <summary>The class in privacy.json that says why and how long.</summary>
    string Class { get; }

    /// <summary>The tables it answers for; null when it is files of the data folder.</summary>
    MigrationSet? Tables { get; }

    /// <summary>Everything held, with whom it is about. Houses are small: thousands of rows, not millions.</summary>
    IReadOnlyList<Holding> All(HoldingPlace place);

    /// <summary>Those of <see cref="All"/> whose time began at or before that moment and has not ended otherwise.</summary>
    IReadOnlyList<Holding> Due(HoldingPlace place, DateTimeOffset until);

    /// <summary>Takes what is personal out of those, for good.</summary>
    /// <returns>How many; 0 where rows cannot be taken out.</returns>
    int Delete(HoldingPlace place, IReadOnlyCollection<string> ids);
}

/// <summary>Where holdings stand.</summary>
/// <param name="Store">The store, or null for files.</param>
/// <param name="DataFolder">The data folder.</param>
public sealed record HoldingPlace(Store? Store, string DataFolder)
{
    /// <summary>INNOVARE_SEALING_KEY, or null for the key of the data folder.</summary>
    public string? SealingKey { get; init; }

    /// <summary>Opens what stands sealed.</summary>
    public KeyRing Ring => KeyRing.Of(DataFolder, SealingKey);

    /// <summary>The store; asked for by those that answer for tables.</summary>
    public Store Rows => Store ?? throw new InvalidOperationException("These holdings are files.");
}
