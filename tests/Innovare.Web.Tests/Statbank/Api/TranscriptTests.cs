using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Innovare.Web.Tests.Statbank.Api;

/// <summary>What the reference server of PxWebApi 2 answered, asked of ours; where we answer otherwise, the reason stands here.</summary>
public sealed class TranscriptTests(FolderSite folder)
{
    /// <summary>Name of an exchange → the status we give, and why it is better.</summary>
    static readonly Dictionary<string, (int Status, string Why)> Deviations = new(StringComparer.Ordinal)
    {
        ["placement unknown"] = (400, "a placement that cannot be is refused by name, not silently ignored"),
        ["placement partial both"] = (400, "a variable without a place is named, not silently ignored"),
        ["format xlsx"] = (200, "the reference lacks a library and answers 500"),
        ["csv params Foo"] = (400, "the refusal says which parameters the format takes, in place of a framework's validation error"),
        ["format foo"] = (400, "the refusal says which formats there are, in place of a framework's validation error"),
        ["codelist agg missing"] = (404, "the body says the status that the answer has; there it says 400"),
        ["create savedquery"] = (201, "ids are made of the question itself"),
        ["savedquery get"] = (200, "ids are made of the question itself"),
        ["create savedquery bad table"] = (404, "the reference asks for a field that its description calls optional; we say that the table does not exist"),
    };

    // Other tables are served there than here: compared on structure only.
    static readonly string[] Lists = ["tables", "tables lang=sv", "tables query", "tables page2", "tables pageSize neg", "tables pastDays", "config"];

    // Members that differ by design: our own version, links and extension, and what the description of the API does not hold.
    static readonly string[] Ours = ["innovare", "links", "paths", "detail", "instance", "traceId", "errors", "help", "code", "type", "tags", "discontinued", "description"];

    readonly List<string> _deviated = [];

    [Fact]
    public async Task Every_exchange_with_the_reference_server_goes_the_same_way_here_or_has_a_reason()
    {
        Assert.SkipUnless(folder.HasReference, "The reference material is not here: set INNOVARE_REFERENCE.");
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var wrong = new List<string>();
        foreach (var line in await File.ReadAllLinesAsync(Path.Combine(FolderSite.Reference, "statbank", "pxwebapi2-transcript.jsonl"), Stop))
            if (await Compare(JsonNode.Parse(line)!.AsObject(), ids) is { } difference)
                wrong.Add(difference);

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(Deviations.Keys.Order(StringComparer.Ordinal), _deviated.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)); // none that is one no more
    }

    async Task<string?> Compare(JsonObject exchange, Dictionary<string, string> ids)
    {
        var name = exchange["name"]!.GetValue<string>();
        var path = ids.Aggregate(exchange["path"]!.GetValue<string>(), (p, id) => p.Replace(id.Key, id.Value, StringComparison.Ordinal));
        using var request = new HttpRequestMessage(new(exchange["method"]!.GetValue<string>()), "/api/v2" + path);
        if (exchange["body"] is { } body)
            request.Content = new StringContent(body.GetValueKind() == JsonValueKind.String ? body.GetValue<string>() : body.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await folder.Http.SendAsync(request, Stop);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        var expected = exchange["response"]!.GetValue<string>();
        var status = exchange["status"]!.GetValue<int>();
        if (Deviations.TryGetValue(name, out var deviation))
            status = deviation.Status;
        if ((int)answer.StatusCode != status)
            return $"{name}: {(int)answer.StatusCode} instead of {status}: {text[..Math.Min(200, text.Length)]}";
        if (name == "create savedquery")
            ids[JsonNode.Parse(expected)!["id"]!.GetValue<string>()] = JsonNode.Parse(text)!["id"]!.GetValue<string>();
        var difference = Difference(name, exchange["length"]!.GetValue<int>(), expected, text);
        if (!Deviations.ContainsKey(name))
            return difference;
        if (difference is not null || status != exchange["status"]!.GetValue<int>())
            _deviated.Add(name);
        return null;
    }

    // Bodies longer than 4,000 characters are cut in the transcript: what is there of them is compared; binary ones are left out.
    static string? Difference(string name, int length, string expected, string actual)
    {
        var isCut = expected.Length < length;
        if (expected.StartsWith('{'))
            return FirstDifference(JsonNode.Parse(isCut ? Closed(expected) : expected), JsonNode.Parse(actual), Lists.Contains(name, StringComparer.Ordinal), isCut) is { } at ? $"{name}: {at}" : null;
        if (expected.StartsWith('"') && (isCut ? !Plain(actual).StartsWith(Plain(expected[..expected.LastIndexOf('\n')]), StringComparison.Ordinal) : Plain(expected) != Plain(actual)))
            return $"{name}: {Plain(actual)} instead of {Plain(expected)}";
        return null;
    }

    // The members and items that are whole, with the brackets closed that were left open.
    static string Closed(string cut)
    {
        var bytes = Encoding.UTF8.GetBytes(cut);
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, default);
        var open = new Stack<char>();
        var (whole, closing) = (0L, "");
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                open.Push(reader.TokenType is JsonTokenType.StartObject ? '}' : ']');
            else if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                open.Pop();
            if (reader.TokenType is not JsonTokenType.PropertyName)
                (whole, closing) = (reader.BytesConsumed, string.Concat(open));
        }
        return Encoding.UTF8.GetString(bytes, 0, (int)whole) + closing;
    }

    static string Plain(string csv) => csv.Replace("\r", "", StringComparison.Ordinal).Trim();

    static string? FirstDifference(JsonNode? expected, JsonNode? actual, bool isStructure, bool isCut) => (expected, actual) switch
    {
        (JsonObject one, JsonObject other) => one
            .Where(member => !Ours.Contains(member.Key, StringComparer.Ordinal) && member.Value is not null)
            .Select(member => other.ContainsKey(member.Key)
                ? FirstDifference(member.Value, other[member.Key], isStructure, isCut) is { } inner ? $"{member.Key}.{inner}" : null
                : $"{member.Key} is missing")
            .FirstOrDefault(difference => difference is not null),
        (JsonArray one, JsonArray other) when isStructure => one.Count > 0 && other.Count > 0 ? FirstDifference(one[0], other[0], isStructure, isCut) : null,
        (JsonArray one, JsonArray other) => one.Count != other.Count && (!isCut || one.Count > other.Count)
            ? $"{other.Count} items instead of {one.Count}: {other.ToJsonString()} instead of {one.ToJsonString()}"
            : one.Zip(other, (a, b) => FirstDifference(a, b, isStructure, isCut)).FirstOrDefault(difference => difference is not null),
        (JsonValue one, JsonValue other) => isStructure
            ? one.GetValueKind() == other.GetValueKind() ? null : $" {other} instead of {one}"
            : one.ToJsonString() == other.ToJsonString() ? null : $" {other.ToJsonString()} instead of {one.ToJsonString()}",
        _ => $" {actual?.ToJsonString() ?? "nothing"} instead of {expected?.ToJsonString() ?? "nothing"}",
    };

    static CancellationToken Stop => TestContext.Current.CancellationToken;
}
