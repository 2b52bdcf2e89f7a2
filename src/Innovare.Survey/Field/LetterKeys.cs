using System.Data.Common;
using Innovare.Platform.Database;

namespace Innovare.Survey.Field;

/// <summary>Link and code of each contact, kept so that a reminder repeats those of the invitation: an old letter goes on working.</summary>
static class LetterKeys
{
    public static int Keep(Stores stores, DbTransaction transaction, string contact, GivenKey key)
    {
        ArgumentNullException.ThrowIfNull(stores);
        return transaction.Connection!.Change(transaction, "update field_contact set sealed_key = @key where contact = @id", ("key", $"{key.Link} {key.Code}"), ("id", contact)); // of an open transaction
    }

    /// <summary>By contact.</summary>
    public static IReadOnlyDictionary<string, GivenKey> Of(Stores stores, string round) =>
        FieldTables.Rows(stores, "select contact, sealed_key from field_contact where round = @round and sealed_key is not null", row => (row.GetString(0), row.GetString(1)), ("round", round))
            .ToDictionary(r => r.Item1, r => r.Item2.Split(' ') is [var link, var code] ? new GivenKey(link, code) : throw new StoreException("A link and a code cannot be read."), StringComparer.Ordinal);
}
