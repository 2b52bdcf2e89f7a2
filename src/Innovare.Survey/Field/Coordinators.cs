using System.Data.Common;
using Innovare.Platform.Database;
using Innovare.Platform.Ids;

namespace Innovare.Survey.Field;

/// <summary>People who take the letters for many workplaces of one organisation, and pass them on.</summary>
public sealed class Coordinators(Stores stores)
{
    const string Purpose = "coordinator-link";

    /// <summary>The coordinators of a round, by name.</summary>
    public IReadOnlyList<Coordinator> Of(string round) => FieldTables.Rows(
        stores, "select id, name, mail, language from field_coordinator where round = @round order by name, mail",
        row => new Coordinator(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3)), ("round", round));

    /// <summary>Who the link opens the list of, or null.</summary>
    public (string Round, Coordinator Coordinator)? ByLink(string link)
    {
        if (AccessCodes.HashOfLink(link) is not { } hash)
            return null;
        var found = FieldTables.Rows(
            stores, "select id, name, mail, language, round from field_coordinator where link_hash = @hash",
            row => (row.GetString(4), new Coordinator(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3))), ("hash", hash));
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>The link of a coordinator, the same in each letter.</summary>
    internal static string Link(Stores stores, DbTransaction transaction, string id)
    {
        var connection = transaction.Connection!; // of an open transaction
        if (connection.Execute(transaction, "select sealed_link from field_coordinator where id = @id", ("id", id)) is string kept)
            return stores.Ring.Open(Purpose, id, kept);
        var link = AccessCodes.NewLink();
        connection.Change(transaction, "update field_coordinator set link_hash = @hash, sealed_link = @link where id = @id", ("hash", AccessCodes.HashOfLink(link)), ("link", stores.Ring.Seal(Purpose, id, link)), ("id", id));
        return link;
    }

    /// <summary>The coordinator with that address, made when there is none.</summary>
    internal static string Put(DbTransaction transaction, TimeProvider time, string round, string mail, string? name, string language)
    {
        var connection = transaction.Connection!; // of an open transaction
        if (connection.Execute(transaction, "select id from field_coordinator where round = @round and mail = @mail", ("round", round), ("mail", mail)) is string found)
        {
            if (name is not null)
                connection.Change(transaction, "update field_coordinator set name = @name where id = @id", ("name", name), ("id", found));
            return found;
        }
        var id = Id.Next(time);
        connection.Change(transaction, "insert into field_coordinator (id, round, name, mail, language) values (@id, @round, @name, @mail, @language)",
            ("id", id), ("round", round), ("name", name ?? mail), ("mail", mail), ("language", language));
        return id;
    }

    /// <summary>Forgets those with no workplace any more.</summary>
    internal static void Sweep(DbTransaction transaction, string round) => transaction.Connection!.Change(
        transaction, "delete from field_coordinator where round = @round and id not in (select coordinator from field_contact where round = @round and coordinator is not null)", ("round", round));
}

/// <summary>One coordinator.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Name, or the address when nobody has said.</param>
/// <param name="Mail">Mail address.</param>
/// <param name="Language">da or en.</param>
public sealed record Coordinator(string Id, string Name, string Mail, string Language);
