using System.Text.Json;
using Innovare.Statbank.Selections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Innovare.Web.Statbank.Api.PxWeb2;

/// <summary>A question for data as it stands in an address or a body.</summary>
static class DataQuestion
{
    /// <summary><c>valuecodes[VAR]=…</c>, <c>codelist[VAR]=…</c>, <c>outputvalues[VAR]=…</c>, <c>heading=</c>, <c>stub=</c>; names whatever their case.</summary>
    public static PxWebQuestion Read(IQueryCollection query)
    {
        var wanted = new Dictionary<string, Wanted>(StringComparer.OrdinalIgnoreCase);
        foreach (var (variable, list) in Bracketed(query, "valuecodes"))
            foreach (var part in list)
                wanted[variable] = Join(wanted.GetValueOrDefault(variable), Wanted.Parse(variable, part ?? ""));
        foreach (var (variable, list) in Bracketed(query, "codelist"))
            wanted[variable] = wanted.GetValueOrDefault(variable, new(variable, [])) with { Codelist = list.ToString() };
        foreach (var (variable, list) in Bracketed(query, "outputvalues"))
            wanted[variable] = wanted.GetValueOrDefault(variable, new(variable, [])) with { IsSingle = string.Equals(list, "single", StringComparison.OrdinalIgnoreCase) };
        return new([.. wanted.Values], Codes(query["heading"]), Codes(query["stub"]));
    }

    /// <summary>The body of a POST; null when it is not what the description of the API says.</summary>
    public static async Task<(VariablesSelection? Selection, string? Fault)> ReadBody(HttpContext http)
    {
        try
        {
            var selection = await JsonSerializer.DeserializeAsync<VariablesSelection>(http.Request.Body, Refusing.Json, http.RequestAborted);
            return selection?.Selection is null ? (null, "The field selection is required.") : (selection, null);
        }
        catch (JsonException e)
        {
            return (null, e.Message);
        }
    }

    public static PxWebQuestion Of(VariablesSelection selection) => new(
        [.. (selection.Selection ?? []).Select(s => new Wanted(s.VariableCode ?? "", [.. s.ValueCodes ?? []], s.Codelist))],
        selection.Placement?.Heading, selection.Placement?.Stub);

    static Wanted Join(Wanted? before, Wanted more) => before is null ? more : before with { Items = [.. before.Items, .. more.Items] };

    static IEnumerable<(string Variable, StringValues List)> Bracketed(IQueryCollection query, string name)
    {
        foreach (var (key, list) in query)
            if (key.Length > name.Length + 2 && key[^1] == ']' && key[name.Length] == '[' && key.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                yield return (key[(name.Length + 1)..^1], list);
    }

    static string[]? Codes(StringValues list)
    {
        string[] codes = [.. list.SelectMany(part => (part ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
        return codes.Length > 0 ? codes : null;
    }
}
