using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Innovare.PublicSector;

namespace Innovare.Platform.Privacy;

/// <summary>Every class of personal data and what the controller has decided on it: <c>content/privacy.json</c>, or the file INNOVARE_PRIVACY names.</summary>
/// <param name="Controller">Who decides and answers, to the reader; <c>{operator}</c> is filled in.</param>
/// <param name="Classes">The classes.</param>
public sealed record PrivacyPolicy(Text Controller, IReadOnlyList<DataClass> Classes)
{
    const int LongestYears = 100;

    /// <summary>How the file is written.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>The class of that code.</summary>
    public DataClass this[string code] => Classes.Single(c => c.Code == code);

    /// <summary>Reads and checks the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="held">Codes of all classes that the house holds something of.</param>
    /// <returns>The policy, or null; and everything that is wrong.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static (PrivacyPolicy? Policy, IReadOnlyList<Finding> Findings) Read(string path, IReadOnlyCollection<string> held)
    {
        var (name, findings) = (Path.GetFileName(path), new List<Finding>());
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(File.ReadAllText(path));
        }
        catch (JsonException trouble)
        {
            return (null, [Unreadable(name, trouble)]);
        }
        if (root is not JsonObject)
            return (null, [new("privacy-unreadable", name, "The file is no object.", "See docs/specs/privacy.schema.json.")]);
        var controller = Fit<Text>(root["controller"], $"{name}#/controller", findings);
        var classes = (root["classes"] as JsonArray ?? []).Select((c, at) => Fit<DataClass>(c, string.Create(CultureInfo.InvariantCulture, $"{name}#/classes/{at}"), findings)).OfType<DataClass>().ToList();
        findings.AddRange(classes.SelectMany(c => Check(c, $"{name}#/classes/{c.Code}")));
        findings.AddRange(classes.GroupBy(c => c.Code, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => new Finding("privacy-class-twice", name, $"The class {g.Key} stands twice.", "Keep one of them.")));
        var named = (root["classes"] as JsonArray ?? []).OfType<JsonObject>().Select(c => c["code"]?.ToString() ?? ""); // one that cannot be read has been told
        findings.AddRange(held.Except(named, StringComparer.Ordinal).Select(code => new Finding("privacy-class-missing", name, $"The house holds {code}, and nothing is decided on it.", $"Add a class with the code {code}.")));
        return (findings.Count == 0 && controller is not null ? new(controller, classes) : null, findings);
    }

    static IEnumerable<Finding> Check(DataClass said, string where)
    {
        foreach (var (field, text) in ((string, Text?)[])[("name", said.Name), ("persons", said.Persons), ("data", said.Data), ("purpose", said.Purpose), ("recipients", said.Recipients), ("keepUntil", said.KeepUntil)])
            if (string.IsNullOrWhiteSpace(text?.Da) || string.IsNullOrWhiteSpace(text.En))
                yield return new("privacy-text-missing", $"{where}/{field}", "The text is missing in a language.", "Write it in Danish and English.");
        if (said.Basis.Count == 0 || said.Basis.Any(b => string.IsNullOrWhiteSpace(b.Rule) || b.Source.Scheme is not "https"))
            yield return new("privacy-basis-missing", $"{where}/basis", "There is no rule that allows it, or a rule without the address of its text.", "Name the article and an https address.");
        if (said.KeepDays is < 1 or > LongestYears * 366)
            yield return new("privacy-days", $"{where}/keepDays", string.Create(CultureInfo.InvariantCulture, $"{said.KeepDays} days is no period."), "Write 1 or more, or leave it out.");
        if (said.After is not Ending.Keep && said.KeepDays is null)
            yield return new("privacy-days-missing", $"{where}/keepDays", "It is to be deleted or handed over, but no time is set.", "Write the number of days, or let after be keep.");
        if (said.OnRequest is OnRequest.Keep && string.IsNullOrWhiteSpace(said.Reason?.Da))
            yield return new("privacy-reason-missing", $"{where}/reason", "It is kept though a person asks for deletion, and no reason is given.", "Write the reason and the rule, in both languages.");
        if (said.After is Ending.HandOver && said.Archive is not ArchiveDecision.HandedOver)
            yield return new("privacy-archive", $"{where}/archive", "It is to be handed over, but the archives have not decided to take it.", "Let archive be handedOver, or after be delete.");
        if (string.IsNullOrWhiteSpace(said.Owner))
            yield return new("privacy-owner-missing", $"{where}/owner", "Nobody answers for the decision.", "Name a role or an office.");
    }

    static T? Fit<T>(JsonNode? node, string where, List<Finding> findings)
        where T : class
    {
        try
        {
            if (node.Deserialize<T>(Options) is { } fitted)
                return fitted;
            findings.Add(new("privacy-unreadable", where, "It is missing.", "See docs/specs/privacy.schema.json."));
        }
        catch (JsonException trouble)
        {
            findings.Add(Unreadable(where, trouble));
        }
        return null;
    }

    static Finding Unreadable(string where, JsonException trouble) =>
        new("privacy-unreadable", where, trouble.Message.Split(" Path:")[0].ReplaceLineEndings(" "), "See docs/specs/privacy.schema.json.");

    static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            NumberHandling = JsonNumberHandling.Strict,
            PropertyNameCaseInsensitive = false,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
