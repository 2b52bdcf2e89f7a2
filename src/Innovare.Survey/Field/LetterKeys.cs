using System.Data.Common;
using Innovare.Platform.Database;

namespace Innovare.Survey.Field;

/// <summary>Link and code of each contact, sealed, so that a reminder repeats those of the invitation: an old letter goes on working.</summary>
static class LetterKeys
{
    const string Purpose = "letter-key";

    public static int Keep(Stores stores, DbTransaction transaction, string contact, GivenKey key)
    {
        ArgumentNullException.ThrowIfNull(stores);
        return transaction.Connection!.Change( // of an open transaction
            transaction, "update field_contact set sealed_key = @key where contact = @id", ("key", stores.Ring.Seal(Purpose, contact, $"{key.Link} {key.Code}")), ("id", contact));
    }

    /// <summary>By contact.</summary>
    public static IReadOnlyDictionary<string, GivenKey> Of(Stores stores, string round) =>
        FieldTables.Rows(stores, "select contact, sealed_key from field_contact where round = @round and sealed_key is not null", row => (Contact: row.GetString(0), Sealed: row.GetString(1)), ("round", round))
            .ToDictionary(r => r.Contact, r => Open(stores, r.Contact, r.Sealed), StringComparer.Ordinal);

    static GivenKey Open(Stores stores, string contact, string sealedKey) =>
        stores.Ring.Open(Purpose, contact, sealedKey).Split(' ') is [var link, var code] ? new(link, code) : throw new StoreException("A link and a code cannot be read.");
}
