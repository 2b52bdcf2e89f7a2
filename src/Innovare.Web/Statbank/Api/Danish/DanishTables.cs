using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Innovare.Statbank;
using Innovare.Statbank.Formats;

namespace Innovare.Web.Statbank.Api.Danish;

/// <summary>Subjects, tables and one table's description, as StatBank Denmark's API gives them.</summary>
static class DanishTables
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The subjects asked for, else the outermost; what is below them comes along when asked for.</summary>
    public static IEnumerable<object> Subjects(ApiTables tables, DanishRequest request)
    {
        var wanted = Codes(request["subjects"]);
        var all = tables.All.SelectMany(t => t.Place.Select((subject, depth) => (Subject: subject, Depth: depth))).DistinctBy(s => s.Subject.Code, StringComparer.OrdinalIgnoreCase);
        return all.Where(s => wanted.Length == 0 ? s.Depth == 0 : wanted.Contains(Id(s.Subject), StringComparer.OrdinalIgnoreCase)).Select(s => Subject(tables, request, s.Subject, s.Depth, isWhole: wanted.Length > 0)).ToList();
    }

    // As there: the subjects just below one that is asked for by name, all of them with recursive.
    static object Subject(ApiTables tables, DanishRequest request, Subject subject, int depth, bool isWhole)
    {
        var language = request.Language;
        var below = tables.All.Where(t => t.Place.Count > depth && string.Equals(t.Place[depth].Code, subject.Code, StringComparison.OrdinalIgnoreCase)).ToList();
        var next = below.Where(t => t.Place.Count > depth + 1).Select(t => t.Place[depth + 1]).DistinctBy(s => s.Code, StringComparer.OrdinalIgnoreCase).ToList();
        return new
        {
            id = Id(subject),
            description = subject.Name[language],
            active = true,
            hasSubjects = next.Count > 0,
            subjects = isWhole || request.Is("recursive") ? [.. next.Select(s => Subject(tables, request, s, depth + 1, isWhole: false))] : Array.Empty<object>(),
            tables = request.Is("includeTables") ? [.. below.Where(t => t.Place.Count == depth + 1).Select(t => Line(t, language))] : Array.Empty<object>(),
        };
    }

    public static IEnumerable<object> Tables(ApiTables tables, DanishRequest request, TimeProvider clock)
    {
        var wanted = Codes(request["subjects"]);
        var days = int.TryParse(request["pastDays"], NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : (int?)null;
        var since = days is null ? (DateTime?)null : clock.GetUtcNow().UtcDateTime.AddDays(-Math.Min(days.Value, 100_000));
        return tables.All
            .Where(t => wanted.Length == 0 || t.Place.Any(s => wanted.Contains(Id(s), StringComparer.OrdinalIgnoreCase)))
            .Where(t => since is null || t.Cube.Updated >= since)
            .Select(t => Line(t, request.Language));
    }

    public static object Describe(ApiTable table, string language, string pageAddress)
    {
        var cube = table.Cube;
        var notes = cube.Notes.Select(n => n[language]).ToList();
        if (cube.IsSynthetic)
            notes.Insert(0, Synthetic.Mark[language]);
        return new
        {
            id = table.Id,
            text = cube.Contents?[language] ?? table.Title(language),
            description = table.Title(language),
            unit = cube.Unit[language],
            suppressedDataValue = "0",
            updated = Updated(table),
            active = true,
            contacts = Contacts(cube, language),
            documentation = new { id = table.Id, url = pageAddress },
            footnote = notes.Count == 0 ? null : new { text = string.Join('\n', notes), mandatory = cube.IsSynthetic || cube.Notes.Any(n => n.IsMandatory) },
            variables = cube.Variables.Select(v => new
            {
                id = v.Code,
                text = v.Name[language],
                elimination = v.MayBeLeftOut,
                time = v.Role == VariableRole.Time,
                map = v.Map?[language],
                values = v.Values.Select(value => new { id = value.Code, text = value.Name[language] }),
            }),
        };
    }

    // Ids stand in addresses, where a path would be several parts of one.
    static string Id(Subject subject) => subject.Code.Replace('/', '-');

    static object Line(ApiTable table, string language) => new
    {
        id = table.Id,
        text = table.Title(language),
        unit = table.Cube.Unit[language],
        updated = Updated(table),
        firstPeriod = table.FirstTime,
        latestPeriod = table.LastTime,
        active = true,
        variables = table.Cube.Variables.Select(v => v.Name[language]),
    };

    static string? Updated(ApiTable table) => table.Cube.Updated?.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);

    static object[] Contacts(Cube cube, string language) => cube.Measurement.Contact?[language] is { Length: > 0 } contact
        ? [.. Contact.In(contact).Select(one => one.Told()).Select(told => new { name = told.Name, phone = told.Phone, mail = told.Mail })]
        : [];

    static string[] Codes(string? list) => (list ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
