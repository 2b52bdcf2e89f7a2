using Npgsql;

namespace Innovare.Platform.Database;

/// <summary>A store as a schema owned by a role of its own, innovare_NAME, that can reach no other store.</summary>
static class PostgresStore
{
    public static bool Exists(string postgres, string name)
    {
        using var connection = Plain(postgres, name).Connect();
        return connection.Execute(null, "select count(*) from pg_namespace where nspname = @name", ("name", name)) is 1L;
    }

    public static Store Prepare(string postgres, string name)
    {
        if (!Exists(postgres, name))
            Make(postgres, name);
        // the login must be a member of the role; a login of one store alone can then open no other
        var builder = new NpgsqlConnectionStringBuilder(postgres) { SearchPath = name };
        builder.Options = $"{builder.Options} -c role={Role(name)}".TrimStart();
        return new Store(name, Dialect.Postgres, builder.ToString());
    }

    /// <summary>Gives the schema another name, so that the store can be made anew and nothing is lost.</summary>
    public static void PutAside(string postgres, string name, string stamp)
    {
        using var connection = Plain(postgres, name).Connect();
        connection.Execute(null, $"alter schema {name} rename to {name}_replaced_{stamp}");
    }

    static string Role(string name) => "innovare_" + name;

    static Store Plain(string postgres, string name)
    {
        try
        {
            return new Store(name, Dialect.Postgres, new NpgsqlConnectionStringBuilder(postgres).ToString());
        }
        catch (ArgumentException)
        {
#pragma warning disable MA0054 // the cause repeats what was written, password and all
            throw new StoreException("INNOVARE_DATABASE is not a PostgreSQL connection string: write it as Host=…;Database=…;Username=…;Password=…");
#pragma warning restore MA0054
        }
    }

    // Roles belong to the whole server, so another database of ours may have made it, or be making it now.
    static void Make(string postgres, string name)
    {
        using var connection = Plain(postgres, name).Connect();
        try
        {
            connection.Execute(null, $"""
                do $$ begin
                  perform pg_advisory_xact_lock({Migrations.LockKey});
                  begin
                    create role {Role(name)} nologin;
                  exception when duplicate_object or unique_violation then null;
                  end;
                  if not pg_has_role(current_user, '{Role(name)}', 'member') then
                    grant {Role(name)} to current_user;
                  end if;
                  create schema if not exists {name} authorization {Role(name)};
                end $$
                """);
        }
        catch (PostgresException trouble) when (trouble.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new StoreException($"The store {name} is not there, and this login may not make it: open it once with a login that has CREATEROLE and CREATE on the database.", trouble);
        }
    }
}
