using System.Globalization;

namespace Innovare.Platform;

/// <summary>What the operator decides, from the environment or the same names as <c>--options</c>.</summary>
/// <param name="DataFolder">INNOVARE_DATA: everything that changes lives here.</param>
/// <param name="Urls">INNOVARE_URLS: addresses to serve on.</param>
/// <param name="HomeFolder">INNOVARE_HOME: where rounds/ and content/ stand; found from where the program is, when unset.</param>
/// <param name="ShowsDemonstration">INNOVARE_DEMO is not 0.</param>
public sealed record Settings(string DataFolder, string Urls, string HomeFolder, bool ShowsDemonstration)
{
    /// <summary>The address when nothing else is said.</summary>
    public const string DefaultUrls = "http://localhost:5080";

    /// <summary>INNOVARE_MODE is <c>production</c>: nothing invented may be shown.</summary>
    public bool IsProduction { get; init; }

    /// <summary>INNOVARE_PROXY is set: a proxy in front ends TLS, so plain http may be bound beyond this machine.</summary>
    public bool IsBehindProxy { get; init; }

    /// <summary>INNOVARE_JOBS is not 0: this process, when it serves the backoffice, sends mail and does what waits. Any number of processes may.</summary>
    public bool RunsJobs { get; init; } = true;

    /// <summary>INNOVARE_PROXY: addresses of the proxies whose word is believed, or null for those of this machine only.</summary>
    public string? Proxies { get; init; }

    /// <summary>INNOVARE_RATE: multiplies how often one client may call; 0 is without limit.</summary>
    public double Rate { get; init; } = 1;

    /// <summary>INNOVARE_QUEUE: how many pages of respondents are worked on at once before newcomers are asked to wait; 0 never asks.</summary>
    public int QueueAt { get; init; } = 64;

    /// <summary>INNOVARE_LOG is <c>json</c>: one JSON object a line, for a log collector.</summary>
    public bool LogsJson { get; init; }

    /// <summary>INNOVARE_OTLP: address of an OpenTelemetry collector (OTLP over HTTP, e.g. <c>http://localhost:4318</c>), or null when nothing is measured.</summary>
    public string? Otlp { get; init; }

    /// <summary>INNOVARE_BACKUP: folder that backups are laid in and looked for, or null.</summary>
    public string? BackupFolder { get; init; }

    /// <summary>Folder of PX files that are served in place of the house's own tables, and nothing beside them; null for the whole house.</summary>
    public string? TablesFolder { get; init; }

    /// <summary>INNOVARE_OPERATOR: who runs this site, or null when nobody has said so.</summary>
    public string? Operator { get; init; }

    /// <summary>INNOVARE_CONTACT: mail address of the operator, or null.</summary>
    public string? Contact { get; init; }

    /// <summary>INNOVARE_PRIVACY: file with the controller's decisions on personal data, or null for content/privacy.json.</summary>
    public string? Privacy { get; init; }

    /// <summary>Where the controller's decisions on personal data stand.</summary>
    public string PrivacyFile => Privacy ?? Path.Combine(HomeFolder, "content", "privacy.json");

    /// <summary>INNOVARE_WAS: address of the accessibility statement in WAS-Tool, or null: the statement of this site is then the one.</summary>
    public string? Was { get; init; }

    /// <summary>INNOVARE_LICENCE: name and address of what the published figures may be used for, or null: CC BY 4.0, and nothing for a folder of others' tables.</summary>
    public string? Licence { get; init; }

    /// <summary>INNOVARE_DATABASE: connection string of a PostgreSQL database, or null for SQLite in the data folder.</summary>
    public string? Database { get; init; }

    /// <summary>INNOVARE_SEALING_KEY: 64 hexadecimal signs that seal the link between contacts and answers, a former key after a comma; null for <c>sealing.key</c> in the data folder.</summary>
    public string? SealingKey { get; init; }

    /// <summary>INNOVARE_SMTP: <c>smtp://user:password@host:port?from=address</c>, or null when no mail is sent.</summary>
    public string? Smtp { get; init; }

    /// <summary>INNOVARE_FACES: which of public, workplace, respond and backoffice this process serves, parted by commas; null for all.</summary>
    public string? Faces { get; init; }

    /// <summary>INNOVARE_HOSTS: the host name of each served face, <c>public=innovare.example,backoffice=intern.innovare.example</c>; null when all share one.</summary>
    public string? Hosts { get; init; }

    /// <summary>INNOVARE_WORK_DOMAINS: mail domains of public employees, parted by commas; a work e-mail on one of them opens a workplace account. Null for none.</summary>
    public string? WorkDomains { get; init; }

    /// <summary>INNOVARE_OIDC: the identity provider, <c>https://login.example?client=innovare&amp;secret=…&amp;acr=substantial,high</c>; null for none.</summary>
    public string? Oidc { get; init; }

    /// <summary>Settings from the environment; unset names take the defaults of a first start in <paramref name="folder"/>.</summary>
    public static Settings FromEnvironment(Func<string, string?> variable, string folder)
    {
        ArgumentNullException.ThrowIfNull(variable);
        string? Said(string name) => variable(name) is { Length: > 0 } said ? said : null;
        bool Says(string name, string word) => string.Equals(variable(name), word, StringComparison.Ordinal);
        // a secret may stand in a file that only the service can read: INNOVARE_DATABASE_FILE, INNOVARE_SMTP_FILE
        string? Secret(string name) => Said(name) ?? (Said(name + "_FILE") is { } file && File.ReadAllText(file).Trim() is { Length: > 0 } secret ? secret : null);
        return new Settings(
            Path.GetFullPath(Said("INNOVARE_DATA") ?? Path.Combine(folder, "data"), folder),
            Said("INNOVARE_URLS") ?? DefaultUrls,
            Path.GetFullPath(Said("INNOVARE_HOME") ?? Home(folder) ?? Home(AppContext.BaseDirectory) ?? folder, folder),
            !Says("INNOVARE_DEMO", "0"))
        {
            IsProduction = Says("INNOVARE_MODE", "production"),
            RunsJobs = !Says("INNOVARE_JOBS", "0"),
            IsBehindProxy = Said("INNOVARE_PROXY") is not (null or "0"),
            Proxies = Said("INNOVARE_PROXY") is { } proxies and not ("0" or "1") ? proxies : null,
            Rate = double.TryParse(Said("INNOVARE_RATE"), NumberStyles.Float, CultureInfo.InvariantCulture, out var rate) && double.IsFinite(rate) ? Math.Max(0, rate) : 1,
            QueueAt = int.TryParse(Said("INNOVARE_QUEUE"), NumberStyles.None, CultureInfo.InvariantCulture, out var queue) ? queue : 64,
            LogsJson = Says("INNOVARE_LOG", "json"),
            Otlp = Said("INNOVARE_OTLP"),
            BackupFolder = Said("INNOVARE_BACKUP") is { } backups ? Path.GetFullPath(backups, folder) : null,
            Operator = Said("INNOVARE_OPERATOR"),
            Contact = Said("INNOVARE_CONTACT"),
            Privacy = Said("INNOVARE_PRIVACY") is { } privacy ? Path.GetFullPath(privacy, folder) : null,
            Was = Said("INNOVARE_WAS"),
            Licence = Said("INNOVARE_LICENCE"),
            Database = Secret("INNOVARE_DATABASE"),
            SealingKey = Secret("INNOVARE_SEALING_KEY"),
            Smtp = Secret("INNOVARE_SMTP"),
            Faces = Said("INNOVARE_FACES"),
            Hosts = Said("INNOVARE_HOSTS"),
            Oidc = Secret("INNOVARE_OIDC"),
            WorkDomains = Said("INNOVARE_WORK_DOMAINS"),
        };
    }

    /// <summary>Without secrets: a record would print them.</summary>
    public override string ToString() => $"data in {DataFolder}, serves {Urls}";

    /// <summary>The nearest folder at or above that holds content/ and rounds/, or null.</summary>
    static string? Home(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            if (Directory.Exists(Path.Combine(at.FullName, "content")) && Directory.Exists(Path.Combine(at.FullName, "rounds")))
                return at.FullName;
        return null;
    }
}
